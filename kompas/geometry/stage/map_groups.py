"""What the room reads of a map with groups: the name of each group, with how many roles it holds."""

from msgspec.structs import replace

from kompas.domain.stage import NamedRole, RoleMapView
from kompas.domain.text import Text
from kompas.geometry.rolemap_groups import MOST, band_of, grouped
from kompas.geometry.rolemap_tags import GROUPS
from kompas.language import Texts


def with_groups(view: RoleMapView, texts: Texts, most: int = MOST) -> RoleMapView:
    """Return the view with a map of at most `most` marks; the groups are named in the language of `texts`."""
    made = grouped(view.map, view.lit, most)
    known = {named.role.id: named.name for named in view.names}
    names = []
    for role in made.map.roles:
        name = known.get(role.id, Text(role.id, role.id))
        if role.id in made.members:
            called = role.body or texts(GROUPS[band_of(role.id)])
            words = texts.many("stage.group", len(made.members[role.id]), group=called)
            name = Text(words, words)
        names.append(NamedRole(role, name))
    return replace(view, map=made.map, names=tuple(names))

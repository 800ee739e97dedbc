"""What the room reads of a map with groups: the name of each group, with how many roles it holds."""

from msgspec.structs import replace

from kompas.domain.stage import NamedRole, RoleMapView
from kompas.domain.text import Text
from kompas.geometry.rolemap.groups import MOST, grouped, is_group
from kompas.geometry.rolemap.tags import group_names
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.parts import beside_margin, fits_margin, labelled, sentence
from kompas.geometry.stage.writing import SMALL_BODY
from kompas.language import Texts


def with_groups(view: RoleMapView, texts: Texts, most: int = MOST) -> RoleMapView:
    """Return the view with a map of at most `most` marks; the groups are named in the language of `texts`."""
    made = grouped(view.map, view.lit, most)
    known = {named.role.id: named.name for named in view.names}
    known |= {group: Text(words, words) for group, words in group_names(made, texts).items()}
    names = (NamedRole(role, known.get(role.id, Text(role.id, role.id))) for role in made.map.roles)
    return replace(view, map=made.map, names=tuple(names))


def group_rows(view: RoleMapView, shown: RoleMapView, setting: Setting) -> tuple[Item, ...]:
    """Return a row for each group of the map that is shown, with the names of its roles."""
    texts = setting.texts
    called = {named.role.id: named.name.read(texts.language) for named in view.names}
    members = grouped(view.map, view.lit, len(shown.map.roles)).members
    names = {one.role.id: one.name.read(texts.language) for one in shown.names if is_group(one.role.id)}
    above = not all(fits_margin(name, setting) for name in names.values())
    rows = []
    for identifier, name in names.items():
        words = sentence(texts.joined(called[one] for one in members[identifier]))
        row = labelled("", words, setting)._replace(said=(f"{name}: {words}",))
        rows.append(beside_margin(name, row, setting, SMALL_BODY, above=above))
    return tuple(rows)

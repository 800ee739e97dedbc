"""What things are called inside a sentence: "een student", "het college van bestuur", "‘drempel instellen’"."""

from collections.abc import Callable

from kompas.domain.articles import with_article
from kompas.domain.rolemap import Decision, Role
from kompas.domain.text import Text, mid_sentence

Names = Callable[[Role | Decision], Text]
"""Gives the name of a role or a decision on the map, as it stands on its own."""


def called(role: Role | Decision, names: Names) -> Text:
    """Return a role's name with its article, or a decision's in quotes; own words stay as the room wrote them."""
    name = names(role)
    own = bool(role.name or not role.kind)
    if isinstance(role, Decision):
        nl, en = (name.nl, name.en) if own else (mid_sentence(name.nl), mid_sentence(name.en))
        return Text(f"‘{nl}’", f"‘{en}’")
    if own:
        return name
    return with_article(role.kind, name)

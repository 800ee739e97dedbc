"""What a role is called inside a sentence: "een student", "het college van bestuur", "the FG"."""

from collections.abc import Callable

from kompas.domain.rolemap import Role
from kompas.domain.text import Text, mid_sentence

Names = Callable[[Role], Text]
"""Gives the name of a role on the map, as it stands on its own."""

_THE = Text("de", "the")
_ARTICLES = {
    "student": Text("een", "a"),
    "teacher": Text("een", "a"),
    "adviser": Text("een", "an"),
    "board": Text("het", "the"),
}
"""Articles of catalogue roles of which there are many, or that are not "de"; others are "de" and "the"."""


def called(role: Role, names: Names) -> Text:
    """Return the role's name with its article; own words stay as the room wrote them."""
    name = names(role)
    if role.name or not role.kind:
        return name
    article = _ARTICLES.get(role.kind, _THE)
    return Text(f"{article.nl} {mid_sentence(name.nl)}", f"{article.en} {mid_sentence(name.en)}")

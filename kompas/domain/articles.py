"""Catalogue roles inside a sentence: "een student", "het college van bestuur"; own words stay as they were written."""

from kompas.domain.content import RoleCatalogue
from kompas.domain.text import Text, mid_sentence

_THE = Text("de", "the")
_ARTICLES = {
    "student": Text("een", "a"),
    "teacher": Text("een", "a"),
    "adviser": Text("een", "an"),
    "board": Text("het", "the"),
}
"""Articles of catalogue roles of which there are many, or that are not "de"; others are "de" and "the"."""


def with_article(role: str, name: Text) -> Text:
    """Return the name of a catalogue role, given by its identifier, with its article."""
    article = _ARTICLES.get(role, _THE)
    return Text(f"{article.nl} {mid_sentence(name.nl)}", f"{article.en} {mid_sentence(name.en)}")


def addressed(roles: RoleCatalogue, words: str) -> str:
    """Return what somebody is called after "to" or "of": a name of the catalogue with its article, in its language.

    A name that is the same in both languages stays as it was typed, for the article of one is wrong in the other.
    """
    typed = words.strip().casefold()
    for role in roles.roles:
        called = with_article(role.id, role.name)
        told = {
            said
            for name, said in ((role.name.nl, called.nl), (role.name.en, called.en))
            if typed == name.casefold()
        }
        if len(told) == 1:
            return told.pop()
    return words

"""The letter of each kind of relation: one for all menus and lists, whatever else can be chosen there."""

from collections.abc import Iterable, Sequence

from kompas.domain.rolemap import RelationKind
from kompas.ui.rolemap.words import wordings
from kompas.ui.room import Room

Kind = tuple[RelationKind, bool]
"""A kind of relation, and whether it is said from the other end (`Way.turned`)."""


def letters_of(room: Room) -> dict[Kind, str]:
    """Return the letter of each kind, in the desk's language, as a capital."""
    turned = (RelationKind.ADDRESSABLE, True)
    straight = [(kind, False) for kind in RelationKind]
    words = ((room.texts("rolemap.turns_to"),), *(wordings(room, kind) for kind, _ in straight))
    return dict(zip((turned, *straight), shared_out(words), strict=True))


def shared_out(things: Iterable[Sequence[str]]) -> list[str]:
    """Return a letter for each of some things, which stands in all its wordings; "" where none is free.

    Rather one that begins a word of the first wording.
    """
    taken: list[str] = []
    for words in things:
        first, *others = (each.upper() for each in words)
        wanted = (*(part[0] for part in first.split()), *first)
        free = (each for each in wanted if each.isalnum() and each not in taken)
        taken.append(next((each for each in free if all(each in other for other in others)), ""))
    return taken


def with_letter(words: str, letter: str) -> str:
    """Mark a letter (with &) where it begins a word, else where it first stands; the words stay as they are."""
    at = f" {words}".upper().find(f" {letter}") if letter else -1
    if at < 0:
        at = words.upper().find(letter) if letter else -1
    return _plain(words) if at < 0 else f"{_plain(words[:at])}&{_plain(words[at:])}"


def _plain(words: str) -> str:
    return words.replace("&", "&&")

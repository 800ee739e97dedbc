"""What types cannot say: lengths, languages, identifiers and dates, for every kind of content file."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from kompas.content.faults import Fault, Place
from kompas.content.source import STRAY
from kompas.content.walker import shortened
from kompas.domain.text import LANGUAGES, Text

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LONGEST_IDENTIFIER = 40


class Limit(NamedTuple):
    """How long a text can be, in characters and words (0: no limit), and whether over several lines."""

    characters: int
    words: int = 0
    lines: bool = False


Limits = dict[str, Limit]
"""Limits by place without its numbers: "stakes.short". A text that is not named is a mistake of ours."""


def whole(value: msgspec.Struct, limits: Limits) -> Iterator[Fault]:
    """Look at every text, identifier, date and version in a value."""
    return _struct(value, (), "", limits)


def _struct(value: msgspec.Struct, place: Place, name: str, limits: Limits) -> Iterator[Fault]:
    for field in value.__struct_fields__:
        part = getattr(value, field)
        inner = f"{name}.{field}" if name else field
        here = (*place, field)
        if isinstance(part, Text):
            yield from _text(part, here, limits[inner])
        elif isinstance(part, msgspec.Struct):
            yield from _struct(part, here, inner, limits)
        elif isinstance(part, tuple):
            yield from _list(part, here, inner, limits)
        elif isinstance(part, str):
            yield from _word(part, field, here)


def _list(value: tuple[object, ...], place: Place, name: str, limits: Limits) -> Iterator[Fault]:
    for i, part in enumerate(value):
        if isinstance(part, Text):
            yield from _text(part, (*place, i), limits[name])
        elif isinstance(part, msgspec.Struct):
            yield from _struct(part, (*place, i), name, limits)


def _text(text: Text, place: Place, limit: Limit) -> Iterator[Fault]:
    for language in LANGUAGES:
        words = text.read(language)
        here = (*place, language)
        if not words.strip():
            yield Fault(here, "content_no_dutch" if language == "nl" else "content_no_english")
        if len(words) > limit.characters:
            yield Fault(here, "content_too_long", {"length": len(words), "limit": limit.characters})
        if limit.words and len(words.split()) > limit.words:
            count = len(words.split())
            yield Fault(here, "content_too_many_words", {"length": count, "limit": limit.words})
        if not limit.lines and "\n" in words:
            yield Fault(here, "content_one_line_text")
        yield from _strays(words, here)


def _word(word: str, field: str, place: Place) -> Iterator[Fault]:
    if field == "id":
        yield from _identifier(word, place)
    elif field == "date":
        yield from _date(word, place)
    yield from _strays(word, place)


def _strays(words: str, place: Place) -> Iterator[Fault]:
    found = STRAY.search(words)
    if found:
        yield Fault(place, "content_control", {"code": f"U+{ord(found[0]):04X}"})


def _identifier(word: str, place: Place) -> Iterator[Fault]:
    if not _IDENTIFIER.fullmatch(word) or len(word) > _LONGEST_IDENTIFIER:
        yield Fault(place, "content_identifier", {"value": shortened(word), "limit": _LONGEST_IDENTIFIER})


def is_identifier(word: str) -> bool:
    """Tell whether a word can be an identifier: small letters, digits, dashes; at most 40 characters."""
    return not list(_identifier(word, ()))


def _date(word: str, place: Place) -> Iterator[Fault]:
    try:
        date.fromisoformat(word if _DAY.fullmatch(word) else "")
    except ValueError:
        yield Fault(place, "content_date", {"value": shortened(word)})


def number(value: float, place: Place, lowest: int, highest: int) -> Iterator[Fault]:
    """Look whether a number lies between two bounds, both included."""
    if not lowest <= value <= highest:
        yield Fault(place, "content_range", {"value": shortened(value), "lowest": lowest, "highest": highest})


def several(count: int, place: Place, lowest: int, highest: int) -> Iterator[Fault]:
    """Look whether a list has enough items, and not too many."""
    if not lowest <= count <= highest:
        yield Fault(place, "content_items", {"value": count, "lowest": lowest, "highest": highest})


def once(names: Iterable[str], place: Place, field: str = "") -> Iterator[Fault]:
    """Look whether every name in a list occurs once; `field` is where in an item it stands."""
    seen: set[str] = set()
    for i, name in enumerate(names):
        if name in seen:
            yield Fault((*place, i, *([field] if field else [])), "content_same", {"value": shortened(name)})
        seen.add(name)

"""Small lists of things with an identifier: write (add or change) and take away."""

import re
from typing import Protocol, TypeVar

from kompas.domain.problems import Problem


class Identified(Protocol):
    """Something with an identifier."""

    @property
    def id(self) -> str:
        """What tells it from the others in its list."""


Item = TypeVar("Item", bound=Identified)

LONGEST_TEXT = 20_000
"""Characters in one text a person can enter; far above any use, far below what hurts."""
MOST_ITEMS = 2_000
"""Things in one list; far above any workshop."""
UNSPEAKABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL ends a text in many programs, half a surrogate pair is no character: nobody types them on purpose."""


def written(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """Return the list with `item` in the place of the one with its identifier, or at the end.

    Raises Problem `list_full`, or `bad_character` for such an identifier.
    """
    fitting(item.id)
    if any(one.id == item.id for one in items):
        return tuple(item if one.id == item.id else one for one in items)
    if len(items) >= MOST_ITEMS:
        raise Problem("list_full", limit=MOST_ITEMS)
    return (*items, item)


def without(items: tuple[Item, ...], identifier: str) -> tuple[Item, ...]:
    """Return the list without the thing with this identifier.

    Raises Problem `not_found` when there is no such thing.
    """
    rest = tuple(one for one in items if one.id != identifier)
    if len(rest) == len(items):
        raise Problem("not_found", id=identifier)
    return rest


def said(text: str) -> str:
    """Return a text that says something and fits.

    Raises Problem `empty_text`, `text_too_long` or `bad_character`.
    """
    if not text.strip():
        raise Problem("empty_text")
    return fitting(text)


def fitting(text: str) -> str:
    """Return a text that may be empty but fits; raises Problem `text_too_long` or `bad_character`."""
    if len(text) > LONGEST_TEXT:
        raise Problem("text_too_long", length=len(text), limit=LONGEST_TEXT)
    if UNSPEAKABLE.search(text):
        raise Problem("bad_character")
    return text


def speakable(text: str) -> str:
    """Return a text without the characters that no file can hold: for where text comes in from outside."""
    return UNSPEAKABLE.sub("", text)

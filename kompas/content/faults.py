"""Something wrong at a place in a file, before it has a file name and a line."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

Place = tuple[str | int, ...]
"""Where something stands: names of fields and numbers of items (from zero), from the outside in."""


class Fault(NamedTuple):
    """One thing that is wrong. `key` and `values` make the sentence.

    `line` is known where no place is (0: look it up). `needs` are fields without which this could not be
    judged: when one of them is wrong itself, that is said instead.
    """

    place: Place
    key: str
    values: Mapping[str, object] = MappingProxyType({})
    line: int = 0
    needs: tuple[str, ...] = ()


def spelled(place: Place) -> str:
    """Return a place as people read it, items counted from one: "stakes[2].short.en"."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place)
    return "".join(parts).removeprefix(".")


def outwards(place: Place) -> Iterator[Place]:
    """Yield a place and all that it lies in, from the inside out."""
    for length in range(len(place), 0, -1):
        yield place[:length]

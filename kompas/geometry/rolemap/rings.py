"""Places the rings of a map that was divided over four sides, or finds that they do not fit.

All in stage pixels from the corner of the area. Rings stand in a rounded frame with their words outside it, so that
lines between rings stay inside the frame and pass no words.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.parts import BESIDE, Block
from kompas.geometry.rolemap.sides import Side, Sides
from kompas.geometry.rolemap.tags import Tag

BULGE = 60.0
"""How much further out the rings at the middle of a side are than at its ends."""
ROW_GAP = 150.0
"""Most white between two names of a row."""
AROUND_BLOCK = 70.0
_MANY = 3
"""With so many decisions the block stands as low as it can, so that they find room above it."""


class Terms(NamedTuple):
    """Under which terms a layout is tried: area, what stays free, wrapping of words, least white between them.

    And how many decisions have to find a place above the application.
    """

    area: Box
    free: Box | None
    room: float
    air: float
    decisions: int = 0


class Ring(NamedTuple):
    """A place for a role: the middle of its ring and the side of its words."""

    x: float
    y: float
    side: Side


class Placing(NamedTuple):
    """Where the block and all rings stand."""

    block: Box
    rings: Mapping[str, Ring]


def placing(sides: Sides, tags: Mapping[str, Tag], block: Block, terms: Terms) -> Placing | None:
    """Return places for all roles; None if they do not fit."""
    area, free = terms.area, terms.free
    top, bottom = _heights(sides, tags, terms)
    left = _column(sides.left, tags, (top, bottom), terms, "left")
    right = _column(sides.right, tags, (top, bottom), terms, "right")
    if left is None or right is None:
        return None
    first = min((ring.x for ring in left.values()), default=area.left)
    last = max((ring.x for ring in right.values()), default=area.right)
    middle, lowest = (top + bottom) / 2, bottom - AROUND_BLOCK - block.high / 2
    down = max(0.0, lowest - middle) * min(1.0, terms.decisions / _MANY)
    box = block.around(((first + last) / 2, middle + down))
    if not _room_for(box.grown(AROUND_BLOCK), (top, bottom), (*left.values(), *right.values())):
        return None
    inner = (
        max((ring.x for ring in left.values()), default=area.left),
        min((ring.x for ring in right.values()), default=area.right),
    )
    begin = free.right + 2 * terms.air if free else area.left
    above = _row(sides.top, tags, _Line(begin, area.right, *inner, top, box.centre[0], "top"), terms)
    below = _row(
        sides.bottom, tags, _Line(area.left, area.right, *inner, bottom, box.centre[0], "bottom"), terms
    )
    if above is None or below is None:
        return None
    return Placing(box, {**left, **right, **above, **below})


def _room_for(box: Box, span: tuple[float, float], rings: Sequence[Ring]) -> bool:
    inside = (box.left < ring.x < box.right and box.top < ring.y < box.bottom for ring in rings)
    return box.top >= span[0] and box.bottom <= span[1] and not any(inside)


def _heights(sides: Sides, tags: Mapping[str, Tag], terms: Terms) -> tuple[float, float]:
    """Return the heights of the rings above and below: as far out as the words beyond them allow."""
    area, low = terms.area, terms.free.bottom if terms.free else 0.0
    above = max((tags[name].height for name in sides.top), default=0.0)
    below = max((tags[name].height for name in sides.bottom), default=0.0)
    top = area.top + above + BESIDE if sides.top else area.top
    return max(top, low), (area.bottom - below - BESIDE if sides.bottom else area.bottom)


def _column(
    names: Sequence[str], tags: Mapping[str, Tag], span: tuple[float, float], terms: Terms, side: Side
) -> dict[str, Ring] | None:
    """Spread rings along a side, words outside; None if they do not fit."""
    if not names:
        return {}
    start, end = span[0] + terms.air, span[1] - terms.air
    gap = (end - start - sum(tags[name].height for name in names)) / len(names)
    if gap < terms.air:
        return None
    y, middles = start + gap / 2, []
    for name in names:
        middles.append(y + tags[name].height / 2)
        y += tags[name].height + gap
    half, centre = (end - start) / 2, (start + end) / 2
    insets = [BULGE * ((middle - centre) / half) ** 2 for middle in middles]
    # As far out as possible: the widest words, at their height, decide.
    out = BESIDE + max(tags[name].width - inset for name, inset in zip(names, insets, strict=True))
    edge, sign = (terms.area.left, 1) if side == "left" else (terms.area.right, -1)
    return {
        name: Ring(edge + sign * (out + inset), middle, side)
        for name, middle, inset in zip(names, middles, insets, strict=True)
    }


class _Line(NamedTuple):
    """Where a row may be: words from `start` to `end`, rings from `first` to `last`, at `y`, around `middle`."""

    start: float
    end: float
    first: float
    last: float
    y: float
    middle: float
    side: Side


def _row(names: Sequence[str], tags: Mapping[str, Tag], where: _Line, terms: Terms) -> dict[str, Ring] | None:
    """Spread rings along top or bottom, words outside; None if they do not fit.

    Rings stay between those of the sides: from further out, lines would pass the words there.
    """
    if not names:
        return {}
    before, after = tags[names[0]].width / 2, tags[names[-1]].width / 2
    start, end = max(where.start + before, where.first), min(where.end - after, where.last)
    wide = sum(tags[name].width for name in names) - before - after
    gap = (end - start - wide) / max(1, len(names) - 1)
    if gap < 2 * terms.air and (len(names) > 1 or gap < 0):
        return None
    gap = min(gap, ROW_GAP)
    used = wide + gap * (len(names) - 1)
    x = min(max(start, where.middle - used / 2), end - used) - before
    rings = {}
    for name in names:
        rings[name] = Ring(x + tags[name].width / 2, where.y, where.side)
        x += tags[name].width + gap
    return rings


def fullness(tags: Mapping[str, Tag], terms: Terms) -> Callable[[Side, Sequence[str]], float]:
    """Return what tells how full a side would be with some roles, by a first estimate (1 is full)."""
    area = terms.area
    tallest = min(150.0, max((tag.height for tag in tags.values()), default=0.0))
    between = area.bottom - area.top - 2 * (tallest + BESIDE + terms.air)
    # Rings of a row stand between those of the sides, which are as far in as the widest words there.
    widest = max((tag.width for tag in tags.values()), default=0.0)
    inner = area.right - area.left - 2 * (BESIDE + 0.9 * widest)
    high = {name: tag.height + terms.air for name, tag in tags.items()}
    wide = {name: tag.width + 2 * terms.air for name, tag in tags.items()}

    def full(side: Side, names: Sequence[str]) -> float:
        if side in ("left", "right"):
            return sum([high[name] for name in names]) / between
        ends = (tags[names[0]].width + tags[names[-1]].width) / 2
        needed = sum([wide[name] for name in names]) - 2 * terms.air - ends
        return max(needed / inner, 0.2 * len(names))

    return full

"""Words that a line runs through: the line is interrupted behind them, so that every name can be read.

The layout keeps lines off words. This is for where people put roles so that no way round is free.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kompas.geometry.measuring import Box, around, clipped, meeting, path_meets
from kompas.geometry.shapes import Point
from kompas.geometry.ways import cut, length

AIR = 5.0
"""How far before words a line breaks off, in stage pixels."""
_LEAST = 12.0
"""Shorter pieces are no line any more, but dirt between letters."""
_NEXT = 24.0
"""Lines of words nearer than this are of one name, and nothing shows between them."""


def struck(points: tuple[Point, ...], words: Sequence[Box], thick: float) -> list[Box]:
    """Return the boxes of words through which a line of a thickness runs."""
    # Most words are nowhere near the line.
    near = meeting(around(points, thick), words)
    return [box for box in near if path_meets(points, box, thick)]


def hidden(points: tuple[Point, ...], words: Sequence[Box], thick: float, unit: float) -> Iterator[Box]:
    """Yield what must not show of a band under a line: behind the words that it runs through, and between those."""
    met = struck(points, words, thick)
    yield from (box.grown(AIR * unit) for box in met)
    for one, other in pairwise(met):
        if 0 <= other.top - one.bottom < _NEXT * unit:
            between = Box(max(one.left, other.left), one.bottom, min(one.right, other.right), other.top)
            yield between.grown(AIR * unit)


def interrupted(
    points: tuple[Point, ...], words: Sequence[Box], thick: float, unit: float
) -> tuple[tuple[Point, ...], ...]:
    """Return the pieces of a line that are left where it runs through no words; the line itself where it meets none."""
    met = [box.grown(thick / 2 + AIR * unit) for box in struck(points, words, thick)]
    if not met:
        return (points,)
    return tuple(_left(points, sorted(_parts(points, met)), unit))


def _parts(points: tuple[Point, ...], boxes: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """Yield from where to where along a line a piece of it lies in a box."""
    gone = 0.0
    for a, b in pairwise(points):
        long = length((a, b))
        for box in boxes:
            part = clipped(a, b, box)
            if part is not None:
                yield gone + part[0] * long, gone + part[1] * long
        gone += long


def _left(
    points: tuple[Point, ...], hidden: Sequence[tuple[float, float]], unit: float
) -> Iterator[tuple[Point, ...]]:
    here, whole = 0.0, length(points)
    for start, end in (*hidden, (whole, whole)):
        if start - here > _LEAST * unit:
            yield cut(points, here, start)
        here = max(here, end)

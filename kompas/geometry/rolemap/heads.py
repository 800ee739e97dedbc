"""What stands at the end of a relation's line, midway or at its start, and where along the line that is.

Usually there and nowhere else; where it would lie over words, as near to that as it does not. Sizes in stage pixels.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.domain.rolemap import RelationKind
from kompas.geometry.measuring import Box, around, circle_meets, path_meets
from kompas.geometry.rolemap.crossed import AIR
from kompas.geometry.shapes import Area, Dot, Line, Point, Shape, box
from kompas.geometry.ways import at, cut, length

FILLED, OPEN, BAR, HOLLOW, CHEVRON, BLOCK = 27.0, 18.0, 16.0, 9.0, 13.0, 22.0
_APART, _NEXT = 17.0, 6.0
"""From one chevron to the next, and from one place that is tried to the next."""
_SMALL = 0.6
"""The share of its size that a head keeps where there is no room for it."""
_PARTS = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85)
"""Shares of a line at which its chevrons may stand, best first."""


class Ink(NamedTuple):
    """How a line is drawn: its colour, that of the paper in a hollow head, its width, and its unit."""

    colour: str
    paper: str
    wide: float
    unit: float


class Head(NamedTuple):
    """A head in its place: how far along its way its tip is, and its unit; without shapes where none is drawn."""

    place: float
    unit: float
    shapes: tuple[Shape, ...]


def placed_head(kind: RelationKind, way: tuple[Point, ...], ink: Ink, words: Sequence[Box]) -> Head:
    """Return the head of a kind where it is usual, or off words, if need be smaller.

    A line that is hardly seen between words has none: what it means is said by the verb beside its ring.
    """
    usual, *others = _places(kind, length(way), ink.unit)
    found = Head(usual, ink.unit, head(kind, way, usual, ink))
    if not _is_over(found.shapes, words):
        return found
    wide = [one.grown(AIR * ink.unit) for one in words]
    small = ink._replace(unit=ink.unit * _SMALL, wide=ink.wide * _SMALL)
    for drawn, places in ((ink, others), (small, [usual, *others])):
        for place in places:
            shapes = head(kind, way, place, drawn)
            if not _is_over(shapes, wide if drawn is ink else words):
                return Head(place, drawn.unit, shapes)
    return found._replace(shapes=())


def is_at_end(kind: RelationKind) -> bool:
    """Whether the head of a kind stands at the end of its line, which stops there."""
    return kind not in (RelationKind.ESCALATES, RelationKind.APPOINTS, RelationKind.ADDRESSABLE)


def _places(kind: RelationKind, whole: float, u: float) -> Iterator[float]:
    """Yield where the head of a kind may stand, best first."""
    if kind is RelationKind.ESCALATES:
        yield from (whole * part for part in _PARTS)
        return
    steps = range(max(1, int((whole - FILLED * u) / (_NEXT * u))))
    if kind is RelationKind.APPOINTS:
        yield from (BLOCK * u / 2 + step * _NEXT * u for step in steps)
    else:
        yield from (whole - step * _NEXT * u for step in steps)


def _is_over(shapes: Sequence[Shape], words: Sequence[Box]) -> bool:
    return any(_meets(shape, one) for shape in shapes for one in words)


def _meets(shape: Shape, words: Box) -> bool:
    match shape:
        case Line():
            return path_meets(shape.points, words, shape.width)
        case Area():
            return around(shape.points).meets(words) and path_meets((*shape.points, shape.points[0]), words)
        case Dot():
            return circle_meets(shape.centre, shape.radius + shape.width / 2, words)
        case _:
            return False


def head(kind: RelationKind, way: tuple[Point, ...], place: float, ink: Ink) -> tuple[Shape, ...]:
    """Return the head of a kind with its tip so far along a way."""
    return tuple(
        _head(kind, cut(way, 0, place) if place < length(way) and is_at_end(kind) else way, place, ink)
    )


def _head(kind: RelationKind, way: tuple[Point, ...], place: float, ink: Ink) -> Iterator[Shape]:
    u, wide, colour = ink.unit, ink.wide, ink.colour
    match kind:
        case RelationKind.DECIDES:
            yield _filled(way, FILLED * u, 13.5 * u, colour)
        case RelationKind.SUPERVISES:
            yield Dot(at(way, length(way) - HOLLOW * u), HOLLOW * u - wide / 2, ink.paper, colour, wide)
        case RelationKind.CARRIES_OUT | RelationKind.PROCESSES:
            yield _bar(way, BAR * u, colour, wide)
        case RelationKind.ESCALATES:
            for turn in (-1, 0, 1):
                yield _chevron(way, place + turn * _APART * u, CHEVRON * u, colour, wide)
        case RelationKind.APPOINTS:
            (x, y), size = at(way, place), BLOCK * u
            yield box(x - size / 2, y - size / 2, size, size, colour)
        case RelationKind.ADDRESSABLE:
            pass
        case _:
            yield _chevron(way, length(way), OPEN * u, colour, max(4 * u, wide * 0.8))


def _direction(way: tuple[Point, ...], distance: float, reach: float) -> Point:
    """Return the direction (length one) in which a way runs over the `reach` before a distance."""
    here, before = at(way, distance), at(way, max(0.0, distance - reach))
    apart = math.dist(here, before)
    if not apart:
        here, before = way[-1], way[0]
        apart = math.dist(here, before) or 1.0
    return ((here[0] - before[0]) / apart, (here[1] - before[1]) / apart)


def _filled(way: tuple[Point, ...], long: float, half: float, colour: str) -> Area:
    """Return a filled head at the end of a way."""
    (x, y), (dx, dy) = way[-1], _direction(way, length(way), long)
    foot = (x - dx * long, y - dy * long)
    return Area(
        ((x, y), (foot[0] - dy * half, foot[1] + dx * half), (foot[0] + dy * half, foot[1] - dx * half)),
        colour,
    )


def _chevron(way: tuple[Point, ...], distance: float, long: float, colour: str, wide: float) -> Line:
    """Return an open head with its tip at a distance along a way."""
    (x, y), (dx, dy) = at(way, distance), _direction(way, distance, long)
    half = long * 0.72
    back = (x - dx * long, y - dy * long)
    wings = ((back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half))
    return Line((wings[0], (x, y), wings[1]), colour, wide)


def _bar(way: tuple[Point, ...], half: float, colour: str, wide: float) -> Line:
    (x, y), (dx, dy) = way[-1], _direction(way, length(way), half)
    return Line(((x - dy * half, y + dx * half), (x + dy * half, y - dx * half)), colour, wide)

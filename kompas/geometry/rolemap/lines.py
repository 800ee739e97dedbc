"""The ten kinds of relation, each with its own line, so that no colour and no legend is needed.

Widths, dashes and heads in stage pixels; `unit` brings them to the drawing.
"""

import math
from collections.abc import Iterator

from kompas.domain.rolemap import RelationKind
from kompas.geometry.shapes import Area, Cap, Dot, Line, Point, Shape, box
from kompas.geometry.ways import at, cut, length

WIDTHS: dict[RelationKind, float] = {
    RelationKind.DECIDES: 8,
    RelationKind.SUPERVISES: 3.4,
    RelationKind.ADVISES: 4,
    RelationKind.CARRIES_OUT: 5,
    RelationKind.ADDRESSABLE: 5,
    RelationKind.ESCALATES: 5,
    RelationKind.APPOINTS: 5,
    RelationKind.SUPPLIES: 6,
    RelationKind.PROCESSES: 5,
    RelationKind.AFFECTED: 6,
}
DASHES: dict[RelationKind, tuple[float, ...]] = {
    RelationKind.ADDRESSABLE: (18, 11),
    RelationKind.SUPPLIES: (6, 8),
    RelationKind.PROCESSES: (20, 8, 5, 8),
    RelationKind.AFFECTED: (0.1, 13),
}
_FILLED, _OPEN, _BAR, _RING, _CHEVRON, _BLOCK = 27.0, 18.0, 16.0, 9.0, 13.0, 22.0
_TWIN = 4.2


def relation_line(
    kind: RelationKind, points: tuple[Point, ...], colour: str, paper: str, unit: float
) -> tuple[Shape, ...]:
    """Return the line of a relation from source to target with what its kind has at the end, midway or at the start."""
    # Being affected goes the other way: what happens arrives at the source.
    way = tuple(reversed(points)) if kind is RelationKind.AFFECTED else points
    return tuple(_drawn(kind, way, colour, paper, unit))


def _drawn(kind: RelationKind, way: tuple[Point, ...], colour: str, paper: str, u: float) -> Iterator[Shape]:
    wide = WIDTHS[kind] * u
    dash = tuple(part * u for part in DASHES.get(kind, ()))
    whole = length(way)
    match kind:
        case RelationKind.DECIDES:
            yield Line(cut(way, 0, max(whole - _FILLED * u + 2 * u, whole / 2)), colour, wide)
            yield filled_head(way, _FILLED * u, 13.5 * u, colour)
        case RelationKind.SUPERVISES:
            yield from _twin(cut(way, 0, max(whole - 2 * _RING * u, whole / 2)), wide, colour, u)
            yield Dot(at(way, whole - _RING * u), _RING * u - wide / 2, paper, colour, wide)
        case RelationKind.CARRIES_OUT | RelationKind.PROCESSES:
            yield Line(way, colour, wide, dash)
            yield _bar(way, _BAR * u, colour, wide)
        case RelationKind.ESCALATES:
            yield Line(way, colour, wide)
            for place in (-1, 0, 1):
                yield chevron(way, whole / 2 + place * 17 * u, _CHEVRON * u, colour, wide)
        case RelationKind.APPOINTS:
            yield Line(way, colour, wide)
            (x, y), size = at(way, _BLOCK * u / 2), _BLOCK * u
            yield box(x - size / 2, y - size / 2, size, size, colour)
        case RelationKind.ADDRESSABLE:
            yield Line(way, colour, wide, dash)
        case _:
            cap: Cap = "round" if kind is RelationKind.AFFECTED else "flat"
            yield Line(way, colour, wide, dash, cap)
            yield chevron(way, whole, _OPEN * u, colour, max(4 * u, wide * 0.8))


def _twin(way: tuple[Point, ...], wide: float, colour: str, u: float) -> Iterator[Line]:
    for side in (-_TWIN * u, _TWIN * u):
        yield Line(_offset(way, side), colour, wide)


def _offset(way: tuple[Point, ...], side: float) -> tuple[Point, ...]:
    moved = []
    for place, (x, y) in enumerate(way):
        before, after = way[max(0, place - 1)], way[min(len(way) - 1, place + 1)]
        apart = math.dist(before, after) or 1.0
        moved.append((x - (after[1] - before[1]) / apart * side, y + (after[0] - before[0]) / apart * side))
    return tuple(moved)


def _direction(way: tuple[Point, ...], distance: float, reach: float) -> Point:
    """Return the direction (length one) in which a way runs over the `reach` before a distance."""
    here, before = at(way, distance), at(way, max(0.0, distance - reach))
    apart = math.dist(here, before)
    if not apart:
        here, before = way[-1], way[0]
        apart = math.dist(here, before) or 1.0
    return ((here[0] - before[0]) / apart, (here[1] - before[1]) / apart)


def filled_head(way: tuple[Point, ...], long: float, half: float, colour: str) -> Area:
    """Return a filled head at the end of a way."""
    (x, y), (dx, dy) = way[-1], _direction(way, length(way), long)
    foot = (x - dx * long, y - dy * long)
    return Area(
        ((x, y), (foot[0] - dy * half, foot[1] + dx * half), (foot[0] + dy * half, foot[1] - dx * half)),
        colour,
    )


def chevron(way: tuple[Point, ...], distance: float, long: float, colour: str, wide: float) -> Line:
    """Return an open head with its tip at a distance along a way."""
    (x, y), (dx, dy) = at(way, distance), _direction(way, distance, long)
    half = long * 0.72
    back = (x - dx * long, y - dy * long)
    wings = ((back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half))
    return Line((wings[0], (x, y), wings[1]), colour, wide)


def _bar(way: tuple[Point, ...], half: float, colour: str, wide: float) -> Line:
    (x, y), (dx, dy) = way[-1], _direction(way, length(way), half)
    return Line(((x - dy * half, y + dx * half), (x + dy * half, y - dx * half)), colour, wide)

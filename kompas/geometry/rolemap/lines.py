"""The ten kinds of relation, each with its own line, so that no colour and no legend is needed.

Widths, dashes and heads in stage pixels; `unit` brings them to the drawing.
"""

import math
from collections.abc import Iterator, Sequence

from kompas.domain.rolemap import RelationKind
from kompas.geometry.measuring import Box, around, meeting
from kompas.geometry.rolemap.crossed import interrupted
from kompas.geometry.rolemap.heads import FILLED, HOLLOW, Ink, is_at_end, placed_head
from kompas.geometry.shapes import Cap, Line, Point, Shape
from kompas.geometry.ways import cut, length

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
_TWIN = 4.2
_REACH = 40.0
"""Words farther away are behind no part of a line."""


def relation_line(
    kind: RelationKind,
    points: tuple[Point, ...],
    colour: str,
    paper: str,
    unit: float,
    words: Sequence[Box] = (),
) -> tuple[Shape, ...]:
    """Return the line of a relation from source to target with what its kind has at the end, midway or at the start.

    Behind `words` the line is interrupted, and what its kind has stands off them.
    """
    # Being affected goes the other way: what happens arrives at the source.
    way = tuple(reversed(points)) if kind is RelationKind.AFFECTED else points
    ink = Ink(colour, paper, WIDTHS[kind] * unit, unit)
    words = meeting(around(way, _REACH * unit), words)
    tip, whole = placed_head(kind, way, ink, words), length(way)
    if not is_at_end(kind) or tip.place >= whole:
        return (*_shaft(kind, shaft_of(kind, way, tip.unit)[0], ink, words), *tip.shapes)
    # A head that had to yield stands in its line.
    before = shaft_of(kind, cut(way, 0, tip.place), tip.unit)[0]
    after = cut(way, tip.place, whole)
    return (*_shaft(kind, before, ink, words), *_shaft(kind, after, ink, words), *tip.shapes)


def shaft_of(kind: RelationKind, way: tuple[Point, ...], unit: float) -> tuple[tuple[Point, ...], float]:
    """Return the way of a line without what stands at its end, and how thick it is."""
    whole, wide = length(way), WIDTHS[kind] * unit
    match kind:
        case RelationKind.DECIDES:
            return cut(way, 0, max(whole - FILLED * unit + 2 * unit, whole / 2)), wide
        case RelationKind.SUPERVISES:
            return cut(way, 0, max(whole - 2 * HOLLOW * unit, whole / 2)), wide + 2 * _TWIN * unit
        case _:
            return way, wide


def _shaft(kind: RelationKind, points: tuple[Point, ...], ink: Ink, words: Sequence[Box]) -> Iterator[Line]:
    """Draw the line without its head, in as many pieces as words leave of it."""
    u = ink.unit
    dash = tuple(part * u for part in DASHES.get(kind, ()))
    cap: Cap = "round" if kind is RelationKind.AFFECTED else "flat"
    thick = ink.wide + 2 * _TWIN * u if kind is RelationKind.SUPERVISES else ink.wide
    for piece in interrupted(points, words, thick, u):
        if kind is RelationKind.SUPERVISES:
            yield from (Line(_offset(piece, side), ink.colour, ink.wide) for side in (-_TWIN * u, _TWIN * u))
        else:
            yield Line(piece, ink.colour, ink.wide, dash, cap)


def _offset(way: tuple[Point, ...], side: float) -> tuple[Point, ...]:
    moved = []
    for place, (x, y) in enumerate(way):
        before, after = way[max(0, place - 1)], way[min(len(way) - 1, place + 1)]
        apart = math.dist(before, after) or 1.0
        moved.append((x - (after[1] - before[1]) / apart * side, y + (after[0] - before[0]) / apart * side))
    return tuple(moved)

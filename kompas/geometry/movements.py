"""How the room moved from one round to the next: an arrow from where somebody stood to where they stand."""

import math
from collections.abc import Iterator

from kompas.geometry.palette import Palette
from kompas.geometry.places import Corners
from kompas.geometry.shapes import Area, Line, Point, Shape

EDGE, MOVEMENT = 4.0, 3.0
RING, DOT = 11.0, 15.0
WIDE_LOZENGE = 34.0
"""Half the height of the lozenge that stands open around a dot."""
PLAIN_UNDER = 22.0
"""Under this gap between ring and dot the movement is a plain line without a head."""
_ON_EDGE = 0.001
"""Share of the side within which a place is on an edge."""


def movements(
    moves: tuple[tuple[Point, Point], ...], at: Corners, palette: Palette, scale: float, centre: Point | None
) -> Iterator[Shape]:
    """Yield an arrow for each movement from a ring to a dot; `centre` is where the lozenge stands (None: nowhere)."""
    for start, end in moves:
        apart = math.dist(start, end)
        clear = around(end, centre, scale)
        gap = apart - (RING + clear + 3) * scale
        if gap <= 0:
            continue
        x, y = (end[0] - start[0]) / apart, (end[1] - start[1]) / apart
        tip = apart - (clear + 4.8) * scale
        if _along_edge(start, end, at):
            yield Line((start, end), palette.paper, (EDGE + MOVEMENT * 2) * scale)
        if gap < PLAIN_UNDER * scale:
            yield Line((start, (start[0] + x * tip, start[1] + y * tip)), palette.soft, MOVEMENT * scale)
        else:
            yield from arrow(start, (x, y), tip, palette.soft, MOVEMENT * scale)


def around(end: Point, centre: Point | None, scale: float) -> float:
    """Return how far from its middle a dot ends, or the lozenge that stands around it, in stage pixels."""
    inside = centre is not None and math.dist(centre, end) < DOT * scale
    return WIDE_LOZENGE if inside else DOT


def _along_edge(start: Point, end: Point, at: Corners) -> bool:
    """Whether a movement lies on an edge of the triangle: the edge makes room for it, else nobody sees it."""
    edges = ((at.top, at.left), (at.left, at.right), (at.right, at.top))
    return any(max(_off(start, edge), _off(end, edge)) < _ON_EDGE * at.side for edge in edges)


def _off(spot: Point, edge: tuple[Point, Point]) -> float:
    """Return how far a place is from the line through an edge."""
    (ax, ay), (bx, by) = edge
    return abs((bx - ax) * (spot[1] - ay) - (by - ay) * (spot[0] - ax)) / math.dist(*edge)


def arrow(start: Point, direction: Point, length: float, colour: str, width: float) -> tuple[Line, Area]:
    """Return an arrow with a filled head from `start`; `direction` has length one."""
    (sx, sy), (x, y) = start, direction
    head, half = 4.4 * width, 2.35 * width
    tip = (sx + x * length, sy + y * length)
    neck = (sx + x * (length - head), sy + y * (length - head))
    wings = ((neck[0] - y * half, neck[1] + x * half), (neck[0] + y * half, neck[1] - x * half))
    return Line((start, neck), colour, width), Area((tip, *wings), colour)

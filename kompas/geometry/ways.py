"""Ways of points: how long they are, points along them, pieces of them, and a gentle bend between two points."""

import math
from collections.abc import Iterator
from itertools import pairwise

from kompas.geometry.shapes import Point

STEPS = 14
"""Straight pieces of a bend."""


def bent(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    """Return a straight line, or a parabola whose middle is `bend` beside it."""
    if not bend:
        return (start, end)
    apart = math.dist(start, end) or 1.0
    nx, ny = -(end[1] - start[1]) / apart, (end[0] - start[0]) / apart
    return tuple(_along(start, end, (nx * bend, ny * bend), step / STEPS) for step in range(STEPS + 1))


def _along(start: Point, end: Point, bulge: Point, share: float) -> Point:
    lift = 4 * share * (1 - share)
    return (
        start[0] + (end[0] - start[0]) * share + bulge[0] * lift,
        start[1] + (end[1] - start[1]) * share + bulge[1] * lift,
    )


def shortened(points: tuple[Point, ...], at_start: float, at_end: float) -> tuple[Point, ...]:
    """Cut lengths off both ends of a way, but never more than leaves a third of it."""
    whole = length(points)
    scale = min(1.0, whole * 2 / 3 / max(at_start + at_end, 1e-6))
    return cut(points, at_start * scale, whole - at_end * scale)


def length(points: tuple[Point, ...]) -> float:
    """Return how long a way is."""
    return sum(math.dist(a, b) for a, b in pairwise(points))


def cut(points: tuple[Point, ...], start: float, end: float) -> tuple[Point, ...]:
    """Return the piece of a way between two distances from its beginning."""
    return (at(points, start), *_between(points, start, end), at(points, end))


def _between(points: tuple[Point, ...], start: float, end: float) -> Iterator[Point]:
    gone = 0.0
    for a, b in pairwise(points):
        gone += math.dist(a, b)
        if start < gone < end - 1e-6:
            yield b


def at(points: tuple[Point, ...], distance: float) -> Point:
    """Return the point at a distance along a way; its ends beyond that."""
    gone = 0.0
    for a, b in pairwise(points):
        piece = math.dist(a, b)
        if gone + piece >= distance and piece:
            part = max(0.0, (distance - gone) / piece)
            return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        gone += piece
    return points[-1]

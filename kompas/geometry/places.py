"""Where a weighing stands in the triangle, and which weighing a place in the triangle is.

Autonomy is at the top, humanity bottom left, justice bottom right, always. A place is the mean of the corners,
weighed with the points (barycentric coordinates), so there and back is exact.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from kompas.domain.weighing import STEP, TOTAL, Weighing
from kompas.geometry.shapes import Point

HEIGHT = math.sqrt(3) / 2
"""Height of the triangle as a share of its side."""


class Corners(NamedTuple):
    """The corners of the triangle in the drawing's units."""

    top: Point
    left: Point
    right: Point

    @property
    def side(self) -> float:
        """Length of the base."""
        return self.right[0] - self.left[0]

    @property
    def middle(self) -> Point:
        """Where all three values weigh the same."""
        return place((1, 1, 1), self)


def corners(apex: Point, side: float) -> Corners:
    """Return an equilateral triangle that stands on its base, from its apex and its side."""
    x, y = apex
    base = y + side * HEIGHT
    return Corners(apex, (x - side / 2, base), (x + side / 2, base))


def place(points: Sequence[float], triangle: Corners) -> Point:
    """Return where points (autonomy, humanity, justice) stand; they need not be whole, only above zero in sum."""
    total = sum(points)
    x = sum(p * corner[0] for p, corner in zip(points, triangle, strict=True)) / total
    y = sum(p * corner[1] for p, corner in zip(points, triangle, strict=True)) / total
    return (x, y)


def weighing_at(point: Point, triangle: Corners) -> Weighing:
    """Return the weighing nearest to a place, in steps of five; a place outside counts as the nearest edge."""
    shares = _shares(point, triangle)
    if min(shares) < 0:
        shares = _shares(_nearest_on_edge(point, triangle), triangle)
    return Weighing(*_stepped(shares))


def _shares(point: Point, triangle: Corners) -> tuple[float, float, float]:
    (ax, ay), (mx, my), (rx, ry) = triangle
    whole = (my - ry) * (ax - rx) + (rx - mx) * (ay - ry)
    a = ((my - ry) * (point[0] - rx) + (rx - mx) * (point[1] - ry)) / whole
    m = ((ry - ay) * (point[0] - rx) + (ax - rx) * (point[1] - ry)) / whole
    return (a, m, 1 - a - m)


def _nearest_on_edge(point: Point, triangle: Corners) -> Point:
    top, left, right = triangle
    edges = ((top, left), (left, right), (right, top))
    return min((_nearest(point, a, b) for a, b in edges), key=lambda near: math.dist(near, point))


def _nearest(point: Point, start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy)
    share = min(1.0, max(0.0, along))
    return (start[0] + share * dx, start[1] + share * dy)


def _stepped(shares: tuple[float, float, float]) -> tuple[int, int, int]:
    """Round shares of one to steps of five points by largest remainder; ties go to the earlier value."""
    steps = TOTAL // STEP
    exact = [max(0.0, share) * steps for share in shares]
    whole = [math.floor(e + 1e-6) for e in exact]
    by_rest = sorted(range(3), key=lambda i: (round(whole[i] - exact[i], 6), i))
    for i in by_rest[: max(0, steps - sum(whole))]:
        whole[i] += 1
    return (whole[0] * STEP, whole[1] * STEP, whole[2] * STEP)

"""Where shapes are and whether they are in each other's way: what layouts and tests measure with.

Boxes of text are those of its ink, as far as widths and heights tell; nothing is rendered. CAP, ASCENT and
DESCENT are shares of the size and the same in all faces of Inter.
"""

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from kompas.geometry.shapes import Dot, Label, Point
from kompas.geometry.typesetting import width

CAP = 0.7275
"""Height of capitals and figures."""
ASCENT = 0.757
"""Height of "l" and "d"."""
DESCENT = 0.205
"""Depth of "g" and "p"."""
_DESCENDING = frozenset("gjpqyQç,;()[]{}|/@_")
_TOUCH, _CORNER = 0.01, 1e-9
Thing = TypeVar("Thing")


class Box(NamedTuple):
    """An upright rectangle; y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """Return the box with `by` added on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Whether the two boxes share more than an edge."""
        return (
            self.left < other.right - _TOUCH
            and other.left < self.right - _TOUCH
            and self.top < other.bottom - _TOUCH
            and other.top < self.bottom - _TOUCH
        )

    def holds(self, other: "Box") -> bool:
        """Whether `other` lies wholly inside."""
        return (
            self.left <= other.left + _TOUCH
            and self.top <= other.top + _TOUCH
            and self.right >= other.right - _TOUCH
            and self.bottom >= other.bottom - _TOUCH
        )

    @property
    def centre(self) -> Point:
        """The point in the middle."""
        return ((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The four corners, clockwise from the top left."""
        left, top, right, bottom = self
        return ((left, top), (right, top), (right, bottom), (left, bottom))


def meeting(box: Box, others: Iterable[Box]) -> list[Box]:
    """Return those that share more than an edge with a box: `meets` for many, for places are looked for among many."""
    left, top, right, bottom = box
    right, bottom = right - _TOUCH, bottom - _TOUCH
    return [
        one
        for one in others
        if left < one[2] - _TOUCH and one[0] < right and top < one[3] - _TOUCH and one[1] < bottom
    ]


def with_meeting(box: Box, things: Sequence[Thing], boxes: Sequence[Box]) -> list[Thing]:
    """Return the things whose box, at the same place in `boxes`, shares more than an edge with a box."""
    left, top, right, bottom = box
    right, bottom = right - _TOUCH, bottom - _TOUCH
    return [
        thing
        for thing, one in zip(things, boxes, strict=True)
        if left < one[2] - _TOUCH and one[0] < right and top < one[3] - _TOUCH and one[1] < bottom
    ]


def around(points: tuple[Point, ...], by: float = 0.0) -> Box:
    """Return the smallest box around the points (one or more), grown by `by`."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs) - by, min(ys) - by, max(xs) + by, max(ys) + by)


def label_box(label: Label) -> Box:
    """Return the box of a label's ink: from the height of "l" to its baseline, or lower if a letter descends."""
    x, y = label.at
    wide = width(label.text, label.face, label.size, label.tracking, tabular=label.tabular)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[label.anchor]
    below = DESCENT * label.size if _DESCENDING.intersection(label.text) else 0.0
    return Box(left, y - ASCENT * label.size, left + wide, y + below)


def circle_meets(centre: Point, radius: float, box: Box) -> bool:
    """Whether a disc and a box overlap."""
    x = min(max(centre[0], box.left), box.right)
    y = min(max(centre[1], box.top), box.bottom)
    return math.dist(centre, (x, y)) < radius - _TOUCH


def circle_holds(dot: Dot, box: Box) -> bool:
    """Whether a box lies wholly inside a circle."""
    return all(math.dist(dot.centre, corner) <= dot.radius + dot.width / 2 for corner in box.corners)


def segment_meets(start: Point, end: Point, box: Box) -> bool:
    """Whether a straight piece of line passes through a box."""
    return clipped(start, end, box) is not None


def clipped(start: Point, end: Point, box: Box) -> tuple[float, float] | None:
    """Return from which to which share of it a straight piece of line is in a box (after Liang and Barsky 1984)."""
    x, y = start
    # Most pieces are nowhere near: both ends beyond one side.
    if (x <= box.left and end[0] <= box.left) or (x >= box.right and end[0] >= box.right):
        return None
    if (y <= box.top and end[1] <= box.top) or (y >= box.bottom and end[1] >= box.bottom):
        return None
    dx, dy, enter, leave = end[0] - x, end[1] - y, 0.0, 1.0
    for step, near, far in ((dx, box.left - x, box.right - x), (dy, box.top - y, box.bottom - y)):
        if step:
            first, last = (near / step, far / step) if step > 0 else (far / step, near / step)
            enter, leave = max(enter, first), min(leave, last)
    # Touching a corner is not passing through.
    return (enter, leave) if leave - enter > _CORNER else None


def path_meets(points: tuple[Point, ...], box: Box, thick: float = 0.0) -> bool:
    """Whether a line of a thickness passes through a box."""
    grown = box.grown(thick / 2) if thick else box
    return any(segment_meets(a, b, grown) for a, b in itertools.pairwise(points))


def count_met(points: tuple[Point, ...], boxes: Iterable[Box], enough: float = math.inf) -> int:
    """Return through how many boxes a line passes; no further than `enough`."""
    left, top, right, bottom = around(points)
    count = 0
    for box in boxes:
        # Most boxes are nowhere near the line.
        if left >= box.right or right <= box.left or top >= box.bottom or bottom <= box.top:
            continue
        count += path_meets(points, box)
        if count >= enough:
            break
    return count


def inside(point: Point, polygon: tuple[Point, ...]) -> bool:
    """Whether a point lies in a polygon (even-odd rule)."""
    x, y = point
    odd = False
    for (x1, y1), (x2, y2) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            odd = not odd
    return odd

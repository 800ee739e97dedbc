"""Says beside a dot how many stand there, where it covers no other dot, label or movement.

Points on the same place are counted, never shaken apart: a place in the triangle is a weighing.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from kompas.geometry.measuring import Box, around, circle_meets, label_box, path_meets, segment_meets
from kompas.geometry.places import Corners
from kompas.geometry.shapes import Label, Line, Point, Shape
from kompas.geometry.typesetting import Face

_DIRECTIONS = (0, 180, 45, 135, 315, 225, 90, 270, 22, 158, 338, 202, 67, 113, 293, 247)
"""Degrees, in the order in which places beside a dot are tried: right first, as one reads."""
_STEPS = 26
_NEAR = 0.45
"""A label further from its dot than this share of its size gets a thin line to it."""
_BETWEEN = 0.4
"""A label without such a line that is nearer to another dot than this share of its size could be about that one."""
_STEP_COSTS, _CROSSED, _DOUBT = 0.5, 3.0, 4.0
"""How much trouble a step further off is, a movement under the label, and a doubt about which dot it counts."""


class Spot(NamedTuple):
    """A place with its radius, how many stand there, and the colour to say it in ("" stays silent)."""

    at: Point
    radius: float
    number: int
    colour: str


def tallies(
    spots: tuple[Spot, ...],
    taken: tuple[Spot, ...],
    triangle: Corners,
    size: float,
    thin: float,
    lines: tuple[tuple[Point, ...], ...] = (),
) -> tuple[Shape, ...]:
    """Return "2×" for each spot with two or more, with a thin line to it if it must stand further off.

    Nearby free places are tried first; `taken` are other things in the way and `lines` are avoided if possible.
    """
    blocks = (*spots, *taken)
    labels: list[Label] = []
    leaders: list[Shape] = []
    for spot in spots:
        if spot.number > 1 and spot.colour:
            best = _best(spot, blocks, labels, triangle, size, lines)
            labels.append(best)
            lead = _leads(spot, best, size)
            leaders += [Line(lead, spot.colour, thin)] if lead else []
    return (*leaders, *labels)


def _best(
    spot: Spot,
    blocks: tuple[Spot, ...],
    labels: list[Label],
    triangle: Corners,
    size: float,
    lines: tuple[tuple[Point, ...], ...],
) -> Label:
    """Return the place with the least trouble; a step further off is a little of it."""
    boxes = [label_box(label) for label in labels]
    others = tuple(block for block in blocks if block.at != spot.at)
    best, least = None, math.inf
    for step, label in _candidates(spot, size):
        if least <= step * _STEP_COSTS:
            break
        box = label_box(label)
        trouble = step * _STEP_COSTS + _trouble(box, blocks, boxes, triangle, lines)
        if _leads(spot, label, size) is None:
            trouble += _DOUBT * sum(circle_meets(o.at, o.radius + _BETWEEN * size, box) for o in others)
        if trouble < least:
            best, least = label, trouble
    assert best is not None  # noqa: S101 - there is always a first candidate
    return best


def _candidates(spot: Spot, size: float) -> Iterator[tuple[int, Label]]:
    text = f"{spot.number}×"
    plain = Label((0, 0), text, Face.DISPLAY_SEMIBOLD, size, spot.colour, "middle")
    box = label_box(plain)
    half_wide, half_high = (box.right - box.left) / 2, (box.bottom - box.top) / 2
    for step in range(_STEPS):
        for degrees in _DIRECTIONS:
            x, y = math.cos(math.radians(degrees)), -math.sin(math.radians(degrees))
            # As far as the box needs to clear the circle in this direction, and then step by step further.
            clear = spot.radius + 0.12 * size + step * 0.25 * size
            middle = (spot.at[0] + x * (clear + half_wide), spot.at[1] + y * (clear + half_high))
            at = (middle[0], middle[1] + half_high)
            yield step, Label(at, text, Face.DISPLAY_SEMIBOLD, size, spot.colour, "middle")


def _trouble(
    box: Box,
    blocks: tuple[Spot, ...],
    boxes: list[Box],
    triangle: Corners,
    lines: tuple[tuple[Point, ...], ...],
) -> float:
    """Weigh what is in the way: dots and labels most, then the edge, then movements (only asked if all is free)."""
    air = box.grown(3)
    hit = 100.0 * sum(circle_meets(block.at, block.radius, air) for block in blocks)
    hit += 100.0 * sum(air.meets(other) for other in boxes)
    edges = ((triangle.top, triangle.left), (triangle.left, triangle.right), (triangle.right, triangle.top))
    hit += 60.0 * sum(segment_meets(a, b, air) for a, b in edges)
    hit += 0.0 if around(triangle).holds(box) else 200.0
    return hit or _CROSSED * sum(path_meets(line, box) for line in lines)


def _leads(spot: Spot, label: Label, size: float) -> tuple[Point, Point] | None:
    """Return from where to where a line to the label goes; None where it stands so near that it needs none."""
    box = label_box(label)
    near = (
        min(max(spot.at[0], box.left), box.right),
        min(max(spot.at[1], box.top), box.bottom),
    )
    apart = math.dist(spot.at, near)
    if apart - spot.radius <= _NEAR * size:
        return None
    share = (apart - 0.08 * size) / apart
    end = (spot.at[0] + (near[0] - spot.at[0]) * share, spot.at[1] + (near[1] - spot.at[1]) * share)
    return (spot.at, end)

"""Where on the map a role or a decision can stand so that neither its mark nor its words lie over anything else."""

import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from kompas.geometry.measuring import Box, meeting, with_meeting
from kompas.geometry.rolemap.parts import MIDDLE, RING, MapLayout, PlacedRole, label_at, lines_in, written
from kompas.geometry.rolemap.sides import Side
from kompas.geometry.shapes import Point

_AIR = 4.0
"""Least white around words, in stage pixels."""
_STEP, _TURNS = 14.0, 16
"""How far apart, in stage pixels, and in how many directions free places are looked for."""


class _Ink(NamedTuple):
    """What a role or a decision covers: its mark, the box of its words, each line of them; `wide` with their white."""

    ring: Box
    label: Box
    lines: tuple[Box, ...]
    wide: Box
    wide_lines: tuple[Box, ...]

    def is_over(self, box: Box) -> bool:
        """Whether a line of its words, with the white around it, lies over a box."""
        return self.wide.meets(box) and any(line.meets(box) for line in self.wide_lines)

    def is_under(self, ring: Box) -> bool:
        """Whether a ring lies over its own, or over its words."""
        return self.ring.meets(ring) or self.is_over(ring)

    def is_in_the_way(self, other: "_Ink") -> bool:
        """Whether its words or ring lie over those of another."""
        if other.is_under(self.ring) or self.is_over(other.ring):
            return True
        return self.is_over(other.label) and any(self.is_over(line) for line in other.lines)


def _ink(role: PlacedRole, unit: float) -> _Ink:
    lines, air = written(role, unit), _AIR * unit
    wide = tuple(lines_in(role.label, role.side, role.tag, unit, air))
    return _Ink(role.mark(unit), role.label, lines, role.label.grown(air), wide)


def is_clear(one: PlacedRole, others: Sequence[PlacedRole], layout: MapLayout) -> bool:
    """Whether nothing is in the way of a role and its words, nor they in the way of anything."""
    return _is_clear(one, [_ink(other, layout.unit) for other in others], layout)


def _is_clear(one: PlacedRole, others: Sequence[_Ink], layout: MapLayout) -> bool:
    if not layout.area.grown(2 * layout.unit).holds(one.label):
        return False
    ink = _ink(one, layout.unit)
    fixed = _fixed(layout)
    return (
        not any(ink.ring.meets(box) for box in fixed)
        and not any(ink.is_over(box) for box in (*_own_ring(one, layout), *fixed))
        and not any(ink.is_in_the_way(other) for other in others)
    )


def _own_ring(one: PlacedRole, layout: MapLayout) -> tuple[Box, ...]:
    """Return the ring that the words of a role may not lie over; those of a decision stand in its box."""
    return () if one.is_decision else (one.mark(layout.unit),)


def _fixed(layout: MapLayout) -> tuple[Box, ...]:
    """Return what nobody moves: the application, and the corner that stays free."""
    return (layout.block, layout.free) if layout.free else (layout.block,)


def nearest_free(one: PlacedRole, others: Sequence[PlacedRole], layout: MapLayout) -> PlacedRole:
    """Return a role where it is, its words on the best side, or at the nearest place that is clear.

    Where none is, it stays, with its words on the side where they are least in the way.
    """
    crowd = _crowd(others, layout)
    for spot in _spots((one.x, one.y), layout):
        # Most places are taken before it matters where the words stand.
        mark = _mark_at(one, spot, layout)
        if meeting(mark, crowd.solid) or any(other.is_over(mark) for other in crowd.around(mark)):
            continue
        for side, label in _sides(one, spot, layout):
            if _has_clear_words(one, side, label, mark, crowd):
                return _standing(one, spot, side, label)
    return least_in_the_way(one, others, layout)


class _Crowd(NamedTuple):
    """What is there already, measured once for all the places that are tried."""

    area: Box
    unit: float
    solid: tuple[Box, ...]
    taken: tuple[_Ink, ...]
    wides: tuple[Box, ...]
    labels: tuple[Box, ...]

    def around(self, ring: Box) -> list[_Ink]:
        """Return those whose words, with the white around them, may lie over a ring."""
        return with_meeting(ring, self.taken, self.wides)

    def beside(self, words: Box) -> list[_Ink]:
        """Return those whose words a box of words may lie over."""
        return with_meeting(words, self.taken, self.labels)


def _crowd(others: Sequence[PlacedRole], layout: MapLayout) -> _Crowd:
    taken = tuple(_ink(other, layout.unit) for other in others)
    solid = (*_fixed(layout), *(other.ring for other in taken))
    wides, labels = tuple(other.wide for other in taken), tuple(other.label for other in taken)
    return _Crowd(layout.area.grown(2 * layout.unit), layout.unit, solid, taken, wides, labels)


def free_near(one: PlacedRole, others: Sequence[PlacedRole], layout: MapLayout) -> Iterator[PlacedRole]:
    """Yield the clear places of a role with its words on each side, nearest first."""
    taken = [_ink(other, layout.unit) for other in others]
    for spot in _spots((one.x, one.y), layout):
        yield from (put for put in turned(one, spot, layout) if _is_clear(put, taken, layout))


def _has_clear_words(one: PlacedRole, side: Side, label: Box, mark: Box, crowd: _Crowd) -> bool:
    """Whether the words of a role on a side of its mark are in the area and over nothing, a ring among what is solid.

    The box around all of them is asked first: most often it already tells, and lines need not be measured.
    """
    if not crowd.area.holds(label):
        return False
    air = _AIR * crowd.unit
    wide = label.grown(air)
    boxes = meeting(wide, crowd.solid if one.is_decision else (*crowd.solid, mark))
    if boxes and any(meeting(line, boxes) for line in lines_in(label, side, one.tag, crowd.unit, air)):
        return False
    near = crowd.beside(wide)
    lines = [*lines_in(label, side, one.tag, crowd.unit, air)] if near else []
    return not any(
        any(line.meets(other.label) for line in lines)
        and any(meeting(line, meeting(wide, other.lines)) for line in lines)
        for other in near
    )


def least_in_the_way(one: PlacedRole, others: Sequence[PlacedRole], layout: MapLayout) -> PlacedRole:
    """Return a role where it is with its words on the side where they are least in the way."""
    return min(turned(one, (one.x, one.y), layout), key=partial(_trouble, others, layout))


def turned(one: PlacedRole, at: Point, layout: MapLayout) -> Iterator[PlacedRole]:
    """Return a role at a point with its words on each side in turn, the side away from the middle first.

    A decision is there in one way only: its words stand in it.
    """
    for side, label in _sides(one, at, layout):
        yield _standing(one, at, side, label)


def _standing(one: PlacedRole, at: Point, side: Side, label: Box) -> PlacedRole:
    x, y = label.centre if one.is_decision else at
    return one._replace(x=x, y=y, side=side, label=label)


def _mark_at(one: PlacedRole, at: Point, layout: MapLayout) -> Box:
    """Return the box of the ring at a point, or of a decision there."""
    if one.is_decision:
        return next(_sides(one, at, layout))[1]
    (x, y), reach = at, RING * layout.unit
    return Box(x - reach, y - reach, x + reach, y + reach)


def _sides(one: PlacedRole, at: Point, layout: MapLayout) -> Iterator[tuple[Side, Box]]:
    for side in (MIDDLE,) if one.is_decision else _outward(at, layout):
        yield side, kept(label_at(at, side, one.tag, layout.unit), layout.area)


def _spots(at: Point, layout: MapLayout) -> Iterator[Point]:
    """Return a point and points around it in the area, nearest first."""
    yield at
    area, step = layout.area, _STEP * layout.unit
    for ring in range(1, math.ceil(math.hypot(area.right - area.left, area.bottom - area.top) / step)):
        for turn in range(_TURNS):
            angle = math.tau * turn / _TURNS
            x, y = at[0] + math.cos(angle) * ring * step, at[1] + math.sin(angle) * ring * step
            if area.left <= x <= area.right and area.top <= y <= area.bottom:
                yield (x, y)


def _outward(at: Point, layout: MapLayout) -> tuple[Side, ...]:
    """Return the sides for the words of a role at a point, the one away from the middle first."""
    (cx, cy), area = layout.block.centre, layout.area
    across, down = (at[0] - cx) / (area.right - area.left), (at[1] - cy) / (area.bottom - area.top)
    beside, far = ("left", "right") if across < 0 else ("right", "left")
    over, under = ("top", "bottom") if down < 0 else ("bottom", "top")
    return (beside, over, under, far) if abs(across) > abs(down) else (over, beside, far, under)


def kept(label: Box, area: Box) -> Box:
    """Return the box of words moved into the area, if it reaches out of it."""
    if area[0] <= label[0] and area[1] <= label[1] and area[2] >= label[2] and area[3] >= label[3]:
        return label
    dx = max(0.0, area.left - label.left) - max(0.0, label.right - area.right)
    dy = max(0.0, area.top - label.top) - max(0.0, label.bottom - area.bottom)
    return Box(label.left + dx, label.top + dy, label.right + dx, label.bottom + dy)


def _trouble(others: Sequence[PlacedRole], layout: MapLayout, role: PlacedRole) -> float:
    """Weigh what is in the way of a role's words."""
    u = layout.unit
    label = role.label.grown(_AIR * u)
    hit = sum(10.0 for other in others if label.meets(other.label))
    hit += sum(8.0 for other in others if label.meets(other.mark(u)))
    hit += 10.0 if label.meets(layout.block) else 0.0
    hit += sum(9.0 for ring in _own_ring(role, layout) if label.meets(ring))
    return hit + (0.0 if layout.area.grown(2 * u).holds(role.label) else 12.0)

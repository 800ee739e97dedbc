"""Where everything on the role map is: first places from each role's relations, and those that a person gave.

Rings stand around the application in a rounded frame with their names outside it, so that lines between rings stay
inside and pass no name. Same map, same area: same places.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import CAP, DESCENT, Box
from kompas.geometry.rolemap_sides import Side, Sides, divided, ordered
from kompas.geometry.rolemap_tags import (
    NOTE,
    NOTE_STEP,
    TITLE,
    TITLE_STEP,
    MapWords,
    Tag,
    tag,
)
from kompas.geometry.shapes import Point
from kompas.geometry.typesetting import Face, width, wrap

RING = 17.5
"""Radius of a role's ring with its line, in stage pixels."""
BESIDE = 30.0
"""From the middle of a ring to its name."""
AIR = 20.0
"""Least white between two names."""
BULGE = 70.0
"""How much further out the rings at the middle of a side are than at its ends."""
AROUND_BLOCK = 84.0
BLOCK_PAD, BLOCK_ROOM, BLOCK_MOST = 32.0, 350.0, 460.0
"""White in the block of the application; the usual and the greatest width of its text."""
ROOMS = (420.0, 340.0, 290.0, 250.0)
"""Widths of names that are tried, in stage pixels."""


class PlacedRole(NamedTuple):
    """A role on the map: the middle of its ring, the box of its words, on which side they are, and the words."""

    id: str
    x: float
    y: float
    label: Box
    side: Side
    tag: Tag


class MapLayout(NamedTuple):
    """Everything in its place, in the units of the drawing (`unit` of them to a stage pixel)."""

    area: Box
    unit: float
    block: Box
    title: tuple[str, ...]
    note: tuple[str, ...]
    roles: tuple[PlacedRole, ...]

    def role(self, identifier: str) -> PlacedRole | None:
        """Return where a role is, if it is on the map."""
        return next((role for role in self.roles if role.id == identifier), None)


class _Ring(NamedTuple):
    """A place for a role that was found: middle of the ring and side of the words, in stage pixels."""

    x: float
    y: float
    side: Side


def laid_out(
    role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0, free: Box | None = None
) -> MapLayout | None:
    """Return the places of all roles; None if the map does not fit in `area` without names over one another.

    `unit`: drawing units to a stage pixel. `free`: a box at the top left that stays free (the folio).
    """
    plain = Box(*((value - origin) / unit for value, origin in zip(area, (area.left, area.top) * 2, strict=True)))
    kept = Box(*((v - o) / unit for v, o in zip(free, (area.left, area.top) * 2, strict=True))) if free else None
    for room in ROOMS:
        for sides in _divisions(role_map, words, plain, kept, room):
            found = _composed(sides, role_map, words, plain, kept, room)
            if found is not None:
                return _in_units(found, area, unit)
    return None


def _in_units(plain: MapLayout, area: Box, unit: float) -> MapLayout:
    def box(one: Box) -> Box:
        x, y = area.left, area.top
        return Box(x + one.left * unit, y + one.top * unit, x + one.right * unit, y + one.bottom * unit)

    roles = tuple(
        role._replace(x=area.left + role.x * unit, y=area.top + role.y * unit, label=box(role.label))
        for role in plain.roles
    )
    return plain._replace(area=area, unit=unit, block=box(plain.block), roles=roles)


def _tags(role_map: RoleMap, words: MapWords, room: float) -> dict[str, Tag]:
    return {role.id: tag(words.names[role.id], words.verbs.get(role.id, ""), room) for role in role_map.roles}


def _divisions(
    role_map: RoleMap, words: MapWords, area: Box, free: Box | None, room: float
) -> list[Sides]:
    """Return divisions over the sides in which all names fit, best first."""
    tags = _tags(role_map, words, room)
    across = area.right - (free.right + AIR * 2 if free else area.left)
    tallest = max((t.height for t in tags.values()), default=0.0)
    between = area.bottom - area.top - 2 * (min(tallest, 150) + BESIDE + AIR)

    def fill(side: Side, names: Sequence[str]) -> float:
        if side in ("left", "right"):
            return sum(tags[name].height + AIR for name in names) / between
        whole = across if side == "top" else area.right - area.left
        return sum(tags[name].width + 2 * AIR for name in names) / whole

    return [sides for _, sides in divided(ordered(role_map), fill)]


def _composed(
    sides: Sides, role_map: RoleMap, words: MapWords, area: Box, free: Box | None, room: float
) -> MapLayout | None:
    """Return the layout of one division, in stage pixels from the area's corner; None if it does not fit."""
    tags = _tags(role_map, words, room)
    block_wide, block_high, title, note = _block(words)
    top, bottom = _rows(sides, tags, area, free)
    left = _column(sides.left, tags, (top, bottom), area, -1)
    right = _column(sides.right, tags, (top, bottom), area, 1)
    if left is None or right is None:
        return None
    inner_left = max((ring.x for ring in left.values()), default=area.left + RING)
    inner_right = min((ring.x for ring in right.values()), default=area.right - RING)
    middle_x, middle_y = _middle(left, right, area), (top + bottom) / 2
    block = Box(
        middle_x - block_wide / 2, middle_y - block_high / 2, middle_x + block_wide / 2, middle_y + block_high / 2
    )
    if not Box(inner_left, top, inner_right, bottom).holds(block.grown(AROUND_BLOCK)):
        return None
    begin = free.right + 2 * AIR if free and sides.top else area.left
    rings = {**left, **right}
    for names, y, side, start in ((sides.top, top, "top", begin), (sides.bottom, bottom, "bottom", area.left)):
        row = _row(names, tags, (start, area.right), (y, middle_x), side)
        if row is None:
            return None
        rings |= row
    return _with_people(MapLayout(area, 1.0, block, title, note, ()), rings, role_map, tags)


def _middle(left: dict[str, _Ring], right: dict[str, _Ring], area: Box) -> float:
    """Return the middle between the outermost rings of both sides."""
    first = min((ring.x for ring in left.values()), default=area.left)
    last = max((ring.x for ring in right.values()), default=area.right)
    return (first + last) / 2


def _block(words: MapWords) -> tuple[float, float, tuple[str, ...], tuple[str, ...]]:
    """Return width, height and lines of the application's block."""
    longest = max((width(word, Face.DISPLAY_SEMIBOLD, TITLE, -0.02) for word in words.application.split()), default=0)
    room = min(max(longest + 1, BLOCK_ROOM), BLOCK_MOST)
    title = tuple(wrap(words.application, Face.DISPLAY_SEMIBOLD, TITLE, room, -0.02, balance=True))
    note = tuple(wrap(words.note, Face.DISPLAY, NOTE, room, balance=True)) if words.note.strip() else ()
    widest = max(
        *(width(one, Face.DISPLAY_SEMIBOLD, TITLE, -0.02) for one in title),
        *(width(one, Face.DISPLAY, NOTE) for one in note),
        0.0,
    )
    last = CAP * TITLE + TITLE_STEP * (len(title) - 1) + NOTE_STEP * len(note)
    return widest + 2 * BLOCK_PAD, last + 2 * BLOCK_PAD + DESCENT * NOTE, title, note


def _rows(sides: Sides, tags: dict[str, Tag], area: Box, free: Box | None) -> tuple[float, float]:
    """Return the heights of the rings above and below: as far out as the names beyond them allow."""
    above = max((tags[name].height for name in sides.top), default=0.0)
    below = max((tags[name].height for name in sides.bottom), default=0.0)
    top = area.top + above + BESIDE if above else max(area.top, free.bottom if free else 0.0)
    bottom = area.bottom - below - BESIDE if below else area.bottom
    return max(top, free.bottom if free else 0.0), bottom


def _column(
    names: Sequence[str], tags: dict[str, Tag], span: tuple[float, float], area: Box, sign: int
) -> dict[str, _Ring] | None:
    """Spread rings along a side (-1 left, 1 right), names outside; None if they do not fit."""
    if not names:
        return {}
    start, end = span[0] + AIR, span[1] - AIR
    high = sum(tags[name].height for name in names)
    gap = (end - start - high) / len(names)
    if gap < AIR:
        return None
    y, middles = start + gap / 2, []
    for name in names:
        middles.append(y + tags[name].height / 2)
        y += tags[name].height + gap
    half, centre = (end - start) / 2, (start + end) / 2
    insets = [BULGE * ((m - centre) / half) ** 2 for m in middles]
    # As far out as possible: the widest name, at its height, decides.
    out = max(tags[name].width - inset for name, inset in zip(names, insets, strict=True)) + BESIDE
    edge = area.left if sign < 0 else area.right
    side: Side = "left" if sign < 0 else "right"
    return {
        name: _Ring(edge - sign * (out + inset), m, side)
        for name, m, inset in zip(names, middles, insets, strict=True)
    }


def _row(
    names: Sequence[str], tags: dict[str, Tag], span: tuple[float, float], at: tuple[float, float], side: Side
) -> dict[str, _Ring] | None:
    """Spread rings along the top or bottom around the middle, names outside; None if they do not fit."""
    if not names:
        return {}
    (start, end), (y, middle) = span, at
    wide = sum(tags[name].width for name in names)
    gap = (end - start - wide) / max(1, len(names) - 1)
    if gap < 2 * AIR and (len(names) > 1 or gap < 0):
        return None
    gap = min(gap, 150.0)
    used = wide + gap * (len(names) - 1)
    x = min(max(start, middle - used / 2), end - used)
    rings = {}
    for name in names:
        rings[name] = _Ring(x + tags[name].width / 2, y, side)
        x += tags[name].width + gap
    return rings


def label_at(ring: Point, side: Side, words: Tag, unit: float = 1.0) -> Box:
    """Return the box of a role's words beside its ring."""
    (x, y), wide, high, away = ring, words.width * unit, words.height * unit, BESIDE * unit
    match side:
        case "left":
            return Box(x - away - wide, y - high / 2, x - away, y + high / 2)
        case "right":
            return Box(x + away, y - high / 2, x + away + wide, y + high / 2)
        case "top":
            return Box(x - wide / 2, y - away - high, x + wide / 2, y - away)
        case _:
            return Box(x - wide / 2, y + away, x + wide / 2, y + away + high)


def _with_people(
    layout: MapLayout, rings: dict[str, _Ring], role_map: RoleMap, tags: dict[str, Tag]
) -> MapLayout:
    """Put roles where a person put them; the others stay where they are, so that nothing jumps."""
    area, placed = layout.area, []
    for role in role_map.roles:
        ring = rings[role.id]
        if role.x is not None and role.y is not None:
            ring = ring._replace(x=area.left + role.x * (area.right - area.left), y=area.top + role.y * (area.bottom - area.top))
        placed.append(PlacedRole(role.id, ring.x, ring.y, label_at(ring[:2], ring.side, tags[role.id]), ring.side, tags[role.id]))
    moved = {role.id for role in role_map.roles if role.x is not None and role.y is not None}
    return layout._replace(roles=_turned(tuple(placed), moved, layout))


def _turned(roles: tuple[PlacedRole, ...], moved: set[str], layout: MapLayout) -> tuple[PlacedRole, ...]:
    """Give the words of each role that a person moved the side where they are least in the way."""
    found = list(roles)
    for place, role in enumerate(found):
        if role.id not in moved:
            continue
        others = [other for other in found if other.id != role.id]
        preferred = _outward(role, layout)
        choices = [role._replace(side=s, label=label_at((role.x, role.y), s, role.tag)) for s in preferred]
        found[place] = min(choices, key=lambda one: _trouble(one, others, layout))
    return tuple(found)


def _outward(role: PlacedRole, layout: MapLayout) -> tuple[Side, ...]:
    (cx, cy), area = layout.block.centre, layout.area
    across, down = (role.x - cx) / (area.right - area.left), (role.y - cy) / (area.bottom - area.top)
    beside: Side = "left" if across < 0 else "right"
    over: Side = "top" if down < 0 else "bottom"
    far: Side = "right" if across < 0 else "left"
    under: Side = "bottom" if down < 0 else "top"
    return (beside, over, under, far) if abs(across) > abs(down) else (over, beside, far, under)


def _trouble(role: PlacedRole, others: list[PlacedRole], layout: MapLayout) -> float:
    """Weigh what is in the way of a role's words; less for what comes first in the list of choices."""
    label = role.label.grown(4)
    hit = sum(10.0 for other in others if label.meets(other.label))
    hit += sum(8.0 for other in others if label.meets(Box(other.x, other.y, other.x, other.y).grown(RING)))
    hit += 10.0 if label.meets(layout.block) else 0.0
    return hit + (0.0 if layout.area.grown(2).holds(role.label) else 12.0)


def placed(
    role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0, free: Box | None = None
) -> tuple[PlacedRole, ...]:
    """Return the roles with their hit areas; empty if the map does not fit in the area."""
    found = laid_out(role_map, words, area, unit, free)
    return found.roles if found else ()


def share(area: Box, point: Point) -> Point:
    """Return a place as shares of the area, kept inside it: what `Role.x` and `Role.y` hold."""
    x = (point[0] - area.left) / (area.right - area.left)
    y = (point[1] - area.top) / (area.bottom - area.top)
    return (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))


def crowded(role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0) -> MapLayout:
    """Return rings on an ellipse, whatever overlaps: for maps that fit in no other way."""
    wide, high = (area.right - area.left) / unit, (area.bottom - area.top) / unit
    plain = Box(0, 0, wide, high)
    tags = _tags(role_map, words, ROOMS[-1])
    block_wide, block_high, title, note = _block(words)
    block = Box((wide - block_wide) / 2, (high - block_high) / 2, (wide + block_wide) / 2, (high + block_high) / 2)
    rings = {}
    count = max(1, len(role_map.roles))
    for place, (name, _) in enumerate(ordered(role_map)):
        angle = math.tau * (place / count - 0.35)
        x, y = wide / 2 + math.cos(angle) * (wide / 2 - 320), high / 2 + math.sin(angle) * (high / 2 - 90)
        rings[name] = _Ring(x, y, "left" if math.cos(angle) < 0 else "right")
    return _in_units(_with_people(MapLayout(plain, 1.0, block, title, note, ()), rings, role_map, tags), area, unit)

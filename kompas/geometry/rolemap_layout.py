"""Where everything on the role map is: first places from each role's relations, and those that a person gave.

The same map in the same area is always laid out the same. Moving one role moves no other.
"""

import math
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import product

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap_parts import RING, MapLayout, PlacedRole, block_of, label_at
from kompas.geometry.rolemap_rings import Placing, Ring, Terms, fullness, placing
from kompas.geometry.rolemap_sides import Side, divided, ordered
from kompas.geometry.rolemap_tags import MapWords, Tag, tag
from kompas.geometry.shapes import Point

ROOMS = (420.0, 340.0, 290.0, 250.0)
"""Widths of words that are tried, in stage pixels."""
AIRS = (20.0, 10.0)
"""Least white between words that is tried."""
BLOCK_ROOMS = (350.0, 220.0)


def layouts(
    role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0, free: Box | None = None
) -> Iterator[MapLayout]:
    """Return ways to place all roles so that no words overlap, best first; nothing if none fits.

    `unit`: drawing units to a stage pixel. `free`: a box at the top left that stays free (the folio).
    """
    order = ordered(role_map)
    for air, room in product(AIRS, ROOMS):
        terms = Terms(_plain(area, area, unit), _plain(free, area, unit) if free else None, room, air)
        tags = _tags(role_map, words, room)
        for _, sides in divided(order, partial(fullness, tags, terms)):
            for block_room in BLOCK_ROOMS:
                block = block_of(words, block_room)
                found = placing(sides, tags, block, terms)
                if found is not None:
                    plain = MapLayout(terms.area, 1.0, found.block, block.title, block.note, ())
                    yield with_people(plain, found, role_map, tags).in_units(area, unit)
                    break


def _plain(box: Box, area: Box, unit: float) -> Box:
    """Return a box in stage pixels from the corner of the area."""
    x, y = area.left, area.top
    return Box((box.left - x) / unit, (box.top - y) / unit, (box.right - x) / unit, (box.bottom - y) / unit)


def _tags(role_map: RoleMap, words: MapWords, room: float) -> dict[str, Tag]:
    return {role.id: tag(words.names[role.id], words.verbs.get(role.id, ""), room) for role in role_map.roles}


def with_people(layout: MapLayout, found: Placing, role_map: RoleMap, tags: Mapping[str, Tag]) -> MapLayout:
    """Return the layout with its roles, each where a person put it or else where it was found."""
    area, roles, moved = layout.area, [], set()
    for role in role_map.roles:
        x, y, side = found.rings[role.id]
        if role.x is not None and role.y is not None:
            x = area.left + role.x * (area.right - area.left)
            y = area.top + role.y * (area.bottom - area.top)
            moved.add(role.id)
        roles.append(PlacedRole(role.id, x, y, label_at((x, y), side, tags[role.id]), side, tags[role.id]))
    return layout._replace(roles=_turned(roles, moved, layout))


def _turned(roles: list[PlacedRole], moved: set[str], layout: MapLayout) -> tuple[PlacedRole, ...]:
    """Give the words of each role that a person moved the side where they are least in the way."""
    for place, role in enumerate(roles):
        if role.id in moved:
            others = [other for other in roles if other.id != role.id]
            sides = _outward(role, layout)
            choices = [
                role._replace(side=s, label=_kept(label_at((role.x, role.y), s, role.tag), layout))
                for s in sides
            ]
            roles[place] = min(choices, key=partial(_trouble, others, layout))
    return tuple(roles)


def _kept(label: Box, layout: MapLayout) -> Box:
    """Return the box of words moved into the area, if it reaches out of it."""
    area = layout.area
    dx = max(0.0, area.left - label.left) - max(0.0, label.right - area.right)
    dy = max(0.0, area.top - label.top) - max(0.0, label.bottom - area.bottom)
    return Box(label.left + dx, label.top + dy, label.right + dx, label.bottom + dy)


def _outward(role: PlacedRole, layout: MapLayout) -> tuple[Side, ...]:
    """Return the sides for a role's words, the one away from the middle first."""
    (cx, cy), area = layout.block.centre, layout.area
    across, down = (role.x - cx) / (area.right - area.left), (role.y - cy) / (area.bottom - area.top)
    beside, far = ("left", "right") if across < 0 else ("right", "left")
    over, under = ("top", "bottom") if down < 0 else ("bottom", "top")
    return (beside, over, under, far) if abs(across) > abs(down) else (over, beside, far, under)


def _trouble(others: list[PlacedRole], layout: MapLayout, role: PlacedRole) -> float:
    """Weigh what is in the way of a role's words."""
    label = role.label.grown(4)
    hit = sum(10.0 for other in others if label.meets(other.label))
    hit += sum(8.0 for other in others if label.meets(other.ring.grown(RING)))
    hit += 10.0 if label.meets(layout.block) else 0.0
    hit += 9.0 if label.meets(role.ring.grown(RING)) else 0.0
    return hit + (0.0 if layout.area.grown(2).holds(role.label) else 12.0)


def crowded(role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0) -> MapLayout:
    """Return rings on an ellipse, whatever overlaps: for maps that fit in no other way."""
    plain = _plain(area, area, unit)
    block, tags = block_of(words, BLOCK_ROOMS[-1]), _tags(role_map, words, ROOMS[-1])
    x, y = plain.centre
    rings = {}
    for place, (name, _) in enumerate(ordered(role_map)):
        angle = math.tau * (place / len(role_map.roles) - 0.35)
        side = "left" if math.cos(angle) < 0 else "right"
        rings[name] = Ring(x + math.cos(angle) * (x - 320), y + math.sin(angle) * (y - 90), side)
    found = Placing(block.around((x, y)), rings)
    bare = MapLayout(plain, 1.0, found.block, block.title, block.note, ())
    return with_people(bare, found, role_map, tags).in_units(area, unit)


def placed(
    role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0, free: Box | None = None
) -> tuple[PlacedRole, ...]:
    """Return the roles of the first layout that fits, with their hit areas; the crowded one if none does."""
    found = next(layouts(role_map, words, area, unit, free), None)
    return (found or crowded(role_map, words, area, unit)).roles


def share(area: Box, point: Point) -> Point:
    """Return a place as shares of the area, kept inside it: what `Role.x` and `Role.y` hold."""
    x = (point[0] - area.left) / (area.right - area.left)
    y = (point[1] - area.top) / (area.bottom - area.top)
    return (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))

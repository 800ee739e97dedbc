"""First places of everything on the role map, from each role's relations and nothing else.

The same map in the same area is always laid out the same.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import product

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.decisions import crowded_decisions, with_decisions
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole, block_of, label_at
from kompas.geometry.rolemap.rings import Placing, Ring, Terms, fullness, placing
from kompas.geometry.rolemap.sides import Sides, divided, ordered
from kompas.geometry.rolemap.tags import MapWords, Tag, tag

ROOMS = (420.0, 340.0, 290.0, 250.0)
"""Widths of words that are tried, in stage pixels."""
AIRS = (20.0, 10.0)
"""Least white between words that is tried."""
BLOCK_ROOMS = (350.0, 220.0)
_REFUSED = 3
"""How many ways to place the roles may leave no room for the decisions, until narrower names are tried."""


def layouts(
    role_map: RoleMap,
    words: MapWords,
    area: Box,
    unit: float = 1.0,
    free: Box | None = None,
    sides: Sides | None = None,
    *,
    inside: bool = True,
) -> Iterator[MapLayout]:
    """Return ways to place all roles so that no words overlap, best first; nothing if none fits.

    `inside`: decisions stand inside the ring of roles, or else wherever is room. `unit`: drawing units to a stage
    pixel. `free`: a box at the top left that stays free (the folio). `sides`: only ways in which the roles are
    divided like this.
    """
    order = ordered(role_map)
    for air, room in product(AIRS, ROOMS):
        low = len(role_map.decisions)
        terms = Terms(_plain(area, area, unit), _plain(free, area, unit) if free else None, room, air, low)
        tags = _tags(role_map, words, room)
        refused = 0
        ways = (sides,) if sides else (way for _, way in divided(order, fullness(tags, terms)))
        for way in ways:
            whole, placed = _whole(role_map, words, way, tags, terms, inside=inside)
            if whole is not None:
                yield whole.in_units(area, unit)
            refused += placed and whole is None
            # What has no free ground in the best of these ways has none in the others: narrower names make some.
            if refused == _REFUSED:
                break


def _whole(
    role_map: RoleMap,
    words: MapWords,
    sides: Sides,
    tags: Mapping[str, Tag],
    terms: Terms,
    *,
    inside: bool,
) -> tuple[MapLayout | None, bool]:
    """Return a way to place roles and decisions, if there is one; and whether the roles at least fit."""
    placed = False
    for block_room in BLOCK_ROOMS:
        block = block_of(words, block_room)
        found = placing(sides, tags, block, terms)
        if found is None:
            continue
        placed = True
        plain = MapLayout(terms.area, 1.0, found.block, block.title, block.note, (), terms.free)
        whole = with_decisions(_with_roles(plain, found, role_map, tags), role_map, words, inside=inside)
        if whole is not None:
            return whole._replace(free=None), placed
    return None, placed


def _plain(box: Box, area: Box, unit: float) -> Box:
    """Return a box in stage pixels from the corner of the area."""
    x, y = area.left, area.top
    return Box((box.left - x) / unit, (box.top - y) / unit, (box.right - x) / unit, (box.bottom - y) / unit)


def _tags(role_map: RoleMap, words: MapWords, room: float) -> dict[str, Tag]:
    return {role.id: tag(words.names[role.id], words.verbs.get(role.id, ""), room) for role in role_map.roles}


def _with_roles(layout: MapLayout, found: Placing, role_map: RoleMap, tags: Mapping[str, Tag]) -> MapLayout:
    roles = []
    for role in role_map.roles:
        x, y, side = found.rings[role.id]
        roles.append(PlacedRole(role.id, x, y, label_at((x, y), side, tags[role.id]), side, tags[role.id]))
    return layout._replace(roles=tuple(roles))


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
    around = _with_roles(bare, found, role_map, tags)
    return crowded_decisions(around, role_map, words).in_units(area, unit)

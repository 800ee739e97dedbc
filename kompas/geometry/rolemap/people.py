"""Places that people gave: a role or a decision stands where somebody put it, and no other moves because of that.

Only where its words would lie over other words it stands at the nearest place where they do not, and where no line
runs through them.
"""

import math
from collections.abc import Mapping
from functools import partial
from itertools import islice, takewhile

from kompas.domain.rolemap import RoleMap, RolePlace
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.free import free_near, is_clear, least_in_the_way, nearest_free
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap.paths import crossings
from kompas.geometry.shapes import Point

_TRIES, _NEAR = 160, 120.0
"""How many places are tried for a role whose name a line runs through, and how far away, in stage pixels."""


def with_people(layout: MapLayout, role_map: RoleMap, *, apart: bool = True) -> MapLayout:
    """Return the layout with each thing that has a place of its own (`Role.x`, `Role.y`) in that place.

    `apart`: or, if something is there already, at the nearest place that is free.
    """
    moved = {one.id for one in role_map.things if one.x is not None and one.y is not None}
    roles = [_put(one, layout, role_map) for one in layout.roles]
    for settle in (least_in_the_way, _free) if apart else (least_in_the_way,):
        for place, one in enumerate(roles):
            if one.id in moved:
                roles[place] = settle(one, [*roles[:place], *roles[place + 1 :]], layout)
    settled = layout._replace(roles=tuple(roles))
    return _unstruck(settled, role_map, moved) if apart and moved else settled


def _unstruck(layout: MapLayout, role_map: RoleMap, moved: set[str]) -> MapLayout:
    """Return a layout in which no line runs through a name because of where people put a role, if that is near."""
    struck = crossings(layout, role_map.relations)
    for one in layout.roles:
        if not struck:
            break
        if one.id not in moved:
            continue
        others = [other for other in layout.roles if other.id != one.id]
        own = tuple(r for r in role_map.relations if one.id in (r.source, r.target))
        # Who stands where it was put stays there; only its words may go to another side.
        near = partial(_is_near, one, _NEAR * layout.unit if _aside(one, layout, role_map) else 0.0)
        for put in islice(takewhile(near, free_near(one, others, layout)), _TRIES):
            tried = layout._replace(roles=tuple(put if each.id == one.id else each for each in layout.roles))
            # Its own lines first: they are few, and mostly it is one of them.
            if crossings(tried, own):
                continue
            count = crossings(tried, role_map.relations)
            if count < struck:
                layout, struck = tried, count
            if not struck:
                break
    return layout


def _aside(one: PlacedRole, layout: MapLayout, role_map: RoleMap) -> bool:
    """Return whether a role stands elsewhere than where it was put."""
    thing = role_map.thing(one.id)
    if thing is None or thing.x is None or thing.y is None:
        return False
    return (one.x, one.y) != spot(layout.area, thing.x, thing.y)


def _is_near(one: PlacedRole, most: float, put: PlacedRole) -> bool:
    return math.dist((one.x, one.y), (put.x, put.y)) <= most


def put_down(layout: MapLayout, places: Mapping[str, Point]) -> dict[str, Point]:
    """Return where things stand that a person puts down together: each where it was put, or at the nearest free place.

    None of them is in the way where it stood before.
    """
    others = [other for other in layout.roles if other.id not in places]
    found: dict[str, Point] = {}
    for one in layout.roles:
        if one.id in places:
            x, y = places[one.id]
            put = nearest_free(one._replace(x=x, y=y), others, layout)
            others.append(put)
            found[one.id] = (put.x, put.y)
    return found


def share(area: Box, point: Point) -> Point:
    """Return a place as shares of the area, kept inside it: what `Role.x` and `Role.y` hold."""
    x = (point[0] - area.left) / (area.right - area.left)
    y = (point[1] - area.top) / (area.bottom - area.top)
    return (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))


def standing(layout: MapLayout, role_map: RoleMap) -> tuple[RolePlace, ...]:
    """Return where everything stands that nobody gave a place, as shares of the area."""
    placed = {one.id for one in role_map.things if one.x is not None}
    free = (one for one in layout.roles if one.id not in placed)
    return tuple(RolePlace(one.id, *share(layout.area, (one.x, one.y))) for one in free)


def spot(area: Box, x: float, y: float) -> Point:
    """Return the point at shares of the area."""
    return (area.left + x * (area.right - area.left), area.top + y * (area.bottom - area.top))


def _put(one: PlacedRole, layout: MapLayout, role_map: RoleMap) -> PlacedRole:
    thing = role_map.thing(one.id)
    if thing is None or thing.x is None or thing.y is None:
        return one
    at = spot(layout.area, thing.x, thing.y)
    return one._replace(x=at[0], y=at[1], label=label_at(at, one.side, one.tag, layout.unit))


def _free(one: PlacedRole, others: list[PlacedRole], layout: MapLayout) -> PlacedRole:
    return one if is_clear(one, others, layout) else nearest_free(one, others, layout)

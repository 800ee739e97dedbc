"""Places that people gave: a role or a decision stands where somebody put it, and no other moves because of that.

Only where its words would lie over other words it stands at the nearest place where they do not, and where no line
runs through them.
"""

import math
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import takewhile

from kompas.domain.rolemap import APPLICATION, Role, RoleMap, RolePlace, WordSide
from kompas.geometry.measuring import Box, count_met
from kompas.geometry.rolemap.free import free_near, is_clear, kept, least_in_the_way, nearest_free
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap.paths import WIDEST, crossings, paths
from kompas.geometry.shapes import Point

_SIDES: dict[str, WordSide] = {"top": "top", "right": "right", "bottom": "bottom", "left": "left"}
_TRIES, _NEAR = 6, 120.0
"""How many places are tried in all where a line runs through a name, and how far away, in stage pixels."""


def with_people(layout: MapLayout, role_map: RoleMap, *, apart: bool = True) -> MapLayout:
    """Return the layout with each thing that has a place of its own (`Role.x`, `Role.y`) in that place.

    `apart`: or, if something is there already, at the nearest place that is free.
    """
    layout = layout._replace(block=_middle(layout, role_map))
    moved = {one.id for one in role_map.things if one.x is not None and one.y is not None}
    roles = [_put(one, layout, role_map) for one in layout.roles]
    seen = {role.id for role in role_map.roles if role.side}
    if not (apart and moved):
        return layout._replace(roles=tuple(_turned(roles, moved - seen, layout)))
    # What the room has seen stays, and what nobody has seen yet finds room beside it.
    new = {one.id for one in roles} - moved if role_map.middle is not None else set()
    found: list[list[PlacedRole]] = []
    latest = [thing.id for thing in reversed(role_map.things)]
    for free in (moved - seen, moved) if seen else (moved,):
        turned = _turned(roles, free, layout)
        found.append(_apart(_apart(turned, new, latest, layout), moved, latest, layout))
        if not _farthest(turned, found[-1]):
            break
    least = min(found, key=partial(_farthest, roles))
    return _unstruck(layout._replace(roles=tuple(least)), role_map, moved)


def _turned(roles: Sequence[PlacedRole], which: set[str], layout: MapLayout) -> list[PlacedRole]:
    """Return roles where they are, some of them with their words on the side where these are least in the way."""
    found = [*roles]
    for place, one in enumerate(found):
        if one.id in which:
            found[place] = least_in_the_way(one, _without(found, place), layout)
    return found


def _apart(
    roles: Sequence[PlacedRole], which: set[str], latest: Sequence[str], layout: MapLayout
) -> list[PlacedRole]:
    """Return roles of which some, the latest first, yield to whatever is where they stand."""
    found = [*roles]
    places = {one.id: place for place, one in enumerate(found)}
    for place in (places[name] for name in latest if name in which and name in places):
        found[place] = _free(found[place], _without(found, place), layout)
    return found


def _farthest(before: Sequence[PlacedRole], now: Sequence[PlacedRole]) -> float:
    """Return how far roles go at most."""
    return max((math.dist((a.x, a.y), (b.x, b.y)) for a, b in zip(before, now, strict=True)), default=0.0)


def _without(roles: Sequence[PlacedRole], place: int) -> list[PlacedRole]:
    return [*roles[:place], *roles[place + 1 :]]


def _unstruck(layout: MapLayout, role_map: RoleMap, moved: set[str]) -> MapLayout:
    """Return a layout in which no line runs through a name because of where people put a role, if that is near."""
    struck = crossings(layout, role_map.relations)
    in_it = _in_crossings(layout, role_map) & moved if struck else set()
    left = iter(range(_TRIES))
    # Who came last yields first: what the room has seen longest stays.
    for name in (thing.id for thing in reversed(role_map.things) if thing.id in in_it):
        one = layout.role(name)
        if not struck or one is None:
            break
        others = [other for other in layout.roles if other.id != one.id]
        own = tuple(r for r in role_map.relations if one.id in (r.source, r.target))
        # Who stands where it was put stays there; only its words may go to another side.
        near = partial(_is_near, one, _NEAR * layout.unit if _aside(one, layout, role_map) else 0.0)
        for _, put in zip(left, takewhile(near, free_near(one, others, layout)), strict=False):
            tried = layout._replace(roles=tuple(put if each.id == one.id else each for each in layout.roles))
            # Its own lines first: they are few, and mostly it is one of them.
            if crossings(tried, own):
                continue
            count = crossings(tried, role_map.relations, struck)
            if count < struck:
                layout, struck = tried, count
            if not struck:
                break
    return layout


def _in_crossings(layout: MapLayout, role_map: RoleMap) -> set[str]:
    """Return whose words a line runs through, and from and to whom such a line leads: only they can mend it."""
    wide, found = WIDEST / 2 * layout.unit, set[str]()
    for path in paths(layout, role_map.relations):
        met = [one.id for one in layout.roles if count_met(path.points, (one.label.grown(wide),))]
        if met:
            found |= {*met, path.relation.source, path.relation.target}
    return found


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
    return tuple(seen(layout, one) for one in layout.roles if one.id not in placed)


def middle(layout: MapLayout) -> RolePlace:
    """Return where the application stands."""
    return RolePlace(APPLICATION, *share(layout.area, layout.block.centre))


def seen(layout: MapLayout, one: PlacedRole) -> RolePlace:
    """Return where something stands on a layout, as shares of its area, and on which side its words."""
    return RolePlace(one.id, *share(layout.area, (one.x, one.y)), _SIDES.get(one.side, ""))


def spot(area: Box, x: float, y: float) -> Point:
    """Return the point at shares of the area."""
    return (area.left + x * (area.right - area.left), area.top + y * (area.bottom - area.top))


def _middle(layout: MapLayout, role_map: RoleMap) -> Box:
    """Return the block of the application where it stays, if it does, as far as it is inside the area."""
    if role_map.middle is None:
        return layout.block
    (x, y), block, area = spot(layout.area, role_map.middle.x, role_map.middle.y), layout.block, layout.area
    wide, high = (block.right - block.left) / 2, (block.bottom - block.top) / 2
    x = min(max(x, area.left + wide), max(area.left + wide, area.right - wide))
    y = min(max(y, area.top + high), max(area.top + high, area.bottom - high))
    return Box(x - wide, y - high, x + wide, y + high)


def _put(one: PlacedRole, layout: MapLayout, role_map: RoleMap) -> PlacedRole:
    thing = role_map.thing(one.id)
    if thing is None or thing.x is None or thing.y is None:
        return one
    at = spot(layout.area, thing.x, thing.y)
    side = (thing.side if isinstance(thing, Role) else "") or one.side
    return one._replace(
        x=at[0], y=at[1], side=side, label=kept(label_at(at, side, one.tag, layout.unit), layout.area)
    )


def _free(one: PlacedRole, others: list[PlacedRole], layout: MapLayout) -> PlacedRole:
    return one if is_clear(one, others, layout) else nearest_free(one, others, layout)

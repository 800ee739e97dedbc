"""First places of the decisions on a role map: free ground inside the ring of roles, above the application if it goes.

Placed after the roles and by the relations alone, so that the same map always looks the same. Distances are those of
the stage, in its pixels.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kompas.domain.rolemap import Decision, RoleMap
from kompas.geometry.measuring import Box, meeting, segment_meets
from kompas.geometry.rolemap.parts import MIDDLE, RING, MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap.tags import MapWords, Tag, tag
from kompas.geometry.shapes import Point

MOST = 8
"""For more decisions than this no free ground is looked for: as many as the catalogue has."""
ROOMS = (320.0, 420.0, 180.0)
"""Widths of words that are tried, in stage pixels: in two lines, in one, in a narrow place."""
_STEP = 36.0
"""How far apart places are looked for, in stage pixels."""
_FROM_BLOCK, _FROM_RING, _FROM_OWN, _FROM_WORDS = 34.0, 34.0, 80.0, 28.0
"""Least white around a decision: to the application, to a ring, to one whose line ends here, and to words."""
_TIGHT = 0.75
"""Shares of that white where a decision has to stand wherever there is room."""
_ENOUGH = 30
"""How many free places for one decision are weighed, in each width of its words."""
_OTHER, _OTHERS = 90.0, 10
"""How far apart, in stage pixels, and how many other places are tried where a line leads over something."""
_CROSSED, _BELOW, _UNUSUAL = 160.0, 0.6, 30.0
"""What a line over a decision weighs, a pixel below the wish, and words in another width, in pixels of distance."""


class _Ground(NamedTuple):
    """Where a decision may stand, what is taken there, and the straight ways of relations: its own, and others."""

    unit: float
    where: Box
    taken: list[Box]
    own: list[Point]
    others: list[tuple[Point, Point]]
    names: list[Box]


def with_decisions(
    layout: MapLayout, role_map: RoleMap, words: MapWords, *, inside: bool
) -> MapLayout | None:
    """Return the layout with all decisions of the map on free ground; None when there is not enough of it.

    `inside`: of the ring of roles; else anywhere on the map.
    """
    for decision in role_map.decisions:
        found = _places(decision, layout, role_map, words, inside=inside)
        if not found:
            return None
        layout = layout._replace(roles=(*layout.roles, found[0]))
    return layout


def crowded_decisions(layout: MapLayout, role_map: RoleMap, words: MapWords) -> MapLayout:
    """Return the layout with each decision on free ground if there is any, else above the application."""
    for place, decision in enumerate(role_map.decisions):
        is_looked_for = place < MOST
        found = _places(decision, layout, role_map, words, inside=False) if is_looked_for else []
        if not found:
            narrow = tag(words.names[decision.id], "", ROOMS[0])
            found = [_at(decision, _wish(decision, layout, role_map), narrow, layout.unit)]
        layout = layout._replace(roles=(*layout.roles, found[0]))
    return layout


def eased(
    layout: MapLayout, role_map: RoleMap, words: MapWords, faults: Callable[[MapLayout, float], int]
) -> MapLayout:
    """Return the layout with decisions in other free places, one after the other, as far as that lessens its faults."""
    least = faults(layout, math.inf)
    for decision in role_map.decisions:
        others = layout._replace(roles=tuple(one for one in layout.roles if one.id != decision.id))
        for place in _apart(_places(decision, others, role_map, words, inside=False), layout.unit):
            if not least:
                return layout
            tried = layout._replace(
                roles=tuple(place if one.id == decision.id else one for one in layout.roles)
            )
            count = faults(tried, least)
            if count < least:
                layout, least = tried, count
    return layout


def _apart(places: Sequence[PlacedRole], unit: float) -> Iterator[PlacedRole]:
    """Yield some places that are not beside one another, in their order."""
    taken: list[Point] = []
    for one in places:
        if all(math.dist((one.x, one.y), at) > _OTHER * unit for at in taken):
            taken.append((one.x, one.y))
            yield one
        if len(taken) == _OTHERS:
            return


def _places(
    decision: Decision, layout: MapLayout, role_map: RoleMap, words: MapWords, *, inside: bool
) -> list[PlacedRole]:
    """Return free places near where a decision would best stand, the best first."""
    u = layout.unit
    where = _inner(layout) if inside else layout.area
    ground, wish = _ground(decision, layout, role_map, where), _wish(decision, layout, role_map)
    tags = dict.fromkeys(tag(words.names[decision.id], "", room) for room in ROOMS)
    whole = [one for one in tags if not one.cut] or [*tags]
    spots = _spots(wish, where, u)
    found = [
        (_trouble(placed, wish, ground) + rank * _UNUSUAL, rank, at, placed)
        for rank, one in enumerate(whole)
        for at in islice(_free(spots, label_at((0.0, 0.0), MIDDLE, one, u), ground), _ENOUGH)
        for placed in (_at(decision, at, one, u),)
    ]
    return [placed for *_, placed in sorted(found)]


def _free(spots: Sequence[Point], box: Box, ground: _Ground) -> Iterator[Point]:
    """Yield the places where a box around the origin would lie over nothing if its middle came there."""
    where = ground.where
    room = Box(
        where.left + box.right, where.top + box.bottom, where.right - box.right, where.bottom - box.bottom
    )
    taken = [
        (one.left - box.right, one.top - box.bottom, one.right + box.right, one.bottom + box.bottom)
        for one in ground.taken
    ]
    for x, y in spots:
        if room.left <= x <= room.right and room.top <= y <= room.bottom:
            for left, top, right, bottom in taken:
                if left < x < right and top < y < bottom:
                    break
            else:
                yield (x, y)


def _at(decision: Decision, at: Point, words: Tag, unit: float) -> PlacedRole:
    return PlacedRole(decision.id, *at, label_at(at, MIDDLE, words, unit), MIDDLE, words)


def _ground(decision: Decision, layout: MapLayout, role_map: RoleMap, where: Box) -> _Ground:
    mine = {r.source for r in role_map.relations if r.target == decision.id}
    u = layout.unit
    part = (_TIGHT if where == layout.area else 1.0) * u
    taken = [layout.block.grown(_FROM_BLOCK * part), *([layout.free] if layout.free else [])]
    for one in layout.roles:
        taken.append(one.label.grown(part * (_FROM_BLOCK if one.is_decision else _FROM_WORDS)))
        taken.append(one.ring.grown(RING * u + part * (_FROM_OWN if one.id in mine else _FROM_RING)))
    at = {one.id: (one.x, one.y) for one in layout.roles}
    middle = layout.block.centre
    others = [
        (at.get(r.source, middle), at.get(r.target, middle))
        for r in role_map.relations
        if r.target != decision.id
    ]
    own = [at[one] for one in sorted(mine & at.keys())]
    return _Ground(
        u, where, meeting(where, taken), own, others, [layout.block, *(one.label for one in layout.roles)]
    )


def _inner(layout: MapLayout) -> Box:
    """Return what lies inside the ring of roles; on a side without any it reaches to the edge of the map."""
    across = [one.x for one in layout.roles if one.side in ("left", "right")]
    down = [one.y for one in layout.roles if one.side in ("top", "bottom")]
    (cx, cy), area = layout.block.centre, layout.area
    return Box(
        max((x for x in across if x < cx), default=area.left),
        min((y for y in down if y < cy), default=area.top),
        min((x for x in across if x > cx), default=area.right),
        max((y for y in down if y > cy), default=area.bottom),
    )


def _wish(decision: Decision, layout: MapLayout, role_map: RoleMap) -> Point:
    """Return where a decision would best stand: above the application, on the side of who has to do with it."""
    mine = {r.source for r in role_map.relations if r.target == decision.id}
    across = [one.x for one in layout.roles if one.id in mine] or [layout.block.centre[0]]
    x = (layout.block.centre[0] + sum(across) / len(across)) / 2
    return (x, (_inner(layout).top + layout.block.top) / 2)


def _spots(wish: Point, area: Box, unit: float) -> list[Point]:
    """Return places in an area, the nearest to a wish first; a place below it counts as farther."""
    step = _STEP * unit
    wide, high = int((area.right - area.left) / step), int((area.bottom - area.top) / step)
    spots = [(area.left + step * i, area.top + step * j) for i in range(wide + 1) for j in range(high + 1)]
    return sorted(spots, key=lambda spot: (_far(spot, wish), spot))


def _far(at: Point, wish: Point) -> float:
    """Return how far a place is from a wish: sideways costs less than up or down."""
    down = at[1] - wish[1]
    return abs(at[0] - wish[0]) * 0.7 + abs(down) + max(0.0, down) * _BELOW


def _trouble(one: PlacedRole, wish: Point, ground: _Ground) -> float:
    """Weigh a place: how far from the wish, and how many lines would have to go round it, or round names to it."""
    box, here = one.label.grown(10.0 * ground.unit), (one.x, one.y)
    round_it = sum(segment_meets(start, end, box) for start, end in ground.others)
    to_it = sum(segment_meets(start, here, name) for start in ground.own for name in ground.names)
    return _far(here, wish) / ground.unit + _CROSSED * (round_it + to_it)

"""Where something new comes to stand on a map that the room has seen: on free ground, with white around it."""

import math
from collections.abc import Iterator
from functools import partial

from kompas.domain.rolemap import RoleMap, RolePlace
from kompas.geometry.measuring import Box, count_met
from kompas.geometry.rolemap.free import free_near, is_clear, turned
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap.paths import WIDEST, paths
from kompas.geometry.rolemap.people import seen
from kompas.geometry.rolemap.sides import Side
from kompas.geometry.shapes import Point

_OTHER: dict[str, Side] = {"top": "bottom", "bottom": "top"}
_WHITE = (90.0, 60.0, 40.0)
"""Stage pixels of white around something new, best first; to a line half of it is enough."""
_PLACES = 320
"""So many places are tried: nearer ones look the same from the back row."""


def arrived(layout: MapLayout, role_map: RoleMap, new: PlacedRole) -> RolePlace:
    """Return where something new comes to stand among what stands there already, as a share of the area.

    Off the lines, so that none of them goes another way, and with as much white around it as there is room for, so
    that the room sees which dot has which name; among such places on the one nearest to where its relations would
    have it. Where there is none, on any free ground, off the lines if that can be; and else where it is.
    """
    lines = [path.points for path in paths(layout, role_map.relations)]
    stands = [layout.block, *(box for one in layout.roles for box in _kept_free(one, layout))]
    ground = [one for one in _ground(new, layout) if _is_free(_boxes(one, layout, 0.0), layout.area, stands)]

    def is_off(one: PlacedRole) -> bool:
        boxes = _boxes(one, layout, WIDEST / 2)
        return not any(count_met(points, boxes) for points in lines)

    def is_apart(white: float, one: PlacedRole) -> bool:
        if _meets(_boxes(one, layout, white), stands):
            return False
        off = _boxes(one, layout, (WIDEST + white) / 2)
        return not any(count_met(points, off) for points in lines) and is_clear(one, layout.roles, layout)

    apart = (next(filter(partial(is_apart, white), ground), None) for white in _WHITE)
    squeezed = (one for one in ground if is_off(one) and is_clear(one, layout.roles, layout))
    found = next(filter(None, apart), None) or next(squeezed, None)
    return seen(layout, found or next(free_near(new, layout.roles, layout), new))


def _kept_free(one: PlacedRole, layout: MapLayout) -> Iterator[Box]:
    """Yield where something stands, and where its words go when a fuller map breaks them into more lines."""
    yield from (one.label, one.mark(layout.unit))
    if (other := _OTHER.get(one.side)) is not None:
        yield label_at((one.x, one.y), other, one.tag, layout.unit)


def _ground(new: PlacedRole, layout: MapLayout) -> Iterator[PlacedRole]:
    """Yield something new at the places of a grid over the area, nearest first, with its words on each side."""
    area = layout.area
    step = math.sqrt((area.right - area.left) * (area.bottom - area.top) / _PLACES)
    across = range(math.ceil((area.right - area.left) / step))
    down = range(math.ceil((area.bottom - area.top) / step))
    places: list[Point] = [
        (area.left + (x + 0.5) * step, area.top + (y + 0.5) * step) for x in across for y in down
    ]
    for place in sorted(places, key=partial(math.dist, (new.x, new.y))):
        yield from turned(new, place, layout)


def _boxes(one: PlacedRole, layout: MapLayout, white: float) -> tuple[Box, Box]:
    by = white * layout.unit
    return one.label.grown(by), one.mark(layout.unit).grown(by)


def _is_free(boxes: tuple[Box, Box], area: Box, stands: list[Box]) -> bool:
    return all(area.holds(box) for box in boxes) and not _meets(boxes, stands)


def _meets(boxes: tuple[Box, Box], stands: list[Box]) -> bool:
    return any(box.meets(other) for box in boxes for other in stands)

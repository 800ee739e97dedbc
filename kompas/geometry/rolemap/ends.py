"""Where relations begin and end: rings, and places of their own on the edges of the application and of decisions."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.domain.rolemap import Relation
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.parts import BEYOND, MapLayout
from kompas.geometry.shapes import Point

LANE = 24.0
"""Distance between two relations of the same pair, in stage pixels."""
PORT, INSET = 38.0, 30.0
"""Distance between ends on one edge of a box, and from its corners."""


def ends(layout: MapLayout, drawn: Sequence[Relation]) -> list[tuple[Point, Point]]:
    """Return where each relation begins and ends: middles of rings, and ports on the block, in lanes."""
    lanes: dict[frozenset[str], list[int]] = defaultdict(list)
    for place, relation in enumerate(drawn):
        lanes[frozenset((relation.source, relation.target))].append(place)
    ports = _ports(layout, drawn)
    found: dict[int, tuple[Point, Point]] = {}
    for places in lanes.values():
        offs = [(lane - (len(places) - 1) / 2) * LANE * layout.unit for lane in range(len(places))]
        ways = [_Way.of(layout, drawn[place], ports.get(place)) for place in places]
        inward = _inward(layout, ways, offs)
        for place, way, off in zip(places, ways, offs, strict=True):
            found[place] = way.aside(layout, off + inward)
    return [found[place] for place in range(len(drawn))]


class _Way(NamedTuple):
    """Both ends of a relation, which of them may move aside (those at rings), and one step aside."""

    start: Point
    end: Point
    free: tuple[bool, bool]
    step: Point

    @classmethod
    def of(cls, layout: MapLayout, relation: Relation, port: Point | None) -> "_Way":
        """Return the way of a relation; lanes are counted in one direction, whichever way it points."""
        source, target = _ring(layout, relation.source), _ring(layout, relation.target)
        start, end = source or port or layout.block.centre, target or port or layout.block.centre
        apart = math.dist(start, end) or 1.0
        side = (1 if relation.source <= relation.target else -1) / apart
        step = (-(end[1] - start[1]) * side, (end[0] - start[0]) * side)
        return cls(start, end, (source is not None, target is not None), step)

    def loose(self) -> Iterator[Point]:
        """Yield the ends that may move."""
        yield from (at for at, is_free in zip((self.start, self.end), self.free, strict=True) if is_free)

    def aside(self, layout: MapLayout, off: float) -> tuple[Point, Point]:
        """Return both ends, moved aside by `off`."""
        start, end = (_moved(layout, at, self.step, off) for at in (self.start, self.end))
        return (start if self.free[0] else self.start, end if self.free[1] else self.end)


def _moved(layout: MapLayout, at: Point, step: Point, off: float) -> Point:
    left, top, right, bottom = _allowed(layout)
    x, y = at[0] + step[0] * off, at[1] + step[1] * off
    return (min(max(x, left), right), min(max(y, top), bottom))


def _allowed(layout: MapLayout) -> Box:
    return layout.area.grown(BEYOND * layout.unit)


def _inward(layout: MapLayout, ways: Sequence[_Way], offs: Sequence[float]) -> float:
    """Return how far all lanes of a pair move aside, so that at the edge of the map none of them leaves it."""
    least, most = -math.inf, math.inf
    left, top, right, bottom = _allowed(layout)
    for way, off in zip(ways, offs, strict=True):
        for at in way.loose():
            for here, step, low, high in (
                (at[0], way.step[0], left, right),
                (at[1], way.step[1], top, bottom),
            ):
                if step:
                    first, last = sorted(((low - here) / step, (high - here) / step))
                    least, most = max(least, first - off), min(most, last - off)
    return min(max(0.0, least), max(most, least))


def _ring(layout: MapLayout, identifier: str) -> Point | None:
    """Return the middle of a role's ring; None for what has a box."""
    one = layout.role(identifier)
    return (one.x, one.y) if one is not None and not one.is_decision else None


def _ports(layout: MapLayout, drawn: Sequence[Relation]) -> dict[int, Point]:
    """Give each relation with the application or a decision its own place on the nearest edge of that."""
    wanted: dict[tuple[Box, str], list[tuple[float, int]]] = defaultdict(list)
    for place, relation in enumerate(drawn):
        # Between two boxes there is no relation.
        for here, there in ((relation.source, relation.target), (relation.target, relation.source)):
            box, ring = layout.box(here), _ring(layout, there)
            if box is not None and ring is not None:
                edge, along = _edge(box, ring)
                wanted[box, edge].append((along, place))
    ports: dict[int, Point] = {}
    for (box, edge), asked in wanted.items():
        asked.sort()
        for (_, place), along in zip(
            asked, _spread([one[0] for one in asked], box, edge, layout.unit), strict=True
        ):
            ports[place] = _on_edge(box, edge, along)
    return ports


def _edge(block: Box, ring: Point) -> tuple[str, float]:
    """Return the edge of a box that faces a ring, and where on it a line to the ring would begin."""
    (cx, cy), dx, dy = block.centre, ring[0] - block.centre[0], ring[1] - block.centre[1]
    half_wide, half_high = (block.right - block.left) / 2, (block.bottom - block.top) / 2
    # What is beyond the height of the block belongs to top or bottom unless it is far to the side.
    if abs(dy) * half_wide > abs(dx) * half_high * 0.9:
        return ("top" if dy < 0 else "bottom"), cx + dx * min(1.0, half_high / max(abs(dy), 1.0)) * 1.2
    return ("left" if dx < 0 else "right"), cy + dy * min(1.0, half_wide / max(abs(dx), 1.0)) * 1.2


def _spread(wishes: list[float], block: Box, edge: str, unit: float) -> list[float]:
    """Keep ends on one edge apart and away from its corners, near where they wish to be."""
    low, high = (block.left, block.right) if edge in ("top", "bottom") else (block.top, block.bottom)
    inset = min(INSET * unit, (high - low) / 4)
    low, high = low + inset, high - inset
    step = min(PORT * unit, (high - low) / max(1, len(wishes) - 1))
    found: list[float] = []
    for place, wish in enumerate(wishes):
        least = found[-1] + step if found else low
        most = high - step * (len(wishes) - 1 - place)
        found.append(min(max(wish, least), most))
    return found


def _on_edge(block: Box, edge: str, along: float) -> Point:
    match edge:
        case "top":
            return (along, block.top)
        case "bottom":
            return (along, block.bottom)
        case "left":
            return (block.left, along)
        case _:
            return (block.right, along)

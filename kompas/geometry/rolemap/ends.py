"""Where relations begin and end: rings, and places of their own on the edges of the application and of decisions."""

import math
from collections import defaultdict
from collections.abc import Sequence

from kompas.domain.rolemap import Relation
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.parts import MapLayout
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
    found: list[tuple[Point, Point]] = []
    for place, relation in enumerate(drawn):
        lane = lanes[frozenset((relation.source, relation.target))]
        off = (lane.index(place) - (len(lane) - 1) / 2) * LANE * layout.unit
        found.append(_end_points(layout, relation, ports.get(place), off))
    return found


def _end_points(layout: MapLayout, relation: Relation, port: Point | None, off: float) -> tuple[Point, Point]:
    """Return both ends, moved aside by `off`; lanes are counted in one direction, whichever way a relation points."""
    source, target = _ring(layout, relation.source), _ring(layout, relation.target)
    start, end = source or port or layout.block.centre, target or port or layout.block.centre
    turned = relation.source > relation.target
    apart = math.dist(start, end) or 1.0
    side = (off if not turned else -off) / apart
    aside = (-(end[1] - start[1]) * side, (end[0] - start[0]) * side)
    return (
        (start[0] + aside[0], start[1] + aside[1]) if source else start,
        (end[0] + aside[0], end[1] + aside[1]) if target else end,
    )


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

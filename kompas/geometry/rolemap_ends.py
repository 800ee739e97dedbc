"""Where relations begin and end: rings, and places of their own on the edges of the application's block."""

import math
from collections import defaultdict
from collections.abc import Sequence

from kompas.domain.rolemap import APPLICATION, Relation
from kompas.geometry.rolemap_parts import MapLayout, PlacedRole
from kompas.geometry.shapes import Point

LANE = 24.0
"""Distance between two relations of the same pair, in stage pixels."""
PORT, INSET = 38.0, 30.0
"""Distance between ends on one edge of the block, and from its corners."""


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
    source, target = layout.role(relation.source), layout.role(relation.target)
    start = (source.x, source.y) if source else port or layout.block.centre
    end = (target.x, target.y) if target else port or layout.block.centre
    turned = relation.source > relation.target
    apart = math.dist(start, end) or 1.0
    side = (off if not turned else -off) / apart
    aside = (-(end[1] - start[1]) * side, (end[0] - start[0]) * side)
    return (
        (start[0] + aside[0], start[1] + aside[1]) if source else start,
        (end[0] + aside[0], end[1] + aside[1]) if target else end,
    )


def _ports(layout: MapLayout, drawn: Sequence[Relation]) -> dict[int, Point]:
    """Give each relation with the application its own place on the nearest edge of the block."""
    wanted: dict[str, list[tuple[float, int, PlacedRole]]] = defaultdict(list)
    for place, relation in enumerate(drawn):
        if APPLICATION not in (relation.source, relation.target):
            continue
        role = layout.role(relation.target if relation.source == APPLICATION else relation.source)
        if role is not None:
            edge, along = _edge(layout, role)
            wanted[edge].append((along, place, role))
    ports: dict[int, Point] = {}
    for edge, asked in wanted.items():
        asked.sort(key=lambda one: one[:2])
        for (_, place, _), along in zip(asked, _spread([one[0] for one in asked], layout, edge), strict=True):
            ports[place] = _on_edge(layout, edge, along)
    return ports


def _edge(layout: MapLayout, role: PlacedRole) -> tuple[str, float]:
    """Return the edge of the block that faces a role, and where on it a line to the role would begin."""
    block = layout.block
    (cx, cy), dx, dy = block.centre, role.x - block.centre[0], role.y - block.centre[1]
    half_wide, half_high = (block.right - block.left) / 2, (block.bottom - block.top) / 2
    # A role that is beyond the height of the block belongs to top or bottom unless it is far to the side.
    if abs(dy) * half_wide > abs(dx) * half_high * 0.9:
        return ("top" if dy < 0 else "bottom"), cx + dx * min(1.0, half_high / max(abs(dy), 1.0)) * 1.2
    return ("left" if dx < 0 else "right"), cy + dy * min(1.0, half_wide / max(abs(dx), 1.0)) * 1.2


def _spread(wishes: list[float], layout: MapLayout, edge: str) -> list[float]:
    """Keep ends on one edge apart and away from its corners, near where they wish to be."""
    block, u = layout.block, layout.unit
    low, high = (block.left, block.right) if edge in ("top", "bottom") else (block.top, block.bottom)
    low, high = low + INSET * u, high - INSET * u
    step = min(PORT * u, (high - low) / max(1, len(wishes) - 1))
    found: list[float] = []
    for place, wish in enumerate(wishes):
        least = found[-1] + step if found else low
        most = high - step * (len(wishes) - 1 - place)
        found.append(min(max(wish, least), most))
    return found


def _on_edge(layout: MapLayout, edge: str, along: float) -> Point:
    block = layout.block
    match edge:
        case "top":
            return (along, block.top)
        case "bottom":
            return (along, block.bottom)
        case "left":
            return (block.left, along)
        case _:
            return (block.right, along)

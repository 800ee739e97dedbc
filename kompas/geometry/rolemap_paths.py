"""The way of each relation over the map: straight where it can be, in a gentle bend where something is in the way."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from kompas.domain.rolemap import APPLICATION, Relation
from kompas.geometry.measuring import Box, path_meets
from kompas.geometry.rolemap_parts import RING, MapLayout, PlacedRole
from kompas.geometry.shapes import Point

LANE = 24.0
"""Distance between two relations of the same pair, in stage pixels."""
BEFORE_RING, BEFORE_BLOCK = 6.0, 10.0
PORT, INSET = 38.0, 30.0
"""Distance between ends on one edge of the block, and from its corners."""
BENDS = (0.0, 45.0, -45.0, 90.0, -90.0, 140.0, -140.0, 200.0, -200.0, 270.0, -270.0, 350.0, -350.0)
STEPS = 14
THICK, WIDEST = 10.0, 16.0
SIGN, ASIDE = 26.0, 27.0
"""Radius of the ring with "?" or "≠", and how far beside a line it may stand."""
_PARTS = (0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85)
"""Shares of a line at which its sign may stand, best first."""


class Path(NamedTuple):
    """The way of one relation, from its source to its target, and where its sign of doubt stands.

    `sign` is None for a relation without doubt, and where a sign would cover words or another sign.
    """

    relation: Relation
    points: tuple[Point, ...]
    sign: Point | None


class _Way(NamedTuple):
    """What is in the way: boxes of names, and rings."""

    boxes: tuple[Box, ...]
    rings: tuple[tuple[str, Box], ...]
    block: Box


def paths(layout: MapLayout, relations: Sequence[Relation]) -> tuple[Path, ...]:
    """Return the ways of all relations whose ends are on the map, in their order."""
    known = {role.id for role in layout.roles} | {APPLICATION}
    drawn = [r for r in relations if r.source in known and r.target in known and r.source != r.target]
    ends = _ends(layout, drawn)
    way = _obstacles(layout)
    lines = [_points(relation, *ends[place], way, layout.unit) for place, relation in enumerate(drawn)]
    spots = _signs(drawn, lines, way, layout.unit)
    return tuple(Path(*one) for one in zip(drawn, lines, spots, strict=True))


def crossings(layout: MapLayout, ways: Sequence[Path]) -> int:
    """Return how many times a line passes through the words of a role."""
    labels = [role.label.grown(WIDEST / 2 * layout.unit) for role in layout.roles]
    return sum(path_meets(way.points, label) for way in ways for label in labels)


def relation_path(layout: MapLayout, relations: Sequence[Relation], identifier: str) -> tuple[Point, ...]:
    """Return the points of one relation's line, from source to target; empty if it is not drawn."""
    return next((path.points for path in paths(layout, relations) if path.relation.id == identifier), ())


def _obstacles(layout: MapLayout) -> _Way:
    u = layout.unit
    boxes = tuple(role.label.grown((THICK / 2 + 2) * u) for role in layout.roles)
    rings = tuple(
        (role.id, Box(role.x, role.y, role.x, role.y).grown((RING + THICK / 2) * u)) for role in layout.roles
    )
    return _Way(boxes, rings, layout.block.grown(THICK / 2 * u))


def _ends(layout: MapLayout, drawn: Sequence[Relation]) -> list[tuple[Point, Point]]:
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


def _points(relation: Relation, start: Point, end: Point, way: _Way, unit: float) -> tuple[Point, ...]:
    """Return the least bent way on which nothing is crossed, else the one that crosses least."""
    ends = {relation.source, relation.target}
    blocks = [*way.boxes, *(box for name, box in way.rings if name not in ends)]
    if APPLICATION not in ends:
        blocks.append(way.block)
    best: tuple[Point, ...] = (start, end)
    least = math.inf
    for bend in BENDS:
        points = _bent(start, end, bend * unit)
        crossed = sum(path_meets(points, box) for box in blocks)
        if crossed < least:
            best, least = points, crossed
        if not crossed:
            break
    return _shortened(best, *(_away(name, unit) for name in (relation.source, relation.target)))


def _away(name: str, unit: float) -> float:
    return (BEFORE_BLOCK if name == APPLICATION else RING + BEFORE_RING) * unit


def _bent(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    """Return a straight line, or a parabola whose middle is `bend` beside it."""
    if not bend:
        return (start, end)
    apart = math.dist(start, end) or 1.0
    nx, ny = -(end[1] - start[1]) / apart, (end[0] - start[0]) / apart
    return tuple(_along(start, end, (nx * bend, ny * bend), step / STEPS) for step in range(STEPS + 1))


def _along(start: Point, end: Point, bulge: Point, share: float) -> Point:
    lift = 4 * share * (1 - share)
    return (
        start[0] + (end[0] - start[0]) * share + bulge[0] * lift,
        start[1] + (end[1] - start[1]) * share + bulge[1] * lift,
    )


def _shortened(points: tuple[Point, ...], at_start: float, at_end: float) -> tuple[Point, ...]:
    """Cut lengths off both ends of a way, but never more than leaves a third of it."""
    whole = length(points)
    scale = min(1.0, whole * 2 / 3 / max(at_start + at_end, 1e-6))
    return cut(points, at_start * scale, whole - at_end * scale)


def length(points: tuple[Point, ...]) -> float:
    """Return how long a way is."""
    return sum(math.dist(a, b) for a, b in pairwise(points))


def cut(points: tuple[Point, ...], start: float, end: float) -> tuple[Point, ...]:
    """Return the piece of a way between two distances from its beginning."""
    return (at(points, start), *_between(points, start, end), at(points, end))


def _between(points: tuple[Point, ...], start: float, end: float) -> Iterator[Point]:
    gone = 0.0
    for a, b in pairwise(points):
        gone += math.dist(a, b)
        if start < gone < end - 1e-6:
            yield b


def at(points: tuple[Point, ...], distance: float) -> Point:
    """Return the point at a distance along a way; its ends beyond that."""
    gone = 0.0
    for a, b in pairwise(points):
        piece = math.dist(a, b)
        if gone + piece >= distance and piece:
            part = max(0.0, (distance - gone) / piece)
            return (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
        gone += piece
    return points[-1]


def _signs(
    drawn: Sequence[Relation], lines: Sequence[tuple[Point, ...]], way: _Way, unit: float
) -> list[Point | None]:
    """Return a place for each "?" or "≠": on its line near the middle, or beside it, on no name, ring or other sign."""
    blocked = [*way.boxes, *(box for _, box in way.rings), way.block]
    found: list[Point | None] = []
    for relation, points in zip(drawn, lines, strict=True):
        spot = None
        if relation.certainty != "sure":
            spot = next((s for s in _spots(points, unit) if not _taken(blocked, unit, s)), None)
        if spot is not None:
            blocked.append(Box(*spot, *spot).grown(SIGN * unit))
        found.append(spot)
    return found


def _spots(points: tuple[Point, ...], unit: float) -> Iterator[Point]:
    whole = length(points)
    for aside, part in product((0.0, ASIDE * unit, -ASIDE * unit), _PARTS):
        (x, y), (u, v) = at(points, whole * part), at(points, whole * part - unit)
        yield (x - (y - v) / unit * aside, y + (x - u) / unit * aside)


def _taken(blocked: list[Box], unit: float, spot: Point) -> bool:
    disc = Box(*spot, *spot).grown(SIGN * unit)
    return any(disc.meets(box) for box in blocked)

"""The way of each relation over the map: straight where it can be, in a gentle bend where something is in the way."""

import math
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from kompas.domain.rolemap import APPLICATION, Relation
from kompas.geometry.measuring import Box, count_met
from kompas.geometry.rolemap.ends import ends
from kompas.geometry.rolemap.parts import BEYOND, RING, MapLayout
from kompas.geometry.shapes import Point
from kompas.geometry.ways import at, bent, length, shortened

BEFORE_RING, BEFORE_BLOCK = 6.0, 10.0
BENDS = (0.0, 45.0, -45.0, 90.0, -90.0, 140.0, -140.0, 200.0, -200.0, 270.0, -270.0, 350.0, -350.0)
AMONG_BOXES = (
    *BENDS,
    *(side * bend for bend in (65.0, 22.0, 115.0, 170.0, 235.0, 310.0, 430.0) for side in (1, -1)),
)
"""Where decisions stand in the way, ways between those are tried too, before anything is crossed."""
THICK, WIDEST = 10.0, 16.0
HEAD = 16.0
"""How far what stands at the end of a line reaches aside."""
FAR, OUT = 4000.0, 8
"""How far outside the map counts, and how many names a line would rather cross than go there."""
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
    """What is in the way: boxes of names, and the rings and boxes at which lines end."""

    boxes: tuple[Box, ...]
    rings: tuple[tuple[str, Box], ...]
    block: Box
    boxed: dict[str, Box]
    corner: tuple[Box, ...]
    walls: tuple[Box, ...]
    """All around the map: beside it stands something else, such as the band."""


def paths(layout: MapLayout, relations: Sequence[Relation]) -> tuple[Path, ...]:
    """Return the ways of all relations whose ends are on the map, in their order."""
    way = _obstacles(layout)
    drawn, lines = _drawn(layout, relations), list(_lines(layout, relations, way))
    spots = _signs(drawn, lines, way, layout.unit)
    return tuple(Path(*one) for one in zip(drawn, lines, spots, strict=True))


def crossings(layout: MapLayout, relations: Sequence[Relation], enough: float = math.inf) -> int:
    """Return how many times a line passes through the words of a role, or through a decision where it does not end.

    Among decisions, which can stand elsewhere, also into the corner that stays free; and on its way to one behind the
    application, or with its head over words. At `enough` it stops counting.
    """
    wide, count = WIDEST / 2 * layout.unit, 0
    boxes = {role.id: role.label.grown(wide) for role in layout.roles}
    way = _obstacles(layout)
    for relation, points in zip(_drawn(layout, relations), _lines(layout, relations, way), strict=True):
        there = relation.target if relation.target in way.boxed else ""
        met = [*way.corner, *(box for name, box in boxes.items() if name != there)]
        if there:
            met.append(layout.block)
            head = Box(*points[-1], *points[-1]).grown(HEAD * layout.unit)
            count += sum(head.meets(role.label) for role in layout.roles if role.id != there)
        count += count_met(points, met)
        if count >= enough:
            break
    return count


def _drawn(layout: MapLayout, relations: Sequence[Relation]) -> list[Relation]:
    known = {role.id for role in layout.roles} | {APPLICATION}
    return [r for r in relations if r.source in known and r.target in known and r.source != r.target]


def _lines(layout: MapLayout, relations: Sequence[Relation], way: _Way) -> Iterator[tuple[Point, ...]]:
    """Yield the way of each relation that is drawn, one by one: who counts what is crossed may need no more."""
    drawn = _drawn(layout, relations)
    for relation, both in zip(drawn, ends(layout, drawn), strict=True):
        yield _points(relation, *both, way, layout.unit)


def relation_path(layout: MapLayout, relations: Sequence[Relation], identifier: str) -> tuple[Point, ...]:
    """Return the points of one relation's line, from source to target; empty if it is not drawn."""
    return next((path.points for path in paths(layout, relations) if path.relation.id == identifier), ())


def _obstacles(layout: MapLayout) -> _Way:
    u = layout.unit
    boxes = tuple(role.label.grown((THICK / 2 + 2) * u) for role in layout.roles if not role.is_decision)
    rings = tuple((role.id, role.mark(u).grown(THICK / 2 * u)) for role in layout.roles)
    boxed = {role.id: role.label.grown(BEFORE_BLOCK / 2 * u) for role in layout.roles if role.is_decision}
    # Lines that go round decisions come further out than others.
    corner = (layout.free,) if layout.free and boxed else ()
    walls = _walls(layout.area.grown(BEYOND * u), FAR * u)
    return _Way(boxes, rings, layout.block.grown(THICK / 2 * u), boxed, corner, walls)


def _walls(area: Box, far: float) -> tuple[Box, ...]:
    left, top, right, bottom = area
    return (
        Box(left - far, top - far, right + far, top),
        Box(left - far, bottom, right + far, bottom + far),
        Box(left - far, top, left, bottom),
        Box(right, top, right + far, bottom),
    )


def _points(relation: Relation, start: Point, end: Point, way: _Way, unit: float) -> tuple[Point, ...]:
    """Return the least bent way on which nothing is crossed, else the one that crosses least."""
    own = {relation.source, relation.target}
    # To go out of the map is worse than to cross a name.
    blocks = [
        *way.boxes,
        *way.walls,
        *way.walls,
        *way.corner,
        *(box for name, box in way.rings if name not in own),
    ]
    if APPLICATION not in own:
        blocks.append(way.block)
    best: tuple[Point, ...] = (start, end)
    least = math.inf
    for bend in AMONG_BOXES if way.boxed else BENDS:
        points = bent(start, end, bend * unit)
        crossed = count_met(points, blocks, least)
        if crossed < least:
            crossed += OUT * count_met(points, way.walls)
        if crossed < least:
            best, least = points, crossed
        if not crossed:
            break
    away = (_away(relation.source, best, way, unit), _away(relation.target, best[::-1], way, unit))
    return shortened(best, *away)


def _away(name: str, points: tuple[Point, ...], way: _Way, unit: float) -> float:
    """Return how far before the end of a way (here its first point) its line stops: clear of a ring, or of a box."""
    if name == APPLICATION:
        return BEFORE_BLOCK * unit
    box = way.boxed.get(name)
    if box is None:
        return (RING + BEFORE_RING) * unit
    # A bent line may come in along the edge.
    steps = (BEFORE_BLOCK * unit * (1 + step / 2) for step in range(12))
    return next((step for step in steps if not _holds(box, at(points, step))), BEFORE_BLOCK * unit)


def _holds(box: Box, point: Point) -> bool:
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


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

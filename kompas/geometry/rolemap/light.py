"""What is lit on a role map: the path that the room talks about, and the gap where something is missing."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, RoleMap
from kompas.geometry.measuring import CAP, Box, path_meets
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap.crossed import hidden, interrupted
from kompas.geometry.rolemap.lines import shaft_of
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole
from kompas.geometry.rolemap.paths import Path, paths
from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape
from kompas.geometry.typesetting import Face
from kompas.geometry.ways import cut, length

LIT_RING, LIT_BAND, EDGE = 22.0, 40.0, 4.5
MISSING, QUESTION = 46.0, 64.0
"""Radius of the disc where a relation is missing, and the size of its "?"."""
_FROM_RING, _FROM_BOX = (150.0, 125.0, 100.0, 190.0, 80.0), (150.0, 130.0, 190.0, 230.0, 270.0)
"""How far from the middle of a ring, or of a decision, that disc may stand; best first."""


class Gap(NamedTuple):
    """A relation that is not there: from the middle of a ring to its "?"."""

    ring: Point
    spot: Point


class Light(NamedTuple):
    """What is lit: roles and decisions, relations that are there, and relations that are not."""

    roles: frozenset[str] = frozenset()
    paths: tuple[Path, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def discs(self, unit: float) -> list[Box]:
        """Return the boxes of the discs with "?"."""
        return [Box(*gap.spot, *gap.spot).grown(MISSING * unit) for gap in self.gaps]


def lit_of(layout: MapLayout, role_map: RoleMap, ways: tuple[Path, ...], lit: Sequence[str]) -> Light:
    """Return what identifiers light: of roles, of relations, and of relations that are not on the map."""
    shown = tuple(way for way in ways if way.relation.id in lit)
    there = {relation.id for relation in role_map.relations}
    missing = [relation for name in lit if name not in there and (relation := _named(name))]
    roles = frozenset(role.id for role in layout.roles if role.id in lit)
    found = Light(roles, shown)
    for relation in missing:
        gap = _gap(relation, layout, found)
        found = found._replace(gaps=(*found.gaps, gap)) if gap else found
    return found


def behind(layout: MapLayout, role_map: RoleMap, lit: Sequence[str]) -> int:
    """Return how many lit lines pass behind the application, which hides part of them."""
    shown = (way for way in paths(layout, role_map.relations) if way.relation.id in lit)
    between = (way for way in shown if APPLICATION not in (way.relation.source, way.relation.target))
    return sum(path_meets(way.points, layout.block) for way in between)


def _named(identifier: str) -> Relation | None:
    """Return the relation that an identifier names ("source kind target")."""
    kinds = {kind.value: kind for kind in RelationKind}
    match identifier.split(" "):
        case [source, kind, target] if kind in kinds:
            return Relation(source, kinds[kind], target)
        case _:
            return None


def _gap(relation: Relation, layout: MapLayout, found: Light) -> Gap | None:
    """Return the gap of a missing relation, from whichever of its ends is a role on the map."""
    role = layout.role(relation.source) or layout.role(relation.target)
    if role is None:
        return None
    other = layout.role(relation.target if layout.role(relation.source) else relation.source)
    # Who decides stands above: what a decision lacks is looked for there.
    nobody = (role.x, layout.area.top) if role.is_decision else layout.block.centre
    goal = (other.x, other.y) if other else nobody
    return Gap((role.x, role.y), _free_spot(role, goal, layout, found))


def _free_spot(role: PlacedRole, goal: Point, layout: MapLayout, found: Light) -> Point:
    """Return a place for "?" near a role, towards what is missing, or as near to that as is free."""
    u = layout.unit
    towards = math.atan2(goal[1] - role.y, goal[0] - role.x)
    lines = [way.points for way in found.paths]
    rings = [*found.discs(u), *(_reach(r, u) for r in layout.roles if r.id != role.id)]
    block = layout.block.grown(8 * u)
    words = [r.label.grown(8 * u) for r in layout.roles]
    spots = [
        (role.x + math.cos(towards + turn) * away * u, role.y + math.sin(towards + turn) * away * u)
        for turn in (0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.2, -1.2, 1.6, -1.6, 2.0, -2.0, 2.5, -2.5)
        for away in (_FROM_BOX if role.is_decision else _FROM_RING)
    ]

    def trouble(spot: Point) -> int:
        disc = Box(*spot, *spot).grown((MISSING + 4) * u)
        hit = sum(5 for box in words if disc.meets(box)) + sum(2 for box in rings if disc.meets(box))
        # Over a lit line it would hide what the room is looking at.
        hit += sum(3 for line in lines if path_meets(line, disc, LIT_BAND * u))
        return hit + 8 * disc.meets(block) + 4 * (not layout.area.holds(disc))

    return min(spots, key=trouble)


def _reach(one: PlacedRole, unit: float) -> Box:
    """Return what a lit ring, or a decision, takes."""
    return one.label if one.is_decision else one.ring.grown(LIT_RING * unit)


def bands(
    layout: MapLayout, light: Light, palette: Palette, progress: float, words: Sequence[Box] = ()
) -> Iterator[Shape]:
    """Draw the marker under the lit lines, from ring to ring, as far as the motion is; it passes behind words."""
    u = layout.unit
    lines = [_whole(way, layout) for way in light.paths]
    left = sum(length(line) for line in lines) * progress
    for line in lines:
        if left > 0:
            yield Line(cut(line, 0, min(left, length(line))), palette.marker, LIT_BAND * u, cap="round")
        left -= length(line)
    for way in light.paths:
        points, thick = shaft_of(way.relation.kind, way.points, u)
        yield from _grounds(points, thick, words, palette, u)


def _grounds(
    points: tuple[Point, ...], thick: float, words: Sequence[Box], palette: Palette, unit: float
) -> Iterator[Area]:
    """Put paper under words that a lit line runs through: what is written on a marker need not be readable."""
    yield from (Area(box.corners, palette.paper) for box in hidden(points, words, thick, unit))


def _whole(way: Path, layout: MapLayout) -> tuple[Point, ...]:
    """Return a way from the middle of a ring to the middle of the other, or into the block."""
    return (
        _end(layout, way.relation.source, way.points[0]),
        *way.points,
        _end(layout, way.relation.target, way.points[-1]),
    )


def _end(layout: MapLayout, name: str, near: Point) -> Point:
    role, box = layout.role(name), layout.box(name)
    if role is not None and box is None:
        return (role.x, role.y)
    block = box or layout.block
    reach = LIT_BAND / 2 * layout.unit
    inner = Box(block.left + reach, block.top + reach, block.right - reach, block.bottom - reach)
    return (min(max(near[0], inner.left), inner.right), min(max(near[1], inner.top), inner.bottom))


def gaps(layout: MapLayout, light: Light, palette: Palette, words: Sequence[Box] = ()) -> Iterator[Shape]:
    """Draw what is missing: a lit line from a role that ends at "?" before it reaches anything."""
    u, size = layout.unit, QUESTION * layout.unit
    for gap in light.gaps:
        yield Line(gap, palette.marker, LIT_BAND * u, cap="round")
        yield from _grounds(gap, EDGE * u, words, palette, u)
        yield from (
            Line(piece, palette.on_marker, EDGE * u) for piece in interrupted(gap, words, EDGE * u, u)
        )
        yield Dot(gap.spot, MISSING * u, palette.marker, palette.on_marker, 6 * u)
        base = (gap.spot[0], gap.spot[1] + CAP * size / 2)
        yield Label(base, "?", Face.DISPLAY_BOLD, size, palette.on_marker, "middle")

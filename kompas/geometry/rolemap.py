"""The role map as a picture: the application in the middle, roles around it, each relation with its own line.

A lit path is a marker band under ink lines; all else steps back. The same shapes for stage, desk and record.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.domain.rolemap import Relation, RelationKind, RoleMap
from kompas.geometry.measuring import CAP, Box
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap_lines import relation_line
from kompas.geometry.rolemap_parts import BLOCK_PAD, RING, MapLayout, PlacedRole
from kompas.geometry.rolemap_paths import SIGN, Path, paths
from kompas.geometry.rolemap_tags import (
    NAME,
    NOTE,
    NOTE_STEP,
    TITLE,
    TITLE_STEP,
    VERB,
)
from kompas.geometry.shapes import Anchor, Area, Dot, Label, Line, Point, Shape
from kompas.geometry.typesetting import Face
from kompas.geometry.ways import cut, length

LIT_RING, LIT_BAND, EDGE = 22.0, 40.0, 4.5
MISSING = 46.0
"""Radius of the "?" where a relation is missing."""
_SIGNS = {"assumed": "?", "disputed": "≠"}


class _Light(NamedTuple):
    """What is lit: roles, relations that are there, and relations that are not."""

    roles: frozenset[str]
    paths: tuple[Path, ...]
    missing: tuple[Relation, ...]


def figure(
    layout: MapLayout, role_map: RoleMap, palette: Palette, lit: Sequence[str] = (), progress: float = 1.0
) -> tuple[Shape, ...]:
    """Return the map. `lit` holds role identifiers and relation identifiers ("source kind target").

    A lit relation that is not on the map is drawn as what it is: a gap with "?" before it. `progress` (0 to 1) is
    how much of the lit path is drawn.
    """
    ways = paths(layout, role_map.relations)
    light = _lit(layout, role_map, ways, lit)
    quiet = palette.line if lit else palette.soft
    return (
        *_bands(layout, light, palette, progress),
        *_relations([way for way in ways if way not in light.paths], layout, quiet, palette),
        *_relations(light.paths, layout, palette.on_marker, palette),
        *_gaps(layout, light, ways, palette),
        *_block(layout, palette),
        *(_ring(role, layout.unit, palette, lit=role.id in light.roles) for role in layout.roles),
        *_signs(ways, layout, palette, light),
        *(
            label
            for role in layout.roles
            for label in _words(role, layout.unit, palette, lit=role.id in light.roles)
        ),
    )


def _lit(layout: MapLayout, role_map: RoleMap, ways: tuple[Path, ...], lit: Sequence[str]) -> _Light:
    shown = tuple(way for way in ways if way.relation.id in lit)
    there = {relation.id for relation in role_map.relations}
    kinds = {kind.value: kind for kind in RelationKind}
    missing = []
    for identifier in lit:
        parts = identifier.split(" ")
        if identifier not in there and len(parts) == len(("source", "kind", "target")) and parts[1] in kinds:
            relation = Relation(parts[0], kinds[parts[1]], parts[2])
            if layout.role(relation.source) or layout.role(relation.target):
                missing.append(relation)
    roles = {role.id for role in layout.roles if role.id in lit}
    return _Light(frozenset(roles), shown, tuple(missing))


def _bands(layout: MapLayout, light: _Light, palette: Palette, progress: float) -> Iterator[Shape]:
    """Draw the marker under the lit lines, from ring to ring, as far as the motion is."""
    lines = [_whole(way, layout) for way in light.paths]
    left = sum(length(line) for line in lines) * progress
    for line in lines:
        if left > 0:
            yield Line(
                cut(line, 0, min(left, length(line))), palette.marker, LIT_BAND * layout.unit, cap="round"
            )
        left -= length(line)


def _whole(way: Path, layout: MapLayout) -> tuple[Point, ...]:
    """Return a way from the middle of a ring to the middle of the other, or into the block."""
    return (
        _end(layout, way.relation.source, way.points[0]),
        *way.points,
        _end(layout, way.relation.target, way.points[-1]),
    )


def _end(layout: MapLayout, name: str, near: Point) -> Point:
    role = layout.role(name)
    if role is not None:
        return (role.x, role.y)
    block = layout.block
    reach = LIT_BAND / 2 * layout.unit
    inner = Box(block.left + reach, block.top + reach, block.right - reach, block.bottom - reach)
    return (min(max(near[0], inner.left), inner.right), min(max(near[1], inner.top), inner.bottom))


def _relations(ways: Sequence[Path], layout: MapLayout, colour: str, palette: Palette) -> Iterator[Shape]:
    for way in ways:
        yield from relation_line(way.relation.kind, way.points, colour, palette.paper, layout.unit)


def _gaps(layout: MapLayout, light: _Light, ways: Sequence[Path], palette: Palette) -> Iterator[Shape]:
    """Draw what is missing: a lit line from the role that ends at "?" before it reaches anything."""
    u = layout.unit
    signs = [Box(*way.sign, *way.sign).grown(SIGN * u) for way in ways if way.sign]
    for relation in light.missing:
        role = layout.role(relation.source) or layout.role(relation.target)
        assert role is not None  # noqa: S101 - kept only with one end on the map
        other = layout.role(relation.target if layout.role(relation.source) else relation.source)
        spot = _free_spot(role, (other.x, other.y) if other else layout.block.centre, layout, signs)
        signs.append(Box(*spot, *spot).grown(MISSING * u))
        yield Line(((role.x, role.y), spot), palette.marker, LIT_BAND * u, cap="round")
        yield Line(((role.x, role.y), spot), palette.on_marker, EDGE * u)
        yield Dot(spot, MISSING * u, palette.marker, palette.on_marker, 6 * u)
        size = 64 * u
        yield Label(
            (spot[0], spot[1] + CAP * size / 2), "?", Face.DISPLAY_BOLD, size, palette.on_marker, "middle"
        )


def _free_spot(role: PlacedRole, goal: Point, layout: MapLayout, signs: list[Box]) -> Point:
    """Return a place for "?" near a role, towards what is missing, or as near to that as is free."""
    u = layout.unit
    towards = math.atan2(goal[1] - role.y, goal[0] - role.x)
    rings = [*signs, *(r.ring.grown(LIT_RING * u) for r in layout.roles if r.id != role.id)]
    block = layout.block.grown(8 * u)
    words = [r.label.grown(8 * u) for r in layout.roles]
    spots = [
        (role.x + math.cos(towards + turn) * away * u, role.y + math.sin(towards + turn) * away * u)
        for turn in (0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9, 1.2, -1.2, 1.6, -1.6, 2.0, -2.0, 2.5, -2.5)
        for away in (150.0, 125.0, 100.0, 190.0, 80.0)
    ]

    def trouble(spot: Point) -> int:
        disc = Box(*spot, *spot).grown((MISSING + 4) * u)
        hit = sum(5 for box in words if disc.meets(box)) + sum(2 for box in rings if disc.meets(box))
        return hit + 8 * disc.meets(block) + 4 * (not layout.area.holds(disc))

    return min(spots, key=trouble)


def _block(layout: MapLayout, palette: Palette) -> Iterator[Shape]:
    """Draw the application: ink with its name and a note."""
    block, u = layout.block, layout.unit
    x = block.centre[0]
    y = block.top + BLOCK_PAD * u + CAP * TITLE * u
    yield Area(block.corners, palette.ink)
    for line in layout.title:
        yield Label((x, y), line, Face.DISPLAY_SEMIBOLD, TITLE * u, palette.paper, "middle", -0.02)
        y += TITLE_STEP * u
    y += (NOTE_STEP - TITLE_STEP) * u
    for line in layout.note:
        yield Label((x, y), line, Face.DISPLAY, NOTE * u, palette.paper, "middle")
        y += NOTE_STEP * u


def _ring(role: PlacedRole, unit: float, palette: Palette, *, lit: bool) -> Dot:
    if lit:
        return Dot((role.x, role.y), LIT_RING * unit, palette.ink)
    return Dot((role.x, role.y), (RING - EDGE / 2) * unit, palette.paper, palette.soft, EDGE * unit)


def _signs(ways: Sequence[Path], layout: MapLayout, palette: Palette, light: _Light) -> Iterator[Shape]:
    """Draw "?" on what is assumed and "≠" on what is disputed."""
    u = layout.unit
    for way in ways:
        sign = _SIGNS.get(way.relation.certainty)
        if sign and way.sign:
            colour = palette.ink if way in light.paths or not light.paths else palette.soft
            yield Dot(way.sign, SIGN * u, palette.paper, colour, 4 * u)
            base = (way.sign[0], way.sign[1] + CAP * VERB * u / 2)
            yield Label(base, sign, Face.DISPLAY_BOLD, VERB * u, colour, "middle")


def _words(role: PlacedRole, unit: float, palette: Palette, *, lit: bool) -> Iterator[Label]:
    """Write name and verbs beside the ring, towards it."""
    box = role.label
    anchors: dict[str, tuple[Anchor, float]] = {"left": ("end", box.right), "right": ("start", box.left)}
    anchor, x = anchors.get(role.side, ("middle", box.centre[0]))
    face = Face.DISPLAY_BOLD if lit else Face.DISPLAY_MEDIUM
    names = len(role.tag.name)
    for place, (line, down) in enumerate(
        zip((*role.tag.name, *role.tag.verbs), role.tag.baselines, strict=True)
    ):
        y = box.top + down * unit
        if place < names:
            yield Label((x, y), line, face, NAME * unit, palette.ink, anchor, -0.01)
        else:
            yield Label((x, y), line, Face.DISPLAY, VERB * unit, palette.soft, anchor)

"""The role map as a picture: the application in the middle, roles around it, each relation with its own line.

A lit path is a marker band under ink lines; all else steps back. The same shapes for stage, desk and record.
"""

from collections.abc import Iterator, Sequence

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import CAP, Box, around, label_box
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap.crossed import struck
from kompas.geometry.rolemap.light import Light, bands, gaps, lit_of
from kompas.geometry.rolemap.lines import relation_line, shaft_of
from kompas.geometry.rolemap.marks import decision_mark, role_mark
from kompas.geometry.rolemap.parts import BLOCK_PAD, BOX_PAD, MapLayout, PlacedRole
from kompas.geometry.rolemap.paths import SIGN, Path, paths
from kompas.geometry.rolemap.tags import (
    NAME,
    NOTE,
    NOTE_STEP,
    TITLE,
    TITLE_STEP,
    VERB,
)
from kompas.geometry.shapes import Anchor, Area, Dot, Label, Shape
from kompas.geometry.typesetting import Face

_SIGNS = {"assumed": "?", "disputed": "≠"}


def figure(
    layout: MapLayout, role_map: RoleMap, palette: Palette, lit: Sequence[str] = (), progress: float = 1.0
) -> tuple[Shape, ...]:
    """Return the map. `lit` holds identifiers of roles and decisions, and relation identifiers ("source kind target").

    A lit relation that is not on the map is drawn as what it is: a gap with "?" before it. `progress` (0 to 1) is
    how much of the lit path is drawn.
    """
    ways = paths(layout, role_map.relations)
    light = lit_of(layout, role_map, ways, lit)
    quiet = palette.line if lit else palette.soft
    written = [(role, tuple(_words(role, layout.unit, palette, light))) for role in layout.roles]
    words = _boxes(written)
    return (
        *bands(layout, light, palette, progress, words),
        *_relations([way for way in ways if way not in light.paths], layout, quiet, palette, words),
        *_relations(light.paths, layout, palette.on_marker, palette, words),
        *gaps(layout, light, palette, words),
        *_block(layout, palette),
        *_marks(layout, role_map, palette, light),
        *_signs(ways, layout, palette, light),
        *(label for _, labels in written for label in labels),
    )


def crossed(layout: MapLayout, role_map: RoleMap, palette: Palette) -> int:
    """Return how many lines of words a relation runs through, and is interrupted there."""
    u = layout.unit
    words = _boxes([(role, tuple(_words(role, u, palette, Light()))) for role in layout.roles])
    shafts = (shaft_of(way.relation.kind, way.points, u) for way in paths(layout, role_map.relations))
    return sum(len(struck(points, words, thick)) for points, thick in shafts)


def _boxes(written: Sequence[tuple[PlacedRole, Sequence[Label]]]) -> list[Box]:
    """Return the box of each line of words beside a ring; a decision hides what is behind it."""
    return [label_box(label) for role, labels in written if not role.is_decision for label in labels]


def _relations(
    ways: Sequence[Path], layout: MapLayout, colour: str, palette: Palette, words: Sequence[Box]
) -> Iterator[Shape]:
    for way in ways:
        yield from relation_line(way.relation.kind, way.points, colour, palette.paper, layout.unit, words)


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


def _marks(layout: MapLayout, role_map: RoleMap, palette: Palette, light: Light) -> Iterator[Shape]:
    """Draw where each role stands, and the box of each decision."""
    by_id = {role.id: role for role in role_map.roles}
    for one in layout.roles:
        lit = one.id in light.roles
        if one.is_decision:
            yield from decision_mark(one.label, palette, layout.unit, lit=lit)
        elif one.id in by_id:
            at = (one.x, one.y)
            yield from role_mark(by_id[one.id], at, palette, layout.unit, lit=lit)


def _signs(ways: Sequence[Path], layout: MapLayout, palette: Palette, light: Light) -> Iterator[Shape]:
    """Draw "?" on what is assumed and "≠" on what is disputed."""
    u = layout.unit
    for way in ways:
        sign = _SIGNS.get(way.relation.certainty)
        if (
            sign
            and way.sign
            and not any(disc.meets(around((way.sign,), SIGN * u)) for disc in light.discs(u))
        ):
            colour = palette.ink if way in light.paths or not light.paths else palette.soft
            yield Dot(way.sign, SIGN * u, palette.paper, colour, 4 * u)
            base = (way.sign[0], way.sign[1] + CAP * VERB * u / 2)
            yield Label(base, sign, Face.DISPLAY_BOLD, VERB * u, colour, "middle")


def _words(role: PlacedRole, unit: float, palette: Palette, light: Light) -> Iterator[Label]:
    """Write name and verbs beside the ring, towards it; a decision in the middle of its box."""
    lit = role.id in light.roles
    box = role.label.grown(-BOX_PAD * unit) if role.is_decision else role.label
    colour = palette.on_marker if lit and role.is_decision else palette.ink
    anchors: dict[str, tuple[Anchor, float]] = {"left": ("end", box.right), "right": ("start", box.left)}
    anchor, x = anchors.get(role.side, ("middle", box.centre[0]))
    face = Face.DISPLAY_BOLD if lit else Face.DISPLAY_MEDIUM
    names = len(role.tag.name)
    for place, (line, down) in enumerate(
        zip((*role.tag.name, *role.tag.verbs), role.tag.baselines, strict=True)
    ):
        y = box.top + down * unit
        if place < names:
            yield Label((x, y), line, face, NAME * unit, colour, anchor, -0.01)
        else:
            yield Label((x, y), line, Face.DISPLAY, VERB * unit, palette.soft, anchor)

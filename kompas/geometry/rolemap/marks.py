"""The mark of a role on the map: a ring that says without words or colour what is not usual about the role.

A ring is closed or broken (outside the institution), empty or with a dot in it (somebody of it is at the table),
crossed out (nobody has the role). A group of roles is a card with others behind it. Sizes in stage pixels; `unit`
brings them to the drawing.
"""

import math
from collections.abc import Iterator

from kompas.domain.rolemap import Role
from kompas.geometry.measuring import Box
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap.groups import is_group
from kompas.geometry.rolemap.light import EDGE, LIT_RING
from kompas.geometry.rolemap.parts import RING
from kompas.geometry.shapes import Area, Dot, Line, Point, Shape

_INSIDE, _STROKE = 0.42, 1.25
"""The dot of who is at the table, and how far the stroke of an empty role reaches, as shares of the ring."""
_DASHES = 8
"""Pieces of a broken ring."""
_BROKEN = 0.62
"""How much of the way round its pieces cover."""
_KERNEL = 0.66
"""What is filled of a broken ring when it is lit: filled to its edge, it would look closed."""

_CARD, _BEHIND = 0.72, 0.34
"""Half a card of a group, and how far each stands behind the next, as shares of the ring."""


def role_mark(role: Role, at: Point, palette: Palette, unit: float, *, lit: bool) -> Iterator[Shape]:
    """Draw the mark of a role at a point; a lit one is larger and filled."""
    edge = EDGE * unit
    if is_group(role.id):
        yield from _cards(at, palette, unit)
        return
    radius = (LIT_RING if lit else RING) * unit - edge / 2
    ground, ink = (palette.ink, palette.paper) if lit else (palette.paper, palette.soft)
    outline = palette.ink if lit else palette.soft
    filled = radius
    if role.outside:
        piece = math.tau * radius / _DASHES
        filled = radius * _KERNEL
        yield Dot(at, radius, palette.paper, outline, edge, (piece * _BROKEN, piece * (1 - _BROKEN)))
        yield Dot(at, filled, ground)
    else:
        yield Dot(at, radius, ground, outline, edge)
    if role.in_room:
        yield Dot(at, filled * _INSIDE, ink)
    if role.people == "none":
        reach = radius * _STROKE * math.sqrt(0.5)
        ends = ((at[0] - reach, at[1] + reach), (at[0] + reach, at[1] - reach))
        yield Line(ends, ink, edge)


def decision_mark(box: Box, palette: Palette, unit: float, *, lit: bool) -> Iterator[Shape]:
    """Draw the box of a decision: a smaller, open sister of the application's block; a lit one is filled."""
    edge = EDGE * unit
    yield Area(box.corners, palette.marker if lit else palette.paper)
    corners = box.grown(-edge / 2).corners
    outline = palette.on_marker if lit else palette.ink
    yield Line((*corners, corners[0], corners[1]), outline, edge)


def _cards(at: Point, palette: Palette, unit: float) -> Iterator[Shape]:
    """Draw three cards, each a little before the one behind it, no larger together than a ring."""
    half, step, edge = RING * _CARD * unit, RING * _BEHIND * unit, EDGE * _CARD * unit
    for place in (1, 0, -1):
        x, y = at[0] + place * step, at[1] - place * step
        corners = ((x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half))
        yield Area(corners, palette.paper)
        yield Line((*corners, corners[0], corners[1]), palette.soft, edge)

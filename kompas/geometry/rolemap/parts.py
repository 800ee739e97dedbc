"""What a laid-out role map consists of: placed roles and decisions around the block of the application."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kompas.domain.rolemap import APPLICATION
from kompas.geometry.measuring import CAP, DESCENT, Box
from kompas.geometry.rolemap.sides import Side
from kompas.geometry.rolemap.tags import NOTE, NOTE_STEP, TITLE, TITLE_STEP, MapWords, Tag, extents
from kompas.geometry.shapes import Point
from kompas.geometry.typesetting import Face, width, wrap

RING = 17.5
"""Radius of a role's ring with its line, in stage pixels."""
BESIDE = 36.0
"""From the middle of a ring to its words."""
BEYOND = 16.0
"""How far a line may go out of the map."""
MIDDLE: Side = "middle"
"""The side of the words of a decision: they stand in its box, and the box is all that there is."""
BOX_PAD = 15.0
"""White around the words in the box of a decision."""
BLOCK_PAD, BLOCK_MOST = 32.0, 460.0
"""White in the block of the application, and how far a long word may widen its text."""


class PlacedRole(NamedTuple):
    """A role on the map: the middle of its ring, the box of its words, on which side they are, and the words.

    Or a decision: the middle of its box, the box, MIDDLE, and the words. Whatever keeps names apart, moves them and
    finds them under a hand does so with both.
    """

    id: str
    x: float
    y: float
    label: Box
    side: Side
    tag: Tag

    @property
    def ring(self) -> Box:
        """A box without size at the middle of the ring, to be grown."""
        return Box(self.x, self.y, self.x, self.y)

    @property
    def is_decision(self) -> bool:
        """Whether this is a decision."""
        return self.side == MIDDLE

    def mark(self, unit: float) -> Box:
        """Return the box of the ring, or of a decision."""
        return self.label if self.is_decision else self.ring.grown(RING * unit)


class MapLayout(NamedTuple):
    """Everything in its place, in the units of the drawing (`unit` of them to a stage pixel).

    `free` is what nobody may be put on: the corner with the folio.
    """

    area: Box
    unit: float
    block: Box
    title: tuple[str, ...]
    note: tuple[str, ...]
    roles: tuple[PlacedRole, ...]
    free: Box | None = None

    def role(self, identifier: str) -> PlacedRole | None:
        """Return where a role or a decision is, if it is on the map."""
        return next((role for role in self.roles if role.id == identifier), None)

    def box(self, identifier: str) -> Box | None:
        """Return the box at whose edge lines end: of the application or of a decision; a role has none."""
        if identifier == APPLICATION:
            return self.block
        one = self.role(identifier)
        return one.label if one is not None and one.is_decision else None

    def in_units(self, area: Box, unit: float) -> "MapLayout":
        """Return a layout in stage pixels as it is in an area with `unit` drawing units to a pixel."""

        def box(one: Box) -> Box:
            x, y = area.left, area.top
            return Box(x + one.left * unit, y + one.top * unit, x + one.right * unit, y + one.bottom * unit)

        roles = tuple(
            role._replace(x=area.left + role.x * unit, y=area.top + role.y * unit, label=box(role.label))
            for role in self.roles
        )
        return self._replace(area=area, unit=unit, block=box(self.block), roles=roles)


class Block(NamedTuple):
    """The application's block: its size in stage pixels and its lines."""

    wide: float
    high: float
    title: tuple[str, ...]
    note: tuple[str, ...]

    def around(self, middle: Point) -> Box:
        """Return the block with its middle at a point."""
        x, y = middle
        return Box(x - self.wide / 2, y - self.high / 2, x + self.wide / 2, y + self.high / 2)


def block_of(words: MapWords, usual: float) -> Block:
    """Return the block with its text wrapped at a usual width, or wider for a long word."""
    return _block(words.application, words.note, usual)


# Each way to place the roles is tried with the same blocks.
@lru_cache(maxsize=64)
def _block(application: str, under: str, usual: float) -> Block:
    parts = application.split()
    longest = max((width(part, Face.DISPLAY_SEMIBOLD, TITLE, -0.02) for part in parts), default=0.0)
    room = min(max(longest + 1, usual), BLOCK_MOST)
    title = tuple(wrap(application, Face.DISPLAY_SEMIBOLD, TITLE, room, -0.02, balance=True))
    note = tuple(wrap(under, Face.DISPLAY, NOTE, room, balance=True)) if under.strip() else ()
    widest = max(
        *(width(one, Face.DISPLAY_SEMIBOLD, TITLE, -0.02) for one in title),
        *(width(one, Face.DISPLAY, NOTE) for one in note),
        0.0,
    )
    last = CAP * TITLE + TITLE_STEP * (len(title) - 1) + NOTE_STEP * len(note)
    return Block(widest + 2 * BLOCK_PAD, last + 2 * BLOCK_PAD + DESCENT * NOTE, title, note)


def label_at(ring: Point, side: Side, words: Tag, unit: float = 1.0) -> Box:
    """Return the box of a role's words beside its ring."""
    (x, y), wide, high, away = ring, words.width * unit, words.height * unit, BESIDE * unit
    match side:
        case "left":
            return Box(x - away - wide, y - high / 2, x - away, y + high / 2)
        case "right":
            return Box(x + away, y - high / 2, x + away + wide, y + high / 2)
        case "top":
            return Box(x - wide / 2, y - away - high, x + wide / 2, y - away)
        case "middle":
            return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2).grown(BOX_PAD * unit)
        case _:
            return Box(x - wide / 2, y + away, x + wide / 2, y + away + high)


def written(role: PlacedRole, unit: float = 1.0) -> tuple[Box, ...]:
    """Return the box of each line of a role's words: less than their box where lines differ in width."""
    return tuple(lines_in(role.label, role.side, role.tag, unit))


def lines_in(label: Box, side: Side, words: Tag, unit: float, air: float = 0.0) -> Iterator[Box]:
    """Yield the box of each line of words on a side of their ring, grown by `air`: one line may tell enough."""
    if side == MIDDLE:
        yield label.grown(air)
        return
    left, top, right, _ = label
    middle = (left + right) / 2
    for share, above, below in extents(words):
        wide = share * unit
        x = right - wide if side == "left" else left if side == "right" else middle - wide / 2
        yield Box(x - air, top + above * unit - air, x + wide + air, top + below * unit + air)

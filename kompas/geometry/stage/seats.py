"""Seats as circles with their number: done is filled, now is marker with a heavy ring, later thin, skipping dashed."""

from typing import NamedTuple

from kompas.domain.stage import Live
from kompas.geometry.measuring import CAP
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Dot, Label, Point, Shape
from kompas.geometry.typesetting import Face, width

LARGEST = 96.0
STEP = 130.5
"""Distance between the middles of two circles of the largest size."""
WHITES = (0.16, 0.06)
"""White between circles as a share of their size: what is usual, and what a full room may need."""
_RINGS, _BETWEEN = 10.0, 4.0
"""What the heavy ring adds to the height, and least white between rows."""
NOW_WIDE = 7.0
THIN = 4.0
FIGURE = 46.0
SMALLEST_FIGURE = 40.0


class Rows(NamedTuple):
    """How seats are laid out: circles of `size`, `across` in a row, `step` apart, rows `drop` apart."""

    size: float
    across: int
    step: float
    drop: float
    rows: int

    @property
    def height(self) -> float:
        """Height of all rows, with the ring of the seat that is now."""
        return (self.rows - 1) * self.drop + self.size + _RINGS


def arranged(count: int, room: float, high: float) -> Rows | None:
    """Return the largest circles for `count` seats that fit; None if even the smallest do not."""
    for white in WHITES:
        tried = (_rows(count, number, (room, high), white) for number in range(1, count + 1))
        found = [rows for rows in tried if rows]
        if found:
            return max(found, key=lambda rows: (round(rows.size), -rows.rows))
    return None


def _rows(count: int, number: int, space: tuple[float, float], white: float) -> Rows | None:
    """Return `number` rows in a space of so much width and height; None if circles would be too small."""
    room, high = space
    across = -(-count // number)
    if -(-count // across) != number:
        return None
    by_width = (room - 8) / (across + (across - 1) * white)
    by_height = (high - _RINGS - _BETWEEN * (number - 1)) / (1 + (number - 1) * (1 + white))
    size = min(LARGEST, by_width, by_height)
    if size < least(count):
        return None
    step = min(STEP, (room - 8 - size) / max(1, across - 1)) if across > 1 else 0.0
    return Rows(size, across, step, size * (1 + white) + _BETWEEN, number)


def least(count: int) -> float:
    """Return the smallest circle that holds the highest of `count` numbers at the floor."""
    widest = width("0" * len(str(count)), Face.DISPLAY_SEMIBOLD, SMALLEST_FIGURE)
    return max(56.0, widest + 9)


def seats(live: Live, rows: Rows, left: float, top: float, palette: Palette) -> tuple[Shape, ...]:
    """Return the circles with the first one's ink at `left` and `top`."""
    shapes: list[Shape] = []
    for place, number in enumerate(live.seats):
        x = left + rows.size / 2 + 4 + (place % rows.across) * rows.step
        y = top + rows.size / 2 + 4 + (place // rows.across) * rows.drop
        shapes += seat(number, live, (x, y), rows.size, palette)
    return tuple(shapes)


def seat(number: int, live: Live, centre: Point, size: float, palette: Palette) -> tuple[Dot, Label]:
    """Return one seat. On the screen the first of `live.next` is now; all others that are waiting are later.

    On paper nobody is: all weigh at the same time.
    """
    radius = size / 2
    colour = palette.ink
    if number in live.done:
        dot, colour = Dot(centre, radius, palette.ink), palette.paper
    elif number in live.skipping:
        dash = (radius * 0.18, radius * 0.14)
        dot = Dot(centre, radius - THIN / 2, "", palette.ink, THIN, dash)
    elif live.way == "screen" and live.next[:1] == (number,):
        dot, colour = Dot(centre, radius + 1, palette.marker, palette.ink, NOW_WIDE), palette.on_marker
    else:
        dot = Dot(centre, radius - THIN / 2, "", palette.ink, THIN)
    figure = max(SMALLEST_FIGURE, FIGURE * size / LARGEST)
    label = Label(
        (centre[0], centre[1] + CAP * figure / 2),
        str(number),
        Face.DISPLAY_SEMIBOLD,
        figure,
        colour,
        "middle",
    )
    return dot, label

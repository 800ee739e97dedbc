"""The signs on paper: value marks before names, the symbols of a legend, the emblem."""

from kompas.geometry import emblem as drawn
from kompas.geometry import marks
from kompas.geometry.shapes import Dot, Point, Shape
from kompas.geometry.typesetting import metrics
from kompas.record.blocks import Sign, Symbol
from kompas.record.paper import Style, colours

MARK = 17.0
"""Size of a value mark before a name, in points."""
MARK_ROOM = 26.0
"""From the margin to the name after a mark; the mark stands in the middle of it."""
BEFORE_RADIUS, AFTER_RADIUS, LOZENGE = 3.5, 4.2, 6.0
RING = 1.2


def value_mark(sign: Sign, x: float, y: float, style: Style) -> tuple[Shape, ...]:
    """Return the mark of a value at the left edge `x`, level with the capitals of a line with baseline `y`."""
    middle = y - metrics(style.face).cap_height * style.size / 2
    return marks.value_mark(sign.value, (x + MARK * 0.6, middle), MARK, sign.letter, colours())


def symbol(kind: Symbol, centre: Point) -> tuple[Shape, ...]:
    """Return the sign of a legend: an open ring, a filled dot or the lozenge of the centre."""
    ink = colours()
    if kind == "before":
        return (Dot(centre, BEFORE_RADIUS, ink.paper, ink.soft, RING),)
    if kind == "after":
        return (Dot(centre, AFTER_RADIUS, ink.ink),)
    return marks.lozenge(centre, LOZENGE, ink)


def emblem(x: float, y: float, size: float) -> tuple[Shape, ...]:
    """Return the emblem in a square of `size` with its top left corner at (x, y)."""
    return drawn.emblem((x, y), size, colours())

"""Signs that mean one thing everywhere: the value marks, the lozenge of the centre, check, ring and half dot.

Sizes are in the drawing's units. Colour is never alone: each value has a shape, a letter and an outline.
"""

import math
from typing import NamedTuple

from kompas.domain.values import VALUES, Value
from kompas.geometry.measuring import CAP
from kompas.geometry.palette import Palette, contrast
from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape, box
from kompas.geometry.typesetting import Face
from kompas.language import Texts

TRIANGLE_WIDE = 1.2
TRIANGLE_HIGH = 1.02
CIRCLE = 0.893
SQUARE = 0.804
"""Shares of a mark's size that give the three shapes equal weight."""
OUTLINE = 1 / 20
LETTER = 0.51
NAME_TRACKING = -0.02


class ValueName(NamedTuple):
    """How a value is written: its letter and its name."""

    letter: str
    name: str


def value_names(texts: Texts) -> tuple[ValueName, ValueName, ValueName]:
    """Return letter and name of the three values in one language, in the order of `VALUES`."""
    return (
        ValueName(texts("stage.letter_autonomy"), texts("stage.autonomy")),
        ValueName(texts("stage.letter_humanity"), texts("stage.humanity")),
        ValueName(texts("stage.letter_justice"), texts("stage.justice")),
    )


def value_name(texts: Texts, value: Value) -> ValueName:
    """Return letter and name of one value."""
    return value_names(texts)[VALUES.index(value)]


def is_dark(palette: Palette) -> bool:
    """Whether the palette is light text on a dark page."""
    return contrast(palette.paper, "#000000") < contrast(palette.ink, "#000000")


def mark_outline(palette: Palette) -> str:
    """Return the colour around a value mark: ink on a light page, paper on a dark one."""
    return palette.paper if is_dark(palette) else palette.ink


def value_colours(palette: Palette, value: Value) -> tuple[str, str, str]:
    """Return a value's colour, the colour of text on it, and its tint."""
    return {
        Value.AUTONOMY: (palette.autonomy, palette.on_autonomy, palette.tint_autonomy),
        Value.HUMANITY: (palette.humanity, palette.on_humanity, palette.tint_humanity),
        Value.JUSTICE: (palette.justice, palette.on_justice, palette.tint_justice),
    }[value]


def value_shape(
    value: Value, centre: Point, size: float, fill: str, outline: str = "", line: float = 0.0
) -> Shape:
    """Return the shape of a value with the middle of its height at `centre`."""
    x, y = centre
    if value is Value.AUTONOMY:
        half, high = TRIANGLE_WIDE * size / 2, TRIANGLE_HIGH * size
        top = y - high / 2
        return Area(((x, top), (x + half, top + high), (x - half, top + high)), fill, outline, line)
    if value is Value.HUMANITY:
        return Dot(centre, CIRCLE * size / 2, fill, outline, line)
    side = SQUARE * size
    return box(x - side / 2, y - side / 2, side, side, fill, outline, line)


def value_mark(
    value: Value, centre: Point, size: float, letter: str, palette: Palette
) -> tuple[Shape, Label]:
    """Return the mark of a value, its letter on it; `centre` is the middle of a line of marks."""
    x, y = centre
    fill, on_fill, _ = value_colours(palette, value)
    # A triangle looks lower than it is, so it stands a little above the line of the others.
    middle = y - 0.045 * size if value is Value.AUTONOMY else y
    # Its letter sits where its weight is, at two thirds of its height.
    heart = middle + TRIANGLE_HIGH * size / 6 if value is Value.AUTONOMY else y
    shape = value_shape(value, (x, middle), size, fill, mark_outline(palette), OUTLINE * size)
    baseline = heart + CAP * LETTER * size / 2
    return shape, Label((x, baseline), letter, Face.DISPLAY_BOLD, LETTER * size, on_fill, "middle")


def lozenge(centre: Point, half: float, palette: Palette) -> tuple[Shape, ...]:
    """Return the sign of the centre of a group: a hollow lozenge with a cross, `half` high above its middle."""
    stroke = half / 6.5
    return (
        Area(_diamond(centre, half), palette.paper, palette.ink, stroke),
        *_cross(centre, half * 0.4, palette.ink, stroke * 0.85),
    )


def open_lozenge(centre: Point, half: float, palette: Palette, *, on_dot: bool) -> tuple[Shape, ...]:
    """Return the lozenge without a fill and with a rim of paper, so that no dot under it disappears.

    `on_dot`: its middle is on a dot, so that the cross is drawn in the colour of the paper. Elsewhere it has none: over
    the halves of dots a cross cannot be made out.
    """
    stroke = half / 8
    edges = _diamond(centre, half)
    rim = (Area(edges, "", palette.paper, stroke * 2.4), Area(edges, "", palette.ink, stroke))
    return (*rim, *(_cross(centre, half * 0.28, palette.paper, stroke * 0.85) if on_dot else ()))


def _diamond(centre: Point, half: float) -> tuple[Point, ...]:
    x, y = centre
    return ((x, y - half), (x + half, y), (x, y + half), (x - half, y))


def _cross(centre: Point, arm: float, colour: str, width: float) -> tuple[Line, Line]:
    x, y = centre
    return (
        Line(((x - arm, y), (x + arm, y)), colour, width),
        Line(((x, y - arm), (x, y + arm)), colour, width),
    )


def check(centre: Point, size: float, colour: str, width: float) -> Line:
    """Return a check of `size` wide."""
    x, y = centre
    points = (
        (x - size / 2, y + size * 0.02),
        (x - size * 0.14, y + size * 0.36),
        (x + size / 2, y - size * 0.34),
    )
    return Line(points, colour, width)


def half_dot(centre: Point, radius: float, colour: str, paper: str, width: float) -> tuple[Shape, ...]:
    """Return a circle whose lower half is filled."""
    x, y = centre
    steps = 24
    arc = tuple(_on_circle(x, y, radius, k / steps) for k in range(steps + 1))
    return (Dot(centre, radius, paper), Area(arc, colour), Dot(centre, radius, "", colour, width))


def _on_circle(x: float, y: float, radius: float, share: float) -> Point:
    angle = math.pi * share
    return (x + radius * math.cos(angle), y + radius * math.sin(angle))

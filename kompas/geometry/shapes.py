"""A picture as a short list of shapes, so that wall and paper cannot differ and a test needs no pixels.

Units are those of the drawing (stage pixels at 1080 high, or points); x to the right, y downwards. Colours are
always "#rrggbb". A painter draws the shapes in order and nothing else.
"""

from typing import Literal

import msgspec

from kompas.geometry.typesetting import Face

Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]
Cap = Literal["flat", "round"]


class Line(msgspec.Struct, frozen=True):
    """An open line through points. `dash` are lengths of dash and gap in drawing units."""

    points: tuple[Point, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()
    cap: Cap = "flat"


class Area(msgspec.Struct, frozen=True):
    """A closed polygon with a fill, an outline, or both ("" means none)."""

    points: tuple[Point, ...]
    fill: str = ""
    outline: str = ""
    width: float = 0.0


class Dot(msgspec.Struct, frozen=True):
    """A circle with a fill, an outline, or both; `dash` for its outline."""

    centre: Point
    radius: float
    fill: str = ""
    outline: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()


class Label(msgspec.Struct, frozen=True):
    """One line of text; `at` is the point on its baseline that `anchor` names. `tabular`: figures of equal width."""

    at: Point
    text: str
    face: Face
    size: float
    colour: str
    anchor: Anchor = "start"
    tracking: float = 0.0
    tabular: bool = False


class Picture(msgspec.Struct, frozen=True):
    """Points of colour (a logo): `pixels` are rows of red, green and blue from the top, `columns` a row.

    `at` is its top left corner.
    """

    at: Point
    width: float
    height: float
    columns: int
    rows: int
    pixels: bytes


Shape = Line | Area | Dot | Label | Picture


class Drawing(msgspec.Struct, frozen=True):
    """A picture with the sentences that say the same (for a screen reader, the record, the back row)."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    said: tuple[str, ...] = ()


def box(
    x: float, y: float, width: float, height: float, fill: str = "", outline: str = "", line: float = 0.0
) -> Area:
    """Return a rectangle with its top left corner at (x, y)."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Area(corners, fill=fill, outline=outline, width=line)


def moved(shape: Shape, dx: float, dy: float) -> Shape:
    """Return the same shape elsewhere."""
    match shape:
        case Line() | Area():
            points = tuple((x + dx, y + dy) for x, y in shape.points)
            return _with_points(shape, points)
        case Dot():
            x, y = shape.centre
            return Dot((x + dx, y + dy), shape.radius, shape.fill, shape.outline, shape.width, shape.dash)
        case Picture():
            x, y = shape.at
            return msgspec.structs.replace(shape, at=(x + dx, y + dy))
        case Label():
            x, y = shape.at
            return Label(
                (x + dx, y + dy),
                shape.text,
                shape.face,
                shape.size,
                shape.colour,
                shape.anchor,
                shape.tracking,
                shape.tabular,
            )


def _with_points(shape: Line | Area, points: tuple[Point, ...]) -> Line | Area:
    if isinstance(shape, Line):
        return Line(points, shape.colour, shape.width, shape.dash, shape.cap)
    return Area(points, shape.fill, shape.outline, shape.width)

"""Sets figures: a drawing scaled to the width it may have, with its caption."""

from msgspec.structs import replace

from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Picture, Point, Shape
from kompas.record.blocks import Figure
from kompas.record.layout.pieces import Piece, Run
from kompas.record.layout.text import baseline, text_pieces, tied
from kompas.record.paper import AXIS, BOTTOM, LEFT, MEASURE, NOTE, QUIET, RIGHT, TOP

HIGHEST = BOTTOM - TOP - 60.0
"""No figure is higher than a page, with room for its heading and caption."""


def figure_pieces(figure: Figure, block: int) -> list[Piece]:
    """Return a figure as one piece, and its caption line by line."""
    left = LEFT if figure.wide else AXIS
    shapes, height = fitted(figure.drawing, left, RIGHT - left)
    run = Run("figure", shapes, block, alternative=figure.alternative)
    # A note beside a figure begins at its top.
    picture = Piece(height, (run,), baseline(NOTE), clear=figure.wide)
    if not figure.caption:
        return [picture]
    caption = text_pieces(figure.caption, QUIET, AXIS, MEASURE, block=block)
    return [*tied([picture, Piece(6.0)]), *caption]


def fitted(drawing: Drawing, left: float, room: float) -> tuple[tuple[Shape, ...], float]:
    """Return the shapes as wide as `room` allows (never higher than a page) from `left`, and their height."""
    scale = min(room / drawing.width, HIGHEST / drawing.height)
    x = left + (room - scale * drawing.width) / 2
    return tuple(scaled(shape, scale, (x, 0.0)) for shape in drawing.shapes), scale * drawing.height


def scaled(shape: Shape, scale: float, to: Point) -> Shape:
    """Return the same shape `scale` times as large, its origin at `to`."""
    match shape:
        case Line():
            dash = tuple(scale * length for length in shape.dash)
            return Line(_put(shape.points, scale, to), shape.colour, scale * shape.width, dash, shape.cap)
        case Area():
            points = _put(shape.points, scale, to)
            return Area(points, shape.fill, shape.outline, scale * shape.width)
        case Dot():
            (centre,) = _put((shape.centre,), scale, to)
            dash = tuple(scale * length for length in shape.dash)
            radius, width = scale * shape.radius, scale * shape.width
            return Dot(centre, radius, shape.fill, shape.outline, width, dash)
        case Picture():
            (at,) = _put((shape.at,), scale, to)
            return replace(shape, at=at, width=scale * shape.width, height=scale * shape.height)
        case Label():
            (at,) = _put((shape.at,), scale, to)
            size, anchor = scale * shape.size, shape.anchor
            return Label(
                at, shape.text, shape.face, size, shape.colour, anchor, shape.tracking, shape.tabular
            )


def _put(points: tuple[Point, ...], scale: float, to: Point) -> tuple[Point, ...]:
    return tuple((to[0] + scale * x, to[1] + scale * y) for x, y in points)

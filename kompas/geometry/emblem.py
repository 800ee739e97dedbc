"""The emblem: three sea marks at the corners of a triangle and one needle, without the disc (stage and paper).

The numbers are those of the drawing of 512 units that the icon files share.
"""

from kompas.geometry.marks import mark_outline
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Area, Dot, Point, Shape

UNITS = 512
_TRIANGLE: tuple[Point, ...] = ((256.0, 29.5), (327.2, 150.6), (184.8, 150.6))
_CIRCLE: tuple[Point, float] = ((112.2, 339.0), 53.0)
_SQUARE: tuple[Point, ...] = ((352.1, 291.3), (447.5, 291.3), (447.5, 386.7), (352.1, 386.7))
_NEEDLE: tuple[Point, ...] = ((398.4, 152.5), (236.6, 229.3), (175.1, 314.8), (275.4, 282.7))
_OUTLINE = 5.3
LEFT_OF_MARKS = 112.2 - 53.0
"""Where the emblem's ink begins, in units."""


def emblem(at: Point, size: float, palette: Palette) -> tuple[Shape, ...]:
    """Return the emblem in a square of `size` with its top left corner at `at`; the needle in ink."""
    unit = size / UNITS

    def put(point: Point) -> Point:
        return (at[0] + point[0] * unit, at[1] + point[1] * unit)

    def area(points: tuple[Point, ...], fill: str, outline: str = "") -> Area:
        return Area(tuple(map(put, points)), fill, outline, _OUTLINE * unit if outline else 0.0)

    edge = mark_outline(palette)
    centre, radius = _CIRCLE
    return (
        area(_TRIANGLE, palette.autonomy, edge),
        Dot(put(centre), radius * unit, palette.humanity, edge, _OUTLINE * unit),
        area(_SQUARE, palette.justice, edge),
        area(_NEEDLE, palette.ink),
    )

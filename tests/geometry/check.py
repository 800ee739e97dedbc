"""What may be wrong with a page, measured from its shapes: what a person in the last row would notice."""

from collections.abc import Iterator

from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box, around, circle_meets, inside, label_box
from kompas.geometry.palette import Palette, contrast
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Picture, Shape
from kompas.geometry.typesetting import Face

AIR = 24.0
FLOOR = 40.0
LEAST_IN_MARK = 30.0
LEAST_CONTRAST = 7.0
_ROUNDING = 0.5


def faults(drawing: Drawing, palette: Palette) -> list[str]:
    """Name what is wrong: out of the page, too near the band, over one another, too small, too pale."""
    return [
        *_placed_wrong(drawing),
        *(fault for fault in overlaps(drawing) if not fault.startswith("a line")),
        *_too_small(drawing, palette),
        *_too_pale(drawing, palette),
    ]


def band_top(drawing: Drawing) -> float:
    """Where the band begins: the highest of the areas as wide as the page that reach its foot; else the foot."""
    bands = [shape for shape in drawing.shapes if isinstance(shape, Area) and _is_band(shape, drawing)]
    tops = [around(band.points).top for band in bands]
    return min(tops, default=drawing.height)


def _is_band(shape: Shape, drawing: Drawing) -> bool:
    if not isinstance(shape, Area) or not shape.fill:
        return False
    box = around(shape.points)
    return box.left <= 0 and box.right >= drawing.width and box.top > drawing.height / 3


def _placed_wrong(drawing: Drawing) -> Iterator[str]:
    top = band_top(drawing)
    page = Box(AIR, AIR, drawing.width - AIR, drawing.height - AIR).grown(_ROUNDING)
    above = Box(AIR, AIR, drawing.width - AIR, top - AIR).grown(_ROUNDING)
    for shape in drawing.shapes:
        if _is_band(shape, drawing):
            continue
        box = shape_box(shape)
        in_band = isinstance(shape, Label) and box.top >= top
        if not (page if in_band else above).holds(box):
            yield f"{_named(shape)} is off the page or too near the band: {tuple(round(v) for v in box)}"
        if in_band and box.top < top + AIR:
            yield f"{_named(shape)} is too near the edge of the band"


def shape_box(shape: Shape) -> Box:
    """The box around any shape with its outline."""
    match shape:
        case Label():
            return label_box(shape)
        case Dot(centre=(x, y)):
            return Box(x, y, x, y).grown(shape.radius + shape.width / 2)
        case Picture(at=(x, y)):
            return Box(x, y, x + shape.width, y + shape.height)
        case Line() | Area():
            return around(shape.points, shape.width / 2 if isinstance(shape, Area) else 0)


def _named(shape: Shape) -> str:
    return repr(shape.text) if isinstance(shape, Label) else f"a {type(shape).__name__.lower()}"


def _too_small(drawing: Drawing, palette: Palette) -> Iterator[str]:
    values = {palette.autonomy, palette.humanity, palette.justice}
    for at, shape in enumerate(drawing.shapes):
        if not isinstance(shape, Label) or shape.size >= FLOOR:
            continue
        letter = len(shape.text) == 1 and shape.face is Face.DISPLAY_BOLD and shape.size >= LEAST_IN_MARK
        if not (letter and set(grounds(drawing, at, shape, palette)) <= values):
            yield f"{shape.text!r} is {shape.size:.1f} px"


def _too_pale(drawing: Drawing, palette: Palette) -> Iterator[str]:
    for at, shape in enumerate(drawing.shapes):
        if isinstance(shape, Label):
            worst = min(contrast(shape.colour, ground) for ground in grounds(drawing, at, shape, palette))
            if worst < LEAST_CONTRAST:
                yield f"{shape.text!r} has contrast {worst:.1f}"


def grounds(drawing: Drawing, at: int, label: Label, palette: Palette) -> list[str]:
    """The colours under the middle and the corners of a label: of the topmost filled shape there, or the page."""
    box = label_box(label).grown(-1)
    return [_ground(drawing.shapes[:at], point, palette.paper) for point in (box.centre, *box.corners)]


def _ground(below: tuple[Shape, ...], point: tuple[float, float], paper: str) -> str:
    spot = Box(*point, *point)
    for shape in reversed(below):
        if isinstance(shape, Area) and shape.fill and inside(point, shape.points):
            return shape.fill
        if isinstance(shape, Dot) and shape.fill and circle_meets(shape.centre, shape.radius, spot):
            return shape.fill
    return paper

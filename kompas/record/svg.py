"""A drawing as SVG: the same shapes as on wall and paper, with a title that says the same in words."""

from collections.abc import Iterator
from html import escape

from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Picture, Point, Shape
from kompas.geometry.typesetting import Face
from kompas.record.paper import colours

WEIGHTS = {
    Face.REGULAR: 400,
    Face.MEDIUM: 500,
    Face.SEMIBOLD: 600,
    Face.BOLD: 700,
    Face.DISPLAY: 400,
    Face.DISPLAY_MEDIUM: 500,
    Face.DISPLAY_SEMIBOLD: 600,
    Face.DISPLAY_BOLD: 700,
}


def svg(drawing: Drawing, said: str) -> str:
    """Return the drawing on paper white; `said` is read aloud in its place."""
    size = f"{drawing.width:.2f} {drawing.height:.2f}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" role="img">'
    ground = f'<rect width="100%" height="100%" fill="{colours().paper}"/>'
    shapes = (line for shape in drawing.shapes for line in _drawn(shape))
    return "\n".join((head, f"<title>{escape(said)}</title>", ground, *shapes, "</svg>", ""))


def _drawn(shape: Shape) -> Iterator[str]:
    match shape:
        case Line():
            cap = "round" if shape.cap == "round" else "butt"
            pen = _pen(shape.colour, shape.width, shape.dash)
            yield f'<polyline points="{_points(shape.points)}" fill="none"{pen} stroke-linecap="{cap}"/>'
        case Area():
            pen = _pen(shape.outline, shape.width, ())
            yield f'<polygon points="{_points(shape.points)}" fill="{shape.fill or "none"}"{pen}/>'
        case Dot():
            x, y = shape.centre
            pen = _pen(shape.outline, shape.width, shape.dash)
            yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{shape.radius:.2f}" fill="{shape.fill or "none"}"{pen}/>'
        case Label():
            yield _label(shape)
        case Picture():
            # The figures of a record have none.
            return


def _label(label: Label) -> str:
    x, y = label.at
    family = "Inter, Arial, sans-serif"
    looks = f'font-family="{family}" font-size="{label.size:.2f}" font-weight="{WEIGHTS[label.face]}"'
    anchor = f' text-anchor="{label.anchor}" fill="{label.colour}"'
    return f'<text x="{x:.2f}" y="{y:.2f}" {looks}{anchor}>{escape(label.text)}</text>'


def _pen(colour: str, width: float, dash: tuple[float, ...]) -> str:
    if not colour:
        return ""
    dashes = f' stroke-dasharray="{" ".join(f"{length:.2f}" for length in dash)}"' if dash else ""
    return f' stroke="{colour}" stroke-width="{width:.2f}"{dashes}'


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)

"""Paints shapes on a page of the PDF: the same shapes as the wall, and nothing else.

Shapes have y downwards from the top of the page; the canvas has it upwards from the bottom.
"""

from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape
from kompas.geometry.typesetting import metrics, width
from kompas.record.paper import HEIGHT
from kompas.record.pdf_fonts import registered

ROUND_CAP = 1
MITRE_JOIN, ROUND_JOIN = 0, 1
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


def paint(canvas: Canvas, shapes: Iterable[Shape]) -> None:
    """Draw the shapes in order."""
    for shape in shapes:
        match shape:
            case Line():
                _line(canvas, shape)
            case Area():
                _area(canvas, shape)
            case Dot():
                _dot(canvas, shape)
            case Label():
                _label(canvas, shape)


def _line(canvas: Canvas, line: Line) -> None:
    _pen(canvas, line.colour, line.width, line.dash)
    canvas.setLineCap(ROUND_CAP if line.cap == "round" else 0)
    canvas.setLineJoin(ROUND_JOIN if line.cap == "round" else MITRE_JOIN)
    _path(canvas, line.points, close=False, fill=False, stroke=True)


def _area(canvas: Canvas, area: Area) -> None:
    if area.fill:
        canvas.setFillColorRGB(*rgb(area.fill))
    if area.outline:
        _pen(canvas, area.outline, area.width, ())
        canvas.setLineJoin(MITRE_JOIN)
    _path(canvas, area.points, close=True, fill=bool(area.fill), stroke=bool(area.outline))


def _dot(canvas: Canvas, dot: Dot) -> None:
    if dot.fill:
        canvas.setFillColorRGB(*rgb(dot.fill))
    if dot.outline:
        _pen(canvas, dot.outline, dot.width, dot.dash)
    x, y = dot.centre
    canvas.circle(x, HEIGHT - y, dot.radius, stroke=int(bool(dot.outline)), fill=int(bool(dot.fill)))


def _pen(canvas: Canvas, colour: str, thick: float, dash: tuple[float, ...]) -> None:
    canvas.setStrokeColorRGB(*rgb(colour))
    canvas.setLineWidth(thick)
    canvas.setDash(list(dash))


def _path(canvas: Canvas, points: tuple[Point, ...], *, close: bool, fill: bool, stroke: bool) -> None:
    path = canvas.beginPath()
    (x, y), *rest = points
    path.moveTo(x, HEIGHT - y)
    for x, y in rest:
        path.lineTo(x, HEIGHT - y)
    if close:
        path.close()
    canvas.drawPath(path, stroke=int(stroke), fill=int(fill))


def _label(canvas: Canvas, label: Label) -> None:
    if not label.text:
        return
    x, y = label.at
    wide = width(label.text, label.face, label.size, label.tracking, tabular=label.tabular)
    text = canvas.beginText(x - ANCHORS[label.anchor] * wide, HEIGHT - y)
    text.setFont(registered(label.face), label.size)
    text.setFillColorRGB(*rgb(label.colour))
    if label.tabular:
        _tabular(text, label)
    else:
        text.setCharSpace(label.tracking * label.size)
        text.textOut(label.text)
    canvas.drawText(text)


def _tabular(text: PDFTextObject, label: Label) -> None:
    """Set figures of equal width with the proportional ones: the white of a cell goes half before, half after."""
    cell = metrics(label.face).digit * label.size
    halves = [
        (cell - width(char, label.face, label.size)) / 2 if char.isascii() and char.isdigit() else 0.0
        for char in label.text
    ]
    text.moveCursor(halves[0], 0)
    for char, after, before in zip(label.text, halves, [*halves[1:], 0.0], strict=True):
        text.setCharSpace(label.tracking * label.size + after + before)
        text.textOut(char)


def rgb(colour: str) -> tuple[float, float, float]:
    """Read "#rrggbb" as three shares of 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue

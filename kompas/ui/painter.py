"""Draws the shapes of `geometry` on screen: the only place where a Drawing meets Qt."""

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRawFont,
    QTextLayout,
    QTransform,
)

from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Picture, Shape
from kompas.geometry.typesetting import Face
from kompas.paths import asset

_WEIGHTS = {
    Face.REGULAR: QFont.Weight.Normal,
    Face.MEDIUM: QFont.Weight.Medium,
    Face.SEMIBOLD: QFont.Weight.DemiBold,
    Face.BOLD: QFont.Weight.Bold,
    Face.DISPLAY: QFont.Weight.Normal,
    Face.DISPLAY_MEDIUM: QFont.Weight.Medium,
    Face.DISPLAY_SEMIBOLD: QFont.Weight.DemiBold,
    Face.DISPLAY_BOLD: QFont.Weight.Bold,
}
LARGEST_KEPT = 64
"""Pixels on screen: letters that are smaller Qt draws once and keeps."""
_DISPLAY = {Face.DISPLAY, Face.DISPLAY_MEDIUM, Face.DISPLAY_SEMIBOLD, Face.DISPLAY_BOLD}


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; call once after the application exists."""
    for face in Face:
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{face.value}.ttf")))


@cache
def font(face: Face, size: float, tracking: float = 0.0, tabular: bool = False) -> QFont:  # noqa: FBT001, FBT002
    """Return a face at `size` pixels, without hinting, so that widths scale as the table says."""
    made = QFont("Inter Display" if face in _DISPLAY else "Inter")
    made.setWeight(_WEIGHTS[face])
    made.setPixelSize(max(1, round(size)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * size)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def paint(painter: QPainter, drawing: Drawing) -> None:
    """Draw all shapes in order; the caller has set the transformation."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for shape in drawing.shapes:
        paint_shape(painter, shape)


def paint_shape(painter: QPainter, shape: Shape) -> None:
    """Draw one shape."""
    match shape:
        case Line():
            painter.setPen(_pen(shape.colour, shape.width, shape.dash, shape.cap == "round"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(_polygon(shape.points))
        case Area():
            painter.setPen(_pen(shape.outline, shape.width))
            painter.setBrush(_brush(shape.fill))
            painter.drawPolygon(_polygon(shape.points))
        case Dot():
            painter.setPen(_pen(shape.outline, shape.width, shape.dash))
            painter.setBrush(_brush(shape.fill))
            painter.drawEllipse(QPointF(*shape.centre), shape.radius, shape.radius)
        case Label():
            _paint_label(painter, shape)
        case Picture():
            _paint_picture(painter, shape)


def fill(painter: QPainter, area: QRect, colour: str) -> None:
    """Fill an area without an outline; the painter keeps that pen and brush.

    Not `fillRect`: its first call makes the list of Qt's 169 colour gradients, which the first window would wait for.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(area)


def _paint_picture(painter: QPainter, shape: Picture) -> None:
    step = 3 * shape.columns
    image = QImage(shape.pixels, shape.columns, shape.rows, step, QImage.Format.Format_RGB888)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(*shape.at, shape.width, shape.height), image)


def _paint_label(painter: QPainter, label: Label) -> None:
    made = font(label.face, label.size, label.tracking, label.tabular)
    if label.size * painter.deviceTransform().m11() >= LARGEST_KEPT:
        _paint_outlines(painter, label, made)
        return
    room = QFontMetricsF(made).horizontalAdvance(label.text) if label.anchor != "start" else 0.0
    painter.setFont(made)
    painter.setPen(QColor(label.colour))
    painter.drawText(QPointF(_begin(label, room), label.at[1]), label.text)


def _begin(label: Label, room: float) -> float:
    """Return where a text that takes so much room begins."""
    if label.anchor == "start":
        return label.at[0]
    return label.at[0] - (room if label.anchor == "end" else room / 2)


def _paint_outlines(painter: QPainter, label: Label, made: QFont) -> None:
    """Fill letter by letter: Qt would fill a line of large letters as one shape, which takes five times as long."""
    layout = QTextLayout(label.text, made)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    x, top, size = _begin(label, line.horizontalAdvance()), label.at[1] - line.ascent(), made.pixelSize()
    brush = QBrush(QColor(label.colour))
    for run in layout.glyphRuns():
        face = _in_units(run.rawFont())
        for glyph, spot in zip(run.glyphIndexes(), run.positions(), strict=True):
            painter.fillPath(_outline(face, glyph, size).translated(x + spot.x(), top + spot.y()), brush)


@lru_cache(4096)
def _outline(face: QRawFont, glyph: int, size: int) -> QPainterPath:
    """Return the outline of a letter at a size in pixels."""
    per_unit = size / face.unitsPerEm()
    return QTransform.fromScale(per_unit, per_unit).map(_designed(face, glyph))


@lru_cache(4096)
def _designed(face: QRawFont, glyph: int) -> QPainterPath:
    """Return the outline of a letter in units of its design, the same each time.

    Qt may shift what it returns by a part of such a unit, by what it drew before: asked anew, the same picture would
    have other edges.
    """
    return face.pathForGlyph(glyph)


@lru_cache(256)
def _in_units(face: QRawFont) -> QRawFont:
    """Return a face at one unit of its design per pixel."""
    whole = QRawFont(face)
    whole.setPixelSize(face.unitsPerEm())
    return whole


def outline_path(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Return a closed path through points, for hit tests."""
    path = QPainterPath()
    path.addPolygon(_polygon(points))
    path.closeSubpath()
    return path


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _pen(colour: str, width: float, dash: tuple[float, ...] = (), round_cap: bool = False) -> QPen:  # noqa: FBT001, FBT002
    if not colour or width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_cap else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if round_cap else Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([max(length, 0.01) / width for length in dash])
    return pen


def _brush(colour: str) -> QColor | Qt.BrushStyle:
    return QColor(colour) if colour else Qt.BrushStyle.NoBrush

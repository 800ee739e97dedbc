"""The triangle as a control: tap, drag or use the arrows to put one point where you stand."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kompas.domain.dividing import Whole
from kompas.geometry.marks import ValueName
from kompas.geometry.palette import Palette
from kompas.geometry.places import HEIGHT, Corners, corners, place, weighing_at
from kompas.geometry.shapes import Dot
from kompas.geometry.triangle import corner_marks, ground
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font, paint_shape

_STAGE_SIDE = 700.0
"""Side of the triangle on the stage; marks and names scale with it."""
_LEFT, _RIGHT, _ABOVE, _BELOW = 106.0, 72.0, 112.0, 122.0
"""What marks and names need around the triangle, in stage pixels."""
_DOT = 12.0
_HALO = 3.0
_NUDGES = {
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class TriangleControl(QWidget):
    """Shows one point, or none, and tells where somebody wants it. `width` in pixels, marks and names included.

    `placed` carries points in the order of `VALUES`, in steps of five; `released` says that a drag ended;
    `nudged` carries steps to the right (justice) and upwards (autonomy); `left` says that the focus went.
    """

    placed = Signal(object)
    released = Signal()
    nudged = Signal(int, int)
    left = Signal()

    def __init__(self, names: tuple[ValueName, ...], hint: str, palette: Palette, width: int) -> None:
        super().__init__()
        self._names = names
        self._hint = hint
        self._palette = palette
        self._points: Whole | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(width, _height(width))

    def show_points(self, points: Whole | None) -> None:
        """Show the point of these points; None shows the empty triangle."""
        self._points = points
        self.update()

    def corners(self) -> Corners:
        """Return where the corners are in this widget."""
        side = _side(self.width())
        scale = side / _STAGE_SIDE
        return corners((_LEFT * scale + side / 2, _ABOVE * scale), side)

    def spot(self, points: Whole) -> QPointF:
        """Return where points stand in this widget."""
        return QPointF(*place(points, self.corners()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin: the point comes to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._place(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the point along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._place(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the point with the arrows; Space puts a first one in the middle."""
        nudge = _NUDGES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            nudge = (0, 0)
        if nudge is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        self.nudged.emit(*nudge)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def _place(self, event: QMouseEvent) -> None:
        at = event.position()
        self.placed.emit(weighing_at((at.x(), at.y()), self.corners()).points)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the tints, the corner marks, what to do, and the point."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            at = self.corners()
            scale = at.side / _STAGE_SIDE
            for shape in (
                *ground(at, self._palette, scale),
                *corner_marks(at, self._names, self._palette, scale),
            ):
                paint_shape(painter, shape)
            self._draw_hint(painter, at)
            if self._points is not None:
                spot = place(self._points, at)
                paint_shape(painter, Dot(spot, _DOT, self._palette.ink, self._palette.paper, _HALO))
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._palette.ink), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(2, 2, -2, -2))

    def _draw_hint(self, painter: QPainter, at: Corners) -> None:
        # Beside the apex there is room, and there the words lean to no value.
        painter.setPen(QColor(self._palette.soft))
        painter.setFont(font(Face.REGULAR, 15))
        area = QRectF(8, 12, at.top[0] - at.side * 0.13 - 8, at.side * 0.4)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self._hint)


def _side(width: float) -> float:
    return width / (1 + (_LEFT + _RIGHT) / _STAGE_SIDE)


def _height(width: float) -> int:
    side = _side(width)
    return round(side * HEIGHT + (_ABOVE + _BELOW) * side / _STAGE_SIDE)

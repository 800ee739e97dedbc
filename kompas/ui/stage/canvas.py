"""Shows one Drawing as large as fits: the stage, the desk's live copy and figures are this same widget."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from kompas.geometry.shapes import Drawing, Shape
from kompas.ui.painter import paint, paint_shape


class Canvas(QWidget):
    """Paints a drawing, scaled to fit and centred on `around`; black when there is none.

    What stands still is painted once and kept as a picture, so that a point that moves on top of it (`show_moving`)
    costs no more than showing that picture. What the drawing says in sentences is its accessible description.
    """

    resized = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._moving: tuple[Shape, ...] = ()
        self._around = "#000000"
        self._still: QPixmap | None = None
        # It covers all of itself, so nothing is painted under it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(name)

    @property
    def drawing(self) -> Drawing | None:
        """What is shown now."""
        return self._drawing

    @property
    def moving(self) -> tuple[Shape, ...]:
        """What lies on top of the drawing now."""
        return self._moving

    def show_drawing(self, drawing: Drawing | None, around: str = "#000000") -> None:
        """Show another drawing; None is black."""
        if drawing == self._drawing and around == self._around:
            return
        self._drawing = drawing
        self._moving = ()
        self._around = around
        self._still = None
        self.setAccessibleDescription(" ".join(drawing.said) if drawing else "")
        self.update()

    def show_moving(self, shapes: Sequence[Shape]) -> None:
        """Show shapes, in the drawing's own units, on top of the drawing that stands still."""
        if tuple(shapes) != self._moving:
            self._moving = tuple(shapes)
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the picture of what stands still, and what moves."""
        with QPainter(self) as painter:
            self.paint_on(painter)

    def paint_on(self, painter: QPainter) -> None:
        """Paint the widget's whole picture with a painter in the widget's own coordinates."""
        if self._still is None or self._still.deviceIndependentSize().toSize() != self.size():
            self._still = self._painted()
        painter.drawPixmap(0, 0, self._still)
        if self._drawing is not None and self._moving:
            self._fit(painter, self._drawing)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for shape in self._moving:
                paint_shape(painter, shape)

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(QColor(self._around if self._drawing else "#000000"))
        if self._drawing is not None:
            with QPainter(still) as painter:
                self._fit(painter, self._drawing)
                paint(painter, self._drawing)
        return still

    def _fit(self, painter: QPainter, drawing: Drawing) -> None:
        scale = min(self.width() / drawing.width, self.height() / drawing.height)
        painter.translate(
            (self.width() - drawing.width * scale) / 2, (self.height() - drawing.height * scale) / 2
        )
        painter.scale(scale, scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that another shape of page may fit better."""
        super().resizeEvent(event)
        self.resized.emit()

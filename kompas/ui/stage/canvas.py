"""Shows one Drawing as large as fits: the stage itself and the desk's live copy are this same widget."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kompas.geometry.shapes import Drawing
from kompas.ui.painter import paint


class Canvas(QWidget):
    """Paints a drawing, scaled to fit and centred on `around`; black when there is none.

    What the drawing says in sentences is its accessible description.
    """

    resized = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._around = "#000000"
        self.setAccessibleName(name)

    @property
    def drawing(self) -> Drawing | None:
        """What is shown now."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None, around: str = "#000000") -> None:
        """Show another drawing; None is black."""
        if drawing == self._drawing and around == self._around:
            return
        self._drawing = drawing
        self._around = around
        self.setAccessibleDescription(" ".join(drawing.said) if drawing else "")
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the drawing."""
        painter = QPainter(self)
        if self._drawing is None:
            painter.fillRect(self.rect(), QColor("#000000"))
            return
        painter.fillRect(self.rect(), QColor(self._around))
        scale = min(self.width() / self._drawing.width, self.height() / self._drawing.height)
        painter.translate(
            (self.width() - self._drawing.width * scale) / 2,
            (self.height() - self._drawing.height * scale) / 2,
        )
        painter.scale(scale, scale)
        paint(painter, self._drawing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that another shape of page may fit better."""
        super().resizeEvent(event)
        self.resized.emit()

"""A small square button with one sign, for counting up and down beside a number."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font

_SIDE = 34


class StepButton(QAbstractButton):
    """A button of `sign` ("+" or "−"); `said` is what a screen reader says."""

    def __init__(self, sign: str, said: str, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setText(sign)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that a finger can hit."""
        return QSize(_SIDE + 6, _SIDE + 6)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the square, its sign, and the focus ring."""
        with QPainter(self) as painter:
            palette = self._palette
            ink = QColor(palette.ink if self.isEnabled() else palette.soft)
            style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(palette.ink if self.isEnabled() else palette.line), 2, style))
            painter.setBrush(ink if self.isDown() else Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(5, 5, -5, -5))
            painter.setPen(QColor(palette.paper) if self.isDown() else ink)
            painter.setFont(font(Face.SEMIBOLD, 19))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                painter.setPen(QPen(QColor(palette.ink), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

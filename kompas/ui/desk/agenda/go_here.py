"""The button in the chosen row of the agenda that goes there: choosing a step is not yet going."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.painter import fill, font

_SIZE, _GAP = 14, 5


class GoHere(QAbstractButton):
    """A word on ink at the left of a row. The mouse's way; the keyboard stays on the row, where Enter does the same."""

    def __init__(self, texts: Texts, palette: Palette, act: Callable[[], None], row: QWidget) -> None:
        super().__init__(row)
        self.setText(texts("agenda.go_short"))
        self.setAccessibleName(texts("agenda.go_here"))
        self._palette = palette
        self._face = font(Face.SEMIBOLD, _SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(act)

    def place(self, row: QRect, end: int) -> None:
        """Stand at the left of a row, from line to line of the frame around it, and end before what begins at `end`."""
        frame = row.adjusted(6, 1, -6, -2)
        self.setGeometry(QRect(frame.left(), frame.top(), end - frame.left() - _GAP, frame.height()))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the words on ink, or on paper while it is pressed."""
        with QPainter(self) as painter:
            ground, ink = self._palette.ink, self._palette.paper
            fill(painter, self.rect(), ground)
            if self.isDown():
                fill(painter, self.rect().adjusted(2, 2, -2, -2), ink)
            painter.setPen(QColor(ground if self.isDown() else ink))
            painter.setFont(self._face)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

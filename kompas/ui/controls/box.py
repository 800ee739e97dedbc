"""A combo box that costs little until it is opened: Qt makes the list that opens at each change of style."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from kompas.ui.controls.arrow import draw_arrow

BOX_HIGH = 40
"""Pixels: as high as the fields beside it."""
_AROUND = 74
"""Pixels around the words: borders, padding, the arrow, and some air."""


class Box(QComboBox):
    """A combo box that the wheel cannot change and whose arrow has the colour of the text.

    It does its own sums: Qt's would make the list that opens, which costs as much as six buttons, for each box of a
    panel. Here that is made when a person opens it.
    """

    def __init__(self, ink: str, name: str) -> None:
        super().__init__()
        self._ink = ink
        self._opened = False
        self.setAccessibleName(name)
        self.setFixedHeight(BOX_HIGH)
        # Qt's own policy lets the wheel that scrolls a page bring the keyboard along.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return a width that takes as many capitals as the least length says, which any hint is shorter than."""
        least = self.minimumContentsLength() * self.fontMetrics().horizontalAdvance("X")
        return QSize(least + _AROUND, BOX_HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the same, also where a name would like more."""
        return Box.sizeHint(self)

    def changeEvent(self, event: QEvent) -> None:
        """Tell a list that was opened of another style or font; there is none to tell before."""
        if self._opened or event.type() not in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            super().changeEvent(event)
            return
        self.updateGeometry()
        self.update()

    def showPopup(self) -> None:
        """Open the list."""
        self._opened = True
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the column."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and an arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._ink)

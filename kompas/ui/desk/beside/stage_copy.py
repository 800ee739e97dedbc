"""The live copy of the stage on the desk: the same drawing in a frame, as large as its place allows."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from kompas.geometry.shapes import Drawing
from kompas.ui.stage.canvas import Canvas
from kompas.ui.stage.whereabouts import WIDE

_FRAME = 2
LEAST = 72
"""Pixels: the lowest copy in which one still sees which view the stage has."""


class StageCopy(QWidget):
    """Keeps the shape of the page. It is as high as its width asks for, and lower where there is little height."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self.canvas = Canvas(name)
        self._aspect = WIDE
        self._frame = QFrame(self)
        self._frame.setObjectName("copy")
        self._frame.setStyleSheet(f"QFrame#copy {{ border: {_FRAME}px solid {ink}; }}")
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.canvas)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_drawing(self, drawing: Drawing | None, paper: str) -> None:
        """Show what the stage shows; None is black, in the shape that the stage had."""
        if drawing is not None:
            self._aspect = drawing.width / drawing.height
        self.canvas.show_drawing(drawing, paper)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size of a page of 16 to 9 at the present width: another shape takes no more height."""
        wide = max(self.width(), 2 * LEAST)
        return QSize(wide, _height(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(LEAST, LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the frame, and ask for the height that belongs to another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        high = min(self.height(), _height(self.width())) - 2 * _FRAME
        wide = min(self.width() - 2 * _FRAME, round(high * self._aspect))
        self._frame.setGeometry(0, 0, wide + 2 * _FRAME, round(wide / self._aspect) + 2 * _FRAME)


def _height(wide: int) -> int:
    return math.ceil((wide - 2 * _FRAME) / WIDE) + 2 * _FRAME

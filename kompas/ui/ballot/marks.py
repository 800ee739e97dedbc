"""The mark of a value as a widget: its shape, colour, outline and letter."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kompas.domain.values import Value
from kompas.geometry.marks import value_mark
from kompas.geometry.palette import Palette
from kompas.ui.painter import paint_shape

_ROOM = 1.3
"""Width and height around a mark, as a share of its size: a triangle is wider than its size."""


class Mark(QWidget):
    """A value mark of `size` pixels. It says nothing itself: the value's name stands beside it."""

    def __init__(self, value: Value, letter: str, palette: Palette, size: int) -> None:
        super().__init__()
        self._value = value
        self._letter = letter
        self._palette = palette
        self._size = size
        self.setFixedSize(round(size * _ROOM), round(size * _ROOM))

    def show_value(self, value: Value, letter: str) -> None:
        """Show another value."""
        self._value = value
        self._letter = letter
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the mark in the middle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = (self.width() / 2, self.height() / 2)
            for shape in value_mark(self._value, centre, self._size, self._letter, self._palette):
                paint_shape(painter, shape)

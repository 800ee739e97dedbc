"""The mark of a value with its name beside it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.domain.values import Value
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.painter import paint_shape
from kompas.ui.widgets import Words

_SIZE = 24
_WIDE = 30


class Mark(QWidget):
    """A value mark of 24 pixels. The name stands beside it, so it says nothing itself."""

    def __init__(self, value: Value, letter: str, palette: Palette) -> None:
        super().__init__()
        self._value, self._letter, self._palette = value, letter, palette
        self.setFixedSize(_WIDE, _SIZE + 2)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the mark."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = (_WIDE / 2, self.height() / 2)
            for shape in value_mark(self._value, middle, _SIZE, self._letter, self._palette):
                paint_shape(painter, shape)


class MarkLine(QWidget):
    """A value mark and the value's name."""

    def __init__(self, value: Value, texts: Texts, palette: Palette) -> None:
        super().__init__()
        letter, name = value_name(texts, value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Mark(value, letter, palette))
        layout.addWidget(Words(name, "strong"), 1)

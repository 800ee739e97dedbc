"""Small controls of the role map: buttons that fit a card of 500 pixels."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font
from kompas.ui.widgets import Button

_SIDE = 20
_RING = 6
_HIGH = 38
_SIDE_TWO, _HIGH_TWO = 12, 44
_QUIET_HIGH = 26


class SmallButton(Button):
    """A button of the house, 38 high, for a card; what it does is told when it is made.

    With `about`, a second line says what pressing it means.
    """

    def __init__(self, text: str, palette: Palette, act: Callable[[], None], about: str = "") -> None:
        super().__init__(text, palette)
        self._font, self._second = font(Face.SEMIBOLD, 15), font(Face.REGULAR, 14)
        self._about = about
        self._act = act
        if about:
            self.setAccessibleName(f"{text}: {about}")
        self.clicked.connect(self._do)

    def _do(self) -> None:
        self._act()

    def sizeHint(self) -> QSize:
        """Return the size of words and ring."""
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        if not self._about:
            return QSize(words + 2 * (_SIDE + _RING), _HIGH + 2 * _RING)
        second = QFontMetrics(self._second).horizontalAdvance(self._about)
        return QSize(max(words, second) + 2 * (_SIDE_TWO + _RING), _HIGH_TWO + 2 * _RING)

    def _draw_words(self, painter: QPainter, inner: QRect, ink: str) -> None:
        if not self._about:
            super()._draw_words(painter, inner, ink)
            return
        painter.setPen(QColor(ink))
        for words, face, middle in ((self.text(), self._font, -9), (self._about, self._second, 9)):
            painter.setFont(face)
            line = inner.adjusted(_SIDE_TWO, middle, 0, middle)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class QuietButton(Button):
    """Underlined words; `said` is the name for who cannot see what stands around it."""

    def __init__(self, text: str, palette: Palette, act: Callable[[], None], said: str = "") -> None:
        super().__init__(text, palette, "quiet")
        self._font = font(Face.MEDIUM, 15)
        self.setAccessibleName(said or text)
        self._act = act
        self.clicked.connect(self._do)

    def _do(self) -> None:
        self._act()

    def sizeHint(self) -> QSize:
        """Return the size of words and ring."""
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        return QSize(words + 2 * _RING, _QUIET_HIGH + 2 * _RING)

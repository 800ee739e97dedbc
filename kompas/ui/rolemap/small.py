"""Small controls of the role map: buttons that fit a card of 500 pixels."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font
from kompas.ui.widgets import Button

_SIDE = 20
_RING = 6
_HIGH = 38
_QUIET_HIGH = 26


class SmallButton(Button):
    """A button of the house, 38 high, for a card; what it does is told when it is made."""

    def __init__(self, text: str, palette: Palette, act: Callable[[], None]) -> None:
        super().__init__(text, palette)
        self._font = font(Face.SEMIBOLD, 15)
        self._act = act
        self.clicked.connect(self._do)

    def _do(self) -> None:
        self._act()

    def sizeHint(self) -> QSize:
        """Return the size of words and ring."""
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        return QSize(words + 2 * (_SIDE + _RING), _HIGH + 2 * _RING)


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

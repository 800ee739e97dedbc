"""The line for the back row, on the screen of the stage: it comes and goes without anything of a session."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.trial import trial
from kompas.language import Texts
from kompas.ui.stage.canvas import Canvas


class Trial(QWidget):
    """Fills the screen of the stage with lines to read; a key or a click takes it away.

    `came_or_went` tells that it did. `size` is the text size in percent. A child of the page that shows it, so that
    it takes keys while that waits.
    """

    came_or_went = Signal()

    def __init__(self, texts: Texts, palette: Palette, size: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(texts("stage.trial"))
        self._texts = texts
        self._palette = palette
        self._size = size
        self._canvas = Canvas(texts("stage.trial"), self)

    def open_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it."""
        super().showEvent(event)
        self.came_or_went.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell it."""
        super().hideEvent(event)
        self.came_or_went.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Compose the lines for this shape of screen."""
        super().resizeEvent(event)
        self._canvas.setGeometry(self.rect())
        aspect = self.width() / max(1, self.height())
        drawn = trial(Setting(self._texts, self._palette, frame(aspect, self._size)))
        self._canvas.show_drawing(drawn, self._palette.paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away."""
        event.accept()
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away."""
        event.accept()
        self.hide()


MakeTrial = Callable[[QWidget], Trial]

"""The stage: one drawing on the room's screen, and nothing else. It has no controls and opens no dialog."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.stage.canvas import Canvas

CURSOR_REST_MS = 3000


class StageWindow(QWidget):
    """Full screen on the screen it is told; the cursor hides when it rests."""

    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.canvas = Canvas(title, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.setMouseTracking(True)
        self.setMouseTracking(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(CURSOR_REST_MS)
        self._rest.timeout.connect(self._hide_cursor)

    def open_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._rest.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the cursor while it moves."""
        self.unsetCursor()
        self._rest.start()
        super().mouseMoveEvent(event)

    def _hide_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the stage was closed by the window system, once it cannot be seen any more."""
        self.hide()
        self.left.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the cursor hidden only while the stage is active."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.unsetCursor()

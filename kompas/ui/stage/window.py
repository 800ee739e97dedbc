"""The stage: one drawing on the room's screen, and nothing else. It has no controls and opens no dialog."""

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.stage.canvas import Canvas
from kompas.ui.stage.motion import Motion
from kompas.ui.stillness import wants_stillness
from kompas.ui.widgets import Words

CURSOR_REST_MS = 3000
_ASIDE_MS = 1000
"""How long a window system may take to hand the keyboard to a window that came."""


class StageWindow(QWidget):
    """Full screen on the screen it is told, or in a rehearsal a window; the cursor hides when it rests.

    It never takes the keyboard by coming or coming back: who types at the desk types on.
    """

    left = Signal()
    in_the_way = Signal()
    """It has, or may have, the keyboard while it is to stay aside."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.canvas = Canvas(title, self)
        self.motion = Motion(self.canvas, self)
        self.mark = Words(voice="rehearsal", wrap=False)
        self.mark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.mark)
        layout.addWidget(self.canvas, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.setMouseTracking(True)
        self.setMouseTracking(True)
        self._aside = QTimer(self)
        self._aside.setSingleShot(True)
        self._aside.setInterval(_ASIDE_MS)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(CURSOR_REST_MS)
        self._rest.timeout.connect(self._hide_cursor)

    def open_on(self, screen: QScreen) -> None:
        """Fill a screen."""
        self._frame(bare=False)
        self.mark.hide()
        self.setWindowTitle(self._title)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._rest.start()
        self.motion.still = wants_stillness()

    def say(self, words: str) -> None:
        """Say something about the window itself above the page, which becomes that much lower; "" takes it away."""
        self.mark.setText(words)
        self.mark.setVisible(bool(words))

    def stay_aside(self) -> None:
        """Give the keyboard away now, and for a moment more whenever the window system hands it over after all."""
        self._aside.start()
        self.in_the_way.emit()

    def come_forward(self) -> None:
        """Take the keyboard: it covers the desk."""
        self._aside.stop()
        self.activateWindow()

    def fit(self, screen: QScreen) -> None:
        """Fill the screen again after that got another size or place."""
        if self.geometry() != screen.geometry():
            self.setScreen(screen)
            self.setGeometry(screen.geometry())

    def open_beside(self, place: QRect, said: str, *, bare: bool) -> None:
        """Stand at a place as a window, under a mark that says this is a rehearsal; `bare` without frame and mark."""
        self._frame(bare=bare)
        self.mark.setText(said)
        self.mark.setVisible(not bare)
        self.setWindowTitle(said)
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(place)
        self.show()
        # A window that filled a screen before comes back at that size under some window managers.
        self.setGeometry(place)
        self.motion.still = wants_stillness()

    def _frame(self, *, bare: bool) -> None:
        kind = Qt.WindowType.FramelessWindowHint
        if bool(self.windowFlags() & kind) != bare:
            self.setWindowFlag(kind, bare)
            # Over the desk, also while that has the keyboard.
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, bare)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard when somebody asks for it."""
        self._aside.stop()
        super().mousePressEvent(event)

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
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            if self._aside.isActive():
                self.in_the_way.emit()
        else:
            self.unsetCursor()

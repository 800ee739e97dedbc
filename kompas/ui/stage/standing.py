"""Moves the desk to a screen, and tells whether it reaches into one."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from kompas.ui.screens import EDGE


def move_to(window: QWidget, screen: QScreen) -> None:
    """Let a window stand on a screen as it stood: filling it, or at its place."""
    state = window.windowState()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    # Its frame stands on the screen too: a title bar would push the bottom off it.
    outer, inner = window.frameGeometry(), window.geometry()
    frame = QMargins(
        inner.left() - outer.left(),
        inner.top() - outer.top(),
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )
    window.setGeometry(screen.availableGeometry() - frame)
    window.setWindowState(state)
    window.show()


def reaches_into(window: QWidget, screen: QScreen | None) -> bool:
    """Whether a window stands over a screen by more than its edge."""
    if screen is None:
        return False
    shared = window.frameGeometry().intersected(screen.geometry())
    return shared.width() > EDGE and shared.height() > EDGE

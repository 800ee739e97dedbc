"""Moves the desk to a screen, and tells whether it reaches into one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

_SLIVER = 48
"""Pixels by which a maximised or dragged window may stand over the edge of a screen."""


def move_to(window: QWidget, screen: QScreen) -> None:
    """Let a window stand on a screen as it stood: filling it, or at its place."""
    state = window.windowState()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(screen.availableGeometry())
    window.setWindowState(state)
    window.show()


def reaches_into(window: QWidget, screen: QScreen | None) -> bool:
    """Whether a window stands over a screen by more than its edge."""
    if screen is None:
        return False
    shared = window.frameGeometry().intersected(screen.geometry())
    return shared.width() > _SLIVER and shared.height() > _SLIVER

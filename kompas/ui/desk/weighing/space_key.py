"""Hears the space bar in a window when no widget that has the focus takes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class SpaceKey(QObject):
    """A filter on the window of `host`: `pressed` while the host can be seen."""

    pressed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the space bar that came up to the window."""
        # Only what Qt itself keeps is asked here: a filter still hears things while its Python side is freed.
        host = self.parent()
        if _is_space(event) and isinstance(host, QWidget) and host.isVisible():
            self.pressed.emit()
            return True
        return super().eventFilter(watched, event)


def _is_space(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Space and not event.isAutoRepeat()

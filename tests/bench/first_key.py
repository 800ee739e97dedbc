"""Ends the process once a window was painted and has answered a key: what a person waits for."""

import os

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class FirstKey(QObject):
    """Watches a window: after its first paint it gets a key, and when that was handled the process ends."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._press)
        return False

    def _press(self) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self._window, key)
        os._exit(0)

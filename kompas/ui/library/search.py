"""The search field of the first screen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Search(QLineEdit):
    """Words to narrow the list of dilemmas; `changed` is called when they change."""

    def __init__(self, name: str, changed: Callable[[], None]) -> None:
        super().__init__()
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setMinimumWidth(72)
        self.setMaximumWidth(180)
        self.textChanged.connect(lambda _: changed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Yield Delete when there is nothing to take away: then it is about a session, as everywhere here."""
        if event.key() == Qt.Key.Key_Delete and not self.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

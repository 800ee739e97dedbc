"""A small field of a paper card: a few digits, and the keys of a keypad."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from kompas.ui.ballot.points_field import ENTER

_WIDE = 62


class CardField(QLineEdit):
    """A few digits. `came` with the focus; `entered` on Enter; `returned`, `spaced`: Backspace, Space on nothing.

    `lettered` tells a letter, small: none stands here, but it may mean something.
    """

    came = Signal()
    entered = Signal()
    returned = Signal()
    spaced = Signal()
    lettered = Signal(str)

    def __init__(self, pattern: str, name: str) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def number(self) -> int | None:
        """What stands here, if anything."""
        return int(self.text()) if self.text() else None

    def forget(self) -> None:
        """Empty the field and its undo (which clear would keep)."""
        self.setText("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.came.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Backspace on nothing goes back; Space and letters type nothing."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.returned.emit()
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.lettered.emit(event.text().lower())
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not self.text() and not event.isAutoRepeat():
            self.spaced.emit()

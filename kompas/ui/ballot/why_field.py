"""One optional line of why, that leaves no trace when the ballot goes on to the next seat."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

LONGEST = 200
"""Characters in a line of why."""


class WhyField(QLineEdit):
    """A line that forgets: no undo, no learning by a keyboard on screen, nothing left to paste."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with 1, 2 and 3 to the ballot, copy nothing, and type everything else."""
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if with_alt and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_3:
            event.ignore()
        elif not event.matches(QKeySequence.StandardKey.Copy) and not event.matches(
            QKeySequence.StandardKey.Cut
        ):
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Empty the line, its undo, and what was taken from it by selecting."""
        clipboard = QGuiApplication.clipboard()
        modes = [QClipboard.Mode.Clipboard]
        if clipboard.supportsSelection():
            modes.append(QClipboard.Mode.Selection)
        for mode in modes if self.text() else ():
            taken = clipboard.text(mode)
            if taken and taken in self.text():
                clipboard.clear(mode)
        # setText, unlike clear, leaves nothing for undo to bring back.
        self.setText("")

"""One optional line of why, that leaves no trace when the ballot goes on to the next seat."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
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
        """Leave Alt with 1, 2 and 3 to the ballot; all other keys type."""
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if with_alt and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_3:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def forget(self) -> None:
        """Empty the line, its undo, and what was copied from it."""
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            copied = clipboard.text(mode) if _is_ours(clipboard, mode) else ""
            if copied and copied in self.text():
                clipboard.clear(mode)
        # setText, unlike clear, leaves nothing for undo to bring back.
        self.setText("")


def _is_ours(clipboard: QClipboard, mode: QClipboard.Mode) -> bool:
    if mode is QClipboard.Mode.Selection:
        return clipboard.supportsSelection() and clipboard.ownsSelection()
    return clipboard.ownsClipboard()

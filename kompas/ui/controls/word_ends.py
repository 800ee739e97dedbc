"""Where undo stops while one types: before each word, for Qt takes all that was typed in one go for one change."""

from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def part_words(field: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> None:
    """Part what was typed from what this key writes, if that begins a word."""
    text = event.text()
    if not text.strip() or not text.isprintable() or not _before(field).isspace():
        return
    if isinstance(field, QPlainTextEdit):
        # Qt adds nothing to the last change of a text that counts as unchanged.
        field.document().setModified(False)
    else:
        # Nor in a line to what was typed before the cursor moved.
        at = field.cursorPosition()
        field.setCursorPosition(at - 1)
        field.setCursorPosition(at)


def _before(field: QLineEdit | QPlainTextEdit) -> str:
    """Return the character before the cursor; "" at the beginning, and where a selection would be lost."""
    if isinstance(field, QLineEdit):
        return "" if field.hasSelectedText() else field.text()[: field.cursorPosition()][-1:]
    cursor = QTextCursor(field.textCursor())
    cursor.setPosition(cursor.position())
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()

"""What the widget with the focus does with keys: whether it takes letters, and whether undo is about its letters."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from kompas.ui.controls.date_line import DateLine
from kompas.ui.controls.letters import letters_go_on
from kompas.ui.controls.line_field import GestureLine
from kompas.ui.controls.numbers import digits_go_on


def is_typing(widget: QWidget | None, character: str = "") -> bool:
    """Whether this widget takes letters: to write, or to find an entry; or hands this one to what takes it."""
    if (character.isalpha() and letters_go_on(widget)) or digits_go_on(widget, character):
        return True
    takers = QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox | QComboBox | QAbstractItemView
    return isinstance(widget, takers) or QApplication.activePopupWidget() is not None


def words_at(widget: QWidget | None, character: str) -> str | None:
    """Return what stands in the field in which this character would be written; None where no words are written.

    A date, a number and a list in which letters find an entry take no words.
    """
    if QApplication.activePopupWidget() is not None:
        return None
    if character.isalpha() and letters_go_on(widget) and not isinstance(widget, QLineEdit | QComboBox):
        return ""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if not isinstance(line, QLineEdit) or isinstance(line, DateLine) or line.validator() is not None:
        return None
    return line.text()


def keeps(widget: QWidget | None, command: str) -> bool:
    """Whether "undo" or "redo" is for this widget: it has letters to bring back, or sees to them itself.

    A line where nothing was typed since it was emptied has none: there, undo is about the session.
    """
    if QApplication.activePopupWidget() is not None:
        return True
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if not isinstance(line, QLineEdit):
        return isinstance(line, QPlainTextEdit | QTextEdit | QAbstractSpinBox)
    if isinstance(line, GestureLine):
        return line.keeps_undo
    return line.isUndoAvailable() if command == "undo" else line.isRedoAvailable()

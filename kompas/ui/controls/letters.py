"""Letters typed where no field is: meant for a field beside it, or keys of a part of the desk that hears them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_KEYS = "letters"


class LettersTo(QWidget):
    """Takes the keyboard to `field` when a letter is typed at something else in here, and writes the letter there.

    Whoever counts with "+" and then types the next role has not looked where the keyboard is. Only letters: Space and
    Enter press the button, and digits and signs are keys of the desk.
    """

    def __init__(self, field: Callable[[], QLineEdit]) -> None:
        super().__init__()
        self._field = field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a letter that no button in here took."""
        field = self._field()
        chord = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if chord or not event.text().isalpha() or not field.isEnabled():
            super().keyPressEvent(event)
            return
        field.setFocus()
        QApplication.sendEvent(field, event)


def letters_go_on(widget: QWidget | None) -> bool:
    """Whether letters typed at this widget are meant for a field beside it."""
    while widget is not None and not isinstance(widget, LettersTo):
        widget = widget.parentWidget()
    return widget is not None


def hear_letters(widget: QWidget, letters: str) -> None:
    """Say of a widget which letters (capitals) are keys while it has the keyboard."""
    widget.setProperty(_KEYS, letters)


def hears_letter(widget: QWidget | None, character: str) -> bool:
    """Whether this character is a key that the widget hears itself."""
    return widget is not None and character != "" and character in (widget.property(_KEYS) or "")

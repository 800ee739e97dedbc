"""A list whose entries are chosen by typing their number, for who reads the number from across the room."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class NumbersTo(QWidget):
    """Tells `choose` the number that is typed at something in here, digit by digit: 1, then 12.

    A digit belongs to those before it as long as Qt waits for the next letter in a list, and as long as `count` says
    that there are so many entries; else it begins anew. No number begins with a nought: that is a key of the desk.
    """

    def __init__(self, count: Callable[[], int], choose: Callable[[int], None]) -> None:
        super().__init__()
        self._count, self._choose = count, choose
        self._number = 0
        self._since = QElapsedTimer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit that nothing in here took."""
        aside = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        digit = event.text()
        if event.modifiers() & ~aside or event.isAutoRepeat() or not self.takes(digit):
            super().keyPressEvent(event)
            return
        longer = 10 * self._begun() + int(digit)
        number = longer if longer <= self._count() else int(digit)
        self._number = number if 0 < number <= self._count() else 0
        self._since.start()
        if self._number:
            self._choose(self._number)

    def takes(self, character: str) -> bool:
        """Whether this character is a digit of a number here."""
        digit = len(character) == 1 and character in "0123456789"
        return digit and (character != "0" or bool(self._begun()))

    def _begun(self) -> int:
        soon = self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        return self._number if soon else 0


def digits_go_on(widget: QWidget | None, character: str) -> bool:
    """Whether this character, typed at this widget, is a digit of a number that is chosen by."""
    while widget is not None and not isinstance(widget, NumbersTo):
        widget = widget.parentWidget()
    return widget is not None and widget.takes(character)

"""Tells a hand that writes from a hand that presses keys: words typed beside a field must do nothing."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class WritingHand:
    """Hears the characters that no field took.

    A character that follows another letter within the time of a double-click (the system's own) belongs to a word;
    so does all that comes as quickly after it. The same letter again does not: whoever wants one minute more, twice,
    presses twice.
    """

    def __init__(self) -> None:
        self._last = ""
        self._since = QElapsedTimer()
        self._writes = False

    def would_write(self, character: str) -> bool:
        """Return whether this character, coming now, belongs to a word."""
        quick = self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()
        return quick and (self._writes or (self._last.isalpha() and character != self._last))

    def hear(self, character: str) -> bool:
        """Take a character in; return whether it belongs to a word."""
        self._writes = self.would_write(character)
        self._last = character
        self._since.start()
        return self._writes

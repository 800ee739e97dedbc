"""Tells a hand that writes from a hand that presses keys: words typed beside a field must do nothing."""

import enum

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class Meant(enum.Enum):
    """What a character is that no field took."""

    KEY = "key"
    PERHAPS = "perhaps"
    """A key that follows another as quickly as in a word: what comes next tells."""
    WORD = "word"


class WritingHand:
    """Hears the characters that no field took.

    A character that follows another letter within the time of a double-click (the system's own) belongs to a word;
    so does all that comes as quickly after it. Two keys of the desk, one quickly after the other, are no word yet: a
    third character makes them one. The same letter again does not: whoever wants one minute more, twice, presses
    twice.
    """

    def __init__(self) -> None:
        self._last = ""
        self._was_key = False
        self._since = QElapsedTimer()
        self._meant = Meant.KEY

    def would_mean(self, character: str, *, a_key: bool) -> Meant:
        """Return what this character would be, coming now; `a_key`: something on the desk happens by it."""
        quick = self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()
        if not quick or self._meant is Meant.WORD:
            return Meant.WORD if quick else Meant.KEY
        if character == self._last:
            return self._meant
        if self._meant is Meant.KEY and not self._last.isalpha():
            return Meant.KEY
        first = self._meant is Meant.KEY and self._was_key
        return Meant.PERHAPS if first and a_key else Meant.WORD

    def hear(self, character: str, *, a_key: bool) -> Meant:
        """Take a character in; return what it is."""
        self._meant = self.would_mean(character, a_key=a_key)
        self._last, self._was_key = character, a_key
        self._since.start()
        return self._meant

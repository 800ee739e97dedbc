"""Tells a key that is held down from one that is pressed again, also where the window system forgot to say so.

X11 makes a held key of a release and a press at the same moment, and Qt knows it by looking whether the press is there
already. On a busy computer it is not, and each repeat would count as a press of its own.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

_SAME_MOMENT_MS = 2


class HeldKey:
    """Hears each key event; a press in the moment of its own release is a repeat, and so is one that says it is."""

    def __init__(self) -> None:
        self._released = (0, 0)

    def repeats(self, event: QKeyEvent) -> bool:
        """Take a release in, or return whether a press is a repeat. Events without a time are as they say."""
        key, moment = event.key(), event.timestamp()
        if event.type() == QEvent.Type.KeyRelease:
            self._released = (key, moment)
            return event.isAutoRepeat()
        before, at = self._released
        return event.isAutoRepeat() or (before == key and 0 < at <= moment <= at + _SAME_MOMENT_MS)

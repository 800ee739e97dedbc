"""A key or button that is hit twice by one movement of the hand, or in a hurry, acts once."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication


class Once:
    """Lets an act of a group through when none of that group was let through within the time of a double-click.

    The time is the system's own (`QApplication.doubleClickInterval`), measured from the last act that counted, so
    that somebody who walks on quickly is not held up.
    """

    def __init__(self) -> None:
        self._since: dict[str, QElapsedTimer] = {}

    def guarded(self, group: str, act: Callable[[], None]) -> Callable[[], None]:
        """Return the act, guarded together with the others of its group."""

        def once() -> None:
            before = self._since.get(group)
            if before is not None and before.elapsed() < QApplication.doubleClickInterval():
                return
            self._since[group] = now = QElapsedTimer()
            now.start()
            act()

        return once


class Hasty:
    """Whether a key came soon after it came before: within five double-clicks, or two seconds, as many people set it.

    Slower than one movement of the hand, for it is about a key that is hit once more to be sure.
    """

    def __init__(self) -> None:
        self.again = False
        self._last = QElapsedTimer()

    def hear(self) -> None:
        """Hear that the key comes."""
        hurry = QApplication.doubleClickInterval() * 5
        self.again = self._last.isValid() and self._last.elapsed() < hurry
        self._last.start()

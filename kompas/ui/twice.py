"""A key or button that is hit twice by one movement of the hand acts once."""

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

"""Garbage of Python is looked for in the window's thread only, between two events.

Python's own collector runs in whichever thread makes the next object: also in the one that writes the journal, and
there it would destroy windows and timers of Qt, which ends the process.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

EVERY_MS = 1000
"""How often it is asked whether there is enough to look through."""


class Garbage(QObject):
    """Takes the place of Python's own collector for as long as an application runs."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(collect_due)
        timer.start(EVERY_MS)


def collect_here() -> None:
    """Look for garbage in the thread of the application from now on, and in no other."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Garbage) is None:
        Garbage(application)


def collect_due() -> int:
    """Collect what Python's own collector would have collected by now; return how much was freed."""
    ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    due = [age for age, (made, most) in ages if made > most]
    return gc.collect(max(due)) if due else 0

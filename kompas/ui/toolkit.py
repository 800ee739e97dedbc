"""What the toolkit needs before it is safe to use from Python."""

from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets

ROOMS: tuple[ModuleType, ...] = (QtCore, QtGui, QtWidgets)
"""Where PySide keeps the events that a window of ours can get."""


def make_event_types() -> None:
    """Let PySide make the Python type of every event now, not in the middle of handling one.

    PySide6 6.11 makes them on first use. When the garbage collector runs at that moment inside an event filter
    written in Python, the process ends (seen as SIGSEGV with a tool bar's event, on Python 3.11). A filter on the
    application gets timers, children and dynamic properties as well, so the rooms of Qt that have no windows
    count too. Call this before the first filter is installed; it costs a few milliseconds, so not before the
    first window is there.
    """
    for room in ROOMS:
        for name in dir(room):
            if name.endswith("Event"):
                getattr(room, name)

"""What the toolkit needs before it is safe to use from Python."""

from PySide6 import QtGui


def make_event_types() -> None:
    """Let PySide make the Python type of every event now, not in the middle of handling one.

    PySide6 6.11 makes them on first use. When the garbage collector runs at that moment inside an event filter
    written in Python, the process ends (seen as SIGSEGV with a tool bar's event, on Python 3.11). Call this before
    the first filter is installed; it costs a few milliseconds, so not before the first window is there.
    """
    for name in dir(QtGui):
        if name.endswith("Event"):
            getattr(QtGui, name)

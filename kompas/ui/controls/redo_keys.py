"""The keys that do again what was taken back: the same in a field as on the desk, on every system."""

from PySide6.QtGui import QKeyEvent, QKeySequence

from kompas.ui.hints import command


def means_redo(event: QKeyEvent) -> bool:
    """Whether a key press means redo; Qt knows only one of the two keys on most systems."""
    ours = (QKeySequence(key) for key in command("redo").keys)
    return event.matches(QKeySequence.StandardKey.Redo) or QKeySequence(event.keyCombination()) in ours

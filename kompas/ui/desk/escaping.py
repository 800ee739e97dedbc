"""What Escape ends on the desk, in turn: an empty field, a leaf, and once it was said so, the stage."""

from PySide6.QtWidgets import QApplication, QWidget

from kompas.ui.desk.middle.column import Middle
from kompas.ui.desk.one_level_away import AgendaActs
from kompas.ui.focus import is_typing
from kompas.ui.hints import first_cap
from kompas.ui.room import Room
from kompas.ui.stage.control import StageControl
from kompas.ui.twice import Hasty


class Escaping:
    """Gestures and dialogs end by themselves before; `hasty` heard the key.

    Who hits Escape once too often, or twice to be sure, does not mean the room's screen; a clicker that sends it by
    turns with F5 closes the stage with its next press.
    """

    def __init__(
        self, desk: QWidget, room: Room, stage: StageControl, middle: Middle, leaves: AgendaActs, hasty: Hasty
    ) -> None:
        self._desk, self._stage, self._middle, self._leaves = desk, stage, middle, leaves
        self._hasty = hasty
        key = first_cap(room.texts, "stage")
        self._left = room.texts("desk.stage_left", key=key)
        self._sure = room.texts("desk.leave_sure", key=first_cap(room.texts, "leave_stage"))

    def press(self) -> None:
        """End what is to end first."""
        if is_typing(QApplication.focusWidget()):
            self._desk.setFocus()
        elif self._middle.leaf is not None:
            self._leaves.back()
        elif self._hasty.again:
            self._desk.setFocus()
        elif self._watched() and not self._middle.was_said(self._sure):
            return
        elif self._stage.leave():
            self._middle.show_message(self._left)
        else:
            self._desk.setFocus()

    def _watched(self) -> bool:
        return self._stage.is_open and not self._stage.is_rehearsal

    def look(self) -> None:
        """Take back what was said about a stage that is open again."""
        if self._stage.is_open and self._middle.says(self._left):
            self._middle.show_message("")

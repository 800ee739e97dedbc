"""What was noted in passing and what is for later: seen, changed and taken away again."""

from typing import ClassVar

from kompas.domain.session import Session
from kompas.ui.desk.lists.kinds import notes_list, parked_list
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class NotesLeaf(StepPanel):
    """First what is for later, because that is what the key is for; then the notes."""

    fields: ClassVar[tuple[str, ...]] = ("notes", "parked")

    def __init__(self, room: Room) -> None:
        super().__init__(room, "")
        texts = room.texts
        self.parked, self.notes = parked_list(room), notes_list(room)
        self.part(texts("desk.discuss_parked"), self.parked, above=8, left=0)
        self.part(texts("agenda.notes_quick"), self.notes, left=0)
        self.put(Words(texts("agenda.notes_rule"), "soft"), above=8)
        self.body.addStretch(1)

    def fill(self, _: Session) -> None:
        """Show both lists."""
        self.parked.refresh()
        self.notes.refresh()

"""What was noted in passing and what is for later: seen, changed and taken away again."""

from typing import ClassVar

from kompas.domain.actions import RemoveNote, WriteNote
from kompas.domain.outcome import Remark
from kompas.domain.session import Session
from kompas.ui.desk.item_row import Ways
from kompas.ui.desk.items import ItemList
from kompas.ui.desk.lists import parked_list
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import Words


def notes_list(room: Room) -> ItemList:
    """Return the list of quick notes."""
    texts = room.texts
    return ItemList(
        room,
        Ways(
            key="note",
            name=texts("agenda.note_one"),
            items=lambda session: session.notes,
            make=Remark,
            write=WriteNote,
            remove=RemoveNote,
            hint=texts("desk.note_hint"),
        ),
    )


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

"""Step "discuss": arguments in the room's words, per value, and what is for later."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import RemoveArgument, WriteArgument
from kompas.domain.names import role_names
from kompas.domain.session import Session
from kompas.domain.values import VALUES, Value
from kompas.ui.controls.axis import edged
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.named_mark import MarkLine
from kompas.ui.desk.lists.arguments import ArgumentExtra, about
from kompas.ui.desk.lists.catch import Catch
from kompas.ui.desk.lists.item_row import Ways
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.desk.lists.kinds import parked_list
from kompas.ui.desk.step_panel import ShowRow, StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import Words

PROBES, ARGUMENTS = 0, 1
"""The views of this step."""


class DiscussPanel(StepPanel):
    """Catching comes first; sorting can wait."""

    fields: ClassVar[tuple[str, ...]] = ("arguments", "parked", "absent", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.catch = Catch(room)
        self.probes = Choice(texts("desk.discuss_show_probes"), room.palette)
        self.probes.clicked.connect(lambda: self.publish(PROBES))
        self.show_row = ShowRow(self, texts("desk.discuss_show"), lambda: ARGUMENTS, self.probes)
        self.empty_chair = Words(voice="strong")
        self._none = Words(texts("desk.discuss_none"), "soft")
        self.lists = {value: self._make_list(value) for value in (None, *VALUES)}
        self._groups = {value: self._make_group(value) for value in (None, *VALUES)}
        self.parked = parked_list(room)
        self.put(self.catch)
        self.put(self.show_row, above=4, left=0)
        self.put(self.empty_chair, above=8)
        self.put(self._none, above=8)
        for group in self._groups.values():
            self.put(group, left=0)
        self.part(texts("desk.discuss_parked"), self.parked, left=0)
        self.body.addStretch(1)

    def _make_list(self, value: Value | None) -> ItemList:
        room = self.room
        return ItemList(
            room,
            Ways(
                key="argument",
                name=room.texts("desk.discuss_argument"),
                items=lambda session: tuple(a for a in session.arguments if a.value is value),
                write=WriteArgument,
                remove=RemoveArgument,
                summary=lambda argument: about(room, argument),
                extra=lambda identifier, row: ArgumentExtra(room, identifier, self._moved, row),
            ),
        )

    def _make_group(self, value: Value | None) -> QWidget:
        texts = self.room.texts
        if value is None:
            head: QWidget = Words(texts("desk.discuss_no_value"), "strong")
        else:
            head = MarkLine(value, texts, self.room.palette)
        group = QWidget()
        layout = QVBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(edged(head, above=14))
        layout.addWidget(self.lists[value])
        self.lists[value].wandered.connect(lambda by: self._wander(value, by))
        return group

    def fill(self, session: Session) -> None:
        """Show the arguments per value, and what is for later."""
        self.catch.refresh()
        self.show_row.refresh()
        for value, group in self._groups.items():
            self.lists[value].refresh()
            group.setVisible(any(argument.value is value for argument in session.arguments))
        texts, absent = self.room.texts, role_names(session, session.absent)
        self.empty_chair.setText(
            texts("desk.empty_chair", roles=texts.joined(role.read(texts.language) for role in absent))
        )
        self.empty_chair.setVisible(bool(absent))
        self._none.setVisible(not session.arguments)
        self.parked.refresh()

    def _moved(self, argument: str) -> None:
        for arguments in self.lists.values():
            arguments.focus_item(argument)

    def _wander(self, value: Value | None, by: int) -> None:
        """Walk on into the next list, or up to where arguments are caught."""
        order = [one for one in (None, *VALUES) if self.lists[one].rows]
        target = order.index(value) + by
        if 0 <= target < len(order):
            rows = self.lists[order[target]].downward
            rows[0 if by > 0 else -1].text.choose_all()
        elif by < 0:
            self.catch.text.setFocus()

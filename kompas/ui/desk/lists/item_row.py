"""One item of an editable list: what it is, which actions change it, and how it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import Action
from kompas.domain.outcome import Argument, Dissent, Option, Remark, Task
from kompas.domain.session import Session
from kompas.ui.controls.axis import edged
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.extra import Extra
from kompas.ui.desk.lists.item_tools import ItemTools
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Words

T = TypeVar("T", Argument, Remark, Option, Dissent, Task)


@dataclass(frozen=True)
class Ways(Generic[T]):
    """What a list is of, and which actions change it.

    `name` is what one of them is called; `make(id, text)` makes a new one, None: new ones come from elsewhere.
    `summary` says the further fields in words; `extra(id, row)` makes them, and with `always` they stay in sight.
    """

    key: str
    name: str
    items: Callable[[Session], Sequence[T]]
    write: Callable[[T], Action]
    remove: Callable[[str], Action]
    make: Callable[[str, str], T] | None = None
    hint: str = ""
    summary: Callable[[T], str] | None = None
    extra: Callable[[str, QWidget], Extra] | None = None
    always: bool = False

    def find(self, session: Session, identifier: str) -> T | None:
        """Return an item of the list, if it is still there."""
        return next((item for item in self.items(session) if item.id == identifier), None)


class ItemRow(QWidget):
    """One item: its text, a line about it, and what else can be done when it is the present one."""

    taken_away = Signal()
    """Somebody wants it gone; the list does that."""

    def __init__(self, room: Room, ways: Ways[Any], identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._room, self._ways, self.id = room, ways, identifier
        self._called = ""
        self.text = TextField(
            room,
            f"{ways.key}:{identifier}",
            ways.name,
            self._written,
            self._present,
            single=True,
            flat=True,
            listed=True,
        )
        self._extra: Extra | None = None
        self._summary = Words(voice="soft")
        self._tools: ItemTools | None = None
        self._build()

    def _build(self) -> None:
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.text)
        self._said = edged(self._summary)
        layout.addWidget(self._said)
        self._foot = edged(Rule(self._room.palette.hair, 1), above=6)
        layout.addWidget(self._foot)
        self.show_present(present=False)

    @property
    def tools(self) -> ItemTools:
        """What else can be done with it; made when it is first needed, for a long list is there sooner so."""
        if self._tools is None:
            self._tools = ItemTools(self._room, self._leave_out, self.taken_away.emit, self)
            self._tools.hide()
            self._layout.insertWidget(self._layout.indexOf(self._foot), self._tools)
            self._refresh_tools()
            order_focus(self)
        return self._tools

    def _refresh_tools(self) -> None:
        item = self._ways.find(self._room.session, self.id)
        if self._tools is not None and item is not None:
            self._tools.show_item(self._called, in_record=item.in_record)

    @property
    def extra(self) -> Extra | None:
        """The further fields, if it has any; made, too, when they are first needed."""
        if self._extra is None and self._ways.extra:
            self._extra = self._ways.extra(self.id, self)
            self._extra.hide()
            self._layout.insertWidget(self._layout.indexOf(self._said) + 1, self._extra)
            self._extra.refresh()
            order_focus(self)
        return self._extra

    def show_present(self, *, present: bool) -> None:
        """Show what else can be done with this item, or only its text and what is said about it."""
        if present or self._tools is not None:
            self.tools.setVisible(present)
        in_sight = present or self._ways.always
        if in_sight and self.extra is not None:
            self.extra.show()
        elif self._extra is not None:
            self._extra.hide()
        self._present_now = present
        self._show_summary()

    def refresh(self, number: int) -> None:
        """Show the item as the session holds it; `number` counts from one."""
        item = self._ways.find(self._room.session, self.id)
        if item is None:
            return
        self._called = self._room.texts("desk.items_one", name=self._ways.name, number=number)
        self.text.setAccessibleName(self._called)
        self.text.refresh()
        self._refresh_tools()
        if self._extra is not None:
            self._extra.refresh()
        self._show_summary()

    def _show_summary(self) -> None:
        item = self._ways.find(self._room.session, self.id)
        said = []
        if item is not None and self._ways.summary and not self._present_now:
            said.append(self._ways.summary(item))
        if item is not None and not item.in_record and not self._present_now:
            said.append(self._room.texts("desk.items_is_left_out"))
        self._summary.setText(", ".join(part for part in said if part))
        self._said.setVisible(bool(self._summary.text()))

    def _written(self, text: str) -> Action | None:
        item = self._ways.find(self._room.session, self.id)
        if item is None or not text.strip():
            return None
        return self._ways.write(replace(item, text=text))

    def _present(self) -> str:
        item = self._ways.find(self._room.session, self.id)
        return item.text if item is not None else ""

    def _leave_out(self) -> None:
        item = self._ways.find(self._room.session, self.id)
        if item is not None:
            self._room.do(self._ways.write(replace(item, in_record=not item.in_record)))

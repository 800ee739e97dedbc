"""An editable list of things with a text: arguments, conditions, options, tasks and their like.

A new thing is typed in the field on top and comes right under it: so the field stands still and what was typed is seen.
Room and record have the order in which things came. Each thing is edited where it stands; the one that was entered last
shows what else can be done with it. Up and Down walk, Delete takes away what is selected as a whole: undo brings that
back.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kompas.domain.actions import Action
from kompas.ui.controls.axis import edged
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.item_row import ItemRow, Ways
from kompas.ui.panel import Growing
from kompas.ui.room import Room


class ItemList(Growing):
    """The list; `refresh` follows the session. `wandered` says that somebody walked out above (-1) or below (1).

    `rows` are in the order of the session, `downward` as they stand. `aside` is said between the field and them.
    """

    wandered = Signal(int)

    def __init__(self, room: Room, ways: Ways[Any], aside: QWidget | None = None) -> None:
        super().__init__()
        self._room, self._ways = room, ways
        self.rows: list[ItemRow] = []
        self._new_id = room.new_id()
        self.new: TextField | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if ways.make is not None:
            self.new = self._make_new(ways.hint)
            layout.addWidget(edged(self.new))
            layout.addSpacing(6)
        if aside is not None:
            layout.addWidget(edged(aside))
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        layout.addLayout(self._place)

    @property
    def downward(self) -> list[ItemRow]:
        """The rows from top to bottom: the newest first."""
        return self.rows[::-1]

    def _make_new(self, hint: str) -> TextField:
        texts = self._room.texts
        name = texts("desk.items_new", name=self._ways.name)
        field = TextField(
            self._room,
            f"{self._ways.key}:new",
            name,
            self._added,
            lambda: "",
            hint=hint or texts("desk.items_hint"),
            single=True,
            new=True,
        )
        field.wandered.connect(lambda by: self._walk(-1, by))
        return field

    def pieces(self) -> Iterator[None]:
        """Make a row in each piece; `refresh` says in which order they stand."""
        for item in self._ways.items(self._room.session):
            if item.id not in {row.id for row in self.rows}:
                self.rows.append(self._make_row(item.id))
                self._place.insertWidget(0, self.rows[-1])
                self.rows[-1].refresh(len(self.rows))
                yield

    def refresh(self) -> None:
        """Show the items as the session holds them, keeping rows in which somebody is busy."""
        items = self._ways.items(self._room.session)
        held = {row.id: row for row in self.rows}
        kept = [held.pop(item.id) if item.id in held else self._make_row(item.id) for item in items]
        self.rows = kept
        for gone in held.values():
            self._discard(gone)
        for place, row in enumerate(self.downward):
            if self._place.indexOf(row) != place:
                self._place.insertWidget(place, row)
            row.refresh(len(self.rows) - place)
        if any(item.id == self._new_id for item in items):
            self._new_id = self._room.new_id()
        if self.new is not None:
            self.new.refresh()

    def focus_item(self, identifier: str) -> bool:
        """Give an item the focus; False when it is not in this list."""
        row = next((row for row in self.rows if row.id == identifier), None)
        if row is not None:
            row.text.setFocus()
            bring_in_sight(row)
        return row is not None

    def _make_row(self, identifier: str) -> ItemRow:
        row = ItemRow(self._room, self._ways, identifier, self)
        row.text.came.connect(lambda: self._enter(row))
        row.text.wandered.connect(lambda by: self._walk(self.downward.index(row), by))
        row.text.emptied.connect(lambda: self._remove(row))
        row.taken_away.connect(lambda: self._remove(row))
        return row

    def _discard(self, row: ItemRow) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and row.isAncestorOf(focus)
        self._place.removeWidget(row)
        row.hide()
        row.deleteLater()
        if had_focus and self.new is not None:
            self.new.setFocus()

    def _enter(self, present: ItemRow) -> None:
        for row in self.rows:
            row.show_present(present=row is present)

    def _walk(self, place: int, by: int) -> None:
        target = place + by
        if 0 <= target < len(self.rows):
            self.downward[target].text.choose_all()
        elif target == -1 and self.new is not None:
            self.new.choose_all()
        else:
            self.wandered.emit(by)

    def _remove(self, row: ItemRow) -> None:
        place = self.downward.index(row)
        row.text.gesture.cancel()
        self._room.do(self._ways.remove(row.id))
        after = self.downward[min(place, len(self.rows) - 1)].text if self.rows else self.new
        if after is not None:
            after.setFocus()

    def _added(self, text: str) -> Action | None:
        if self._ways.make is None or not text.strip():
            return None
        return self._ways.write(self._ways.make(self._new_id, text.strip()))

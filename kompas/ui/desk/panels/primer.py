"""Step "primer": the picture of the framework as a talk, a page at a time, with what the group finds relevant."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import MarkItem
from kompas.domain.content import PrimerItem
from kompas.domain.session import Session
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.flow import Flow
from kompas.ui.desk.step_panel import ShowRow, StepPanel, heading
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class Items(QWidget):
    """The items of one page; tapping one marks it as relevant here, or not."""

    def __init__(self, room: Room, items: tuple[PrimerItem, ...]) -> None:
        super().__init__()
        self._room = room
        layout = Flow(self)
        self.chips: dict[str, Choice] = {}
        for item in items:
            chip = Choice(item.label.read(room.texts.language), room.palette, sign="check")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _on=False, item=item.id: self._toggle(item))
            layout.addWidget(chip)
            self.chips[item.id] = chip

    def refresh(self) -> None:
        """Show what is marked."""
        for item, chip in self.chips.items():
            chip.setChecked(item in self._room.session.marked)

    def _toggle(self, item: str) -> None:
        self._room.do(MarkItem(item, item not in self._room.session.marked))
        self.refresh()


class PrimerPanel(StepPanel):
    """Choosing a page shows it in the room; marks are for the record and for whoever looks at the page again."""

    fields: ClassVar[tuple[str, ...]] = ("marked", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self._index = 0
        pages = room.session.content.primer.pages
        names = [f"{n}. {page.title.read(texts.language)}" for n, page in enumerate(pages, start=1)]
        buttons = [(str(n), Choice(name, room.palette)) for n, name in enumerate(names)]
        self.pages = Choices(buttons, self._choose, texts("desk.primer_pages"), columns=2)
        self.show_row = ShowRow(self, texts("desk.primer_show"), lambda: self._index)
        self.items = [Items(room, page.items) for page in pages]
        self._title, self._band, self._hint = heading(""), Words(), Words(voice="soft")
        self.put(Words(texts("desk.primer_about"), "soft"))
        self.put(self.pages, above=6)
        self.put(self._title, above=18)
        self.put(self._band, above=4)
        # Above the items: below eight of them it would be out of sight.
        self.put(self.show_row, above=6, left=0)
        self.put(self._hint, above=6)
        self.put(self._all_items(), above=6)
        self.body.addStretch(1)

    def _all_items(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        for items in self.items:
            layout.addWidget(items)
        return whole

    def _choose(self, page: str) -> None:
        self._index = int(page)
        # While the stage is frozen, the desk looks ahead.
        if not self.room.session.stage.frozen:
            self.publish(self._index)
        self.refresh()

    def fill(self, session: Session) -> None:
        """Show the page that the stage has, or the one chosen here."""
        texts = self.room.texts
        came_to = self.came_to(session)
        self._index = self._index if came_to is None else came_to
        self.pages.show_chosen(str(self._index))
        page = session.content.primer.pages[self._index]
        self._title.setText(page.title.read(texts.language))
        self._band.setText(page.band.read(texts.language))
        self._hint.setText(texts("desk.primer_mark"))
        self._hint.setVisible(bool(page.items))
        for place, items in enumerate(self.items):
            items.setVisible(place == self._index)
            items.refresh()
        self.show_row.refresh()
        # A page with nothing to mark is shown by choosing it; once more would change nothing.
        self.show_row.button.setVisible(bool(page.items))

"""Step "options": what could be done, in three kinds: technology, agreements, people."""

from typing import ClassVar

from kompas.domain.session import Session
from kompas.ui.desk.lists.kinds import options_list
from kompas.ui.desk.step_panel import ShowRow, StepPanel
from kompas.ui.room import Room


class OptionsPanel(StepPanel):
    """Three lists, so that technology is never the only answer."""

    fields: ClassVar[tuple[str, ...]] = ("options", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.show_row = ShowRow(self, texts("desk.options_show"))
        technology, agreements = texts("desk.options_technology"), texts("desk.options_agreements")
        people = texts("desk.options_people")
        self.technology = options_list(room, "technology", technology, texts("desk.options_technology_hint"))
        self.agreements = options_list(room, "agreements", agreements, texts("desk.options_agreements_hint"))
        self.people = options_list(room, "people", people, texts("desk.options_people_hint"))
        self.put(self.show_row, left=0)
        self.part(technology, self.technology, above=8, left=0)
        self.part(agreements, self.agreements, left=0)
        self.part(people, self.people, left=0)
        self.body.addStretch(1)

    def fill(self, _: Session) -> None:
        """Show the options."""
        self.show_row.refresh()
        for options in (self.technology, self.agreements, self.people):
            options.refresh()

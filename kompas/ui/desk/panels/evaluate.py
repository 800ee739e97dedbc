"""Step "evaluate": the room looks back, and what it says is written down in its words."""

from typing import ClassVar

from kompas.domain.session import Session
from kompas.ui.desk.lists.kinds import evaluation_list
from kompas.ui.desk.step_panel import ShowRow, StepPanel
from kompas.ui.room import Room


class EvaluatePanel(StepPanel):
    """One list; the questions stand on the stage, and in its place what was said once it is shown again."""

    fields: ClassVar[tuple[str, ...]] = ("evaluation", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.show_row = ShowRow(self, texts("agenda.evaluate_show"))
        self.evaluation = evaluation_list(room)
        self.put(self.show_row, left=0)
        self.part(texts("desk.close_evaluation"), self.evaluation, above=8, left=0)
        self.body.addStretch(1)

    def fill(self, _: Session) -> None:
        """Show what was said."""
        self.show_row.refresh()
        self.evaluation.refresh()

"""Step "decide": the decision in one paragraph, the conditions, and who sees it differently."""

from typing import ClassVar

from kompas.domain.actions import Decide
from kompas.domain.asking import halting
from kompas.domain.session import Session
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.kinds import conditions_list, dissents_list
from kompas.ui.desk.outcome.options_at_hand import OptionsAtHand
from kompas.ui.desk.step_panel import ShowRow, StepPanel, heading
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class DecidePanel(StepPanel):
    """Three places to write, and the options to write from; disagreement has as much room as agreement."""

    fields: ClassVar[tuple[str, ...]] = ("decision", "options", "law", "conditions", "dissents", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.show_row = ShowRow(self, texts("desk.decide_show"))
        self.decision = TextField(
            room,
            "decision",
            texts("desk.decide_decision"),
            Decide,
            lambda: room.session.decision,
            hint=texts("desk.decide_decision_hint"),
            least=2,
        )
        self.options = OptionsAtHand(room)
        self.conditions = conditions_list(room)
        self.dissents = dissents_list(room)
        self._halting = Words()
        self.put(self.show_row, left=0)
        self.put(self._halting, above=6)
        self.part(texts("desk.decide_decision"), self.decision, above=8)
        self.put(self.options, above=14)
        self.put(heading(texts("desk.decide_conditions")), above=18)
        self.put(Words(texts("desk.decide_conditions_about"), "soft"), above=2)
        self.put(self.conditions, above=6, left=0)
        self.part(texts("desk.decide_dissents"), self.dissents, left=0)
        self.body.addStretch(1)

    def fill(self, session: Session) -> None:
        """Show the decision, its conditions and dissents, and what the law asks first."""
        texts = self.room.texts
        follows = [f"– {one.read(texts.language).strip()}" for one in halting(session)]
        self._halting.setText("\n".join((texts("desk.decide_halt"), *follows)) if follows else "")
        self._halting.setVisible(bool(follows))
        self.decision.refresh()
        self.options.refresh()
        self.conditions.refresh()
        self.dissents.refresh()
        self.show_row.refresh()

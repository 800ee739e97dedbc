"""Step "plan": the five steps with their status, who does what by when, and how we will know that it works."""

from typing import ClassVar

from kompas.domain.actions import PlanEvaluation
from kompas.domain.session import Session
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.kinds import tasks_list
from kompas.ui.desk.outcome.five_steps import FiveStepRow
from kompas.ui.desk.step_panel import ShowRow, StepPanel, heading
from kompas.ui.room import Room
from kompas.ui.widgets import Words

FIVE_STEPS, TASKS = 0, 1
"""The views of this step."""
ENOUGH = 3
"""More tasks than these are seldom done."""


class PlanPanel(StepPanel):
    """Few tasks, each with an owner and a date."""

    fields: ClassVar[tuple[str, ...]] = ("five_steps", "tasks", "evaluation_plan", "map", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.show_steps = ShowRow(self, texts("desk.plan_show_steps"), lambda: FIVE_STEPS)
        self.show_tasks = ShowRow(self, texts("desk.plan_show_tasks"), lambda: TASKS)
        steps = room.session.content.five_steps.steps
        self.steps = [FiveStepRow(room, five, number) for number, five in enumerate(steps, start=1)]
        self._enough = Words(texts("desk.plan_enough"), "soft")
        self.tasks = tasks_list(room, self._enough)
        self.evaluation = TextField(
            room,
            "evaluation-plan",
            texts("desk.plan_evaluation"),
            PlanEvaluation,
            lambda: room.session.evaluation_plan,
            hint=texts("desk.plan_evaluation_hint"),
            least=2,
        )
        self.put(heading(texts("desk.plan_steps")))
        for number, row in enumerate(self.steps):
            self.put(row, above=0 if number else 6, left=0)
        self.put(self.show_steps, above=4, left=0)
        self.part(texts("desk.plan_tasks"), self.tasks, above=14, left=0)
        self.part(texts("desk.plan_evaluation"), self.evaluation)
        self.put(self.show_tasks, above=4, left=0)
        self.body.addStretch(1)

    def fill(self, session: Session) -> None:
        """Show where we stand and what was agreed."""
        for row in self.steps:
            row.refresh()
        self.tasks.refresh()
        self._enough.setVisible(len(session.tasks) > ENOUGH)
        self.evaluation.refresh()
        self.show_steps.refresh()
        self.show_tasks.refresh()

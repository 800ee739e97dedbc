"""Step "close": the room corrects the summary, says what it thought, chooses what is kept; then the record."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt

from kompas.domain.actions import CloseSession, Decide, Publish, ReopenSession, SetBlack
from kompas.domain.asking import open_law
from kompas.domain.session import Session
from kompas.ui.controls.flow import flow
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.kinds import agreed_tasks_list, conditions_list, dissents_list, evaluation_list
from kompas.ui.desk.outcome.keeping import Keeping
from kompas.ui.desk.outcome.written import Written
from kompas.ui.desk.step_panel import ShowRow, StepPanel
from kompas.ui.hints import first_cap
from kompas.ui.room import Room
from kompas.ui.twice import Once
from kompas.ui.widgets import Button, Words

GOODBYE = 1
"""The view of this step after the summary, once the session has ended."""


class ClosePanel(StepPanel):
    """The same fields as before, together: what the room corrects here is corrected everywhere."""

    fields: ClassVar[tuple[str, ...]] = (
        *("decision", "conditions", "dissents", "tasks", "law", "evaluation"),
        *("keep", "keep_until", "closed", "stage"),
    )

    def __init__(
        self,
        room: Room,
        step: str,
        export: Callable[[], None],
        erase: Callable[[], None],
        preview: Callable[[], None],
    ) -> None:
        super().__init__(room, step)
        self._export, self._erase, self._preview = export, erase, preview
        texts, palette = room.texts, room.palette
        self.record = Button(texts("desk.close_record"), palette, "primary")
        self.record.clicked.connect(self._make_record)
        self.look = Button(texts("desk.close_look"), palette, "quiet")
        self.look.clicked.connect(self._look_first)
        self.end = Button(texts("desk.close_end"), palette)
        # Under a double-click on the one stands the other, and a click leaves the keyboard elsewhere.
        self.end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.end.clicked.connect(Once().guarded("end", self._end_or_go_on))
        self._ended = Words(voice="soft")
        self.written = Written(room)
        self.show_row = ShowRow(self, texts("desk.close_show"))
        self._open = Words(voice="soft")
        self.decision = TextField(
            room,
            "decision",
            texts("desk.decide_decision"),
            Decide,
            lambda: room.session.decision,
            hint=texts("desk.decide_decision_hint"),
            least=2,
        )
        self.conditions, self.dissents = conditions_list(room), dissents_list(room)
        self.tasks, self.evaluation = agreed_tasks_list(room), evaluation_list(room)
        self.keeping = Keeping(room, self._part)
        self._build()

    def _build(self) -> None:
        texts = self.room.texts
        # In the order in which it is done: the room reads along first, for the record says whether it did.
        self.put(self.show_row, left=0)
        self.put(flow(self.end, self.record, self.look, line_gap=0), left=0)
        self.put(self._ended)
        self.put(self.written, above=6)
        # It was promised at the beginning, and must not be found by scrolling.
        self.part(texts("desk.close_keep"), self.keeping, left=0)
        self.part(texts("desk.decide_decision"), self.decision)
        self.part(texts("desk.decide_conditions"), self.conditions, left=0)
        self.part(texts("desk.decide_dissents"), self.dissents, left=0)
        self.part(texts("desk.plan_tasks"), self.tasks, left=0)
        self.put(self._open, above=6)
        self.part(texts("desk.close_evaluation"), self.evaluation, left=0)
        self.body.addStretch(1)

    def fill(self, session: Session) -> None:
        """Show the summary, the evaluation, what is kept and whether the session has ended."""
        texts = self.room.texts
        self.decision.refresh()
        for items in (self.conditions, self.dissents, self.tasks, self.evaluation):
            items.refresh()
        law = open_law(session)
        self._open.setText(texts("desk.close_open", **law._asdict()))
        self._open.setVisible(any(law))
        self.keeping.refresh()
        self.show_row.refresh()
        self.written.refresh()
        self.end.set_words(texts("desk.close_go_on") if session.closed else texts("desk.close_end"))
        self._ended.setText(self._about_end(session.closed))

    def _about_end(self, closed: str) -> str:
        texts = self.room.texts
        if not closed:
            return texts("desk.close_draft")
        return texts("desk.close_ended", time=texts.time(closed), key=first_cap(texts, "copy"))

    def _make_record(self) -> None:
        self.leave()
        self._export()

    def _look_first(self) -> None:
        self.leave()
        self._preview()

    def _part(self) -> None:
        self.leave()
        self._erase()

    def _end_or_go_on(self) -> None:
        self.leave()
        now, stage = self.room.now(), self.room.session.stage
        if self.room.session.closed:
            self.room.do(ReopenSession(now))
            return
        with self.room.bridge.together():
            if self.room.do(CloseSession(now)) and not stage.frozen:
                self.room.do(Publish(self.step, GOODBYE))
                if stage.black:
                    # Only its own key lights it; what comes is ready behind the black.
                    self.room.do(SetBlack(black=True))
        # Enter once more must not open again what was just ended.
        self.record.setFocus()

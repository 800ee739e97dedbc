"""The agenda as it can be changed: every step in a line, under them the fields of the chosen one, and new steps."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kompas.domain.actions import AddStep, ChangeStep, MoveStep
from kompas.domain.content import Step
from kompas.domain.session import Session
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.focus_order import in_order
from kompas.ui.controls.pickers import StateBox
from kompas.ui.desk.agenda.fields import LEAST_MINUTES, AgendaFields
from kompas.ui.desk.agenda.line import AgendaLine
from kompas.ui.desk.agenda.places import FieldsPlace, LineList
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class AgendaLeaf(StepPanel):
    """Each change is one action that undo takes back. `notes` says whether notes may be seen here now.

    `step` is the one whose fields are shown first; "" where we are.
    """

    fields: ClassVar[tuple[str, ...]] = ("steps", "visits")

    def __init__(self, room: Room, known: Sequence[Step], notes: Callable[[], bool], step: str = "") -> None:
        super().__init__(room, "")
        texts = room.texts
        self._known = {step.id: step for step in known}
        self._notes = notes
        self._chosen = step or room.session.step.id
        self.lines: dict[str, AgendaLine] = {}
        self.edited: AgendaFields | None = None
        self._total = Words()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        names = [(step.id, step.title.read(texts.language)) for step in known]
        self.new = StateBox(room, texts("agenda.new"), names, self._pick, hint=texts("agenda.new"))
        self.new.show_state("")
        self.add = Choice(texts("agenda.add"), room.palette)
        self.add.clicked.connect(self._add)
        self._list = LineList(self._rows)
        self._under = FieldsPlace()
        self.put(self._total, above=4)
        self.put(Words(texts("agenda.keys"), "soft"), above=2)
        self.put(self._list, above=8)
        self.put(self._under, above=8, left=0)
        self.put(flow(self.new, self.add), above=12)
        self.body.addStretch(1)

    def fill(self, session: Session) -> None:
        """Show the steps, and the fields of the chosen one."""
        texts = self.room.texts
        minutes = sum(step.minutes for step in session.steps if not step.skipped)
        self._total.setText(texts("agenda.total", minutes=minutes, planned=session.agenda_minutes))
        present = {step.id for step in session.steps}
        if self._chosen not in present:
            self._chosen = session.step.id
        for gone in [step for step in self.lines if step not in present]:
            self._discard(self.lines.pop(gone))
        self._show_fields()
        for place, step in enumerate(session.steps):
            line = self.lines.get(step.id) or self._make_line(step.id)
            line.show_step(place + 1, step, now=step.id == session.step.id)
            line.show_chosen(chosen=step.id == self._chosen)
        self._arrange([step.id for step in session.steps])
        self._say_where()

    def focus_now(self) -> None:
        """Put the keyboard on the chosen step."""
        self.lines[self._chosen].setFocus()
        self._list.bring(self.lines[self._chosen])

    def refresh(self) -> None:
        """Show the session as it is now; Tab goes from the chosen line to its fields, and then on to the next line."""
        super().refresh()
        lines = [self.lines[step.id] for step in self.room.session.steps]
        after = lines.index(self.lines[self._chosen]) + 1
        inside = in_order(self.edited) if self.edited is not None else ()
        for one, other in pairwise((*lines[:after], *inside, *lines[after:], self.new)):
            QWidget.setTabOrder(one, other)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what the window leaves it."""
        super().resizeEvent(event)
        self._list.fit(self.window().height())

    def _arrange(self, order: list[str]) -> None:
        wanted = [self.lines[step] for step in order]
        if [self._rows.indexOf(widget) for widget in wanted] == list(range(self._rows.count())):
            return
        focus = QApplication.focusWidget()
        for place, widget in enumerate(wanted):
            self._rows.insertWidget(place, widget)
        self._list.fit(self.window().height())
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()

    def _make_line(self, step: str) -> AgendaLine:
        line = AgendaLine(self.room)
        line.came.connect(lambda: self._choose(step))
        line.clicked.connect(lambda: self._choose(step))
        line.wandered.connect(lambda by: self._walk(step, by))
        line.moved.connect(lambda by: self._move(step, by))
        line.timed.connect(lambda by: self._time(step, by))
        line.skipped.connect(self._skip)
        line.entered.connect(self._enter)
        self.lines[step] = line
        return line

    def _discard(self, widget: QWidget) -> None:
        self._list.take(widget)
        widget.hide()
        widget.deleteLater()

    def _show_fields(self) -> None:
        old = self.edited
        if old is None or old.step != self._chosen:
            if old is not None:
                self.leave()
            fields = AgendaFields(self.room, self._chosen)
            fields.moved.connect(lambda by: self._move(fields.step, by))
            fields.timed.connect(lambda by: self._time(fields.step, by))
            self.edited = fields
            self._under.put(fields)
        if self.edited is not None:
            self.edited.refresh(notes=self._notes())

    def _choose(self, step: str) -> None:
        if step != self._chosen:
            self._chosen = step
            self.refresh()

    def _walk(self, step: str, by: int) -> None:
        order = [one.id for one in self.room.session.steps]
        place = order.index(step) + by
        if 0 <= place < len(order):
            self.lines[order[place]].setFocus()
            self._list.bring(self.lines[order[place]])

    def _move(self, step: str, by: int) -> None:
        place = self._place(step) + by
        if 0 <= place < len(self.room.session.steps):
            self.room.do(MoveStep(step, place))
            self._list.bring(self.lines[step])

    def _time(self, step: str, by: int) -> None:
        minutes = self.room.session.steps[self._place(step)].minutes + by
        if minutes >= LEAST_MINUTES:
            self.room.do(ChangeStep(step, minutes))

    def _skip(self) -> None:
        if self.edited is not None:
            self.edited.turn()

    def _enter(self) -> None:
        if self.edited is not None:
            self.edited.name.choose_all()

    def _place(self, step: str) -> int:
        return next(place for place, one in enumerate(self.room.session.steps) if one.id == step)

    def _pick(self, _: str) -> None:
        self._say_where()

    def _say_where(self) -> None:
        texts = self.room.texts
        after = self.room.session.steps[self._place(self._chosen)].title.read(texts.language)
        self.add.set_words(texts("agenda.add_after", step=after))
        self.add.setEnabled(self.new.currentIndex() >= 0)

    def _add(self) -> None:
        known = self._known.get(str(self.new.currentData()))
        if known is None:
            return
        new = replace(known, id=self.room.new_id())
        if self.room.do(AddStep(self._chosen, new)):
            self.new.show_state("")
            self.lines[new.id].setFocus()
            self._list.bring(self.lines[new.id])

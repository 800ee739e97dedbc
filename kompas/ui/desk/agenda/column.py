"""The agenda column: every step, where we are, and how the pace is. Rows come closer before the list scrolls."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kompas.domain.content import Step
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.numbers import NumbersTo
from kompas.ui.desk.agenda.pace import Pace, step_times
from kompas.ui.desk.agenda.proposal import Proposal
from kompas.ui.desk.agenda.row import HIGH, LOWEST, NOW_MORE, StepRow
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Title, Words, column, ground

_SIDE, _SIDE_NARROW = 24, 16


class StepList(QScrollArea):
    """Where the steps stand; tells when its height changed."""

    def __init__(self, resized: Callable[[], None]) -> None:
        super().__init__()
        self._resized = resized
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self._resized()


class AgendaColumn(QWidget):
    """Title, steps, pace; when late a proposal. `change(step)` opens the agenda to change it, at a step if not ""."""

    def __init__(self, room: Room, go_to: Callable[[str], None], change: Callable[[str], None]) -> None:
        super().__init__()
        ground(self, "paper")
        self._room = room
        self._go_to = go_to
        self._narrow = False
        self._here = -1
        self._chosen = ""
        self._rows: list[StepRow] = []
        self._title = Title(size=20)
        self._about = Words(voice="soft")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.pace = Words(voice="strong")
        self.proposal = Proposal(room)
        self.change = Choice(room.texts("agenda.change"), room.palette)
        self.change.set_words(self.change.words, said=room.texts("agenda.change_said"))
        self.change.clicked.connect(lambda: change(self._chosen))
        self._area = StepList(self._measure_rows)
        self._head = column(self._title, self._about, gap=4)
        acts = flow(self.proposal.take, self.change)
        self._foot = column(Rule(room.palette.ink), 4, self.pace, self.proposal, acts, gap=4)
        self._build()

    def _build(self) -> None:
        holder = NumbersTo(lambda: len(self._rows), self._focus)
        whole = column(gap=0)
        whole.addLayout(self._list)
        whole.addStretch(1)
        holder.setLayout(whole)
        self._area.setWidget(holder)
        layout = column(gap=0)
        layout.addLayout(self._head)
        layout.addWidget(self._area, 1)
        layout.addLayout(self._foot)
        self.setLayout(layout)
        self._set_margins()

    def set_measure(self, width: int, *, narrow: bool) -> None:
        """Take a width; a narrow column leaves times and minutes out."""
        self.setFixedWidth(width)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._set_margins()
        self._measure_rows()

    def _set_margins(self) -> None:
        side = _SIDE_NARROW if self._narrow else _SIDE
        self._head.setContentsMargins(side, 20 if self._narrow else 24, side, 14)
        self._foot.setContentsMargins(side, 8, side, 12)

    def _measure_rows(self) -> None:
        if not self._rows:
            return
        room = (self._area.viewport().height() - NOW_MORE) // len(self._rows)
        for shown in self._rows:
            shown.set_measure(max(LOWEST, min(HIGH, room)), narrow=self._narrow)
        self._list.activate()
        self._bring_now()

    def _bring_now(self) -> None:
        if 0 <= self._here < len(self._rows):
            self._area.ensureWidgetVisible(self._rows[self._here], 0, HIGH)

    def show_agenda(self, now: datetime, run: float) -> None:
        """Show all steps as they are."""
        session = self._room.session
        texts = self._room.texts
        self._title.setText(session.scenario.title.read(texts.language))
        seats = texts.many("desk.seats", len(session.seats))
        self._about.setText(texts("desk.about", minutes=session.agenda_minutes, seats=seats))
        times = step_times(session, now, run)
        here = session.steps.index(session.step)
        moved = here != self._here or len(self._rows) != len(session.steps)
        self._here = here
        self._make_rows(len(session.steps))
        visited = {visit.step for visit in session.visits}
        shorter = {one.step: one.minutes for one in self.proposal.steps}
        for place, (shown, step) in enumerate(zip(self._rows, session.steps, strict=True)):
            state = _state(step, place, here, visited)
            time = times.get(step.id)
            said = texts.time(time.isoformat()) if time else "–"
            shown.show_step(place + 1, step, "" if step.skipped else said, state, shorter.get(step.id, 0))
        if moved:
            self._come_along()
            self._measure_rows()

    def show_pace(self, pace: Pace) -> None:
        """Show ahead or behind, and when we are ready."""
        texts, minutes = self._room.texts, pace.minutes_behind
        ready = texts.time(pace.ready_at.isoformat())
        closed = self._room.session.closed
        if closed:
            said = texts("agenda.closed", time=texts.time(closed))
        elif pace.lay_still:
            said = texts("agenda.lay_still", time=ready)
        elif minutes > 0:
            said = texts.many("agenda.behind", minutes, time=ready)
        elif minutes < 0:
            said = texts.many("agenda.ahead", -minutes, time=ready)
        else:
            said = texts("agenda.on_time", time=ready)
        self.pace.setText(said)
        self.proposal.show_pace(pace)

    def focus_now(self) -> None:
        """Put the keyboard on the present step, to choose another."""
        self._focus(self._room.session.steps.index(self._room.session.step) + 1)

    def _focus(self, number: int) -> None:
        chosen = self._rows[number - 1]
        chosen.setFocus()
        self._area.ensureWidgetVisible(chosen, 0, HIGH)

    def _make_rows(self, count: int) -> None:
        if len(self._rows) == count:
            return
        for old in self._rows:
            self._list.removeWidget(old)
            old.deleteLater()
        self._rows = [
            StepRow(self._room.palette, self._room.texts, partial(self._choose, place))
            for place in range(count)
        ]
        for new in self._rows:
            new.clicked.connect(self._pressed)
            self._list.addWidget(new)

    def _choose(self, place: int, by_mouse: bool) -> None:  # noqa: FBT001 - what a row tells
        # The keyboard passes many rows on its way elsewhere; who clicks one means that one.
        self._chosen = self._room.session.steps[place].id if by_mouse else ""

    def _come_along(self) -> None:
        # What was chosen was meant from where we were, and Enter on a row that was left would go back.
        self._chosen = ""
        if any(shown.hasFocus() for shown in self._rows):
            self._rows[self._here].setFocus()

    def _pressed(self) -> None:
        place = next(i for i, shown in enumerate(self._rows) if shown is self.sender())
        self._go_to(self._room.session.steps[place].id)


def _state(step: Step, place: int, here: int, visited: set[str]) -> str:
    if place == here:
        return "now"
    if step.skipped:
        return "skipped"
    return "done" if place < here and step.id in visited else "later"

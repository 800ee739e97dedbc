"""When the workshop is late: which steps ahead could be shorter, in one line, to take over in one act or to change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import RetimeSteps
from kompas.domain.content import StepMinutes
from kompas.domain.shortening import shorter
from kompas.ui.controls.choice import Choice
from kompas.ui.desk.agenda.pace import Pace
from kompas.ui.room import Room
from kompas.ui.widgets import Words

LATE_FROM = 2
"""Minutes; one minute late is no reason to change anything."""


def proposal(room: Room, pace: Pace) -> tuple[StepMinutes, ...]:
    """Return the shorter steps to propose now; none while on time, when the session ended, or on another day."""
    late = pace.minutes_behind
    if room.session.closed or not LATE_FROM <= late <= room.session.agenda_minutes:
        return ()
    return shorter(room.session, late)


class Proposal(QWidget):
    """How much shorter it could be, and a button to take that over; the rows say which steps. Else it takes no room."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.steps: tuple[StepMinutes, ...] = ()
        self.words = Words()
        self.take = Choice(room.texts("agenda.take"), room.palette)
        self.take.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.words)
        self.hide()

    def show_pace(self, pace: Pace) -> None:
        """Say what could be shorter now."""
        self.steps, late = proposal(self._room, pace), pace.minutes_behind
        self.setVisible(bool(self.steps))
        self.take.setVisible(bool(self.steps))
        if self.steps:
            won = self._won()
            self.words.setText(self._with_rest(self._room.texts.many("agenda.proposal_won", won), late - won))
            self.words.setAccessibleName(self._sentence(late))
            self.take.set_words(self.take.words, said=f"{self.take.words}: {self._sentence(late)}")

    def _sentence(self, late: int) -> str:
        texts, session = self._room.texts, self._room.session
        before = {step.id: step for step in session.steps}
        named = [
            texts(
                "agenda.proposal_step",
                step=before[one.step].title.read(texts.language),
                before=before[one.step].minutes,
                after=one.minutes,
            )
            for one in self.steps
        ]
        return self._with_rest(texts("agenda.proposal", steps=texts.joined(named)), late - self._won())

    def _won(self) -> int:
        before = {step.id: step.minutes for step in self._room.session.steps}
        return sum(before[one.step] - one.minutes for one in self.steps)

    def _with_rest(self, said: str, rest: int) -> str:
        return f"{said} {self._room.texts.many('agenda.proposal_rest', rest)}" if rest > 0 else said

    def _take(self) -> None:
        if self.steps:
            self._room.do(RetimeSteps(self.steps))

"""What can be changed in one step of the agenda: place, minutes, name, note, and whether it is skipped."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import Action, AddStep, ChangeStep, RestoreStep, SkipStep
from kompas.domain.content import Step, StepKind
from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.step_button import StepButton
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.step_panel import labelled
from kompas.ui.room import Room
from kompas.ui.widgets import Words

LEAST_MINUTES = 1
"""Whoever wants no time for a step skips it."""


class AgendaFields(QWidget):
    """The fields of the step that is chosen in the agenda.

    `step` is the identifier of that step. `moved(by)` and `timed(by)` ask the agenda for another place or time.
    """

    moved = Signal(int)
    timed = Signal(int)

    def __init__(self, room: Room, step: str) -> None:
        super().__init__()
        self._room, self.step = room, step
        texts, palette = room.texts, room.palette
        self.less = StepButton("−", texts("agenda.fewer"), palette)
        self.more = StepButton("+", texts("agenda.more"), palette)
        self.up, self.down = Choice(texts("agenda.up"), palette), Choice(texts("agenda.down"), palette)
        self.skip = Choice(texts("agenda.skip"), palette, sign="check")
        self.skip.setCheckable(True)
        self.repeat = Choice(texts("agenda.repeat"), palette)
        self.restore = Choice(texts("agenda.restore"), palette)
        self.name = self._field("title", texts("agenda.name"), single=True)
        self.note = self._field("note", texts("agenda.note"), single=False)
        self._note_place = labelled(texts("agenda.note"), self.note)
        self.note_parts = Words(texts("agenda.note_parts"), "soft")
        self._hidden = Words(texts("agenda.note_hidden"), "soft")
        self._build()
        self._listen()

    def _field(self, part: str, name: str, *, single: bool) -> TextField:
        return TextField(
            self._room,
            f"step-{part}:{self.step}",
            name,
            self._titled if single else self._noted,
            self._title if single else self._note,
            single=single,
            least=1 if single else 3,
        )

    def _build(self) -> None:
        texts = self._room.texts
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 4, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(flow(self.less, self.more, self.up, self.down, self.skip, self.repeat))
        layout.addWidget(labelled(texts("agenda.name"), self.name))
        layout.addWidget(self._note_place)
        layout.addWidget(self.note_parts)
        layout.addWidget(self._hidden)
        layout.addWidget(flow(self.restore))

    def _listen(self) -> None:
        self.less.clicked.connect(lambda: self.timed.emit(-1))
        self.more.clicked.connect(lambda: self.timed.emit(1))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.skip.clicked.connect(self.turn)
        self.repeat.clicked.connect(self._repeat)
        self.restore.clicked.connect(lambda: self._room.do(RestoreStep(self.step)))

    def refresh(self, *, notes: bool) -> None:
        """Show the step as it is; without `notes` its note is kept from a screen that the room may see."""
        session = self._room.session
        step, first = self._now(), session.first_of(self._now())
        place = session.steps.index(step)
        self.skip.setChecked(step.skipped)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place + 1 < len(session.steps))
        self.less.setEnabled(step.minutes > LEAST_MINUTES)
        self.name.refresh()
        self.note.refresh()
        self._note_place.setVisible(notes)
        self.note_parts.setVisible(notes and step.kind is StepKind.WEIGH)
        self._hidden.setVisible(not notes)
        self.restore.setVisible((step.title, step.note) != (first.title, first.note))

    def turn(self) -> None:
        """Skip the step, or take it in again."""
        self._room.do(SkipStep(self.step, not self._now().skipped))

    def _repeat(self) -> None:
        again = replace(self._now(), id=self._room.new_id(), skipped=False)
        self._room.do(AddStep(self.step, again))

    def _now(self) -> Step:
        return next(step for step in self._room.session.steps if step.id == self.step)

    def _title(self) -> str:
        return self._now().title.read(self._room.texts.language)

    def _note(self) -> str:
        return self._now().note.read(self._room.texts.language).strip()

    def _titled(self, text: str) -> Action | None:
        return ChangeStep(self.step, self._now().minutes, title=text.strip()) if text.strip() else None

    def _noted(self, text: str) -> Action | None:
        return ChangeStep(self.step, self._now().minutes, note=text)

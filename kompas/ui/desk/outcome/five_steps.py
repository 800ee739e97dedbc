"""Where the institution stands in the five steps of the framework."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.actions import SetFiveStep
from kompas.domain.content import FiveStep
from kompas.domain.outcome import FiveStepStatus, StepStatus
from kompas.language import Texts
from kompas.ui.controls.axis import EDGE, edged
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.pickers import StateBox
from kompas.ui.controls.text_field import TextField
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Words

STATES: dict[str, StepStatus] = {"unknown": "unknown", "open": "open", "busy": "busy", "done": "done"}


def state_words(texts: Texts) -> dict[str, str]:
    """Return how each status is said."""
    return {
        "open": texts("desk.plan_open"),
        "busy": texts("desk.plan_busy"),
        "done": texts("desk.plan_done"),
        "unknown": texts("desk.plan_unknown"),
    }


class FiveStepRow(QWidget):
    """One of the five steps: its name, its status, and a note for who asks for one.

    A note that came by itself would take what stands below from under the hand.
    """

    def __init__(self, room: Room, step: FiveStep, number: int) -> None:
        super().__init__()
        self._room, self._step = room, step
        self._wanted = False
        texts = room.texts
        title = step.title.read(texts.language)
        name = texts("desk.plan_step_status", step=title)
        self.status = StateBox(
            room, name, tuple(state_words(texts).items()), self._choose, hint=texts("desk.plan_choose")
        )
        self._note: TextField | None = None
        self.ask = Choice(texts("desk.plan_note_hint"), room.palette, high=30)
        self.ask.setAccessibleName(texts("desk.plan_step_note", step=title))
        self.ask.clicked.connect(self._open_note)
        keeps = self.ask.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.ask.setSizePolicy(keeps)
        words = Words(f"{number}. {title}")
        line = QHBoxLayout()
        line.setContentsMargins(EDGE, 5, 0, 5)
        line.setSpacing(12)
        line.addWidget(words, 1)
        line.addWidget(flow(self.ask, self.status))
        layout = self._layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(edged(Rule(room.palette.hair, 1), above=0))
        self.setLayout(layout)

    @property
    def note(self) -> TextField:
        """The note, made when there is one or somebody asks for it."""
        if self._note is None:
            texts = self._room.texts
            self._note = TextField(
                self._room,
                f"five-step:{self._step.id}",
                texts("desk.plan_step_note", step=self._step.title.read(texts.language)),
                self._noted,
                lambda: self._held().note,
                hint=texts("desk.plan_note_hint"),
                single=True,
                flat=True,
            )
            self._layout.insertWidget(1, self._note)
        return self._note

    def refresh(self) -> None:
        """Show what the session holds."""
        held = next((s for s in self._room.session.five_steps if s.step == self._step.id), None)
        self.status.show_state(held.status if held else "")
        noted = held is not None and (self._wanted or bool(held.note))
        self.ask.setVisible(held is not None and not noted)
        if noted or self._note is not None:
            self.note.refresh()
            self.note.setVisible(noted)

    def _held(self) -> FiveStepStatus:
        steps = self._room.session.five_steps
        return next((s for s in steps if s.step == self._step.id), FiveStepStatus(self._step.id, "unknown"))

    def _choose(self, status: str) -> None:
        self._room.do(SetFiveStep(FiveStepStatus(self._step.id, STATES[status], self._held().note)))

    def _open_note(self) -> None:
        self._wanted = True
        self.refresh()
        self.note.setFocus()

    def _noted(self, note: str) -> SetFiveStep:
        return SetFiveStep(FiveStepStatus(self._step.id, self._held().status, note))

"""Step "welcome": why we are here, what becomes of the outcome, who is here by role and which voices are not."""

from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.domain.actions import SetDetails
from kompas.domain.outcome import OutcomeStatus
from kompas.domain.session import Session
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.seats.absent import AbsentVoices
from kompas.ui.desk.seats.by_role import SeatsByRole
from kompas.ui.desk.step_panel import ShowRow, StepPanel, heading, labelled
from kompas.ui.room import Room
from kompas.ui.widgets import Words

STATUSES: dict[str, OutcomeStatus] = {
    "exploration": "exploration",
    "advice": "advice",
    "decision": "decision",
}


class WelcomePanel(StepPanel):
    """What page one of the record will say, and the promise about data."""

    fields: ClassVar[tuple[str, ...]] = ("details", "seats", "absent", "mode", "rounds", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self.show_row = ShowRow(self, texts("desk.welcome_show"))
        self.seats = SeatsByRole(room)
        self.status = self._make_status()
        self.to = self._field("to", texts("desk.welcome_to_exploration"))
        self.aim = self._field("aim", texts("desk.welcome_aim"), texts("desk.welcome_aim_hint"))
        self.organisation = self._field("organisation", texts("desk.welcome_organisation"))
        self.place = self._field("place", texts("desk.welcome_place"))
        self.absent = AbsentVoices(room)
        self._promise = Words(voice="soft")
        self._build()

    def _build(self) -> None:
        texts = self.room.texts
        self.put(self.show_row, left=0)
        self.put(heading(texts("desk.welcome_seats")), above=8)
        # Its buttons bring their own room for a ring at the right.
        self.put(self.seats, above=6, right=0)
        self.part(texts("desk.welcome_status"), self.status)
        self.put(self.to, above=8)
        self.part(texts("desk.welcome_aim"), self.aim)
        self.part(texts("desk.welcome_absent"), self.absent)
        self.put(self._beside(), above=18)
        self.put(self._promise, above=18)
        self.body.addStretch(1)

    def _beside(self) -> QWidget:
        texts = self.room.texts
        both = QWidget()
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(labelled(texts("desk.welcome_organisation"), self.organisation))
        layout.addWidget(labelled(texts("desk.welcome_place"), self.place))
        return both

    def _make_status(self) -> Choices:
        texts, palette = self.room.texts, self.room.palette
        words = {
            "exploration": texts("desk.welcome_exploration"),
            "advice": texts("desk.welcome_advice"),
            "decision": texts("desk.welcome_decision"),
        }
        buttons = [(status, Choice(words[status], palette)) for status in STATUSES]
        return Choices(buttons, self._choose_status, texts("desk.welcome_status"))

    def _field(self, field: str, name: str, hint: str = "") -> TextField:
        room = self.room
        return TextField(
            room,
            f"details:{field}",
            name,
            lambda text: SetDetails(replace(room.session.details, **{field: text})),
            lambda: str(getattr(room.session.details, field)),
            hint=hint,
            single=True,
        )

    def _choose_status(self, status: str) -> None:
        self.room.do(SetDetails(replace(self.room.session.details, status=STATUSES[status])))

    def fill(self, session: Session) -> None:
        """Show what the session says about the meeting."""
        texts, details = self.room.texts, session.details
        self.show_row.refresh()
        self.status.show_chosen(details.status)
        # There for each status, also where few fill it in: a field that comes would push what a hand goes to next.
        self.to.setAccessibleName(texts(_TO[details.status]))
        self.to.setPlaceholderText(self.to.accessibleName())
        for field in (self.to, self.aim, self.organisation, self.place):
            field.refresh()
        self.absent.refresh()
        self._promise.setText(texts(_PROMISES[session.mode]))


_TO: dict[OutcomeStatus, str] = {
    "exploration": "desk.welcome_to_exploration",
    "advice": "desk.welcome_to_advice",
    "decision": "desk.welcome_to_decision",
}
_PROMISES = {
    "confidential": "desk.welcome_promise_confidential",
    "anonymous": "desk.welcome_promise_anonymous",
}

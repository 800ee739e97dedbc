"""One seat: its own role, the role it plays, or that it leaves. One level below the seats by role."""

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kompas.domain.actions import ChangeSeat, RemoveSeat
from kompas.domain.names import role_name
from kompas.domain.outcome import Seat
from kompas.domain.session import Session
from kompas.domain.text import mid_sentence
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import Flow, flow
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.pickers import RoleField
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.desk.step_panel import labelled
from kompas.ui.rolemap.missing import NotOnMap
from kompas.ui.room import Room
from kompas.ui.widgets import Words

_LEVELS = 6
"""How deep in layouts the form stands, at most."""


def has_weighed(session: Session, number: int) -> bool:
    """Whether a round that counts holds a weighing of this seat: then it stays."""
    return any(r.cast_of(number) for r in session.rounds if r.state != "void")


def plays_line(room: Room, seat: Seat) -> str:
    """Return what a seat plays: "plek 4 speelt student"; "" when it speaks for itself."""
    if not seat.played.strip():
        return ""
    played = role_name(room.session, seat.played).read(room.texts.language)
    return room.texts("desk.seat_plays", seat=seat.number, role=mid_sentence(played))


class SeatForm(QWidget):
    """The fields of one seat. A role that is one's own is not played."""

    def __init__(self, room: Room, number: int) -> None:
        super().__init__()
        self._room, self.number = room, number
        texts = room.texts
        role, played = texts("desk.seat_role", seat=number), texts("desk.seat_played", seat=number)
        hint = texts("desk.seat_played_hint")
        self.role = RoleField(
            room, f"seat-role:{number}", role, role, self._with_role, lambda: self._seat().role
        )
        self.played = RoleField(
            room, f"seat-played:{number}", played, hint, self._playing, lambda: self._seat().played
        )
        self.leave = Choice(texts("desk.seat_leaves", seat=number), room.palette, sign="cross")
        self.leave.clicked.connect(lambda: room.do(RemoveSeat(number)))
        self._stays = Words(texts("desk.seat_stays", seat=number), "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(flow(labelled(role, self.role), labelled(played, self.played), gap=12))
        self.missing = NotOnMap(room, lambda: self._seat().role, here=True)
        layout.addWidget(flow(self.leave))
        layout.addWidget(self._stays)
        layout.addWidget(self.missing)

    def refresh(self) -> None:
        """Show the seat as the session holds it."""
        self.role.refresh()
        self.played.refresh()
        self.missing.refresh()
        stays = has_weighed(self._room.session, self.number)
        self.leave.setEnabled(not stays)
        self._stays.setVisible(stays)

    def _seat(self) -> Seat:
        seats = self._room.session.seats
        return next((seat for seat in seats if seat.number == self.number), Seat(self.number, ""))

    def _with_role(self, role: str) -> ChangeSeat | None:
        played = self._seat().played
        return ChangeSeat(self.number, role, "" if played == role else played) if role else None

    def _playing(self, played: str) -> ChangeSeat:
        role = self._seat().role
        return ChangeSeat(self.number, role, "" if played == role else played)


class OneSeat(QWidget):
    """A chip for each seat, and the form of the one that was chosen."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.chips: dict[int, Choice] = {}
        self.form: SeatForm | None = None
        chips = QWidget()
        self._place = Flow(chips)
        self._below = QVBoxLayout(self)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(8)
        self._below.addWidget(Words(room.texts("desk.seat_which"), "soft"))
        self._below.addWidget(chips)

    def refresh(self) -> None:
        """Show the seats as they are now; the form stays while its seat does."""
        seats = {seat.number: seat for seat in self._room.session.seats}
        if self.form is not None and self.form.number not in seats:
            self._close_form()
        if list(self.chips) != list(seats):
            self._make_chips(tuple(seats))
        for number, seat in seats.items():
            self.chips[number].set_words(str(number), said=self._said(seat))
            self.chips[number].setChecked(self.form is not None and self.form.number == number)
        if self.form is not None:
            self.form.refresh()

    def _pressed(self) -> None:
        self.choose(next(number for number, chip in self.chips.items() if chip is self.sender()))

    def choose(self, number: int) -> None:
        """Open the form of a seat; pressed again, it closes."""
        again = self.form is not None and self.form.number == number
        self._close_form()
        if not again:
            self.form = SeatForm(self._room, number)
            self._below.addWidget(self.form)
        self.refresh()
        order_focus(self)
        self.come_in_sight()

    def come_in_sight(self) -> None:
        """Scroll to all of this, once it has its place."""
        QTimer.singleShot(0, self, self._scroll_here)

    def _scroll_here(self) -> None:
        # Each layout asks the one around it for room, up to the work area.
        for _ in range(_LEVELS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        bring_in_sight(self)

    def _said(self, seat: Seat) -> str:
        role = role_name(self._room.session, seat.role).read(self._room.texts.language)
        said = self._room.texts("desk.seat_said", seat=seat.number, role=mid_sentence(role))
        plays = plays_line(self._room, seat)
        return f"{said}. {plays}" if plays else said

    def _make_chips(self, numbers: tuple[int, ...]) -> None:
        for chip in self.chips.values():
            self._place.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {number: self._make_chip(number) for number in numbers}

    def _make_chip(self, number: int) -> Choice:
        chip = Choice(str(number), self._room.palette)
        chip.setCheckable(True)
        chip.clicked.connect(self._pressed)
        self._place.addWidget(chip)
        return chip

    def _close_form(self) -> None:
        if self.form is None:
            return
        form, self.form = self.form, None
        form.role.gesture.end()
        form.played.gesture.end()
        focus = QApplication.focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        self._below.removeWidget(form)
        form.hide()
        form.deleteLater()
        if had_focus and self.chips:
            next(iter(self.chips.values())).setFocus()

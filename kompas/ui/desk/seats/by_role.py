"""Who is here: seats by role with + and -, and a role added by typing. Seats have numbers, never names."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kompas.domain.actions import AddSeat, RemoveSeat
from kompas.domain.names import attended, role_name
from kompas.domain.outcome import Seat
from kompas.domain.session import Session
from kompas.domain.text import mid_sentence
from kompas.ui.bridge import Change
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.letters import LettersTo
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.controls.step_button import StepButton
from kompas.ui.desk.seats.one_seat import OneSeat, plays_line
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row


def seats_line(room: Room) -> str:
    """Return who is here in one line: "9 plekken: 3 studenten, 2 docenten en 1 jurist"."""
    session, texts = room.session, room.texts
    total = texts.many("ballot.seats", len(session.seats))
    if not session.seats:
        return texts("ballot.no_seats")
    roles = (f"{a.count} {mid_sentence(a.name.read(texts.language))}" for a in attended(session))
    return f"{total}: {texts.joined(roles)}"


def free_number(session: Session) -> int:
    """Return the lowest seat number that is free."""
    taken = {seat.number for seat in session.seats}
    return next(number for number in range(1, len(taken) + 2) if number not in taken)


def last_free_seat(session: Session, role: str) -> int:
    """Return the highest seat of a role that has not weighed; the highest at all when each one has."""
    seats = [seat.number for seat in session.seats if seat.role == role]
    weighed = {cast.seat for r in session.rounds if r.state != "void" for cast in r.casts}
    return max((number for number in seats if number not in weighed), default=max(seats))


class SeatsByRole(QWidget):
    """One line per role, with its seat numbers and their count; follows the session by itself.

    A new role comes right under the field, which stands still.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.lines: dict[str, RoleLine] = {}
        self._list = column(gap=0)
        self.new = RoleBox(room, room.texts("ballot.role_new"), room.texts("ballot.role_hint"))
        self.new.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.new.line.returnPressed.connect(self._add_typed)
        self.add = Button(room.texts("ballot.role_add"), room.palette)
        self.add.clicked.connect(self._add_typed)
        self.change = Choice(room.texts("desk.seat_change"), room.palette)
        self.change.setCheckable(True)
        self.change.toggled.connect(self._open_one)
        self.one = OneSeat(room)
        self.one.hide()
        self._beside_change = flow(self.change)
        self._build()
        room.bridge.changed.connect(self._changed)
        self.refresh()

    def _build(self) -> None:
        # Whoever pressed "+" and types on means the next role; "one seat" has fields of its own.
        counting = LettersTo(lambda: self.new.line)
        inner = column(row(self.new, self.add, gap=4), self._beside_change, gap=4)
        inner.insertLayout(1, self._list)
        counting.setLayout(inner)
        self.setLayout(column(counting, self.one, gap=4))

    def refresh(self) -> None:
        """Show the seats as they are now; a line whose role stays keeps its focus."""
        session = self._room.session
        by_role: dict[str, list[Seat]] = {}
        for seat in session.seats:
            by_role.setdefault(seat.role, []).append(seat)
        for role in [role for role in self.lines if role not in by_role]:
            self._drop(role)
        for role, seats in by_role.items():
            if role not in self.lines:
                self.lines[role] = RoleLine(self._room, role)
                self._list.insertWidget(0, self.lines[role])
            self.lines[role].show_seats(seats)
        self._beside_change.setVisible(bool(session.seats))
        self.one.setVisible(self.change.isChecked() and bool(session.seats))
        self.one.refresh()
        order_focus(self)

    def _open_one(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self.refresh()
        if is_open:
            self.one.come_in_sight()

    def _drop(self, role: str) -> None:
        line = self.lines.pop(role)
        if line.isAncestorOf(self.focusWidget() or self):
            self.new.setFocus()
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _changed(self, change: Change) -> None:
        if change.touches("seats"):
            self.refresh()

    def _add_typed(self) -> None:
        role = self.new.role()
        if role and self._room.do(AddSeat(free_number(self._room.session), role)):
            self.new.show_role("")
        self.new.setFocus()


class RoleLine(QWidget):
    """One role: its name, the numbers of its seats, and how many there are."""

    def __init__(self, room: Room, role: str) -> None:
        super().__init__()
        self._room = room
        self._role = role
        name = role_name(room.session, role).read(room.texts.language)
        self._numbers = Words("", "soft")
        self._count = Words("", "strong", wrap=False)
        self.less = StepButton("−", room.texts("ballot.seat_less", role=name), room.palette)
        self.more = StepButton("+", room.texts("ballot.seat_more", role=name), room.palette)
        self.less.clicked.connect(self._remove)
        self.more.clicked.connect(self._add)
        self._count.setFixedWidth(26)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        for place, widget in enumerate((Words(name), self._numbers, self.less, self._count, self.more)):
            grid.addWidget(widget, 0, place, Qt.AlignmentFlag.AlignVCenter)
        self.plays = Words("", "soft")
        grid.addWidget(self.plays, 1, 0, 1, 5)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def show_seats(self, seats: list[Seat]) -> None:
        """Show these seats."""
        numbers = self._room.texts.joined(str(seat.number) for seat in seats)
        self._numbers.setText(self._room.texts.many("ballot.seat_numbers", len(seats), numbers=numbers))
        self._count.setText(str(len(seats)))
        plays = ", ".join(line for line in (plays_line(self._room, seat) for seat in seats) if line)
        self.plays.setText(plays[:1].upper() + plays[1:])
        self.plays.setVisible(bool(plays))

    def _add(self) -> None:
        self._room.do(AddSeat(free_number(self._room.session), self._role))

    def _remove(self) -> None:
        self._room.do(RemoveSeat(last_free_seat(self._room.session, self._role)))

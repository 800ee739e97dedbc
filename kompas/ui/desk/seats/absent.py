"""The voices that are not in the room: chosen from those that the scenario involves, or in own words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import SetAbsent
from kompas.domain.names import role_name
from kompas.domain.rolemap import RelationKind
from kompas.domain.session import Session
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import Flow, flow
from kompas.ui.controls.letters import LettersTo
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.room import Room


def missing(session: Session) -> tuple[str, ...]:
    """Return the roles that the scenario involves or that the map says are affected, and that nobody here has or plays.

    On the map, a role says itself when somebody of it is in the room.
    """
    here = {role for seat in session.seats for role in (seat.role, seat.played)}
    affected = {r.source for r in session.map.relations if r.kind is RelationKind.AFFECTED}
    drawn = [role for role in session.map.roles if role.id in affected]
    here |= {role.kind or role.name for role in drawn if role.in_room}
    wanted = (*session.scenario.involved, *(role.kind or role.name for role in drawn))
    return tuple(dict.fromkeys(role for role in wanted if role not in here))


class AbsentVoices(LettersTo):
    """A chip for each voice that could be missing; chosen are those that the room named."""

    def __init__(self, room: Room) -> None:
        super().__init__(lambda: self.other.line)
        self._room = room
        texts = room.texts
        self.chips: dict[str, Choice] = {}
        self._chips = QWidget()
        self._place = Flow(self._chips)
        self.other = RoleBox(room, texts("desk.welcome_absent_other"), texts("desk.welcome_absent_hint"))
        self.other.activated.connect(self._add)
        self.other.line.returnPressed.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(flow(self.other))
        layout.addWidget(self._chips)

    def refresh(self) -> None:
        """Show what the session holds, and what could be named."""
        session = self._room.session
        wanted = tuple(dict.fromkeys((*session.absent, *missing(session))))
        for role in tuple(self.chips):
            if role not in wanted:
                self._discard(self.chips.pop(role))
        for role in wanted:
            if role not in self.chips:
                self.chips[role] = self._make(role)
            self.chips[role].setChecked(role in session.absent)
        self._chips.setVisible(bool(self.chips))

    def _make(self, role: str) -> Choice:
        name = role_name(self._room.session, role).read(self._room.texts.language)
        chip = Choice(name, self._room.palette, sign="check")
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._toggle(role))
        self._place.addWidget(chip)
        return chip

    def _discard(self, chip: Choice) -> None:
        self._place.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _toggle(self, role: str) -> None:
        absent = self._room.session.absent
        rest = tuple(one for one in absent if one != role)
        self._room.do(SetAbsent(rest if role in absent else (*absent, role)))
        self.refresh()

    def _add(self) -> None:
        role = self.other.role()
        if role and self._room.do(SetAbsent((*self._room.session.absent, role))):
            self.other.show_role("")

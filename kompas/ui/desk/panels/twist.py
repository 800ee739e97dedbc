"""Step "twist": a new fact that presses one value, and what it did to the talk."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import DescribeTwist, PlayTwist
from kompas.domain.outcome import PlayedTwist
from kompas.domain.scenario import Twist
from kompas.domain.session import Session
from kompas.geometry.marks import value_name
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.step_panel import StepPanel, heading, state_on_stage
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, row


class TwistPanel(StepPanel):
    """Choosing shows nothing yet; telling does."""

    fields: ClassVar[tuple[str, ...]] = ("twists", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        twists = room.session.scenario.twists
        self._chosen = _at_first(room.session)
        self.twists = Choices(
            [(t.id, self._choice(t)) for t in twists], self._choose, texts("desk.twist_choose")
        )
        self.tell = Button(texts("desk.twist_tell"), room.palette, "primary")
        self.tell.clicked.connect(self._tell)
        self._state = Words(voice="soft")
        self.effects = {twist.id: self._effect(twist) for twist in twists}
        self.put(Words(texts("desk.twist_choose"), "soft"))
        self.put(self.twists, above=6)
        self.put(row(self.tell, self._state), above=10, left=0)
        self._effect_head = heading(texts("desk.twist_effect"))
        self.put(self._effect_head, above=14)
        self.put(self._all_effects(), above=6)
        self.body.addStretch(1)

    def _choice(self, twist: Twist) -> Choice:
        letter, _ = value_name(self.room.texts, twist.presses)
        return Choice("", self.room.palette, mark=(twist.presses, letter), high=52, size=16)

    def _show_twist(self, session: Session, twist: Twist) -> None:
        texts = self.room.texts
        name = value_name(texts, twist.presses).name
        about = texts("desk.twist_presses", value=name)
        told = next((p for p in session.twists if p.twist == twist.id), None)
        if told is not None:
            about = texts("desk.twist_pressed", value=name, time=texts.time(told.at))
        self.twists.buttons[twist.id].set_words(twist.text.read(texts.language).strip(), about)

    def _effect(self, twist: Twist) -> TextField:
        return TextField(
            self.room,
            f"twist:{twist.id}",
            self.room.texts("desk.twist_effect"),
            lambda effect: DescribeTwist(twist.id, effect),
            lambda: next((p.effect for p in self.room.session.twists if p.twist == twist.id), ""),
            hint=self.room.texts("desk.twist_effect_hint"),
            least=2,
        )

    def _all_effects(self) -> QWidget:
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        for effect in self.effects.values():
            layout.addWidget(effect)
        return whole

    @property
    def chosen(self) -> str:
        """The new fact that would be told now."""
        return self._chosen

    def _choose(self, twist: str) -> None:
        self.leave()
        self._chosen = twist
        self.refresh()

    def _tell(self) -> None:
        session = self.room.session
        told = any(played.twist == self._chosen for played in session.twists)
        if told or self.room.do(PlayTwist(self._chosen, self.room.now())):
            self.publish(_told(self.room.session).index(self._chosen))

    def fill(self, session: Session) -> None:
        """Show the twists, which were told, and the effect of the chosen one."""
        texts, told = self.room.texts, _told(session)
        came_to = self.came_to(session)
        if came_to is not None and came_to < len(told):
            self._chosen = told[came_to]
        for twist in session.scenario.twists:
            self._show_twist(session, twist)
        self.twists.show_chosen(self._chosen)
        played = next((p for p in session.twists if p.twist == self._chosen), None)
        self.tell.set_words(texts("desk.twist_tell_again") if played else texts("desk.twist_tell"))
        self._state.setText(self._sentence(session, played))
        self._effect_head.setVisible(played is not None)
        for name, effect in self.effects.items():
            effect.setVisible(played is not None and name == self._chosen)
            effect.refresh()

    def _sentence(self, session: Session, played: PlayedTwist | None) -> str:
        texts = self.room.texts
        if played is None:
            return texts("desk.twist_not_told")
        place = _told(session).index(played.twist)
        return self.on_stage(place) if state_on_stage(session, self.step, place) == "now" else ""


def _at_first(session: Session) -> str:
    """Return the twist that was told last, or else the first there is."""
    told = [played.twist for played in session.twists[-1:]]
    return next(iter((*told, *(twist.id for twist in session.scenario.twists))), "")


def _told(session: Session) -> list[str]:
    """Return the twists that were told, in the order in which the step shows them."""
    told = {played.twist for played in session.twists}
    return [twist.id for twist in session.scenario.twists if twist.id in told]

"""The stance on the dilemma's question: four choices, and none is fine too."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.domain.weighing import STANCES, Stance
from kompas.language import Texts
from kompas.ui.ballot.points_field import ENTER
from kompas.ui.room import Room
from kompas.ui.widgets import Button

_KEYS: dict[Stance, str] = {
    "yes": "ballot.stance_yes",
    "yes_if": "ballot.stance_yes_if",
    "no_unless": "ballot.stance_no_unless",
    "no": "ballot.stance_no",
}


def stance_words(texts: Texts, stance: Stance) -> str:
    """Return a stance as people say it."""
    return texts(_KEYS[stance])


class _StanceButton(Button):
    """Space and a click choose it; Enter is left to the ballot, where it confirms."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone."""
        if event.key() in ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class StanceChoice(QWidget):
    """Four buttons of which at most one is down; pressing it again takes the choice back."""

    chosen = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.stance: Stance | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.buttons: dict[Stance, Button] = {}
        for stance in STANCES:
            button = _StanceButton(stance_words(room.texts, stance), room.palette)
            button.setCheckable(True)
            button.clicked.connect(self._clicked)
            layout.addWidget(button)
            self.buttons[stance] = button
        layout.addStretch(1)

    def choose(self, stance: Stance | None) -> None:
        """Choose a stance, or none."""
        self.stance = stance
        for one, button in self.buttons.items():
            button.setChecked(one == stance)
        self.chosen.emit()

    def _clicked(self) -> None:
        pressed = next((s for s, button in self.buttons.items() if button is self.sender()), None)
        self.choose(None if pressed == self.stance else pressed)

"""What is kept of a workshop, and until when: chosen by the room, at the end."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import SetKeep
from kompas.domain.outcome import Keep
from kompas.ui.controls.ask_again import AskAgain
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.date_field import DateField, usual_date
from kompas.ui.desk.step_panel import labelled
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Words

KEEPS: dict[str, Keep] = {"record": "record", "totals": "totals", "everything": "everything"}
WEEKS = 52
"""How long is proposed: within a year somebody should look again."""

_ASKS = {"record": "desk.close_erase_ask", "totals": "desk.close_erase_ask_totals"}


class Keeping(QWidget):
    """Three ways to keep, each in a sentence, and a date; choosing one erases nothing yet, and says so."""

    def __init__(self, room: Room, erase: Callable[[], None]) -> None:
        super().__init__()
        self._room = room
        texts, palette = room.texts, room.palette
        words = {
            "record": texts("desk.close_keep_record"),
            "totals": texts("desk.close_keep_totals"),
            "everything": texts("desk.close_keep_everything"),
        }
        buttons = [(keep, Choice(words[keep], palette)) for keep in KEEPS]
        self.keep = Choices(buttons, self._choose, texts("desk.close_keep"), columns=1)
        self.until = DateField(
            room,
            "keep-until",
            texts("desk.close_until"),
            lambda iso: SetKeep(self._room.session.keep or "record", iso),
            lambda: room.session.keep_until,
            lambda: usual_date(room.session.started, WEEKS),
        )
        self._dated = labelled(texts("desk.close_until"), self.until)
        self._nothing_yet = Words(voice="soft")
        self.erase = AskAgain(
            texts("desk.close_erase"),
            texts("desk.close_erase_ask"),
            texts("desk.close_erase_yes"),
            texts("desk.close_erase_no"),
            palette,
        )
        self.erase.agreed.connect(erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for each in (self.keep, self._dated, self._nothing_yet):
            place = QVBoxLayout()
            # Filled after it got its place: see `order_focus`.
            layout.addLayout(place)
            # As far from the edge as the box of the button below, which keeps room for its ring.
            place.setContentsMargins(RING, 0, 0, 0)
            place.addWidget(each)
        layout.addWidget(self.erase)

    def refresh(self) -> None:
        """Show what was chosen."""
        session = self._room.session
        self.keep.show_chosen(session.keep or "")
        self._dated.setVisible(session.keep is not None)
        self.until.refresh()
        erasable = session.keep in ("record", "totals")
        said = "desk.close_nothing_erased" if session.closed else "desk.close_erase_draft"
        self._nothing_yet.setText(self._room.texts(said))
        self._nothing_yet.setVisible(erasable)
        self.erase.setVisible(erasable)
        self.erase.set_question(self._room.texts(_ASKS.get(session.keep or "", "desk.close_erase_ask")))

    def _choose(self, name: str) -> None:
        self._room.do(SetKeep(KEEPS[name], self._room.session.keep_until))

"""A round that was closed and not shown yet: it happens when Kompas stopped in between."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kompas.ui.controls.axis import between_buttons
from kompas.ui.desk.weighing.ask_void import ask_void
from kompas.ui.desk.weighing.space_key import SpaceKey
from kompas.ui.hints import first_cap
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row


class ClosedRound(QWidget):
    """Offers to show the points after all."""

    revealing = Signal()
    voiding = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self.show_all = Button(texts("ballot.show_all"), palette, "primary", first_cap(texts, "show_all"))
        self.void = ask_void(texts, palette)
        whole = column(
            between_buttons(Words(texts("ballot.closed_not_shown"))), -1, row(self.show_all, -1), self.void
        )
        self.setLayout(whole)
        SpaceKey(self, self.reveal)
        self.show_all.clicked.connect(self.reveal)
        self.void.agreed.connect(self.voiding)

    def refresh(self) -> None:
        """Nothing here moves."""

    def reveal(self) -> None:
        """Ask to show all points."""
        self.revealing.emit()

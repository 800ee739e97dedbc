"""The page that stays where a ballot was emptied because the room came to see the screen."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kompas.ui.ballot.pages import Page
from kompas.ui.ballot.points_field import ENTER
from kompas.ui.controls.axis import beside_buttons
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, row

_CALM = 3
"""How many times that of a double-click (the system's own) hands must have been still: about a second and a half."""
_LEAVE = (*ENTER, Qt.Key.Key_Escape)


class Seen(Page):
    """Says what happened, for the participant, the facilitator and the room that may read along.

    `emptied` says that something may have been filled in. `left` tells that somebody wants to go to the desk: by
    mouse, Enter or Escape, but not in one run with what was typed on the ballot. Every other key does nothing.
    """

    left = Signal()

    def __init__(self, room: Room, *, emptied: bool) -> None:
        texts = room.texts
        super().__init__(texts("ballot.seen_now"))
        sentences = [texts("ballot.seen_hand_back"), *([texts("ballot.seen_emptied")] if emptied else [])]
        self.leave = Button(texts("ballot.to_desk"), room.palette, "primary", texts("ballot.enter"))
        self.leave.clicked.connect(self._leave)
        for sentence in sentences:
            self.lines.addWidget(beside_buttons(Title(sentence, 28)))
        self.lines.addSpacing(16)
        self.lines.addWidget(row(self.leave, -1))
        # The page has the focus and not its button, so that a space between two words is no click.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(" ".join((self.heading.text(), *sentences)))
        self._still = QElapsedTimer()
        self._still.start()

    def press(self, event: QKeyEvent) -> None:
        """Take a key: Enter and Escape leave when hands were still before."""
        leaves = event.key() in _LEAVE and not event.isAutoRepeat()
        if leaves:
            self._leave()
        self._still.start()

    def _leave(self) -> None:
        if self._still.elapsed() >= _CALM * QApplication.doubleClickInterval():
            self.left.emit()

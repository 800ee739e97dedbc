"""Follow the complaint: one sentence at a time, from somebody affected to who decides and supervises."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.checks.complaint import Leg, follow
from kompas.checks.lines import Lines
from kompas.domain.actions import Publish
from kompas.domain.names import map_name
from kompas.ui.announcing import announce
from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.pickers import StateBox
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.words import role_words
from kompas.ui.room import Room
from kompas.ui.widgets import Title, Words

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}
_TWO_LINES = 50


class ComplaintWalk(QWidget):
    """Walks with its buttons, the arrows or Enter; once shown in the room, the room walks along. Escape leaves.

    Emits `turned` when another leg is before the room, and `left`.
    """

    turned = Signal()
    left = Signal()

    def __init__(self, room: Room, step: str) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self._room, self._step = room, step
        self._legs: tuple[Leg, ...] = ()
        self._place, self._shown = 0, False
        self.whose = StateBox(room, texts("rolemap.leg_whose"), [], self._begin)
        self.whose.setMinimumContentsLength(8)
        self.ground = Words(voice="soft")
        self.said = Title(size=20)
        self.before = QuietButton(texts("rolemap.before"), palette, lambda: self._turn(-1))
        self.after = QuietButton(texts("rolemap.after"), palette, lambda: self._turn(1))
        self.show_it = QuietButton(texts("rolemap.show_complaint"), palette, self._show_in_room)
        self.done = QuietButton(texts("rolemap.done"), palette, self.left.emit, texts("rolemap.done_said"))
        self._build()

    def _build(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.ground, 1)
        head.addWidget(self.whose)
        for button in (self.before, self.after, self.show_it):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.done)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setMinimumHeight(_TWO_LINES)
        # Placed in the widget when it is full: see `order_focus`.
        layout = QVBoxLayout()
        layout.setContentsMargins(EDGE, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.said)
        layout.addLayout(row)
        layout.addStretch(1)
        self.setLayout(layout)
        order_focus(self)

    @property
    def lit(self) -> tuple[str, ...]:
        """What stands out at this step; nothing when nobody is affected."""
        return self._legs[self._place].lit if self._legs else ()

    def about(self, role: str) -> None:
        """Begin with a role if it is affected, else with the first that is."""
        affected = self._lines().affected()
        self.whose.clear()
        for one in self._room.session.map.roles:
            if one.id in affected:
                self.whose.addItem(role_words(self._room, one), one.id)
        first = role if role in affected else str(self.whose.itemData(0) or "")
        self.whose.show_state(first)
        self._begin(first)
        (self.after if self._legs else self.done).setFocus()

    def refresh(self) -> None:
        """Go on from the same role on the map as it is now, as far as that goes."""
        start = str(self.whose.currentData() or "")
        lines = self._lines()
        self._legs = (
            follow(lines, partial(map_name, self._room.session), start) if start in lines.affected() else ()
        )
        self._place = min(self._place, max(0, len(self._legs) - 1))
        self._show()

    def _lines(self) -> Lines:
        return Lines(self._room.session.map)

    def _begin(self, role: str) -> None:
        self._place, self._shown = 0, False
        self.whose.show_state(role)
        self.refresh()
        self.turned.emit()

    def _show(self) -> None:
        texts = self._room.texts
        for button in (self.before, self.after, self.show_it):
            button.setEnabled(bool(self._legs))
        self.whose.setVisible(bool(self._legs))
        if not self._legs:
            self.said.setText(texts("rolemap.no_affected"))
            self.ground.setText("")
            return
        leg = self._legs[self._place]
        self.said.setText(leg.said.read(texts.language))
        if self.accessibleName() != self.said.text():
            self.setAccessibleName(self.said.text())
            announce(self, self.said.text())
        self.ground.setText(texts("rolemap.leg_of", place=self._place + 1, count=len(self._legs)))
        self._show_ways(back=self._place > 0, on=self._place < len(self._legs) - 1)

    def _show_ways(self, *, back: bool, on: bool) -> None:
        """Let one go only where there is more; at an end the keyboard must not come to what shows the room."""
        ends = (self.before.hasFocus() and not back, self.after.hasFocus() and not on)
        if any(ends):
            # What is disabled takes no keyboard.
            self.after.setEnabled(on)
            (self.after if ends[0] and on else self.done).setFocus()
        self.before.setEnabled(back)
        self.after.setEnabled(on)

    def _turn(self, by: int) -> None:
        place = min(max(0, self._place + by), max(0, len(self._legs) - 1))
        if place == self._place:
            return
        self._place = place
        self._show()
        self.turned.emit()
        if self._shown:
            self._show_in_room()

    def _show_in_room(self) -> None:
        leg = self._legs[self._place]
        self._shown = self._room.do(Publish(self._step, 0, 0, leg.lit, leg.said, walk=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows or Enter, leave on Escape."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _STEPS:
            self._turn(_STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

"""The line in which a date is typed: it reads what people write, steps by day, and asks for the calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from kompas.domain.actions import Action
from kompas.ui.controls.box import BOX_HIGH
from kompas.ui.controls.date_words import is_whole, kept_date, read_date, write_date
from kompas.ui.controls.line_field import GestureLine
from kompas.ui.controls.typing_gesture import TypingGesture, set_text
from kompas.ui.room import Room

_LONGEST = date(2000, 12, 30)
_AROUND = 32
"""Pixels around the words: borders, padding, the cursor."""
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class _DateGesture(TypingGesture):
    """Typing that may not be a date yet: it stays as it is until it can be read, or is cancelled."""

    def __init__(
        self,
        room: Room,
        line: "DateLine",
        key: str,
        action: Callable[[str], Action],
        present: Callable[[], str],
    ) -> None:
        super().__init__(room, line, key, self._act, lambda: line.words(present()))
        self._line, self._make = line, action

    def _act(self, _: str) -> Action | None:
        iso = self._line.iso()
        return None if iso is None else self._make(iso)

    def end(self) -> None:
        """Turn what was typed into one action; what is no date is refused and stays."""
        iso = self._line.iso()
        if self.lasts and iso is None:
            self._line.refused.emit()
            return
        if iso is not None:
            set_text(self._line, self._line.words(iso))
        super().end()

    def refresh(self) -> None:
        """Show the date of the session, unless somebody is typing here."""
        super().refresh()
        if not self.lasts:
            self._line.settled.emit()

    def rest(self) -> None:
        """End after a second of rest, unless the year is still to come."""
        if is_whole(self._line.text()):
            self.end()


class DateLine(GestureLine):
    """A line that holds a date, or nothing. Up and Down are a day later and a day earlier.

    A click chooses all of it, so that what is typed replaces it; while somebody types it places the cursor.
    `asked` asks for the calendar (Alt+Down or F4); `refused` tells that what was typed is no date, `settled` that
    the line shows what the session holds.
    """

    asked = Signal()
    refused = Signal()
    settled = Signal()

    def __init__(
        self,
        room: Room,
        key: str,
        name: str,
        action: Callable[[str], Action],
        present: Callable[[], str],
        usual: Callable[[], str],
    ) -> None:
        super().__init__(name, room.texts("desk.date_hint"))
        self._room, self._usual = room, usual
        self.setFixedHeight(BOX_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.gesture = _DateGesture(room, self, key, action, present)

    def iso(self) -> str | None:
        """Return what stands in the line as an ISO date, "" for nothing, None when it is no date."""
        started = date.fromisoformat(self._room.session.started[:10])
        found = read_date(self.text(), self._room.texts, started)
        return found.isoformat() if isinstance(found, date) else found

    def words(self, iso: str) -> str:
        """Return how what the session holds is written here; "" for none."""
        day = kept_date(iso)
        return iso if day is None else write_date(day, self._room.texts)

    def day(self) -> date:
        """Return the date in the line, or the usual one."""
        return date.fromisoformat(self.iso() or self._usual())

    def take(self, day: date) -> None:
        """Let a person's choice be the date."""
        self.setText(write_date(day, self._room.texts))

    def begin_with(self, digit: str) -> None:
        """Take the keyboard and a digit that was typed elsewhere: in place of what stands here, unless that is new."""
        self.setFocus()
        if not self.gesture.lasts:
            self.selectAll()
        self.insert(digit)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose all after a click, unless a part was chosen by it, or somebody is typing."""
        super().mouseReleaseEvent(event)
        if not self.gesture.lasts and not self.hasSelectedText():
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by day, or ask for the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.asked.emit()
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, days: int) -> None:
        # The first step in an empty line proposes the usual date; what is no date yet is left alone.
        iso = self.iso()
        if iso is not None:
            self.take(self.day() + timedelta(days=days if iso else 0))

    def sizeHint(self) -> QSize:
        """Return a width that takes any date, and the hint."""
        metrics = QFontMetrics(self.font())
        words = (write_date(_LONGEST, self._room.texts), self.placeholderText())
        return QSize(max(metrics.horizontalAdvance(each) for each in words) + _AROUND, BOX_HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a date is never cut."""
        return self.sizeHint()

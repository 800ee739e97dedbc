"""The ballot itself: dividing a hundred points in three ways that are one, and what was entered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kompas.domain.dividing import Whole
from kompas.domain.rules.lists import speakable
from kompas.domain.weighing import STEP, Round, Weighing
from kompas.geometry.marks import value_names
from kompas.ui.ballot.division import Division
from kompas.ui.ballot.form_page import BallotPage
from kompas.ui.ballot.sentences import left_words
from kompas.ui.room import Room

_AUTONOMY, _HUMANITY, _JUSTICE = range(3)


class BallotForm(BallotPage):
    """One seat's ballot, empty at first. `finished` says that a whole weighing was confirmed."""

    finished = Signal()

    def __init__(
        self, room: Room, moment: Round, seat: int, scale: float = 1.0, window: QWidget | None = None
    ) -> None:
        super().__init__(room, moment, seat, scale, window)
        self.division = Division()
        self._dragging = False
        self._join()
        self._show()

    @property
    def weighing(self) -> Weighing | None:
        """What was entered, when it is whole."""
        points = self.division.whole
        why = speakable(self.why.text()).strip()
        return Weighing(*points, stance=self.stances.stance, why=why) if points else None

    def enter(self) -> None:
        """Confirm, if all points are divided."""
        if self.division.whole is not None:
            self.finished.emit()

    def cancel(self) -> bool:
        """Take back a drag in progress; False when there is none."""
        cancelled = self._dragging and self.division.cancel()
        self._dragging = False
        self._show()
        return cancelled

    def forget(self) -> None:
        """Empty everything, also what undo, the clipboard or a screen reader could bring back."""
        self.why.forget()
        self.stances.choose(None)
        self._start_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a value with 1, 2 or 3 (with Alt also while typing)."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.rows):
            self.rows[place].field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            event.ignore()

    def _join(self) -> None:
        for line in self.rows:
            line.given.connect(self._give)
            line.settled.connect(self._settle)
            line.stepped.connect(self._step)
            line.field.entered.connect(self._entered)
            line.field.left.connect(self._end)
        self.triangle.placed.connect(self._put)
        self.triangle.released.connect(self._release)
        self.triangle.nudged.connect(self._nudge)
        self.triangle.left.connect(self._end)
        self.confirm.clicked.connect(self.enter)
        self.again.clicked.connect(self._start_over)

    def _give(self, place: int, points: int | None) -> None:
        self.division.give(place, points)
        self._show()

    def _settle(self, place: int, points: int) -> None:
        self._give(place, points)
        now = self.division.points[place]
        if now != points:
            self.band.sentence.setText(self._texts("ballot.rounded", typed=points, points=now))

    def _step(self, place: int, steps: int) -> None:
        self._end_typing()
        self.division.step(place, steps)
        self._show()

    def _put(self, points: Whole) -> None:
        self._dragging = True
        self.division.put(points)
        self._show()

    def _release(self) -> None:
        self._dragging = False
        self.division.end()

    def _end(self) -> None:
        self.division.end()

    def _nudge(self, right: int, up: int) -> None:
        whole = self.division.whole
        if whole is None:
            self.division.put(self._middle())
            self.division.end()
        elif up:
            self.division.step(_AUTONOMY, up)
        elif min(whole[_HUMANITY] - right * STEP, whole[_JUSTICE] + right * STEP) >= 0:
            self.division.put((whole[0], whole[1] - right * STEP, whole[2] + right * STEP))
            self.division.end()
        self._show()

    def _middle(self) -> Whole:
        # A hundred does not divide by three in steps of five; the last of this seat's order gets 30.
        last = self.rows[-1].place
        a, m, r = (30 if place == last else 35 for place in range(3))
        return (a, m, r)

    def _entered(self) -> None:
        if self.division.whole is not None:
            self.enter()
            return
        places = [i for i, line in enumerate(self.rows) if self.division.points[line.place] is None]
        here = next((i for i, line in enumerate(self.rows) if line.field.hasFocus()), 0)
        ahead = [i for i in places if i > here] + places
        if ahead:
            self.rows[ahead[0]].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _end_typing(self) -> None:
        # A stepper pressed without a hand takes no focus: a number still being typed would stand there unchanged.
        for line in self.rows:
            line.field.settle()

    def _start_over(self) -> None:
        self._end_typing()
        self.division = Division()
        self._show()

    def _show(self) -> None:
        division = self.division
        for line in self.rows:
            line.show_points(division.points[line.place])
        self.triangle.show_points(division.whole)
        self.triangle.setAccessibleDescription(self._said())
        self.band.sentence.setText(
            left_words(self._texts, division.left, complete=division.whole is not None)
        )
        self.confirm.setEnabled(division.whole is not None)
        self.again.setEnabled(any(p is not None for p in division.points))

    def _said(self) -> str:
        names = value_names(self._texts)
        given = [
            f"{name.name} {p}" for name, p in zip(names, self.division.points, strict=True) if p is not None
        ]
        return ", ".join(given)

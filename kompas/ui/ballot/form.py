"""The ballot itself: the question, three values in this seat's order, the triangle, stance and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kompas.domain.dividing import Whole, ballot_order
from kompas.domain.weighing import STEP, Round, Weighing
from kompas.geometry.marks import value_names
from kompas.ui.ballot.axis import RING, beside_buttons
from kompas.ui.ballot.band import Band, on_band
from kompas.ui.ballot.division import Division
from kompas.ui.ballot.sentences import left_words, short_promise
from kompas.ui.ballot.stances import StanceChoice
from kompas.ui.ballot.triangle import TriangleControl
from kompas.ui.ballot.value_row import ValueRow
from kompas.ui.ballot.why_field import WhyField
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Rule, Title, Words, column, row

MARGIN = 48
_WIDEST = 1320
_TRIANGLE = 400
_QUESTION = 36
_NARROW = 0.85
"""Sizes on a screen of 1366 by 768; `scale` makes them fit a larger one."""
_AUTONOMY, _HUMANITY, _JUSTICE = range(3)


class BallotForm(QWidget):
    """One seat's ballot, empty at first. `finished` says that a whole weighing was confirmed."""

    finished = Signal()

    def __init__(self, room: Room, moment: Round, seat: int, scale: float = 1.0) -> None:
        super().__init__()
        self._scale = max(1.0, scale)
        self._texts = room.texts
        self.division = Division()
        self._dragging = False
        self.order = ballot_order(moment.seed, seat)
        case = room.session.scenario
        self.rows = [
            ValueRow(room, case.stake(value), i, self._scale) for i, value in enumerate(self.order, start=1)
        ]
        width = round(_TRIANGLE * max(_NARROW, scale))
        hint = room.texts("ballot.triangle_hint")
        self.triangle = TriangleControl(value_names(room.texts), hint, room.palette, width)
        self.stances = StanceChoice(room)
        self.why = WhyField()
        colours = on_band(room.palette)
        self.confirm = Button(room.texts("ballot.confirm"), colours, "primary", room.texts("ballot.enter"))
        self.again = Button(room.texts("ballot.start_over"), room.palette, "quiet")
        self._band = Band(room.texts("ballot.of_seat", seat=seat), self.confirm, room.palette, MARGIN)
        self.question = Title(case.question.read(room.texts.language), round(_QUESTION * self._scale))
        self.setAccessibleName(self.question.text())
        self._build(room, moment)
        self._join()
        self._show()

    @property
    def weighing(self) -> Weighing | None:
        """What was entered, when it is whole."""
        points = self.division.whole
        return Weighing(*points, stance=self.stances.stance, why=self.why.text().strip()) if points else None

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

    def _build(self, room: Room, moment: Round) -> None:
        page = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.addLayout(self._values(room), 0, 0)
        grid.addLayout(column(self.triangle, -1), 0, 1)
        grid.addLayout(self._stance(), 1, 0)
        grid.addLayout(self._reason(), 1, 1)
        inner = column(gap=8)
        hint = Words(room.texts("ballot.keys"), "soft", wrap=False)
        promised = Words(short_promise(room.texts, moment.mode), "soft")
        promised.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inner.addWidget(beside_buttons(row(promised, hint, gap=40)))
        inner.addWidget(beside_buttons(self.question))
        inner.addLayout(grid)
        inner.addStretch(1)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(MARGIN - RING, 20, MARGIN, 8)
        whole = QWidget()
        whole.setLayout(inner)
        whole.setMaximumWidth(round(_WIDEST * self._scale))
        sides.addWidget(whole)
        self._scrolled(page)

    def _scrolled(self, page: QWidget) -> None:
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._band)
        # The page itself takes the focus first, so that nothing is typed by accident and 1, 2 and 3 choose.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _values(self, room: Room) -> QVBoxLayout:
        layout = column(Rule(room.palette.ink), gap=0, margins=(RING, 0, 0, 0))
        for place, line in enumerate(self.rows):
            if place:
                layout.addWidget(Rule(room.palette.hair))
            layout.addWidget(line)
        layout.addWidget(Rule(room.palette.ink))
        layout.addStretch(1)
        return layout

    def _stance(self) -> QVBoxLayout:
        self.stances.setAccessibleName(self._texts("ballot.stance_ask"))
        ask = beside_buttons(Words(self._texts("ballot.stance_ask"), "soft"))
        return column(ask, self.stances, -1, gap=0)

    def _reason(self) -> QVBoxLayout:
        label = self._texts("ballot.why_ask")
        self.why.setAccessibleName(label)
        return column(Words(label, "soft"), 6, self.why, row(-1, self.again), -1, gap=2)

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
            self._band.sentence.setText(self._texts("ballot.rounded", typed=points, points=now))

    def _step(self, place: int, steps: int) -> None:
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

    def _start_over(self) -> None:
        self.division = Division()
        self._show()

    def _show(self) -> None:
        division = self.division
        for line in self.rows:
            line.show_points(division.points[line.place])
        self.triangle.show_points(division.whole)
        self.triangle.setAccessibleName(self._texts("ballot.triangle"))
        self.triangle.setAccessibleDescription(self._said())
        self._band.sentence.setText(
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

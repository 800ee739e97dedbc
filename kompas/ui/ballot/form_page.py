"""The page of the ballot: the question, three values in this seat's order, the triangle, stance and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kompas.domain.dividing import ballot_order
from kompas.domain.weighing import Round, Stance
from kompas.geometry.marks import value_names
from kompas.ui.ballot.band import Band, on_band
from kompas.ui.ballot.sentences import short_promise
from kompas.ui.ballot.stances import StanceChoice
from kompas.ui.ballot.triangle import TriangleControl
from kompas.ui.ballot.value_row import ValueRow
from kompas.ui.ballot.why_field import WhyField
from kompas.ui.controls.axis import beside_buttons
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Button, Rule, Title, Words, column, row

MARGIN = 48
_WIDEST = 1320
_TRIANGLE = 400
_QUESTION = 36
_NARROW = 0.85
"""Sizes on a screen of 1366 by 768; `scale` makes them fit a larger one."""
_WHY: dict[Stance | None, str] = {"yes_if": "ballot.why_if", "no_unless": "ballot.why_unless"}
"""What the line of why is for with a stance that has a condition."""


class BallotPage(QWidget):
    """What stands on the ballot of one seat, and where; it does nothing yet.

    It is built from the outside in: what gets a parent later is measured again, with all that is in it.
    """

    def __init__(
        self, room: Room, moment: Round, seat: int, scale: float = 1.0, window: QWidget | None = None
    ) -> None:
        super().__init__(window)
        texts, palette = room.texts, room.palette
        self._scale = max(1.0, scale)
        self._texts = texts
        self.order = ballot_order(seat)
        self.rows = self._make_rows(room)
        width = round(_TRIANGLE * max(_NARROW, scale))
        self.triangle = TriangleControl(value_names(texts), texts("ballot.triangle_hint"), palette, width)
        self.triangle.setAccessibleName(texts("ballot.triangle"))
        self.stances = StanceChoice(room)
        self.why, self._why_ask = WhyField(), Words("", "soft")
        self.confirm = Button(texts("ballot.confirm"), on_band(palette), "primary", texts("ballot.enter"))
        self.again = Button(texts("ballot.start_over"), palette, "quiet")
        self.band = Band(texts("ballot.of_seat", seat=seat), self.confirm, MARGIN)
        question = room.session.scenario.question.read(texts.language)
        self.question = Title(question, round(_QUESTION * self._scale))
        self.setAccessibleName(question)
        self._build(room, moment)

    def _make_rows(self, room: Room) -> list[ValueRow]:
        stakes = [room.session.scenario.stake(value) for value in self.order]
        return [ValueRow(room, stake, number, self._scale) for number, stake in enumerate(stakes, start=1)]

    def _build(self, room: Room, moment: Round) -> None:
        page = self._scrolled()
        whole, sides, inner = QWidget(page), QHBoxLayout(page), column(gap=8)
        whole.setMaximumWidth(round(_WIDEST * self._scale))
        sides.setContentsMargins(MARGIN - RING, 20, MARGIN, 8)
        sides.addWidget(whole)
        whole.setLayout(inner)
        inner.addWidget(self._top(room, moment))
        inner.addWidget(beside_buttons(self.question))
        grid = self._grid()
        inner.addLayout(grid)
        self._fill(grid, room)
        inner.addStretch(1)

    def _top(self, room: Room, moment: Round) -> QWidget:
        hint = Words(room.texts("ballot.keys"), "soft", wrap=False)
        promised = Words(short_promise(room.texts, moment.mode), "soft")
        promised.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return beside_buttons(row(promised, hint, gap=40))

    @staticmethod
    def _grid() -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        return grid

    def _fill(self, grid: QGridLayout, room: Room) -> None:
        grid.addLayout(self._values(room), 0, 0)
        grid.addLayout(column(self.triangle, -1), 0, 1)
        grid.addLayout(self._stance(), 1, 0)
        grid.addLayout(self._reason(), 1, 1)

    def _scrolled(self) -> QWidget:
        """Return what scrolls, empty, with the band below it."""
        area, page = QScrollArea(self), QWidget()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self.band)
        # The page itself takes the focus first, so that nothing is typed by accident and 1, 2 and 3 choose.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return page

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
        self._ask_why()
        self.stances.chosen.connect(self._ask_why)
        return column(self._why_ask, 6, self.why, row(-1, self.again), -1, gap=2)

    def _ask_why(self) -> None:
        asks = self._texts(_WHY.get(self.stances.stance, "ballot.why_ask"))
        self._why_ask.setText(asks)
        self.why.setAccessibleName(asks)

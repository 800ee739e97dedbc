"""Entry of paper cards at keypad speed: seat, two numbers, stance; Enter after each, and the next card."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from kompas.domain.actions import Weigh
from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import STANCES, TOTAL, Round
from kompas.geometry.marks import value_name
from kompas.ui.ballot.card import (
    card_order,
    card_weighing,
    is_second,
    points_problem,
    seat_problem,
    stance_of_key,
)
from kompas.ui.ballot.marks import Mark
from kompas.ui.ballot.points_field import ENTER
from kompas.ui.ballot.stances import stance_words
from kompas.ui.ballot.why_field import WhyField
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row

_WIDE = 62


class CardField(QLineEdit):
    """A few digits. `entered` on Enter, `returned` on Backspace in an empty field or on Escape."""

    entered = Signal()
    returned = Signal()

    def __init__(self, pattern: str, name: str) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(_WIDE)
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def number(self) -> int | None:
        """What stands here, if anything."""
        return int(self.text()) if self.text() else None

    def forget(self) -> None:
        """Empty the field and its undo (which clear would keep)."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Backspace on nothing goes back; Space does nothing here, also not on the desk."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.returned.emit()
        elif event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)


class PaperEntry(QWidget):
    """Types one card after another. `seat_typed` tells the seat of the present card (None: none yet)."""

    seat_typed = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        texts = room.texts
        self._order: tuple[Value, ...] = VALUES
        self.seat = CardField("[0-9]{0,2}", texts("ballot.card_seat"))
        self.points = [CardField("[0-9]{0,3}", "") for _ in range(3)]
        self.stance = CardField("[1-4]{0,1}", texts("ballot.card_stance"))
        self.why = WhyField()
        self.why.setAccessibleName(texts("ballot.card_why"))
        self.message = Words(texts("ballot.card_seat_first"))
        self.replace = Button(texts("ballot.card_replace"), room.palette)
        self.other = Button(texts("ballot.card_other"), room.palette, "quiet")
        self._asked = row(self.other, self.replace, -1)
        self._marks = [Mark(value, "", room.palette, 22) for value in VALUES]
        for mark in self._marks:
            policy = mark.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            mark.setSizePolicy(policy)
        self._names = [Words("", "soft", wrap=False) for _ in range(3)]
        self._build()
        self._join()
        self.forget()

    def start(self, seat: int | None = None) -> None:
        """Begin a card, of this seat if given."""
        self.forget()
        self.seat.setFocus()
        if seat is not None:
            self.seat.setText(str(seat))
            self._seat_done()

    def forget(self) -> None:
        """Empty everything that was typed."""
        for field in (self.seat, *self.points, self.stance):
            field.forget()
        self.why.forget()
        self._asked.hide()
        self._show_order(None)
        self._say(self._room.texts("ballot.card_seat_first"))

    def _build(self) -> None:
        texts = self._room.texts
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.addWidget(Words(texts("ballot.card_seat"), "soft", wrap=False), 0, 0)
        grid.addWidget(self.seat, 1, 0)
        for place in range(3):
            grid.addWidget(self._names[place], 0, place + 1)
            grid.addWidget(row(self._marks[place], self.points[place], -1, gap=4), 1, place + 1)
            grid.setColumnStretch(place + 1, 1)
        grid.addWidget(Words(texts("ballot.card_stance"), "soft", wrap=False), 0, 4)
        grid.addWidget(self.stance, 1, 4)
        self.points[2].setReadOnly(True)
        self.points[2].setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.why.setPlaceholderText(texts("ballot.card_why"))
        whole = column(gap=6)
        whole.addLayout(grid)
        whole.addWidget(self.message)
        whole.addWidget(self._asked)
        whole.addWidget(self.why)
        self.setLayout(whole)
        self.message.setMinimumHeight(44)

    def _join(self) -> None:
        self.seat.entered.connect(self._seat_done)
        self.seat.textEdited.connect(self._seat_edited)
        first, second, _ = self.points
        first.entered.connect(self._first_done)
        second.entered.connect(self._second_done)
        for field in (first, second):
            field.textEdited.connect(self._check)
        first.returned.connect(self.seat.setFocus)
        second.returned.connect(first.setFocus)
        self.stance.returned.connect(second.setFocus)
        self.stance.textEdited.connect(self._stance_typed)
        self.stance.entered.connect(self._finish)
        self.why.returnPressed.connect(self._finish)
        self.replace.clicked.connect(self._replace_card)
        self.other.clicked.connect(self.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets the card in hand; Enter presses the button that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.start()
        elif event.key() in ENTER and self.replace.hasFocus():
            self._replace_card()
        elif event.key() in ENTER and self.other.hasFocus():
            self.start()
        else:
            event.ignore()

    def _moment(self) -> Round | None:
        here = self._room.session.round
        return here if here is not None and here.state == "open" else None

    def _seat_edited(self) -> None:
        self._asked.hide()
        self._show_order(None)
        for field in (*self.points, self.stance):
            field.forget()

    def _seat_done(self) -> None:
        number, moment = self.seat.number, self._moment()
        problem = seat_problem(self._room.texts, self._room.session, number)
        if problem or number is None or moment is None:
            self.seat.selectAll()
            self._say(problem)
        elif is_second(moment, number):
            self._say(self._room.texts("ballot.card_second", seat=number))
            self._asked.show()
            self.other.setFocus()
        else:
            self._begin(moment, number)

    def _replace_card(self) -> None:
        number, moment = self.seat.number, self._moment()
        if number is not None and moment is not None:
            self._asked.hide()
            self._begin(moment, number)

    def _begin(self, moment: Round, seat: int) -> None:
        self._order = card_order(moment, seat)
        self._show_order(seat)
        self._ask(0)

    def _ask(self, place: int) -> None:
        name = value_name(self._room.texts, self._order[place]).name
        self._say(self._room.texts("ballot.card_points", value=name))
        self.points[place].setFocus()
        self.points[place].selectAll()

    def _check(self) -> None:
        """Say, while numbers are typed, what is wrong with them; show what follows for the third."""
        first, second = self.points[0].number, self.points[1].number
        problem = points_problem(self._room.texts, first, second, typing=True)
        rest = self._rest()
        self.points[2].setText("" if rest is None else str(rest))
        place = 1 if self.points[1].hasFocus() else 0
        name = value_name(self._room.texts, self._order[place]).name
        self._say(problem or self._room.texts("ballot.card_points", value=name))

    def _rest(self) -> int | None:
        """Return the points of the third value, when the first two are right."""
        first, second = self.points[0].number, self.points[1].number
        if first is None or second is None or points_problem(self._room.texts, first, second):
            return None
        return TOTAL - first - second

    def _first_done(self) -> None:
        problem = points_problem(self._room.texts, self.points[0].number)
        if self.seat.number is None or self.points[0].number is None or problem:
            self.points[0].selectAll()
            self._say(problem or self._room.texts("ballot.card_empty"))
        else:
            self._ask(1)

    def _second_done(self) -> None:
        problem = points_problem(self._room.texts, self.points[0].number, self.points[1].number)
        if self._rest() is None:
            self.points[1].selectAll()
            self._say(problem or self._room.texts("ballot.card_empty"))
        else:
            self._say(self._stances())
            self.stance.setFocus()
            self.stance.selectAll()

    def _stance_typed(self, text: str) -> None:
        stance = stance_of_key(text)
        chosen = stance_words(self._room.texts, stance) if stance else ""
        self._say(self._room.texts("ballot.card_chosen", stance=chosen) if chosen else self._stances())

    def _finish(self) -> None:
        seat, first, second = self.seat.number, self.points[0].number, self.points[1].number
        if seat is None or first is None or second is None or self._rest() is None:
            return
        stance = stance_of_key(self.stance.text())
        weighing = card_weighing(self._order, first, second, stance, self.why.text())
        if self._room.do(Weigh(seat, weighing)):
            self.start()
            self._say(self._room.texts("ballot.card_taken"))

    def _stances(self) -> str:
        texts = self._room.texts
        choices = ", ".join(f"{i} {stance_words(texts, s).lower()}" for i, s in enumerate(STANCES, start=1))
        return texts("ballot.card_stances", choices=choices)

    def _show_order(self, seat: int | None) -> None:
        known = seat is not None
        for value, field, mark, name in zip(self._order, self.points, self._marks, self._names, strict=True):
            named = value_name(self._room.texts, value)
            mark.show_value(value, named.letter)
            mark.setVisible(known)
            name.setText(named.name if known else " ")
            field.setAccessibleName(named.name if known else self._room.texts("ballot.card_number"))
            field.setEnabled(known)
        self.stance.setEnabled(known)
        self.why.setEnabled(known)
        self.seat_typed.emit(seat)

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)

"""Entry of paper cards at keypad speed: seat, three numbers, stance; Enter after each, and the next card.

The third number follows from two and stands there chosen, so that Enter takes it over and whoever reads on from the
card types it again: the digits of a third number must never become an answer.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kompas.domain.actions import Weigh
from kompas.domain.dividing import ballot_order
from kompas.domain.values import VALUES, Value
from kompas.domain.views import live
from kompas.domain.weighing import STANCES, TOTAL, Round
from kompas.geometry.marks import value_name
from kompas.ui.ballot.card import (
    card_problem,
    card_weighing,
    is_second,
    points_problem,
    seat_problem,
    stance_of_key,
)
from kompas.ui.ballot.card_page import CardPage
from kompas.ui.ballot.stances import stance_words
from kompas.ui.room import Room


class PaperEntry(CardPage):
    """Types one card after another.

    `seat_typed` tells the seat of the present card (None: none yet); `spaced` that Space was pressed while there
    is no card in hand.
    """

    seat_typed = Signal(object)
    spaced = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._order: tuple[Value, ...] = VALUES
        self._third_typed = False
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
        self.empty()
        self._third_typed = False
        self._show_order(None)
        self.say(self._room.texts("ballot.card_seat_first"))

    def _join(self) -> None:
        self.seat.entered.connect(self._seat_done)
        self.seat.textEdited.connect(self._seat_edited)
        self.seat.spaced.connect(self.spaced)
        first, second, third = self.points
        first.entered.connect(self._first_done)
        second.entered.connect(self._second_done)
        third.entered.connect(self._third_done)
        third.textEdited.connect(self._third_edited)
        third.came.connect(self._third_came)
        for field in (first, second):
            field.textEdited.connect(self._check)
            # By Tab too: whoever walks through the fields is told what each is for.
            field.came.connect(self._check)
        self.stance.came.connect(self._stance_came)
        first.returned.connect(self.seat.setFocus)
        second.returned.connect(first.setFocus)
        third.returned.connect(second.setFocus)
        self.stance.returned.connect(third.setFocus)
        self.stance.textEdited.connect(self._stance_typed)
        self.stance.entered.connect(self._finish)
        self.why.returnPressed.connect(self._finish)
        self.replace.clicked.connect(self._replace_card)
        self.other.clicked.connect(self._start_anew)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape forgets the card in hand."""
        if event.key() == Qt.Key.Key_Escape:
            self.start()
        else:
            event.ignore()

    def _start_anew(self) -> None:
        self.start()

    def _moment(self) -> Round | None:
        here = self._room.session.round
        return here if here is not None and here.state == "open" else None

    def _seat_edited(self) -> None:
        self.asked.hide()
        self._show_order(None)
        self._third_typed = False
        for field in (*self.points, self.stance):
            field.forget()

    def _seat_done(self) -> None:
        number, moment = self.seat.number, self._moment()
        problem = seat_problem(self._room.texts, self._room.session, number)
        if problem or number is None or moment is None:
            self.seat.selectAll()
            self.say(problem)
        elif is_second(moment, number):
            self.say(self._room.texts("ballot.card_second", seat=number))
            self.asked.show()
            self.other.setFocus()
        else:
            self._begin(number)

    def _replace_card(self) -> None:
        number = self.seat.number
        if number is not None and self._moment() is not None:
            self.asked.hide()
            self._begin(number)

    def _begin(self, seat: int) -> None:
        self._order = ballot_order(seat)
        self._show_order(seat)
        self._ask(0)

    def _ask(self, place: int) -> None:
        self.say(self._points_words(place))
        self.points[place].setFocus()
        self.points[place].selectAll()

    def _check(self) -> None:
        """Say, while numbers are typed, what is wrong with them; show what follows for the third."""
        first, second = self.points[0].number, self.points[1].number
        problem = points_problem(self._room.texts, first, second, typing=True)
        self._follow()
        place = 1 if self.points[1].hasFocus() else 0
        self.say(problem or self._points_words(place))

    def _points_words(self, place: int) -> str:
        # The order is another on each card: said once, where one begins to read it.
        key = "ballot.card_points" if place else "ballot.card_first"
        return self._room.texts(key, value=value_name(self._room.texts, self._order[place]).name)

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
            self.say(problem or self._room.texts("ballot.card_empty"))
        else:
            self._ask(1)

    def _second_done(self) -> None:
        problem = points_problem(self._room.texts, self.points[0].number, self.points[1].number)
        if self._rest() is None:
            self.points[1].selectAll()
            self.say(problem or self._room.texts("ballot.card_empty"))
        else:
            self.points[2].setFocus()

    def _follow(self) -> None:
        """Let the third number follow from two, unless it was typed from the card: then that stays, to be checked."""
        rest = self._rest()
        if not self._third_typed:
            self.points[2].setText("" if rest is None else str(rest))

    def _third_came(self) -> None:
        self._follow()
        self.points[2].selectAll()
        self.say(self._wrong() or self._third_words())

    def _third_edited(self) -> None:
        # Emptied again, it follows from the others as before.
        self._third_typed = bool(self.points[2].text())
        first, second, third = (field.number for field in self.points)
        self.say(card_problem(self._room.texts, (first, second, third), typing=True) or self._third_words())

    def _third_words(self) -> str:
        rest = self._rest()
        if rest is None:
            return self._points_words(2)
        name = value_name(self._room.texts, self._order[2]).name
        return self._room.texts("ballot.card_third", value=name, points=rest)

    def _third_done(self) -> None:
        self._follow()
        if self._wrong():
            self._go_to_wrong()
        else:
            self.stance.setFocus()
            self.stance.selectAll()

    def _wrong(self) -> str:
        """Say why this card cannot close as it stands; "" when it can."""
        first, second, third = (field.number for field in self.points)
        return card_problem(self._room.texts, (first, second, third))

    def _go_to_wrong(self) -> None:
        """Go to the number that is missing, or else to the last one, and say what is wrong."""
        field = next((field for field in self.points if field.number is None), self.points[2])
        field.setFocus()
        field.selectAll()
        self.say(self._wrong())

    def _stance_came(self) -> None:
        # By Tab or a click somebody gets here past a number that is wrong: it is told before the card can close.
        if problem := self._wrong():
            self.say(problem)
        else:
            self._stance_typed(self.stance.text())

    def _stance_typed(self, text: str) -> None:
        stance = stance_of_key(text)
        chosen = stance_words(self._room.texts, stance) if stance else ""
        self.say(self._room.texts("ballot.card_chosen", stance=chosen) if chosen else self._stances())

    def _finish(self) -> None:
        seat, (first, second) = self.seat.number, (field.number for field in self.points[:2])
        if seat is None or first is None or second is None or self._wrong():
            self._go_to_wrong()
            return
        stance = stance_of_key(self.stance.text())
        weighing = card_weighing(self._order, first, second, stance, self.why.text())
        if self._room.do(Weigh(seat, weighing)):
            self.start()
            after = live(self._room.session).next
            self.say(self._room.texts("ballot.card_taken" if after else "ballot.all_ready"))

    def _stances(self) -> str:
        texts = self._room.texts
        choices = ", ".join(f"{i} {stance_words(texts, s).lower()}" for i, s in enumerate(STANCES, start=1))
        return texts("ballot.card_stances", choices=choices)

    def _show_order(self, seat: int | None) -> None:
        self.show_order(self._order, known=seat is not None)
        self.seat_typed.emit(seat)

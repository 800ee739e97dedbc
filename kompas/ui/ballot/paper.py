"""Entry of paper cards at keypad speed: seat, three numbers, stance; Enter after each, and the next card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kompas.domain.actions import Weigh
from kompas.domain.dividing import ballot_order
from kompas.domain.live import live
from kompas.domain.weighing import STANCES, Round
from kompas.ui.ballot.card import (
    card_weighing,
    is_second,
    key_of_letter,
    seat_problem,
    stance_of_key,
)
from kompas.ui.ballot.card_points import CardPoints
from kompas.ui.ballot.stances import stance_words
from kompas.ui.room import Room


class PaperEntry(CardPoints):
    """Types one card after another.

    `seat_typed` tells the seat of the present card (None: none yet); `spaced` that Space was pressed while there
    is no card in hand.
    """

    seat_typed = Signal(object)
    spaced = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
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
        self._no_stance = ""
        self._show_order(None)
        self.say(self._room.texts("ballot.card_seat_first"))

    def _join(self) -> None:
        self.seat.entered.connect(self._seat_done)
        self.seat.textEdited.connect(self._seat_edited)
        self.seat.spaced.connect(self.spaced)
        self.divided.connect(self._ask_stance)
        self.stance.came.connect(self._stance_came)
        self.points[0].returned.connect(self.seat.setFocus)
        self.stance.returned.connect(self.points[2].setFocus)
        self.stance.textEdited.connect(self._stance_typed)
        self.stance.lettered.connect(self._stance_lettered)
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
        self.forget_points()
        self.stance.forget()

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
        self.order = ballot_order(seat)
        self._show_order(seat)
        self.ask_points(0)

    def _ask_stance(self) -> None:
        self.stance.setFocus()
        self.stance.selectAll()

    def _stance_came(self) -> None:
        # By Tab or a click somebody gets here past a number that is wrong: it is told before the card can close.
        self.follow()
        if problem := self.wrong():
            self.say(problem)
        else:
            self._stance_typed(self.stance.text())

    def _stance_lettered(self, letter: str) -> None:
        if key := key_of_letter(self._room.texts, letter):
            self.stance.setText(key)
            self._stance_typed(key)
        else:
            self._no_stance = letter
            self.say(self._room.texts("ballot.card_no_stance", typed=letter, choices=self._choices()))

    def _stance_typed(self, text: str) -> None:
        self._no_stance = ""
        stance = stance_of_key(text)
        chosen = stance_words(self._room.texts, stance) if stance else ""
        self.say(self._room.texts("ballot.card_chosen", stance=chosen) if chosen else self._stances())

    def _finish(self) -> None:
        if self._no_stance and self.stance.hasFocus():
            # Whoever typed something that is no answer reads that before the card closes without one.
            self._stance_typed(self.stance.text())
            return
        self.follow()
        seat, (first, second) = self.seat.number, (field.number for field in self.points[:2])
        if seat is None or first is None or second is None or self.wrong():
            self.go_to_wrong()
            return
        stance = stance_of_key(self.stance.text())
        weighing = card_weighing(self.order, first, second, stance, self.why.text())
        if self._room.do(Weigh(seat, weighing)):
            self.start()
            after = live(self._room.session).next
            self.say(self._room.texts("ballot.card_taken" if after else "ballot.all_ready"))

    def _choices(self) -> str:
        texts = self._room.texts
        return ", ".join(f"{i} {stance_words(texts, s).lower()}" for i, s in enumerate(STANCES, start=1))

    def _stances(self) -> str:
        return self._room.texts("ballot.card_stances", choices=self._choices())

    def _show_order(self, seat: int | None) -> None:
        self.show_order(self.order, known=seat is not None)
        self.seat_typed.emit(seat)

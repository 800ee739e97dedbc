"""The three numbers of a paper card while they are typed, in the order of the card.

The third follows from two and stands there chosen, so that Enter takes it over and whoever reads on from the card
types it again: the digits of a third number must never become an answer.
"""

from PySide6.QtCore import Signal

from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import TOTAL
from kompas.geometry.marks import value_name
from kompas.ui.ballot.card import card_problem, points_problem
from kompas.ui.ballot.card_page import CardPage
from kompas.ui.room import Room


class CardPoints(CardPage):
    """Walks through the numbers and holds them against a hundred. `divided` says that Enter closed the last one."""

    divided = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.order: tuple[Value, ...] = VALUES
        self._third_typed = False
        self._join_points()

    def empty(self) -> None:
        """Empty all fields, and what is known of them."""
        super().empty()
        self._third_typed = False

    def forget_points(self) -> None:
        """Empty the numbers."""
        self._third_typed = False
        for field in self.points:
            field.forget()

    def _join_points(self) -> None:
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
        for field in self.points:
            field.lettered.connect(self._go_to_letter)
        second.returned.connect(first.setFocus)
        third.returned.connect(second.setFocus)

    def ask_points(self, place: int) -> None:
        """Go to the number at this place of the card, counted from zero."""
        self.say(self._points_words(place))
        self.points[place].setFocus()
        self.points[place].selectAll()

    def _go_to_letter(self, letter: str) -> None:
        """Go to the value of a letter: paper of the room's own may have another order than its card."""
        letters = [value_name(self._room.texts, value).letter.lower() for value in self.order]
        if letter in letters:
            self.ask_points(letters.index(letter))

    def _check(self) -> None:
        """Say, while numbers are typed, what is wrong with them; show what follows for the third."""
        first, second = self.points[0].number, self.points[1].number
        problem = points_problem(self._room.texts, first, second, typing=True)
        self.follow()
        place = 1 if self.points[1].hasFocus() else 0
        self.say(problem or self._points_words(place))

    def _points_words(self, place: int) -> str:
        # The order is another on each card: said once, where one begins to read it.
        key = "ballot.card_points" if place else "ballot.card_first"
        return self._room.texts(key, value=value_name(self._room.texts, self.order[place]).name)

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
            self.ask_points(1)

    def _second_done(self) -> None:
        problem = points_problem(self._room.texts, self.points[0].number, self.points[1].number)
        if self.points[1].number is not None and self.points[0].number is None and not problem:
            self.ask_points(0)
        elif self._rest() is None:
            self.points[1].selectAll()
            self.say(problem or self._room.texts("ballot.card_empty"))
        else:
            self.points[2].setFocus()

    def follow(self) -> None:
        """Let the third number follow from two, unless it was typed from the card: then that stays, to be checked."""
        rest = self._rest()
        if not self._third_typed:
            self.points[2].setText("" if rest is None else str(rest))

    def _third_came(self) -> None:
        self.follow()
        self.points[2].selectAll()
        self.say(self.wrong() or self._third_words())

    def _third_edited(self) -> None:
        # Emptied again, it follows from the others as before.
        self._third_typed = bool(self.points[2].text())
        first, second, third = (field.number for field in self.points)
        self.say(card_problem(self._room.texts, (first, second, third), typing=True) or self._third_words())

    def _third_words(self) -> str:
        rest = self._rest()
        if rest is None:
            return self._points_words(2)
        name = value_name(self._room.texts, self.order[2]).name
        return self._room.texts("ballot.card_third", value=name, points=rest)

    def _third_done(self) -> None:
        self.follow()
        if self.wrong():
            self.go_to_wrong()
        else:
            self.divided.emit()

    def wrong(self) -> str:
        """Say why this card cannot close as it stands; "" when it can."""
        first, second, third = (field.number for field in self.points)
        return card_problem(self._room.texts, (first, second, third))

    def go_to_wrong(self) -> None:
        """Go to the number that is missing, or else to the last one, and say what is wrong."""
        field = next((field for field in self.points if field.number is None), self.points[2])
        field.setFocus()
        field.selectAll()
        self.say(self.wrong())

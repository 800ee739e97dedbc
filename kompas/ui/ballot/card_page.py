"""The page on which paper cards are typed in: fields in the card's own order, and one line that says what next."""

from PySide6.QtWidgets import QGridLayout, QWidget

from kompas.domain.values import VALUES, Value
from kompas.geometry.marks import value_name
from kompas.ui.ballot.card_field import CardField
from kompas.ui.ballot.marks import Mark
from kompas.ui.ballot.why_field import WhyField
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row

_MARK = 22


class CardPage(QWidget):
    """What stands on the page, and where; it does nothing yet."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        texts = room.texts
        self.seat = CardField("[0-9]{0,2}", texts("ballot.card_seat"))
        self.points = [CardField("[0-9]{0,3}", "") for _ in VALUES]
        self.stance = CardField("[1-4]{0,1}", texts("ballot.card_stance"))
        self.why = WhyField()
        self.why.setAccessibleName(texts("ballot.card_why"))
        self.message = Words()
        self.replace = Button(texts("ballot.card_replace"), room.palette)
        self.other = Button(texts("ballot.card_other"), room.palette, "quiet")
        self.asked = row(self.other, self.replace, -1)
        self._marks = [_steady(Mark(value, "", room.palette, _MARK)) for value in VALUES]
        self._names = [Words("", "soft", wrap=False) for _ in VALUES]
        self._build()

    def say(self, sentence: str) -> None:
        """Say what to type now, or what is wrong."""
        self.message.setText(sentence)

    def empty(self) -> None:
        """Empty all fields, and their undo."""
        for field in (self.seat, *self.points, self.stance):
            field.forget()
        self.why.forget()
        self.asked.hide()

    def show_order(self, order: tuple[Value, ...], *, known: bool) -> None:
        """Show the values in the order of a card, or empty places while no seat is known."""
        for value, field, mark, name in zip(order, self.points, self._marks, self._names, strict=True):
            named = value_name(self._room.texts, value)
            mark.show_value(value, named.letter)
            mark.setVisible(known)
            name.setText(named.name if known else " ")
            field.setAccessibleName(named.name if known else self._room.texts("ballot.card_number"))
            field.setEnabled(known)
        self.stance.setEnabled(known)
        self.why.setEnabled(known)

    def _build(self) -> None:
        texts = self._room.texts
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.addWidget(Words(texts("ballot.card_seat"), "soft", wrap=False), 0, 0)
        grid.addWidget(self.seat, 1, 0)
        for place in range(3):
            grid.addWidget(self._names[place], 0, place + 1)
            grid.addWidget(row(self._marks[place], self.points[place], -1, gap=4), 1, place + 1)
            grid.setColumnStretch(place + 1, 1)
        grid.addWidget(Words(texts("ballot.card_stance"), "soft", wrap=False), 0, 4)
        grid.addWidget(self.stance, 1, 4)
        self.why.setPlaceholderText(texts("ballot.card_why"))
        whole = column(gap=6)
        whole.addLayout(grid)
        whole.addWidget(self.message)
        whole.addWidget(self.asked)
        whole.addWidget(self.why)
        self.setLayout(whole)
        self.message.setMinimumHeight(44)


def _steady(mark: Mark) -> Mark:
    """Let a mark keep its place while it is hidden, so that the fields do not move."""
    policy = mark.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    mark.setSizePolicy(policy)
    return mark

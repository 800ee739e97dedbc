"""Before the round: who weighs, in which mode, along which way, and the button that opens it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kompas.domain.actions import OpenRound, Publish, SetWay
from kompas.domain.weighing import usual_way
from kompas.ui.controls.axis import beside_buttons, between_buttons
from kompas.ui.desk.seats.by_role import SeatsByRole, seats_line
from kompas.ui.desk.stake_words import StakeWords
from kompas.ui.desk.weighing.choices import ModeChoice, WayChoice
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row

_SEED = 0
"""An action of this kind has a number; nothing follows from it any more."""


class BeforeRound(QWidget):
    """Shows what must be known before the room weighs.

    `opened` tells that the round is open, `printing` that cards are wanted.
    """

    opened = Signal()
    printing = Signal()

    def __init__(self, room: Room, step: str) -> None:
        super().__init__()
        self._room = room
        self._step = step
        texts = room.texts
        self._line = Words(wrap=True)
        self.change = Button(texts("ballot.seats_change"), room.palette, "quiet")
        self.seats = SeatsByRole(room)
        self.mode = ModeChoice(room)
        self.ways = WayChoice(room)
        self.cards = Button(texts("ballot.print_cards"), room.palette, "quiet")
        self.open = Button(texts("ballot.open_round"), room.palette, "primary")
        self._why_not = Words("", "soft")
        self._seats_open = not room.session.seats
        self._choices = QWidget()
        self._build()
        self.change.clicked.connect(self._toggle_seats)
        self.ways.chosen.connect(self._choose_way)
        self.cards.clicked.connect(self.printing)
        self.open.clicked.connect(self._open)
        self.refresh()

    def _build(self) -> None:
        texts = self._room.texts
        # What stands under them must not move when the other way is chosen, or with the first seat.
        for button in (self.cards, self.change):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self._choices.setLayout(
            column(
                between_buttons(Words(texts("ballot.mode_ask"), "strong")),
                self.mode,
                8,
                row(between_buttons(Words(texts("ballot.way_ask"), "strong", wrap=False)), -1, self.cards),
                self.ways,
                gap=2,
            )
        )
        whole = column(gap=8)
        top = beside_buttons(row(self._line, self.change))
        whole.addWidget(top)
        whole.addWidget(beside_buttons(self.seats))
        whole.addWidget(self._choices)
        whole.addWidget(row(self.open, self._why_not))
        # Below what must be in sight: whoever reads aloud scrolls, and the button stays where it is.
        whole.addWidget(self._stakes())
        whole.addStretch(1)
        self.setLayout(whole)

    def _stakes(self) -> QWidget:
        whole = QWidget()
        words = (StakeWords(self._room, stake) for stake in self._room.session.scenario.stakes)
        whole.setLayout(column(4, Words(self._room.texts("ballot.read_stakes"), "strong"), *words, gap=6))
        return between_buttons(whole)

    def refresh(self) -> None:
        """Show seats, mode and way as they are."""
        session, texts = self._room.session, self._room.texts
        count = len(session.seats)
        self.way = session.way or usual_way(count)
        seats_shown = self._seats_open or not count
        # Which roles they have stands right under it then; a longer line would push the field in which one types.
        self._line.setText(
            texts.many("ballot.seats", count) if seats_shown and count else seats_line(self._room)
        )
        self.change.setVisible(count > 0)
        self.change.set_words(texts("ballot.seats_done" if self._seats_open else "ballot.seats_change"))
        self.seats.setVisible(seats_shown)
        self._choices.setVisible(not self._seats_open and count > 0)
        self.mode.refresh()
        self.ways.show_way(self.way)
        self.cards.setVisible(self.way == "paper")
        self.open.setEnabled(count > 0)
        self._why_not.setText(self._warning(count))

    def _warning(self, count: int) -> str:
        session, texts = self._room.session, self._room.texts
        if not count:
            return texts("ballot.no_seats_yet")
        if session.mode == "anonymous" and count < session.k:
            return texts("ballot.under_k_ahead", count=count, k=session.k)
        return ""

    def _toggle_seats(self) -> None:
        self._seats_open = not self._seats_open
        self.refresh()

    def _choose_way(self, way: str) -> None:
        self._room.do(SetWay("paper" if way == "paper" else "screen"))
        self.refresh()

    def _open(self) -> None:
        room = self._room
        with room.bridge.together():
            if not room.do(OpenRound(self._step, _SEED, room.now())):
                return
            # The stage says the promise of the mode as it is now, unless the facilitator keeps it frozen.
            if not room.session.stage.frozen:
                room.do(Publish(self._step, 0))
        self.opened.emit()

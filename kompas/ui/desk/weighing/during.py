"""While the round is open: counts, whose turn it is, ballots or paper cards, and what shows all points."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from kompas.domain.actions import SetWay, SkipSeat
from kompas.domain.live import live
from kompas.domain.names import seat_role
from kompas.domain.stage import Live
from kompas.domain.text import mid_sentence
from kompas.ui.ballot.paper import PaperEntry
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.controls.ask_again import AskAgain
from kompas.ui.controls.axis import between_buttons
from kompas.ui.desk.weighing.ask_void import ask_void
from kompas.ui.desk.weighing.circles import SeatCircles
from kompas.ui.desk.weighing.show_all import ShowAll
from kompas.ui.desk.weighing.space_key import SpaceKey
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words, column, row


class DuringRound(QWidget):
    """Shows counts only. `exposed` says whether the room sees this screen now."""

    revealing = Signal()
    voiding = Signal()

    def __init__(self, room: Room, exposed: Callable[[], bool]) -> None:
        super().__init__()
        self._room = room
        self._exposed = exposed
        self._turn: int | None = None
        self._ballot: BallotWindow | None = None
        self.way = live(room.session).way
        texts, palette = room.texts, room.palette
        self.count = Title("", 21, wrap=False)
        self._ready = Words("", wrap=False)
        self._now = _at_right()
        self.circles = SeatCircles(texts, palette)
        self.give = Button("", palette)
        self.skip = Button("", palette, "quiet")
        self.paper = PaperEntry(room)
        self.beamer_off = QCheckBox(texts("ballot.beamer_is_off"))
        self._seen = Words("")
        self.other_way = Button("", palette, "quiet")
        self.void: AskAgain = ask_void(texts, palette, at_right=True)
        self.ending = ShowAll(texts, palette)
        self.show_all = self.ending.button
        self._build()
        self._join()
        self.refresh()
        self._leave_focus()

    def begin(self) -> None:
        """Put the focus where the work is: the first card, or nowhere in particular, so that Space shows all."""
        if self._hidden_from_work():
            self.beamer_off.setFocus()
        elif self.way == "paper":
            self.paper.start()
        else:
            self.setFocus()

    def refresh(self) -> None:
        """Show the counts, and what can be done now."""
        if self._ballot is not None and self._hidden_from_work():
            # The room came to see this screen while somebody weighs: better to weigh again than to be watched.
            self._ballot.cover()
        here = live(self._room.session)
        self.way = here.way
        if self._turn not in here.seats:
            self._turn = None
        self._show_counts(here)
        self._show_turn(here)
        self._show_way()
        self.ending.show_state(here, beamer_is_off=self._exposed() and self.beamer_off.isChecked())

    def reveal(self) -> None:
        """Ask to show all points, if there are any."""
        self.ending.press()

    def _build(self) -> None:
        whole = column(gap=6)
        whole.addWidget(between_buttons(row(self.count, self._ready, self._now, gap=6)))
        whole.addWidget(self.circles)
        whole.addWidget(between_buttons(self._seen))
        whole.addWidget(row(self.beamer_off, -1))
        whole.addWidget(between_buttons(self.paper))
        whole.addWidget(row(self.give, self.skip, -1))
        whole.addStretch(1)
        whole.addWidget(self.ending)
        whole.addWidget(row(self.other_way, self.void))
        self.setLayout(whole)

    def _join(self) -> None:
        self.circles.chosen.connect(self._choose)
        self.give.clicked.connect(self._give)
        self.skip.clicked.connect(self._skip)
        self.paper.seat_typed.connect(self._typed)
        self.paper.spaced.connect(self._spaced)
        self.beamer_off.toggled.connect(self._unhide)
        self.other_way.clicked.connect(self._change_way)
        SpaceKey(self, self.reveal)
        self.ending.agreed.connect(self.revealing)
        self.void.asking.connect(self.other_way.setHidden)
        self.void.agreed.connect(self.voiding)

    def _leave_focus(self) -> None:
        """Let clicking leave the focus where it is: what was clicked last must not take the space bar."""
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _turn_of(self, here: Live) -> int | None:
        """Return the seat that is chosen; on screen, else the next one."""
        if self._turn is None and self.way == "screen":
            return next(iter(here.next), None)
        return self._turn

    def _show_counts(self, here: Live) -> None:
        texts, turn = self._room.texts, self._turn_of(here)
        total = len(here.seats)
        self.count.setText(texts("ballot.count", ready=here.ready, total=total))
        self._ready.setText(texts.many("ballot.count_ready", total))
        self.circles.show_live(here, turn)
        self._now.setText(turn_words(self._room, turn) if turn else "")

    def _show_turn(self, here: Live) -> None:
        texts, turn = self._room.texts, self._turn_of(here)
        self.give.setVisible(turn is not None and self.way == "screen")
        self.give.setEnabled(not self._hidden_from_work())
        self.skip.setVisible(turn is not None)
        if turn is not None:
            again, skipping = turn in here.done, turn in here.skipping
            self.give.set_words(texts("ballot.give_again" if again else "ballot.give_seat", seat=turn))
            self.skip.set_words(texts("ballot.unskip" if skipping else "ballot.skip", seat=turn))

    def _show_way(self) -> None:
        texts = self._room.texts
        on_paper, hidden = self.way == "paper", self._hidden_from_work()
        if hidden or not on_paper:
            self.paper.forget()
        self.paper.setVisible(on_paper and not hidden)
        self.beamer_off.setVisible(self._exposed())
        # The room of this sentence stays: what is pressed next stands below it.
        keeps = self._seen.sizePolicy()
        keeps.setRetainSizeWhenHidden(self._exposed())
        self._seen.setSizePolicy(keeps)
        self._seen.setVisible(hidden)
        self._seen.setText(texts("ballot.seen_paper" if on_paper else "ballot.seen_screen"))
        self.other_way.set_words(texts("ballot.to_screen" if on_paper else "ballot.to_paper"))

    def _hidden_from_work(self) -> bool:
        """Whether the room would see what is entered: then nothing can be entered."""
        return self._exposed() and not self.beamer_off.isChecked()

    def _unhide(self) -> None:
        self.refresh()
        self.begin()

    def _choose(self, seat: int) -> None:
        if self.way == "screen":
            self._turn = None if self._turn == seat else seat
            self.refresh()
        elif not self._hidden_from_work():
            self.paper.start(seat)

    def _typed(self, seat: int | None) -> None:
        if self.way == "screen":
            return
        self._turn = seat
        here = live(self._room.session)
        self._show_counts(here)
        self._show_turn(here)

    def _spaced(self) -> None:
        """Show all points from the keypad, but only when nobody is waited for: a thumb slips easily."""
        if not live(self._room.session).next:
            self.reveal()

    def _give(self) -> None:
        turn = self._turn_of(live(self._room.session))
        # A ballot covers the desk: nobody should fill in what is then refused.
        if turn is not None and not self._hidden_from_work() and not self._room.refuses():
            self._turn = None
            window = self.window()
            self._ballot = BallotWindow(self._room, turn, window)
            self._ballot.destroyed.connect(self._ballot_gone)
            self._ballot.open_on(window.screen())

    def _ballot_gone(self) -> None:
        self._ballot = None

    def _skip(self) -> None:
        here = live(self._room.session)
        turn = self._turn_of(here)
        if turn is None:
            return
        self._turn = None
        self._room.do(SkipSeat(turn, turn not in here.skipping))
        if self.way == "paper":
            self.paper.start()

    def _change_way(self) -> None:
        self._turn = None
        if self._room.do(SetWay("screen" if self.way == "paper" else "paper")):
            self.refresh()
            self.begin()


def turn_words(room: Room, seat: int) -> str:
    """Return whose turn it is, with the role: a number alone tells nobody whom to give the laptop to."""
    role = mid_sentence(seat_role(room.session, seat).read(room.texts.language))
    return room.texts("ballot.turn_of", seat=seat, role=role)


def _at_right() -> Words:
    """Return a line that ends at the right, and breaks when a role has many words."""
    words = Words("", "soft")
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    words.setSizePolicy(QSizePolicy.Policy.Expanding, words.sizePolicy().verticalPolicy())
    return words

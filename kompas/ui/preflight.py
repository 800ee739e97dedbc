"""The page that says whether all is ready, and at each thing that is not, what to do about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QPaintEvent, QScreen, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.preflight import Outcome
from kompas.ui.check_row import CheckRow
from kompas.ui.stage.trial import MakeTrial
from kompas.ui.widgets import Button, Rule, Title, Words, column, row

_WIDE = 760
_BESIDE = 40
"""What a sign takes beside the sentences, with the room after it."""


_WAIT_MS = 20
"""Between saying what is tried and trying it: time for a window system that shows a window on its own account."""


@dataclass(frozen=True)
class Check:
    """One thing to try. `asks` is the question, as a key of the texts; it is shown before the answer is there."""

    asks: str
    find: Callable[[], Outcome]


@dataclass(frozen=True)
class Trying:
    """What the page tries: the checks in order, the line for the back row, and on which screen that comes.

    `cards` prints the paper cards; None where there is no session to print them for.
    """

    checks: Sequence[Check]
    trial: MakeTrial
    screen: Callable[[], QScreen]
    cards: Callable[[], None] | None = None


class PreflightPage(QDialog):
    """Tries everything once it can be seen, and again when a screen comes or goes.

    Each check has a turn of the event loop to itself, after one in which the page says what it looks at: a check may
    take a moment (the first record loads what makes PDFs), but never in front of an empty or silent window.
    """

    def __init__(self, texts: Texts, palette: Palette, trying: Trying, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._trying = trying
        self.setWindowTitle(texts("desk.check_title"))
        self.rows = [CheckRow(texts, palette, texts(check.asks)) for check in trying.checks]
        self.line = CheckRow(texts, palette)
        self._line_is_bad = False
        self.show_line = Button(texts("desk.check_line_show"), palette, key="L")
        self.read = Button(texts("desk.check_line_yes"), palette)
        self.not_read = Button(texts("desk.check_line_no"), palette)
        self.summary = Words(voice="strong")
        self.cards: Button | None = None
        self.trial = trying.trial(self)
        self.trial.came_or_went.connect(self._say_way_back)
        self._build(palette)
        self._ask_line()
        self._next = 0
        self._announced = False
        self._painted = False
        self._step = QTimer(self)
        self._step.setInterval(_WAIT_MS)
        self._step.timeout.connect(self._turn)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.again)
            application.screenRemoved.connect(self.again)
        self.again()

    def _build(self, palette: Palette) -> None:
        again = Button(self._texts("desk.check_again"), palette, "quiet")
        close = Button(self._texts("desk.check_close"), palette, "primary", "Esc")
        # Of the page: other words take a shortcut off its button.
        QShortcut(QKeySequence("L"), self, self._show_line)
        self._keep_width()
        for button, act in (
            (self.show_line, self._show_line),
            (self.read, self._line_read),
            (self.not_read, self._line_not_read),
            (again, self.again),
            (close, self.accept),
        ):
            button.clicked.connect(act)
        inner = column(
            Title(self._texts("desk.check_title"), 32), self.summary, 8, margins=(32, 24, 32, 24), gap=4
        )
        for made in self.rows:
            inner.addWidget(made)
        inner.addWidget(Rule(palette.hair, 1))
        inner.addWidget(self.line)
        inner.addWidget(row(self.show_line, self.read, self.not_read, -1, gap=0))
        inner.addSpacing(12)
        inner.addWidget(row(close, again, -1, *self._cards(palette)))
        self.setLayout(inner)
        self.setFixedWidth(_WIDE + 64)
        close.setFocus()

    def _cards(self, palette: Palette) -> tuple[Button, ...]:
        """Return the button about paper, if any: a room that weighs on cards must have them before it begins."""
        cards = self._trying.cards
        if cards is None:
            return ()
        self.cards = Button(self._texts("desk.check_cards"), palette, "quiet")
        self.cards.clicked.connect(self.accept)
        # Once this page is gone: where the file goes is asked on the desk.
        self.cards.clicked.connect(lambda: QTimer.singleShot(0, cards))
        return (self.cards,)

    @property
    def busy(self) -> bool:
        """Whether there are answers still to come."""
        return self._next <= len(self.rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin to try only when the page is there to be read."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._step.start()

    def again(self) -> None:
        """Try everything anew, one check after the other, so that each result is seen when it is there."""
        for made in self.rows:
            made.ask()
        self.summary.setText(self._texts("desk.check_busy"))
        self._good = 0
        self._next = 0
        self._announced = False
        if self._painted and self.isVisible():
            self._step.start()

    def _turn(self) -> None:
        if self._next == len(self.rows):
            self._end()
        elif self._announced:
            self._try_next()
        else:
            self._announce()

    def _announce(self) -> None:
        """Say what comes, and let that be seen before anything waits for it."""
        asks = self._texts(self._trying.checks[self._next].asks)
        self.summary.setText(self._texts("desk.check_looking", what=asks))
        self._announced = True
        self.repaint()

    def _try_next(self) -> None:
        place, self._next = self._next, self._next + 1
        self._announced = False
        outcome = self._trying.checks[place].find()
        self._good += outcome.good
        self.rows[place].show_outcome(outcome)
        self._fit()

    def _end(self) -> None:
        self._step.stop()
        self._next += 1
        self._sum_up()

    def _sum_up(self) -> None:
        """Say how many signs there are that ask for attention: as many as one can count on the page."""
        wrong = len(self.rows) - self._good + self._line_is_bad
        said = self._texts.many("desk.check_sum", wrong) if wrong else self._texts("desk.check_all_good")
        self.summary.setText(said)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the sentences need at this width; `adjustSize` gives no more than part of a low screen."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _ask_line(self) -> None:
        self.line.keep_room(
            _WIDE - _BESIDE, *map(self._texts, ("desk.check_line_do", "desk.check_line_bad_do"))
        )
        self.line.wonder(self._texts("desk.check_line"), self._texts("desk.check_line_do"))

    def _show_line(self) -> None:
        if self.trial.isVisible():
            self.trial.hide()
        else:
            self.trial.open_on(self._trying.screen())

    def _keep_width(self) -> None:
        """Let the button be as wide whatever it says: what stands beside it stays under the mouse."""
        for key in ("desk.check_line_hide", "desk.check_line_show"):
            self.show_line.set_words(self._texts(key))
            self.show_line.setMinimumWidth(
                max(self.show_line.minimumWidth(), self.show_line.sizeHint().width())
            )

    def _say_way_back(self) -> None:
        shown = self.trial.isVisible()
        self.show_line.set_words(self._texts("desk.check_line_hide" if shown else "desk.check_line_show"))

    def _line_read(self) -> None:
        self.trial.hide()
        self.line.say(self._texts("desk.check_line_good"), "", good=True)
        self._line_answered(bad=False)

    def _line_not_read(self) -> None:
        self.trial.hide()
        self.line.say(self._texts("desk.check_line_bad"), self._texts("desk.check_line_bad_do"), good=False)
        self._line_answered(bad=True)

    def _line_answered(self, *, bad: bool) -> None:
        self._line_is_bad = bad
        if not self.busy:
            self._sum_up()

    def reject(self) -> None:
        """Take the line off the stage first, if it is there."""
        if self.trial.isVisible():
            self.trial.hide()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Take the line off the stage with the page."""
        self._step.stop()
        self.trial.hide()
        super().done(result)

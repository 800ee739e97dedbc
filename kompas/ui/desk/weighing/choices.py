"""Before a round: how it is weighed (the mode, and what that promises) and along which way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QStackedLayout, QWidget

from kompas.domain.actions import SetMode
from kompas.domain.privacy import LOWEST_K
from kompas.domain.weighing import Mode, Way
from kompas.ui.ballot.sentences import promise
from kompas.ui.controls.axis import between_buttons
from kompas.ui.controls.step_button import StepButton
from kompas.ui.room import Room
from kompas.ui.widgets import Words, column, row

_MOST_K = 12


class ModeChoice(QWidget):
    """Confidential or anonymous, with the promise that goes with it."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        texts = room.texts
        self.confidential = QRadioButton(texts("ballot.confidential"))
        self.anonymous = QRadioButton(texts("ballot.anonymous"))
        self._group = QButtonGroup(self)
        self._group.addButton(self.confidential)
        self._group.addButton(self.anonymous)
        self._promises: dict[Mode, Words] = {
            "confidential": Words("", "soft"),
            "anonymous": Words("", "soft"),
        }
        self.less = StepButton("−", texts("ballot.k_less"), room.palette)
        self.more = StepButton("+", texts("ballot.k_more"), room.palette)
        self._k = Words("", "strong", wrap=False)
        self._from = row(Words(texts("ballot.k_from"), wrap=False), self.less, self._k, self.more, -1, gap=6)
        # It is higher than the rest of its row, and what stands under that must not move with the mode.
        policy = self._from.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._from.setSizePolicy(policy)
        choices = row(self.confidential, self.anonymous, self._from, -1, gap=16)
        self.setLayout(column(choices, self._both_promises(), gap=2))
        self.confidential.clicked.connect(self._choose_confidential)
        self.anonymous.clicked.connect(self._choose_anonymous)
        self.less.clicked.connect(self._lower)
        self.more.clicked.connect(self._raise)

    def _both_promises(self) -> QWidget:
        """Return a place as high as the longer promise: what stands under it must not move with the mode."""
        place = QWidget()
        self._place = QStackedLayout(place)
        for words in self._promises.values():
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._place.addWidget(between_buttons(words))
        return place

    @property
    def promise(self) -> Words:
        """The promise of the mode that is set."""
        return self._promises[self._room.session.mode]

    def refresh(self) -> None:
        """Show mode, k and promise as they are set."""
        session, texts = self._room.session, self._room.texts
        self.confidential.setChecked(session.mode == "confidential")
        self.anonymous.setChecked(session.mode == "anonymous")
        for mode, words in self._promises.items():
            words.setText(promise(texts, mode, session.k))
        self._place.setCurrentWidget(self.promise)
        self._k.setText(str(session.k))
        self._from.setVisible(session.mode == "anonymous")
        self.less.setEnabled(session.k > LOWEST_K)
        self.more.setEnabled(session.k < _MOST_K)

    def _choose_confidential(self) -> None:
        self._set("confidential", self._room.session.k)

    def _choose_anonymous(self) -> None:
        self._set("anonymous", self._room.session.k)

    def _lower(self) -> None:
        self._set("anonymous", self._room.session.k - 1)

    def _raise(self) -> None:
        self._set("anonymous", self._room.session.k + 1)

    def _set(self, mode: Mode, k: int) -> None:
        session = self._room.session
        if (mode, k) != (session.mode, session.k) and not self._room.do(SetMode(mode, k)):
            self.refresh()


class WayChoice(QWidget):
    """On paper or on screen; equal in result. `chosen` tells which."""

    chosen = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._texts = room.texts
        self.on_paper = QRadioButton(room.texts("ballot.on_paper"))
        self.on_screen = QRadioButton(room.texts("ballot.on_screen"))
        self._group = QButtonGroup(self)
        self._group.addButton(self.on_paper)
        self._group.addButton(self.on_screen)
        self._about = Words("", "soft")
        self.setLayout(
            column(row(self.on_paper, self.on_screen, -1, gap=16), between_buttons(self._about), gap=2)
        )
        self.on_paper.clicked.connect(self._paper)
        self.on_screen.clicked.connect(self._screen)

    def show_way(self, way: Way) -> None:
        """Show which way is chosen."""
        self.on_paper.setChecked(way == "paper")
        self.on_screen.setChecked(way == "screen")
        self._about.setText(self._texts("ballot.about_paper" if way == "paper" else "ballot.about_screen"))

    def _paper(self) -> None:
        self.chosen.emit("paper")

    def _screen(self) -> None:
        self.chosen.emit("screen")

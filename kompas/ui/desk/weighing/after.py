"""After the reveal: what the room sees in words, the beats of the reveal, and declaring the round void."""

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kompas.domain.actions import Publish
from kompas.domain.privacy import shown
from kompas.domain.stage import RevealView
from kompas.domain.weighing import Round
from kompas.ui.ballot.sentences import seen
from kompas.ui.controls.axis import between_buttons
from kompas.ui.desk.weighing.ask_void import ask_void
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row

_BEATS = ("ballot.beat_points", "ballot.beat_centre", "ballot.beat_sentences")


class AfterRound(QWidget):
    """Shows one revealed round, as `domain.privacy` lets it be seen."""

    voiding = Signal()

    def __init__(self, room: Room, moment: Round) -> None:
        super().__init__()
        self._room = room
        self._step = moment.step
        texts, palette = room.texts, room.palette
        picture = shown(moment)
        self._said = [
            between_buttons(Words(sentence))
            for sentence in (seen(texts, picture, moment.k) if picture else [])
        ]
        # Where figures are kept back there is one view, and the stage has it.
        beats = () if picture is not None and picture.withheld else _BEATS
        self.beats = [Button(texts(key), palette) for key in beats]
        for button in self.beats:
            button.setCheckable(True)
            button.clicked.connect(self._show_beat)
        self.void = ask_void(texts, palette)
        whole = column(between_buttons(Words(texts("ballot.room_sees"), "soft")), *self._said, gap=6)
        if picture is not None and picture.reasons:
            whole.addWidget(between_buttons(Words(texts("ballot.reasons"), "soft")))
            for reason in picture.reasons:
                whole.addWidget(between_buttons(Words(f"–  {reason}")))
        whole.addStretch(1)
        if self.beats:
            whole.addWidget(between_buttons(Words(texts("ballot.beats_ask"), "soft")))
            whole.addWidget(row(*self.beats, -1, gap=0))
        whole.addWidget(self.void)
        self.setLayout(whole)
        self.void.agreed.connect(self.voiding)
        # They come where the button stood that showed the dots: a slow second press is no wish for the mean.
        self._since = QElapsedTimer()
        self._since.start()
        self.refresh()

    def refresh(self) -> None:
        """Show which beat is on the stage."""
        stage = self._room.session.stage
        on_stage = stage.step == self._step and isinstance(stage.view, RevealView)
        for index, button in enumerate(self.beats):
            button.setChecked(on_stage and index == stage.index)

    def _show_beat(self) -> None:
        if self._since.elapsed() < 2 * QApplication.doubleClickInterval():
            self.refresh()
            return
        index = next((i for i, button in enumerate(self.beats) if button is self.sender()), 0)
        self._room.do(Publish(self._step, index))
        self.refresh()

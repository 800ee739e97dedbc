"""What is at stake here for one value: its mark, and the best and the worst that can happen, to read aloud."""

from PySide6.QtWidgets import QWidget

from kompas.domain.scenario import Stake
from kompas.ui.controls.named_mark import MarkLine
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Words, column


class StakeWords(QWidget):
    """One value of the case, with a rule under it."""

    def __init__(self, room: Room, stake: Stake) -> None:
        super().__init__()
        texts, language = room.texts, room.texts.language
        best, worst = stake.best.read(language).strip(), stake.worst.read(language).strip()
        self.setLayout(
            column(
                MarkLine(stake.value, texts, room.palette),
                Words(texts("desk.case_best", text=best)),
                Words(texts("desk.case_worst", text=worst)),
                6,
                Rule(room.palette.hair, 1),
                gap=2,
            )
        )

"""A quiet button that asks once more, in its own place, before it does what cannot be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kompas.geometry.palette import Palette
from kompas.ui.controls.axis import between_buttons
from kompas.ui.widgets import Button, Words, column, row


class AskAgain(QWidget):
    """`agreed` comes only after the second press; `asking` tells whether the question is open."""

    asking = Signal(bool)
    agreed = Signal()

    def __init__(
        self, words: str, question: str, yes: str, no: str, palette: Palette, *, at_right: bool = False
    ) -> None:
        super().__init__()
        self.ask = Button(words, palette, "quiet")
        self.yes = Button(yes, palette, "alert")
        self.no = Button(no, palette)
        self._question = QWidget()
        self._asked = Words(question)
        self._question.setLayout(
            column(between_buttons(self._asked), row(self.no, self.yes, -1, gap=4), gap=2)
        )
        first = row(-1, self.ask) if at_right else row(self.ask, -1)
        self.setLayout(column(first, self._question, gap=0))
        self._question.hide()
        self.ask.clicked.connect(self._open)
        self.no.clicked.connect(self._close)
        self.yes.clicked.connect(self._agree)

    def set_question(self, question: str) -> None:
        """Ask something else."""
        self._asked.setText(question)

    def _open(self) -> None:
        self.ask.hide()
        self._question.show()
        self.asking.emit(True)  # noqa: FBT003 - Qt's own signature
        self.no.setFocus()

    def _close(self) -> None:
        self._question.hide()
        self.ask.show()
        self.asking.emit(False)  # noqa: FBT003
        self.ask.setFocus()

    def _agree(self) -> None:
        self._close()
        self.agreed.emit()

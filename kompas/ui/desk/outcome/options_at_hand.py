"""The options that were collected, where the outcome is written: choosing begins with what the group said itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.actions import Decide
from kompas.domain.outcome import Option
from kompas.ui.desk.step_panel import heading
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words


class OptionsAtHand(QWidget):
    """One line an option, with a button that writes it behind the outcome until it stands there.

    Without options there is nothing at all.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._shown: Sequence[Option] = ()
        self._lines: list[QWidget] = []
        self.takes: list[Button] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(heading(room.texts("desk.decide_options")))

    def refresh(self) -> None:
        """Show the options as they are now."""
        options = self._room.session.options
        if options != self._shown:
            for line in self._lines:
                line.deleteLater()
            self.takes = [self._button(option.text) for option in options]
            self._lines = [_line(one.text, take) for one, take in zip(options, self.takes, strict=True)]
            for line in self._lines:
                self._body.addWidget(line)
            self._shown = options
        for option, take in zip(options, self.takes, strict=True):
            take.setVisible(option.text not in self._room.session.decision)
        self.setVisible(bool(options))

    def _button(self, option: str) -> Button:
        texts = self._room.texts
        take = Button(texts("desk.decide_take"), self._room.palette, "quiet")
        take.setAccessibleName(texts("desk.decide_take_said", option=option))
        take.clicked.connect(lambda: self._take(option))
        keeps = take.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        take.setSizePolicy(keeps)
        return take

    def _take(self, option: str) -> None:
        written = self._room.session.decision.rstrip()
        self._room.do(Decide(f"{written}\n{option}" if written else option))


def _line(option: str, take: Button) -> QWidget:
    whole = QWidget()
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(Words(option), 1)
    line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
    return whole

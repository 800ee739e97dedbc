"""One value on the ballot: its mark and name, what it means in this case, steppers and a number field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kompas.domain.scenario import Stake
from kompas.domain.values import VALUES
from kompas.geometry.marks import value_name
from kompas.geometry.typesetting import Face
from kompas.ui.ballot.marks import Mark
from kompas.ui.ballot.points_field import PointsField
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words

_MARK, _NAME, _TEXT = 46, 26, 17
_FIELD = 84
"""Sizes on a screen of 1366 by 768; `scale` makes them fit a larger one."""


class ValueRow(QWidget):
    """One of three equal rows: `place` is the value's place in `VALUES`, `number` that on this ballot."""

    given = Signal(int, object)
    stepped = Signal(int, int)
    settled = Signal(int, int)

    def __init__(self, room: Room, stake: Stake, number: int, scale: float = 1.0) -> None:
        super().__init__()
        self._scale = scale
        self._texts = room.texts
        self.place = VALUES.index(stake.value)
        self._named = value_name(room.texts, stake.value)
        self.field = PointsField()
        self.less = Button(room.texts("ballot.less"), room.palette)
        self.more = Button(room.texts("ballot.more"), room.palette)
        self._build(room, stake, number)
        self._join()

    def show_points(self, points: int | None) -> None:
        """Show the points of this value; None shows an empty field."""
        self.field.show_points(points)
        self.less.setEnabled(points != 0)
        self.more.setEnabled(points != 100)  # noqa: PLR2004 - all there is

    def _build(self, room: Room, stake: Stake, number: int) -> None:
        mark = Mark(stake.value, self._named.letter, room.palette, round(_MARK * self._scale))
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(mark, 0, 0)
        grid.addWidget(Title(self._named.name, round(_NAME * self._scale), wrap=False), 0, 1)
        for place, widget in enumerate((self.less, self.field, self.more), start=2):
            grid.addWidget(widget, 0, place)
        grid.addLayout(self._swing(stake), 1, 1, 1, 4)
        self.setLayout(grid)
        self._name_for_readers(stake, number)

    def _swing(self, stake: Stake) -> QGridLayout:
        """Say the best and the worst that can happen for this value."""
        said = QGridLayout()
        said.setHorizontalSpacing(12)
        said.setVerticalSpacing(2)
        said.setColumnStretch(1, 1)
        # A style sheet of its own would be read and measured anew for each line.
        size = font(Face.REGULAR, round(_TEXT * self._scale))
        for line, (label, text) in enumerate(self._swing_words(stake)):
            for column, words in enumerate((Words(label, "pale", wrap=False), Words(text))):
                words.setFont(size)
                said.addWidget(words, line, column, Qt.AlignmentFlag.AlignTop)
        return said

    def _swing_words(self, stake: Stake) -> tuple[tuple[str, str], tuple[str, str]]:
        language = self._texts.language
        best, worst = stake.best.read(language), stake.worst.read(language)
        return (self._texts("ballot.best"), best), (self._texts("ballot.worst"), worst)

    def _name_for_readers(self, stake: Stake, number: int) -> None:
        name = self._named.name
        self.field.setAccessibleName(self._texts("ballot.points_of", number=number, value=name))
        swing = (f"{label}: {text}" for label, text in self._swing_words(stake))
        self.field.setAccessibleDescription(" ".join(swing))
        self.less.setAccessibleName(self._texts("ballot.less_for", value=name))
        self.more.setAccessibleName(self._texts("ballot.more_for", value=name))

    def _join(self) -> None:
        self.field.setFont(font(Face.DISPLAY_SEMIBOLD, 26, tabular=True))
        self.field.setProperty("points", True)  # noqa: FBT003 - Qt's own signature
        self.field.setFixedSize(_FIELD, 52)
        for button, steps in ((self.less, -1), (self.more, 1)):
            # The arrows in the field do the same from the keyboard; two more stops would be in the way.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(self._less if steps < 0 else self._more)
        self.field.stepped.connect(self._step)
        self.field.given.connect(self._give)
        self.field.settled.connect(self._settle)

    def _less(self) -> None:
        self.stepped.emit(self.place, -1)

    def _more(self) -> None:
        self.stepped.emit(self.place, 1)

    def _step(self, steps: int) -> None:
        self.stepped.emit(self.place, steps)

    def _give(self, points: int | None) -> None:
        self.given.emit(self.place, points)

    def _settle(self, points: int) -> None:
        self.settled.emit(self.place, points)

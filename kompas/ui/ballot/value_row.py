"""One value on the ballot: its mark and name, what it means in this case, steppers and a number field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.scenario import Stake
from kompas.domain.values import VALUES
from kompas.geometry.marks import value_name
from kompas.geometry.typesetting import Face
from kompas.ui.ballot.marks import Mark
from kompas.ui.ballot.points_field import PointsField
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words

_MARK = 46
_FIELD = 84


class ValueRow(QWidget):
    """One of three equal rows: `place` is the value's place in `VALUES`, `number` that on this ballot."""

    given = Signal(int, object)
    stepped = Signal(int, int)
    settled = Signal(int, int)

    def __init__(self, room: Room, stake: Stake, number: int) -> None:
        super().__init__()
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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(10)
        mark = Mark(stake.value, self._named.letter, room.palette, _MARK)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._words(stake, number), 1)
        layout.addWidget(self.less, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.field, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, stake: Stake, number: int) -> QVBoxLayout:
        said = QGridLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setHorizontalSpacing(12)
        said.setVerticalSpacing(2)
        said.setColumnStretch(1, 1)
        language = self._texts.language
        pairs = (("ballot.best", stake.best), ("ballot.worst", stake.worst))
        for line, (key, text) in enumerate(pairs):
            said.addWidget(Words(self._texts(key), "soft", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
            said.addWidget(Words(text.read(language)), line, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Title(self._named.name, 24, wrap=False))
        column.addLayout(said)
        column.addStretch(1)
        name = self._named.name
        self.field.setAccessibleName(self._texts("ballot.points_of", number=number, value=name))
        swing = ". ".join(f"{self._texts(key)}: {text.read(language)}" for key, text in pairs)
        self.field.setAccessibleDescription(swing)
        self.less.setAccessibleName(self._texts("ballot.less_for", value=name))
        self.more.setAccessibleName(self._texts("ballot.more_for", value=name))
        return column

    def _join(self) -> None:
        self.field.setFont(font(Face.DISPLAY_SEMIBOLD, 26, tabular=True))
        self.field.setStyleSheet(
            "font-family: 'Inter Display'; font-size: 26px; font-weight: 600; padding: 4px;"
        )
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

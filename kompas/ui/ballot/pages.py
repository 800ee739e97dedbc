"""The pages around the ballot: give the laptop, the choice in words, and thank you."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.names import seat_role
from kompas.domain.text import mid_sentence
from kompas.domain.values import Value
from kompas.domain.weighing import Weighing
from kompas.geometry.marks import value_name
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.ballot.marks import Mark
from kompas.ui.ballot.sentences import heaviest_first, points_words, stance_sentence
from kompas.ui.controls.axis import beside_buttons
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words, row

_CIRCLE = 168
_MARGIN = 296
"""Width of the margin column; what is said begins on the axis beside it."""


class SeatSign(QWidget):
    """The number of the seat whose turn it is, as large as a hand."""

    def __init__(self, seat: int, palette: Palette) -> None:
        super().__init__()
        self._seat = seat
        self._palette = palette
        self.setFixedSize(_CIRCLE + 8, _CIRCLE + 8)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the circle of a seat whose turn it is."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._palette.on_marker), 6))
            painter.setBrush(QColor(self._palette.marker))
            painter.drawEllipse(self.rect().adjusted(4, 4, -4, -4))
            painter.setFont(font(Face.DISPLAY_SEMIBOLD, 84, -0.03))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._seat))


class Page(QWidget):
    """A page with one heading on the axis, lines under it, and buttons."""

    def __init__(self, heading: str, sign: QWidget | None = None) -> None:
        super().__init__()
        self.heading = Title(heading, 60)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(10)
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(24)
        said.addStretch(2)
        said.addWidget(beside_buttons(self.heading))
        said.addLayout(self.lines)
        said.addStretch(3)
        aside = QVBoxLayout()
        aside.addStretch(2)
        if sign is not None:
            aside.addWidget(sign)
        aside.addStretch(3)
        margin = QWidget()
        margin.setFixedWidth(_MARGIN)
        margin.setLayout(aside)
        aside.setContentsMargins(0, 0, 0, 0)
        layout = QHBoxLayout()
        layout.setContentsMargins(64, 24, 64, 24)
        layout.setSpacing(0)
        layout.addWidget(margin)
        layout.addLayout(said, 1)
        self.setLayout(layout)

    def enter(self) -> None:
        """Do what Enter means on this page."""


class HandOver(Page):
    """Says whose turn it is, with number and role, and nothing else.

    `passed`: the seat before was asked to pass the laptop on; here stands who has it now.
    """

    begun = Signal()
    left = Signal()

    def __init__(self, room: Room, seat: int, *, passed: bool = False) -> None:
        texts = room.texts
        said = "ballot.has_turn" if passed else "ballot.give_to"
        super().__init__(texts(said, seat=seat), SeatSign(seat, room.palette))
        role = seat_role(room.session, seat).read(texts.language)
        self.lines.addWidget(beside_buttons(Title(role, 28)))
        self.lines.addSpacing(16)
        self.begin = Button(texts("ballot.i_am", seat=seat), room.palette, "primary", texts("ballot.enter"))
        self.leave = Button(texts("ballot.to_desk"), room.palette, "quiet")
        self.begin.clicked.connect(self.begun)
        self.leave.clicked.connect(self.left)
        self.lines.addWidget(row(self.begin, self.leave, -1, gap=16))

    def enter(self) -> None:
        """Begin."""
        self.begun.emit()


class InWords(Page):
    """Says the choice once more, in words."""

    agreed = Signal()
    returned = Signal()

    def __init__(self, room: Room, weighing: Weighing, order: tuple[Value, ...]) -> None:
        texts = room.texts
        super().__init__(texts("ballot.is_this_right"))
        for value in heaviest_first(weighing, order):
            self.lines.addWidget(beside_buttons(_line(room, value, weighing.of(value))))
        self.lines.addSpacing(8)
        for sentence in self._rest(room, weighing):
            self.lines.addWidget(beside_buttons(Words(sentence, "note")))
        self.agree = Button(texts("ballot.right"), room.palette, "primary", texts("ballot.enter"))
        self.back = Button(texts("ballot.back"), room.palette, "plain", texts("ballot.escape"))
        self.agree.clicked.connect(self.agreed)
        self.back.clicked.connect(self.returned)
        self.problem = Words(voice="alert")
        self.problem.hide()
        self.lines.addSpacing(12)
        self.lines.addWidget(row(self.agree, self.back, -1))
        self.lines.addWidget(beside_buttons(self.problem))

    def enter(self) -> None:
        """Say that it is right."""
        self.agreed.emit()

    @staticmethod
    def _rest(room: Room, weighing: Weighing) -> list[str]:
        said = [stance_sentence(room.texts, weighing)]
        if weighing.why:
            said.append(room.texts("ballot.why_is", why=weighing.why))
        return said


class Thanks(Page):
    """Says thank you and who is next; it knows nothing of what was entered."""

    next_seat = Signal()
    left = Signal()

    def __init__(self, room: Room, after: int | None) -> None:
        texts = room.texts
        super().__init__(texts("ballot.thanks_on") if after else texts("ballot.thanks"))
        role = mid_sentence(seat_role(room.session, after or 0).read(texts.language))
        said = texts("ballot.after", seat=after, role=role) if after else texts("ballot.all_ready")
        self.lines.addWidget(beside_buttons(Title(said, 28)))
        self.lines.addSpacing(16)
        to_desk = texts("ballot.to_desk")
        self.leave = Button(to_desk, room.palette, "quiet" if after else "primary", "")
        self.leave.clicked.connect(self.left)
        self.go_on: Button | None = None
        if after:
            words = texts("ballot.pass_on", seat=after)
            self.go_on = Button(words, room.palette, "primary", texts("ballot.enter"))
            self.go_on.clicked.connect(self.next_seat)
        self.lines.addWidget(row(*([self.go_on] if self.go_on else []), self.leave, -1, gap=16))

    def enter(self) -> None:
        """Go on to the next seat, or back to the desk after the last."""
        if self.go_on is not None:
            self.next_seat.emit()
        else:
            self.left.emit()


def _line(room: Room, value: Value, points: int) -> QWidget:
    mark = Mark(value, value_name(room.texts, value).letter, room.palette, 40)
    return row(mark, Title(points_words(room.texts, value, points), 28), gap=16)

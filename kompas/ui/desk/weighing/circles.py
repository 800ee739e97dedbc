"""The seats of a round as circles: ready, whose turn it is, later, skipping. Nothing but that."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kompas.domain.stage import Live
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.painter import font

State = Literal["ready", "now", "later", "skipping"]
_LARGE, _SMALL, _MANY = 34, 28, 22
"""Diameters, and from how many seats the small one."""

_SAID: dict[State, str] = {
    "ready": "ballot.seat_ready",
    "now": "ballot.seat_now",
    "later": "ballot.seat_later",
    "skipping": "ballot.seat_skipping",
}


class SeatCircle(QAbstractButton):
    """One seat; pressing it gives it the turn."""

    def __init__(self, number: int, texts: Texts, palette: Palette, size: int) -> None:
        super().__init__()
        self.number = number
        self.state: State = "later"
        self._texts = texts
        self._palette = palette
        self._size = size
        self.setText(str(number))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(size + 10, size + 10)

    def show_state(self, state: State) -> None:
        """Show how this seat is doing."""
        self.state = state
        self.setAccessibleName(self._texts(_SAID[state], seat=self.number))
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the circle, its number, and the focus ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            palette = self._palette
            fill = {"ready": palette.ink, "now": palette.marker}.get(self.state, "")
            ink = {"ready": palette.paper, "now": palette.on_marker}.get(self.state, palette.ink)
            width = 3.0 if self.state == "now" else 1.5
            pen = QPen(QColor(palette.ink), width)
            if self.state == "skipping":
                pen.setDashPattern([2.2, 1.8])
            painter.setPen(pen)
            painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRect(5, 5, self._size, self._size))
            painter.setPen(QColor(ink))
            painter.setFont(font(Face.SEMIBOLD, 15 if self._size == _LARGE else 13, tabular=True))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.hasFocus():
                painter.setPen(QPen(QColor(palette.ink), 2.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(self.rect().adjusted(2, 2, -2, -2))


class SeatCircles(QWidget):
    """All seats in rows. `chosen` tells the seat that somebody gave the turn."""

    chosen = Signal(int)

    def __init__(self, texts: Texts, palette: Palette) -> None:
        super().__init__()
        self._texts = texts
        self._palette = palette
        self.circles: list[SeatCircle] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_live(self, live: Live, now: int | None) -> None:
        """Show the counts of an open round; `now` has the turn."""
        if [circle.number for circle in self.circles] != list(live.seats):
            self._make(live.seats)
        for circle in self.circles:
            circle.show_state(_state(live, circle.number, now))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows in a width."""
        if not self.circles:
            return 0
        rows = -(-len(self.circles) // self._in_a_row(width))
        return rows * self._pitch()

    def sizeHint(self) -> QSize:
        """Return the size in the middle column of the desk."""
        return QSize(508, self.heightForWidth(508))

    def minimumSizeHint(self) -> QSize:
        """Return the height that the present width asks for."""
        return QSize(100, self.heightForWidth(max(self.width(), 100)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the circles out anew."""
        super().resizeEvent(event)
        self._place()

    def _make(self, seats: tuple[int, ...]) -> None:
        for circle in self.circles:
            circle.hide()
            circle.deleteLater()
        size = _LARGE if len(seats) <= _MANY else _SMALL
        self.circles = [SeatCircle(number, self._texts, self._palette, size) for number in seats]
        for circle in self.circles:
            circle.setParent(self)
            circle.clicked.connect(self._clicked)
            circle.show()
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        in_a_row, pitch = self._in_a_row(self.width()), self._pitch()
        for place, circle in enumerate(self.circles):
            circle.move(QPoint(place % in_a_row * pitch + 1, place // in_a_row * pitch))

    def _pitch(self) -> int:
        large = not self.circles or len(self.circles) <= _MANY
        return (_LARGE if large else _SMALL) + 10

    def _in_a_row(self, width: int) -> int:
        return max(1, (width + 6) // self._pitch())

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, SeatCircle):
            self.chosen.emit(sender.number)


def _state(live: Live, number: int, now: int | None) -> State:
    if number == now:
        return "now"
    if number in live.done:
        return "ready"
    return "skipping" if number in live.skipping else "later"

"""What is left of the step: framed in the last fifth, past zero in an ink block, never in red and never blinking."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.desk.choice import Choice
from kompas.ui.desk.pace import Look, Pace
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Words, column, row


def _face(*, small: bool) -> QFont:
    return (
        font(Face.DISPLAY_MEDIUM, 52, -0.02, tabular=True)
        if small
        else font(Face.DISPLAY_MEDIUM, 76, -0.04, tabular=True)
    )


class ClockFace(QWidget):
    """Minutes and seconds, large."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._text = "00:00"
        self._look: Look = "running"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, text: str, look: Look, said: str) -> None:
        """Show a time; in the last fifth it stands in a frame, over time in an ink block."""
        self.setAccessibleName(said)
        if (text, look) == (self._text, self._look):
            return
        self._text, self._look = text, look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the widest time of this length."""
        wide = "".join("0" if sign.isdigit() else sign for sign in self._text)
        made = QFontMetricsF(_face(small=self._small()))
        return QSize(round(made.horizontalAdvance(wide)) + (0 if self._look == "running" else 24), 72)

    def _small(self) -> bool:
        return self._look != "running" or len(self._text) > len("00:00")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the time."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = self._small()
        painter.setFont(_face(small=small))
        ink = QColor(self._palette.ink)
        if self._look == "over":
            painter.fillRect(self.rect().adjusted(0, 6, 0, -6), ink)
        elif self._look == "ending":
            painter.setPen(QPen(ink, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QColor(self._palette.paper) if self._look == "over" else ink)
        base = 54 if small else 64
        painter.drawText(QPointF(-4 if self._look == "running" else 9, base), self._text)


class Timer(QWidget):
    """What is left of the step, with what can be done about it, and whether the room sees it."""

    def __init__(
        self,
        room: Room,
        pause: Callable[[], None],
        minute: Callable[[], None],
        in_room: Callable[[], None],
    ) -> None:
        super().__init__()
        self._room = room
        texts, palette = room.texts, room.palette
        self._about = Words(texts("desk.left"), "soft")
        self._clock = ClockFace(palette)
        self._pause = Button(texts("desk.pause"), palette, key="P", sign="pause")
        self._minute = Button(texts("desk.one_minute"), palette)
        self._pause.clicked.connect(pause)
        self._minute.clicked.connect(minute)
        self.in_room = Choice(texts("agenda.in_room"), palette, sign="check", high=30)
        self.in_room.setCheckable(True)
        self.in_room.set_words(self.in_room.words, said=texts("agenda.key_clock"))
        self.in_room.clicked.connect(in_room)
        head = row(self._about, -1, self.in_room, gap=8)
        buttons = row(self._clock, -1, self._pause, self._minute, gap=0)
        self.setLayout(column(head, buttons, gap=0))

    def show_pace(self, pace: Pace) -> None:
        """Show the time that is left, or by how much it is over."""
        texts = self._room.texts
        paused = bool(self._room.session.clock.paused_at)
        self._pause.set_words(texts("desk.go_on") if paused else texts("desk.pause"))
        self._pause.set_sign("play" if paused else "pause")
        words = self._sentence(pace.look, paused=paused)
        self._clock.show_time(pace.clock, pace.look, f"{words}: {pace.clock}")
        self._about.setText(words)
        self.in_room.setChecked(self._room.session.stage.clock)

    def _sentence(self, look: Look, *, paused: bool) -> str:
        texts = self._room.texts
        if paused:
            return texts("desk.paused")
        if look == "ending":
            return texts("agenda.last_part")
        return texts("desk.over") if look == "over" else texts("desk.left")

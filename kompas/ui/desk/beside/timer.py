"""What is left of the step: framed in the last fifth, past zero in an ink block, never in red and never blinking."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Label
from kompas.geometry.typesetting import Face
from kompas.ui.controls.inset import inset
from kompas.ui.desk.agenda.pace import Look, Pace
from kompas.ui.hints import first_cap
from kompas.ui.painter import font, paint_shape
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Button, Words, row

_BEARING = {True: -2, False: -4}
"""Where a zero begins so that its ink stands on the axis: in the small size, and in the large one."""


_SIZE, _TRACKING = {True: 52, False: 76}, {True: -0.02, False: -0.04}


def _face(*, small: bool) -> QFont:
    return font(Face.DISPLAY_MEDIUM, _SIZE[small], _TRACKING[small], tabular=True)


class ClockFace(QWidget):
    """Minutes and seconds, large."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._text = "00:00"
        self._look: Look = "running"
        self._kept_small = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, text: str, look: Look, said: str) -> None:
        """Show a time; in the last fifth it stands in a frame, over time in an ink block."""
        self.setAccessibleName(said)
        if (text, look) == (self._text, self._look):
            return
        self._text, self._look = text, look
        self.updateGeometry()
        self.update()

    def keep_small(self, *, small: bool) -> None:
        """Stay small where there is little room, also while there is time left."""
        self._kept_small = small
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the widest time of this length."""
        wide = "".join("0" if sign.isdigit() else sign for sign in self._text)
        made = QFontMetricsF(_face(small=self._small()))
        room = 0 if self._look == "running" else 24
        return QSize(round(made.horizontalAdvance(wide)) + room, 60 if self._kept_small else 72)

    def _small(self) -> bool:
        return self._kept_small or self._look != "running" or len(self._text) > len("00:00")

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the time."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            small = self._small()
            ink = QColor(self._palette.ink)
            aside = 0 if self._kept_small else 6
            if self._look == "over":
                painter.fillRect(self.rect().adjusted(0, aside, 0, -aside), ink)
            elif self._look == "ending":
                painter.setPen(QPen(ink, 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            colour = self._palette.paper if self._look == "over" else self._palette.ink
            at = (_BEARING[small] if self._look == "running" else 9, 48 + aside if small else 64)
            # As the stage draws letters of this size: Qt's own would have other edges after other work.
            face, size, tracking = Face.DISPLAY_MEDIUM, _SIZE[small], _TRACKING[small]
            paint_shape(painter, Label(at, self._text, face, size, colour, tracking=tracking, tabular=True))


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
        self._about.setContentsMargins(RING, 0, 0, 0)
        self.clock = ClockFace(palette)
        self._time = inset(self.clock, right=0)
        self.pause = Button(texts("desk.pause"), palette, key=first_cap(texts, "pause"), sign="pause")
        self._minute = Button(texts("desk.one_minute"), palette)
        self.pause.clicked.connect(pause)
        self._minute.clicked.connect(minute)
        self.in_room = QCheckBox(texts("agenda.in_room"))
        self.in_room.setAccessibleName(texts("agenda.key_clock"))
        self.in_room.clicked.connect(in_room)
        self._head = row(self._about, -1, self.in_room, gap=8)
        self._buttons = row(self.pause, self._minute, gap=0)
        self._stacked: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the buttons under the time, or beside it."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self.clock.keep_small(small=stacked)
        # Its key and the menu are enough where there is little room.
        self.in_room.setHidden(stacked)
        for widget in (self._head, self._time, self._buttons):
            self._grid.removeWidget(widget)
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self._head, 0, 0, 1, 2)
        self._grid.addWidget(self._time, 1, 0, left)
        if stacked:
            self._grid.addWidget(self._buttons, 2, 0, left)
        else:
            self._grid.addWidget(self._buttons, 1, 1)

    def show_pace(self, pace: Pace) -> None:
        """Show the time that is left, or by how much it is over."""
        texts = self._room.texts
        waits = not self._room.session.visits
        paused = waits or bool(self._room.session.clock.paused_at)
        self.pause.set_words(texts("desk.go_on") if paused else texts("desk.pause"))
        self.pause.set_sign("play" if paused else "pause")
        self.pause.setEnabled(not waits and not self._room.session.closed)
        self._minute.setEnabled(not self._room.session.closed)
        words = self._sentence(pace.look, paused=paused)
        self.clock.show_time(pace.clock, pace.look, f"{words}: {pace.clock}")
        self._about.setText(words)
        self.in_room.setChecked(self._room.session.stage.clock)

    def _sentence(self, look: Look, *, paused: bool) -> str:
        texts = self._room.texts
        if not self._room.session.visits:
            return texts("desk.not_begun")
        if self._room.session.closed:
            return texts("desk.ended")
        if paused:
            return texts("desk.paused")
        if look == "ending":
            return texts("agenda.last_part")
        return texts("desk.over") if look == "over" else texts("desk.left")

"""One step in the agenda while it is being changed: a line that keys and mouse can work."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kompas.domain.content import Step
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font
from kompas.ui.room import Room

_HIGH = 38
_NAME, _SIGN, _MINUTES = 42, 6, 110


class AgendaLine(QAbstractButton):
    """Number, name and minutes. Up and Down walk, with Alt they move the step; Left and Right change its minutes.

    Delete skips the step or takes it in again, Enter goes into its fields. Emits `came` with the focus,
    `wandered(by)`, `moved(by)`, `timed(by)`, `skipped` and `entered`.
    """

    came = Signal()
    wandered = Signal(int)
    moved = Signal(int)
    timed = Signal(int)
    skipped = Signal()
    entered = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._parts = ("", "", "")
        self._struck = False
        self.now = False
        self.chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, step: Step, *, now: bool) -> None:
        """Show a step as it is."""
        texts = self._room.texts
        name = step.title.read(texts.language)
        self._parts = (str(number), name, texts.many("agenda.minutes", step.minutes))
        self._struck, self.now = step.skipped, now
        state = texts("desk.step_skipped") if step.skipped else texts("desk.step_now") if now else ""
        said = ", ".join(part for part in (f"{number}", name, self._parts[2], state) if part)
        self.setAccessibleName(said)
        self.setAccessibleDescription(texts("agenda.keys"))
        self.update()

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether this is the step whose fields are shown."""
        self.chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        """Return a line as wide as its place."""
        return QSize(400, _HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, re-time, skip or go in."""
        act = self._act(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        vertical = self.moved if alt else self.wandered
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: vertical.emit(-1),
            Qt.Key.Key_Down: lambda: vertical.emit(1),
            Qt.Key.Key_Left: lambda: self.timed.emit(-1),
            Qt.Key.Key_Right: lambda: self.timed.emit(1),
            Qt.Key.Key_Delete: self.skipped.emit,
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
        }
        return acts.get(event.key())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.came.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw number or dash, name, minutes, and the focus ring."""
        with QPainter(self) as painter:
            palette = self._room.palette
            if self.now:
                painter.fillRect(self.rect(), QColor(palette.marker))
            ink = palette.on_marker if self.now else palette.soft if self._struck else palette.ink
            painter.setPen(QColor(ink))
            painter.setFont(
                font(Face.SEMIBOLD if self.chosen or self.now else Face.REGULAR, 16, 0.0, tabular=True)
            )
            number, name, minutes = self._parts
            level = Qt.AlignmentFlag.AlignVCenter
            right = Qt.AlignmentFlag.AlignRight
            room = QRect(_NAME, 0, self.width() - _NAME - _MINUTES - _SIGN, self.height())
            short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(_SIGN, 0, _NAME, self.height()), level, "–" if self._struck else number)
            painter.drawText(room, level, short)
            painter.drawText(
                QRect(self.width() - _MINUTES - _SIGN, 0, _MINUTES, self.height()), level | right, minutes
            )
            if self._struck:
                wide = painter.fontMetrics().horizontalAdvance(short)
                painter.drawLine(_NAME, self.height() // 2, _NAME + wide, self.height() // 2)
            self._draw_frame(painter)

    def _draw_frame(self, painter: QPainter) -> None:
        palette = self._room.palette
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.on_marker if self.now else palette.ink), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        elif not self.now:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(palette.hair))

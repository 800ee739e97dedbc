"""What the library draws itself: a dilemma to choose, an earlier session, a choice, and the line between columns."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.painter import fill, font

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_MARGIN, _NUMBER, _END = 40, 44, 24
"""Where a row begins, how wide its number is, and what stays free at its end."""
_LINE, _BETWEEN = 21, 12
"""The height of a further line of a session, and what stays free between title and date."""
_NARROW, _NARROW_MARGIN, _NARROW_NUMBER = 500, 24, 32
"""Below this width a row, and what stands above it, begins further to the left."""


def margin(width: int) -> int:
    """Return where a row of this width begins."""
    return _NARROW_MARGIN if width < _NARROW else _MARGIN


class DilemmaRow(QAbstractButton):
    """Number, title and question of one dilemma; the chosen one lies under the marker."""

    def __init__(self, palette: Palette, number: int, title: str, question: str) -> None:
        super().__init__()
        self._palette = palette
        self._number = str(number)
        self._title = title
        self._question = question
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{number}. {title}. {question}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(62)

    def sizeHint(self) -> QSize:
        """Return a row of the middle column."""
        return QSize(560, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give title and question the lines they need: neither is ever cut."""
        super().resizeEvent(event)
        self.setFixedHeight(self._question_top() + self._high(Face.REGULAR, 15.5, self._question) + 9)

    def _room(self) -> QRect:
        left = margin(self.width()) + (_NARROW_NUMBER if self.width() < _NARROW else _NUMBER)
        return QRect(left, 0, max(1, self.width() - left - _END), 0)

    def _high(self, face: Face, size: float, text: str) -> int:
        room = QRect(0, 0, self._room().width(), 1000)
        return QFontMetrics(font(face, size)).boundingRect(room, _WRAPPED, text).height()

    def _question_top(self) -> int:
        return 10 + self._high(Face.SEMIBOLD, 19, self._title)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        with QPainter(self) as painter:
            palette = self._palette
            chosen = self.isChecked()
            ink = palette.on_marker if chosen else palette.ink
            if chosen:
                fill(painter, self.rect(), palette.marker)
            soft = ink if chosen else palette.soft
            left, room, below = margin(self.width()), self._room(), self._question_top()
            _write(painter, QRect(left, 8, 40, 28), self._number, soft, Face.REGULAR, 20)
            _wrap(painter, QRect(room.left(), 10, room.width(), below), self._title, ink, Face.SEMIBOLD, 19)
            under = QRect(room.left(), below, room.width(), self.height() - below)
            _wrap(painter, under, self._question, soft, Face.REGULAR, 15.5)
            painter.setPen(QPen(QColor(palette.hair), 1.5))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            _ring(painter, self, ink)


class SessionRow(QAbstractButton):
    """Title and date of an earlier session, and under them a `note` if there is something to know first.

    Where both do not fit on a line the date stands under the title.
    """

    def __init__(self, palette: Palette, title: str, date: str, note: str = "") -> None:
        super().__init__()
        self._palette = palette
        self._title = title
        self._date = date
        self._title_wide = QFontMetrics(font(Face.REGULAR, 16)).horizontalAdvance(title)
        self._date_wide = QFontMetrics(font(Face.REGULAR, 15)).horizontalAdvance(date)
        self.show_note(note)

    def show_note(self, note: str) -> None:
        """Say something under the title; "" nothing."""
        self._note = note
        self.setAccessibleName(", ".join(part for part in (self._title, self._date, note) if part))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another line for the date, or give it back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(45 + _LINE * (bool(self._note) + self._date_below()))

    def _date_below(self) -> bool:
        return self._title_wide + _BETWEEN + self._date_wide > self.width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a row of the left column, which is as wide as that."""
        return QSize(160, self.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        with QPainter(self) as painter:
            palette = self._palette
            below, wide = self._date_below(), self.width()
            room = wide if below else wide - self._date_wide - _BETWEEN
            _write(painter, QRect(0, 0, room, 44), self._title, palette.ink, Face.REGULAR, 16)
            if self._note:
                line = QRect(0, 36 + _LINE * below, wide, 22)
                _write(painter, line, self._note, palette.ink, Face.SEMIBOLD, 14.5)
            painter.setFont(font(Face.REGULAR, 15))
            painter.setPen(QColor(palette.soft))
            date = QRect(0, 34, wide, 22) if below else QRect(0, 0, wide, 44)
            painter.drawText(date, _LEFT if below else _RIGHT, self._date)
            painter.setPen(QPen(QColor(palette.line), 1.5))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
            _ring(painter, self, palette.ink)


class Divider(QWidget):
    """A vertical line of one pixel between two columns."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedWidth(1)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._colour)


class Choice(QAbstractButton):
    """One word of a few to choose from; the chosen one is bold and underlined."""

    def __init__(self, palette: Palette, text: str) -> None:
        super().__init__()
        self._palette = palette
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the bold word, so that choosing moves nothing."""
        bold = QFontMetrics(font(Face.SEMIBOLD, 16))
        return QSize(bold.horizontalAdvance(self.text()) + 14, 36)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the word."""
        with QPainter(self) as painter:
            chosen = self.isChecked()
            face = Face.SEMIBOLD if chosen else Face.REGULAR
            ink = self._palette.ink if chosen else self._palette.soft
            _write(painter, QRect(4, 4, self.width() - 4, 28), self.text(), ink, face, 16)
            if chosen:
                fill(painter, QRect(4, 33, self.width() - 12, 3), self._palette.ink)
            _ring(painter, self, self._palette.ink)


def _write(painter: QPainter, area: QRect, text: str, ink: str, face: Face, size: float) -> None:
    painter.setFont(font(face, size))
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)


def _wrap(painter: QPainter, area: QRect, text: str, ink: str, face: Face, size: float) -> None:
    painter.setFont(font(face, size))
    painter.setPen(QColor(ink))
    painter.drawText(area, _WRAPPED, text)


def _ring(painter: QPainter, button: QAbstractButton, ink: str) -> None:
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 3))
        painter.drawRect(button.rect().adjusted(1, 1, -2, -2))

"""The rows of the library: a dilemma to choose, and an earlier session."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


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
        return QSize(560, 62)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        palette = self._palette
        chosen = self.isChecked()
        ink = palette.on_marker if chosen else palette.ink
        if chosen:
            painter.fillRect(self.rect(), QColor(palette.marker))
        room = self.width() - 84 - 24
        _write(painter, QRect(40, 8, 40, 28), self._number, ink if chosen else palette.soft, Face.REGULAR, 20)
        _write(painter, QRect(84, 8, room, 28), self._title, ink, Face.SEMIBOLD, 19)
        soft = ink if chosen else palette.soft
        _write(painter, QRect(84, 32, room, 24), self._question, soft, Face.REGULAR, 15.5)
        painter.setPen(QPen(QColor(palette.hair), 1.5))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        _ring(painter, self, ink)


class SessionRow(QAbstractButton):
    """Title and date of an earlier session, and under them a `note` if there is something to know first."""

    def __init__(self, palette: Palette, title: str, date: str, note: str = "") -> None:
        super().__init__()
        self._palette = palette
        self._title = title
        self._date = date
        self.show_note(note)

    def show_note(self, note: str) -> None:
        """Say something under the title; "" nothing."""
        self._note = note
        self.setAccessibleName(", ".join(part for part in (self._title, self._date, note) if part))
        self.setFixedHeight(66 if note else 45)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a row of the left column."""
        return QSize(268, self.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        palette = self._palette
        painter.setFont(font(Face.REGULAR, 15))
        date_width = painter.fontMetrics().horizontalAdvance(self._date)
        room = self.width() - date_width - 12
        _write(painter, QRect(0, 0, room, 44), self._title, palette.ink, Face.REGULAR, 16)
        if self._note:
            _write(painter, QRect(0, 36, self.width(), 22), self._note, palette.ink, Face.SEMIBOLD, 14.5)
        painter.setFont(font(Face.REGULAR, 15))
        painter.setPen(QColor(palette.soft))
        painter.drawText(QRect(0, 0, self.width(), 44), _RIGHT, self._date)
        painter.setPen(QPen(QColor(palette.line), 1.5))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        _ring(painter, self, palette.ink)


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
        painter = QPainter(self)
        chosen = self.isChecked()
        face = Face.SEMIBOLD if chosen else Face.REGULAR
        ink = self._palette.ink if chosen else self._palette.soft
        _write(painter, QRect(4, 4, self.width() - 4, 28), self.text(), ink, face, 16)
        if chosen:
            painter.fillRect(QRect(4, 33, self.width() - 12, 3), QColor(self._palette.ink))
        _ring(painter, self, self._palette.ink)


def _write(painter: QPainter, area: QRect, text: str, ink: str, face: Face, size: float) -> None:
    painter.setFont(font(face, size))
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)


def _ring(painter: QPainter, button: QAbstractButton, ink: str) -> None:
    if button.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 3))
        painter.drawRect(button.rect().adjusted(1, 1, -2, -2))

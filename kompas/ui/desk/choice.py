"""Something to choose: a rectangle with words, and a value mark or a sign before them; chosen is ink with paper words."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kompas.domain.values import Value
from kompas.geometry.marks import check, value_mark
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.desk.flow import Flow
from kompas.ui.painter import font, paint_shape

Sign = Literal["", "check", "cross"]

_SIDE = 12
_MARK = 22
_CELL = 34
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class Choice(QPushButton):
    """A button that can be chosen. Its words wrap and are never read as markup or as a key.

    `sign` "check" shows a check when chosen (for things chosen together), "cross" a cross (to take away).
    `mark` is a value with its letter.
    """

    def __init__(
        self,
        words: str,
        palette: Palette,
        *,
        mark: tuple[Value, str] | None = None,
        sign: Sign = "",
        high: int = 34,
        size: int = 15,
    ) -> None:
        super().__init__()
        self._words = words
        self._palette = palette
        self._mark = mark
        self._sign: Sign = sign
        self._high = high
        # Kept here, because the style sheet of the application wins over setFont.
        self._face = font(Face.MEDIUM, size)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What stands on it."""
        return self._words

    def set_words(self, words: str, said: str = "") -> None:
        """Change its words; `said` is what a screen reader says instead."""
        self.setAccessibleName(said or words)
        if words != self._words:
            self._words = words
            self.updateGeometry()
            self.update()

    def _before(self) -> int:
        if self._mark:
            return _CELL + 10
        return _SIDE + 20 if self._sign else _SIDE

    def sizeHint(self) -> QSize:
        """Return the size of words on one line."""
        wide = max(QFontMetrics(self._face).horizontalAdvance(line) for line in self._words.split("\n"))
        wide += self._before() + _SIDE + 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return a width that takes the longest word."""
        metrics = QFontMetrics(self._face)
        wide = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(wide + self._before() + _SIDE + 2, self._high)

    def hasHeightForWidth(self) -> bool:
        """Return that its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width in pixels."""
        room = QRect(0, 0, max(1, width - self._before() - _SIDE), 100_000)
        return max(self._high, QFontMetrics(self._face).boundingRect(room, _WRAP, self._words).height() + 12)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw ground, border, mark or sign, words and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked() or self.isDown()
        self._draw_ground(painter, chosen=chosen)
        ink = self._palette.paper if chosen else self._palette.ink
        painter.setPen(QColor(ink if self.isEnabled() else self._palette.soft))
        painter.setFont(self._face)
        room = self.rect().adjusted(self._before(), 0, -_SIDE, 0)
        painter.drawText(room, _WRAP, self._words)
        if self._mark:
            self._draw_mark(painter, self._mark)
        elif self._sign:
            self._draw_sign(painter, ink, chosen=chosen)

    def _draw_ground(self, painter: QPainter, *, chosen: bool) -> None:
        focus, whole = self.hasFocus(), self.rect()
        width = 3.0 if focus else 1.5
        strong = focus or chosen
        pen = QPen(QColor(self._palette.ink if strong else self._palette.line), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        if chosen:
            painter.fillRect(whole.adjusted(_CELL if self._mark else 0, 0, 0, 0), QColor(self._palette.ink))
        painter.setPen(pen)
        half = 2 if focus else 1
        painter.drawRect(whole.adjusted(half - 1, half - 1, -half, -half))
        if chosen and focus:
            painter.setPen(QPen(QColor(self._palette.paper), 1.5))
            painter.drawRect(whole.adjusted(4, 4, -5, -5))

    def _draw_mark(self, painter: QPainter, mark: tuple[Value, str]) -> None:
        value, letter = mark
        for shape in value_mark(value, (_CELL / 2 + 1, self.height() / 2), _MARK, letter, self._palette):
            paint_shape(painter, shape)

    def _draw_sign(self, painter: QPainter, ink: str, *, chosen: bool) -> None:
        x, y = _SIDE + 6, self.height() // 2
        if self._sign == "check" and chosen:
            paint_shape(painter, check((x, y), 12, ink, 2.2))
        elif self._sign == "check":
            painter.setPen(QPen(QColor(self._palette.line), 1.5))
            painter.drawRect(x - 6, y - 6, 12, 12)
        else:
            painter.setPen(QPen(QColor(ink), 2))
            painter.drawLine(x - 5, y - 5, x + 5, y + 5)
            painter.drawLine(x - 5, y + 5, x + 5, y - 5)


class Choices(QWidget):
    """One of several, by name. Pressing calls `choose(name)`; what is chosen is only shown by `show_chosen`."""

    def __init__(
        self, buttons: Sequence[tuple[str, Choice]], choose: Callable[[str], None], name: str
    ) -> None:
        super().__init__()
        self.buttons = dict(buttons)
        self._choose = choose
        self._chosen = ""
        self.setAccessibleName(name)
        layout = Flow()
        self.setLayout(layout)
        for key, button in buttons:
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, key=key: self._pressed(key))
            layout.addWidget(button)

    def show_chosen(self, name: str) -> None:
        """Show one as chosen; "" none."""
        self._chosen = name
        for key, button in self.buttons.items():
            button.setChecked(key == name)

    def _pressed(self, name: str) -> None:
        # The session says what is chosen, not the button.
        self.show_chosen(self._chosen)
        self._choose(name)

"""Something to choose: a rectangle with words, and a value mark or a sign before them. Chosen is ink."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from kompas.domain.values import Value
from kompas.geometry.marks import check, value_mark
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.controls.flow import Flow
from kompas.ui.painter import font, paint_shape
from kompas.ui.widgets import RING

Sign = Literal["", "check", "cross"]

_SIDE = 12
_MARK = 22
_CELL = 34
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class Choice(QPushButton):
    """A button that can be chosen. Its words wrap and are never read as markup or as a key.

    `sign` "check" shows a check when chosen (for things chosen together), "cross" a cross (to take away).
    `mark` is a value with its letter. `flat`: a line in a list, with room around its words
    for the frame of the focus.
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
        flat: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._about = words, ""
        self._palette = palette
        self._mark = mark
        self._sign: Sign = sign
        self._high = high
        self._flat = flat
        # Kept here, because the style sheet of the application wins over setFont.
        self._face, self._second = font(Face.MEDIUM, size), font(Face.REGULAR, 15)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What stands on it."""
        return self._words

    def set_words(self, words: str, about: str = "", *, said: str = "") -> None:
        """Change its words and what stands under them; `said` is what a screen reader says instead."""
        self.setAccessibleName(said or ", ".join(part for part in (words, about) if part))
        if (words, about) != (self._words, self._about):
            self._words, self._about = words, about
            self.updateGeometry()
            self.update()

    def _before(self) -> int:
        if self._mark:
            return _CELL + 10
        side = RING if self._flat else _SIDE
        return side + 20 if self._sign else side

    def _after(self) -> int:
        return RING if self._flat else _SIDE

    def sizeHint(self) -> QSize:
        """Return the size of words on one line."""
        wide = max(
            QFontMetrics(self._face).horizontalAdvance(self._words),
            QFontMetrics(self._second).horizontalAdvance(self._about),
        )
        wide += self._before() + self._after() + 2
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return a width that takes the longest word."""
        metrics = QFontMetrics(self._face)
        words = f"{self._words} {self._about}".split()
        wide = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return QSize(wide + self._before() + self._after() + 2, self._high)

    def hasHeightForWidth(self) -> bool:
        """Return that its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width in pixels."""
        return max(self._high, sum(self._heights(width)) + 14)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(1, width - self._before() - self._after()), 100_000)
        first = QFontMetrics(self._face).boundingRect(room, _WRAP, self._words).height()
        if not self._about:
            return first, 0
        return first, QFontMetrics(self._second).boundingRect(room, _WRAP, self._about).height()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw ground, border, mark or sign, words and focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            chosen = self.isChecked() or self.isDown()
            self._draw_ground(painter, chosen=chosen)
            ink = self._palette.paper if chosen else self._palette.ink
            self._draw_words(painter, ink if self.isEnabled() else self._palette.soft, chosen=chosen)
            if self._mark:
                self._draw_mark(painter, self._mark)
            elif self._sign:
                self._draw_sign(painter, ink, chosen=chosen)

    def _draw_words(self, painter: QPainter, ink: str, *, chosen: bool) -> None:
        first, second = self._heights(self.width())
        top = (self.height() - first - second) // 2
        room = QRect(self._before(), top, self.width() - self._before() - self._after(), first)
        painter.setPen(QColor(ink))
        painter.setFont(self._face)
        painter.drawText(room, _WRAP, self._words)
        if self._about:
            painter.setPen(QColor(ink if chosen else self._palette.soft))
            painter.setFont(self._second)
            painter.drawText(room.translated(0, first).adjusted(0, 0, 0, second - first), _WRAP, self._about)

    def _draw_ground(self, painter: QPainter, *, chosen: bool) -> None:
        focus = self.hasFocus()
        if self._flat and not focus and not chosen:
            wide = self.width() - 2 * RING
            painter.fillRect(RING, self.height() - 1, wide, 1, QColor(self._palette.hair))
            return
        if chosen:
            painter.fillRect(
                self.rect().adjusted(_CELL if self._mark else 0, 0, 0, 0), QColor(self._palette.ink)
            )
        pen = QPen(QColor(self._palette.ink if focus or chosen else self._palette.line), 3 if focus else 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        _frame(painter, self.rect(), pen, 0)
        if chosen and focus:
            _frame(painter, self.rect(), QPen(QColor(self._palette.paper), 1.5), 3)

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


def _frame(painter: QPainter, rect: QRect, pen: QPen, inside: float) -> None:
    """Draw a frame whose outer side is `inside` pixels within a rectangle."""
    half = inside + pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half))


class Choices(QWidget):
    """One of several, by name. Pressing calls `choose(name)`; what is chosen is only shown by `show_chosen`.

    They flow like words, or stand in `columns`; the one named `breaks` begins a line.
    """

    def __init__(
        self,
        buttons: Sequence[tuple[str, Choice]],
        choose: Callable[[str], None],
        name: str,
        *,
        columns: int = 0,
        breaks: str = "",
    ) -> None:
        super().__init__()
        self.buttons = dict(buttons)
        self._choose = choose
        self._chosen = ""
        self.setAccessibleName(name)
        for key, button in buttons:
            button.setCheckable(True)
            button.clicked.connect(partial(self._pressed, key))
        if columns:
            self._stand(columns)
        else:
            self._flow(breaks)

    def _flow(self, breaks: str) -> None:
        layout = Flow(self)
        for name, button in self.buttons.items():
            if name == breaks:
                layout.break_line()
            layout.addWidget(button)

    def _stand(self, columns: int) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for place, button in enumerate(self.buttons.values()):
            layout.addWidget(button, place // columns, place % columns)
            layout.setColumnStretch(place % columns, 1)

    def show_chosen(self, name: str) -> None:
        """Show one as chosen; "" none."""
        self._chosen = name
        for key, button in self.buttons.items():
            button.setChecked(key == name)

    def _pressed(self, name: str, *_: object) -> None:
        # The session says what is chosen, not the button.
        self.show_chosen(self._chosen)
        self._choose(name)

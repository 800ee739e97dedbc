"""One line of the agenda: a step with its time, number or sign, name and planned minutes."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kompas.domain.content import Step
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.desk.agenda.go_here import GoHere
from kompas.ui.desk.agenda.name_lines import leading, name_lines
from kompas.ui.desk.agenda.sign import draw_sign
from kompas.ui.painter import font

HIGH, LOWEST, NOW_MORE = 38, 25, 6
"""Heights of a row: as it should be, at least, and how much more that of the present step has."""
_SIDE, _SIDE_NARROW = 24, 16
_SIGN, _NAME_NARROW = 80, 43
"""Where number or sign begins, and the name in a narrow row, which has no times."""
_SIZES = 16, 15, 13
"""Of the letters; the second in a narrow row or beside minutes that could be fewer, the last where both are so."""
_LEFT = Qt.AlignmentFlag.AlignLeft
_Reason = Qt.FocusReason
_NOT_CHOSEN = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason, _Reason.MouseFocusReason)
"""The keyboard comes so when a window or menu goes that was in front, and before a press, which chooses itself."""


class StepRow(QAbstractButton):
    """One step. A click chooses it and goes nowhere, for the room would see it at once.

    `clicked` means going: the button in the chosen row, another click on a row that has it, however soon or late, a
    double-click, Enter, Space, or a screen reader's press. `chosen(by_mouse)` is told when it is chosen; whoever
    only comes back to the window chose nothing. A narrow row says number and name only, and what its minutes could
    become; long names take two lines. Nothing in it moves by being chosen, and nothing around it: the button stands
    where its time stood, or its number in a narrow row.
    """

    def __init__(self, palette: Palette, texts: Texts, chosen: Callable[[bool], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self.go: GoHere | None = None
        self._taken, self._again, self._gone = False, False, False
        self._palette, self._texts = palette, texts
        self.setAccessibleDescription(texts("desk.step_keys"))
        self._parts = ("", "", "", "")
        self._state = "later"
        self._high, self._narrow, self._tight = HIGH, False, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # On every system: not all give a button the keyboard when it is clicked.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_step(self, number: int, step: Step, time: str, state: str, shorter: int = 0) -> None:
        """Show a step as done, now, later or skipped; `shorter` is what its minutes could become."""
        name = step.title.read(self._texts.language)
        minutes = f"{step.minutes}→{shorter}" if shorter else str(step.minutes)
        parts = (time, str(number), name, minutes)
        if (parts, state) == (self._parts, self._state):
            return
        self._parts = parts
        self._tight, self._state = bool(shorter), state
        status = {
            "done": self._texts("desk.step_done"),
            "now": self._texts("desk.step_now"),
            "later": self._texts("desk.step_later"),
            "skipped": self._texts("desk.step_skipped"),
        }[state]
        self.setAccessibleName(
            self._texts("desk.step_said", number=number, name=name, minutes=step.minutes, status=status)
        )
        self._take_height()
        self._offer()
        self.update()

    def set_measure(self, high: int, *, narrow: bool) -> None:
        """Set the height of a row in pixels, and whether there is room for times."""
        self._high, self._narrow = high, narrow
        self._take_height()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go there, as Space does: who came by G and the arrows expects it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step; nothing goes to the room yet."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._again, self._gone = self._offers, False
            self.setFocus(_Reason.MouseFocusReason)
            self._take(by_mouse=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there when it was chosen before: then this is the second click."""
        again, self._again = self._again, False
        if again and self.rect().contains(event.position().toPoint()):
            self._go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go there, unless the first of both clicks did."""
        if event.button() is Qt.MouseButton.LeftButton and not self._gone:
            self._go()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the chosen row, if somebody came here and not just back."""
        super().focusInEvent(event)
        if event.reason() not in _NOT_CHOSEN:
            self._take(by_mouse=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be chosen no more."""
        super().focusOutEvent(event)
        self._taken = False
        self._offer()

    def _take(self, *, by_mouse: bool) -> None:
        self._taken = True
        self._chosen(by_mouse)
        self._offer()

    def _go(self) -> None:
        self._gone = True
        self.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the begin of the row."""
        super().resizeEvent(event)
        self._offer()

    def _offer(self) -> None:
        """Show the button in the chosen row, unless we are there."""
        if self._offers and self.go is None:
            self.go = GoHere(self._texts, self._palette, self._go, self)
        if self.go is not None:
            self.go.place(self.rect(), _NAME_NARROW if self._narrow else _SIGN)
            self.go.setVisible(self._offers)

    @property
    def _offers(self) -> bool:
        return self._taken and not self.is_now

    @property
    def is_now(self) -> bool:
        """Whether this is the present step."""
        return self._state == "now"

    @property
    def time(self) -> str:
        """When the step began or will begin, as shown: "14:08"; "–" when nobody knows, empty when it is skipped."""
        return self._parts[0]

    def is_cut(self) -> bool:
        """Whether not all of its name can be read."""
        return " ".join(self._lines()).split() != self._parts[2].split()

    @property
    def minutes(self) -> str:
        """The minutes as shown; in a narrow row only what they could become, as in the proposal when late."""
        if not self._narrow:
            return self._parts[3]
        return self._parts[3][self._parts[3].index("→") :] if self._tight else ""

    def _take_height(self) -> None:
        self.setFixedHeight(self._high + NOW_MORE if self._state == "now" else self._high)

    def sizeHint(self) -> QSize:
        """Return a size; the column decides its width."""
        return QSize(160, self._high)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            now = self.is_now
            if now:
                painter.fillRect(self.rect(), QColor(self._palette.marker))
            ink = self._palette.on_marker if now else self._palette.ink
            soft = ink if now else self._palette.soft
            painter.setFont(self._face())
            time, number, minutes = self._parts[0], self._parts[1], self.minutes
            sign, name, right = self._places()
            painter.setPen(QColor(soft))
            if not self._narrow and not self._offers:
                painter.drawText(
                    QRect(_SIDE, 0, 52, self.height()), Qt.AlignmentFlag.AlignVCenter | _LEFT, time
                )
            ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(right, ends, minutes)
            if not (self._narrow and self._offers):
                draw_sign(painter, QRect(sign, 0, 28, self.height()), self._state, number, soft)
            painter.setPen(QColor(soft if self._state in ("done", "skipped") else ink))
            self._draw_name(painter, name)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(ink), 3))
                painter.drawRect(self.rect().adjusted(6, 2, -7, -3))

    def _places(self) -> tuple[int, QRect, QRect]:
        """Return where the sign begins, and the boxes of name and minutes."""
        sign, begin = (_SIDE_NARROW, _NAME_NARROW) if self._narrow else (_SIGN, _SIGN + 30)
        least, side, gap = (0, 9, 2) if self._narrow else (32, _SIDE, 4)
        wide = max(least, self._metrics().horizontalAdvance(self.minutes))
        right = QRect(self.width() - side - wide, 0, wide, self.height())
        end = right.left() - (gap if self.minutes else 1)
        return sign, QRect(begin, 0, end - begin, self.height()), right

    def _face(self) -> QFont:
        face = Face.SEMIBOLD if self.is_now else Face.REGULAR
        return font(face, _SIZES[self._narrow + self._tight], 0.0, tabular=True)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._face())

    def _lines(self) -> list[str]:
        metrics = self._metrics()
        return name_lines(
            self._parts[2], metrics, self._places()[1].width(), self.height() // leading(metrics)
        )

    def _draw_name(self, painter: QPainter, area: QRect) -> None:
        metrics, lines = self._metrics(), self._lines()
        top = (self.height() - len(lines) * leading(metrics)) // 2
        for line in lines:
            box = QRect(area.left(), top, area.width(), leading(metrics))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | _LEFT, line)
            if self._state == "skipped":
                middle = box.center().y() + 1
                painter.drawLine(box.left(), middle, box.left() + metrics.horizontalAdvance(line), middle)
            top += leading(metrics)

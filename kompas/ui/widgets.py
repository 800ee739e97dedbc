"""The building blocks of desk, library and ballot (look page, section 5)."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.ui.icons import pixmap
from kompas.ui.painter import fill, font

Kind = Literal["primary", "plain", "quiet", "alert"]

_DISPLAY_FROM = 24
_SIGN = 20
RING = 6
"""Room around a button for its focus ring: a line of 3 and a gap of 3."""


class Button(QPushButton):
    """A rectangle with words and, inside it, the key that does the same. One primary button per window.

    With a `sign` (an icon) it shows that in place of the words, which it still says.
    """

    def __init__(
        self, text: str, palette: Palette, kind: Kind = "plain", key: str = "", sign: str = ""
    ) -> None:
        super().__init__(text)
        self._sign = sign
        self._palette = palette
        self._kind = kind
        self.key = key
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Its own font: the style sheet's size for all widgets would win over setFont.
        self._font = font(Face.SEMIBOLD, 20 if kind == "primary" else 17)

    def set_words(self, text: str, key: str | None = None) -> None:
        """Change the words, and the key if given."""
        self.setText(text)
        self.setAccessibleName(text)
        if key is not None:
            self.key = key
        self.updateGeometry()
        self.update()

    def set_sign(self, sign: str) -> None:
        """Show another icon."""
        if sign != self._sign:
            self._sign = sign
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of words, key cap and ring."""
        words = _SIGN if self._sign else QFontMetrics(self._font).horizontalAdvance(self.text())
        if self._kind == "quiet":
            return QSize(words + 2 * RING, 30 + 2 * RING)
        height = 60 if self._kind == "primary" else 48
        room = self._padding()
        cap = self._cap_width() + 14 if self.key else 0
        return QSize(words + cap + 2 * room + 2 * RING, height + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: words are never cut."""
        return self.sizeHint()

    def _padding(self) -> int:
        if self._sign:
            return 12
        return 28 if self._kind == "primary" else 20

    def _cap_width(self) -> int:
        return QFontMetrics(font(Face.MEDIUM, 13)).horizontalAdvance(self.key) + 18

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw ground, border, words, key cap and focus ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = self.rect().adjusted(RING, RING, -RING, -RING)
            ground, ink = self._colours()
            if self._kind != "quiet":
                self._draw_box(painter, inner, ground)
            self._draw_words(painter, inner, ink)
            if self.hasFocus():
                painter.setPen(QPen(QColor(self._palette.ink), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(2, 2, -2, -2))

    def _colours(self) -> tuple[str, str]:
        palette = self._palette
        if not self.isEnabled():
            return "", palette.soft
        ground, ink = {
            "primary": (palette.ink, palette.paper),
            "plain": ("", palette.ink),
            "quiet": ("", palette.ink),
            "alert": (palette.alert, palette.on_alert),
        }[self._kind]
        if self._kind != "quiet" and (self.isDown() or self.isChecked()):
            return (ink if self._kind != "plain" else palette.ink), (ground or palette.paper)
        return ground, ink

    def _draw_box(self, painter: QPainter, inner: QRect, ground: str) -> None:
        pen = QPen(QColor(self._palette.ink if self.isEnabled() else self._palette.line), 2)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        elif self._kind == "alert":
            pen.setColor(QColor(self._palette.alert))
        painter.setPen(pen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRect(inner.adjusted(1, 1, -1, -1))

    def _draw_words(self, painter: QPainter, inner: QRect, ink: str) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(self._font)
        if self._kind == "quiet":
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
            words = QFontMetrics(self._font).horizontalAdvance(self.text())
            base = inner.center().y() + 12
            painter.setPen(QPen(QColor(ink), 2))
            painter.drawLine(inner.left(), base, inner.left() + words, base)
            return
        area = inner.adjusted(self._padding(), 0, -self._padding(), 0)
        if self._sign:
            painter.drawPixmap(area.left(), area.center().y() - 9, pixmap(self._sign, ink, _SIGN))
        else:
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.key:
            self._draw_cap(painter, area, ink)

    def _draw_cap(self, painter: QPainter, area: QRect, ink: str) -> None:
        width = self._cap_width()
        cap = QRect(area.right() - width, area.center().y() - 12, width, 24)
        painter.setPen(QPen(QColor(ink), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cap)
        painter.setFont(font(Face.MEDIUM, 13))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)


class Words(QLabel):
    """A label that shows plain text only, wraps, and never reads markup."""

    def __init__(self, text: str = "", voice: str = "", *, wrap: bool = True) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if voice:
            self.setProperty("voice", voice)


class Title(Words):
    """A title in the display face, `size` pixels."""

    def __init__(self, text: str = "", size: int = 40, *, wrap: bool = True) -> None:
        super().__init__(text, wrap=wrap)
        large = size >= _DISPLAY_FROM
        self.setFont(font(Face.DISPLAY_SEMIBOLD if large else Face.SEMIBOLD, size, -0.02 if large else 0.0))


class KeyCap(QLabel):
    """A key as it is printed on a keyboard."""

    def __init__(self, key: str, palette: Palette) -> None:
        super().__init__(key)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStyleSheet(
            f"border: 1.5px solid {palette.ink}; padding: 1px 8px; font-size: 13px; font-weight: 500;"
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Rule(QFrame):
    """A horizontal line of `weight` pixels."""

    def __init__(self, colour: str, weight: int = 2) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedHeight(weight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the line. A style sheet of its own would make each window slower to come."""
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._colour)


def ground(widget: QWidget, name: Literal["paper", "sheet", "field", "marker"]) -> QWidget:
    """Give a widget one of the three paper tones, or the yellow of the marker, and return it."""
    widget.setProperty("ground", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def column(
    *items: QWidget | int, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QVBoxLayout:
    """Return a column of widgets; a number is a fixed gap, -1 the place that stretches."""
    layout = QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif item < 0:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)
    return layout


def row(*items: QWidget | int, gap: int = 12) -> QWidget:
    """Return a row of widgets as one widget; a number is a fixed gap, -1 the place that stretches."""
    widget = QWidget()
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif item < 0:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)
    return widget


class Sheet(QWidget):
    """What lies in a scroll area: as high as its lines need at the width it has, so that nothing is squeezed."""

    def minimumSizeHint(self) -> QSize:
        """Return the height that the content needs at the present width."""
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.totalMinimumSize()
        if layout.hasHeightForWidth():
            return QSize(least.width(), layout.totalMinimumHeightForWidth(max(self.width(), least.width())))
        return least

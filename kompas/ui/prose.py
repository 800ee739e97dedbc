"""Running text with the leading of the look page, which a plain label does not have."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kompas.geometry.typesetting import Face, metrics, printable, wrap
from kompas.ui.painter import font


class Prose(QWidget):
    """Text of `size` pixels on lines `leading` pixels apart; `mark` stands before each paragraph, as in a list."""

    def __init__(
        self, colour: str, size: int = 16, leading: int = 26, face: Face = Face.REGULAR, mark: str = ""
    ) -> None:
        super().__init__()
        self._colour = colour
        self._size = size
        self._leading = leading
        self._face = face
        self._mark = mark
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; it is also what a screen reader says."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return len(self._lines(width)) * self._leading

    def sizeHint(self) -> QSize:
        """Return a comfortable measure."""
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        """Return one line of a few words."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setFont(font(self._face, self._size))
        painter.setPen(QColor(self._colour))
        rise = (self._leading + metrics(self._face).cap_height * self._size) / 2
        for number, (mark, line) in enumerate(self._lines(self.width())):
            base = number * self._leading + rise
            if mark:
                painter.drawText(QPointF(0, base), mark)
            painter.drawText(QPointF(self._indent, base), line)

    @property
    def _indent(self) -> int:
        return round(self._size * 0.95) if self._mark else 0

    def _lines(self, width: int) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for paragraph in printable(self._text).split("\n"):
            wrapped = wrap(paragraph, self._face, self._size, width - self._indent) or [""]
            found += [(self._mark if place == 0 else "", line) for place, line in enumerate(wrapped)]
        return found

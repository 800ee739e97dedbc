"""Running text with the leading of the look page, which a plain label does not have."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from kompas.geometry.typesetting import Face
from kompas.ui.painter import font

_WIDTHS = 4
"""A layout asks for the heights at a few widths in turn before it settles on one."""


class Prose(QWidget):
    """Text of `size` pixels on lines `leading` pixels apart; `mark` stands before each paragraph, as in a list."""

    def __init__(
        self, colour: str, size: int = 16, leading: int = 26, face: Face = Face.REGULAR, mark: str = ""
    ) -> None:
        super().__init__()
        self._colour = colour
        self._size = size
        self._leading = leading
        self._mark = mark
        self._text = ""
        self._laid: dict[int, list[QTextLayout]] = {}
        self.setFont(font(face, size))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_leading(self, leading: int) -> None:
        """Put the lines closer together, or further apart."""
        if leading != self._leading:
            self._leading, self._laid = leading, {}
            self.updateGeometry()
            self.update()

    def text(self) -> str:
        """Return the text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; it is also what a screen reader says."""
        if text == self._text:
            return
        self._text = text
        self._laid = {}
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return sum(layout.lineCount() for layout in self._paragraphs(width)) * self._leading

    def sizeHint(self) -> QSize:
        """Return a comfortable measure."""
        return QSize(420, self.heightForWidth(self.width() or 420))

    def minimumSizeHint(self) -> QSize:
        """Return one line of a few words."""
        return QSize(120, self._leading)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the lines."""
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(QColor(self._colour))
            top = 0.0
            for layout in self._paragraphs(self.width()):
                if self._mark:
                    painter.drawText(
                        QPointF(0, top + layout.lineAt(0).y() + layout.lineAt(0).ascent()), self._mark
                    )
                layout.draw(painter, QPointF(self._indent, top))
                top += layout.lineCount() * self._leading

    @property
    def _indent(self) -> int:
        return round(self._size * 0.95) if self._mark else 0

    def _paragraphs(self, width: int) -> list[QTextLayout]:
        if width not in self._laid:
            if len(self._laid) == _WIDTHS:
                self._laid.clear()
            self._laid[width] = [self._paragraph(text, width) for text in self._text.split("\n")]
        return self._laid[width]

    def _paragraph(self, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text, self.font())
        layout.setCacheEnabled(True)
        option = layout.textOption()
        option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - self._indent))
            line.setPosition(QPointF(0, number * self._leading + (self._leading - line.height()) / 2))
            number += 1
        layout.endLayout()
        return layout

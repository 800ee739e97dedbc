"""Lucide icons in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel

from kompas.paths import asset


@cache
def pixmap(name: str, colour: str, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """Return an icon of assets/icons (without ending) as a picture of `size` pixels."""
    source = asset("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str) -> QIcon:
    """Return an icon for a control."""
    return QIcon(pixmap(name, colour, 24))


class IconLabel(QLabel):
    """An icon that stands before words; it says nothing itself."""

    def __init__(self, name: str, colour: str, size: int = 18) -> None:
        super().__init__()
        self.show_icon(name, colour, size)

    def show_icon(self, name: str, colour: str, size: int = 18) -> None:
        """Show another icon."""
        self.setPixmap(pixmap(name, colour, size))
        self.setFixedSize(size, size)


def emblem(size: int) -> QLabel:
    """Return the compass, `size` pixels wide."""
    label = QLabel()
    source = asset("icons", "emblem-16.svg" if size <= 16 else "emblem-64.svg")  # noqa: PLR2004 - its own drawing
    made = QPixmap(QSize(size * 2, size * 2))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(str(source)).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(2.0)
    label.setPixmap(made)
    label.setFixedSize(size, size)
    return label

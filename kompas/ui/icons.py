"""Lucide icons in the colour of the text beside them, from masks that `tests/tools/icons.py` draws."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from kompas.paths import asset


@cache
def pixmap(name: str, colour: str, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """Return an icon of assets/icons (without ending) as a picture of `size` pixels."""
    smooth = Qt.TransformationMode.SmoothTransformation
    made = QPixmap(str(asset("icons", f"{name}.png"))).scaledToWidth(round(size * ratio), smooth)
    ink = QPixmap(made.size())
    ink.fill(QColor(colour))
    with QPainter(made) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.drawPixmap(0, 0, ink)
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
    smooth = Qt.TransformationMode.SmoothTransformation
    made = QPixmap(str(asset("icons", "emblem-64.png"))).scaledToWidth(size * 2, smooth)
    made.setDevicePixelRatio(2.0)
    label.setPixmap(made)
    label.setFixedSize(size, size)
    return label

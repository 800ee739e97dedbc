"""The small arrow on everything that opens a list or a calendar."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget


def draw_arrow(widget: QWidget, ink: str) -> None:
    """Draw a small arrow downwards at the right of a widget, in its paint event."""
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink), 2))
        x, y = widget.width() - 17.0, widget.height() / 2
        painter.drawPolyline([QPointF(x - 5, y - 2), QPointF(x, y + 3), QPointF(x + 5, y - 2)])

"""What stands before the name of a step in the agenda: its number, or how it went."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kompas.ui.icons import pixmap


def draw_sign(painter: QPainter, box: QRect, state: str, number: str, ink: str) -> None:
    """Draw a tick for a step that was done, a dash for one that is skipped, else the number."""
    middle = box.height() // 2
    if state == "done":
        painter.drawPixmap(box.left(), middle - 8, pixmap("check", ink, 17))
    elif state == "skipped":
        painter.setPen(QPen(QColor(ink), 2))
        painter.drawLine(box.left() + 1, middle, box.left() + 13, middle)
    else:
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)

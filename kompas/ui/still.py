"""Paints a drawing as a picture of 4K, for slides and web pages."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from kompas.geometry.shapes import Drawing
from kompas.ui.painter import paint

WIDE, HIGH = 3840, 2160


def png(drawing: Drawing, ground: str) -> bytes:
    """Return the drawing as large as it fits in 3840 by 2160 pixels, in the middle of a ground of one colour."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    scale = min(WIDE / drawing.width, HIGH / drawing.height)
    with QPainter(image) as painter:
        painter.translate((WIDE - scale * drawing.width) / 2, (HIGH - scale * drawing.height) / 2)
        painter.scale(scale, scale)
        paint(painter, drawing)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt takes letters
    return bytes(content.data())

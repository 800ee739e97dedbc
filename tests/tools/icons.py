"""Draws the icons of assets/icons as masks beside their sources: `python -m tests.tools.icons`.

The program tints a mask in the colour of the text beside it; loading an SVG renderer would cost a start-up its pace.
"""

import os

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kompas.paths import asset

SIZE = 96


def drawn(source: bytes, size: int) -> QImage:
    """Return an SVG as a picture."""
    made = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(made.rect()))
    painter.end()
    return made


def main() -> None:
    """Draw all icons, the emblem in the sizes of windows, and the ticks of boxes, which a style sheet cannot tint."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    folder = asset("icons")
    for path in sorted(folder.glob("*.svg")):
        if not path.stem.startswith("emblem"):
            source = path.read_bytes().replace(b"currentColor", b"#000000")
            drawn(source, SIZE).save(str(path.with_suffix(".png")))
    drawn((folder / "emblem-64.svg").read_bytes(), 176).save(str(folder / "emblem-64.png"))
    for name, colour in (("tick-light", b"#ffffff"), ("tick-dark", b"#141414")):
        source = (folder / "check.svg").read_bytes().replace(b"currentColor", colour)
        drawn(source.replace(b'stroke-width="2"', b'stroke-width="3.5"'), 36).save(
            str(folder / f"{name}.png")
        )
    del application


if __name__ == "__main__":
    main()

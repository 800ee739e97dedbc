"""One 4K frame of the triangle with a hundred seats and one point moving, against a plain 4K blit: the ratio."""

import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from kompas.domain.privacy import ShownRound
from kompas.domain.weighing import Weighing
from kompas.geometry.palette import palette
from kompas.geometry.places import corners
from kompas.geometry.shapes import Dot, Drawing
from kompas.geometry.triangle import triangle
from kompas.ui.painter import load_fonts
from kompas.ui.stage.canvas import Canvas

SIZE = (3840, 2160)
FRAMES = 200


def median(frame: Callable[[int], None]) -> float:
    """Return the median time of a frame in seconds."""
    times = []
    for number in range(FRAMES):
        begin = time.perf_counter()
        frame(number)
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def room_of(count: int) -> ShownRound:
    """Return a revealed round of that many different weighings."""
    grid = [Weighing(a, b, 100 - a - b) for a in range(0, 101, 5) for b in range(0, 101 - a, 5)]
    return ShownRound(1, "weigh", count, "", tuple(grid[:count]))


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    target = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    plain = QPixmap(*SIZE)
    plain.fill()
    colours = palette("projector-light")
    canvas = Canvas("bench")
    canvas.resize(*SIZE)
    shapes = triangle((room_of(100),), corners((960.0, 60.0), 1100.0), colours, beat=1)
    canvas.show_drawing(Drawing(1920.0, 1080.0, tuple(shapes)))

    def blit(_: int) -> None:
        painter = QPainter(target)
        painter.drawPixmap(0, 0, plain)
        painter.end()

    def frame(number: int) -> None:
        canvas.show_moving([Dot((700.0 + number % 90, 500.0), 15.0, colours.ink, colours.paper, 3.0)])
        painter = QPainter(target)
        canvas.paint_on(painter)
        painter.end()

    frame(0)
    ratio = median(frame) / median(blit)
    sys.stdout.write(
        f"4K triangle, 100 seats, one point moving: {ratio:.2f} x a plain 4K blit (goal 3 or less)\n"
    )
    del application


if __name__ == "__main__":
    main()

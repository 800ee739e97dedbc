"""One 4K frame of the triangle with a hundred seats and one point moving, against a plain 4K blit.

Prints the ratio of the medians. The scene is what a drag shows: the still part is kept as a picture, and the point
that moves is drawn on top of it.
"""

import statistics
import time
from collections.abc import Callable

from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from kompas.domain.weighing import Weighing
from kompas.ui.painter import load_fonts
from kompas.ui.stage.moving import MovingTriangle

SIZE = (3840, 2160)
ROUNDS = 120


def _median(frame: Callable[[], None]) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        frame()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    target = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    still = QPixmap(*SIZE)
    still.fill()

    def blit() -> None:
        painter = QPainter(target)
        painter.drawPixmap(0, 0, still)
        painter.end()

    seats = [Weighing(a, b, 100 - a - b) for a in range(0, 55, 5) for b in range(0, 50, 5)][:100]
    moving = MovingTriangle(seats, SIZE)
    step = iter(range(10**9))

    def frame() -> None:
        painter = QPainter(target)
        moving.paint(painter, Weighing(5 * (next(step) % 19), 5, 95 - 5 * (next(step) % 19)))
        painter.end()

    floor, ours = _median(blit), _median(frame)
    print(f"4K triangle, 100 seats, one moving: {ours / floor:.2f} x a plain 4K blit (goal 3 or less)")
    del application


if __name__ == "__main__":
    main()

"""A 4K wall to paint on: a plain blit of that size, the time of frames against it, and a room that moved."""

import statistics
import time
from collections.abc import Callable

from PySide6.QtGui import QImage, QPainter, QPixmap

from kompas.domain.privacy import Move, ShownRound
from kompas.domain.weighing import Weighing
from kompas.ui.stage.canvas import Canvas

SIZE = (3840, 2160)
FRAMES = 200


class Wall:
    """What a stage of that size paints on, and the blit that everything is measured against."""

    def __init__(self) -> None:
        self._target = QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        self._plain = QPixmap(*SIZE)
        self._plain.fill()
        self.canvas = Canvas("bench")
        self.canvas.resize(*SIZE)

    def blit(self, _: int) -> None:
        """Put a picture of the whole size on it."""
        painter = QPainter(self._target)
        painter.drawPixmap(0, 0, self._plain)
        painter.end()

    def paint(self) -> None:
        """Paint a frame as the stage does."""
        painter = QPainter(self._target)
        self.canvas.paint_on(painter)
        painter.end()


def took(act: Callable[[int], None], number: int) -> float:
    """Return the seconds that one act used of this thread: what others have it wait for says nothing about us."""
    begin = time.thread_time()
    act(number)
    return time.thread_time() - begin


def against_blit(wall: Wall, frame: Callable[[int], None], count: int = FRAMES) -> float:
    """Return the median ratio of a frame to the blit before it."""
    pairs = [(took(wall.blit, number), took(frame, number)) for number in range(count)]
    return statistics.median(ours / floor for floor, ours in pairs)


def room_that_moved(count: int) -> tuple[ShownRound, ShownRound]:
    """Return two revealed rounds of that many different weighings, and how each seat moved between them."""
    grid = [Weighing(a, b, 100 - a - b) for a in range(0, 101, 5) for b in range(0, 101 - a, 5)]
    before = tuple(grid[:count])
    after = tuple(reversed(before))
    moves = tuple(Move(*pair) for pair in zip(before, after, strict=True))
    return (
        ShownRound(1, "weigh-1", count, "", before),
        ShownRound(2, "weigh-2", count, "", after, moves=moves),
    )

"""One 4K frame of the triangle with a hundred seats, against a plain 4K blit: one point moving, or all arrows."""

import math
import sys
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from kompas.geometry.movements import arrow
from kompas.geometry.palette import palette
from kompas.geometry.places import corners, place
from kompas.geometry.shapes import Dot, Drawing, Shape
from kompas.geometry.triangle import triangle
from kompas.ui.painter import load_fonts
from tests.bench.wall import Wall, against_blit, room_that_moved

AT = corners((960.0, 60.0), 1100.0)
COLOURS = palette("projector-light")
WAYS = 90


def arrows(progress: float) -> Iterator[Shape]:
    """Return a hundred arrows as far as they have come, each with its point."""
    _, last = room_that_moved(100)
    for move in last.moves:
        start, goal = place(move.before.points, AT), place(move.after.points, AT)
        far = math.dist(start, goal)
        if far:
            way = ((goal[0] - start[0]) / far, (goal[1] - start[1]) / far)
            length = max(14.0, far * progress)
            yield from arrow(start, way, length, COLOURS.soft, 3.0)
            there = (start[0] + way[0] * length, start[1] + way[1] * length)
            yield Dot(there, 15.0, COLOURS.ink, COLOURS.paper, 3.0)


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    wall = Wall()
    first, _ = room_that_moved(100)
    still = triangle((first,), AT, COLOURS, beat=1)
    wall.canvas.show_drawing(Drawing(1920.0, 1080.0, tuple(still)))

    def one_point(number: int) -> None:
        wall.canvas.show_moving([Dot((700.0 + number % WAYS, 500.0), 15.0, COLOURS.ink, COLOURS.paper, 3.0)])
        wall.paint()

    def all_arrows(number: int) -> None:
        wall.canvas.show_moving(tuple(arrows(number % WAYS / WAYS)))
        wall.paint()

    one_point(0)
    for what, ratio in (
        ("one point moving", f"{against_blit(wall, one_point):.2f} x a plain 4K blit (goal 3 or less)"),
        ("all arrows moving", f"{against_blit(wall, all_arrows, 40):.2f} x a plain 4K blit (no goal)"),
    ):
        sys.stdout.write(f"4K triangle, 100 seats, {what}: {ratio}\n")
    del application


if __name__ == "__main__":
    main()

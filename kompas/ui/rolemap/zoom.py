"""How near one stands to the map on the desk: a view of one's own, which changes nothing of the map."""

from typing import NamedTuple

from kompas.geometry.measuring import Box
from kompas.geometry.shapes import Point

STEP, NEAREST = 1.25, 4.0
"""One step nearer, and how near one can come, as factors."""
_ROOM = 24.0
"""Pixels that stay free around a role that is brought into view."""


class Zoom(NamedTuple):
    """The map is `factor` (1 to 4) times as large as its window, whose corner stands `x`, `y` pixels into it."""

    factor: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def fits(self) -> bool:
        """Whether the whole map is seen."""
        return self.factor == 1.0

    def on_map(self, at: Point) -> Point:
        """Return the point of the map that is seen at a point of the window."""
        return (at[0] + self.x, at[1] + self.y)

    def nearer(self, by: float, at: Point, size: Point) -> "Zoom":
        """Return the view with a factor `by` times as large; what was under `at` stays there as far as it can."""
        factor = min(NEAREST, max(1.0, self.factor * by))
        # There and back again is the whole map, not nearly so.
        factor = 1.0 if factor < (1 + STEP) / 2 else factor
        grown = factor / self.factor
        x, y = self.on_map(at)
        return Zoom(factor, x * grown - at[0], y * grown - at[1]).within(size)

    def shifted(self, dx: float, dy: float, size: Point) -> "Zoom":
        """Return the view with its window so many pixels further over the map."""
        return Zoom(self.factor, self.x + dx, self.y + dy).within(size)

    def within(self, size: Point) -> "Zoom":
        """Return the view with its window, which has this size, nowhere beside the map."""
        x, y = (
            min(max(0.0, here), long * (self.factor - 1))
            for here, long in zip((self.x, self.y), size, strict=True)
        )
        return Zoom(self.factor, round(x), round(y))

    def showing(self, box: Box, size: Point) -> "Zoom":
        """Return the view shifted no further than needed to see a box of the map."""
        wanted = box.grown(_ROOM)
        dx = min(0.0, wanted.left - self.x) or max(0.0, wanted.right - self.x - size[0])
        dy = min(0.0, wanted.top - self.y) or max(0.0, wanted.bottom - self.y - size[1])
        return self.shifted(dx, dy, size)

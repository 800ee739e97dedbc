"""stand-in"""

import math

from kompas.domain.rolemap import APPLICATION, Relation, RoleMap
from kompas.geometry.shapes import Dot, Drawing, Label, Line, Point
from kompas.geometry.typesetting import Face
from kompas.ui.rolemap.words import end_words
from kompas.ui.room import Room


class MapPicture:
    def __init__(
        self, room: Room, role_map: RoleMap, lit: tuple[str, ...], width: float, height: float
    ) -> None:
        self._size = (width, height)
        self._dots: dict[str, Point] = {APPLICATION: (width / 2, height / 2)}
        self._map = role_map
        n = max(1, len(role_map.roles))
        for i, r in enumerate(role_map.roles):
            a = math.tau * i / n
            x = r.x if r.x is not None else 0.5 + 0.4 * math.cos(a)
            y = r.y if r.y is not None else 0.5 + 0.4 * math.sin(a)
            self._dots[r.id] = (x * width, y * height)
        p = room.palette
        shapes: list = [
            Line((self._dots[r.source], self._dots[r.target]), p.marker if r.id in lit else p.line, 2)
            for r in role_map.relations
        ]
        for i, d in self._dots.items():
            shapes.append(Dot(d, 7, p.ink if i in lit else p.sheet, p.ink, 2))
            shapes.append(Label((d[0] + 12, d[1] + 5), end_words(room, i), Face.REGULAR, 14, p.ink))
        self.drawing = Drawing(width, height, tuple(shapes))

    def dot_at(self, at: Point) -> str | None:
        return next((i for i, d in self._dots.items() if math.dist(at, d) < 14), None)

    def name_at(self, at: Point) -> str | None:
        return next(
            (i for i, (x, y) in self._dots.items() if x < at[0] < x + 100 and abs(at[1] - y) < 12), None
        )

    def relation_at(self, at: Point) -> Relation | None:
        return None

    def middle(self, i: str) -> Point:
        return self._dots[i]

    def hold(self, i: str) -> tuple[Point, Point]:
        x, y = self._dots[i]
        return (x / self._size[0], y / self._size[1]), self._size

    def frame(self, i: str) -> tuple[float, float, float, float] | None:
        if i not in self._dots:
            return None
        x, y = self._dots[i]
        return (x - 12, y - 12, 120, 24)

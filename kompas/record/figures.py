"""The figures of the record as drawings in points: the same shapes as on the wall, at the scale of paper."""

from collections.abc import Iterator, Sequence

from kompas.domain.privacy import ShownRound
from kompas.domain.scenario import CaseFigure, CountedDots
from kompas.geometry.marks import value_names
from kompas.geometry.measuring import CAP
from kompas.geometry.places import corners
from kompas.geometry.shapes import Drawing, Label, Shape
from kompas.geometry.stage.dots import sign
from kompas.geometry.strips import Strip, strips
from kompas.geometry.triangle import corner_marks, triangle
from kompas.geometry.typesetting import Face, wrap
from kompas.record.blocks import Figure
from kompas.record.layout.figure import scaled
from kompas.record.paper import AXIS, LEFT, RIGHT, colours
from kompas.record.words import Words

SCALE = 0.29
"""Points on paper per pixel of the stage."""
SIDE = 262.0
APEX = 30.5
"""From the top of the figure to the corner of autonomy: its mark stands there."""
FOOT = 33.5
"""From the base of the triangle to the foot of the figure: marks and names stand there."""
STRIP, STRIP_SCALE = 51.0, 0.275
"""Height of one strip, and its scale."""
STRIP_START, STRIP_END = AXIS - LEFT + 15.0, 80.0
"""From the left of a strip to zero, and from a hundred to its right."""
CASE_TEXT = 10.5
CASE_NUMBER, CASE_DOTS = 22.0, 104.0
"""Where the names of groups and their dots begin, from the axis."""
CASE_PITCH, CASE_ROW, CASE_ACROSS = 12.6, 19.0, 21
CASE_RADIUS = 15.0
"""In pixels of the stage."""


def triangle_figure(words: Words, rounds: Sequence[ShownRound], said: str) -> Figure:
    """Return the triangle with the points of the rounds; `said` says the same in words."""
    room = RIGHT - AXIS
    at = corners((room / 2, APEX), SIDE)
    shapes = (
        *triangle(tuple(rounds), at, colours(), scale=SCALE),
        *corner_marks(at, value_names(words.texts), colours(), SCALE),
    )
    drawing = Drawing(room, at.left[1] + FOOT, shapes, (said,))
    return Figure(drawing, said)


class Beside(Strip):
    """A strip whose mark and name stand in the margin and its mean at the right edge, all level with the axis."""

    @property
    def axis(self) -> float:
        """Height of the axis: that of the name."""
        return self.y

    @property
    def start(self) -> float:
        """Where zero is: past the margin."""
        return self.left + STRIP_START

    @property
    def end(self) -> float:
        """Where a hundred is: with room for the mean after it."""
        return self.right - STRIP_END


def strips_figure(words: Words, rounds: Sequence[ShownRound], said: str) -> Figure:
    """Return the three strips."""
    room = RIGHT - LEFT
    places = [Beside(0.0, room, STRIP * (at + 0.5), STRIP_SCALE) for at in range(3)]
    shapes = strips(rounds, value_names(words.texts), places, colours())
    return Figure(Drawing(room, 3 * STRIP, shapes, (said,)), said, wide=True)


def case_figure(words: Words, figure: CaseFigure) -> Figure:
    """Return the counted dots of the case: a row per group, with its number and name before it."""
    shapes: list[Shape] = []
    told = []
    y = CASE_ROW / 2
    for group in figure.groups:
        name = words.read(group.label)
        told.append(words.texts("record.dots_counted", count=group.count, label=name))
        names = wrap(name, Face.REGULAR, CASE_TEXT, CASE_DOTS - CASE_NUMBER - 14)
        shapes += (*_counted(str(group.count), names, y), *_dots(group, y))
        rows = -(-group.count // CASE_ACROSS)
        y += CASE_ROW + CASE_PITCH * (max(len(names), rows) - 1)
    said = f"{words.read(figure.title)}: {words.texts.joined(told)}."
    return Figure(Drawing(RIGHT - AXIS, y - CASE_ROW / 2, tuple(shapes), (said,)), said)


def _counted(count: str, names: list[str], y: float) -> Iterator[Shape]:
    """Yield number and name of a group, level with its first row of dots."""
    base, ink = y + CASE_TEXT * CAP / 2, colours().ink
    yield Label((CASE_NUMBER - 6, base), count, Face.SEMIBOLD, CASE_TEXT, ink, "end")
    for at, line in enumerate(names):
        yield Label((CASE_NUMBER, base + at * CASE_PITCH), line, Face.REGULAR, CASE_TEXT, ink)


def _dots(group: CountedDots, y: float) -> Iterator[Shape]:
    for place in range(group.count):
        spot = (CASE_DOTS + CASE_PITCH * (place % CASE_ACROSS), y + CASE_PITCH * (place // CASE_ACROSS))
        yield from (scaled(one, SCALE, spot) for one in sign(group.mark, (0.0, 0.0), CASE_RADIUS, colours()))

"""The figures of the record as drawings in points: the same shapes as on the wall, at the scale of paper."""

from collections.abc import Sequence

from kompas.domain.privacy import ShownRound
from kompas.domain.scenario import CaseFigure
from kompas.geometry.marks import value_names
from kompas.geometry.places import corners
from kompas.geometry.shapes import Drawing
from kompas.geometry.strips import Strip, strips
from kompas.geometry.triangle import corner_marks, triangle
from kompas.record.blocks import Figure
from kompas.record.paper import AXIS, LEFT, RIGHT, colours
from kompas.record.words import Words

SCALE = 0.29
"""Points on paper per pixel of the stage."""
SIDE = 268.0
APEX = 33.0
"""From the top of the figure to the corner of autonomy: its mark stands there."""
FOOT = 37.0
"""From the base of the triangle to the foot of the figure: marks and names stand there."""
STRIP = 62.0
"""Height of one strip."""


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


def strips_figure(words: Words, rounds: Sequence[ShownRound], said: str) -> Figure:
    """Return the three strips."""
    left, room = AXIS - LEFT, RIGHT - LEFT
    places = [Strip(left, room, 10 + STRIP * at, SCALE) for at in range(3)]
    shapes = strips(rounds, value_names(words.texts), places, colours())
    return Figure(Drawing(room, 3 * STRIP, shapes, (said,)), said, wide=True)


def rolemap_figure(words: Words, said: str) -> Figure:
    """Return the role map, as wide as the page."""
    return Figure(Drawing(RIGHT - LEFT, 10, (), (said,)), said, wide=True)


def case_figure(words: Words, figure: CaseFigure) -> Figure:
    """Return the counted dots of the case."""
    return Figure(Drawing(RIGHT - AXIS, 10, (), ()), words.read(figure.title))

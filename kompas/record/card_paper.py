"""The paper card: its grid, its type sizes and what is set on it everywhere, in points from its top left corner."""

from collections.abc import Iterable, Iterator

from kompas.geometry import marks
from kompas.geometry.shapes import Label, Line, Point, Shape
from kompas.geometry.typesetting import Face, width, wrap
from kompas.record.blocks import Sign
from kompas.record.layout.text import baseline, label
from kompas.record.paper import HEIGHT, WIDTH, Style, colours

CARD_WIDE, CARD_HIGH = WIDTH / 2, HEIGHT / 2
"""A6: a quarter of the sheet."""
EDGE = 17.5
"""White around a card: more than any printer leaves blank."""
LEFT, RIGHT = EDGE, CARD_WIDE - EDGE
TOP, BOTTOM = EDGE - 2.5, CARD_HIGH - EDGE
AXIS = LEFT + 24.0
"""Where names and what is at stake begin, past the marks."""
MARK = 15.5
RULE = 1.25

NUMBER = Style(Face.DISPLAY_MEDIUM, 46, 46, -0.03)
QUIET = Style(Face.REGULAR, 8.5, 11.5, quiet=True)
ROLE = Style(Face.DISPLAY_SEMIBOLD, 11.5, 12.7, -0.01)
LONG_ROLE = Style(Face.SEMIBOLD, 8.5, 10, -0.005)
QUESTION = Style(Face.DISPLAY_SEMIBOLD, 12.5, 15, -0.012)
PLAIN = Style(Face.REGULAR, 8.5, 11.5)
NAME = Style(Face.DISPLAY_SEMIBOLD, 11, 13, -0.01)
SMALL = Style(Face.REGULAR, 7.5, 9.6, quiet=True)


CUT_OFF = " …"
"""How a text ends that had no room."""


def clipped(text: str, style: Style, room: float, most: int, *, balance: bool = False) -> list[str]:
    """Break a text into at most so many lines; what is left out shows as an ellipsis."""
    lines = wrap(text.replace("\n", " "), style.face, style.size, room, style.tracking, balance=balance)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(last + CUT_OFF, style.face, style.size, style.tracking) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + CUT_OFF]


def down(lines: Iterable[str], style: Style, x: float, y: float) -> Iterator[Label]:
    """Yield lines of text one under the other, the first with its top at `y`."""
    for at, line in enumerate(lines):
        yield label(line, style, x, y + at * style.leading + baseline(style))


def across(y: float, weight: float, colour: str = "", left: float = LEFT) -> Line:
    """Return a rule to the right edge of the card; in ink unless told otherwise."""
    return Line(((left, y), (RIGHT, y)), colour or colours().ink, weight)


def mark_of(sign: Sign, centre: Point, size: float = MARK) -> tuple[Shape, ...]:
    """Return the mark of a value."""
    return marks.value_mark(sign.value, centre, size, sign.letter, colours())

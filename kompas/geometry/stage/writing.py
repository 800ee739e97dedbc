"""Sets text as blocks of lines.

A block begins at the top of its capitals and ends on its last baseline, so that what stands side by side is level
to the pixel; what descends below hangs under it.
"""

from typing import NamedTuple

from kompas.geometry.measuring import CAP, DESCENT
from kompas.geometry.shapes import Anchor, Label, Shape, moved
from kompas.geometry.typesetting import Face, printable, width, wrap

FLOOR = 40.0
"""The smallest text on the wall."""
LEAST_HEADING = 65.0
_NARROWER, _TRIES = 0.02, 16
_EVEN_LINES, _EVEN_ENOUGH = 3, 4.0


class Style(NamedTuple):
    """A face at a size (px at 1080) with its leading (share of the size) and tracking."""

    face: Face
    size: float
    leading: float
    tracking: float = 0.0

    def sized(self, size: float) -> "Style":
        """Return the same style at another size."""
        return self._replace(size=size)

    def scaled(self, scale: float) -> "Style":
        """Return the same style, larger or smaller."""
        return self._replace(size=self.size * scale)


TITLE = Style(Face.DISPLAY_MEDIUM, 136, 1.04, -0.03)
HEADING = Style(Face.DISPLAY_MEDIUM, 88, 1.09, -0.03)
STATEMENT = Style(Face.DISPLAY_SEMIBOLD, 65, 1.16, -0.024)
BODY = Style(Face.DISPLAY, 47, 1.4)
SMALL_BODY = Style(Face.DISPLAY, 44, 1.35)
NAME = Style(Face.DISPLAY_SEMIBOLD, 46, 1.2, -0.02)
LABEL = Style(Face.DISPLAY, FLOOR, 1.35)
FIGURE = Style(Face.DISPLAY_SEMIBOLD, FLOOR, 1.35)


class Block(NamedTuple):
    """Shapes below y = 0, the height down to the last baseline, and how far letters hang below that."""

    shapes: tuple[Shape, ...] = ()
    height: float = 0.0
    below: float = 0.0

    def at(self, y: float, x: float = 0.0) -> tuple[Shape, ...]:
        """Return the shapes with the top of the block at `y`, moved to the right by `x`."""
        return tuple(moved(shape, x, y) for shape in self.shapes)

    @property
    def depth(self) -> float:
        """Height with what hangs below."""
        return self.height + self.below


def beside(*blocks: Block) -> Block:
    """Return blocks laid over one another from the same top, as for columns of one row."""
    height = max((block.height for block in blocks), default=0.0)
    depth = max((block.depth for block in blocks), default=0.0)
    return Block(tuple(shape for block in blocks for shape in block.shapes), height, max(0.0, depth - height))


def stacked(*blocks: tuple[float, Block]) -> Block:
    """Return blocks under one another, each with the white above it."""
    shapes: list[Shape] = []
    y, below = 0.0, 0.0
    for gap, block in blocks:
        y += gap
        shapes += block.at(y)
        y, below = y + block.height, block.below
    return Block(tuple(shapes), y, below)


def line(text: str, style: Style, colour: str, x: float, anchor: Anchor = "start") -> Block:
    """Return one line of text."""
    high = CAP * style.size
    label = Label((x, high), text, style.face, style.size, colour, anchor, style.tracking)
    return Block((label,) if text.strip() else (), high, DESCENT * style.size)


def lines(
    text: str,
    style: Style,
    colour: str,
    x: float,
    room: float,
    *,
    anchor: Anchor = "start",
) -> tuple[Block, ...]:
    """Return the text broken into lines no wider than `room`, no word alone on the last if that can be."""
    paragraphs = printable(text).split("\n")
    broken = (one for words in paragraphs for one in _settled(words, style, room))
    return tuple(line(one, style, colour, x, anchor) for one in broken)


def _settled(words: str, style: Style, room: float) -> list[str]:
    """Break a paragraph: even lines for a heading; other text only as much narrower as its last line asks for."""
    if style.size >= LEAST_HEADING:
        return evened(words, style, room)
    found = wrap(words, style.face, style.size, room, style.tracking)
    if len(found) == 1 or " " in found[-1]:
        return found
    for part in range(1, _TRIES):
        narrower = room * (1 - _NARROWER * part)
        if _widest(words, style) > narrower:
            break
        tried = wrap(words, style.face, style.size, narrower, style.tracking)
        if len(tried) == len(found) and " " in tried[-1]:
            return tried
    return found


def evened(words: str, style: Style, room: float) -> list[str]:
    """Break large text into as few lines as fit, two or three of them as even as they can be."""
    found = wrap(words, style.face, style.size, room, style.tracking, balance=True)
    if "\n" in words or not 1 < len(found) <= _EVEN_LINES:
        return found
    low, high = 0.0, room
    while high - low > _EVEN_ENOUGH:
        middle = (low + high) / 2
        tried = wrap(words, style.face, style.size, middle, style.tracking)
        if len(tried) > len(found) or _widest(words, style) > middle:
            low = middle
        else:
            found, high = tried, middle
    return found


def _widest(words: str, style: Style) -> float:
    return max((width(word, style.face, style.size, style.tracking) for word in words.split()), default=0.0)


def spaced(blocks: tuple[Block, ...], style: Style) -> tuple[tuple[float, Block], ...]:
    """Return lines with the white above each that the style's leading asks for; none above the first."""
    white = (style.leading - CAP) * style.size
    return tuple((white if place else 0.0, block) for place, block in enumerate(blocks))


def text(
    words: str,
    style: Style,
    colour: str,
    x: float,
    room: float,
    *,
    anchor: Anchor = "start",
) -> Block:
    """Return a whole text as one block."""
    return stacked(*spaced(lines(words, style, colour, x, room, anchor=anchor), style))


def fitted(words: str, style: Style, room: float, least: float = FLOOR) -> Style:
    """Return the style, smaller if that keeps a word whole; never below `least`, and only if it then fits."""
    widest = max(
        (width(word, style.face, 1.0, style.tracking) for word in printable(words).split()), default=0.0
    )
    if widest * style.size <= room:
        return style
    possible = room / widest
    return style.sized(possible) if possible >= least else style


def on_one_line(words: str, style: Style, room: float, least: float = FLOOR) -> Style:
    """Return the style, smaller if that keeps the text on one line; never below `least`, else words stay whole."""
    wide = width(printable(words), style.face, 1.0, style.tracking)
    if wide * style.size <= room:
        return style
    return (
        style.sized(room / wide) if room / wide >= least else fitted(words, style.sized(least), room, least)
    )

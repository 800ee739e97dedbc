"""The band along the bottom: what we talk about now, in a sentence of one or two lines.

Marker with its own text colour; on a dark page a quiet field under a marker rule, with the sentence in marker.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kompas.geometry.marks import is_dark
from kompas.geometry.measuring import CAP, DESCENT
from kompas.geometry.shapes import Shape, box
from kompas.geometry.stage.frame import AIR, HEIGHT, Frame, Setting
from kompas.geometry.stage.writing import LABEL, Block, Style, beside, evened, on_one_line, stacked, text
from kompas.geometry.typesetting import Face, printable, width, wrap

RULE = 10.0
RAISED = 3.0
_ONE_LINE = (90.0, 80.0, 72.0, 65.0)
_ONE_HIGH = 190.0
_TWO_LINES = (74.0, 70.0, 65.0)
_LEAST = 65.0
_LAST_RESORT = 44.0
_TRACKING, _TIGHT = -0.024, -0.036


class Band(NamedTuple):
    """What the band says: a label in the margin with a quiet second line, and the sentence on the axis."""

    label: str
    sentence: str
    aside: str = ""


class PlacedBand(NamedTuple):
    """The drawn band and where it begins."""

    top: float
    shapes: tuple[Shape, ...]


class _Set(NamedTuple):
    """A sentence set in lines: style, first x, the lines, and whether the label stands above it."""

    style: Style
    x: float
    lines: tuple[str, ...]
    above: bool = False


def band(what: Band, setting: Setting) -> PlacedBand:
    """Return the band; it grows with its sentence, which is never cut off nor smaller than the floor."""
    here = _set(printable(what.sentence), setting.frame)
    rule = RULE if is_dark(setting.palette) else 0.0
    label = _label(what, setting, here)
    above = label.depth + AIR if here.above else 0.0
    ink = CAP * here.style.size + (len(here.lines) - 1) * here.style.leading * here.style.size
    pad = _pad(here, label, ink)
    top = HEIGHT - rule - pad - above - ink - pad
    # Capitals look lower than they are: with less white above than below they stand in the middle.
    first = top + rule + pad + above - (RAISED if pad > _least_pad(here) + RAISED else 0.0)
    shapes = (*_ground(top, setting), *_sentence(here, first, setting))
    if here.above:
        return PlacedBand(top, (*shapes, *label.at(top + rule + pad)))
    return PlacedBand(top, (*shapes, *label.at(_level(here, label, first, ink, top + rule))))


def _least_pad(here: _Set) -> float:
    """Return the least white below a last line, so that its letters stay off the edge."""
    return DESCENT * here.style.size + AIR + 2


def _pad(here: _Set, label: Block, ink: float) -> float:
    """Return the white above the capitals and below the last baseline."""
    least = max((label.depth - ink) / 2 + AIR + 4, _least_pad(here))
    if len(here.lines) == 1 and not here.above:
        return max((_ONE_HIGH - ink) / 2, least)
    return max(40.0, least, 0.65 * here.style.size if here.style.size > _LEAST else 0.0)


def _level(here: _Set, label: Block, first: float, ink: float, top: float) -> float:
    """Return where the label begins: level with the middle of the first line, higher if it would end too low."""
    one = first + CAP * here.style.size / 2 - CAP * LABEL.size / 2
    lowest = HEIGHT - AIR - 2 - label.depth
    wished = one if len(here.lines) > 1 else first + ink / 2 - label.height / 2
    return max(min(one, wished, lowest), top + AIR + 2)


def _ground(top: float, setting: Setting) -> Iterator[Shape]:
    palette, wide = setting.palette, setting.frame.width
    if is_dark(palette):
        yield box(0, top, wide, HEIGHT - top, palette.field)
        yield box(0, top, wide, RULE, palette.marker)
    else:
        yield box(0, top, wide, HEIGHT - top, palette.marker)


def band_text(setting: Setting) -> tuple[str, str]:
    """Return the colours of label and sentence in the band."""
    palette = setting.palette
    return (palette.ink, palette.marker) if is_dark(palette) else (palette.on_marker, palette.on_marker)


def _label(what: Band, setting: Setting, here: _Set) -> Block:
    """Return label and second line: level with the second line of the sentence, or at the end of the same line."""
    frame, colour = setting.frame, band_text(setting)[0]
    room = frame.right - frame.margin if here.above else frame.aside
    parts: list[tuple[float, Block]] = []
    for words in filter(None, (what.label, what.aside)):
        style = on_one_line(words, LABEL.scaled(frame.scale), room)
        if here.above and parts:
            end = text(words, style, colour, frame.right, room, anchor="end")
            return beside(parts[0][1], end)
        block = text(words, style, colour, frame.margin, room)
        level = len(here.lines) > 1 and parts and parts[0][1].height < style.size
        pitch = max(here.style.leading * here.style.size if level else 0.0, LABEL.leading * style.size)
        parts.append((pitch - CAP * style.size if parts else 0.0, block))
    return stacked(*parts)


def _sentence(here: _Set, first: float, setting: Setting) -> tuple[Shape, ...]:
    style, colour = here.style, band_text(setting)[1]
    block = text("\n".join(here.lines), style, colour, here.x, setting.frame.width)
    return block.at(first)


@lru_cache(maxsize=64)
def _set(words: str, frame: Frame) -> _Set:
    """Choose the largest way to set a sentence that fits in two lines, else in more lines of full width."""
    return next(found for found in _ways(words, frame) if found is not None)


def _ways(words: str, frame: Frame) -> Iterator[_Set | None]:
    for most in _ONE_LINE:
        for size in _sizes(most, frame.scale):
            yield _fits(words, size, frame.axis, frame.room, 1)
    for most in _TWO_LINES:
        for size in _sizes(most, min(frame.scale, 1.2)):
            yield _fits(words, size, frame.axis, frame.room, 2)
    full = frame.right - frame.margin
    for count in (2, 3, 4):
        larger = _fits(words, _LEAST, frame.margin, full, count)
        yield larger._replace(above=True) if larger else None
    style = _style(_LAST_RESORT)
    lines = wrap(words, style.face, style.size, full, style.tracking)
    yield _Set(style, frame.margin, tuple(lines), above=True)


def fits_band(words: str, setting: Setting, scale: float = 1.0) -> bool:
    """Whether a sentence fits on one line of the band, at its smallest, times `scale`."""
    return _fits(printable(words), _LEAST * scale, setting.frame.axis, setting.frame.room, 1) is not None


def _sizes(size: float, scale: float) -> tuple[float, ...]:
    return (size * scale, size) if scale > 1 else (size,)


def _style(size: float, tracking: float = _TRACKING) -> Style:
    # Lines stand closer when they are small: the band of the pictures at 65 and at 74.
    return Style(Face.DISPLAY_SEMIBOLD, size, 1.11 if size <= _LEAST else 1.13, tracking)


def _fits(words: str, size: float, x: float, room: float, count: int) -> _Set | None:
    """Set a sentence if it fits; at the smallest size a little tighter, if that is what it takes."""
    for tracking in (_TRACKING,) if size > _LEAST else (_TRACKING, _TIGHT):
        style = _style(size, tracking)
        whole = all(width(word, style.face, size, tracking) <= room for word in words.split())
        if whole and len(wrap(words, style.face, size, room, tracking)) <= count:
            return _Set(style, x, tuple(evened(words, style, room)))
    return None

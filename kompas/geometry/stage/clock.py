"""The timer on a page of the stage: laid over it where nothing stands, so that the page itself never changes.

It counts down in plain ink; in the last fifth it stands in a frame, past zero in a block of ink. No blinking.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from kompas.geometry.measuring import CAP, Box, around, label_box
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Shape, box
from kompas.geometry.stage.band import band_text
from kompas.geometry.stage.frame import AIR, HEIGHT, Frame, Setting
from kompas.geometry.typesetting import Face, width

State = Literal["running", "ending", "over"]
SIZE = 44.0
PAD_X, PAD_Y, EDGE = 14.0, 12.0, 3.0
_CLEAR = 10.0
_GAP = 40.0
_STEP = 40.0
_WIDEST = "+00:00"
_BAND_FROM = HEIGHT / 3
_FACE = Face.DISPLAY_MEDIUM


class Spot(NamedTuple):
    """Where the timer stands: its box, and whether that is in the band."""

    box: Box
    in_band: bool


def clock(words: str, state: State, spot: Spot, setting: Setting) -> tuple[Shape, ...]:
    """Return the shapes of a time in its place."""
    here, palette = spot.box, setting.palette
    ink = band_text(setting)[0] if spot.in_band else palette.ink
    colour = palette.paper if state == "over" else ink
    base = here.bottom - PAD_Y
    label = Label((here.right - PAD_X, base), words, _FACE, SIZE, colour, "end", tabular=True)
    if state == "running":
        return (label,)
    left = label_box(label).left - PAD_X
    size = (here.right - left, here.bottom - here.top)
    if state == "over":
        return (box(left, here.top, *size, fill=palette.ink), label)
    inner = (size[0] - EDGE, size[1] - EDGE)
    return (box(left + EDGE / 2, here.top + EDGE / 2, *inner, outline=ink, line=EDGE), label)


@lru_cache(maxsize=4)
def spot(drawing: Drawing, frame: Frame) -> Spot | None:
    """Return the first free place on a page; None when it is full to the edge."""
    ground = _band(drawing)
    top = ground.top if ground else drawing.height
    taken = [_box(shape) for shape in drawing.shapes if not _is_ground(shape, drawing)]
    for right, bottom in _wished(frame, top):
        tried = Box(right - _wide(), bottom - _high(), right, bottom)
        page = Box(AIR, AIR, drawing.width - AIR, drawing.height - AIR)
        in_band = tried.top >= top + AIR
        fits = page.holds(tried) and (in_band or tried.bottom <= top - AIR)
        if fits and not any(tried.grown(_CLEAR).meets(other) for other in taken):
            return Spot(tried, in_band)
    return None


def _wide() -> float:
    return width(_WIDEST, _FACE, SIZE, tabular=True) + 2 * PAD_X


def _high() -> float:
    return CAP * SIZE + 2 * PAD_Y


def _wished(frame: Frame, top: float) -> Iterator[tuple[float, float]]:
    """Yield the places that are tried, as right and bottom edge: band, folio line, corners, then all of the page."""
    middle = (top + HEIGHT + _high()) / 2
    folio = frame.top + CAP * SIZE + PAD_Y
    aside = frame.axis - _GAP
    for right in (aside, frame.right + PAD_X):
        yield from ((right, middle), (right, HEIGHT - AIR), (right, top + AIR + _high()), (right, folio))
    yield (frame.margin - PAD_X + _wide(), HEIGHT - AIR)
    lines = range(int((HEIGHT - 2 * AIR) / _STEP))
    for right in (aside, frame.right + PAD_X, frame.margin - PAD_X + _wide()):
        yield from ((right, HEIGHT - AIR - line * _STEP) for line in lines)
    for line in lines:
        across = range(int((frame.right - frame.margin) / _STEP))
        yield from ((frame.right - place * _STEP, HEIGHT - AIR - line * _STEP) for place in across)


def _band(drawing: Drawing) -> Box | None:
    bands = [around(s.points) for s in drawing.shapes if isinstance(s, Area) and _is_ground(s, drawing)]
    low = [band for band in bands if band.top > _BAND_FROM]
    return min(low, key=lambda band: band.top) if low else None


def _is_ground(shape: Shape, drawing: Drawing) -> bool:
    """Whether a shape is what the rest lies on: an area from edge to edge."""
    if not isinstance(shape, Area) or not shape.fill:
        return False
    whole = around(shape.points)
    return whole.left <= 0 and whole.right >= drawing.width


def _box(shape: Shape) -> Box:
    match shape:
        case Label():
            return label_box(shape)
        case Dot(centre=(x, y)):
            return Box(x, y, x, y).grown(shape.radius + shape.width)
        case Line() | Area():
            return around(shape.points, shape.width / 2)


def clock_on(drawing: Drawing, words: str, state: State, setting: Setting) -> tuple[Shape, ...]:
    """Return the timer for a page, or nothing where the page has no room for it."""
    place = spot(drawing, setting.frame)
    return clock(words, state, place, setting) if place else ()

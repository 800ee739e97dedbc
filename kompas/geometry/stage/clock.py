"""The timer on a page of the stage: laid over it where nothing stands, so that the page itself never changes.

It belongs to the step, so it stands under the step's name, in the same quiet voice; where that place is taken, it
begins on margin or axis all the same. In the last fifth it has a frame, past zero a block of ink. No blinking.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from kompas.geometry.measuring import CAP, Box, around, circle_meets, inside, label_box, path_meets
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Picture, Shape, box
from kompas.geometry.stage.band import band_text
from kompas.geometry.stage.frame import AIR, HEIGHT, Frame, Setting
from kompas.geometry.stage.writing import FIGURE, LABEL
from kompas.geometry.typesetting import width

State = Literal["running", "ending", "over"]
PAD_X, PAD_Y, EDGE = 14.0, 12.0, 3.0
_CLEAR = 10.0
_GAP = 40.0
_STEP = 40.0
_WIDEST = "+00:00"
_BAND_FROM = HEIGHT / 3
_NEAR = 0.5
_UNDER_NAME = 1.5
"""From baseline to baseline, as a share of the size: a frame keeps clear of a name that descends."""
_MOST_SCALE = 1.2
"""The step's name grows no further either."""

_Place = tuple[float, float]
"""Where the first figure begins, and its baseline."""


class Spot(NamedTuple):
    """Where the timer stands: its box with the room for a frame, and whether that is in the band.

    Its left side is the line that words around it begin on; figures alone begin there, and so does their frame.
    """

    box: Box
    in_band: bool


def clock(words: str, state: State, spot: Spot, setting: Setting) -> tuple[Shape, ...]:
    """Return the shapes of a time in its place: what one sees of it begins on the line of the words around it.

    So the figures step aside once when a frame comes round them, and stand still when that becomes a block.
    """
    here, palette = spot.box, setting.palette
    ink = band_text(setting)[0] if spot.in_band else palette.ink
    quiet = ink if spot.in_band else palette.soft
    colour = {"running": quiet, "ending": ink, "over": palette.paper}[state]
    place = (here.left + (0.0 if state == "running" else PAD_X), here.bottom - PAD_Y)
    label = Label(place, words, LABEL.face, _size(setting.frame), colour, tabular=True)
    if state == "running":
        return (label,)
    size = (label_box(label).right + PAD_X - here.left, here.bottom - here.top)
    if state == "over":
        return (box(here.left, here.top, *size, fill=palette.ink), label)
    inner = (size[0] - EDGE, size[1] - EDGE)
    return (box(here.left + EDGE / 2, here.top + EDGE / 2, *inner, outline=ink, line=EDGE), label)


@lru_cache(maxsize=4)
def spot(drawing: Drawing, frame: Frame) -> Spot | None:
    """Return the first free place on a page; None when it is full to the edge."""
    ground = _band(drawing)
    top = ground.top if ground else drawing.height
    taken = [shape for shape in drawing.shapes if not _is_ground(shape, drawing)]
    page = Box(AIR, AIR, drawing.width - AIR, drawing.height - AIR)
    for x, baseline in (*_under_folio(drawing), *_in_band(drawing, frame, top), *_anywhere(frame)):
        tried = Box(x, baseline - _high(frame), x + _wide(frame), baseline + PAD_Y)
        in_band = tried.top >= top + AIR
        fits = page.holds(tried) and (in_band or tried.bottom <= top - AIR)
        if fits and not any(_meets(shape, tried.grown(_CLEAR)) for shape in taken):
            return Spot(tried, in_band)
    return None


def _size(frame: Frame) -> float:
    return LABEL.size * min(frame.scale, _MOST_SCALE)


def _wide(frame: Frame) -> float:
    return width(_WIDEST, LABEL.face, _size(frame), tabular=True) + 2 * PAD_X


def _high(frame: Frame) -> float:
    return CAP * _size(frame) + PAD_Y


def _under_folio(drawing: Drawing) -> Iterator[_Place]:
    """Yield the place on the line below the step's name: a page begins with its number and its name."""
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    if len(labels) <= 1 or labels[0].face is not FIGURE.face:
        return
    _, name, *more = labels
    (x, low), size = name.at, name.size
    pitch = LABEL.leading * size
    for label in more:
        if abs(label.at[0] - x) > _NEAR or abs(label.at[1] - low - pitch) > _NEAR:
            break
        low += pitch
    yield (x, low + _UNDER_NAME * size)


def _in_band(drawing: Drawing, frame: Frame, top: float) -> Iterator[_Place]:
    """Yield the places in the band: last line of the margin, the axis above a sentence, behind what stands there."""
    inside = [shape for shape in drawing.shapes if isinstance(shape, Label) and shape.at[1] > top]
    aside = [label for label in inside if label.face is LABEL.face]
    lines = sorted({label.at[1] for label in inside}, reverse=True)
    yield from ((frame.margin, line) for line in lines[:1])
    yield from ((frame.axis, label.at[1]) for label in aside)
    yield from ((label_box(label).right + _GAP, label.at[1]) for label in reversed(aside))


def _anywhere(frame: Frame) -> Iterator[_Place]:
    """Yield places from the foot of the page to its head: in the margin, on the axis, at the right, all over."""
    lines = [HEIGHT - AIR - PAD_Y - line * _STEP for line in range(int((HEIGHT - 2 * AIR) / _STEP))]
    for x in (frame.margin, frame.axis, frame.right - _wide(frame)):
        yield from ((x, line) for line in lines)
    for line in lines:
        across = range(int((frame.right - frame.margin) / _STEP))
        yield from ((frame.right - place * _STEP, line) for place in across)


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


def _meets(shape: Shape, here: Box) -> bool:
    match shape:
        case Label():
            return label_box(shape).meets(here)
        case Dot():
            return circle_meets(shape.centre, shape.radius + shape.width / 2, here)
        case Line():
            return path_meets(shape.points, here, shape.width)
        case Picture():
            x, y = shape.at
            return Box(x, y, x + shape.width, y + shape.height).meets(here)
        case Area():
            # Not the box around it: a triangle leaves much of that free.
            round_it = (*shape.points, shape.points[0])
            return path_meets(round_it, here, shape.width) or inside(here.centre, shape.points)


def clock_on(drawing: Drawing, words: str, state: State, setting: Setting) -> tuple[Shape, ...]:
    """Return the timer for a page, or nothing where the page has no room for it."""
    place = spot(drawing, setting.frame)
    return clock(words, state, place, setting) if place else ()

"""The pictures of a reveal: triangle and strips on one page, or a page each where that is too narrow."""

from collections.abc import Sequence

from kompas.domain.privacy import ShownRound
from kompas.domain.stage import RevealView
from kompas.geometry.crowd import is_crowd
from kompas.geometry.marks import lozenge, value_names
from kompas.geometry.measuring import CAP
from kompas.geometry.places import HEIGHT, Corners, corners
from kompas.geometry.shapes import Dot, Shape
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import AIR, GUTTER, Setting
from kompas.geometry.stage.page import OPTICAL, Draft, Sheet, folio, lowest
from kompas.geometry.stage.writing import (
    HEADING,
    LABEL,
    LEAST_HEADING,
    SMALL_BODY,
    Block,
    fitted,
    line,
    on_one_line,
    text,
)
from kompas.geometry.strips import Strip, strips
from kompas.geometry.triangle import DOT, LOZENGE, NAME, RING, corner_marks, triangle
from kompas.geometry.typesetting import Face, width

APEX = 132.0
HIGHER = 4.0
"""The heading beside the triangle is smaller and stands level with the first name."""
UNDER_TRIANGLE = 142.0
"""From the base of the triangle to the band: marks and names of two corners, and air."""
LEFT_OF, RIGHT_OF = 92.0, 66.0
"""How far the marks reach out beside the base."""
STRIPS_FROM = 8
STRIP_TOP, STRIP_STEP, STRIP_LOW = 216.0, 222.0, 188.0
ONE_PAGE_UP_TO = 1.1
FOLIO_MIDDLE = 84.0
POINTS_ONLY = 1
_LEGEND_TOP, _LEGEND_STEP, _LEGEND_SIGN, _LEGEND_TEXT = 224.0, 58.0, 24.0, 62.0
_UNDER_FOLIO = 114.0
"""To the middle of the first line: between them is room for the timer."""


def pictures(
    view: RevealView, sheet: Sheet, bands: Sequence[Band], setting: Setting, progress: float
) -> tuple[Draft, ...]:
    """Return the page or pages with triangle and strips.

    `bands` are those of all beats: the pictures stand still while the band changes, so they leave room for the
    highest from the start.
    """
    frame = setting.frame
    bottom = min(lowest(one, setting) for one in bands)
    if frame.wide and frame.scale <= ONE_PAGE_UP_TO:
        return (_together(view, sheet, setting, bottom, progress),)
    first = _alone(view, sheet, setting, bottom, progress)
    return (first,) if view.beat <= POINTS_ONLY else (first, _strips_alone(view, sheet, setting, bottom))


def _together(view: RevealView, sheet: Sheet, setting: Setting, bottom: float, progress: float) -> Draft:
    frame, ink = setting.frame, setting.palette.ink
    left = frame.column(STRIPS_FROM)
    middle = left - 76 - RIGHT_OF - (bottom + AIR - UNDER_TRIANGLE - APEX) / HEIGHT / 2
    corner = folio(sheet.folio, setting, middle - 66 - frame.margin - AIR)
    down = corner.top - frame.top
    side = (bottom + AIR - UNDER_TRIANGLE - APEX - down) / HEIGHT
    at = corners((middle, APEX + down), side)
    room = frame.right - left
    style = on_one_line(sheet.heading, HEADING.sized(80), room, LEAST_HEADING)
    head = text(sheet.heading, style, ink, left - OPTICAL * style.size, room)
    first = STRIP_TOP + down
    step = min(STRIP_STEP, (bottom - STRIP_LOW - first) / 2)
    where = [Strip(left, frame.right, first + step * place, 1.0, step) for place in range(3)]
    beside = (
        _explained(view, setting, left, corner.top + head.height + 84, room)
        if view.beat <= POINTS_ONLY
        else strips(view.rounds, value_names(setting.texts), where, setting.palette)
    )
    shapes = (
        *corner.shapes,
        *_legend(view, setting, corner.low),
        *_triangle(view, at, setting, progress),
        *head.at(corner.top - HIGHER),
        *beside,
    )
    return Draft(sheet, shapes, (sheet.heading,))


def _explained(view: RevealView, setting: Setting, x: float, y: float, room: float) -> tuple[Shape, ...]:
    """Say what a dot is, where the strips will be."""
    style = SMALL_BODY.scaled(setting.frame.scale)
    return text(_about(view, setting), style, setting.palette.ink, x, room).at(y)


def _about(view: RevealView, setting: Setting) -> str:
    """Say what a dot is: a seat, or in a large room a place with all who stand there."""
    return setting.texts("stage.a_disc_is" if is_crowd(view.rounds[-1]) else "stage.a_dot_is")


def _alone(view: RevealView, sheet: Sheet, setting: Setting, bottom: float, progress: float) -> Draft:
    """Return the triangle on a page of its own, with its legend in the margin."""
    frame = setting.frame
    side = min((bottom + AIR - UNDER_TRIANGLE - APEX) / HEIGHT, frame.room - LEFT_OF - RIGHT_OF)
    middle = frame.right - RIGHT_OF - side / 2 - max(0.0, (frame.room - side - LEFT_OF - RIGHT_OF) / 2)
    corner = folio(sheet.folio, setting, middle - 66 - frame.margin - AIR)
    down = corner.top - frame.top
    at = corners((middle, APEX + down), side - down / HEIGHT)
    legend = _legend(view, setting, corner.low)
    about: tuple[Shape, ...] = ()
    if view.beat <= POINTS_ONLY:
        said = _about(view, setting)
        style = fitted(said, LABEL.scaled(frame.scale), frame.aside)
        block = text(said, style, setting.palette.ink, frame.margin, frame.aside)
        about = block.at(bottom - block.depth)
    shapes = (*corner.shapes, *legend, *about, *_triangle(view, at, setting, progress))
    return Draft(sheet, shapes, ())


def _strips_alone(view: RevealView, sheet: Sheet, setting: Setting, bottom: float) -> Draft:
    """Return the strips on a page of their own, under the heading if its height can be spared."""
    frame = setting.frame
    style = on_one_line(sheet.heading, HEADING.sized(80), frame.room, LEAST_HEADING)
    head = text(sheet.heading, style, setting.palette.ink, frame.axis, frame.room)
    corner = folio(sheet.folio, setting)
    tops = (corner.top + head.height + 90, corner.top + FOLIO_MIDDLE - frame.top)
    top = tops[0] if (bottom - STRIP_LOW - tops[0]) / 2 >= STRIP_STEP else tops[1]
    scale = max(1.0, min(frame.scale, (bottom - top) / (2 * STRIP_STEP + STRIP_LOW + 6)))
    step = min(STRIP_STEP * 1.2, (bottom - STRIP_LOW * scale - top) / 2 / scale)
    where = [Strip(frame.axis, frame.right, top + step * scale * place, scale, step) for place in range(3)]
    drawn = strips(view.rounds, value_names(setting.texts), where, setting.palette)
    legend = _legend(view, setting, corner.low)
    above = head.at(corner.top) if top == tops[0] else ()
    return Draft(sheet, (*corner.shapes, *legend, *above, *drawn), (sheet.heading,))


def _triangle(view: RevealView, at: Corners, setting: Setting, progress: float) -> tuple[Shape, ...]:
    names = value_names(setting.texts)
    # The names at the base stand side by side: as large as they both fit.
    both = sum(width(name.name, Face.DISPLAY_SEMIBOLD, 1.0, -0.02) for name in names[1:])
    size = max(LABEL.size, min(NAME * setting.frame.scale, (at.side - 33 - GUTTER) / both))
    marks = corner_marks(at, names, setting.palette, 1.0, size)
    drawn = triangle(view.rounds, at, setting.palette, beat=view.beat, progress=progress)
    return (*drawn, *marks)


def _legend(view: RevealView, setting: Setting, low: float) -> tuple[Shape, ...]:
    """Return what ring, dot and lozenge mean; only what is in the picture."""
    frame, palette, texts = setting.frame, setting.palette, setting.texts
    shown = [r for r in view.rounds if not r.withheld]
    if view.beat <= POINTS_ONLY and is_crowd(view.rounds[-1]):
        # The round before is not in the triangle of a large room; the strips that follow do have it.
        shown = shown[-1:]
    scale = frame.scale
    rows: list[tuple[str, tuple[Shape, ...]]] = [
        (texts("stage.round", number=r.number), (_sign(r, shown, setting),)) for r in shown
    ]
    if view.beat > POINTS_ONLY:
        middle = (frame.margin + _LEGEND_SIGN, 0.0)
        rows.append((texts("stage.mean"), lozenge(middle, LOZENGE, palette)))
    step = _LEGEND_STEP * scale
    top = max(_LEGEND_TOP, low + max(_UNDER_FOLIO, 60 * scale))
    shapes: list[Shape] = []
    for place, (words, sign) in enumerate(rows):
        y, style = top + place * step, fitted(words, LABEL.scaled(scale), frame.aside - _LEGEND_TEXT)
        shapes += Block(sign).at(y)
        shapes += line(words, style, palette.ink, frame.margin + _LEGEND_TEXT).at(y - CAP * style.size / 2)
    return tuple(shapes)


def _sign(what: ShownRound, shown: Sequence[ShownRound], setting: Setting) -> Dot:
    middle, palette = (setting.frame.margin + _LEGEND_SIGN, 0.0), setting.palette
    if what is shown[-1]:
        return Dot(middle, DOT, palette.ink)
    return Dot(middle, RING, palette.paper, palette.soft, 2.6)

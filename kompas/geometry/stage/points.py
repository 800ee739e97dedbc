"""The pictures of a reveal, each with one thing more: points; centre and movements; strips.

The strips stand beside the triangle, or on a page of their own where that is too narrow.
"""

from collections.abc import Sequence

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.stage import RevealView
from kompas.geometry.crowd import is_crowd
from kompas.geometry.marks import value_names
from kompas.geometry.places import HEIGHT, Corners, corners
from kompas.geometry.shapes import Shape
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import AIR, Setting
from kompas.geometry.stage.page import OPTICAL, Draft, Sheet, folio, lowest
from kompas.geometry.stage.signs import POINTS_ONLY, column_signs, legend, round_signs
from kompas.geometry.stage.writing import (
    HEADING,
    LABEL,
    LEAST_HEADING,
    SMALL_BODY,
    fitted,
    on_one_line,
    text,
)
from kompas.geometry.strips import (
    NAME_TO_AXIS,
    Strip,
    counts_in,
    is_counted,
    is_large,
    strips,
)
from kompas.geometry.triangle import NAME, corner_marks, triangle
from kompas.geometry.typesetting import Face, width

APEX = 132.0
HIGHER = 4.0
"""The heading beside the triangle is smaller and stands level with the first name."""
UNDER_TRIANGLE = 142.0
"""From the base of the triangle to the band: marks and names of two corners, and air."""
LEFT_OF, RIGHT_OF = 92.0, 66.0
"""How far the marks reach out beside the base."""
NAMES_APART = 48.0
"""Between the two names under the base, beyond which they shrink: no nearer, or they read as one."""
STRIPS_FROM = 8
STRIP_TOP, STRIP_STEP, STRIP_LOW = 216.0, 222.0, 188.0
ONE_PAGE_UP_TO = 1.1
FOLIO_MIDDLE = 84.0
WITH_STRIPS = 3
"""The beat in which the strips come."""
_BETWEEN_WORDS = 62.0
COUNTED_DROP = 14.0
"""Columns stand so much lower under the name than dots: their counts may be on two levels."""


def pictures(
    view: RevealView, sheet: Sheet, bands: Sequence[Band], setting: Setting, progress: float
) -> tuple[Draft, ...]:
    """Return the page or pages with triangle and strips.

    `bands` are those of all beats: the pictures stand still while the band changes, so they leave room for the
    highest from the start.
    """
    frame = setting.frame
    bottom = min(lowest(one, setting) for one in bands)
    # The counts of a large room need the width of a page, or they stand on two levels and run into the names.
    if frame.wide and frame.scale <= ONE_PAGE_UP_TO and not is_large(view.rounds):
        return (_together(view, sheet, setting, bottom, progress),)
    if view.beat < WITH_STRIPS:
        return (_alone(view, sheet, setting, bottom, progress),)
    # The triangle was there a moment ago: whoever presses on wants to see something else.
    return (_strips_alone(view, sheet, setting, bottom),)


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
        if view.beat < WITH_STRIPS
        else strips(view.rounds, value_names(setting.texts), where, setting.palette)
    )
    shapes = (
        *corner.shapes,
        *legend(round_signs(_in_triangle(view), setting), view.beat, setting, corner.low),
        *_triangle(view, at, setting, progress),
        *head.at(corner.top - HIGHER),
        *beside,
    )
    return Draft(sheet, shapes, (sheet.heading,))


def _explained(view: RevealView, setting: Setting, x: float, y: float, room: float) -> tuple[Shape, ...]:
    """Say what a dot is, and what the lozenge and an arrow are once they are there; where the strips will be."""
    style, shapes = SMALL_BODY.scaled(setting.frame.scale), list[Shape]()
    for words in about(view, setting):
        block = text(words, style, setting.palette.ink, x, room)
        shapes += block.at(y)
        y += block.height + _BETWEEN_WORDS
    return tuple(shapes)


def about(view: RevealView, setting: Setting) -> tuple[str, ...]:
    """Return what is in the picture, in sentences: a dot is a seat, or in a large room all who stand there."""
    texts = setting.texts
    said = texts("stage.a_disc_is" if is_crowd(view.rounds[-1]) else "stage.a_dot_is")
    middle = sums.centre(view.rounds[-1].weighings)
    if view.beat <= POINTS_ONLY or middle is None:
        return (said,)
    autonomy, humanity, justice = sums.rounded(middle)
    mean = texts("stage.a_lozenge_is", autonomy=autonomy, humanity=humanity, justice=justice)
    moves = any(m.before.points != m.after.points for shown in _in_triangle(view) for m in shown.moves)
    return (said, mean, texts("stage.an_arrow_is")) if moves else (said, mean)


def _alone(view: RevealView, sheet: Sheet, setting: Setting, bottom: float, progress: float) -> Draft:
    """Return the triangle on a page of its own, with its legend in the margin."""
    frame = setting.frame
    side = min((bottom + AIR - UNDER_TRIANGLE - APEX) / HEIGHT, frame.room - LEFT_OF - RIGHT_OF)
    middle = frame.right - RIGHT_OF - side / 2 - max(0.0, (frame.room - side - LEFT_OF - RIGHT_OF) / 2)
    corner = folio(sheet.folio, setting, middle - 66 - frame.margin - AIR)
    down = corner.top - frame.top
    at = corners((middle, APEX + down), side - down / HEIGHT)
    explained = legend(round_signs(_in_triangle(view), setting), view.beat, setting, corner.low)
    under: tuple[Shape, ...] = ()
    if view.beat <= POINTS_ONLY:
        said = about(view, setting)[0]
        style = fitted(said, LABEL.scaled(frame.scale), frame.aside)
        block = text(said, style, setting.palette.ink, frame.margin, frame.aside)
        under = block.at(bottom - block.depth)
    shapes = (*corner.shapes, *explained, *under, *_triangle(view, at, setting, progress))
    return Draft(sheet, shapes, ())


def _strips_alone(view: RevealView, sheet: Sheet, setting: Setting, bottom: float) -> Draft:
    """Return the strips on a page of their own, under the heading if its height can be spared."""
    frame = setting.frame
    style = on_one_line(sheet.heading, HEADING.sized(80), frame.room, LEAST_HEADING)
    head = text(sheet.heading, style, setting.palette.ink, frame.axis, frame.room)
    corner = folio(sheet.folio, setting)
    tops = (corner.top + head.height + 90, corner.top + FOLIO_MIDDLE - frame.top)
    counted = is_counted(_seen(view))
    low = STRIP_LOW + COUNTED_DROP * counted
    top = tops[0] if (bottom - low - tops[0]) / 2 >= STRIP_STEP else tops[1]
    scale = max(1.0, min(frame.scale, (bottom - top) / (2 * STRIP_STEP + low + 6)))
    step = min(STRIP_STEP * 1.2, (bottom - low * scale - top) / 2 / scale)
    drop = NAME_TO_AXIS + COUNTED_DROP * counted
    where = [Strip(frame.axis, frame.right, top + step * scale * at, scale, step, drop) for at in range(3)]
    drawn = strips(view.rounds, value_names(setting.texts), where, setting.palette)
    signs = (
        column_signs(counts_in(_seen(view), where[0]), setting)
        if counted
        else round_signs(_seen(view), setting)
    )
    explained = legend(signs, view.beat, setting, corner.low)
    above = head.at(corner.top) if top == tops[0] else ()
    return Draft(sheet, (*corner.shapes, *explained, *above, *drawn), (sheet.heading,))


def _triangle(view: RevealView, at: Corners, setting: Setting, progress: float) -> tuple[Shape, ...]:
    names = value_names(setting.texts)
    # The names at the base stand side by side: as large as they both fit.
    both = sum(width(name.name, Face.DISPLAY_SEMIBOLD, 1.0, -0.02) for name in names[1:])
    size = max(LABEL.size, min(NAME * setting.frame.scale, (at.side - 33 - NAMES_APART) / both))
    marks = corner_marks(at, names, setting.palette, 1.0, size)
    drawn = triangle(view.rounds, at, setting.palette, beat=view.beat, progress=progress)
    return (*drawn, *marks)


def _seen(view: RevealView) -> tuple[ShownRound, ...]:
    """Return the rounds that are shown with their points."""
    return tuple(r for r in view.rounds if not r.withheld)


def _in_triangle(view: RevealView) -> tuple[ShownRound, ...]:
    """Return the rounds that the triangle shows: in a large room not the one before; the strips do have it."""
    return _seen(view)[-1:] if is_crowd(view.rounds[-1]) else _seen(view)

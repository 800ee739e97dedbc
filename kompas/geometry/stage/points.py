"""The pictures of a reveal, each with one thing more: points; centre and movements; strips.

The strips stand beside the triangle, or on a page of their own where that is too narrow.
"""

from collections.abc import Sequence

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.stage import RevealView
from kompas.geometry.crowd import is_crowd
from kompas.geometry.marks import lozenge, value_names
from kompas.geometry.measuring import CAP
from kompas.geometry.movements import DOT, RING
from kompas.geometry.places import HEIGHT, Corners, corners
from kompas.geometry.shapes import Dot, Line, Shape, moved
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import AIR, Setting
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
from kompas.geometry.strips import (
    AXIS,
    NAME_TO_AXIS,
    OPEN_EDGE,
    Strip,
    column,
    counts_in,
    is_counted,
    is_large,
    strips,
)
from kompas.geometry.triangle import LOZENGE, NAME, corner_marks, triangle
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
POINTS_ONLY, WITH_STRIPS = 1, 3
"""The beat with nothing but points, and the one in which the strips come."""
_SIGN_WIDE, _SIGN_HIGH = 20.0, 26.0
"""The column of a legend; its axis is twice as wide."""
_LEGEND_TOP, _LEGEND_STEP, _LEGEND_SIGN, _LEGEND_TEXT = 224.0, 58.0, 24.0, 62.0
_UNDER_FOLIO = 114.0
"""To the middle of the first line: between them is room for the timer."""
_BETWEEN_WORDS = 62.0
_MOST_UNDER = 1.2
"""The timer grows no further either."""
COUNTED_DROP = 14.0
"""Columns stand so much lower under the name than dots: their counts may be on two levels."""

Row = tuple[str, tuple[Shape, ...]]
"""A line of a legend: its words and its sign around height zero."""


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
        *_legend(_round_signs(_in_triangle(view), setting), view.beat, setting, corner.low),
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
    legend = _legend(_round_signs(_in_triangle(view), setting), view.beat, setting, corner.low)
    under: tuple[Shape, ...] = ()
    if view.beat <= POINTS_ONLY:
        said = about(view, setting)[0]
        style = fitted(said, LABEL.scaled(frame.scale), frame.aside)
        block = text(said, style, setting.palette.ink, frame.margin, frame.aside)
        under = block.at(bottom - block.depth)
    shapes = (*corner.shapes, *legend, *under, *_triangle(view, at, setting, progress))
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
        _column_signs(counts_in(_seen(view), where[0]), setting)
        if counted
        else _round_signs(_seen(view), setting)
    )
    legend = _legend(signs, view.beat, setting, corner.low)
    above = head.at(corner.top) if top == tops[0] else ()
    return Draft(sheet, (*corner.shapes, *legend, *above, *drawn), (sheet.heading,))


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


def _round_signs(shown: Sequence[ShownRound], setting: Setting) -> tuple[Row, ...]:
    """Return ring and dot with the number of their round."""
    middle, palette = (setting.frame.margin + _LEGEND_SIGN, 0.0), setting.palette
    ring, dot = Dot(middle, RING, palette.paper, palette.soft, 2.6), Dot(middle, DOT, palette.ink)
    said = (setting.texts("stage.round", number=r.number) for r in shown)
    return tuple((words, (dot if r is shown[-1] else ring,)) for words, r in zip(said, shown, strict=True))


def _column_signs(shown: Sequence[ShownRound], setting: Setting) -> tuple[Row, ...]:
    """Return a column that stands on its axis, and one that hangs from it, with the number of their round."""
    x, palette = setting.frame.margin + _LEGEND_SIGN, setting.palette
    axis = Line(((x - _SIGN_WIDE, 0.0), (x + _SIGN_WIDE, 0.0)), palette.ink, AXIS)
    rows: list[Row] = []
    for r in shown:
        now, half = r is shown[-1], _SIGN_HIGH / 2
        drawn = column(
            (x - _SIGN_WIDE / 2, -half), _SIGN_WIDE, _SIGN_HIGH, palette, 0.0 if now else OPEN_EDGE
        )
        said = setting.texts("stage.round", number=r.number)
        rows.append((said, (drawn, moved(axis, 0, half if now else -half))))
    return tuple(rows)


def _legend(signs: tuple[Row, ...], beat: int, setting: Setting, low: float) -> tuple[Shape, ...]:
    """Return what the signs of the rounds and the lozenge mean; only what is in the picture, all in one size."""
    frame, palette, texts = setting.frame, setting.palette, setting.texts
    middle = (frame.margin + _LEGEND_SIGN, 0.0)
    # The words of the mean count from the first beat, so that the legend stands still when it comes.
    rows = (*signs, (texts("stage.mean"), lozenge(middle, LOZENGE, palette)))
    scale, usual, room = frame.scale, LABEL.scaled(frame.scale), frame.aside - _LEGEND_TEXT
    style = min((fitted(words, usual, room) for words, _ in rows), key=lambda each: each.size)
    top = max(_LEGEND_TOP, low + _UNDER_FOLIO * min(scale, _MOST_UNDER))
    shapes: list[Shape] = []
    for place, (words, sign) in enumerate(signs if beat <= POINTS_ONLY else rows):
        y = top + place * _LEGEND_STEP * scale
        shapes += Block(sign).at(y)
        shapes += line(words, style, palette.ink, frame.margin + _LEGEND_TEXT).at(y - CAP * style.size / 2)
    return tuple(shapes)

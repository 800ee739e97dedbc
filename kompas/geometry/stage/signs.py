"""The legend of a reveal: the signs of its rounds, and of the mean once it is there."""

from collections.abc import Sequence

from kompas.domain.privacy import ShownRound
from kompas.geometry.marks import lozenge
from kompas.geometry.measuring import CAP
from kompas.geometry.movements import DOT, RING
from kompas.geometry.shapes import Dot, Line, Shape, moved
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.writing import LABEL, Block, line, on_one_line
from kompas.geometry.strips import AXIS, OPEN_EDGE, column
from kompas.geometry.triangle import LOZENGE

POINTS_ONLY = 1
"""The beat with nothing but points."""
_SIGN_WIDE, _SIGN_HIGH = 20.0, 26.0
"""The column of a legend; its axis is twice as wide."""
_LEGEND_TOP, _LEGEND_STEP, _LEGEND_SIGN, _LEGEND_TEXT = 224.0, 58.0, 24.0, 62.0
_UNDER_FOLIO = 114.0
"""To the middle of the first line: between them is room for the timer."""
_MOST_UNDER = 1.2
"""The timer grows no further either."""

Row = tuple[str, tuple[Shape, ...]]
"""A line of a legend: its words and its sign around height zero."""


def round_signs(shown: Sequence[ShownRound], setting: Setting) -> tuple[Row, ...]:
    """Return ring and dot with the number of their round."""
    middle, palette = (setting.frame.margin + _LEGEND_SIGN, 0.0), setting.palette
    ring, dot = Dot(middle, RING, palette.paper, palette.soft, 2.6), Dot(middle, DOT, palette.ink)
    said = _rounds(shown, setting)
    return tuple((words, (dot if r is shown[-1] else ring,)) for words, r in zip(said, shown, strict=True))


def _rounds(shown: Sequence[ShownRound], setting: Setting) -> list[str]:
    """Return what each round is called; with how many weighed where that differs, for then unequals are compared."""
    texts = setting.texts
    if len({r.count for r in shown}) > 1:
        return [texts("stage.round_of", number=r.number, count=r.count) for r in shown]
    return [texts("stage.round", number=r.number) for r in shown]


def column_signs(shown: Sequence[ShownRound], setting: Setting) -> tuple[Row, ...]:
    """Return a column that stands on its axis, and one that hangs from it, with the number of their round."""
    x, palette = setting.frame.margin + _LEGEND_SIGN, setting.palette
    axis = Line(((x - _SIGN_WIDE, 0.0), (x + _SIGN_WIDE, 0.0)), palette.ink, AXIS)
    rows: list[Row] = []
    for r, said in zip(shown, _rounds(shown, setting), strict=True):
        now, half = r is shown[-1], _SIGN_HIGH / 2
        drawn = column(
            (x - _SIGN_WIDE / 2, -half), _SIGN_WIDE, _SIGN_HIGH, palette, 0.0 if now else OPEN_EDGE
        )
        rows.append((said, (drawn, moved(axis, 0, half if now else -half))))
    return tuple(rows)


def legend(signs: tuple[Row, ...], beat: int, setting: Setting, low: float) -> tuple[Shape, ...]:
    """Return what the signs of the rounds and the lozenge mean; only what is in the picture, all in one size."""
    frame, palette, texts = setting.frame, setting.palette, setting.texts
    middle = (frame.margin + _LEGEND_SIGN, 0.0)
    # The words of the mean count from the first beat, so that the legend stands still when it comes.
    rows = (*signs, (texts("stage.mean"), lozenge(middle, LOZENGE, palette)))
    scale, usual, room = frame.scale, LABEL.scaled(frame.scale), frame.aside - _LEGEND_TEXT
    style = min((on_one_line(words, usual, room) for words, _ in rows), key=lambda each: each.size)
    top = max(_LEGEND_TOP, low + _UNDER_FOLIO * min(scale, _MOST_UNDER))
    shapes: list[Shape] = []
    for place, (words, sign) in enumerate(signs if beat <= POINTS_ONLY else rows):
        y = top + place * _LEGEND_STEP * scale
        shapes += Block(sign).at(y)
        shapes += line(words, style, palette.ink, frame.margin + _LEGEND_TEXT).at(y - CAP * style.size / 2)
    return tuple(shapes)

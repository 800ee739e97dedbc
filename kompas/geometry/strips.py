"""Three strips, one per value: for reading values, where the triangle is for position.

Above each axis the last round, below it the round before, a lozenge at the mean of the last round. Stage pixels
at 1080 high times `scale`. Up to twelve weighings each is a dot; above that, columns with their counts.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import STEP, TOTAL
from kompas.geometry.marks import NAME_TRACKING, ValueName, lozenge, value_mark
from kompas.geometry.measuring import CAP
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape, box
from kompas.geometry.typesetting import Face, width

AXIS = 3.0
DOT, PITCH = 10.0, 22.8
MEAN = 12.0
"""Half the height of the lozenge on an axis."""
CLEAR = 13.4
"""From the axis to the nearest edge of a dot: past the lozenge."""
STACK = 65.55
"""Height that a stack of dots may take where there is room for it."""
RING_WIDTH = 2.6
COUNTS_FROM = 16.0
"""From the axis to a count."""
COUNTS_STEP = 220.0
COLUMN, COLUMN_WIDE = 68.0, 0.7
"""Height of the tallest column in stage pixels, and the width of all as a share of five points."""
OPEN_EDGE = 3.0
"""Edge of an open column."""
APART = 16.0
"""Least white between two counts on one level."""
FREE_STACK = 3
"""More than this many in a stack: the dots shrink, so that they never reach the name."""
DOTS_HIGH = 5
"""Above this a stack would be too small to see from the back: counts instead."""
DOTS_UP_TO = 12
MARK, NAME, VALUE, ENDS = 59.0, 46.0, 62.0, 40.0
FROM_LEFT = 80.0
"""To where zero is: right of the mark, so that no stack at zero reaches it."""
ZERO = 48.0
"""From the figure 0 to where zero is."""
NAME_TO_AXIS = 107.0
"""From the middle of the line with the name down to the axis."""


class Strip(NamedTuple):
    """Where one strip stands: `left` and `right` of all of it, `y` the middle of the line with its name.

    `step` is the distance to the next strip in stage pixels: with less room the stacks become lower. `drop` is that
    from the middle of the line with the name down to the axis.
    """

    left: float
    right: float
    y: float
    scale: float = 1.0
    step: float = 222.0
    drop: float = NAME_TO_AXIS

    @property
    def axis(self) -> float:
        """Height of the axis."""
        return self.y + self.drop * self.scale

    @property
    def stack(self) -> float:
        """Height that a stack of dots may take, in stage pixels."""
        return min(STACK, max(STACK / 3, self.step - 156))

    @property
    def start(self) -> float:
        """Where zero is."""
        return self.left + FROM_LEFT * self.scale

    @property
    def end(self) -> float:
        """Where a hundred is."""
        return self.right - (width("100", Face.DISPLAY, ENDS) + 30) * self.scale

    def x(self, points: float) -> float:
        """Return where a number of points is on the axis."""
        return self.start + (self.end - self.start) * points / TOTAL


def strip(
    value: Value,
    rounds: Sequence[ShownRound],
    name: ValueName,
    where: Strip,
    palette: Palette,
) -> tuple[Shape, ...]:
    """Return one strip with mark, name, axis, points and rounded mean; rounds without figures are left out."""
    shown = [r for r in rounds if not r.withheld and r.weighings]
    head, axis = _head(value, name, where, palette), _axis(where, palette)
    if not shown:
        return (*head, *axis)
    points, columns = _points(value, shown, where, palette), _columns(value, shown, where, palette)
    return (*head, *columns, *axis, *points, *_mean(value, shown[-1], where, palette))


def strips(
    rounds: Sequence[ShownRound], names: Sequence[ValueName], where: Sequence[Strip], palette: Palette
) -> tuple[Shape, ...]:
    """Return the three strips in the order of the values."""
    return tuple(
        shape
        for value, name, place in zip(VALUES, names, where, strict=True)
        for shape in strip(value, rounds, name, place, palette)
    )


def _head(value: Value, name: ValueName, where: Strip, palette: Palette) -> tuple[Shape, ...]:
    s = where.scale
    mark = value_mark(value, (where.left + 33 * s, where.y + 2 * s), MARK * s, name.letter, palette)
    at = (where.left + 86 * s, where.y + 0.36 * NAME * s)
    return (*mark, Label(at, name.name, Face.DISPLAY_SEMIBOLD, NAME * s, palette.ink, "start", NAME_TRACKING))


def _axis(where: Strip, palette: Palette) -> Iterator[Shape]:
    s, y = where.scale, where.axis
    yield Line(((where.start, y), (where.end, y)), palette.ink, AXIS * s)
    for points, half in ((0, 9), (25, 5), (50, 9), (75, 5), (100, 9)):
        x = where.x(points)
        yield Line(((x, y - half * s), (x, y + half * s)), palette.ink, AXIS * s)
    low = y + 0.36 * ENDS * s
    yield Label((where.start - ZERO * s, low), "0", Face.DISPLAY, ENDS * s, palette.soft)
    yield Label((where.end + 22 * s, low), "100", Face.DISPLAY, ENDS * s, palette.soft)


def _mean(value: Value, last: ShownRound, where: Strip, palette: Palette) -> Iterator[Shape]:
    middle = sums.centre(last.weighings)
    if middle is None:
        return
    place, s = VALUES.index(value), where.scale
    text = str(sums.rounded(middle)[place])
    yield from lozenge((where.x(middle[place]), where.axis), MEAN * s, palette)
    baseline = where.y + 0.36 * VALUE * s
    yield Label(
        (where.right, baseline), text, Face.DISPLAY_SEMIBOLD, VALUE * s, palette.ink, "end", NAME_TRACKING
    )
    wide = width("00", Face.DISPLAY_SEMIBOLD, VALUE * s, NAME_TRACKING)
    if len(text) > len("00"):
        wide = width(text, Face.DISPLAY_SEMIBOLD, VALUE * s, NAME_TRACKING)
    yield from lozenge((where.right - wide - 37 * s, where.y), 21 * s, palette)


def is_large(rounds: Sequence[ShownRound]) -> bool:
    """Whether more weighed in one of these rounds than can each have a dot."""
    return any(len(r.weighings) > DOTS_UP_TO for r in rounds)


def counts_in(shown: Sequence[ShownRound], where: Strip) -> Sequence[ShownRound]:
    """Return the rounds whose counts a strip has: not of the one before where they would reach the next name."""
    return shown if where.step >= COUNTS_STEP else shown[-1:]


def _tallest(shown: Sequence[ShownRound]) -> int:
    """Return the highest stack there is in any strip."""
    return max(
        max(Counter(w.of(v) for w in r.weighings).values()) for v in VALUES for r in shown if r.weighings
    )


def is_counted(shown: Sequence[ShownRound]) -> bool:
    """Whether the strips show counts: of a large room, and where too many stand on one number."""
    return is_large(shown) or _tallest(shown) > DOTS_HIGH


def _columns(value: Value, shown: list[ShownRound], where: Strip, palette: Palette) -> Iterator[Shape]:
    """Draw a column behind each count, all on one scale: where the room stands is seen before a figure is read."""
    if not is_counted(shown):
        return
    wide = COLUMN_WIDE * (where.x(STEP) - where.x(0))
    most = _tallest(shown)
    for moment in counts_in(shown, where):
        up = moment is shown[-1]
        for points, count in sorted(Counter(w.of(value) for w in moment.weighings).items()):
            high = COLUMN * where.scale * count / most
            top = where.axis - (high if up else 0)
            edge = 0.0 if up else OPEN_EDGE * where.scale
            yield column((where.x(points) - wide / 2, top), wide, high, palette, edge)


def column(corner: Point, wide: float, high: float, palette: Palette, edge: float = 0.0) -> Area:
    """Return a column from its upper left corner: filled, or open with an `edge` as a ring is, for the round before."""
    if not edge:
        return box(*corner, wide, high, palette.hair)
    line = min(edge, high / 2)
    inner = (corner[0] + line / 2, corner[1] + line / 2, wide - line, high - line)
    return box(*inner, palette.field, palette.hair, line)


def _points(value: Value, shown: list[ShownRound], where: Strip, palette: Palette) -> Iterator[Shape]:
    above = Counter(w.of(value) for w in shown[-1].weighings)
    below = Counter(w.of(value) for r in shown[:-1] for w in r.weighings)
    if is_counted(shown):
        yield from _counts(above, where, palette.ink, up=True)
        if len(counts_in(shown, where)) > 1:
            yield from _counts(below, where, palette.soft, up=False)
        return
    # One size in all strips, smaller once a stack is over three high.
    pitch = where.stack / (max(_tallest(shown), FREE_STACK) - 0.125)
    yield from _stacks(above, where, pitch, Dot((0, 0), 0, palette.ink), up=True)
    ring = Dot((0, 0), 0, palette.paper, palette.soft, RING_WIDTH * where.scale)
    yield from _stacks(below, where, pitch, ring, up=False)


def _stacks(counts: Counter[int], where: Strip, pitch: float, like: Dot, *, up: bool) -> Iterator[Dot]:
    radius = DOT / PITCH * pitch * where.scale
    inner = radius - like.width / 2
    for points, count in sorted(counts.items()):
        for level in range(count):
            away = CLEAR * where.scale + radius + level * pitch * where.scale
            y = where.axis - away if up else where.axis + away
            yield Dot((where.x(points), y), inner, like.fill, like.outline, like.width)


def _counts(counts: Counter[int], where: Strip, colour: str, *, up: bool) -> Iterator[Shape]:
    """Write how many weighings stand at each number of points, in two levels so that 1 and 2 is not 12."""
    s, high = where.scale, CAP * ENDS * where.scale
    ends = [-math.inf, -math.inf]
    for points, count in sorted(counts.items()):
        x, half = where.x(points), width(str(count), Face.DISPLAY_SEMIBOLD, ENDS * s) / 2
        level = 0 if x - half >= ends[0] + APART * s or ends[0] <= ends[1] else 1
        ends[level] = x + half
        away = (COUNTS_FROM + level * 4) * s + level * high
        y = where.axis - away if up else where.axis + away + high
        if level:
            sign = -1 if up else 1
            yield Line(
                ((x, where.axis + sign * 9 * s), (x, where.axis + sign * (away - 5 * s))), colour, 2 * s
            )
        yield Label((x, y), str(count), Face.DISPLAY_SEMIBOLD, ENDS * s, colour, "middle")

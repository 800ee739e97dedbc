"""The strips: for reading values. Dots on their numbers, a mean that adds up, counts where dots would be too small."""

import pytest

from kompas.domain.values import Value
from kompas.geometry.marks import ValueName
from kompas.geometry.measuring import Box, around, circle_meets
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Area, Dot, Label, Shape
from kompas.geometry.strips import DOT, OPEN_EDGE, Strip, strip, strips
from tests.geometry.pages import NINE_AFTER, NINE_BEFORE, shown

LIGHT = palette("projector-light")
NAMES = (ValueName("A", "Autonomie"), ValueName("M", "Menselijkheid"), ValueName("R", "Rechtvaardigheid"))
WHERE = [Strip(1118, 1824, 216 + 222 * place) for place in range(3)]
FIRST, SECOND = shown(1, NINE_BEFORE), shown(2, NINE_AFTER, NINE_BEFORE)


def texts(shapes: tuple[Shape, ...]) -> list[str]:
    return [s.text for s in shapes if isinstance(s, Label)]


def plain_dots(shapes: tuple[Shape, ...], where: Strip) -> list[Dot]:
    return [s for s in shapes if isinstance(s, Dot) and s.centre[0] >= where.start - 1 and s.radius < 12]


def test_the_means_of_the_example_add_up_to_a_hundred() -> None:
    shown_means = [
        text for text in texts(strips((FIRST, SECOND), NAMES, WHERE, LIGHT)) if text in ("26", "42", "32")
    ]
    assert shown_means == ["26", "42", "32"]


def test_the_last_round_is_above_and_the_one_before_below() -> None:
    where = WHERE[0]
    dots = plain_dots(strip(Value.AUTONOMY, (FIRST, SECOND), NAMES[0], where, LIGHT), where)
    above = sorted(dot.centre[0] for dot in dots if dot.centre[1] < where.axis)
    below = sorted(dot.centre[0] for dot in dots if dot.centre[1] > where.axis)
    assert above == pytest.approx(sorted(where.x(row[0]) for row in NINE_AFTER))
    assert below == pytest.approx(sorted(where.x(row[0]) for row in NINE_BEFORE))


@pytest.mark.parametrize(("high", "radius"), [(3, DOT), (4, None), (5, None)])
def test_a_higher_stack_has_smaller_dots_and_stays_under_the_name(high: int, radius: float | None) -> None:
    where, rows = WHERE[0], ((20, 30, 50),) * high
    dots = plain_dots(strip(Value.AUTONOMY, (shown(1, rows),), NAMES[0], where, LIGHT), where)
    assert len(dots) == high
    assert min(dot.centre[1] - dot.radius for dot in dots) >= where.axis - 79
    assert dots[0].radius == pytest.approx(radius) if radius else dots[0].radius < DOT


@pytest.mark.parametrize("rows", [((20, 30, 50),) * 6, tuple((n * 5, 0, 100 - n * 5) for n in range(13))])
def test_many_are_counted_in_figures(rows: tuple[tuple[int, int, int], ...]) -> None:
    where = WHERE[0]
    shapes = strip(Value.AUTONOMY, (shown(1, rows),), NAMES[0], where, LIGHT)
    assert not plain_dots(shapes, where)
    counts = [text for text in texts(shapes) if text not in ("A", "Autonomie", "0", "100")]
    assert sum(map(int, counts[:-1])) == len(rows)


def test_neighbouring_counts_do_not_read_as_one_number() -> None:
    where = WHERE[0]
    rows = ((10, 40, 50), *((15, 35, 50),) * 2, *((40, 10, 50),) * 10)
    shapes = strip(Value.AUTONOMY, (shown(1, rows),), NAMES[0], where, LIGHT)
    first, second = (s for s in shapes if isinstance(s, Label) and s.text in ("1", "2"))
    assert abs(first.at[1] - second.at[1]) > 25


def columns(shapes: tuple[Shape, ...], fill: str) -> list[Box]:
    return sorted(around(s.points) for s in shapes if isinstance(s, Area) and s.fill == fill)


def test_behind_each_count_of_a_large_room_stands_a_column_on_one_scale_for_both_rounds() -> None:
    where = WHERE[0]
    before = ((10, 40, 50),) * 8 + ((60, 20, 20),) * 5
    after = ((10, 40, 50),) * 2 + ((40, 20, 40),) * 10 + ((60, 20, 20),)
    shapes = strip(Value.AUTONOMY, (shown(1, before), shown(2, after, before)), NAMES[0], where, LIGHT)
    now, earlier = columns(shapes, LIGHT.hair), columns(shapes, LIGHT.field)
    assert [(one.left + one.right) / 2 for one in now] == pytest.approx([where.x(p) for p in (10, 40, 60)])
    heights = [one.bottom - one.top for one in now]
    assert [high / heights[2] for high in heights] == pytest.approx([2, 10, 1])
    assert {round(one.bottom - where.axis, 6) for one in now} == {0}
    # An open column has an edge: half of it lies outside of its corners.
    tall = [one.bottom - one.top + OPEN_EDGE for one in earlier]
    assert [high / heights[2] for high in tall] == pytest.approx([8, 5])
    assert all(one.top > where.axis for one in earlier)


def test_a_stack_at_zero_stays_clear_of_the_mark() -> None:
    where, rows = WHERE[0], ((0, 100, 0),) * 5
    shapes = strip(Value.AUTONOMY, (shown(1, rows),), NAMES[0], where, LIGHT)
    mark = next(around(s.points, s.width / 2) for s in shapes if isinstance(s, Area) and len(s.points) == 3)
    dots = plain_dots(shapes, where)
    assert len(dots) == 5
    assert not any(circle_meets(dot.centre, dot.radius + dot.width / 2, mark) for dot in dots)


def test_few_have_no_columns() -> None:
    shapes = strip(Value.AUTONOMY, (FIRST, SECOND), NAMES[0], WHERE[0], LIGHT)
    assert not columns(shapes, LIGHT.hair)


def test_the_mean_on_an_axis_touches_no_dot() -> None:
    where, rows = WHERE[0], ((20, 30, 50),) * 3
    shapes = strip(Value.AUTONOMY, (shown(1, rows), shown(2, rows, rows)), NAMES[0], where, LIGHT)
    sign = next(
        s
        for s in shapes
        if isinstance(s, Area)
        and len(s.points) == 4
        and around(s.points).holds(Box(where.x(20), where.axis, where.x(20), where.axis))
    )
    reach = around(sign.points, sign.width / 2)
    dots = plain_dots(shapes, where)
    assert len(dots) == 6
    for dot in dots:
        edge = dot.radius + dot.width / 2
        assert dot.centre[1] + edge <= reach.top or dot.centre[1] - edge >= reach.bottom


def test_without_figures_there_is_an_axis_and_no_mean() -> None:
    assert texts(strip(Value.JUSTICE, (), NAMES[2], WHERE[2], LIGHT)) == ["R", "Rechtvaardigheid", "0", "100"]

"""The strips: for reading values. Dots on their numbers, a mean that adds up, counts where dots would be too small."""

import pytest

from kompas.domain.values import Value
from kompas.geometry.marks import ValueName
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Dot, Label, Shape
from kompas.geometry.strips import DOT, Strip, strip, strips
from tests.geometry.pages import NINE_AFTER, NINE_BEFORE, shown

LIGHT = palette("projector-light")
NAMES = (ValueName("A", "Autonomie"), ValueName("M", "Menselijkheid"), ValueName("R", "Rechtvaardigheid"))
WHERE = [Strip(1118, 1824, 216 + 222 * place) for place in range(3)]
FIRST, SECOND = shown(1, NINE_BEFORE), shown(2, NINE_AFTER, NINE_BEFORE)


def texts(shapes: tuple[Shape, ...]) -> list[str]:
    return [s.text for s in shapes if isinstance(s, Label)]


def plain_dots(shapes: tuple[Shape, ...], where: Strip) -> list[Dot]:
    return [s for s in shapes if isinstance(s, Dot) and s.centre[0] >= where.start and s.radius < 12]


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


def test_without_figures_there_is_an_axis_and_no_mean() -> None:
    assert texts(strip(Value.JUSTICE, (), NAMES[2], WHERE[2], LIGHT)) == ["R", "Rechtvaardigheid", "0", "100"]

"""Positions in the triangle: there and back is exact, and a hand outside it lands on its edge."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain.weighing import TOTAL, Weighing
from kompas.geometry.places import corners, place, weighing_at

AT = corners((626, 132), 700)
ALL = [(a, m, TOTAL - a - m) for a in range(0, 101, 5) for m in range(0, 101 - a, 5)]


def test_there_are_231_allocations() -> None:
    assert len(ALL) == 231


@pytest.mark.parametrize("scale", [1.0, 0.137, 40.0])
def test_every_allocation_comes_back_from_its_place(scale: float) -> None:
    here = corners((17.5 * scale, -3 * scale), 700 * scale)
    assert [weighing_at(place(points, here), here).points for points in ALL] == ALL


def test_a_value_with_all_points_is_its_corner() -> None:
    assert [place(points, AT) for points in ((100, 0, 0), (0, 100, 0), (0, 0, 100))] == [*AT]


def test_no_two_allocations_share_a_place() -> None:
    spots = [place(points, AT) for points in ALL]
    nearest = min(math.dist(a, b) for n, a in enumerate(spots) for b in spots[:n])
    assert nearest == pytest.approx(700 / 20)


def test_outside_is_the_nearest_edge() -> None:
    assert weighing_at((626, -500), AT) == Weighing(100, 0, 0)
    assert weighing_at((-500, 2000), AT) == Weighing(0, 100, 0)
    assert weighing_at((626, 5000), AT) == Weighing(0, 50, 50)


@given(st.floats(-4000, 4000), st.floats(-4000, 4000))
def test_any_point_is_a_whole_weighing(x: float, y: float) -> None:
    assert weighing_at((x, y), AT).is_whole()


@given(st.sampled_from(ALL), st.floats(0, math.tau))
def test_a_place_holds_its_weighing_within_a_third_of_a_step(
    points: tuple[int, int, int], angle: float
) -> None:
    x, y = place(points, AT)
    near = weighing_at((x + 10 * math.cos(angle), y + 10 * math.sin(angle)), AT)
    assert near.points == points

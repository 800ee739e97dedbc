"""Dividing on the ballot: free until whole, the rest follows, and there and back is the same."""

from hypothesis import given
from hypothesis import strategies as st

from kompas.ui.ballot.division import EMPTY, Division

MOVES = st.lists(st.tuples(st.integers(0, 2), st.integers(-3, 3)), max_size=12)


def divided(*points: int) -> Division:
    division = Division()
    for place, given_points in enumerate(points):
        division.give(place, given_points)
        division.end()
    return division


def test_nothing_is_given_at_first() -> None:
    assert (Division().points, Division().left, Division().whole) == (EMPTY, 100, None)


def test_the_third_follows_and_typing_on_corrects_it() -> None:
    division = divided(40)
    division.give(1, 5)
    assert division.points == (40, 5, 55)
    division.give(1, 50)
    assert division.points == (40, 50, 10)


def test_too_much_is_said_and_stays_free() -> None:
    division = divided(80, 30)
    assert (division.points, division.left, division.whole) == ((80, 30, None), -10, None)
    division.give(0, 20)
    assert division.whole == (20, 30, 50)


def test_all_for_one_value_still_asks_for_a_zero() -> None:
    division = divided(100)
    assert (division.left, division.whole) == (0, None)
    division.give(2, 0)
    assert division.whole == (100, 0, 0)


def test_what_is_emptied_stays_empty() -> None:
    division = divided(80, 30)
    division.give(1, None)
    assert division.points == (80, None, None)


def test_once_whole_a_value_cannot_be_emptied() -> None:
    division = divided(20, 30)
    division.give(0, None)
    assert division.whole == (20, 30, 50)


def test_a_number_between_steps_is_rounded_and_one_above_a_hundred_is_a_hundred() -> None:
    assert divided(33).points == (35, None, None)
    assert divided(120).points == (100, None, None)


def test_stepping_there_and_back_gives_the_same() -> None:
    division = divided(20, 60)
    for steps in [1] * 16 + [-1] * 16:
        division.step(0, steps)
    assert division.whole == (20, 60, 20)


def test_a_step_never_breaks_what_is_whole() -> None:
    division = divided(50)
    for _ in range(10):
        division.step(1, 1)
    assert division.whole == (50, 50, 0)
    division.step(1, 1)
    assert division.whole == (45, 55, 0)
    division.step(1, -1)
    assert division.whole == (50, 50, 0)


@given(MOVES, st.integers(0, 2), st.sampled_from([-1, 1]))
def test_a_step_moves_its_own_value_by_five_and_keeps_a_hundred(
    moves: list[tuple[int, int]], place: int, step: int
) -> None:
    division = divided(50, 30)
    for moved, steps in moves:
        division.step(moved, steps)
    before = division.points[place] or 0
    division.step(place, step)
    assert division.points[place] == max(0, min(100, before + 5 * step))
    assert division.whole is not None


def test_a_new_gesture_starts_from_where_the_last_ended() -> None:
    division = divided(20, 60)
    division.give(0, 100)
    division.end()
    division.give(0, 20)
    assert division.whole == (20, 40, 40)


def test_only_a_gesture_in_the_triangle_is_cancelled() -> None:
    division = divided(20, 60)
    assert not division.cancel()
    division.put((0, 0, 100))
    division.put((5, 5, 90))
    assert division.cancel()
    assert division.whole == (20, 60, 20)


@given(MOVES)
def test_once_whole_it_stays_whole(moves: list[tuple[int, int]]) -> None:
    division = divided(35, 35)
    for place, steps in moves:
        division.step(place, steps)
        assert division.whole is not None
        assert all(points % 5 == 0 for points in division.whole)

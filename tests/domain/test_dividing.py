"""Dividing a hundred points: coupled changes keep the sum and there-and-back is the same."""

from hypothesis import given
from hypothesis import strategies as st

from kompas.domain.dividing import ballot_order, changed, completed, is_complete, left_over
from kompas.domain.values import VALUES

STEPS = st.integers(0, 20).map(lambda n: n * 5)


@st.composite
def starts(draw: st.DrawFn) -> tuple[int, int, int]:
    first = draw(STEPS)
    second = draw(st.integers(0, (100 - first) // 5)) * 5
    return (first, second, 100 - first - second)


@given(starts(), st.integers(0, 2), STEPS)
def test_a_change_keeps_the_hundred_in_steps_of_five(
    start: tuple[int, int, int], place: int, points: int
) -> None:
    after = changed(start, place, points)
    assert sum(after) == 100
    assert all(p >= 0 and p % 5 == 0 for p in after)
    assert after[place] == points


@given(starts(), st.integers(0, 2), STEPS)
def test_there_and_back_in_one_gesture_is_the_same(
    start: tuple[int, int, int], place: int, points: int
) -> None:
    # One gesture: everything is counted from its start, also after having been somewhere else.
    assert changed(start, place, points)[place] == points
    assert changed(start, place, start[place]) == start


@given(starts(), st.integers(0, 2), STEPS)
def test_the_rest_keeps_its_ratio_as_nearly_as_steps_of_five_can(
    start: tuple[int, int, int], place: int, points: int
) -> None:
    first, second = (i for i in range(3) if i != place)
    after, rest = changed(start, place, points), start[first] + start[second]
    for other in (first, second):
        exact = (100 - points) * (start[other] / rest if rest else 0.5)
        assert abs(after[other] - exact) <= 2.5 + 1e-9


@given(starts(), st.integers(0, 2), STEPS, st.permutations([0, 1, 2]))
def test_a_change_does_not_care_which_value_is_which_but_for_a_tie(
    start: tuple[int, int, int], place: int, points: int, way: list[int]
) -> None:
    turned = changed((start[way[0]], start[way[1]], start[way[2]]), way.index(place), points)
    plain = changed(start, place, points)
    assert max(abs(turned[way.index(i)] - plain[i]) for i in range(3)) in (0, 5)
    rest = [i for i in range(3) if i != place]
    exact = (100 - points) / 5 * start[rest[0]] / max(1, start[rest[0]] + start[rest[1]])
    if start[rest[0]] + start[rest[1]] and abs(exact % 1 - 0.5) > 1e-9:
        assert all(turned[way.index(i)] == plain[i] for i in range(3))


def test_the_third_value_follows_from_two() -> None:
    assert completed((20, None, 30)) == (20, 50, 30)
    assert completed((80, None, 30)) == (80, None, 30)
    assert completed((None, None, 30)) == (None, None, 30)


def test_what_is_left_is_said_until_complete() -> None:
    assert left_over((20, None, None)) == 80
    assert not is_complete((0, 0, None))
    assert is_complete((0, 0, 100))


@given(st.integers(1, 60))
def test_each_seat_sees_the_three_values_once(seat: int) -> None:
    assert sorted(ballot_order(seat), key=VALUES.index) == list(VALUES)


def test_seats_see_different_orders() -> None:
    assert len({ballot_order(seat) for seat in range(1, 7)}) == 6
    assert all(ballot_order(seat) != ballot_order(seat + 1) for seat in range(1, 60))


@given(st.integers(1, 60))
def test_each_value_stands_at_each_place_as_often_give_or_take_one(count: int) -> None:
    orders = [ballot_order(seat) for seat in range(1, count + 1)]
    for place in range(3):
        often = [sum(order[place] is value for order in orders) for value in VALUES]
        assert max(often) - min(often) <= 1

"""The sums give the printed test vectors and keep their properties."""

import random
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain import sums
from kompas.domain.weighing import STEP, TOTAL, Weighing

SET_A = [
    Weighing(50, 30, 20),
    Weighing(40, 40, 20),
    Weighing(20, 30, 50),
    Weighing(60, 25, 15),
    Weighing(30, 30, 40),
]
SET_B = [
    Weighing(45, 30, 25),
    Weighing(40, 35, 25),
    Weighing(30, 30, 40),
    Weighing(50, 25, 25),
    Weighing(35, 30, 35),
]
CAMPS_NEAR = [Weighing(60, 20, 20)] * 3 + [Weighing(20, 20, 60)] * 3
CAMPS_FAR = [Weighing(80, 10, 10)] * 3 + [Weighing(10, 10, 80)] * 3


def whole() -> st.SearchStrategy[Weighing]:
    """Any weighing in steps of five."""
    cuts = st.tuples(st.integers(0, TOTAL // STEP), st.integers(0, TOTAL // STEP)).map(sorted)
    return cuts.map(lambda c: Weighing(c[0] * STEP, (c[1] - c[0]) * STEP, TOTAL - c[1] * STEP))


@pytest.mark.parametrize(("group", "expected"), [(SET_A, (40, 31, 29)), (SET_B, (40, 30, 30))])
def test_the_centre_is_the_mean_of_the_points(group: list[Weighing], expected: tuple[int, int, int]) -> None:
    assert sums.centre(group) == pytest.approx(expected)


def test_the_geometric_centre_of_set_a_is_as_printed() -> None:
    assert sums.geometric_centre(SET_A) == pytest.approx((39.67, 32.61, 27.72), abs=0.005)


@pytest.mark.parametrize(
    ("least", "expected"), [(0.01, (12, 50, 38)), (1.0, (25, 42, 32)), (5.0, (32, 38, 29))]
)
def test_one_zero_pulls_the_geometric_centre_as_printed(least: float, expected: tuple[int, int, int]) -> None:
    group = [SET_A[0], SET_A[1], Weighing(0, 50, 50), SET_A[3], SET_A[4]]
    centre = sums.geometric_centre(group, least)
    assert centre is not None
    assert tuple(round(part) for part in centre) == expected


@pytest.mark.parametrize(
    ("group", "apart", "agreeing"),
    [(SET_A, 22.0, 0.45), (SET_B, 11.0, None), (CAMPS_NEAR, 24.0, 0.40), (CAMPS_FAR, 42.0, -0.05)],
)
def test_difference_and_agreement_are_as_printed(
    group: list[Weighing], apart: float, agreeing: float | None
) -> None:
    assert sums.difference(group) == pytest.approx(apart)
    if agreeing is not None:
        assert sums.agreement(group) == pytest.approx(agreeing)


def test_moved_points_from_a_to_b_are_as_printed() -> None:
    moved = [sums.distance(a, b) for a, b in zip(SET_A, SET_B, strict=True)]
    assert moved == [5, 5, 10, 10, 5]


def test_two_camps_are_seen_and_a_spread_room_is_not() -> None:
    assert sums.camps(CAMPS_NEAR)
    assert sums.camps(CAMPS_FAR)
    assert not sums.camps(SET_B)
    assert not sums.camps([Weighing(35, 35, 30)] * 9)


def test_camps_need_two_people_on_both_sides() -> None:
    assert not sums.camps([Weighing(100, 0, 0), *[Weighing(0, 0, 100)] * 5])


def test_a_to_b_as_printed() -> None:
    """By hand: D 22 to 11, moved 5, 5, 10, 10, 5 (mean 7), autonomy stays, humanity loses one, justice gains it."""
    assert sums.moved(list(zip(SET_A, SET_B, strict=True))) == pytest.approx(7)
    assert sums.direction(SET_A, SET_B) == (0, -1, 1)
    was, now = sums.centre(SET_A), sums.centre(SET_B)
    assert was is not None
    assert now is not None
    # Humanity and justice became equal: that is not the same order, but nothing has changed places.
    assert not sums.same_order(was, now)
    assert sums.reversals(was, now) == ()


def test_the_zero_that_turns_the_order_is_seen() -> None:
    group = [SET_A[0], SET_A[1], Weighing(0, 50, 50), SET_A[3], SET_A[4]]
    plain, other = sums.centre(group), sums.geometric_centre(group)
    assert plain == pytest.approx((36, 35, 29))
    assert plain is not None
    assert other is not None
    assert not sums.same_order(plain, other)
    assert sums.reversals(plain, other) == ((0, 1), (0, 2))


def test_two_camps_have_their_centre_where_nobody_stands() -> None:
    assert sums.centre(CAMPS_NEAR) == pytest.approx((40, 20, 40))


def test_six_people_at_random_differ_forty_points_by_median() -> None:
    chance = random.Random(2)
    apart = sorted(sums.difference([_anywhere(chance) for _ in range(6)]) or 0 for _ in range(2001))
    assert apart[1000] / 10 == pytest.approx(sums.CHANCE, abs=1.0)


def _anywhere(chance: random.Random) -> Weighing:
    """A weighing anywhere in the triangle, in thousandths."""
    low, high = sorted((chance.randint(0, 1000), chance.randint(0, 1000)))
    return Weighing(low, high - low, 1000 - high)


def _by_definition(group: list[Weighing], least: float) -> tuple[float, ...]:
    """The closed geometric mean as written down: zeros replaced, products, roots, closure."""
    rows = []
    for w in group:
        zeros = w.points.count(0)
        rows.append([least if p == 0 else p * (1 - zeros * least / 100) for p in w.points])
    roots = [1.0, 1.0, 1.0]
    for row in rows:
        roots = [root * part ** (1 / len(rows)) for root, part in zip(roots, row, strict=True)]
    return tuple(100 * root / sum(roots) for root in roots)


@given(st.lists(whole(), min_size=1, max_size=12), st.sampled_from([0.01, 1.0, 5.0]))
def test_the_geometric_centre_is_as_defined(group: list[Weighing], least: float) -> None:
    found = sums.geometric_centre(group, least)
    assert found == pytest.approx(_by_definition(group, least))
    assert found is not None
    assert sum(found) == pytest.approx(TOTAL)


@given(st.lists(whole(), max_size=2) | st.lists(st.just(Weighing(0, 100, 0)), max_size=30))
def test_nothing_divides_by_zero(group: list[Weighing]) -> None:
    pairs = list(zip(group, group, strict=True))
    assert (sums.moved(pairs) is None) == (not group)
    assert (sums.direction(group, group) is None) == (not group)
    assert (sums.geometric_centre(group) is None) == (not group)
    assert (sums.agreement(group) is None) == (len(group) < 2)
    assert not sums.camps(group)
    if len(set(group)) == 1:
        assert sums.agreement(group) in (None, 1)


@given(st.lists(whole(), max_size=2))
def test_small_rooms_never_divide_by_zero(group: list[Weighing]) -> None:
    assert (sums.centre(group) is None) == (not group)
    assert (sums.difference(group) is None) == (len(group) < 2)
    assert (sums.geometric_centre(group) is None) == (not group)
    assert not sums.camps(group)


@given(st.lists(whole(), min_size=2, max_size=12), st.randoms())
def test_the_order_of_seats_does_not_matter(group: list[Weighing], chance: random.Random) -> None:
    other = chance.sample(group, len(group))
    assert sums.centre(group) == pytest.approx(sums.centre(other))
    assert sums.difference(group) == pytest.approx(sums.difference(other))
    assert sums.geometric_centre(group) == pytest.approx(sums.geometric_centre(other))
    assert sums.camps(group) == sums.camps(other)


@given(st.lists(st.tuples(whole(), whole()), min_size=1, max_size=12), st.randoms())
def test_the_order_of_seats_does_not_matter_for_what_moved(
    pairs: list[tuple[Weighing, Weighing]], chance: random.Random
) -> None:
    other = chance.sample(pairs, len(pairs))
    assert sums.moved(pairs) == pytest.approx(sums.moved(other))
    before, after = zip(*pairs, strict=True)
    mixed, later = zip(*other, strict=True)
    assert sums.direction(before, after) == sums.direction(mixed, later)


@given(st.lists(whole(), min_size=2, max_size=12))
def test_the_difference_is_the_mean_distance_of_all_pairs(group: list[Weighing]) -> None:
    pairs = [sums.distance(one, other) for one, other in combinations(group, 2)]
    assert sums.difference(group) == pytest.approx(sum(pairs) / len(pairs))


@given(st.lists(whole(), min_size=2, max_size=8))
def test_the_difference_is_zero_exactly_when_all_are_equal(group: list[Weighing]) -> None:
    assert (sums.difference(group) == 0) == (len({w.points for w in group}) == 1)


@given(st.lists(whole(), min_size=1, max_size=12), st.permutations([0, 1, 2]))
def test_swapping_values_swaps_the_result(group: list[Weighing], way: list[int]) -> None:
    swapped = [Weighing(w.points[way[0]], w.points[way[1]], w.points[way[2]]) for w in group]
    for middle in (sums.centre, sums.geometric_centre):
        centre, other = middle(group), middle(swapped)
        assert centre is not None
        assert other == pytest.approx(tuple(centre[i] for i in way))
    assert sums.difference(group) == pytest.approx(sums.difference(swapped)) or len(group) == 1
    assert sums.camps(group) == sums.camps(swapped)


@given(
    st.lists(whole(), min_size=1, max_size=9),
    st.lists(whole(), min_size=1, max_size=9),
    st.permutations([0, 1, 2]),
)
def test_swapping_values_swaps_what_turned(
    before: list[Weighing], after: list[Weighing], way: list[int]
) -> None:
    was, now = sums.centre(before), sums.centre(after)
    assert was is not None
    assert now is not None
    there = (was[way[0]], was[way[1]], was[way[2]]), (now[way[0]], now[way[1]], now[way[2]])
    assert sums.same_order(was, now) == sums.same_order(*there)
    assert {(way[i], way[j]) for i, j in sums.reversals(*there)} == set(sums.reversals(was, now))
    # There and back.
    assert {(j, i) for i, j in sums.reversals(was, now)} == set(sums.reversals(now, was))
    if sums.same_order(was, now):
        assert sums.reversals(was, now) == ()


def test_two_uniform_allocations_differ_forty_points_on_average() -> None:
    chance = random.Random(1)
    cuts = [sorted((chance.randint(0, 1000), chance.randint(0, 1000))) for _ in range(20_000)]
    people = [Weighing(a, b - a, 1000 - b) for a, b in cuts]
    apart = [sums.distance(one, other) / 10 for one, other in pairwise(people)]
    assert sum(apart) / len(apart) == pytest.approx(sums.CHANCE, abs=0.5)


@given(st.lists(whole(), min_size=1, max_size=30))
def test_the_rounded_centre_adds_up_to_a_hundred(group: list[Weighing]) -> None:
    centre = sums.centre(group)
    assert centre is not None
    assert sum(sums.rounded(centre)) == TOTAL

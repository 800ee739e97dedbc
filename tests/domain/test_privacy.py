"""What a round shows depends on its mode and its k, and never says whose a point is."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain.privacy import shown, shuffled_batch
from kompas.domain.weighing import Cast, Mode, Round, RoundState, Weighing
from tests.domain.test_sums import whole

FIRST = Weighing(60, 20, 20, why="daarom")


def round_of(weighings: list[Weighing], mode: Mode = "confidential", state: RoundState = "revealed") -> Round:
    casts = tuple(Cast(n, w) for n, w in enumerate(weighings, start=1))
    here = Round(1, "weigh", mode, 5, 7, "2026-11-22T14:00:00+01:00", state=state, casts=casts)
    if mode == "anonymous":
        return Round(1, "weigh", mode, 5, 7, here.opened, state=state, batch=shuffled_batch(here, 3))
    return here


@given(st.lists(whole(), max_size=9), st.sampled_from(["open", "closed", "void"]))
def test_nothing_is_shown_before_the_reveal(group: list[Weighing], state: RoundState) -> None:
    assert shown(round_of(group, state=state)) is None


def test_two_people_see_their_number_only() -> None:
    picture = shown(round_of([FIRST, Weighing(0, 0, 100)]))
    assert picture is not None
    assert (picture.count, picture.withheld, picture.weighings) == (2, "few", ())


def test_an_anonymous_round_under_k_shows_its_number_only() -> None:
    picture = shown(round_of([FIRST, Weighing(0, 0, 100), Weighing(0, 50, 50)], "anonymous"))
    assert picture is not None
    assert (picture.withheld, picture.weighings) == ("under_k", ())


def test_an_anonymous_round_in_which_all_agree_is_withheld() -> None:
    picture = shown(round_of([FIRST] * 6, "anonymous"))
    assert picture is not None
    assert (picture.withheld, picture.weighings) == ("one_possible", ())


@pytest.mark.parametrize("silent", [0, 1])
def test_one_stance_for_all_is_not_told_of_an_anonymous_round(silent: int) -> None:
    points = ((60, 20, 20), (0, 0, 100), (20, 20, 60), (0, 50, 50), (10, 10, 80), (30, 30, 40))
    group = [Weighing(*p, stance=None if n < silent else "yes_if") for n, p in enumerate(points)]
    secret, open_ = shown(round_of(group, "anonymous")), shown(round_of(group))
    assert secret is not None
    assert (secret.withheld, secret.count) == ("", 6)
    assert {w.points for w in secret.weighings} == set(points)
    assert secret.stances == ()
    assert open_ is not None
    assert open_.stances == ("yes_if",) * (6 - silent)


def test_two_stances_are_told_of_an_anonymous_round() -> None:
    group = [Weighing(10 * n, 50, 50 - 10 * n, stance="yes" if n else "no") for n in range(5)]
    picture = shown(round_of(group, "anonymous"))
    assert picture is not None
    assert picture.stances == (*["yes"] * 4, "no")


@given(st.lists(whole(), min_size=3, max_size=9), st.randoms())
def test_who_sits_where_does_not_show(group: list[Weighing], chance: random.Random) -> None:
    other = chance.sample(group, len(group))
    assert shown(round_of(group)) == shown(round_of(other))


def test_reasons_come_as_a_list_of_their_own_from_three() -> None:
    group = [Weighing(60, 20, 20, why=why) for why in ("b", "a", "")]
    few, enough = shown(round_of(group)), shown(round_of([*group, Weighing(0, 0, 100, why="c")]))
    assert few is not None
    assert few.reasons == ()
    assert enough is not None
    assert enough.reasons == ("a", "b", "c")
    assert all(w.why == "" for w in enough.weighings)


def test_arrows_exist_between_confidential_rounds_only() -> None:
    later = round_of([Weighing(20, 20, 60)] * 3)
    assert len(getattr(shown(later, round_of([FIRST] * 3)), "moves", ())) == 3
    assert shown(later, round_of([FIRST] * 6, "anonymous")).moves == ()  # type: ignore[union-attr]


def seen_of(seats: list[int], points: list[tuple[int, int, int]], k: int = 3) -> Round:
    """A revealed confidential round of these seats."""
    casts = tuple(Cast(seat, Weighing(*p)) for seat, p in zip(seats, points, strict=True))
    return Round(1, "weigh", "confidential", k, 7, "2026-11-22T14:00:00+01:00", state="revealed", casts=casts)


A, B, C = (50, 30, 20), (20, 30, 50), (0, 100, 0)


@pytest.mark.parametrize(
    ("before", "now", "why"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], ""),
        # One or two came, or left: theirs would be the only dot without an arrow, or the only ring.
        ([1, 2, 3, 4], [1, 2, 3, 4, 5], "few_changed"),
        ([1, 2, 3, 4, 5], [1, 2, 3], "few_changed"),
        ([1, 2, 3, 4], [2, 3, 4, 5], "few_changed"),
        # From k on they are nobody in particular.
        ([1, 2, 3], [1, 2, 3, 4, 5, 6], ""),
        # Two who stayed are too few to show how they went.
        ([1, 2, 3, 4, 5], [1, 2, 6, 7, 8], "few_changed"),
    ],
)
def test_no_dot_of_a_few_is_the_only_one_without_an_arrow(
    before: list[int], now: list[int], why: str
) -> None:
    earlier = seen_of(before, [A, B, C, A, B][: len(before)])
    picture = shown(seen_of(now, [B, A, C, B, A, C][: len(now)]), earlier)
    assert picture is not None
    assert picture.unmoved == why
    assert len(picture.moves) == (0 if why else len(set(before) & set(now)))


def test_points_tell_nothing_of_stances() -> None:
    one = [Weighing(*A, "yes"), Weighing(*B, "no"), Weighing(*C)]
    other = [Weighing(*A), Weighing(*B, "yes"), Weighing(*C, "no")]
    assert shown(round_of(one)) == shown(round_of(other))

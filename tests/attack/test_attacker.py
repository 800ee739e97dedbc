"""Who sees every frame and every export recovers no weighing; with the rules off, the same attacker does."""

import random

import pytest

from kompas.domain import beside, privacy
from kompas.domain.rules import rounds
from kompas.domain.weighing import STANCES, Cast, Round, Weighing
from tests.attack.living import Told, lived
from tests.attack.solving import batch_of, recovered
from tests.making import AT

FEW, MANY = 120, 10_000
A, B, C = (50, 30, 20), (20, 30, 50), (0, 100, 0)


@pytest.mark.long
def test_no_weighing_is_recovered_from_anything_seen_or_carried_out(full: bool) -> None:
    shown = 0
    for number in range(MANY if full else FEW):
        one = lived(number)
        assert one.early == (), number
        assert recovered(one.told) == [], number
        shown += sum(bool(told.seen) for told in one.told)
    # It is no proof when nothing is ever shown.
    assert shown > (MANY if full else FEW) / 2


@pytest.mark.long
def test_with_the_rules_off_the_same_attacker_recovers_weighings(
    full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for where in (privacy, rounds):
        monkeypatch.setattr(where, "withheld", lambda _: "")
    monkeypatch.setattr(rounds, "tells_apart", lambda *_: False)
    count = MANY // 10 if full else FEW
    broken = sum(bool(recovered(lived(number).told)) for number in range(count))
    assert broken > count / 5


def test_without_the_rule_for_two_rounds_the_attacker_recovers_who_came_or_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rounds, "tells_apart", lambda *_: False)
    assert any(recovered(lived(number).told) for number in range(FEW))


def test_the_solver_finds_who_came_late() -> None:
    before = Told(frozenset({1, 2, 3}), 3, batch_of(A, A, B))
    after = Told(frozenset({1, 2, 3, 4}), 3, batch_of(A, A, B, C))
    assert recovered((before, after)) == ["[4] chose (((0, 100, 0), 1),)"]


def test_the_solver_finds_nothing_where_somebody_must_have_moved() -> None:
    before = Told(frozenset({1, 2, 3}), 3, batch_of(A, A, B))
    after = Told(frozenset({1, 2, 3, 4}), 3, batch_of(A, B, C, C))
    assert recovered((before, after)) == []


def closed(number: int, seats: int, *points: tuple[int, int, int]) -> Round:
    """An anonymous round that was closed, with that many seats in the room."""
    batch = tuple(Weighing(*p) for p in points)
    return Round(
        number, "weigh", "anonymous", 3, 0, AT, "closed", batch=batch, seats=tuple(range(1, seats + 1))
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        # The same four people: whoever moved, nobody is singled out.
        ((4, A, A, B, C), (4, A, A, B, C), False),
        ((4, A, A, B, C), (4, A, B, B, C), False),
        # One came: nobody need have moved, so the new point is theirs; where somebody moved, it can be anyone's.
        ((4, A, A, B, C), (5, A, A, B, C, C), True),
        ((4, A, A, B, C), (5, A, B, B, B, B), False),
        # One left.
        ((4, A, A, B, C), (4, A, A, B), True),
        # Four of five weighed, twice: it may have been another four.
        ((5, A, A, B, C), (5, A, A, B, B), True),
        # Nobody stayed where they were.
        ((3, A, A, B), (3, C, C, C), False),
    ],
)
def test_two_rounds_are_told_apart_by_who_can_have_stayed(
    before: tuple[int, *tuple[tuple[int, int, int], ...]],
    after: tuple[int, *tuple[tuple[int, int, int], ...]],
    told: bool,
) -> None:
    assert beside.tells_apart(closed(2, *after), closed(1, *before)) is told


def test_a_batch_links_no_stance_and_no_reason_to_points() -> None:
    points = [A, B, C, (100, 0, 0), (0, 0, 100)]
    chance = random.Random(4)
    batches = set()
    for _ in range(20):
        stances = chance.sample([*STANCES, None], 5)
        whys = chance.sample(["a", "b", "c", "d", ""], 5)
        people = zip(points, stances, whys, strict=True)
        casts = tuple(Cast(n, Weighing(*p, stance=s, why=w)) for n, (p, s, w) in enumerate(people, start=1))
        here = Round(1, "weigh", "anonymous", 3, 0, AT, casts=casts)
        batches.add(privacy.shuffled_batch(here, 11))
    # However they belong together, with the same chance the batch is the same.
    assert len(batches) == 1

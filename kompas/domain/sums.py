"""The sums over weighings: centre, difference, agreement, camps, and what moved.

All functions are pure and take weighings in points (0 to 100). Nothing divides by zero: what has no answer
is None. Sources: the arithmetic mean as linear opinion pool, the geometric mean as centre of compositional
data (Aitchison 1986), multiplicative zero replacement (Martin-Fernandez et al. 2003), and the mean pairwise
difference D with A = 1 - D/40, where 40 is the expected difference of two uniform allocations
(E|X-Y| = 4/15 for Beta(1,2), times 3/2).
"""

import math
from collections.abc import Sequence
from itertools import combinations, permutations

from kompas.domain.weighing import TOTAL, Weighing

Centre = tuple[float, float, float]

CHANCE = 40.0
"""Expected difference, in points, of two people who divide their points at random."""
CAMP_LEAST = 4
CAMP_LIMIT = 12
CAMP_DISTANCE = 25.0
CAMP_RATIO = 2.0
LEAST = 1.0
"""Points that replace a zero in the geometric centre."""


def centre(weighings: Sequence[Weighing]) -> Centre | None:
    """Return the arithmetic mean per value, in points; None without weighings."""
    if not weighings:
        return None
    columns = zip(*(w.points for w in weighings), strict=True)
    a, m, r = (sum(column) / len(weighings) for column in columns)
    return (a, m, r)


def rounded(middle: Centre) -> tuple[int, int, int]:
    """Round to whole points that still add up to 100 (largest remainder; ties to the earlier value)."""
    whole = [math.floor(share) for share in middle]
    by_remainder = sorted(range(3), key=lambda i: (whole[i] - middle[i], i))
    for i in by_remainder[: TOTAL - sum(whole)]:
        whole[i] += 1
    return (whole[0], whole[1], whole[2])


def geometric_centre(weighings: Sequence[Weighing], least: float = LEAST) -> Centre | None:
    """Return the closed geometric mean per value, zeros replaced by `least` points; None without weighings.

    Replacement is multiplicative: the other parts of that weighing shrink in proportion.
    """
    if not weighings:
        return None
    rows = [_without_zeros(w.points, least) for w in weighings]
    logs = [sum(math.log(row[i]) for row in rows) / len(rows) for i in range(3)]
    parts = [math.exp(log) for log in logs]
    total = sum(parts)
    return (TOTAL * parts[0] / total, TOTAL * parts[1] / total, TOTAL * parts[2] / total)


def _without_zeros(points: tuple[int, int, int], least: float) -> tuple[float, ...]:
    zeros = points.count(0)
    return tuple(least if p == 0 else p * (1 - zeros * least / TOTAL) for p in points)


def distance(one: Weighing, other: Weighing) -> float:
    """Return how many of the hundred points must move to get from one weighing to the other."""
    return sum(abs(a - b) for a, b in zip(one.points, other.points, strict=True)) / 2


def difference(weighings: Sequence[Weighing]) -> float | None:
    """Return D, the mean distance between two people, in points; None for fewer than two.

    Sorted per value, the n-th of N numbers is the larger of n pairs and the smaller of N - 1 - n: so all pairs are
    counted without walking past each, in whole numbers.
    """
    count = len(weighings)
    if count < 2:  # noqa: PLR2004 - a difference takes two
        return None
    columns = zip(*(w.points for w in weighings), strict=True)
    apart: int = sum(
        point * (2 * n - count + 1) for column in columns for n, point in enumerate(sorted(column))
    )
    return apart / (count * (count - 1))


def agreement(weighings: Sequence[Weighing]) -> float | None:
    """Return A = 1 - D/40: 1 is equal, 0 is as at random, below 0 is opposed; None for fewer than two."""
    apart = difference(weighings)
    return None if apart is None else 1 - apart / CHANCE


def camps(weighings: Sequence[Weighing]) -> bool:
    """Whether there seem to be two groups.

    For up to twelve weighings: some split with two or more on both sides has a mean distance between the
    groups of at least 25 points and at least twice the mean distance within them. "Within" is the mean of the
    two groups' own means: were all pairs taken together, one person far away would make a large group a camp.
    """
    count = len(weighings)
    if not CAMP_LEAST <= count <= CAMP_LIMIT:
        return False
    apart = [[distance(a, b) for b in weighings] for a in weighings]
    # The first weighing is always on the left, so that each split is tried once.
    return any(_is_split(apart, mask * 2 + 1, count) for mask in range(2 ** (count - 1) - 1))


def _is_split(apart: list[list[float]], mask: int, count: int) -> bool:
    left = [i for i in range(count) if mask >> i & 1]
    right = [i for i in range(count) if not mask >> i & 1]
    if min(len(left), len(right)) < 2:  # noqa: PLR2004 - a group has two people or more
        return False
    between = [apart[i][j] for i in left for j in right]
    within = [_mean([apart[i][j] for i, j in combinations(side, 2)]) for side in (left, right)]
    mean_between = _mean(between)
    mean_within = _mean(within)
    return mean_between >= CAMP_DISTANCE and mean_between >= CAMP_RATIO * mean_within


def _mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)


def same_order(one: Centre, other: Centre) -> bool:
    """Whether both have the values in the same order; what is equal in one must be so in the other."""
    return all(_ahead(one[i], one[j]) == _ahead(other[i], other[j]) for i, j in permutations(range(3), 2))


def moved(pairs: Sequence[tuple[Weighing, Weighing]]) -> float | None:
    """Return how many points people moved on average, M = 50 * sum |w' - w| per person; None without people."""
    return _mean([distance(before, after) for before, after in pairs]) if pairs else None


def direction(before: Sequence[Weighing], after: Sequence[Weighing]) -> tuple[int, int, int] | None:
    """Return what the centre gained or lost per value, in whole points as both are shown; None if one is empty."""
    was, now = centre(before), centre(after)
    if was is None or now is None:
        return None
    a, m, r = (new - old for old, new in zip(rounded(was), rounded(now), strict=True))
    return (a, m, r)


def reversals(was: Centre, now: Centre) -> tuple[tuple[int, int], ...]:
    """Return which pairs of values (by position) changed places: the first was heavier and is lighter now."""
    return tuple(
        (i, j) for i, j in permutations(range(3), 2) if _ahead(was[i], was[j]) and _ahead(now[j], now[i])
    )


def _ahead(one: float, other: float) -> bool:
    # What differs by less than can be computed is equal.
    return round(one - other, 9) > 0

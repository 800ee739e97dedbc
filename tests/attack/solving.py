"""A solver that knows who weighed in which round and saw some batches, and looks for weighings that must be so.

Two suppositions. Of one batch alone: anything goes, so a weighing is known only where all points are equal, and a
batch of fewer than k should not have been seen. Of several batches: nobody who stayed has changed. Then people who
weighed in the same rounds are one group, and each place in the triangle divides over the groups; what all divisions
have in common is known.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from tests.attack.living import Batch, Points, Told

Group = frozenset[int]
Holding = dict[Group, tuple[tuple[Points, int], ...]]
ENOUGH = 400
"""Divisions to look at; a group that differs between two of them is not known."""


def recovered(told: Sequence[Told]) -> list[str]:
    """Return what can be known of a person, or of fewer than k people, from all batches that were seen."""
    seen = [one for one in told if one.seen]
    found = [line for one in seen for line in _alone(one)]
    for count in range(2, len(seen) + 1):
        for some in combinations(seen, count):
            found += _together(some)
    return found


def _alone(one: Told) -> Iterator[str]:
    if len(one.seen) == 1:
        yield f"all of {sorted(one.weighed)} chose {next(iter(one.seen))}"
    if len(one.weighed) < max(3, one.k):
        yield f"the batch of {len(one.weighed)} people is below {one.k}"


def _together(some: Sequence[Told]) -> Iterator[str]:
    groups = list(_groups(some))
    if len(groups) < 2:
        return
    known: dict[Group, set[tuple[tuple[Points, int], ...]]] = {group: set() for group in groups}
    for number, holding in enumerate(_divisions(some, groups)):
        for group, points in holding.items():
            known[group].add(points)
        if number > ENOUGH or all(len(ways) > 1 for ways in known.values()):
            break
    for group, ways in known.items():
        if len(ways) == 1 and (len(group) < max(one.k for one in some) or len(next(iter(ways))) == 1):
            yield f"{sorted(group)} chose {next(iter(ways))}"


def _groups(some: Sequence[Told]) -> Iterator[Group]:
    everybody = frozenset().union(*(one.weighed for one in some))
    pattern = {seat: tuple(seat in one.weighed for one in some) for seat in everybody}
    for each in sorted(set(pattern.values())):
        yield frozenset(seat for seat in everybody if pattern[seat] == each)


def _divisions(some: Sequence[Told], groups: list[Group]) -> Iterator[Holding]:
    """Yield ways in which unchanged people can have given these batches."""
    places = sorted(set().union(*(one.seen for one in some)))
    present = [[bool(group & one.weighed) for one in some] for group in groups]
    batches = [one.seen for one in some]

    def divide(at: int, left: list[int]) -> Iterator[list[tuple[int, ...]]]:
        if at == len(places):
            if not any(left):
                yield []
            return
        needed = [batch[places[at]] for batch in batches]
        for shares in _shares(needed, present, left):
            rest = [a - b for a, b in zip(left, shares, strict=True)]
            for more in divide(at + 1, rest):
                yield [shares, *more]

    for division in divide(0, [len(group) for group in groups]):
        yield {
            group: tuple((place, row[n]) for place, row in zip(places, division, strict=True) if row[n])
            for n, group in enumerate(groups)
        }


def _shares(needed: list[int], present: list[list[bool]], left: list[int]) -> Iterator[tuple[int, ...]]:
    """Yield how many of each group stand on one place, so that every round has as many there as were seen."""

    def fill(group: int, still: list[int]) -> Iterator[tuple[int, ...]]:
        if group == len(left):
            if not any(still):
                yield ()
            return
        most = min([left[group], *(n for n, there in zip(still, present[group], strict=True) if there)])
        for share in range(most + 1):
            rest = [n - share if there else n for n, there in zip(still, present[group], strict=True)]
            for more in fill(group + 1, rest):
                yield (share, *more)

    return fill(0, needed)


def batch_of(*points: Points) -> Batch:
    """Return points as they are seen: counted, in no order."""
    return Counter(points)

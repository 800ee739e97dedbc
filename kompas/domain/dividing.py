"""Dividing a hundred points: free until complete, and from then on the rest follows (design section 6)."""

import math

from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import STEP, TOTAL

Partial = tuple[int | None, int | None, int | None]
Whole = tuple[int, int, int]

_A, _M, _R = VALUES
_ORDERS = ((_A, _M, _R), (_M, _R, _A), (_R, _A, _M), (_A, _R, _M), (_R, _M, _A), (_M, _A, _R))
"""All six orders; in the first three, and in the last three, each value stands at each place once."""


def left_over(points: Partial) -> int:
    """Return what is left to divide; negative when too much was given."""
    return TOTAL - sum(p or 0 for p in points)


def is_complete(points: Partial) -> bool:
    """Whether each value has points and they add up to a hundred."""
    return all(p is not None for p in points) and left_over(points) == 0


def completed(points: Partial) -> Partial:
    """Fill in the third value when two are given and the rest is possible."""
    missing = [i for i in range(3) if points[i] is None]
    rest = left_over(points)
    if len(missing) != 1 or rest < 0:
        return points
    whole = [rest if p is None else p for p in points]
    return (whole[0], whole[1], whole[2])


def changed(start: Whole, place: int, points: int) -> Whole:
    """Give `place` (0 to 2) `points` and divide the rest in the ratio the others had at the gesture's start.

    Steps of five by largest remainder; both others at zero share equally. Going there and back in one gesture
    gives `start` again, because the ratio is always that of the start.
    """
    points = max(0, min(TOTAL, round(points / STEP) * STEP))
    others = [i for i in range(3) if i != place]
    first, second = _shared((TOTAL - points) // STEP, start[others[0]], start[others[1]])
    whole = [0, 0, 0]
    whole[place], whole[others[0]], whole[others[1]] = points, first * STEP, second * STEP
    return (whole[0], whole[1], whole[2])


def _shared(steps: int, first: int, second: int) -> tuple[int, int]:
    if first + second == 0:
        first = second = 1
    exact = steps * first / (first + second)
    share = math.floor(exact)
    if exact - share >= 0.5:  # noqa: PLR2004 - the larger remainder; a tie goes to the earlier value
        share += 1
    return share, steps - share


def ballot_order(seat: int) -> tuple[Value, ...]:
    """Return the order in which this seat sees the values: on its cards, where they are typed in and on the ballot.

    It follows from the number alone, so that a card printed beforehand is right in every round and on every
    machine. Of seats 1 to n each value stands first, second and last equally often, give or take one.
    """
    return _ORDERS[(seat - 1) % len(_ORDERS)]

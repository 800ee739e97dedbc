"""All results of a second round with a thousand seats, against one pass over its numbers: the ratio, and the time."""

import random
import statistics
import sys
import time
from collections.abc import Callable

from kompas.domain import sums
from kompas.domain.privacy import shown
from kompas.domain.weighing import Cast, Round, Weighing

SEATS, TIMES = 1000, 21
AT = "2026-11-22T14:00:00+01:00"


def a_round(number: int, chance: random.Random) -> Round:
    """Return a revealed confidential round of a thousand seats that weighed at random."""
    casts = []
    for seat in range(1, SEATS + 1):
        low, high = sorted((chance.randint(0, 20), chance.randint(0, 20)))
        casts.append(Cast(seat, Weighing(low * 5, (high - low) * 5, 100 - high * 5, "yes_if", "Daarom.")))
    return Round(number, "weigh", "confidential", 5, 0, AT, "revealed", AT, casts=tuple(casts))


def results(earlier: Round, last: Round) -> tuple[object, ...]:
    """Return everything that stage, desk and record compute of a round."""
    picture, before = shown(last, earlier), shown(earlier)
    assert picture is not None
    assert before is not None
    now, was = picture.weighings, before.weighings
    return (
        sums.centre(now),
        sums.geometric_centre(now),
        sums.difference(now),
        sums.agreement(now),
        sums.camps(now),
        sums.moved([(move.before, move.after) for move in picture.moves]),
        sums.direction(was, now),
    )


def one_pass(last: Round) -> int:
    """Walk once past all numbers of the round."""
    return sum(point for cast in last.casts for point in cast.weighing.points)


def seconds(act: Callable[[], object]) -> float:
    """Return how long an act takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def main() -> None:
    """Measure and print."""
    chance = random.Random(1)
    earlier, last = a_round(1, chance), a_round(2, chance)
    pairs = [(seconds(lambda: results(earlier, last)), seconds(lambda: one_pass(last))) for _ in range(TIMES)]
    ratio = statistics.median(ours / floor for ours, floor in pairs)
    took = statistics.median(ours for ours, _ in pairs) * 1000
    sys.stdout.write(
        f"results of a round with {SEATS} seats: {ratio:.0f} x one pass over its numbers ({took:.0f} ms; no goal)\n"
    )


if __name__ == "__main__":
    main()

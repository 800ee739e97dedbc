"""The hundred points of one ballot while somebody divides them: what is given, and the gesture in progress.

A gesture is a run of changes to the same thing: one value, or the point in the triangle. Every change is
worked out from where the gesture began, so that going there and back gives the same again.
"""

from kompas.domain.dividing import Partial, Whole, changed, completed, is_complete, left_over
from kompas.domain.weighing import STEP, TOTAL

EMPTY: Partial = (None, None, None)
TRIANGLE = 3
"""The place of a gesture in the triangle, after the places 0 to 2 of the values."""


class Division:
    """Points per value in the order of `VALUES`; None where nothing was given yet."""

    def __init__(self) -> None:
        self.points: Partial = EMPTY
        self._start: Partial = EMPTY
        self._place: int | None = None

    @property
    def whole(self) -> Whole | None:
        """The points when all hundred are divided, else None."""
        a, m, r = self.points
        if a is None or m is None or r is None or not is_complete(self.points):
            return None
        return (a, m, r)

    @property
    def left(self) -> int:
        """What is left to divide, in points; negative when too much was given."""
        return left_over(self.points)

    def give(self, place: int, points: int | None) -> None:
        """Give a value its points (rounded to a step of five, 0 to 100), or take them away with None."""
        given = None if points is None else self._rounded(place, points)
        self._begin(place)
        self.points = _divided(self._start, place, given)

    def _rounded(self, place: int, points: int) -> int:
        """Return points as a step of five: in a divided hundred the one that is there, if it is next to them.

        Who divides 33, 33 and 34 has 35, 35 and 30 by then: a 34 that became 35 would take from another value, and
        a step up of that value would only give it back.
        """
        now = self.points[place]
        if self.whole is not None and now is not None and abs(points - now) < STEP:
            return now
        return max(0, min(TOTAL, round(points / STEP) * STEP))

    def step(self, place: int, steps: int) -> None:
        """Give a value so many steps of five more (or fewer). What is whole stays whole: then the others give way."""
        before, points = self.whole, (self.points[place] or 0) + steps * STEP
        self.give(place, points)
        if before is not None and self.whole is None:
            self.end()
            self.points = before
            self.give(place, points)

    def put(self, points: Whole) -> None:
        """Take over all three at once: a point in the triangle."""
        self._begin(TRIANGLE)
        self.points = points

    def end(self) -> None:
        """End the gesture: the next change starts from here."""
        self._place = None

    def cancel(self) -> bool:
        """Go back to where the gesture in the triangle began; False when there is none."""
        if self._place != TRIANGLE:
            return False
        self.points = self._start
        self._place = None
        return True

    def _begin(self, place: int) -> None:
        if self._place != place:
            self._place = place
            self._start = self.points


def _divided(start: Partial, place: int, points: int | None) -> Partial:
    a, m, r = start
    if a is not None and m is not None and r is not None and is_complete(start):
        return start if points is None else changed((a, m, r), place, points)
    given = [points if i == place else p for i, p in enumerate(start)]
    free: Partial = (given[0], given[1], given[2])
    return free if points is None else completed(free)

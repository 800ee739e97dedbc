"""One seat's weighing, and the rounds in which the room weighs."""

from typing import Literal

import msgspec

from kompas.domain.values import Value

TOTAL = 100
STEP = 5

Stance = Literal["yes", "yes_if", "no_unless", "no"]
STANCES: tuple[Stance, ...] = ("yes", "yes_if", "no_unless", "no")
Mode = Literal["confidential", "anonymous"]
Way = Literal["paper", "screen"]
PAPER_ABOVE = 5
"""Above so many seats, paper is the usual way."""
Withheld = Literal["", "few", "under_k", "one_possible", "narrow"]
"""Why the figures of a round stay hidden: `domain.privacy` and, for "narrow", `domain.beside`."""
RoundState = Literal["open", "closed", "revealed", "void"]


class Weighing(msgspec.Struct, frozen=True):
    """A hundred points over three values, in steps of five; stance and one line of why are free."""

    autonomy: int
    humanity: int
    justice: int
    stance: Stance | None = None
    why: str = ""

    @property
    def points(self) -> tuple[int, int, int]:
        """The points in the order of `VALUES`."""
        return (self.autonomy, self.humanity, self.justice)

    def of(self, value: Value) -> int:
        """Return the points for one value."""
        points: int = getattr(self, value.value)
        return points

    def is_whole(self) -> bool:
        """Whether the points are steps of five, not negative, and add up to a hundred."""
        return sum(self.points) == TOTAL and all(p >= 0 and p % STEP == 0 for p in self.points)


class Cast(msgspec.Struct, frozen=True):
    """The weighing of one seat in a round."""

    seat: int
    weighing: Weighing


class Round(msgspec.Struct, frozen=True):
    """One round of weighing.

    Confidential: `casts` by seat, kept. Anonymous: `casts` live in memory while the round is open, and
    closing replaces them by `batch`, shuffled and without seats: points, stances and reasons each in an order of
    their own, so that what stands on one line of it need not be of one person. `seed` says nothing any more: once
    it decided the order of the values per seat, and files hold it. `seats` are the seats there were at the end,
    whether they weighed or not. `kept_back` is decided at the reveal: why its figures are never shown; what an
    anonymous round so keeps back is `forgotten`: only how many weighed is left of it.
    """

    number: int
    step: str
    mode: Mode
    k: int
    seed: int
    opened: str
    state: RoundState = "open"
    closed: str = ""
    casts: tuple[Cast, ...] = ()
    batch: tuple[Weighing, ...] = ()
    skipping: tuple[int, ...] = ()
    seats: tuple[int, ...] = ()
    kept_back: Withheld = ""
    forgotten: int = 0

    def cast_of(self, seat: int) -> Weighing | None:
        """Return what this seat weighed, if the round still knows."""
        return next((cast.weighing for cast in self.casts if cast.seat == seat), None)

    @property
    def weighings(self) -> tuple[Weighing, ...]:
        """All weighings of the round, in the order of seats (confidential) or of the batch."""
        return tuple(cast.weighing for cast in self.casts) or self.batch

    @property
    def count(self) -> int:
        """How many weighed."""
        return len(self.weighings) or self.forgotten


def usual_way(seats: int) -> Way:
    """Return the way of weighing that is quickest for so many seats."""
    return "paper" if seats > PAPER_ABOVE else "screen"

"""What a round may show, by its mode and its k (design section 6).

One place decides, for stage, record and export alike: the whole room under three, or an anonymous round
under k, shows the count only; an anonymous round in which everybody weighed the same would tell what each
person chose, so its figures are withheld too. So are its stances, when all who took one took the same. What two
rounds would tell together is decided at the reveal (`domain.beside`).

Points, stances and reasons are three lists that say nothing about one another: somebody who says in the talk what
their stance is does not give away their points.
"""

import random
from collections.abc import Sequence
from typing import Literal, TypeVar

import msgspec

from kompas.domain.weighing import STANCES, Round, Stance, Weighing, Withheld

T = TypeVar("T")

SMALLEST_ROOM = 3
LOWEST_K = 3
USUAL_K = 5
REASONS_FROM = 3

Unmoved = Literal["", "anonymous", "few_changed"]


class Move(msgspec.Struct, frozen=True):
    """Where one seat stood before and stands now; whose it is, is not said."""

    before: Weighing
    after: Weighing


class ShownRound(msgspec.Struct, frozen=True):
    """A round as the room may see it: points in an order that tells nothing about seats.

    `stances` are those that were taken, from yes to no; groups of fewer than `k` are not told in numbers
    (`domain/stances.py`). `unmoved` says why there are no moves since the round before.
    """

    number: int
    step: str
    count: int
    withheld: Withheld
    weighings: tuple[Weighing, ...] = ()
    moves: tuple[Move, ...] = ()
    reasons: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    unmoved: Unmoved = ""
    k: int = USUAL_K


def withheld(moment: Round) -> Withheld:
    """Say why the figures of a round stay hidden; "" when they may be shown."""
    if moment.kept_back:
        return moment.kept_back
    if moment.count < SMALLEST_ROOM:
        return "few"
    if moment.mode == "anonymous" and moment.count < moment.k:
        return "under_k"
    if moment.mode == "anonymous" and len({w.points for w in moment.weighings}) == 1:
        return "one_possible"
    return ""


def shown(moment: Round, earlier: Round | None = None) -> ShownRound | None:
    """Return what may be seen of a round, with moves since `earlier`; None before the reveal.

    Moves exist only when both rounds are confidential and both may be shown, and when they leave no point of a few
    who came or left without one. Reasons are a list of its own, in alphabetical order, from three.
    """
    if moment.state != "revealed":
        return None
    why = withheld(moment)
    if why:
        return ShownRound(moment.number, moment.step, moment.count, why)
    unmoved = _unmoved(moment, earlier)
    return ShownRound(
        moment.number,
        moment.step,
        moment.count,
        "",
        weighings=tuple(Weighing(*points) for points in sorted(w.points for w in moment.weighings)),
        moves=_moves(moment, earlier) if earlier and not unmoved else (),
        reasons=_reasons(moment.weighings),
        stances=_stances(moment),
        unmoved=unmoved,
        k=moment.k,
    )


def _stances(moment: Round) -> tuple[Stance, ...]:
    """Return the stances taken; none if all took one: that would say what each person of an anonymous round thinks."""
    taken = [w.stance for w in moment.weighings if w.stance is not None]
    if moment.mode == "anonymous" and len(set(taken)) == 1:
        return ()
    return tuple(sorted(taken, key=STANCES.index))


def _unmoved(moment: Round, earlier: Round | None) -> Unmoved:
    """Say why no moves are shown; "" when they are, or when there is no round to come from.

    The point of somebody who came late would be the only one without an arrow: a point with a seat. So fewer than k
    who came or left mean no arrows, and so do fewer than three who stayed.
    """
    if earlier is None or earlier.state != "revealed" or withheld(earlier):
        return ""
    if "anonymous" in (moment.mode, earlier.mode):
        return "anonymous"
    before, now = ({cast.seat for cast in r.casts} for r in (earlier, moment))
    changed = (len(now - before), len(before - now))
    if len(now & before) < SMALLEST_ROOM or any(0 < count < moment.k for count in changed):
        return "few_changed"
    return ""


def _moves(moment: Round, earlier: Round) -> tuple[Move, ...]:
    stood = {cast.seat: cast.weighing for cast in earlier.casts}
    moves = [
        Move(Weighing(*stood[cast.seat].points), Weighing(*cast.weighing.points))
        for cast in moment.casts
        if cast.seat in stood
    ]
    return tuple(sorted(moves, key=lambda move: (move.after.points, move.before.points)))


def _reasons(weighings: tuple[Weighing, ...]) -> tuple[str, ...]:
    reasons = sorted(w.why.strip() for w in weighings if w.why.strip())
    return tuple(reasons) if len(reasons) >= REASONS_FROM else ()


def shuffled_batch(moment: Round, seed: int) -> tuple[Weighing, ...]:
    """Return the weighings of an anonymous round in an order that tells nothing; empty when confidential.

    Points, stances and reasons are shuffled each for themselves, so that not even a file links them. `seed` comes from
    the caller (a secret random number), because the domain knows no chance.
    """
    if moment.mode == "confidential":
        return ()
    weighings = [cast.weighing for cast in moment.casts]
    chance = random.Random(seed)  # noqa: S311 - the order has been sorted first; chance adds nothing secret
    points = _shuffled([w.points for w in weighings], chance)
    stances = _shuffled([w.stance for w in weighings], chance)
    reasons = _shuffled([w.why for w in weighings], chance)
    loose = zip(points, stances, reasons, strict=True)
    return tuple(Weighing(*three, stance=stance, why=why) for three, stance, why in loose)


def _shuffled(parts: list[T], chance: random.Random) -> list[T]:
    # Sorted first, so that the order in which people weighed is gone whatever chance does.
    return chance.sample(sorted(parts, key=repr), len(parts))


def shown_until(rounds: Sequence[Round], last: Round) -> tuple[ShownRound, ...]:
    """Return the round before `last` (if revealed) and `last`, as the room may see them."""
    revealed = [r for r in rounds if r.state == "revealed" and r.number <= last.number]
    earlier = revealed[-2] if len(revealed) > 1 else None
    pictures = (shown(earlier) if earlier else None, shown(last, earlier))
    return tuple(picture for picture in pictures if picture is not None)

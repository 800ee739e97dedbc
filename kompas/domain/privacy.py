"""What a round may show, by its mode and its k (design section 6).

One place decides, for stage, record and export alike: the whole room under three, or an anonymous round
under k, shows the count only; an anonymous round in which everybody weighed the same would tell what each
person chose, so its figures are withheld too. So are its stances, when all who took one took the same.
"""

import random
from collections.abc import Sequence
from typing import Literal

import msgspec

from kompas.domain.weighing import Round, Weighing

SMALLEST_ROOM = 3
LOWEST_K = 3
USUAL_K = 5
REASONS_FROM = 3

Withheld = Literal["", "few", "under_k", "one_possible"]


class Move(msgspec.Struct, frozen=True):
    """Where one seat stood before and stands now; whose it is, is not said."""

    before: Weighing
    after: Weighing


class ShownRound(msgspec.Struct, frozen=True):
    """A round as the room may see it: points in an order that tells nothing about seats."""

    number: int
    step: str
    count: int
    withheld: Withheld
    weighings: tuple[Weighing, ...] = ()
    moves: tuple[Move, ...] = ()
    reasons: tuple[str, ...] = ()


def withheld(moment: Round) -> Withheld:
    """Say why the figures of a round stay hidden; "" when they may be shown."""
    count = len(moment.weighings)
    if count < SMALLEST_ROOM:
        return "few"
    if moment.mode == "anonymous" and count < moment.k:
        return "under_k"
    if moment.mode == "anonymous" and len({w.points for w in moment.weighings}) == 1:
        return "one_possible"
    return ""


def shown(moment: Round, earlier: Round | None = None) -> ShownRound | None:
    """Return what may be seen of a round, with moves since `earlier`; None before the reveal.

    Moves exist only when both rounds are confidential and both may be shown. Reasons are a list of its own,
    in alphabetical order, from three.
    """
    if moment.state != "revealed":
        return None
    count = len(moment.weighings)
    why = withheld(moment)
    if why:
        return ShownRound(moment.number, moment.step, count, why)
    told = _stances_differ(moment)
    bare = [Weighing(*w.points, stance=w.stance if told else None) for w in moment.weighings]
    return ShownRound(
        moment.number,
        moment.step,
        count,
        "",
        weighings=tuple(sorted(bare, key=_order)),
        moves=_moves(moment, earlier),
        reasons=_reasons(moment.weighings),
    )


def _stances_differ(moment: Round) -> bool:
    """Whether stances may be told: one stance for all would say what each person of an anonymous round thinks."""
    return moment.mode != "anonymous" or len({w.stance for w in moment.weighings} - {None}) != 1


def _order(weighing: Weighing) -> tuple[tuple[int, int, int], str]:
    return (weighing.points, weighing.stance or "")


def _moves(moment: Round, earlier: Round | None) -> tuple[Move, ...]:
    if earlier is None or earlier.state != "revealed" or withheld(earlier):
        return ()
    if "anonymous" in (moment.mode, earlier.mode):
        return ()
    pairs = [(earlier.cast_of(cast.seat), cast.weighing) for cast in moment.casts]
    moves = [
        Move(Weighing(*before.points), Weighing(*after.points))
        for before, after in pairs
        if before is not None
    ]
    return tuple(sorted(moves, key=lambda move: (move.after.points, move.before.points)))


def _reasons(weighings: tuple[Weighing, ...]) -> tuple[str, ...]:
    reasons = sorted(w.why.strip() for w in weighings if w.why.strip())
    return tuple(reasons) if len(reasons) >= REASONS_FROM else ()


def shuffled_batch(moment: Round, seed: int) -> tuple[Weighing, ...]:
    """Return the weighings of an anonymous round in an order that tells nothing; empty when confidential.

    `seed` comes from the caller (a secret random number), because the domain knows no chance.
    """
    if moment.mode == "confidential":
        return ()
    batch = sorted((cast.weighing for cast in moment.casts), key=repr)
    random.Random(seed).shuffle(batch)  # noqa: S311 - the order has been sorted first; chance adds nothing secret
    return tuple(batch)


def shown_until(rounds: Sequence[Round], last: Round) -> tuple[ShownRound, ...]:
    """Return the round before `last` (if revealed) and `last`, as the room may see them."""
    revealed = [r for r in rounds if r.state == "revealed" and r.number <= last.number]
    earlier = revealed[-2] if len(revealed) > 1 else None
    pictures = (shown(earlier) if earlier else None, shown(last, earlier))
    return tuple(picture for picture in pictures if picture is not None)

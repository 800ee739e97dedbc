"""Which stances may be told of a revealed round, and whether with numbers.

A number is told only when every group, those without a stance included, is at least k: never "two people". In an
anonymous round in which all took the same stance, telling it would tell what each person chose.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kompas.domain.privacy import ShownRound
from kompas.domain.weighing import STANCES, Mode, Stance


class Stances(NamedTuple):
    """The stances taken, in their fixed order; `counts` beside them, or empty when numbers stay untold."""

    taken: tuple[Stance, ...]
    counts: tuple[int, ...] = ()


def stances(taken_by: Sequence[Stance | None], mode: Mode, k: int) -> Stances:
    """Return what may be told of the stances of all who weighed; nothing taken when there is nothing to tell."""
    groups = Counter(taken_by)
    taken = tuple(stance for stance in STANCES if groups[stance])
    if mode == "anonymous" and len(groups) == 1:
        return Stances(())
    if min(groups.values(), default=0) < k:
        return Stances(taken)
    return Stances(taken, tuple(groups[stance] for stance in taken))


def stances_of(picture: ShownRound) -> Stances:
    """Return what may be told of the stances of a round that is shown.

    Those that all took alike in an anonymous round are not in the picture: the mode matters no more.
    """
    silent = [None] * (picture.count - len(picture.stances))
    return stances((*picture.stances, *silent), "confidential", picture.k)

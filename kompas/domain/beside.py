"""What two rounds side by side would tell that neither tells alone (design section 6, differencing).

Who sits in the room knows who came and who left. Should those who stayed have changed nothing, then what is in the one
batch and not in the other is what those who came or left chose. An anonymous round of which that could be so shows its
count only. Nobody keeps who weighed in such a round, so every number of people that can have stayed is tried.
"""

from collections import Counter

from kompas.domain.weighing import Round


def tells_apart(moment: Round, earlier: Round) -> bool:
    """Whether these rounds together could tell what those chose who weighed in one of them only."""
    if "anonymous" not in (moment.mode, earlier.mode):
        return False
    one, other = (Counter(w.points for w in each.weighings) for each in (earlier, moment))
    alike, most = (one & other).total(), max(one.total(), other.total())
    return any(0 < stayed <= alike and stayed < most for stayed in _stayed(earlier, moment))


def _stayed(earlier: Round, moment: Round) -> range:
    """Return how many people can have weighed in both rounds; in files that do not say who was there, the most."""
    count, later = len(earlier.weighings), len(moment.weighings)
    before, now = set(earlier.seats), set(moment.seats)
    if not before or not now:
        return range(min(count, later), min(count, later) + 1)
    least, most = count + later - len(before | now), min(count, later, len(before & now))
    return range(max(0, least), most + 1)

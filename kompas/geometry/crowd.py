"""The triangle of a large room: one disc per place, larger where more people stand.

With more than thirty people almost every place has its neighbours and its number, and rings and arrows of two rounds
lie over one another: nobody at the back can say where the group stands. So here the size of a disc counts, and the
round before stays out of the triangle; the strips have the numbers of both.
"""

import math
from collections import Counter
from collections.abc import Iterator

from kompas.domain.privacy import ShownRound
from kompas.domain.weighing import STEP, TOTAL
from kompas.geometry.palette import Palette
from kompas.geometry.places import Corners, place
from kompas.geometry.shapes import Dot

CROWD = 30
"""Above so many weighings a room is a crowd."""
SMALLEST = 9.0
"""Radius of a disc for one, still seen from the back."""
_LARGEST = 0.48
"""Largest radius as a share of the way between two places: neighbours just do not touch."""
_EDGE = 2.0


def is_crowd(shown: ShownRound) -> bool:
    """Whether so many weighed that places are drawn as discs."""
    return len(shown.weighings) > CROWD


def discs(last: ShownRound, at: Corners, palette: Palette, scale: float) -> Iterator[Dot]:
    """Yield a disc per place, larger where more stand (by the root, as areas are seen); stage pixels times `scale`."""
    counted = Counter(place(w.points, at) for w in last.weighings)
    most, least = max(counted.values()), SMALLEST * scale
    room = max(0.0, _LARGEST * at.side * STEP / TOTAL - least)
    for spot, count in sorted(counted.items()):
        radius = least + room * math.sqrt((count - 1) / max(1, most - 1))
        yield Dot(spot, radius - _EDGE * scale / 2, palette.ink, palette.paper, _EDGE * scale)

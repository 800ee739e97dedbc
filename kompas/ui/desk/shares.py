"""How the desk shares its window among its three columns, so that all of it fits a small screen too.

On 1366 pixels it is the division of the look page. Below that the agenda gives way first, then the copy of the
stage; the middle keeps what its panels need. Above it the middle grows first, then the copy.
"""

from dataclasses import dataclass

from kompas.ui.placing import LOOK

LEAST_WIDE, LEAST_HIGH = 1000, 620
"""Pixels: the smallest desk on which nothing is cut."""
_AGENDA, _AGENDA_NARROW, _NARROW_BELOW = 316, 200, 1280
_BESIDE, _BESIDE_LEAST, _BESIDE_MOST, _STACKED_BELOW = 462, 296, 720, 450
_MIDDLE, _MIDDLE_GROWS = 588, 172
_LOW = 760
_MARGIN, _MARGIN_SMALL = 40, 24


@dataclass(frozen=True)
class Shares:
    """Widths and margins in pixels. `narrow`: an agenda without times; `stacked`: things beside in one column."""

    agenda: int
    beside: int
    margin: int
    narrow: bool
    stacked: bool
    low: bool


def shares(width: int, height: int) -> Shares:
    """Return how a window of this size is shared."""
    narrow, low = width < _NARROW_BELOW, height < _LOW
    agenda = _AGENDA_NARROW if narrow else _AGENDA
    more = max(0, width - LOOK.width() - _MIDDLE_GROWS)
    beside = min(_BESIDE_MOST, max(_BESIDE_LEAST, min(_BESIDE, width - agenda - _MIDDLE)) + more)
    small = low or width < LOOK.width()
    return Shares(
        agenda,
        beside,
        _MARGIN_SMALL if small else _MARGIN,
        narrow,
        stacked=beside < _STACKED_BELOW,
        low=small,
    )

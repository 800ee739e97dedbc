"""Dates as people type them, and as the desk writes them back: 3-12-2026, 3/12, 03122026, 3 december."""

import re
from datetime import date
from typing import Literal

from kompas.language import Texts

_FULL = r"(?:19|2\d)\d{2}"
"""A year that a date can be in here; any other is a slip of the finger."""
_YEAR = rf"(?P<year>{_FULL}|\d{{2}})"
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"(?P<year>{_FULL})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})[ ./-]+(?P<month>\d{{1,2}})(?:[ ./-]+{_YEAR})?",
        rf"(?P<day>\d{{1,2}})[ ./-]*(?P<month>[^\W\d_]{{3,}})\.?(?:[ ./-]*{_YEAR})?",
        rf"(?P<day>\d{{2}})(?P<month>\d{{2}}){_YEAR}?",
    )
)
_MONTHS = range(1, 13)
_SHORT = 2
"""Digits of a year without its century."""
_LEAP = 9
"""Within so many years every date comes round, also 29 February."""


def read_date(text: str, texts: Texts, after: date) -> Literal[""] | date | None:
    """Return the date that was typed, "" when nothing was, None when it is no date.

    Day before month, always. Without a year it is the first such day from `after` on; two digits are of this
    century. A month may be a name of the desk's language, or at least its first three letters.
    """
    words = text.strip(" .,/-")
    if not words:
        return ""
    found = next((match for way in _WAYS if (match := way.fullmatch(words))), None)
    if found is None:
        return None
    month = _month(found["month"], texts)
    if found["year"]:
        year = int(found["year"])
        return _day(year if len(found["year"]) > _SHORT else 2000 + year, month, int(found["day"]))
    days = (_day(after.year + more, month, int(found["day"])) for more in range(_LEAP))
    return next((day for day in days if day is not None and day >= after), None)


def kept_date(iso: str) -> date | None:
    """Return the date that a session holds; None for none, and for own words (a script may hold them)."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def is_whole(text: str) -> bool:
    """Whether nothing more is to be expected: the year stands there in full."""
    return any(len(match["year"] or "") > _SHORT for way in _WAYS if (match := way.fullmatch(text.strip())))


def write_date(day: date, texts: Texts) -> str:
    """Return a date in digits: "3-12-2026", or "3/12/2026" in English."""
    return texts("desk.date_format", day=day.day, month=day.month, year=day.year)


def _month(words: str, texts: Texts) -> int:
    if words.isdecimal():
        return int(words)
    begins = words.casefold()
    names = (number for number in _MONTHS if texts(f"common.month_{number}").casefold().startswith(begins))
    return next(names, 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

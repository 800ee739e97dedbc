"""What the room answers to the question, and the reasons people gave: from three, in no one's order.

Answers are counted out when every group is large enough (`domain/stances.py`), as in the record; else told in words.
"""

from collections import Counter
from typing import NamedTuple

from msgspec.structs import replace

from kompas.domain.privacy import LOWEST_K, ShownRound
from kompas.domain.stances import stances_of
from kompas.domain.weighing import STANCES, Stance
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Draft, Folio, Sheet, drafts
from kompas.geometry.stage.parts import labelled, listed, paragraph
from kompas.geometry.stage.writing import BODY, SMALL_BODY
from kompas.language import Texts

_STANCES: dict[Stance, str] = {
    "yes": "stage.stance_yes",
    "yes_if": "stage.stance_yes_if",
    "no_unless": "stage.stance_no_unless",
    "no": "stage.stance_no",
}


class _Counted(NamedTuple):
    """How often each stance was taken, of how many who weighed: who took none is not "everyone" either."""

    taken: Counter[Stance]
    total: int
    in_numbers: bool


def standpoints(rounds: tuple[ShownRound, ...], folio: Folio, setting: Setting) -> tuple[Draft, ...]:
    """Return a page with the stances of the last round, and pages with reasons; none if nobody gave any."""
    last = rounds[-1]
    return (*_stances(rounds, folio, setting), *_reasons(last, folio, setting))


def _stances(rounds: tuple[ShownRound, ...], folio: Folio, setting: Setting) -> tuple[Draft, ...]:
    texts = setting.texts
    *before, last = [_counted(shown) for shown in rounds]
    if not last.taken:
        return ()
    earlier = before[-1] if before and before[-1].taken else None
    sheet = Sheet(folio, Band(texts("stage.now"), texts("stage.stances_ask")), texts("stage.stances_heading"))
    rows: list[Item] = []
    for stance in STANCES:
        words, first = _told(last, stance, texts), _told(earlier or last, stance, texts)
        if first != words:
            words = texts("stage.and_before", now=words, before=first)
        rows.append(labelled(texts(_STANCES[stance]), words, setting, BODY))
    if not last.in_numbers:
        why = texts("stage.stances_why", k=rounds[-1].k)
        rows.append(paragraph(why, setting, SMALL_BODY, setting.palette.soft))
    return drafts(sheet, rows, setting)


def _told(counted: _Counted, stance: Stance, texts: Texts) -> str:
    count = counted.taken[stance]
    if counted.in_numbers and 0 < count < counted.total:
        return texts("stage.stance_count", count=count, total=counted.total)
    return texts(_how_many(counted, stance))


def _how_many(counted: _Counted, stance: Stance) -> str:
    """Return the word for a count: a group that may be smaller than k is not counted out."""
    count, total = counted.taken[stance], counted.total
    if not count:
        return "stage.nobody"
    if count == total:
        return "stage.everyone"
    if count * 2 > total:
        return "stage.most"
    return "stage.some" if count >= LOWEST_K else "stage.a_few"


def _counted(shown: ShownRound) -> _Counted:
    # A view that a copy of an older Kompas brings along has them with the points.
    taken = shown.stances or tuple(w.stance for w in shown.weighings if w.stance is not None)
    told = stances_of(replace(shown, stances=taken))
    return _Counted(Counter(taken), len(shown.weighings), bool(told.counts))


def _reasons(last: ShownRound, folio: Folio, setting: Setting) -> tuple[Draft, ...]:
    texts = setting.texts
    if not last.reasons:
        return ()
    sheet = Sheet(folio, Band(texts("stage.now"), texts("stage.reasons_ask")), texts("stage.reasons_heading"))
    return drafts(sheet, [listed(reason, setting) for reason in last.reasons], setting)

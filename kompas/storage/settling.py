"""Turns gestures that a crash broke off into actions, so that nothing typed is lost."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from kompas.domain.actions import Action, Park
from kompas.domain.outcome import Remark
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import LONGEST_TEXT
from kompas.storage.codec import decode
from kompas.storage.ledger import Draft
from kompas.storage.recovery import Opened
from kompas.store.history import History, fold

_SPOKEN = (
    *("text", "aim", "to", "place", "organisation", "effect", "note", "because", "name", "body"),
    *("role", "played", "owner", "finder", "holder"),
)
"""Fields in which people write."""


class Settled(NamedTuple):
    """What a draft comes to: end the draft, then do the actions."""

    key: str
    actions: tuple[Action, ...]


def settle(opened: Opened) -> tuple[Settled, ...]:
    """Return what to do with each draft of an opened session: `draft(key, None)`, then dispatch the actions.

    Every action folds. A draft that makes no sense any more becomes a parked remark with its text, outside
    the record. A draft that was already done before the crash comes to nothing.
    """
    done: list[Settled] = []
    history = opened.history
    for draft in opened.drafts:
        was_done = any(row.body == draft.body for row in opened.rows[draft.after :])
        actions = () if was_done else tuple(_actions(history, draft))
        for action in actions:
            history = fold(history, action)
        done.append(Settled(draft.key, actions))
    return tuple(done)


def _actions(history: History, draft: Draft) -> Iterator[Action]:
    try:
        action = decode(draft.body)
        fold(history, action)
    except (msgspec.MsgspecError, Problem):
        yield from _parked(draft)
    else:
        yield action


def _parked(draft: Draft) -> Iterator[Action]:
    text = " · ".join(_spoken(msgspec.json.decode(draft.body)))
    pieces = [text[start : start + LONGEST_TEXT] for start in range(0, len(text), LONGEST_TEXT)]
    for number, piece in enumerate(pieces):
        if piece.strip():
            yield Park(Remark(f"{draft.hash.hex()[:12]}-{number}", piece, in_record=False))


def _spoken(value: Any) -> Iterable[str]:
    if isinstance(value, list):
        for one in value:
            yield from _spoken(one)
    if isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, str) and key in _SPOKEN and one.strip():
                yield one
            yield from _spoken(one)

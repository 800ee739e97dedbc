"""Actions as bytes: one JSON object on one line, and back."""

from typing import Any

import msgspec
from msgspec.structs import replace

from kompas.domain.actions import Action, AnyAction, Baseline
from kompas.domain.rules.lists import UNSPEAKABLE

VERSION = 1
"""The version of how actions are written; every row of a journal says its own."""

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(AnyAction)


def encode(action: Action) -> bytes:
    """Return the action as JSON without line breaks; characters that no file can hold become U+FFFD.

    The rules let no such character in where people write; identifiers and drafts are not theirs to judge.
    """
    try:
        body = _ENCODER.encode(action)
    except UnicodeEncodeError:
        body = b"\\u0000"
    if b"\\u0000" in body:
        return _ENCODER.encode(_speakable(msgspec.to_builtins(action)))
    return body


def keepable(action: Action) -> Action:
    """Return the action as a journal may have it: an open anonymous round lives in memory only."""
    if not isinstance(action, Baseline):
        return action
    rounds = tuple(
        replace(r, casts=(), skipping=()) if r.mode == "anonymous" and r.state == "open" else r
        for r in action.state.rounds
    )
    return Baseline(replace(action.state, rounds=rounds))


def decode(body: bytes) -> Action:
    """Return the action; raises msgspec.MsgspecError or UnicodeError when it is none."""
    action: Action = _DECODER.decode(body)
    return action


def _speakable(value: Any) -> Any:
    if isinstance(value, str):
        return UNSPEAKABLE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _speakable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_speakable(one) for one in value]
    return value

"""What the first screen says about a session: a few words, kept beside the actions in the same commit.

Twenty sessions must be listed in the time of a blink, so that nothing is folded for it.
"""

from typing import NamedTuple

import msgspec

from kompas.domain.problems import Problem
from kompas.domain.text import Text
from kompas.domain.weighing import Mode
from kompas.storage.chain import digest


class Summary(msgspec.Struct, frozen=True):
    """A session in a few words; `changed` is when it was last written, `closed` when it was ended."""

    id: str
    title: Text
    step: Text
    seats: int
    rounds: int
    started: str
    changed: str
    closed: str
    seq: int
    """How many actions the journal holds, and below the hash over them in hexadecimal digits."""
    head: str
    keep_until: str = ""
    """The date (ISO) until which the room wants it kept; older journals do not say."""
    asking: Mode | None = None
    """The mode of the round that was open, for then not everything is kept: what somebody was about to confirm."""


class Sealed(NamedTuple):
    """A summary as the journal holds it: bytes, and the hash that tells whether they are whole."""

    body: bytes
    hash: bytes


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Summary)


def seal(summary: Summary) -> Sealed:
    """Return the summary as bytes with their hash."""
    body = _ENCODER.encode(summary)
    return Sealed(body, digest((body,)))


def unseal(sealed: Sealed) -> Summary:
    """Return the summary; raises Problem `session_damaged` when its bytes are not what was written."""
    if digest((sealed.body,)) != sealed.hash:
        raise Problem("session_damaged")
    return _DECODER.decode(sealed.body)

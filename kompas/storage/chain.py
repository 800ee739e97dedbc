"""The hash chain over the rows of a journal: against damage, not against forgers.

SQLite's own check passes about half of all flipped bits; a row here answers for itself and for all before it.
"""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

START = bytes(32)
"""What the first row has for the hash of its predecessor."""


class Row(NamedTuple):
    """One action as the journal holds it. `at` is the time of writing, for people only."""

    seq: int
    version: int
    at: str
    body: bytes
    previous: bytes
    hash: bytes


class Head(NamedTuple):
    """The last row in short: how many rows there are, and the hash over all of them."""

    seq: int = 0
    hash: bytes = START


def digest(parts: Iterable[bytes]) -> bytes:
    """Return the SHA-256 of parts that cannot run into each other: each goes after its own length."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.digest()


def link(head: Head, version: int, at: str, body: bytes) -> Row:
    """Return the row that follows `head`."""
    seq = head.seq + 1
    return Row(seq, version, at, body, head.hash, row_hash(seq, version, at, body, head.hash))


def row_hash(seq: int, version: int, at: str, body: bytes, previous: bytes) -> bytes:
    """Return what the hash of a row must be."""
    return digest((str(seq).encode(), str(version).encode(), at.encode(), body, previous))


def follows(row: Row, head: Head) -> bool:
    """Whether a row is whole and stands directly after `head`."""
    whole = row.hash == row_hash(row.seq, row.version, row.at, row.body, row.previous)
    return whole and row.seq == head.seq + 1 and row.previous == head.hash

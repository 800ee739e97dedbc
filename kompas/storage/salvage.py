"""What is left of a damaged session: the journal as far as it is whole, or a backup that goes on further."""

from collections.abc import Iterator
from pathlib import Path

from kompas.domain.problems import Problem
from kompas.storage import backups
from kompas.storage.recovery import Damage, Opened, open_journal

_HEAD_DAMAGED = ("not_a_session", "session_unreadable")
"""What a journal is called whose first bytes are damaged."""


def open_best(path: Path) -> Opened:
    """Open a journal; a damaged one as far as it is whole, or as its longest backup is if that goes on further.

    No file is changed. Raises the Problems of `open_journal`, and `session_unreadable` when nothing is left.
    """
    try:
        found = open_journal(path)
    except Problem as problem:
        best = max(_backups(path), key=_length, default=None) if problem.key in _HEAD_DAMAGED else None
        if best is None:
            raise
        return best
    if found.damage is None:
        return found
    longer = [
        other._replace(drafts=found.drafts)
        for other in _backups(path)
        if len(other.rows) > len(found.rows) and other.rows[: len(found.rows)] == found.rows
    ]
    best = max(longer, key=_length, default=found)
    if best.history.present is None:
        raise Problem("session_unreadable")
    return best


def _backups(path: Path) -> Iterator[Opened]:
    """Yield what the backups of a journal hold, each as if it stood in the damaged file itself."""
    for backup in backups.found(path):
        try:
            other = open_journal(backup)
        except Problem:
            continue
        if other.history.present is not None:
            damage = other.damage or Damage("file", len(other.rows) + 1)
            yield other._replace(path=path, damage=damage)


def _length(opened: Opened) -> int:
    return len(opened.rows)

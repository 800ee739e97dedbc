"""Erases a session from every place where this computer keeps it, and counts what went.

What cannot be promised: a disk without moving parts may keep remnants, and copies that people made themselves stay.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kompas.storage.backups import found
from kompas.storage.places import journal_path
from kompas.storage.rewrite import erase


class Erased(NamedTuple):
    """How much was erased."""

    journals: int
    backups: int


def erase_everywhere(session: str, folders: Iterable[Path]) -> Erased:
    """Erase the journals of a session in these folders, with their backups and what stands beside them.

    Raises Problem `session_in_use` when a window has it open, `session_id`, or OSError.
    """
    journals = backups = 0
    for folder in folders:
        path = journal_path(session, folder)
        kept = len(found(path))
        if not path.exists() and not kept:
            continue
        journals += path.exists()
        backups += kept
        erase(path)
    return Erased(journals, backups)

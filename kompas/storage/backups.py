"""Copies of a journal, made when it is opened and when a round closes: each verified, the last ten kept."""

from pathlib import Path

from kompas.domain.problems import Problem
from kompas.storage.chain import Head
from kompas.storage.ledger import Ledger
from kompas.storage.places import JOURNAL, backups_of, make_folder
from kompas.storage.recovery import is_whole
from kompas.whole import sync_folder

MOST = 10


def take(ledger: Ledger, head: Head) -> None:
    """Copy a journal that ends with `head`; one that exists already is not made again.

    Raises OSError, sqlite3.Error, or Problem `backup_bad` when the copy is not the same; nothing is left of
    it then.
    """
    folder = backups_of(ledger.path)
    target = folder / f"{head.seq:08}{JOURNAL}"
    if target.exists():
        return
    make_folder(folder)
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    try:
        ledger.backup(fresh)
        if not is_whole(fresh, head):
            raise Problem("backup_bad")
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(folder)
    for old in found(ledger.path)[MOST:]:
        old.unlink(missing_ok=True)


def found(journal: Path) -> list[Path]:
    """Return the backups of a journal, the one with most actions first."""
    return sorted(backups_of(journal).glob(f"*{JOURNAL}"), reverse=True)

"""Writes a session anew from its state, and erases sessions.

A rewritten journal has no past: what was changed or taken away is no longer in it, nor in its backups. The
new file is complete and checked before it takes the place of the old one.
"""

import logging
import os
import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from kompas.domain.actions import Action, Baseline
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.storage.codec import encode, keepable
from kompas.storage.holding import Holding
from kompas.storage.inbox import Entry
from kompas.storage.ledger import Ledger
from kompas.storage.lock import Lock
from kompas.storage.places import JOURNAL, backups_of, lock_of, side_file
from kompas.storage.recovery import open_journal
from kompas.storage.saving import name_of
from kompas.whole import sync_folder

_NEW = ".new"
_OLD = ".old"


def rewrite(path: Path, state: Session) -> None:
    """Replace a journal by one that begins with `state`; remove the old one and its backups.

    Drafts are not carried over: settle them first. Raises Problem `session_in_use`, `session_unreadable`,
    `rewrite_bad`, or OSError, sqlite3.Error; then the old journal stands as it was.
    """
    lock = Lock(lock_of(path))
    try:
        _finish(path)
        fresh = path.with_suffix(_NEW)
        _remove(fresh)
        _write_checked(fresh, keepable(Baseline(state)))
        old = path.with_suffix(_OLD)
        _keep_name(path, old)
        fresh.replace(path)
        sync_folder(path.parent)
        _wipe(old)
        _wipe_all(backups_of(path))
    finally:
        lock.release()


def erase(path: Path) -> None:
    """Remove a session from this disk: journal, backups and what stands beside them.

    Raises Problem `session_in_use` when a window has it open, or OSError.
    """
    lock = Lock(lock_of(path))
    try:
        for file in (path, side_file(path), path.with_suffix(_OLD), path.with_suffix(_NEW)):
            _wipe(file)
        _wipe_all(backups_of(path))
    finally:
        lock.release()
    lock_of(path).unlink(missing_ok=True)
    sync_folder(path.parent)


def sweep(folder: Path) -> None:
    """Finish what a crash broke off: remove what a rewrite left beside journals, and backups that are half made.

    A session that a window (of any Kompas) has open is left alone; so is what cannot be removed now.
    """
    beside = [(file, file.with_suffix(JOURNAL)) for end in (_OLD, _NEW) for file in folder.glob(f"*{end}")]
    half = [(file, folder / f"{file.parent.name}{JOURNAL}") for file in folder.glob(f"backups/*/*{_NEW}")]
    for file, journal in (*beside, *half):
        try:
            lock = Lock(lock_of(journal))
            try:
                _wipe(file)
            finally:
                lock.release()
        except (OSError, Problem) as trouble:
            logging.getLogger(__name__).info("not swept: %s", name_of(trouble))


def _write_checked(path: Path, first: Action) -> None:
    body = encode(first)
    holding = Holding()
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    holding.add([Entry(first, body)], {}, at)
    with closing(Ledger(path)) as ledger:
        ledger.write(holding.after(0), {}, holding.summary(at))
    found = open_journal(path)
    if found.damage is not None or [row.body for row in found.rows] != [body]:
        _remove(path)
        raise Problem("rewrite_bad")


def _finish(path: Path) -> None:
    # A change that a crash broke off is undone first: its side file must never meet the new journal.
    open_journal(path)
    if side_file(path).exists():
        raise Problem("session_unreadable")


def _keep_name(path: Path, other: Path) -> None:
    """Give the old file a second name, so that its bytes can be overwritten after it was replaced."""
    _wipe(other)
    with suppress(OSError):
        # Not every file system can; then the old bytes are only released.
        os.link(path, other)


def _wipe_all(folder: Path) -> None:
    for file in folder.glob("*"):
        _wipe(file)
    if folder.is_dir():
        shutil.rmtree(folder)


def _wipe(file: Path) -> None:
    """Overwrite a file and remove it. A disk without moving parts may keep remnants all the same."""
    if not file.exists():
        return
    about = file.stat()
    # With two names it is still somebody's journal: a crash came between the second name and the new file.
    if about.st_nlink == 1:
        with file.open("r+b") as handle:
            handle.write(bytes(about.st_size))
            handle.flush()
            os.fsync(handle.fileno())
    file.unlink()


def _remove(path: Path) -> None:
    for file in (path, side_file(path)):
        file.unlink(missing_ok=True)

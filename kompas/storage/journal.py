"""The journal of a session on disk: calls return at once, a thread of its own writes.

`saving` says how far it is; `tell` hears it from the writer's thread, only after a commit (or its failure).
"""

import threading
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from kompas.domain.actions import Action, CloseRound, SkipSeat, Weigh
from kompas.domain.problems import Problem
from kompas.storage.codec import encode, keepable
from kompas.storage.holding import Holding
from kompas.storage.inbox import Entry, Inbox
from kompas.storage.lock import Lock
from kompas.storage.places import journal_path, lock_of, make_folder
from kompas.storage.recovery import Opened, head_of
from kompas.storage.saving import Saving
from kompas.storage.writer import Now, Tell, Writer

CLOSING_SECONDS = 15.0
_PRIVATE = (Weigh, SkipSeat, CloseRound)
"""Gestures that are nobody's business until they are confirmed: never kept as a draft."""


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _tell_nobody(_: Saving) -> None:
    """Nobody listens."""


class SqliteJournal:
    """Implements `kompas.store.journal.Journal`. Made by `begin` and `go_on`."""

    def __init__(
        self, path: Path, holding: Holding, lock: Lock | None, *, second: Path | None, tell: Tell, now: Now
    ) -> None:
        self._lock = lock
        self._inbox = Inbox(len(holding))
        self._writer = Writer(self._inbox, holding, path, second=second, tell=tell, now=now)
        # A daemon: a window that ends without `close` must not hang.
        self._thread = threading.Thread(target=self._writer.run, name="journal", daemon=True)
        self._thread.start()

    def append(self, action: Action) -> None:
        """Keep an action after all earlier ones."""
        kept = keepable(action)
        self._inbox.put(Entry(kept, encode(kept)))

    def draft(self, key: str, action: Action | None) -> None:
        """Keep a gesture in progress as the action it would become now; None when it has ended.

        On disk within 250 ms, or together with the next action. A ballot in progress is never kept.
        """
        if not isinstance(action, _PRIVATE):
            self._inbox.put_draft(key, None if action is None else encode(action))

    @property
    def saving(self) -> Saving:
        """How far the journal is; from any thread."""
        status = self._writer.status
        behind = status.state == "saved" and status.seq < self._inbox.asked
        return replace(status, state="saving") if behind else status

    def flush(self, timeout: float = CLOSING_SECONDS) -> Saving:
        """Write all that waits now; returns how far it came within `timeout` seconds."""
        self._writer.wait(self._inbox.hurry(), timeout)
        return self.saving

    def close(self, timeout: float = CLOSING_SECONDS) -> Saving:
        """Write all that waits and end; a state other than "saved" means that something is not on disk."""
        self._inbox.close()
        self._thread.join(timeout)
        if self._lock is not None and not self._thread.is_alive():
            self._lock.release()
            self._lock = None
        return self.saving


def begin(
    session: str, folder: Path, *, second: Path | None = None, tell: Tell = _tell_nobody, now: Now = _now
) -> SqliteJournal:
    """Return the journal of a new session; the file is made by the first action.

    `second` is the folder where it goes on when `folder` fails. Raises Problem `session_id`,
    `session_in_use`, or `session_exists`.
    """
    path = journal_path(session, folder)
    lock = _locked(path)
    if path.exists() and path.stat().st_size > 0:
        if lock is not None:
            lock.release()
        raise Problem("session_exists")
    other = journal_path(session, second) if second else None
    return SqliteJournal(path, Holding(), lock, second=other, tell=tell, now=now)


def go_on(
    opened: Opened, *, second: Path | None = None, tell: Tell = _tell_nobody, now: Now = _now
) -> SqliteJournal:
    """Return the journal of a session that was opened, to write on.

    Raises Problem `session_in_use`, `session_damaged` (it can only be read), or `session_changed` when
    another window wrote since it was opened.
    """
    if opened.damage is not None:
        raise Problem("session_damaged")
    lock = _locked(opened.path)
    if head_of(opened.path) != opened.head:
        if lock is not None:
            lock.release()
        raise Problem("session_changed")
    holding = Holding(opened.rows, opened.drafts, opened.history)
    other = second / opened.path.name if second else None
    other = None if other == opened.path else other
    return SqliteJournal(opened.path, holding, lock, second=other, tell=tell, now=now)


def _locked(path: Path) -> Lock | None:
    try:
        make_folder(path.parent)
        return Lock(lock_of(path))
    except OSError:
        # Nobody can write here, so neither can a second window; the writer will try, and move, and tell.
        return None

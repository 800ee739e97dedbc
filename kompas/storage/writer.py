"""The one thread that writes a journal, and what it does when writing fails.

A failed commit means that its result is unknown: the file is opened again, compared with what we hold, and
given what it lacks; there, or in a second place. Nothing is ever synced twice through the same handle: a
system may forget the failed pages and report success the second time.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from kompas.domain.actions import CloseRound
from kompas.domain.problems import Problem
from kompas.storage import backups
from kompas.storage.holding import Holding
from kompas.storage.inbox import Batch, Inbox
from kompas.storage.ledger import Ledger
from kompas.storage.lock import Lock
from kompas.storage.places import lock_of, make_folder
from kompas.storage.saving import Saving, name_of

RETRY_SECONDS = 1.0
"""How often a journal that can be written nowhere is tried again."""

Tell = Callable[[Saving], None]
Now = Callable[[], str]


class Writer:
    """Keeps what comes out of an inbox. Only `status` and `wait` are for other threads."""

    def __init__(
        self, inbox: Inbox, holding: Holding, path: Path, *, second: Path | None, tell: Tell, now: Now
    ) -> None:
        self._inbox = inbox
        self._holding = holding
        self._path = path
        self._second = second
        self._tell = tell
        self._now = now
        self._ledger: Ledger | None = None
        self._second_lock: Lock | None = None
        self._kept = len(holding)
        self._drafts_changed = False
        self._news = threading.Condition()
        self._handled = 0
        self.status = Saving("saved", self._kept, holding.at, path)
        self._told = self.status

    def run(self) -> None:
        """Write until the inbox is closed and empty: the body of the thread."""
        try:
            if self._kept:
                self._back_up()
            while not self._inbox.is_done:
                self._step()
            if self.status.state == "failed":
                self._keep(self._now())
        finally:
            self._end()

    def wait(self, puts: int, timeout: float) -> None:
        """Wait until so much of what was ever put in is written, or has failed to be."""
        with self._news:
            self._news.wait_for(lambda: self._handled >= puts, timeout)

    def _step(self) -> None:
        failed = self.status.state == "failed"
        batch = self._inbox.take(RETRY_SECONDS if failed else None)
        at = self._now()
        self._holding.add(batch.entries, batch.drafts, at)
        self._drafts_changed |= bool(batch.drafts)
        if failed or self._drafts_changed or len(self._holding) > self._kept:
            self._keep(at)
        if any(isinstance(entry.action, CloseRound) for entry in batch.entries):
            self._back_up()
        self._announce(batch)

    def _keep(self, at: str) -> None:
        try:
            self._write(at)
        except (sqlite3.Error, OSError, Problem) as failure:
            self._start_again(at, failure)
        else:
            self._wrote(at, self.status.trouble if self._path == self._second else "")

    def _write(self, at: str) -> None:
        ledger = self._open()
        # All drafts, not only what changed: after a failure the file may have older ones.
        rows = self._holding.after(self._kept)
        ledger.write(rows, self._holding.drafts, self._holding.summary(at))
        self._kept = len(self._holding)
        self._drafts_changed = False

    def _open(self) -> Ledger:
        if self._ledger is None:
            self._ledger = Ledger(self._path)
            head = self._ledger.head()
            if not self._holding.begins_with(head):
                raise Problem("session_changed")
            self._kept = head.seq
        return self._ledger

    def _start_again(self, at: str, failure: Exception) -> None:
        trouble = name_of(failure)
        for path in dict.fromkeys(p for p in (self._path, self._second) if p is not None):
            self._close_ledger()
            try:
                self._go_to(path)
                self._write(at)
            except (sqlite3.Error, OSError, Problem) as again:
                trouble = name_of(again)
            else:
                self._wrote(at, trouble)
                return
        self._close_ledger()
        self.status = replace(self.status, state="failed", trouble=trouble)

    def _go_to(self, path: Path) -> None:
        if path == self._second and self._second_lock is None:
            make_folder(path.parent)
            self._second_lock = Lock(lock_of(path))
        self._path = path

    def _wrote(self, at: str, trouble: str) -> None:
        self.status = Saving("saved", self._kept, at, self._path, trouble)

    def _back_up(self) -> None:
        if self.status.state == "failed":
            return
        try:
            backups.take(self._open(), self._holding.head)
        except (sqlite3.Error, OSError, Problem) as failure:
            # The journal itself is on disk: a missing backup must not stop it.
            logging.getLogger(__name__).warning("no backup: %s", name_of(failure))

    def _announce(self, batch: Batch) -> None:
        if batch.entries or batch.drafts or self.status != self._told:
            self._told = self.status
            try:
                self._tell(self.status)
            except Exception:
                # A listener that is gone or wrong must not end the keeping.
                logging.getLogger(__name__).exception("telling how far the journal is")
        with self._news:
            self._handled = batch.puts
            self._news.notify_all()

    def _close_ledger(self) -> None:
        ledger, self._ledger = self._ledger, None
        if ledger is not None:
            try:
                ledger.close()
            except sqlite3.Error as failure:
                logging.getLogger(__name__).warning("closing the journal: %s", name_of(failure))

    def _end(self) -> None:
        if not self._inbox.is_done:
            # Only a mistake of ours comes here: what is not on disk must never look saved.
            self.status = replace(self.status, state="failed", trouble="stopped")
        self._close_ledger()
        if self._second_lock is not None:
            self._second_lock.release()
        with self._news:
            self._handled = self._inbox.hurry()
            self._news.notify_all()

"""What waits for the writer: actions in their order, and the newest state of each draft.

Filled by the window's thread, emptied by the writer's. An action waits a few milliseconds for company, a
draft a little longer for the next key; an action takes all waiting drafts along into its commit, so that the
end of a gesture and the action it became are never apart.
"""

import threading
import time
from typing import NamedTuple

from kompas.domain.actions import Action
from kompas.storage.ledger import Draft

GROUP = 64
"""Actions in one commit."""
GROUP_SECONDS = 0.005
DRAFT_SECONDS = 0.150
"""How long a draft waits at most; with the commit it is on disk within a quarter of a second."""


class Entry(NamedTuple):
    """An action with its bytes, as they will be in the journal."""

    action: Action
    body: bytes


class Batch(NamedTuple):
    """What goes into one commit; empty when the writer only waited for a while.

    `puts` counts all that was ever put in and has been taken out by now.
    """

    entries: list[Entry]
    drafts: dict[str, Draft | None]
    puts: int


class Inbox:
    """Safe between two threads."""

    def __init__(self, seq: int) -> None:
        """Start behind `seq` actions that are kept already."""
        self._changed = threading.Condition()
        self._seq = seq
        self._entries: list[Entry] = []
        self._drafts: dict[str, Draft | None] = {}
        self._entries_due = 0.0
        self._drafts_due = 0.0
        self._closed = False
        self._hurry = False
        self._puts = 0
        self._taken = 0

    @property
    def asked(self) -> int:
        """The number of the last action that was put in."""
        return self._seq

    @property
    def is_done(self) -> bool:
        """Whether everything was taken and nothing more will come."""
        with self._changed:
            return self._closed and self._taken == self._puts

    def put(self, entry: Entry) -> None:
        """Let an action wait."""
        with self._changed:
            if not self._entries:
                self._entries_due = time.monotonic() + GROUP_SECONDS
            self._entries.append(entry)
            self._seq += 1
            self._puts += 1
            self._changed.notify()

    def put_draft(self, key: str, body: bytes | None) -> None:
        """Let the newest state of a draft wait; None when its gesture has ended."""
        with self._changed:
            if not self._drafts:
                self._drafts_due = time.monotonic() + DRAFT_SECONDS
            # Taken out first, so that drafts stand in the order of their last change however they are grouped.
            self._drafts.pop(key, None)
            self._drafts[key] = None if body is None else Draft(key, self._seq, body)
            self._puts += 1
            self._changed.notify()

    def hurry(self) -> int:
        """Let everything be due now; returns how much was ever put in."""
        with self._changed:
            self._hurry = True
            self._changed.notify()
            return self._puts

    def close(self) -> None:
        """Let the writer finish: what waits is due now."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def take(self, patience: float | None) -> Batch:
        """Return what is due as soon as something is; nothing after `patience` seconds or at the end."""
        until = None if patience is None else time.monotonic() + patience
        with self._changed:
            while not self._is_due():
                wait = self._wait(until)
                if wait is not None and wait <= 0:
                    break
                self._changed.wait(wait)
            return self._emptied()

    def _is_due(self) -> bool:
        now = time.monotonic()
        return (
            self._closed
            or self._hurry
            or len(self._entries) >= GROUP
            or bool(self._entries and now >= self._entries_due)
            or bool(self._drafts and now >= self._drafts_due)
        )

    def _wait(self, until: float | None) -> float | None:
        moments = [until] if until is not None else []
        moments += [self._entries_due] if self._entries else []
        moments += [self._drafts_due] if self._drafts else []
        return min(moments) - time.monotonic() if moments else None

    def _emptied(self) -> Batch:
        if not self._is_due():
            return Batch([], {}, self._taken)
        entries, self._entries = self._entries[:GROUP], self._entries[GROUP:]
        if self._entries:
            # Drafts wait for the last group: the action that one of them became may be in it.
            return Batch(entries, {}, self._taken)
        drafts, self._drafts = self._drafts, {}
        self._taken, self._hurry = self._puts, False
        return Batch(entries, drafts, self._taken)

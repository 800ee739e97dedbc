"""All that a journal should hold, kept in memory while a session is open.

It makes the answer to a failed commit simple: whatever a file turns out to have, this is what it lacks.
"""

from collections.abc import Iterable, Mapping, Sequence

from kompas.domain.actions import Action
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.storage.chain import Head, Row, link
from kompas.storage.codec import VERSION
from kompas.storage.inbox import Entry
from kompas.storage.ledger import Draft
from kompas.storage.summary import Sealed, Summary, seal
from kompas.store.history import History, fold


class Holding:
    """Rows, drafts and the session they fold to. Belongs to the writer's thread."""

    def __init__(
        self, rows: Sequence[Row] = (), drafts: Iterable[Draft] = (), history: History | None = None
    ) -> None:
        self._rows = list(rows)
        self._drafts = {draft.key: draft for draft in drafts}
        self._history = history or History()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def head(self) -> Head:
        """The last row in short."""
        return Head(self._rows[-1].seq, self._rows[-1].hash) if self._rows else Head()

    @property
    def at(self) -> str:
        """When the last row was written; "" before there is one."""
        return self._rows[-1].at if self._rows else ""

    @property
    def drafts(self) -> Mapping[str, Draft]:
        """All gestures in progress, the last changed one last."""
        return self._drafts

    def after(self, seq: int) -> Sequence[Row]:
        """Return the rows after the first `seq`."""
        return self._rows[seq:]

    def begins_with(self, head: Head) -> bool:
        """Whether a file with this head holds the first part of what is here."""
        if head.seq == 0:
            return True
        return head.seq <= len(self._rows) and self._rows[head.seq - 1].hash == head.hash

    def add(self, entries: Iterable[Entry], drafts: Mapping[str, Draft | None], at: str) -> None:
        """Take actions and changed drafts in; `at` is the time for people."""
        for entry in entries:
            self._rows.append(link(self.head, VERSION, at, entry.body))
            self._follow(entry.action)
        for key, draft in drafts.items():
            self._drafts.pop(key, None)
            if draft is not None:
                self._drafts[key] = draft

    def summary(self, at: str) -> Sealed | None:
        """Return what the first screen will say; None before there is a session."""
        session = self._history.present
        return seal(_summary_of(session, at, *self.head)) if session else None

    def _follow(self, action: Action) -> None:
        try:
            self._history = fold(self._history, action)
        except Problem:
            # The store took it, so it is kept; whoever opens the journal will see that it does not fold.
            return


def _summary_of(session: Session, changed: str, seq: int, head: bytes) -> Summary:
    """Return the summary of a session after `seq` actions."""
    return Summary(
        id=session.id,
        title=session.scenario.title,
        step=session.step.title,
        seats=len(session.seats),
        rounds=sum(1 for r in session.rounds if r.state != "void"),
        started=session.started,
        changed=changed,
        closed=session.closed,
        seq=seq,
        head=head.hex(),
        keep_until=session.keep_until,
        asking=session.round.mode if session.round is not None and session.round.state == "open" else None,
    )

"""One open journal file, and the one way to bring it up to date: all in one commit."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kompas.storage import places
from kompas.storage.chain import START, Head, Row, digest
from kompas.storage.schema import connect_to_write
from kompas.storage.summary import Sealed


class Draft(NamedTuple):
    """A gesture in progress: the action it would become, and how many actions were there before it."""

    key: str
    after: int
    body: bytes

    @property
    def hash(self) -> bytes:
        """What tells whether a draft is whole."""
        return digest((self.key.encode(), str(self.after).encode(), self.body))


class Ledger:
    """A journal file opened for writing. Used by one thread only; every method may raise sqlite3.Error."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it. Raises sqlite3.Error, OSError, or Problem when it is no journal."""
        places.make_folder(path.parent)
        self.path = path
        self._connection = connect_to_write(path)

    def head(self) -> Head:
        """Return the last row that the file holds."""
        query = "SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1"
        found = self._connection.execute(query).fetchone()
        return Head(*found) if found else Head(0, START)

    def write(self, rows: Sequence[Row], drafts: Mapping[str, Draft], summary: Sealed | None) -> None:
        """Add rows, replace all drafts and the summary: all of it or nothing."""
        with self._commit() as change:
            change.executemany("INSERT INTO action VALUES (?, ?, ?, ?, ?, ?)", rows)
            change.execute("DELETE FROM draft")
            kept = [(*draft, draft.hash) for draft in drafts.values()]
            change.executemany("INSERT INTO draft VALUES (?, ?, ?, ?)", kept)
            if summary:
                change.execute("REPLACE INTO summary VALUES (1, ?, ?)", summary)

    def backup(self, target: Path) -> None:
        """Write a copy of the file, by SQLite's own means, to a path that does not exist yet."""
        copy = sqlite3.connect(target, isolation_level=None)
        try:
            self._connection.backup(copy)
        finally:
            copy.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _commit(self) -> Iterator[sqlite3.Connection]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield self._connection
        except BaseException:
            # Some failures have undone the change already; a second complaint would hide the first.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

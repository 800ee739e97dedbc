"""Opens a journal and checks all of it before anything is shown.

Four checks: SQLite's own, the hash chain, whether each row is an action, and whether the actions fold to a
session. What stands before the first bad row is whole and can be shown; it can no longer be written to.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from kompas.domain.actions import Action
from kompas.domain.problems import Problem
from kompas.storage.chain import Head, Row, follows
from kompas.storage.codec import VERSION, decode
from kompas.storage.ledger import Draft
from kompas.storage.schema import check_identity, connect, is_busy
from kompas.storage.summary import Sealed, unseal
from kompas.store.history import History, fold

Reason = Literal["file", "chain", "newer", "meaning", "tail"]
"""What is wrong: the file itself, the chain of rows, a row of a newer Kompas, a row that makes no sense, or
rows that were there and are gone."""


class Damage(NamedTuple):
    """What is wrong, and the first row that cannot be trusted (after the last one if all rows are whole)."""

    reason: Reason
    seq: int


class Opened(NamedTuple):
    """A journal as it was found. `history` is what its whole rows fold to."""

    path: Path
    rows: tuple[Row, ...]
    actions: tuple[Action, ...]
    history: History
    drafts: tuple[Draft, ...]
    damage: Damage | None

    @property
    def damaged_from(self) -> int | None:
        """The first row that cannot be trusted; None when all is well."""
        return self.damage.seq if self.damage else None

    @property
    def head(self) -> Head:
        """The last whole row in short."""
        return Head(self.rows[-1].seq, self.rows[-1].hash) if self.rows else Head()


def open_journal(path: Path) -> Opened:
    """Open and check a journal. A damaged one is returned as far as it is whole.

    Raises Problem `session_missing`, `not_a_session`, `session_newer`, `session_in_use` when another window
    does not stop writing, or `session_unreadable` when nothing can be read.
    """
    with closing(_connected(path)) as connection:
        rows, damage = _rows(connection)
        actions, history, meaning = _folded(rows)
        whole = rows[: len(actions)]
        found = meaning or damage or _file_damage(connection, whole)
        return Opened(path, tuple(whole), tuple(actions), history, tuple(_drafts(connection)), found)


def head_of(path: Path) -> Head:
    """Return the last row of a journal in short. Raises the same Problems as `open_journal`."""
    with closing(_connected(path)) as connection:
        try:
            found = connection.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1").fetchone()
        except sqlite3.DatabaseError:
            raise Problem("session_unreadable") from None
        return Head(*found) if found else Head()


def is_whole(path: Path, head: Head) -> bool:
    """Whether a journal has this head, an unbroken chain and a sound file. Quick: it folds nothing."""
    with closing(_connected(path)) as connection:
        rows, damage = _rows(connection)
        last = Head(rows[-1].seq, rows[-1].hash) if rows else Head()
        return damage is None and last == head and _verdict(connection) == "ok"


def _connected(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise Problem("session_missing")
    try:
        connection = connect(path)
    except sqlite3.Error:
        raise Problem("session_unreadable") from None
    try:
        check_identity(connection)
        # One transaction for all that follows: another window may be writing. It begins with the first reading.
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as trouble:
        connection.close()
        raise Problem("session_in_use" if is_busy(trouble) else "session_unreadable") from None
    except Problem:
        connection.close()
        raise
    return connection


def _rows(connection: sqlite3.Connection) -> tuple[list[Row], Damage | None]:
    rows: list[Row] = []
    head = Head()
    try:
        for found in connection.execute(
            "SELECT seq, version, at, body, previous, hash FROM action ORDER BY seq"
        ):
            row = Row(*found)
            if not _has_types(row) or not follows(row, head):
                return rows, Damage("chain", head.seq + 1)
            rows.append(row)
            head = Head(row.seq, row.hash)
    except (sqlite3.Error, UnicodeError):
        return rows, Damage("file", head.seq + 1)
    return rows, None


def _has_types(row: Row) -> bool:
    # SQLite stores what it is given: a damaged type byte turns a BLOB into a number.
    return all(
        isinstance(value, kind) for value, kind in zip(row, (int, int, str, bytes, bytes, bytes), strict=True)
    )


def _folded(rows: list[Row]) -> tuple[list[Action], History, Damage | None]:
    actions: list[Action] = []
    history = History()
    for row in rows:
        if row.version > VERSION:
            return actions, history, Damage("newer", row.seq)
        try:
            action = decode(row.body)
            history = fold(history, action)
        except (msgspec.MsgspecError, UnicodeError, Problem):
            return actions, history, Damage("meaning", row.seq)
        actions.append(action)
    return actions, history, None


def _file_damage(connection: sqlite3.Connection, rows: list[Row]) -> Damage | None:
    after = len(rows) + 1
    try:
        verdict = _verdict(connection)
        sealed = connection.execute("SELECT body, hash FROM summary").fetchone()
    except (sqlite3.Error, UnicodeError):
        return Damage("file", after)
    if verdict != "ok":
        return Damage("file", after)
    return _tail_damage(sealed, rows)


def _verdict(connection: sqlite3.Connection) -> str:
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    return str(verdict)


def _tail_damage(sealed: tuple[bytes, bytes] | None, rows: list[Row]) -> Damage | None:
    # The summary was written with the last row: it knows of rows that are gone without a trace.
    if sealed is None:
        return None
    try:
        summary = unseal(Sealed(*sealed))
    except (Problem, msgspec.MsgspecError, TypeError):
        return Damage("file", len(rows) + 1)
    if (summary.seq, summary.head) == (len(rows), rows[-1].hash.hex() if rows else ""):
        return None
    return Damage("tail" if summary.seq > len(rows) else "file", len(rows) + 1)


def _drafts(connection: sqlite3.Connection) -> Iterator[Draft]:
    try:
        for key, after, body, check in connection.execute(
            "SELECT key, after, body, hash FROM draft ORDER BY rowid"
        ):
            draft = Draft(key, after, body)
            if isinstance(body, bytes) and draft.hash == check:
                yield draft
    except (sqlite3.Error, UnicodeError):
        # A draft that cannot be read must not keep the session itself from opening.
        return

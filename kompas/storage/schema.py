"""The SQLite file of a journal: its tables, its settings, and how to tell it from any other file.

Rollback journal and `synchronous=EXTRA`: in simulated power cuts that lost no confirmed commit and damaged no
file.
"""

import sqlite3
from pathlib import Path

from kompas.domain.problems import Problem

APPLICATION = 0x4B4F4D50
"""`application_id` of a journal: "KOMP"."""
VERSION = 1
"""`user_version`; a reader refuses what is newer."""

_TABLES = (
    "CREATE TABLE action(seq INTEGER PRIMARY KEY, version INT, at TEXT, body BLOB, previous BLOB, hash BLOB)",
    "CREATE TRIGGER action_stays BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'append only'); END",
    "CREATE TRIGGER action_remains BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'append only'); END",
    "CREATE TABLE draft(key TEXT PRIMARY KEY, after INT, body BLOB, hash BLOB)",
    "CREATE TABLE summary(one INTEGER PRIMARY KEY, body BLOB, hash BLOB)",
)


def connect(path: Path, *, patience: float = 5.0) -> sqlite3.Connection:
    """Open an existing file, finishing or undoing what a crash left half done. Raises sqlite3.Error.

    `patience` is how many seconds to wait while another process reads or writes.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=patience
    )
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA temp_store=MEMORY")
    return connection


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Open a file to write safely; make it when there is none. Raises sqlite3.Error, OSError, Problem."""
    path.touch(mode=0o600)
    connection = connect(path)
    try:
        _set(connection)
        if _is_empty(connection):
            _create(connection)
        check_identity(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def check_identity(connection: sqlite3.Connection) -> None:
    """Raise Problem `session_newer` or `not_a_session` unless the file is a journal as we write them."""
    application = _one(connection, "PRAGMA application_id")
    version = _one(connection, "PRAGMA user_version")
    if application == APPLICATION and version > VERSION:
        raise Problem("session_newer", version=version)
    if application != APPLICATION or version != VERSION or not _has_our_tables(connection):
        raise Problem("not_a_session")


def is_busy(trouble: Exception) -> bool:
    """Whether an error says no more than that another process is writing."""
    return getattr(trouble, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY


def _has_our_tables(connection: sqlite3.Connection) -> bool:
    """Whether the schema is ours to the letter: a foreign file could bring triggers and views."""
    try:
        found = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")]
    except UnicodeError:
        return False
    return sorted(map(str, found)) == sorted(_TABLES)


def _set(connection: sqlite3.Connection) -> None:
    for setting in (
        "journal_mode=DELETE",
        "synchronous=EXTRA",
        "secure_delete=ON",
        # Only macOS knows the difference: there a plain sync leaves data in the drive's own memory.
        "fullfsync=ON",
    ):
        connection.execute(f"PRAGMA {setting}")


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    for table in _TABLES:
        connection.execute(table)
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute("COMMIT")


def _is_empty(connection: sqlite3.Connection) -> bool:
    return int(_one(connection, "SELECT count(*) FROM sqlite_schema")) == 0


def _one(connection: sqlite3.Connection, query: str) -> int:
    (value,) = connection.execute(query).fetchone()
    return int(value)

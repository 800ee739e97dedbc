"""What the screen may call saved."""

from pathlib import Path
from typing import Literal

import msgspec


class Saving(msgspec.Struct, frozen=True):
    """How far the journal is: said only after a commit.

    `seq` is the number of the last action on disk and `at` when that was. `where` is the file; it is another
    one than before when the first place failed. `trouble` names the error of SQLite or of the system that
    made the state "failed" (all since `seq` is in memory only, and is tried again) or made the journal move.
    "read-only" is a damaged session, whole up to `seq`.
    """

    state: Literal["saved", "saving", "failed", "read-only"]
    seq: int
    at: str
    where: Path
    trouble: str = ""


def name_of(trouble: Exception) -> str:
    """Return a short name of an error without any text of people: SQLITE_FULL, EACCES, a Problem's key."""
    given = getattr(trouble, "sqlite_errorname", None) or getattr(trouble, "strerror", None)
    return str(given or getattr(trouble, "key", None) or type(trouble).__name__)

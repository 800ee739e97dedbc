"""Where journals, backups and locks stand, and how a folder is made so that it survives a power cut."""

import re
from pathlib import Path

from kompas.domain.problems import Problem
from kompas.paths import usual_user_data
from kompas.whole import sync_folder

JOURNAL = ".journal"
_IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_DEVICES = re.compile(r"con|nul|aux|prn|com\d|lpt\d")
"""Names that Windows keeps for devices, whatever their suffix."""


def session_folders(home: Path) -> tuple[Path, Path]:
    """Return where journals are, and where one goes on when that place fails. Neither is created here.

    Who chose a folder for Kompas (a stick, a test) finds everything in it: nothing goes to the person's own then.
    """
    second = Path.home() if home == usual_user_data() else home
    return home / "sessions", second / "Kompas"


def journal_path(session: str, folder: Path) -> Path:
    """Return the file of a session; raises Problem `session_id` when the identifier cannot be a file name."""
    check_identifier(session)
    return folder / f"{session}{JOURNAL}"


def check_identifier(session: str) -> None:
    """Raise Problem `session_id` unless this can be the name of a file on every system."""
    if not _IDENTIFIER.fullmatch(session) or _DEVICES.fullmatch(session):
        raise Problem("session_id", id=session[:80])


def backups_of(journal: Path) -> Path:
    """Return the folder of the backups of a journal."""
    return journal.parent / "backups" / journal.stem


def lock_of(journal: Path) -> Path:
    """Return the lock file that stands beside a journal."""
    return journal.with_suffix(".lock")


def side_file(journal: Path) -> Path:
    """Return the file in which SQLite keeps what an unfinished change replaced."""
    return journal.with_name(f"{journal.name}-journal")


def make_folder(folder: Path) -> None:
    """Make a folder that only this person can read, with its parents, and let that last. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)

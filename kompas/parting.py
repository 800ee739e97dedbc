"""How a session leaves this computer: first what is kept is written, then the rest is erased."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing
from kompas.language import Texts
from kompas.saying import said
from kompas.storage.erasing import erase_everywhere
from kompas.storage.export import write_totals
from kompas.storage.places import session_folders


class WriteRecord(Protocol):
    """Writes the record of a session in a language; tells how far it is, page by page."""

    def __call__(
        self, session: Session, language: str, path: Path, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Write; raises Problem."""


@dataclass(frozen=True)
class Writers:
    """What writes a session for others; they load heavy rooms, so they come from outside."""

    record: WriteRecord
    open_data: Callable[[Session, Path], None]
    cards: Callable[[Session, str, Path], None]
    others: Callable[[Session, str, Path], None]
    page_one: WriteRecord
    preview: Callable[[Session, str], tuple[Drawing, ...]]
    """The pages of the record as pictures."""


def write_kept(session: Session, path: Path, write_record: Callable[[Path], None]) -> None:
    """Write the record, and beside it the totals when those are kept too. Raises Problem."""
    write_record(path)
    if session.keep == "totals":
        write_totals(session, path.with_suffix(".json"))


def erased(session: Session, home: Path, texts: Texts) -> str:
    """Erase a session whose journal is closed; returns the sentence that says what went and what may be left."""
    try:
        gone = erase_everywhere(session.id, session_folders(home))
    except OSError as trouble:
        return texts("library.not_erased", reason=trouble.strerror or type(trouble).__name__)
    except Problem as problem:
        return said(problem, texts)
    return texts.many("library.erased", gone.backups)

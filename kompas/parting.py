"""How a session leaves this computer: first what is kept is written, then the rest is erased."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from kompas.domain.problems import Problem, reason_of
from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing
from kompas.language import Texts
from kompas.saying import reason_said, said
from kompas.storage.erasing import erase_everywhere
from kompas.storage.export import write_totals
from kompas.storage.places import session_folders


class WriteRecord(Protocol):
    """Writes the record of a session in a language; tells how far it is, page by page."""

    def __call__(
        self, session: Session, language: str, path: Path, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """Write; raises Problem."""


class WriteOthers(Protocol):
    """Writes the other forms of a record beside one another; `named`: the lessons say whose they are."""

    def __call__(self, session: Session, language: str, path: Path, *, named: bool = False) -> None:
        """Write; raises Problem."""


@dataclass(frozen=True)
class Writers:
    """What writes a session for others; they load heavy rooms, so they come from outside."""

    record: WriteRecord
    open_data: Callable[[Session, Path], None]
    cards: Callable[[Session, str, Path], None]
    others: WriteOthers
    page_one: WriteRecord
    preview: Callable[[Session, str], tuple[Drawing, ...]]
    """The pages of the record as pictures."""


def write_kept(session: Session, path: Path, write_record: Callable[[Path], None], texts: Texts) -> None:
    """Write the record, and beside it the totals when those are kept too. Raises Problem."""
    write_record(path)
    if session.keep == "totals":
        write_totals(session, totals_beside(path, texts))


def totals_beside(record: Path, texts: Texts) -> Path:
    """Return where the totals go beside a record: a name of their own, never that of open data made before."""
    return record.with_name(f"{record.stem}-{texts('library.totals_name')}.json")


def kept(session: Session, record: Path, texts: Texts) -> str:
    """Return the sentence that says where that is which was kept."""
    if session.keep == "totals":
        return texts("library.kept_totals", path=record, name=totals_beside(record, texts).name)
    return texts("library.kept", path=record)


class Gone(NamedTuple):
    """What erasing came to, in a sentence; `wrong` when something is still there."""

    told: str
    wrong: bool = False


def erased(session: str, home: Path, texts: Texts, *, recorded: bool = True) -> Gone:
    """Erase a session whose journal is closed, and say what went and what may be left.

    `recorded`: a record was written before.
    """
    try:
        gone = erase_everywhere(session, session_folders(home))
    except OSError as trouble:
        failed = "library.not_erased" if recorded else "library.not_erased_yet"
        return Gone(texts(failed, reason=reason_said(reason_of(trouble), texts)), wrong=True)
    except Problem as problem:
        return Gone(said(problem, texts), wrong=True)
    told = texts.many("library.erased", gone.backups) if gone.backups else texts("library.erased_alone")
    return Gone(told)

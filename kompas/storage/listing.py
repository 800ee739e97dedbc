"""The sessions on this computer, for the first screen: from each file one small row, no full check."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kompas.domain.problems import Problem
from kompas.domain.text import Text
from kompas.domain.weighing import Mode
from kompas.storage.places import JOURNAL
from kompas.storage.schema import check_identity, connect, is_busy
from kompas.storage.summary import Sealed, Summary, unseal

PATIENCE = 0.5
"""Seconds to wait for another window that is writing."""


class SessionSummary(msgspec.Struct, frozen=True):
    """A session as the first screen shows it. A damaged one may have nothing but its identifier and file."""

    path: Path
    id: str
    title: Text = Text("", "")
    step: Text = Text("", "")
    seats: int = 0
    rounds: int = 0
    started: str = ""
    changed: str = ""
    closed: bool = False
    damaged: bool = False
    newer: bool = False
    """Made with a newer Kompas: whole, but not for this one."""
    seq: int = 0
    keep_until: str = ""
    asking: Mode | None = None
    """The mode of the round that is open in it, if one is."""


def list_sessions(*folders: Path) -> list[SessionSummary]:
    """Return the sessions in these folders, last changed first.

    A session that stands in several folders (it moved when a disk failed) is listed once: as the file that
    holds most of it, whatever the clocks say.
    """
    best: dict[str, SessionSummary] = {}
    for path in (path for folder in folders for path in sorted(folder.glob(f"*{JOURNAL}"))):
        summary = _summary(path)
        if summary is None:
            continue
        other = best.get(summary.id)
        if other is None or summary.seq > other.seq:
            best[summary.id] = summary
    return sorted(best.values(), key=lambda s: _moment(s.changed), reverse=True)


def unfinished(sessions: Iterable[SessionSummary]) -> SessionSummary | None:
    """Return the session to offer to go on with: the last changed one that is neither ended nor damaged.

    Of one that another window is just writing nothing is known yet.
    """
    waiting = [s for s in sessions if s.seq > 0 and not (s.closed or s.damaged or s.newer)]
    return max(waiting, key=lambda s: _moment(s.changed), default=None)


def due(sessions: Iterable[SessionSummary], today: str) -> list[SessionSummary]:
    """Return the sessions that were to be kept until a date that has come; `today` is an ISO date."""
    return [s for s in sessions if s.keep_until and s.keep_until[:10] <= today]


def _summary(path: Path) -> SessionSummary | None:
    try:
        if path.stat().st_size == 0:
            # Made, but nothing was ever confirmed in it.
            return None
        with closing(connect(path, patience=PATIENCE)) as connection:
            check_identity(connection)
            sealed = connection.execute("SELECT body, hash FROM summary").fetchone()
            last = connection.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1").fetchone()
        return _shown(path, unseal(Sealed(*sealed)), last) if sealed else None
    except (sqlite3.Error, OSError, Problem, msgspec.MsgspecError, UnicodeError, TypeError) as trouble:
        newer = isinstance(trouble, Problem) and trouble.key == "session_newer"
        return SessionSummary(
            path, path.stem, changed=_touched(path), damaged=not newer and not is_busy(trouble), newer=newer
        )


def _touched(path: Path) -> str:
    """Return when a file was written, for a session that cannot say so itself."""
    try:
        written = path.stat().st_mtime
    except OSError:
        written = 0.0
    return datetime.fromtimestamp(written).astimezone().isoformat(timespec="seconds")


def _shown(path: Path, summary: Summary, last: Sequence[object] | None) -> SessionSummary:
    return SessionSummary(
        path=path,
        id=summary.id,
        title=summary.title,
        step=summary.step,
        seats=summary.seats,
        rounds=summary.rounds,
        started=summary.started,
        changed=summary.changed,
        closed=bool(summary.closed),
        damaged=last is None or (last[0], last[1]) != (summary.seq, bytes.fromhex(summary.head)),
        seq=summary.seq,
        keep_until=summary.keep_until,
        asking=summary.asking,
    )


def _moment(iso: str) -> datetime:
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

"""What the tests of storage share: a kept session, and a ready copy of a disk as a crash leaves it."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Remark
from kompas.domain.weighing import Weighing
from kompas.storage.journal import begin
from kompas.storage.recovery import Opened, open_journal
from kompas.store.store import Store
from tests.making import AT, LATER, opened, start

PATIENCE = 30.0
"""Seconds to wait for the writer; on a busy machine."""


def weighed(*points: tuple[int, int, int]) -> tuple[a.Action, ...]:
    """One weighing per seat, from seat 1."""
    return tuple(a.Weigh(seat, Weighing(*p)) for seat, p in enumerate(points, start=1))


def small_session() -> tuple[a.Action, ...]:
    """A dozen actions: three seats, a closed and revealed round, an argument that is undone and done again."""
    return (
        start(),
        a.EnterStep("weigh", AT),
        *opened(3),
        *weighed((100, 0, 0), (0, 100, 0), (30, 30, 40)),
        a.CloseRound(LATER),
        a.RevealRound(),
        a.WriteArgument(Argument("a1", "Wie past dit aan?")),
        a.Undo(),
        a.Redo(),
        a.WriteNote(Remark("n1", "niet vergeten")),
    )


def keep(folder: Path, actions: Sequence[a.Action]) -> Path:
    """Keep a session on disk, through the store, and return its journal."""
    journal = begin("session", folder)
    store = Store(journal)
    for action in actions:
        store.dispatch(action)
    assert journal.close(PATIENCE).state == "saved"
    return folder / "session.journal"


def crashed(folder: Path, to: Path) -> Path:
    """Copy the journals of a folder as they are on disk now: what a process that is killed leaves behind."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("*.lock", "backups"))
    return to


def whole(path: Path) -> Opened:
    """Open a journal that must be undamaged."""
    found = open_journal(path)
    assert found.damage is None
    return found

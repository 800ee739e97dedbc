"""Rewriting and erasing leave nothing of what was: not in the journal, not in backups, not beside them."""

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import Argument
from kompas.domain.problems import Problem
from kompas.storage.journal import go_on
from kompas.storage.places import backups_of
from kompas.storage.rewrite import erase, rewrite, sweep
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from tests.making import AT, LATER, opened, start
from tests.storage.keeping import PATIENCE, crashed, keep, small_session, weighed, whole

CANARY = a.WriteArgument(Argument("a9", "kanarie"))


def with_backups(folder: Path) -> Path:
    """A journal with something that must go, and backups that have it too."""
    path = keep(folder, (*small_session(), CANARY))
    journal = go_on(whole(path))
    store = Store(journal, whole(path).history)
    store.dispatch(a.RemoveArgument("a9"))
    journal.close(PATIENCE)
    assert b"kanarie" in everything(folder)
    assert list(backups_of(path).iterdir())
    return path


def everything(folder: Path) -> bytes:
    """All bytes of all files."""
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_rewritten_journal_begins_with_the_state_and_has_no_past(tmp_path: Path) -> None:
    path = with_backups(tmp_path)
    state = whole(path).history.session
    rewrite(path, state)
    assert whole(path).actions == (a.Baseline(state),)
    assert b"kanarie" not in everything(tmp_path)
    assert {file.suffix for file in tmp_path.iterdir()} == {".journal", ".lock", ""}
    assert not backups_of(path).exists()


def test_a_rewritten_journal_goes_on(tmp_path: Path) -> None:
    path = with_backups(tmp_path)
    rewrite(path, whole(path).history.session)
    found = whole(path)
    journal = go_on(found)
    Store(journal, found.history).dispatch(a.Decide("verder"))
    journal.close(PATIENCE)
    assert whole(path).history.session.decision == "verder"


def test_rewriting_forgets_an_open_anonymous_round(tmp_path: Path) -> None:
    actions = (start(), a.SetMode("anonymous", 3), *opened(3))
    path = keep(tmp_path, actions)
    store = Store(NoJournal(), whole(path).history)
    store.dispatch(*weighed((15, 25, 60)))
    assert store.session.rounds[0].casts
    rewrite(path, store.session)
    assert whole(path).history.session.rounds[0].casts == ()


def test_a_session_that_is_open_is_not_rewritten_or_erased(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    journal = go_on(whole(path))
    with pytest.raises(Problem, match="session_in_use"):
        rewrite(path, whole(path).history.session)
    with pytest.raises(Problem, match="session_in_use"):
        erase(path)
    journal.close(PATIENCE)
    assert whole(path).actions == small_session()


def test_a_state_that_does_not_read_back_leaves_the_old_journal(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    before = path.read_bytes()
    # A number where a text belongs: what was written is no session.
    with pytest.raises(Problem, match="rewrite_bad"):
        rewrite(path, replace(whole(path).history.session, decision=3))
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"backups", "session.journal", "session.lock"}


def test_an_erased_session_leaves_nothing(tmp_path: Path) -> None:
    path = with_backups(tmp_path)
    erase(path)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_erasing_touches_no_other_session(tmp_path: Path) -> None:
    path = with_backups(tmp_path)
    other = crashed(tmp_path, tmp_path.parent / f"{tmp_path.name}-x") / "session.journal"
    other.rename(tmp_path / "other.journal")
    erase(path)
    assert whole(tmp_path / "other.journal").history.session.rounds


def test_what_a_broken_off_rewrite_left_is_swept_away(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    (tmp_path / "session.new").write_bytes(b"half")
    (tmp_path / "gone.old").write_bytes(b"oud")
    os.link(path, tmp_path / "session.old")
    (tmp_path / "backups" / "session" / "00000099.new").write_bytes(b"half")
    sweep(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {
        *("backups", "session.journal", "session.lock"),
        "gone.lock",
    }
    assert {file.suffix for file in backups_of(path).iterdir()} == {".journal"}
    assert whole(path).actions == small_session()


def test_what_another_window_is_busy_with_is_not_swept(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    journal = go_on(whole(path))
    for name in ("session.new", "other.new"):
        (tmp_path / name).write_bytes(b"half")
    sweep(tmp_path)
    assert (tmp_path / "session.new").exists()
    assert not (tmp_path / "other.new").exists()
    journal.close(PATIENCE)
    sweep(tmp_path)
    assert not (tmp_path / "session.new").exists()


def test_rewriting_keeps_rounds_that_were_seen(tmp_path: Path) -> None:
    points = weighed((50, 50, 0), (0, 50, 50), (50, 0, 50))
    actions = (start(), *opened(3), *points, a.CloseRound(LATER), a.RevealRound(), a.EnterStep("law", AT))
    path = keep(tmp_path, actions)
    state = whole(path).history.session
    rewrite(path, state)
    assert whole(path).history.session == state

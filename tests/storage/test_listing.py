"""The first screen lists sessions without folding them, and says what the sessions say."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.problems import Problem
from kompas.domain.weighing import Mode
from kompas.storage.journal import begin, go_on
from kompas.storage.listing import SessionSummary, list_sessions, unfinished
from kompas.storage.recovery import open_journal
from kompas.store.store import Store
from tests.making import AT, LATER, opened, start
from tests.storage.keeping import PATIENCE, keep, small_session, whole
from tests.storage.test_recovery import changed

FIRST, SECOND = "2026-11-22T15:00:00+01:00", "2026-11-22T14:30:00+00:00"
"""Half an hour apart, in the order that their texts hide."""


def kept(identifier: str, folder: Path, at: str, *actions: a.Action) -> None:
    journal = begin(identifier, folder, now=lambda: at)
    store = Store(journal)
    store.dispatch(replace(start(), id=identifier))
    for action in actions:
        store.dispatch(action)
    journal.close(PATIENCE)


def test_a_session_is_listed_in_a_few_words(tmp_path: Path) -> None:
    kept("een", tmp_path, FIRST, a.EnterStep("weigh", AT), *opened(4))
    title, step = start().scenario.title, next(s for s in start().steps if s.id == "weigh").title
    assert list_sessions(tmp_path) == [
        SessionSummary(
            path=tmp_path / "een.journal",
            id="een",
            title=title,
            step=step,
            seats=4,
            rounds=1,
            started=AT,
            changed=FIRST,
            seq=7,
            asking="confidential",
        )
    ]


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
def test_the_list_says_that_a_round_was_open_until_it_is_closed(tmp_path: Path, mode: Mode) -> None:
    secret = () if mode == "confidential" else (a.SetMode("anonymous", 5),)
    asks = (a.EnterStep("weigh", AT), *secret, *opened(4))
    kept("open", tmp_path, FIRST, *asks)
    kept("dicht", tmp_path, FIRST, *asks, a.CloseRound(AT, ()))
    kept("niet", tmp_path, FIRST)
    assert {s.id: s.asking for s in list_sessions(tmp_path)} == {"open": mode, "dicht": None, "niet": None}


def test_the_last_changed_comes_first(tmp_path: Path) -> None:
    kept("een", tmp_path, FIRST)
    kept("twee", tmp_path, SECOND)
    assert [s.id for s in list_sessions(tmp_path)] == ["twee", "een"]


def test_the_list_follows_undo_and_reopening(tmp_path: Path) -> None:
    path = keep(tmp_path, [start(), a.AddSeat(1, "student")])
    found = whole(path)
    journal = go_on(found)
    store = Store(journal, found.history)
    store.undo()
    journal.close(PATIENCE)
    assert [s.seats for s in list_sessions(tmp_path)] == [0]


def test_the_one_to_go_on_with_is_the_last_that_was_not_ended(tmp_path: Path) -> None:
    kept("oud", tmp_path, FIRST)
    kept("klaar", tmp_path, SECOND, a.CloseSession(LATER))
    found = list_sessions(tmp_path)
    assert [(s.id, s.closed) for s in found] == [("klaar", True), ("oud", False)]
    offered = unfinished(found)
    assert offered is not None
    assert offered.id == "oud"
    assert unfinished(found[:1]) is None


def test_a_session_that_moved_is_listed_once_as_the_file_with_most_of_it(tmp_path: Path) -> None:
    kept("een", tmp_path / "a", SECOND)
    kept("een", tmp_path / "b", FIRST, a.Decide("verder"))
    assert [s.path for s in list_sessions(tmp_path / "a", tmp_path / "b")] == [tmp_path / "b" / "een.journal"]
    assert [s.path for s in list_sessions(tmp_path / "b", tmp_path / "a")] == [tmp_path / "b" / "een.journal"]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM action WHERE seq > 3",
        "UPDATE action SET hash = zeroblob(32) WHERE seq = 15",
        "UPDATE summary SET body = replace(body, 'Proef', 'Ander')",
        "UPDATE summary SET hash = NULL",
        "PRAGMA application_id=9",
    ],
)
def test_visible_damage_is_listed(tmp_path: Path, statement: str) -> None:
    changed(keep(tmp_path, small_session()), statement)
    (summary,) = list_sessions(tmp_path)
    assert summary.damaged
    assert summary.id == "session"
    assert datetime.fromisoformat(summary.changed)
    assert unfinished([summary]) is None


def test_a_session_of_a_newer_kompas_is_not_called_damaged(tmp_path: Path) -> None:
    changed(keep(tmp_path, small_session()), "PRAGMA user_version=9")
    (summary,) = list_sessions(tmp_path)
    assert (summary.newer, summary.damaged) == (True, False)
    assert unfinished([summary]) is None


def test_a_session_that_is_just_being_written_is_not_called_damaged(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    with closing(sqlite3.connect(path, isolation_level=None)) as writing:
        writing.execute("BEGIN EXCLUSIVE")
        (summary,) = list_sessions(tmp_path)
        with pytest.raises(Problem, match="session_in_use"):
            open_journal(path)
    assert not summary.damaged
    assert not whole(path).damage


def test_what_is_no_session_does_not_hide_the_others(tmp_path: Path) -> None:
    keep(tmp_path, small_session())
    (tmp_path / "empty.journal").touch()
    (tmp_path / "other.journal").write_bytes(b"geen sessie")
    (tmp_path / "folder.journal").mkdir()
    (tmp_path / "notes.txt").write_text("nee", encoding="utf-8")
    found = {s.id: s.damaged for s in list_sessions(tmp_path)}
    assert found == {"session": False, "other": True, "folder": True}


def test_a_folder_that_is_not_there_has_no_sessions(tmp_path: Path) -> None:
    assert list_sessions(tmp_path / "nothing") == []


def test_a_session_can_be_listed_while_it_is_written(tmp_path: Path) -> None:
    journal = begin("session", tmp_path)
    for action in small_session():
        journal.append(action)
    journal.flush(PATIENCE)
    assert [s.seq for s in list_sessions(tmp_path)] == [len(small_session())]
    journal.close(PATIENCE)

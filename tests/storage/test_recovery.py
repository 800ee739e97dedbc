"""A journal is checked in full before it is shown: damage is found, and what stands before it stays readable."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import Argument
from kompas.domain.problems import Problem
from kompas.storage.chain import Head, Row, follows, link
from kompas.storage.codec import encode
from kompas.storage.journal import begin, go_on
from kompas.storage.places import side_file
from kompas.storage.recovery import Damage, Opened, head_of, is_whole, open_journal
from kompas.storage.schema import connect
from kompas.store.history import History
from tests.making import start
from tests.storage.keeping import PATIENCE, keep, small_session, whole


def changed(path: Path, *statements: str, appended: tuple[Row, ...] = ()) -> Path:
    """Change a journal behind its back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        connection.executemany("INSERT INTO action VALUES (?, ?, ?, ?, ?, ?)", appended)
        for _, sql in triggers:
            connection.execute(sql)
    return path


def test_a_whole_journal_is_whole(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    found = open_journal(path)
    assert found.damage is None
    assert found.damaged_from is None
    assert head_of(path) == found.head == Head(len(small_session()), found.rows[-1].hash)
    assert is_whole(path, found.head)
    assert not is_whole(path, Head(found.head.seq - 1, found.rows[-2].hash))


@pytest.mark.parametrize(
    ("statement", "damage"),
    [
        ("UPDATE action SET body = replace(body, 'student', 'teacher') WHERE seq = 3", Damage("chain", 3)),
        ("UPDATE action SET body = CAST(body AS TEXT) WHERE seq = 3", Damage("chain", 3)),
        ("UPDATE action SET at = '1999-01-01T00:00:00+00:00' WHERE seq = 4", Damage("chain", 4)),
        ("UPDATE action SET version = 2 WHERE seq = 4", Damage("chain", 4)),
        ("UPDATE action SET hash = zeroblob(32) WHERE seq = 1", Damage("chain", 1)),
        ("UPDATE action SET hash = NULL WHERE seq = 5", Damage("chain", 5)),
        ("DELETE FROM action WHERE seq = 5", Damage("chain", 5)),
        ("DELETE FROM action WHERE seq > 12", Damage("tail", 13)),
        ("DELETE FROM action", Damage("tail", 1)),
        ("UPDATE action SET seq = 99 WHERE seq = 14", Damage("chain", 14)),
        ("UPDATE summary SET body = zeroblob(10)", Damage("file", 16)),
    ],
)
def test_damage_is_found_and_what_stands_before_it_is_shown(
    tmp_path: Path, statement: str, damage: Damage
) -> None:
    path = changed(keep(tmp_path, small_session()), statement)
    found = open_journal(path)
    assert found.damage == damage
    assert found.actions == small_session()[: damage.seq - 1]
    assert found.damaged_from == damage.seq
    with pytest.raises(Problem, match="session_damaged"):
        go_on(found)


@pytest.mark.parametrize(
    ("version", "body", "reason"),
    [
        (2, encode(a.Decide("ja")), "newer"),
        (1, b'{"do":"dance"}', "meaning"),
        (1, b"\xff", "meaning"),
        (1, encode(a.RemoveArgument("nothing")), "meaning"),
    ],
)
def test_a_row_that_no_longer_folds_opens_the_session_before_it(
    tmp_path: Path, version: int, body: bytes, reason: str
) -> None:
    path = keep(tmp_path, [start(), a.Decide("eerst")])
    bad = link(whole(path).head, version, "", body)
    changed(path, appended=(bad, link(Head(bad.seq, bad.hash), 1, "", encode(a.Decide("later")))))
    found = open_journal(path)
    assert found.damage == (reason, 3)
    assert found.history.session.decision == "eerst"


def test_drafts_that_are_damaged_are_left_out(tmp_path: Path) -> None:
    journal = begin("session", tmp_path)
    journal.append(start())
    for key in ("good", "bad"):
        journal.draft(key, a.Decide(key))
    journal.close(PATIENCE)
    path = changed(tmp_path / "session.journal", "UPDATE draft SET body = x'00' WHERE key = 'bad'")
    assert [draft.key for draft in open_journal(path).drafts] == ["good"]


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="session_missing"):
        open_journal(tmp_path / "nothing.journal")


@pytest.mark.parametrize("content", [b"", b"geen database", bytes(5000), b"SQLite format 3\0" + bytes(84)])
def test_a_file_that_is_no_journal_is_refused_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.journal"
    path.write_bytes(content)
    with pytest.raises(Problem, match=r"not_a_session|session_unreadable"):
        open_journal(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("PRAGMA user_version=2", "session_newer"),
        ("PRAGMA application_id=1", "not_a_session"),
        ("CREATE VIEW extra AS SELECT 1", "not_a_session"),
        ("CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM summary; END", "not_a_session"),
        ("ALTER TABLE draft ADD COLUMN more", "not_a_session"),
    ],
)
def test_a_newer_or_foreign_file_is_refused_and_stays_as_it_is(
    tmp_path: Path, statement: str, key: str
) -> None:
    path = changed(keep(tmp_path, small_session()), statement)
    before = path.read_bytes()
    with pytest.raises(Problem, match=key):
        open_journal(path)
    assert path.read_bytes() == before


def test_rows_can_only_be_added(tmp_path: Path) -> None:
    with closing(connect(keep(tmp_path, small_session()))) as connection:
        for statement in ("UPDATE action SET body = x'00'", "DELETE FROM action"):
            with pytest.raises(sqlite3.IntegrityError, match="append only"):
                connection.execute(statement)


def test_a_commit_that_was_broken_off_is_undone(tmp_path: Path) -> None:
    path = keep(tmp_path / "a", small_session())
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # A cache of one page forces the change into the file before it is committed.
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO draft VALUES (?, 0, x'00', zeroblob(3000))", [(str(n),) for n in range(50)]
        )
        crashed = tmp_path / "b"
        shutil.copytree(tmp_path / "a", crashed)
        connection.execute("ROLLBACK")
    assert side_file(crashed / path.name).stat().st_size > 0
    assert (crashed / path.name).read_bytes() != path.read_bytes()
    found = whole(crashed / path.name)
    assert (found.actions, found.drafts) == (small_session(), ())
    assert not side_file(crashed / path.name).exists()


def told(found: Opened) -> tuple[History, frozenset[tuple[object, ...]]]:
    """What a person would see of a journal."""
    return found.history, frozenset(found.drafts)


@pytest.mark.long
def test_no_flipped_bit_goes_unseen(tmp_path: Path, *, full: bool) -> None:
    journal = begin("session", tmp_path)
    for action in (start(), *(a.WriteArgument(Argument(f"a{n}", "tekst " * 20)) for n in range(30))):
        journal.append(action)
    journal.draft("decide", a.Decide("half"))
    journal.close(PATIENCE)
    path = tmp_path / "session.journal"
    original, expected = path.read_bytes(), whole(path)
    outcomes = {"same": 0, "refused": 0, "damaged": 0}
    chance = random.Random(20261122)
    for _ in range(4000 if full else 150):
        content = bytearray(original)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        outcome = judged(path, expected)
        outcomes[outcome] += 1
    assert outcomes["damaged"] > outcomes["same"] / 10
    assert outcomes["refused"] > 0


def judged(path: Path, expected: Opened) -> str:
    """Say what became of a damaged journal; anything but these three fails."""
    try:
        found = open_journal(path)
    except Problem:
        return "refused"
    if found.damage is not None:
        assert found.actions == expected.actions[: len(found.actions)]
        return "damaged"
    # A draft that was hit may be gone, but never be another text.
    assert found.history == expected.history
    assert set(found.drafts) <= set(expected.drafts)
    return "same"


def test_opening_never_raises_for_a_journal_cut_anywhere(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    original, expected = path.read_bytes(), whole(path)
    for size in range(0, len(original), 997):
        path.write_bytes(original[:size])
        assert judged(path, expected) in ("refused", "damaged")


def test_an_old_journal_keeps_its_scenario(tmp_path: Path) -> None:
    first = start()
    other = replace(first, scenario=replace(first.scenario, question=first.scenario.title))
    assert whole(keep(tmp_path, [other])).history.session.scenario == other.scenario


def test_a_row_follows_only_the_row_it_was_linked_to() -> None:
    first = link(Head(), 1, "", b"{}")
    head = Head(first.seq, first.hash)
    second = link(head, 1, "", b"{}")
    assert follows(first, Head())
    assert follows(second, head)
    # Each of these is whole in itself.
    assert not follows(link(Head(5, first.hash), 1, "", b"{}"), head)
    assert not follows(link(Head(1, bytes(32)), 1, "", b"{}"), head)
    assert not follows(second._replace(at="later"), head)

"""Backups are made when a session is opened and when a round closes; each is the whole session of that moment."""

from contextlib import closing
from pathlib import Path

import pytest

from kompas.domain import actions as a
from kompas.domain.problems import Problem
from kompas.storage import backups
from kompas.storage.backups import found, take
from kompas.storage.chain import Head
from kompas.storage.journal import begin, go_on
from kompas.storage.ledger import Ledger
from tests.making import AT, LATER, opened, start
from tests.storage.keeping import PATIENCE, keep, small_session, whole


def test_a_closed_round_is_backed_up(tmp_path: Path) -> None:
    journal = begin("session", tmp_path)
    for action in (start(), *opened(3), a.CloseRound(LATER)):
        journal.append(action)
    journal.flush(PATIENCE)
    journal.append(a.RevealRound())
    journal.close(PATIENCE)
    (backup,) = found(tmp_path / "session.journal")
    assert whole(backup).history.session.rounds[0].state == "closed"


def test_opening_makes_a_backup_once(tmp_path: Path) -> None:
    path = keep(tmp_path, [start(), a.Decide("ja")])
    assert found(path) == []
    for _ in range(2):
        go_on(whole(path)).close(PATIENCE)
    assert [whole(backup).head.seq for backup in found(path)] == [2]


def test_the_last_ten_are_kept(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    for number in range(13):
        journal = go_on(whole(path))
        journal.append(a.Decide(f"besluit {number}"))
        journal.close(PATIENCE)
    seqs = [whole(backup).head.seq for backup in found(path)]
    assert seqs == list(range(27, 17, -1))
    assert len(seqs) == backups.MOST


def test_a_copy_that_is_not_the_same_is_no_backup(tmp_path: Path) -> None:
    path = keep(tmp_path, [start(), a.EnterStep("law", AT)])
    with closing(Ledger(path)) as ledger:
        with pytest.raises(Problem, match="backup_bad"):
            take(ledger, Head(2, bytes(32)))
        assert found(path) == []
        take(ledger, ledger.head())
    assert len(found(path)) == 1


def test_a_backup_that_cannot_be_made_does_not_stop_the_journal(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = keep(tmp_path, [start()])
    (tmp_path / "backups").touch()
    journal = go_on(whole(path))
    journal.append(a.Decide("toch"))
    assert journal.close(PATIENCE).state == "saved"
    assert "no backup" in caplog.text
    assert whole(path).history.session.decision == "toch"

"""Of a damaged session as much is read as can be: from its file, or from a backup that goes on further."""

import shutil
from pathlib import Path

import pytest

from kompas.domain.problems import Problem
from kompas.storage.journal import go_on
from kompas.storage.places import backups_of
from kompas.storage.recovery import Damage, open_journal
from kompas.storage.salvage import open_best
from tests.storage.keeping import PATIENCE, keep, small_session, whole
from tests.storage.test_recovery import changed

ALL = small_session()


def backed_up(folder: Path) -> Path:
    """A journal with one backup that holds all of it."""
    path = keep(folder, ALL)
    shutil.rmtree(backups_of(path))
    go_on(whole(path)).close(PATIENCE)
    assert [open_journal(one).actions for one in backups_of(path).iterdir()] == [ALL]
    return path


def broken(path: Path, row: int) -> Path:
    """Break the chain at a row."""
    return changed(path, f"UPDATE action SET hash = zeroblob(32) WHERE seq = {row:d}")  # noqa: S608 - a number


def test_a_whole_session_is_opened_as_it_is(tmp_path: Path) -> None:
    path = backed_up(tmp_path)
    assert open_best(path) == open_journal(path)


def test_a_backup_that_goes_on_further_is_taken(tmp_path: Path) -> None:
    path = broken(backed_up(tmp_path), 5)
    before = path.read_bytes()
    found = open_best(path)
    assert (found.path, found.actions) == (path, ALL)
    assert found.damage == Damage("file", len(ALL) + 1)
    assert path.read_bytes() == before
    with pytest.raises(Problem, match="session_damaged"):
        go_on(found)


def test_without_a_backup_the_session_ends_where_its_file_is_whole(tmp_path: Path) -> None:
    path = broken(backed_up(tmp_path), 5)
    shutil.rmtree(backups_of(path))
    assert open_best(path).actions == ALL[:4]


def test_a_damaged_backup_counts_as_far_as_it_is_whole(tmp_path: Path) -> None:
    path = broken(backed_up(tmp_path), 5)
    (backup,) = backups_of(path).iterdir()
    broken(backup, 9)
    assert open_best(path).actions == ALL[:8]


def test_a_backup_of_another_past_is_not_mixed_in(tmp_path: Path) -> None:
    path = broken(backed_up(tmp_path), 5)
    (backup,) = backups_of(path).iterdir()
    other = keep(tmp_path / "other", (*ALL[:1], *ALL[2:]))
    backup.write_bytes(other.read_bytes())
    assert open_best(path).actions == ALL[:4]


def test_a_file_whose_beginning_is_gone_is_read_from_its_backup(tmp_path: Path) -> None:
    path = backed_up(tmp_path)
    content = path.read_bytes()
    path.write_bytes(bytes(200) + content[200:])
    found = open_best(path)
    assert found.actions == ALL
    assert found.damage is not None


def test_where_nothing_is_left_that_is_said(tmp_path: Path) -> None:
    path = broken(backed_up(tmp_path), 1)
    shutil.rmtree(backups_of(path))
    with pytest.raises(Problem, match="session_unreadable"):
        open_best(path)
    path.write_bytes(b"geen sessie")
    with pytest.raises(Problem, match=r"session_unreadable|not_a_session"):
        open_best(path)
    with pytest.raises(Problem, match="session_missing"):
        open_best(tmp_path / "x.journal")

"""Whatever call of the system fails, once or for ever: nothing called saved is lost, and failing is said."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from kompas.storage.places import side_file
from kompas.storage.recovery import open_journal
from tests.crash.scribe import COUNT, PATIENCE

STRACE = shutil.which("strace")
pytestmark = pytest.mark.skipif(STRACE is None, reason="strace makes the calls fail")

ONCE = [
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("fdatasync,fsync", "EIO"),
    ("unlink", "EIO"),
    ("openat", "EMFILE"),
]


class Said(NamedTuple):
    """One line of the scribe."""

    state: str
    seq: int
    where: Path


def scribbled(folder: Path, calls: str, error: str, when: str, *only: Path) -> list[Said]:
    """Let the scribe write while calls fail, and return what it said."""
    log = folder / "log"
    paths = [part for path in only for part in ("-P", str(path))]
    inject = f"inject={calls}:error={error}:when={when}"
    command = [str(STRACE), "-f", "-o", str(log), "-e", f"trace={calls}", "-e", inject, *paths]
    child = [sys.executable, "-m", "tests.crash.scribe", str(folder / "first"), str(folder / "second")]
    done = subprocess.run(
        [*command, *child], capture_output=True, text=True, timeout=PATIENCE * 4, check=True
    )
    # A fault that was never made proves nothing.
    assert "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")
    lines = (re.fullmatch(r"(\w+) (\d+) (.*)", line) for line in done.stdout.splitlines())
    return [Said(found[1], int(found[2]), Path(found[3])) for found in lines if found]


def assert_true(said: list[Said]) -> None:
    """Check that what was called saved is on disk."""
    for line in said:
        if line.state == "saved":
            found = open_journal(line.where)
            assert found.damage is None
            assert found.head.seq >= line.seq


@pytest.mark.long
@pytest.mark.parametrize(("calls", "error"), ONCE, ids=[f"{c}-{e}" for c, e in ONCE])
def test_a_call_that_fails_once_costs_nothing(tmp_path: Path, calls: str, error: str, *, full: bool) -> None:
    for when in range(2, 28) if full else (5, 12):
        folder = tmp_path / str(when)
        folder.mkdir()
        journal = folder / "first" / "session.journal"
        said = scribbled(folder, calls, error, str(when), journal, side_file(journal))
        assert_true(said)
        assert (said[-1].state, said[-1].seq) == ("saved", COUNT)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_place_that_fails_for_good_is_left_for_the_second(tmp_path: Path, error: str) -> None:
    first, second = (tmp_path / name / "session.journal" for name in ("first", "second"))
    said = scribbled(tmp_path, "pwrite64", error, "40+", first, side_file(first))
    assert_true(said)
    assert said[0].where == first
    assert said[-1] == Said("saved", COUNT, second)


def test_when_every_place_fails_nothing_more_is_called_saved(tmp_path: Path) -> None:
    said = scribbled(tmp_path, "pwrite64", "ENOSPC", "60+")
    assert_true(said)
    assert said[0].state == "saved"
    assert said[-1].state == "failed"
    assert said[-1].seq < COUNT

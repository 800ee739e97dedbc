"""Where a file cannot go: by command and on the desk one plain sentence, a way on, and nothing half written."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kompas.domain.problems import Problem
from kompas.language import texts
from kompas.saying import said
from kompas.whole import write_whole
from tests.test_damaged import words_of
from tests.test_elsewhere import at_work
from tests.whole import WINDOWED, Key, in_front, press

pytestmark = [
    *WINDOWED,
    pytest.mark.skipif(sys.platform == "win32", reason="permissions and quota of another kind"),
]
JOURNEY = Path("tests/journeys/five-seats.kompas").absolute()
NOBODY = 65534
"""Somebody else than root, who may write everywhere."""
LONG = "verslag-" + "a" * 300
EXPORT = """
import resource, sys
limit = int(sys.argv[1])
from kompas.commands import run
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
raise SystemExit(run(["export", sys.argv[2], "--to", sys.argv[3]]))
"""
NO_POWERS = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner")
"""Root like anybody else: what belongs to somebody else is not for it to write."""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that anybody may look into, also who is not root."""
    folder = Path(tempfile.mkdtemp(prefix="kompas-target-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def by_command(target: Path, limit: int = 0, powers: tuple[str, ...] = ()) -> tuple[int, str]:
    """Return the exit status of `kompas export` to this name, and what it says."""
    command = [*powers, sys.executable, "-c", EXPORT, str(limit), str(JOURNEY), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 or done.stdout == ""
    return done.returncode, done.stderr


def sentence(key: str, **values: object) -> str:
    """Return what is said of a problem in Dutch."""
    return said(Problem(key, **values), texts("nl"))


@pytest.mark.parametrize("ending", [".pdf", ".json", ".md"])
def test_by_command_a_folder_that_vanished_is_one_sentence(tmp_path: Path, ending: str) -> None:
    told = by_command(tmp_path / "weg" / f"r{ending}")
    assert told == (1, sentence("file_no_folder", folder=str(tmp_path / "weg")) + "\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [".pdf", ".json", ".md"])
def test_by_command_a_full_disk_is_one_sentence_and_the_old_file_stays(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"r{ending}"
    target.write_bytes(b"old")
    assert by_command(target, limit=500) == (1, sentence("file_no_room", name=target.name) + "\n")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(target.name, b"old")]


def test_by_command_a_name_that_is_a_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "r.pdf").mkdir()
    told = by_command(tmp_path / "r.pdf")
    assert told == (1, sentence("file_not_written", name="r.pdf", reason="EISDIR") + "\n")
    assert "dit is een map" in told[1]
    assert [file.name for file in tmp_path.iterdir()] == ["r.pdf"]


def test_by_command_a_name_that_is_too_long_is_one_sentence(tmp_path: Path) -> None:
    told = by_command(tmp_path / f"{LONG}.pdf")
    assert told == (1, sentence("file_not_written", name=f"{LONG}.pdf", reason="ENAMETOOLONG") + "\n")
    assert "de naam is te lang" in told[1]
    assert list(tmp_path.iterdir()) == []


def test_by_command_a_read_only_folder_is_one_sentence(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    powers = NO_POWERS if os.geteuid() == 0 else ()
    told = by_command(open_folder / "r.pdf", powers=powers)
    assert told == (1, sentence("file_read_only", folder=str(open_folder)) + "\n")
    assert list(open_folder.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="needs two owners")
def test_by_command_a_file_that_may_not_be_replaced_is_one_sentence_and_stays(open_folder: Path) -> None:
    # In such a folder everybody may write and nobody may replace what is of another: as with a file that is open.
    target = open_folder / "r.pdf"
    target.write_bytes(b"old")
    open_folder.chmod(0o1777)
    for mine in (open_folder, target):
        os.chown(mine, NOBODY, NOBODY)
    assert by_command(target, powers=NO_POWERS) == (1, sentence("file_in_use", name="r.pdf") + "\n")
    assert [(file.name, file.read_bytes()) for file in open_folder.iterdir()] == [("r.pdf", b"old")]


@pytest.mark.parametrize(
    ("name", "reason"), [(f"{LONG}.pdf", "ENAMETOOLONG"), ("folder.pdf", "EISDIR")], ids=["long", "folder"]
)
def test_on_the_desk_a_name_that_cannot_be_leads_to_another(tmp_path: Path, name: str, reason: str) -> None:
    out, right = tmp_path / "out", tmp_path / "r.pdf"
    (out / "folder.pdf").mkdir(parents=True)
    with at_work(tmp_path / "home", "nl", [out / name, right]) as (_, sitting):
        sitting.record()
        in_front(sitting.desk)
        assert sentence("file_not_written", name=name, reason=reason) in words_of(sitting.desk)
        assert [file.name for file in out.iterdir()] == ["folder.pdf"]
        assert sitting.desk.middle.way_on.button.hasFocus()
        press(Key.Key_Return)
        assert right.read_bytes().startswith(b"%PDF")


class SystemTroubleError(OSError):
    """What Python for Windows raises: an errno that says little, and the number of the system."""

    def __init__(self, number: int, winerror: int) -> None:
        super().__init__(number, "")
        self.winerror = winerror


@pytest.mark.parametrize(
    ("number", "winerror", "key"),
    [
        (errno.ENOSPC, 112, "file_no_room"),
        (errno.EINVAL, 39, "file_no_room"),
        (errno.EINVAL, 1295, "file_no_room"),
        (errno.EACCES, 19, "file_read_only"),
        (errno.EACCES, 5, "file_read_only"),
        (errno.ENOENT, 3, "file_no_folder"),
        (errno.EACCES, 21, "file_no_folder"),
        (errno.ENOENT, 53, "file_no_folder"),
        (errno.EINVAL, 64, "file_no_folder"),
        (errno.EINVAL, 1167, "file_no_folder"),
        (errno.ENOENT, 206, "file_not_written"),
        (errno.EINVAL, 123, "file_not_written"),
    ],
)
def test_what_windows_says_is_understood(tmp_path: Path, number: int, winerror: int, key: str) -> None:
    def trouble(_: Path) -> None:
        raise SystemTroubleError(number, winerror)

    with pytest.raises(Problem) as caught:
        write_whole(tmp_path / "r.pdf", b"x", trouble)
    assert caught.value.key == key
    assert list(tmp_path.iterdir()) == []

"""A file is written whole or not at all, and says in its own words why not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kompas.domain.problems import Problem
from kompas.language import texts
from kompas.record.outline.record import outline
from kompas.record.pdf.render import write_pdf
from kompas.whole import write_whole
from tests.record import sample


def test_the_record_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_pdf(outline(sample.started(), (), texts("nl")), tmp_path / "verslag.pdf")
    assert (tmp_path / "verslag.pdf").read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["verslag.pdf"]


def test_a_new_record_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        write_whole(tmp_path / "weg" / "verslag.pdf", b"x")
    assert caught.value.key == "file_no_folder"


def test_a_target_that_is_a_folder_is_said_and_stays(tmp_path: Path) -> None:
    (tmp_path / "verslag.pdf").mkdir()
    with pytest.raises(Problem) as caught:
        write_whole(tmp_path / "verslag.pdf", b"x")
    assert caught.value.key == "file_not_written"
    assert [file.name for file in tmp_path.iterdir()] == ["verslag.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file sizes are a POSIX matter")
def test_a_full_disk_is_said_and_the_old_record_stays(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_bytes(b"old")
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from kompas.domain.problems import Problem\n"
        "from kompas.whole import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_whole(Path(sys.argv[1]), b'x' * 5000)\n"
        "except Problem as problem:\n    print(problem.key)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "file_no_room"
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["verslag.pdf"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder one may not write in"
)
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(Problem) as caught:
        write_whole(tmp_path / "verslag.pdf", b"x")
    tmp_path.chmod(0o700)
    assert caught.value.key == "file_read_only"

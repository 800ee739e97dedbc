"""Where a file cannot go, the desk says why and offers another place; nothing is half there, nothing is erased."""

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kompas.app import Program
from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.problems import Problem
from kompas.language import LANGUAGES, texts
from kompas.saying import said
from kompas.sitting import Sitting
from kompas.storage.listing import list_sessions
from kompas.storage.places import session_folders
from tests.test_damaged import words_of
from tests.whole import WINDOWED, Key, begin, in_front, press, program, sitting_of

pytestmark = [
    *WINDOWED,
    pytest.mark.skipif(sys.platform == "win32", reason="permissions and quota of another kind"),
]


@contextmanager
def at_work(home: Path, language: str, places: list[Path]) -> Iterator[tuple[Program, Sitting]]:
    """A session whose owner chooses these places in turn."""
    with program(home, language) as kompas:
        begin(kompas, texts_of_title(language), texts(language)("library.begin"))
        sitting = sitting_of(kompas)
        sitting._ask = lambda *_: places.pop(0)  # noqa: SLF001 - the hand in the dialog of the system
        yield kompas, sitting


def texts_of_title(language: str) -> str:
    """The title of the usual dilemma."""
    return "Rood, oranje, groen" if language == "nl" else "Red, amber, green"


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """A real quota: no file of this process may be larger than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_that_is_not_there_leads_to_another_place(tmp_path: Path, language: str) -> None:
    wrong, right = tmp_path / "gone" / "r.pdf", tmp_path / "r.pdf"
    with at_work(tmp_path / "home", language, [wrong, right]) as (_, sitting):
        spoken = texts(language)
        sitting.record()
        in_front(sitting.desk)
        assert said(Problem("file_no_folder", folder=str(wrong.parent)), spoken) in words_of(sitting.desk)
        offer = sitting.desk.middle.way_on
        assert (offer.isVisible(), offer.button.text()) == (True, spoken("desk.elsewhere"))
        assert offer.button.hasFocus()
        press(Key.Key_Return)
        assert right.read_bytes().startswith(b"%PDF")
        assert spoken("desk.draft_done", path=right) in words_of(sitting.desk)
        assert not offer.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_disk_leads_to_another_place_and_leaves_nothing_behind(tmp_path: Path, language: str) -> None:
    out, right = tmp_path / "out", tmp_path / "r.json"
    out.mkdir()
    with at_work(tmp_path / "home", language, [out / "r.json", right]) as (_, sitting):
        with little_room(4096):
            sitting.open_data()
        in_front(sitting.desk)
        assert said(Problem("file_no_room", name="r.json"), texts(language)) in words_of(sitting.desk)
        assert list(out.iterdir()) == []
        press(Key.Key_Return)
        assert right.read_bytes().startswith(b"{")


READ_ONLY = """
import os, sys
from pathlib import Path
from kompas.domain.problems import Problem
from kompas.whole import write_whole
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
try:
    write_whole(Path(sys.argv[1]) / "r.pdf", b"x")
except Problem as problem:
    print(problem.key)
"""


def test_a_read_only_folder_is_said_to_be_that() -> None:
    root = Path("/")
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(root)], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "file_read_only"


def test_what_another_program_holds_leads_to_another_name(tmp_path: Path) -> None:
    # What Windows says of a file that is open elsewhere, a folder says everywhere: it cannot be replaced.
    held = tmp_path / "r.pdf"
    (held / "inside").mkdir(parents=True)
    with at_work(tmp_path / "home", "nl", [held, tmp_path / "other.pdf"]) as (_, sitting):
        sitting.record()
        in_front(sitting.desk)
        assert sitting.desk.middle.way_on.isVisible()
        press(Key.Key_Return)
        assert (tmp_path / "other.pdf").exists()
        assert (held / "inside").is_dir()


def test_erasing_waits_until_the_record_found_a_place(tmp_path: Path) -> None:
    home, right = tmp_path / "home", tmp_path / "r.pdf"
    with at_work(home, "nl", [tmp_path / "gone" / "r.pdf", right]) as (_, sitting):
        sitting.do(a.SetKeep("record"))
        sitting.erase()
        in_front(sitting.desk)
        assert len(list_sessions(*session_folders(home))) == 1
        press(Key.Key_Return)
        assert right.exists()
        assert list_sessions(*session_folders(home)) == []


def test_a_problem_that_no_place_solves_offers_none(tmp_path: Path) -> None:
    with at_work(tmp_path / "home", "nl", []) as (_, sitting):
        sitting.desk.tell(Problem("nothing_to_undo"))
        assert not sitting.desk.middle.way_on.isVisible()


def test_cards_for_no_round_are_not_asked_for_by_name(tmp_path: Path) -> None:
    with at_work(tmp_path / "home", "nl", []) as (_, sitting):
        for step in [one for one in sitting.session.steps if one.kind is StepKind.WEIGH]:
            sitting.do(a.SkipStep(step.id, skipped=True))
        sitting.cards()
        told = sitting.desk.middle
        assert told.says(said(Problem("no_round_ahead"), texts("nl")))
        assert not told.problem.isVisible()

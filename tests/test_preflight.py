"""Each check before a workshop is made to fail for real, and says so."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kompas import later, preflight
from kompas.geometry.palette import palette
from kompas.language import LANGUAGES, texts
from kompas.preferences import Preferences
from kompas.preflight import Outcome, check_awake, check_folder, check_record, check_room, check_screens
from kompas.ui.check_row import SAID
from kompas.ui.preflight import Check, PreflightPage, Trying
from kompas.ui.readiness import preflight as page_of
from kompas.ui.stage.trial import Trial
from tests.whole import Key, begin, button, click, in_front, library_of, press, program, settle

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


def may_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


@contextmanager
def small_disk(place: Path, options: str) -> Iterator[Path]:
    """A file system of its own, with room for next to nothing."""
    place.mkdir()
    mounted = subprocess.run(
        ["/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("file systems cannot be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["/bin/umount", str(place)], check=True)


def trial(path: Path) -> None:
    later.write_trial("nl", path)


def left_behind(home: Path) -> list[str]:
    return [one.name for one in home.rglob("*") if one.is_file()]


def test_all_is_well_on_a_good_disk_and_nothing_is_left(tmp_path: Path) -> None:
    home = tmp_path / "new"
    assert check_folder(home).finding == "folder_good"
    assert check_room(home, least=1).finding == "room_good"
    assert check_record(trial, home).finding == "record_good"
    assert left_behind(home) == []


@pytest.mark.skipif(not may_mount(), reason="only root mounts")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with small_disk(tmp_path / "closed", "ro,size=1m") as home:
        found = check_folder(home)
        assert found.finding == "folder_bad"
        assert found.problem is not None
        assert check_record(trial, home).finding == "record_bad"


@pytest.mark.skipif(not may_mount(), reason="only root mounts")
def test_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "full", "size=256k") as home:
        assert check_folder(home).finding == "folder_good"
        assert check_room(home).finding == "room_little"
        assert check_room(home).values["free"] == "0 MB"
        (home / "filler").write_bytes(bytes(os.statvfs(home).f_bavail * os.statvfs(home).f_bsize))
        found = check_folder(home)
        assert found.finding == "folder_bad"
        assert found.problem is not None
        assert found.problem.key == "file_no_room"
        record = check_record(trial, home)
        assert record.problem is not None
        assert record.problem.key == "file_no_room"
        assert left_behind(home) == ["filler"]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    assert check_folder(home).finding == "folder_bad"
    assert check_record(trial, home).finding == "record_bad"
    assert home.read_text() == "not a folder"


@pytest.mark.parametrize("content", [b"", b"%PDF-", b"x" * 50_000])
def test_a_record_that_is_none(tmp_path: Path, content: bytes) -> None:
    def write(path: Path) -> None:
        path.write_bytes(content)

    assert check_record(write, tmp_path).finding == "record_bad"
    assert left_behind(tmp_path) == []


def test_screens_and_sleep_are_said_as_they_are() -> None:
    assert check_screens("", mirrored=False).finding == "screen_one"
    assert check_screens("", mirrored=True).finding == "screen_mirrored"
    assert check_screens("beamer", mirrored=True).finding == "screen_mirrored"
    assert check_screens("beamer", mirrored=False).good
    assert not check_awake(held=False).good


def finished(page: PreflightPage) -> list[str]:
    """Wait until every check has answered, and return what they say."""
    end = time.monotonic() + 30
    while page.busy:
        assert time.monotonic() < end
        settle()
    return [row.found.text() for row in page.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_to_do_about_each_failure(tmp_path: Path, language: str) -> None:
    said = texts(language)
    home = tmp_path / "home"
    with program(tmp_path / "library", language) as kompas:
        home.write_text("not a folder")
        chosen = Preferences(desk_language=language)  # type: ignore[arg-type]
        page = page_of(library_of(kompas), chosen, home, trial)
        page.show()
        told = finished(page)
        assert told[0] == said("desk.check_screen_one"), "there is one screen in this test"
        assert told[2] == said("desk.check_folder_bad", folder=str(home / "sessions"))
        for row in page.rows:
            good = row.advice.isHidden()
            assert good or row.advice.text().strip()
            assert row.found.text().strip()
        assert page.rows[2].advice.isVisible()
        settle()
        for row in (*page.rows, page.line):
            for words in (row.found, row.advice):
                assert words.isHidden() or words.height() >= words.heightForWidth(words.width()), words.text()
        assert page.height() <= 700, "the page does not fit a beamer"
        page.close()
        page.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_are_printed_from_the_page_of_a_session_and_from_no_other(
    tmp_path: Path, language: str
) -> None:
    wanted: list[str] = []
    home = tmp_path / "home"
    with program(tmp_path / "library", language) as kompas:
        home.write_text("not a folder")
        chosen = Preferences(desk_language=language)  # type: ignore[arg-type]
        assert page_of(library_of(kompas), chosen, home, trial).cards is None
        page = page_of(library_of(kompas), chosen, home, trial, cards=lambda: wanted.append("cards"))
        page.show()
        finished(page)
        settle()
        assert page.height() <= 700, "the page does not fit a beamer"
        assert page.cards is not None
        assert page.cards.isVisible()
        click(page.cards)
        settle()
        assert (page.isVisible(), wanted) == (False, ["cards"])
        page.deleteLater()


class Watched(PreflightPage):
    """Notes what could be read each time that it was painted."""

    log: list[str]

    def paintEvent(self, event: QPaintEvent) -> None:
        self.log.append(f"read: {self.summary.text()}")
        super().paintEvent(event)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_tried_before_one_can_read_what_it_is(qtbot: QtBot, language: str) -> None:
    said, looks, log = texts(language), palette("light"), []
    asks = ["desk.check_ask_screen", "desk.check_ask_awake", "desk.check_ask_record"]

    def tried(ask: str) -> Check:
        def find() -> Outcome:
            log.append(f"tried: {ask}")
            return check_awake(held=True)

        return Check(ask, find)

    owner = QWidget()
    qtbot.addWidget(owner)
    trying = Trying(
        [tried(ask) for ask in asks],
        lambda page: Trial(said, palette("projector-light"), 100, page),
        owner.screen,
    )
    page = Watched(said, looks, trying, owner)
    page.log = log
    settle()
    assert log == [], "the page was not shown yet"
    page.show()
    finished(page)
    for ask in asks:
        place = log.index(f"tried: {ask}")
        assert log[place - 1] == f"read: {said('desk.check_looking', what=said(ask))}"
    assert page.summary.text() == said("desk.check_all_good")
    page.close()


def test_the_line_for_the_back_row_comes_and_goes(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        page = page_of(library_of(kompas), Preferences(), tmp_path, trial)
        page.show()
        finished(page)
        click(page.show_line)
        assert page.trial.isVisible()
        assert page.trial.geometry() == page.trial.screen().geometry()
        assert texts("nl")("stage.trial") in page.trial._canvas.accessibleDescription()  # noqa: SLF001
        page.trial.activateWindow()
        settle()
        press(Key.Key_PageDown)
        assert not page.trial.isVisible()
        said, stood = texts("nl"), page.read.x()
        aways: tuple[Callable[[], None], ...] = (
            lambda: click(page.show_line),
            lambda: QTest.keyClick(page, Key.Key_L),
            page.reject,
        )
        for away in aways:
            assert page.show_line.text() == said("desk.check_line_show")
            click(page.show_line)
            assert page.trial.isVisible()
            assert page.show_line.text() == said("desk.check_line_hide")
            assert page.read.x() == stood
            in_front(page)
            away()
            settle()
            assert not page.trial.isVisible(), str(away)
            assert page.isVisible()
        click(page.not_read)
        assert texts("nl")("desk.check_line_bad") in page.line.found.text()
        assert page.line.advice.isVisible()
        click(page.read)
        assert not page.line.advice.isVisible()
        page.close()
        page.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_about_the_line_moves_no_button_and_is_counted(tmp_path: Path, language: str) -> None:
    said = texts(language)
    with program(tmp_path, language) as kompas:
        chosen = Preferences(desk_language=language)  # type: ignore[arg-type]
        page = page_of(library_of(kompas), chosen, tmp_path, trial)
        page.show()
        finished(page)
        settle()
        wrong = sum(not row.advice.isHidden() for row in page.rows)
        assert page.summary.text() == said.many("desk.check_sum", wrong), "a question is no warning"
        before = page.not_read.pos(), page.height()
        for button, more in ((page.not_read, 1), (page.read, 0), (page.not_read, 1)):
            click(button)
            assert (page.not_read.pos(), page.height()) == before
            assert page.summary.text() == said.many("desk.check_sum", wrong + more)
        page.close()
        page.deleteLater()


@pytest.mark.parametrize(("free", "said"), [(350, "350 MB"), (999, "999 MB"), (80_660, "80 GB")])
def test_free_space_is_said_as_people_say_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, said: str
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=free * 1024 * 1024)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert check_room(tmp_path).values["free"] == said


def test_the_page_is_one_act_away_in_the_library_and_on_the_desk(tmp_path: Path) -> None:
    said = texts("nl")
    seen: list[str] = []

    def close_when_there(start: Callable[[], None]) -> None:
        from_there = Closing(seen)
        from_there.wait()
        start()

    with program(tmp_path) as kompas:
        close_when_there(lambda: click(button(library_of(kompas), said("library.preflight"))))
        begin(kompas, "Rood, oranje, groen", said("library.begin"))
        close_when_there(lambda: press(Key.Key_C))
    assert seen == [said("desk.check_title")] * 2


class Closing:
    """Closes the next dialog with Escape, and notes its title."""

    def __init__(self, seen: list[str]) -> None:
        self._seen = seen
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)

    def wait(self) -> None:
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PreflightPage):
            self._timer.stop()
            finished(dialog)
            self._seen.append(dialog.windowTitle())
            dialog.reject()


def test_every_finding_has_its_sentences() -> None:
    assert set(SAID) == set(preflight.Finding.__args__)  # type: ignore[attr-defined]
    for language in LANGUAGES:
        spoken = texts(language)
        for finding, (found, advice) in SAID.items():
            assert spoken.has(found)
            assert finding.endswith("_good") == (advice == "")
            assert not advice or spoken.has(advice)

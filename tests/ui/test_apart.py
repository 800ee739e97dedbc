"""Work apart from the window's thread: windows go on, progress is told, a stop leaves nothing behind."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.problems import Problem
from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.later import write_record
from kompas.ui.apart import HowFar, Stopped, apart
from tests.record import sample
from tests.record.hard import thousand_arguments


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def do(window: QWidget, act: Callable[[Callable[[int, int], None]], None]) -> None:
    """Do something apart from this window's thread."""
    apart(texts("nl"), palette("light"), window, act)


def test_the_work_has_a_thread_of_its_own_while_the_window_goes_on(window: QWidget) -> None:
    seen: list[str] = []
    beats: list[int] = []
    released = threading.Event()

    def beat() -> None:
        beats.append(1)
        if len(beats) == 3:
            released.set()

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(5)

    def act(progress: Callable[[int, int], None]) -> None:
        seen.append(threading.current_thread().name)
        assert released.wait(30)
        progress(1, 2)

    do(window, act)
    assert seen != [threading.main_thread().name]
    assert len(beats) >= 3


def test_what_went_wrong_is_raised_where_it_was_asked_for(window: QWidget) -> None:
    def act(_: Callable[[int, int], None]) -> None:
        raise Problem("file_no_room", name="x")

    with pytest.raises(Problem, match="file_no_room"):
        do(window, act)


def test_a_stop_is_heard_at_the_next_page_and_nothing_is_written(window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    session = thousand_arguments()
    told: list[int] = []

    def act(progress: Callable[[int, int], None]) -> None:
        def hear(page: int, pages: int) -> None:
            told.append(page)
            if page == 2:
                (dialog,) = window.findChildren(HowFar)
                QTimer.singleShot(0, dialog, dialog.reject)
                stopped.wait(30)
            progress(page, pages)

        write_record(session, "nl", path, hear)

    stopped = threading.Event()
    QTimer.singleShot(0, window, lambda: window.findChildren(HowFar)[0].rejected.connect(stopped.set))
    with pytest.raises(Stopped):
        do(window, act)
    assert told == [1, 2]
    assert list(tmp_path.iterdir()) == []


def test_a_record_is_written_as_without_a_thread(window: QWidget, tmp_path: Path) -> None:
    session = sample.whole()
    do(window, lambda progress: write_record(session, "nl", tmp_path / "a.pdf", progress))
    write_record(session, "nl", tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_after_long_work_the_keyboard_is_back_in_the_window(window: QWidget, qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    shown = threading.Event()
    timer = QTimer()

    def look() -> None:
        if any(dialog.isActiveWindow() for dialog in window.findChildren(HowFar)):
            shown.set()

    timer.timeout.connect(look)
    timer.start(5)

    def act(_: Callable[[int, int], None]) -> None:
        assert shown.wait(30)

    do(window, act)
    qtbot.waitUntil(window.isActiveWindow)

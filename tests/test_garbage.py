"""Garbage is looked for in the window's thread: what Qt destroys in another one ends the process."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from kompas import app, later
from kompas.language import texts
from kompas.ui.garbage import EVERY_MS, collect_due, collect_here
from tests.whole import begin, program

MANY = 20_000
"""So many objects that Python's own collector comes by several times."""


class Loop(QTimer):
    """A timer that holds itself: nobody but a collector frees it."""

    def __init__(self, died: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: died.append(threading.get_ident()))


@pytest.fixture(autouse=True)
def as_at_the_start(qapp: QObject) -> Iterator[None]:
    """Python's own collector runs, as before the first window is there."""
    for one in qapp.children():
        if type(one).__name__ == "Garbage":
            one.deleteLater()
            one.setParent(None)
    gc.collect()
    gc.enable()
    yield
    gc.disable()


def elsewhere() -> list[list[int]]:
    """Make many objects in another thread, as the journal's does in a long session."""
    held: list[list[int]] = []
    thread = threading.Thread(target=lambda: held.extend([place] for place in range(MANY)))
    thread.start()
    thread.join()
    return held


def test_another_thread_frees_nothing_of_qt() -> None:
    died: list[int] = []
    later.warm()
    Loop(died)
    elsewhere()
    assert died == []
    gc.collect()
    assert died == [threading.get_ident()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_session_frees_nothing_in_the_thread_of_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    died: list[int] = []
    # Somebody who is quicker than the library's own preparation.
    monkeypatch.setattr(app, "WARM_MS", 3_600_000)
    with program(tmp_path) as kompas:
        begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        Loop(died)
        elsewhere()
        assert set(died) <= {threading.get_ident()}
        gc.collect()
        assert died == [threading.get_ident()]


def test_what_is_due_is_freed_in_the_event_loop(qtbot: QtBot) -> None:
    died: list[int] = []
    collect_here()
    Loop(died)
    held = elsewhere()
    qtbot.waitUntil(lambda: bool(died), timeout=10 * EVERY_MS)
    assert died == [threading.get_ident()]
    assert len(held) == MANY


def test_it_looks_no_more_often_than_is_due() -> None:
    collect_here()
    gc.collect()
    assert collect_due() == 0
    before = gc.get_stats()[0]["collections"]
    collect_due()
    assert gc.get_stats()[0]["collections"] == before


def test_one_collector_is_enough(qapp: QObject) -> None:
    collect_here()
    collect_here()
    assert [type(one).__name__ for one in qapp.children()].count("Garbage") == 1

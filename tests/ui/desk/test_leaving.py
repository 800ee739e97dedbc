"""The cross of the desk while the room watches: it waits once, and only then, and only for a hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent

from kompas.domain.actions import WriteNote
from kompas.domain.outcome import Remark
from kompas.language import LANGUAGES, texts
from kompas.sitting import Sitting
from tests.ui.rolemap.rooms import double_click_of
from tests.whole import WINDOWED, Key, application, begin, press, program, settle, sitting_of

pytestmark = [*WINDOWED]


@pytest.fixture(params=LANGUAGES)
def sitting(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    with program(tmp_path, request.param) as kompas:
        begin(
            kompas,
            {"nl": "Rood, oranje, groen", "en": "Red, amber, green"}[request.param],
            texts(request.param)("library.begin"),
        )
        yield sitting_of(kompas)


def cross(sitting: Sitting) -> bool:
    """Click the cross, as the window system tells it; return whether the desk closed."""
    desk = sitting.desk
    QCoreApplication.sendEvent(desk.windowHandle(), QCloseEvent())
    closed = not desk.isVisible()
    settle()
    return closed


def test_the_first_cross_says_that_the_room_watches_and_the_second_closes(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_F5)
    assert desk.stage.is_open
    assert not cross(sitting)
    assert desk.stage.is_open
    assert desk.middle.says(desk.middle.message.text())
    assert desk.middle.message.text().startswith(("De zaal kijkt nog mee.", "The room is still watching."))
    assert cross(sitting)


def test_the_second_click_of_a_double_click_closes_nothing(sitting: Sitting) -> None:
    press(Key.Key_F5)
    with double_click_of(10_000):
        assert not cross(sitting)
        assert not cross(sitting)
    assert sitting.desk.stage.is_open


def test_who_went_on_is_told_again(sitting: Sitting) -> None:
    press(Key.Key_F5)
    assert not cross(sitting)
    sitting.do(WriteNote(Remark("1", "Een student is meer dan een score")))
    assert not cross(sitting)
    assert cross(sitting)


def test_without_the_room_the_cross_closes(sitting: Sitting) -> None:
    assert sitting.desk.stage.state == "closed"
    assert cross(sitting)


def test_a_rehearsal_holds_nothing_back(sitting: Sitting) -> None:
    sitting.desk.acts.rehearse()
    assert sitting.desk.stage.state == "rehearsal"
    assert cross(sitting)


def test_what_the_program_closes_goes_at_once(sitting: Sitting) -> None:
    press(Key.Key_F5)
    assert sitting.desk.close()
    settle()


def test_the_end_of_the_computers_session_is_obeyed_at_once(sitting: Sitting) -> None:
    press(Key.Key_F5)
    # What Qt does when the system tells it to end: it closes every window.
    application().closeAllWindows()
    assert not sitting.desk.isVisible()
    settle()

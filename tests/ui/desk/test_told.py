"""What the desk tells has its own place: nothing that can be clicked moves when it comes or goes."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.problems import Problem
from kompas.language import LANGUAGES, texts
from kompas.ui.desk.window import DeskWindow
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight, place
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_every_panel import cut
from tests.ui.desk.test_small_screen import SCREENS

pytestmark = pytest.mark.usefixtures("qtbot")
LONG = "Bewaard in C:/Gebruikers/begeleider/Documenten/" + "Werkplaats studiedata en AI/" * 12


def standing(desk: DeskWindow) -> dict[QWidget, QRect]:
    """Where everything stands that can be worked, and the panel with all that is in it."""
    settle(desk)
    assert desk.middle.panel is not None
    return {
        each: place(each)
        for each in (*desk.findChildren(QAbstractButton), *desk.middle.panel.findChildren(QWidget))
        if each.isVisible()
    }


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_moves_for_what_is_told(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        window, said = desk.window, texts(language)
        undone = said(
            "desk.undone", what="argument ‘" + "een student is meer dan een score " * 2 + "…’", key="Ctrl Y"
        )
        for moment in MOMENTS:
            desk.to(moment)
            before = standing(window)
            for tell in (window.middle.show_message, window.middle.show_problem):
                for sentence in (said("desk.watched"), undone):
                    tell(sentence)
                    assert standing(window) == before, moment.name
                    told = (
                        window.middle.message if tell == window.middle.show_message else window.middle.problem
                    )
                    assert in_sight(told)
                    assert cut(told) == ""
                    assert in_sight(window.status.saved)
                    assert in_sight(window.status.menu)
                tell("")
                assert standing(window) == before, moment.name


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
def test_a_sentence_that_is_longer_than_its_place_is_whole(size: tuple[int, int]) -> None:
    with desk_of(size, "nl") as desk:
        desk.to(MOMENTS[0])
        desk.window.say(LONG)
        settle(desk.window)
        assert in_sight(desk.window.middle.message)
        assert cut(desk.window.middle.message) == ""


QUIET = (
    *("nothing_to_undo", "nothing_to_redo", "no_twists", "no_round_ahead"),
    *("text_too_long", "list_full", "bad_character"),
)
LOUD = ("file_no_room", "file_read_only", "session_damaged", "session_changed", "copy_not_good")


@pytest.mark.parametrize("key", [*QUIET, *LOUD])
def test_alarm_is_for_what_may_be_lost(key: str) -> None:
    with desk_of((1366, 768), "nl") as desk:
        middle = desk.window.middle
        values = dict.fromkeys(("limit", "length", "name", "folder", "reason"), "x")
        desk.window.tell(Problem(key, **values))
        assert middle.problem.isVisible() is (key in LOUD)
        assert middle.message.isVisible() is (key in QUIET)


@pytest.mark.parametrize(
    ("key", "passes"), [("nothing_to_undo", True), ("text_too_long", False), ("file_no_room", False)]
)
def test_what_is_no_longer_needed_goes_by_itself_and_what_is_still_true_stays(
    qtbot: QtBot, key: str, *, passes: bool
) -> None:
    with desk_of((1366, 768), "nl") as desk:
        middle = desk.window.middle
        middle.passing.setInterval(0)
        desk.window.tell(Problem(key, limit=1, length=2, name="x"))
        if passes:
            qtbot.waitUntil(middle.message.isHidden)
            return
        settle(desk.window)
        assert not (middle.message.isHidden() and middle.problem.isHidden())
        desk.scene.do(a.Decide("Verder."))
        assert middle.message.isHidden()
        assert middle.problem.isHidden()


def test_what_is_said_next_has_its_own_time(qtbot: QtBot) -> None:
    with desk_of((1366, 768), "nl") as desk:
        middle = desk.window.middle
        middle.passing.setInterval(0)
        desk.window.tell(Problem("nothing_to_undo"))
        desk.window.say("Bewaard.")
        settle(desk.window)
        qtbot.waitUntil(lambda: not middle.passing.isActive())
        settle(desk.window)
        assert middle.says("Bewaard.")

"""On the first screen a key cap stands on the button that Enter presses, and C tries all beforehand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kompas.content.scenarios import agenda_lengths, list_scenarios
from kompas.geometry.palette import palette
from kompas.language import LANGUAGES, texts
from kompas.ui.library.past import PastSession
from kompas.ui.library.rows import DilemmaRow
from kompas.ui.library.window import LibraryActs, LibraryWindow, Shelf
from kompas.ui.painter import load_fonts
from kompas.ui.widgets import Button
from tests.whole import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
TAB = Qt.FocusPolicy.TabFocus
WHEN = "2026-11-22T10:12:00+01:00"
OFFERED, EARLIER = PastSession("/a", "A", WHEN, "", offered=True), PastSession("/b", "B", WHEN, "")


class Door:
    """The first screen, and what was asked of it."""

    def __init__(self, qtbot: QtBot, *sessions: PastSession, language: str = "nl") -> None:
        load_fonts()
        self.asked: list[tuple[str, object]] = []
        scenarios = tuple(one.scenario for one in list_scenarios() if one.scenario is not None)
        acts = LibraryActs(
            begin=lambda scenario, _: self.asked.append(("begin", scenario.id)),
            resume=lambda path: self.asked.append(("resume", path)),
            open_file=lambda: self.asked.append(("open", "")),
            language=lambda: None,
            theme=lambda: None,
            preflight=lambda: self.asked.append(("preflight", "")),
            erase=lambda path: self.asked.append(("erase", path)),
        )
        shelf = Shelf(scenarios, (), (), sessions, agenda_lengths(), 90, 1)
        self.window = LibraryWindow(texts(language), palette("light"), shelf, acts)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        settle()

    def with_cap(self) -> list[str]:
        """The buttons that say Enter."""
        enter = {texts(language)("library.enter") for language in LANGUAGES}
        return [each.text() for each in self.window.findChildren(Button) if each.key in enter]

    def press(self, key: Key) -> list[tuple[str, object]]:
        focus = self.window.focusWidget() or self.window
        QTest.keyClick(focus, key)
        done, self.asked = self.asked, []
        return done


@pytest.mark.parametrize("language", LANGUAGES)
def test_enter_presses_the_button_that_says_so(qtbot: QtBot, language: str) -> None:
    words = texts(language)
    door = Door(qtbot, OFFERED, EARLIER, language=language)
    assert door.with_cap() == [words("library.go_on")]
    assert door.press(Key.Key_Return) == [("resume", "/a")]
    next(iter(door.window.past.rows)).setFocus()
    assert door.with_cap() == [], "Enter opens the session that has the keyboard"
    door.window.findChildren(DilemmaRow)[1].setFocus()
    assert door.with_cap() == [words("library.begin")]
    ((done, _),) = door.press(Key.Key_Return)
    assert done == "begin"


def test_without_a_session_to_go_on_with_enter_begins(qtbot: QtBot) -> None:
    door = Door(qtbot)
    assert door.with_cap() == [texts("nl")("library.begin")]
    ((done, _),) = door.press(Key.Key_Return)
    assert done == "begin"


def test_c_tries_all_beforehand_unless_it_is_typed(qtbot: QtBot) -> None:
    door = Door(qtbot, OFFERED)
    for widget in (door.window, door.window.past.go_on, door.window.findChildren(DilemmaRow)[1]):
        assert widget is not None
        widget.setFocus()
        assert door.press(Key.Key_C) == [("preflight", "")]
    (search,) = door.window.findChildren(QLineEdit)
    search.setFocus()
    assert door.press(Key.Key_C) == []
    assert search.text() == "c"


def test_delete_asks_which_session_goes_from_wherever_the_keyboard_is(qtbot: QtBot) -> None:
    door = Door(qtbot, EARLIER)
    assert isinstance(door.window.focusWidget(), DilemmaRow), "as it begins"
    assert door.press(Key.Key_Delete) == [("erase", "")]
    door.window.past.rows.popitem()[0].setFocus()
    door.window.findChildren(DilemmaRow)[1].setFocus()
    places = [w for w in door.window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & TAB]
    assert len(places) > len(door.window.findChildren(DilemmaRow)) + 8
    for place in places:
        place.setFocus()
        assert len(door.press(Key.Key_Delete)) == 1, place


def test_delete_in_the_search_field_is_about_its_words(qtbot: QtBot) -> None:
    door = Door(qtbot, EARLIER)
    (search,) = door.window.findChildren(QLineEdit)
    search.setFocus()
    assert door.press(Key.Key_Delete) == [("erase", "")]
    QTest.keyClicks(search, "ov")
    assert door.press(Key.Key_Delete) == [], "also at the end of the words"
    search.setCursorPosition(0)
    assert door.press(Key.Key_Delete) == []
    assert search.text() == "v"


def test_without_sessions_delete_asks_nothing(qtbot: QtBot) -> None:
    assert Door(qtbot).press(Key.Key_Delete) == []


def test_delete_asks_about_the_session_that_has_the_keyboard(qtbot: QtBot) -> None:
    door = Door(qtbot, OFFERED, EARLIER)
    assert door.press(Key.Key_Delete) == [("erase", "/a")]
    (row,) = (made for made, one in door.window.past.rows.items() if one is EARLIER)
    row.setFocus()
    assert door.press(Key.Key_Delete) == [("erase", "/b")]

"""Escape in a line takes typing back and loses nothing: the words come back with undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.actions import Action
from kompas.language import LANGUAGES, texts
from kompas.ui.controls.line_field import LineField
from kompas.ui.rolemap.details import RoleDetails
from tests.ui.desk.panel_rooms import begin
from tests.ui.rolemap.rooms import Workshop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "Een gesprek op tijd"


def undo(line: QWidget) -> None:
    QTest.keyClick(line, Key.Key_Z, CONTROL)


def escape(line: QWidget) -> None:
    QTest.keyClick(line, Key.Key_Escape)


def test_undo_takes_back_a_word_at_a_time(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    line = beside.line
    QTest.keyClicks(line, WORDS)
    seen = []
    for _ in range(4):
        undo(line)
        seen.append(line.text())
    assert seen == ["Een gesprek op ", "Een gesprek ", "Een ", ""]
    for _ in range(4):
        QTest.keyClick(line, Key.Key_Y, CONTROL)
    assert (line.text(), line.cursorPosition()) == (WORDS, len(WORDS))


class Beside:
    """A line for a thing of the session, beside another field, in a window with the keyboard."""

    def __init__(
        self,
        qtbot: QtBot,
        *told: a.Action,
        leave: Callable[[], bool] = bool,
        language: str = "nl",
    ) -> None:
        self.scene = begin(*told, language=language)
        room = self.scene.room
        self.line = LineField(
            room, "line", "name", self._made, lambda: room.session.decision, hint="hint", escape=leave
        )
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.line)
        self.other = QLineEdit()
        layout.addWidget(self.other)
        qtbot.addWidget(self.window)
        self.line.gesture.refresh()
        self.window.show()
        self.window.activateWindow()
        self.line.setFocus()
        qtbot.waitUntil(self.line.hasFocus)

    @staticmethod
    def _made(text: str) -> Action | None:
        return a.Decide(text) if text.strip() else None


def test_what_was_taken_back_comes_back_whole_as_a_draft(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    scene, line = beside.scene, beside.line
    QTest.keyClicks(line, WORDS)
    escape(line)
    assert line.text() == ""
    assert scene.done == []
    assert scene.journal.drafts == {}
    assert line.keeps_undo
    undo(line)
    assert line.text() == WORDS
    assert scene.journal.drafts == {"line": a.Decide(WORDS)}
    QTest.keyClick(line, Key.Key_Return)
    assert scene.done == [a.Decide(WORDS)]
    assert not line.keeps_undo


def test_a_changed_line_goes_back_to_what_it_was_and_forth_again(qtbot: QtBot) -> None:
    beside = Beside(qtbot, a.Decide("Ja."))
    line = beside.line
    assert line.text() == "Ja."
    line.selectAll()
    QTest.keyClicks(line, "Toch niet.")
    escape(line)
    assert line.text() == "Ja."
    undo(line)
    assert line.text() == "Toch niet."


def test_escape_twice_loses_neither(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    line = beside.line
    for words in ("eerst", "dan"):
        QTest.keyClicks(line, words)
        escape(line)
    undo(line)
    assert line.text() == "dan"
    for _ in range(20):
        undo(line)
        if line.text() == "eerst":
            break
    assert line.text() == "eerst"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_says_how_it_comes_back(qtbot: QtBot, language: str) -> None:
    beside = Beside(qtbot, language=language)
    line = beside.line
    QTest.keyClicks(line, "x")
    escape(line)
    assert line.placeholderText() == texts(language)("desk.field_taken_back")
    QTest.keyClicks(line, "y")
    assert line.placeholderText() == "hint"


def test_a_second_escape_means_what_escape_meant_before(qtbot: QtBot) -> None:
    left: list[bool] = []

    def leave() -> bool:
        if beside.line.gesture.lasts:
            return False
        left.append(True)
        return True

    beside = Beside(qtbot, leave=leave)
    QTest.keyClicks(beside.line, WORDS)
    escape(beside.line)
    assert not left
    escape(beside.line)
    assert left
    undo(beside.line)
    assert beside.line.text() == WORDS


def test_once_the_line_shows_another_thing_the_words_of_the_first_are_not_mixed_in(qtbot: QtBot) -> None:
    beside = Beside(qtbot)
    QTest.keyClicks(beside.line, WORDS)
    escape(beside.line)
    beside.scene.do(a.Decide("Van een ander."))
    beside.line.gesture.refresh()
    assert beside.line.text() == "Van een ander."
    assert not beside.line.keeps_undo
    undo(beside.line)
    assert beside.line.text() == "Van een ander."


def test_a_name_on_the_map_comes_back_and_undo_of_the_session_waits(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("counsellor")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Key.Key_D)
    details = panel.details
    assert isinstance(details, RoleDetails)
    body = details.body
    body.setFocus()
    before = len(shop.done)
    QTest.keyClicks(body, WORDS)
    escape(body)
    assert body.text() == ""
    undo(body)
    assert body.text() == WORDS
    assert len(shop.done) == before, "the session's own undo is not touched"


def test_a_renamed_role_can_be_typed_on_after_escape(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("counsellor")
    panel.bar.begin()
    name = panel.bar.name
    was = name.text()
    QTest.keyClicks(name, WORDS)
    escape(name)
    panel.bar.begin()
    assert name.text() == was
    undo(name)
    assert name.text() == WORDS

"""Ctrl+Y does again what was taken back in every field, also where Qt itself does not know that key."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.ui.desk.panels.discuss import DiscussPanel
from tests.ui.desk.panel_rooms import begin, make, show, words_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REDO = ((Key.Key_Y, CONTROL), (Key.Key_Z, CONTROL | SHIFT))


class Unknown(QKeyEvent):
    """A key press of a system that has no name for what it means."""

    def matches(self, _: QKeySequence.StandardKey) -> bool:
        return False


def press_unknown(field: QPlainTextEdit | QLineEdit, key: Key, modifiers: Qt.KeyboardModifier) -> None:
    field.keyPressEvent(Unknown(QEvent.Type.KeyPress, key, modifiers))


def discuss(qtbot: QtBot, *actions: a.Action) -> DiscussPanel:
    panel = make(begin(*actions), StepKind.DISCUSS)
    assert isinstance(panel, DiscussPanel)
    show(qtbot, panel)
    return panel


@pytest.mark.parametrize(("key", "modifiers"), REDO)
def test_an_argument_that_was_taken_back_comes_again(
    qtbot: QtBot, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    panel = discuss(qtbot)
    field = panel.catch.text
    field.setFocus()
    QTest.keyClicks(field, "Een kleur is een stempel")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Z, CONTROL)
    assert not panel.room.session.arguments
    press_unknown(field, key, modifiers)
    assert words_of(panel.room.session.arguments) == ["Een kleur is een stempel"]


@pytest.mark.parametrize(("key", "modifiers"), REDO)
def test_letters_that_were_taken_back_come_again(
    qtbot: QtBot, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    panel = discuss(qtbot)
    words, role = panel.catch.text, panel.catch.holder.line
    for field in (words, role):
        field.setFocus()
        QTest.keyClicks(field, "moeder")
        field.undo()
        assert "moeder" not in (words.toPlainText() if field is words else role.text())
        press_unknown(field, key, modifiers)
    assert (words.toPlainText(), role.text()) == ("moeder", "moeder")

"""Escape takes typing back and loses nothing: the words come back with undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from tests.ui.desk.panel_rooms import Scene, begin, make, show

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "Een gesprek op tijd is beter dan een kleur"


def catching(qtbot: QtBot, *actions: a.Action, language: str = "nl") -> tuple[Scene, TextField]:
    """The field in which arguments are caught, with the focus."""
    scene = begin(*actions, language=language)
    panel = make(scene, StepKind.DISCUSS)
    assert isinstance(panel, DiscussPanel)
    show(qtbot, panel)
    panel.catch.text.setFocus()
    qtbot.waitUntil(panel.catch.text.hasFocus)
    return scene, panel.catch.text


def undo(field: QPlainTextEdit) -> None:
    """Press Ctrl+Z."""
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)


def test_an_argument_that_was_taken_back_comes_back_whole(qtbot: QtBot) -> None:
    scene, field = catching(qtbot)
    QTest.keyClicks(field, WORDS)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == ""
    assert scene.done == []
    assert scene.journal.drafts == {}
    undo(field)
    assert field.toPlainText() == WORDS
    assert scene.done == [], "the session's own undo is not touched"
    draft = scene.journal.drafts["argument:new"]
    assert isinstance(draft, a.WriteArgument)
    assert draft.argument.text == WORDS
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert scene.done == [draft]


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Ctrl+Z brengt het terug"), ("en", "Ctrl+Z brings it back")]
)
def test_the_field_says_how_it_comes_back(qtbot: QtBot, language: str, said: str) -> None:
    _, field = catching(qtbot, language=language)
    hint = field.placeholderText()
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert said in field.placeholderText()
    QTest.keyClicks(field, "y")
    assert field.placeholderText() == hint


def test_words_typed_after_escape_do_not_push_the_first_ones_out(qtbot: QtBot) -> None:
    _, field = catching(qtbot)
    QTest.keyClicks(field, WORDS)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClicks(field, "toch")
    undo(field)
    assert field.toPlainText() == ""
    undo(field)
    assert field.toPlainText() == WORDS


def test_escape_twice_loses_neither(qtbot: QtBot) -> None:
    _, field = catching(qtbot)
    for words in ("eerst", "dan"):
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Escape)
    undo(field)
    assert field.toPlainText() == "dan"
    while field.toPlainText() != "eerst":
        before = field.document().availableUndoSteps()
        undo(field)
        assert field.document().availableUndoSteps() < before, "the first words are gone"


def test_a_changed_text_goes_back_to_what_it_was_and_forth_again(qtbot: QtBot) -> None:
    scene = begin(a.Decide("We beginnen."))
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    field = panel.decision
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, "Toch niet.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "We beginnen."
    undo(field)
    assert field.toPlainText() == "Toch niet."
    field.gesture.end()
    assert scene.done == [a.Decide("Toch niet.")]


def test_once_the_session_went_on_undo_is_that_of_the_session(qtbot: QtBot) -> None:
    scene, field = catching(qtbot, a.WriteArgument(o.Argument("a1", "Eerst.")))
    QTest.keyClicks(field, WORDS)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    undo(field)
    QTest.keyClick(field, Qt.Key.Key_Return)
    undo(field)
    assert isinstance(scene.last, a.Undo)
    assert [one.text for one in scene.room.session.arguments] == ["Eerst."]

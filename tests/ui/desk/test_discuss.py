"""Arguments are caught fast and sorted later; nothing is lost between words and choices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.domain.live import live
from kompas.domain.values import VALUES, Value
from kompas.domain.views import views_of
from kompas.geometry.palette import palette
from kompas.geometry.stage.compose import compose
from kompas.language import texts
from kompas.ui.controls.named_mark import MarkLine
from kompas.ui.desk.lists.arguments import ArgumentExtra
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.widgets import Words
from tests.ui.desk.panel_rooms import Scene, begin, make, pick, settle, show, words_of

ALT = Qt.KeyboardModifier.AltModifier
AGAINST = o.Argument("a1", "Ik wil het weten.", Value.AUTONOMY, "against", "student")
LOOSE = o.Argument("a2", "Geef iedereen een gesprek.")


def discuss(qtbot: QtBot, *actions: a.Action, language: str = "nl") -> tuple[Scene, DiscussPanel]:
    """The panel, ready to type."""
    scene = begin(*actions, language=language)
    panel = make(scene, StepKind.DISCUSS)
    assert isinstance(panel, DiscussPanel)
    show(qtbot, panel)
    panel.catch.text.setFocus()
    qtbot.waitUntil(panel.catch.text.hasFocus)
    return scene, panel


def extra_of(panel: DiscussPanel, value: Value | None) -> ArgumentExtra:
    """The choices of the first argument under a value."""
    extra = panel.lists[value].rows[0].extra
    assert isinstance(extra, ArgumentExtra)
    return extra


def test_words_and_enter_are_enough(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    QTest.keyClicks(panel.catch.text, "Elke kleur is een stempel")
    QTest.keyClick(panel.catch.text, Qt.Key.Key_Return)
    (argument,) = scene.room.session.arguments
    assert (argument.text, argument.value, argument.side) == ("Elke kleur is een stempel", None, None)
    assert panel.catch.text.toPlainText() == ""
    assert panel.catch.text.hasFocus()
    assert words_of(scene.room.session.arguments) == ["Elke kleur is een stempel"]


@pytest.mark.parametrize(
    ("language", "keys"),
    [("nl", "AMRVT"), ("en", "AHJFG")],
)
def test_keys_choose_value_and_side_while_one_types(qtbot: QtBot, language: str, keys: str) -> None:
    scene, panel = discuss(qtbot, language=language)
    wanted = [(value, side) for value in VALUES for side in ("for", "against")]
    for value, side in wanted:
        QTest.keyClicks(panel.catch.text, "x")
        QTest.keyClick(panel.catch.text, Qt.Key(ord(keys[VALUES.index(value)])), ALT)
        QTest.keyClick(panel.catch.text, Qt.Key(ord(keys[3 if side == "for" else 4])), ALT)
        QTest.keyClick(panel.catch.text, Qt.Key.Key_Return)
    assert [(argument.value, argument.side) for argument in scene.room.session.arguments] == wanted
    assert {argument.text for argument in scene.room.session.arguments} == {"x"}


def test_the_keys_are_said_on_the_panel(qtbot: QtBot) -> None:
    _, panel = discuss(qtbot)
    said = [label.text() for label in panel.catch.findChildren(Words)]
    assert said == ["Alt+A, Alt+M, Alt+R kiest de waarde. Alt+V, Alt+T kiest voor of tegen."]


def test_choices_start_afresh_for_the_next_argument(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    panel.catch.choose_value("justice")
    panel.catch.choose_side("for")
    panel.catch.holder.show_role("student")
    QTest.keyClicks(panel.catch.text, "Een")
    QTest.keyClick(panel.catch.text, Qt.Key.Key_Return)
    QTest.keyClicks(panel.catch.text, "Twee")
    QTest.keyClick(panel.catch.text, Qt.Key.Key_Return)
    first, second = scene.room.session.arguments
    assert (first.value, first.side, first.holder) == (Value.JUSTICE, "for", "student")
    assert (second.value, second.side, second.holder) == (None, None, "")
    assert first.id != second.id


def test_choosing_what_is_chosen_takes_it_away(qtbot: QtBot) -> None:
    _, panel = discuss(qtbot)
    QTest.keyClick(panel.catch.text, Qt.Key.Key_A, ALT)
    assert panel.catch.value.buttons["autonomy"].isChecked()
    QTest.keyClick(panel.catch.text, Qt.Key.Key_A, ALT)
    assert not panel.catch.value.buttons["autonomy"].isChecked()


def test_typing_goes_on_while_the_focus_is_at_its_choices(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    QTest.keyClicks(panel.catch.text, "Half af")
    QTest.keyClick(panel.catch.text, Qt.Key.Key_Tab)
    button = panel.catch.value.buttons["autonomy"]
    assert button.hasFocus()
    assert scene.done == []
    QTest.mouseClick(panel.catch.value.buttons["humanity"], Qt.MouseButton.LeftButton)
    draft = scene.journal.drafts["argument:new"]
    assert isinstance(draft, a.WriteArgument)
    assert draft.argument.value is Value.HUMANITY
    QTest.keyClick(panel.catch.value.buttons["humanity"], Qt.Key.Key_Return)
    assert scene.done == [draft]
    assert panel.catch.text.hasFocus()
    assert scene.journal.drafts == {}


def test_a_holder_that_is_typed_belongs_to_the_draft(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    QTest.keyClicks(panel.catch.text, "Iets")
    panel.catch.holder.setEditText("Student")
    draft = scene.journal.drafts["argument:new"]
    assert isinstance(draft, a.WriteArgument)
    assert draft.argument.holder == "student"
    QTest.mouseClick(panel.catch.write, Qt.MouseButton.LeftButton)
    assert scene.done == [draft]
    assert panel.catch.holder.currentText() == ""


def test_going_elsewhere_writes_the_argument_down(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    QTest.keyClicks(panel.catch.text, "Iets")
    panel.catch.side.buttons["for"].setFocus()
    assert scene.done == []
    assert panel.parked.new is not None
    panel.parked.new.setFocus()
    (argument,) = scene.room.session.arguments
    assert argument.text == "Iets"


def test_arguments_stand_under_their_value(qtbot: QtBot) -> None:
    _, panel = discuss(qtbot, a.WriteArgument(AGAINST), a.WriteArgument(LOOSE))
    assert [len(panel.lists[value].rows) for value in (None, *VALUES)] == [1, 1, 0, 0]
    heads = [line for line in panel.findChildren(MarkLine) if line.isVisible()]
    assert len(heads) == 1
    said = [label.text() for label in panel.lists[Value.AUTONOMY].rows[0].findChildren(Words)]
    assert "tegen, student" in said


def test_giving_an_argument_a_value_moves_it_and_keeps_the_focus(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot, a.WriteArgument(LOOSE))
    panel.lists[None].rows[0].text.setFocus()
    settle(panel)
    QTest.mouseClick(extra_of(panel, None).value.buttons["justice"], Qt.MouseButton.LeftButton)
    assert scene.done == [a.WriteArgument(o.Argument("a2", LOOSE.text, Value.JUSTICE))]
    settle(panel)
    assert panel.lists[None].rows == []
    (row,) = panel.lists[Value.JUSTICE].rows
    assert row.text.hasFocus()
    scene.room.store.undo()
    assert panel.lists[Value.JUSTICE].rows == []
    assert len(panel.lists[None].rows) == 1


def test_side_and_holder_of_an_argument_can_change(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot, a.WriteArgument(AGAINST))
    panel.lists[Value.AUTONOMY].rows[0].text.setFocus()
    settle(panel)
    extra = extra_of(panel, Value.AUTONOMY)
    assert extra.side.buttons["against"].isChecked()
    QTest.mouseClick(extra.side.buttons["for"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(extra.side.buttons["for"], Qt.MouseButton.LeftButton)
    pick(extra.holder, "teacher")
    sides = [action.argument.side for action in scene.done if isinstance(action, a.WriteArgument)]
    assert sides == ["for", None, None]
    assert scene.room.session.arguments[0].holder == "teacher"


def test_the_arrows_walk_on_into_the_next_value(qtbot: QtBot) -> None:
    _, panel = discuss(qtbot, a.WriteArgument(AGAINST), a.WriteArgument(LOOSE))
    loose, autonomy = panel.lists[None].rows[0], panel.lists[Value.AUTONOMY].rows[0]
    loose.text.setFocus()
    QTest.keyClick(loose.text, Qt.Key.Key_Down)
    assert autonomy.text.hasFocus()
    QTest.keyClick(autonomy.text, Qt.Key.Key_Up)
    assert loose.text.hasFocus()
    QTest.keyClick(loose.text, Qt.Key.Key_Up)
    assert panel.catch.text.hasFocus()


def test_things_for_later_are_parked(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    assert panel.parked.new is not None
    panel.parked.new.setFocus()
    QTest.keyClicks(panel.parked.new, "De leverancier")
    QTest.keyClick(panel.parked.new, Qt.Key.Key_Return)
    assert words_of(scene.room.session.parked) == ["De leverancier"]
    assert isinstance(scene.last, a.Park)


def test_showing_ends_typing_first_and_says_what_the_room_sees(qtbot: QtBot) -> None:
    scene, panel = discuss(qtbot)
    QTest.keyClicks(panel.catch.text, "Nog net")
    QTest.mouseClick(panel.show_row.button, Qt.MouseButton.LeftButton)
    assert [type(action) for action in scene.done] == [a.WriteArgument, a.Publish]
    assert scene.last == a.Publish(panel.step, 1)
    assert panel.show_row.state.text() == "De zaal ziet dit nu."
    scene.do(a.WriteArgument(AGAINST))
    assert panel.show_row.state.text() == "De zaal ziet nog de vorige tekst."
    QTest.mouseClick(panel.probes, Qt.MouseButton.LeftButton)
    assert scene.last == a.Publish(panel.step, 0)
    assert panel.show_row.state.text() == ""
    scene.do(a.Publish(panel.step, 1), a.SetBlack(black=True))
    assert panel.show_row.state.text() == "Dit staat klaar voor het zaalscherm."


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("nl", "Lege stoel: Leverancier. Wat zouden zij zeggen?"),
        ("en", "Empty chair: Supplier. What would they say?"),
    ],
)
def test_the_empty_chair_comes_back_on_desk_and_stage(qtbot: QtBot, language: str, wanted: str) -> None:
    scene, panel = discuss(qtbot, a.SetAbsent(("supplier",)), language=language)
    assert panel.empty_chair.isVisible()
    assert panel.empty_chair.text() == wanted
    session = scene.room.session
    step = next(step for step in session.steps if step.kind is StepKind.DISCUSS)
    pages = compose(
        views_of(session, step)[0], live(session), texts(language), palette("projector-light"), 16 / 9
    )
    assert any(wanted in page.said for page in pages)
    scene.do(a.SetAbsent(()))
    panel.fill(scene.room.session)
    assert not panel.empty_chair.isVisible()

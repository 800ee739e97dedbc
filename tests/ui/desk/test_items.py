"""An editable list: new things, changes in place, leaving out, taking away, walking with the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.item_row import ItemRow
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.widgets import Words
from tests.ui.desk.panel_rooms import MARKUP, Scene, begin, make, settle, show, words_of

FIRST = o.Remark("c1", "Per groep tellen we de fouten.")
SECOND = o.Remark("c2", "Er is iemand om te bellen.")


def decide(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, DecidePanel]:
    """A panel with a list of conditions."""
    scene = begin(*actions)
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    return scene, panel


def new_field(items: ItemList) -> TextField:
    """The field for a new item."""
    assert items.new is not None
    return items.new


def two(qtbot: QtBot) -> tuple[Scene, DecidePanel, ItemRow, ItemRow]:
    """A panel with two conditions."""
    scene, panel = decide(qtbot, a.WriteCondition(FIRST), a.WriteCondition(SECOND))
    first, second = panel.conditions.rows
    return scene, panel, first, second


def focus(qtbot: QtBot, field: TextField) -> None:
    """Give a field the focus, with the cursor at its end."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def test_typing_and_enter_make_an_item_and_empty_the_field(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    QTest.keyClicks(field, "  Eerst dit ")
    draft = scene.journal.drafts["condition:new"]
    assert scene.done == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(draft, a.WriteCondition)
    assert scene.done == [draft]
    assert draft.remark.text == "Eerst dit"
    assert scene.journal.drafts == {}
    assert field.toPlainText() == ""
    assert field.hasFocus()
    QTest.keyClicks(field, "Dan dat")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert words_of(scene.room.session.conditions) == ["Eerst dit", "Dan dat"]
    assert len({remark.id for remark in scene.room.session.conditions}) == 2


def test_a_new_item_is_also_made_when_the_focus_goes(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    QTest.keyClicks(field, "Half af")
    panel.decision.setFocus()
    assert words_of(scene.room.session.conditions) == ["Half af"]


def test_a_single_letter_waits_for_enter_when_the_focus_goes(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    for items, key in ((panel.conditions, "condition:new"), (panel.dissents, "dissent:new")):
        field = new_field(items)
        focus(qtbot, field)
        QTest.keyClicks(field, "U")
        panel.decision.setFocus()
        panel.leave()
        items.refresh()
        assert (scene.done, field.toPlainText()) == ([], "U")
        assert key in scene.journal.drafts, "it is not lost with the process either"
    focus(qtbot, new_field(panel.conditions))
    QTest.keyClick(new_field(panel.conditions), Qt.Key.Key_Return)
    assert words_of(scene.room.session.conditions) == ["U"]
    focus(qtbot, new_field(panel.dissents))
    QTest.keyClicks(new_field(panel.dissents), "i")
    panel.decision.setFocus()
    assert [one.text for one in scene.room.session.dissents] == ["Ui"]
    assert (scene.journal.drafts, scene.room.waiting) == ({}, {})


def test_a_letter_that_waits_is_there_again_when_the_step_comes_back(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    focus(qtbot, new_field(panel.conditions))
    QTest.keyClicks(new_field(panel.conditions), "U")
    panel.leave()
    panel.hide()
    panel.deleteLater()
    again = make(scene, StepKind.DECIDE)
    assert isinstance(again, DecidePanel)
    show(qtbot, again)
    field = new_field(again.conditions)
    assert (field.toPlainText(), scene.done) == ("U", [])
    focus(qtbot, field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.toPlainText(), scene.journal.drafts, scene.room.waiting) == ("", {}, {})


def test_an_empty_field_makes_nothing(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    QTest.keyClicks(field, "   ")
    QTest.keyClick(field, Qt.Key.Key_Enter)
    assert scene.done == []
    assert scene.told == []
    assert scene.journal.drafts == {}


def test_escape_forgets_what_was_typed(qtbot: QtBot) -> None:
    scene, panel, first, _ = two(qtbot)
    focus(qtbot, first.text)
    QTest.keyClicks(first.text, "Of toch niet. ")
    QTest.keyClick(first.text, Qt.Key.Key_Escape)
    assert first.text.toPlainText() == FIRST.text
    assert scene.done == []
    assert scene.journal.drafts == {}
    assert panel.conditions.rows[0] is first


def test_an_item_is_changed_where_it_stands_in_one_action(qtbot: QtBot) -> None:
    scene, _, first, _ = two(qtbot)
    focus(qtbot, first.text)
    first.text.moveCursor(first.text.textCursor().MoveOperation.End)
    QTest.keyClicks(first.text, " Elke maand ")
    assert scene.journal.drafts.keys() == {"condition:c1"}
    QTest.keyClick(first.text, Qt.Key.Key_Return)
    # What was typed is kept to the letter, so that a pause after a space does not move the cursor.
    changed = o.Remark("c1", FIRST.text + " Elke maand ")
    assert scene.done == [a.WriteCondition(changed)]
    assert scene.journal.drafts == {}


def test_emptying_an_item_to_type_something_else_waits(qtbot: QtBot) -> None:
    scene, _, first, _ = two(qtbot)
    focus(qtbot, first.text)
    first.text.selectAll()
    QTest.keyClick(first.text, Qt.Key.Key_Backspace)
    first.text.gesture.rest()
    assert first.text.toPlainText() == ""
    QTest.keyClicks(first.text, "Iets anders")
    first.text.gesture.rest()
    assert scene.done == [a.WriteCondition(o.Remark("c1", "Iets anders"))]


def test_an_item_left_empty_stays_as_it_was(qtbot: QtBot) -> None:
    scene, panel, first, _ = two(qtbot)
    focus(qtbot, first.text)
    first.text.selectAll()
    QTest.keyClick(first.text, Qt.Key.Key_Backspace)
    panel.decision.setFocus()
    assert first.text.toPlainText() == FIRST.text
    assert scene.done == []


def test_up_and_down_walk_through_the_list_from_the_newest(qtbot: QtBot) -> None:
    _, panel, first, second = two(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert second.text.hasFocus()
    assert second.text.textCursor().selectedText() == SECOND.text
    QTest.keyClick(second.text, Qt.Key.Key_Down)
    assert first.text.hasFocus()
    QTest.keyClick(first.text, Qt.Key.Key_Down)
    assert first.text.hasFocus()
    QTest.keyClick(first.text, Qt.Key.Key_Up)
    QTest.keyClick(second.text, Qt.Key.Key_Up)
    assert field.hasFocus()


def test_the_newest_stands_right_under_the_field_and_keeps_its_number(qtbot: QtBot) -> None:
    scene, panel, first, second = two(qtbot)
    field = new_field(panel.conditions)
    scene.do(a.WriteCondition(o.Remark("c3", "De laatste.")))
    settle(panel)
    third = panel.conditions.rows[-1]
    assert panel.conditions.downward == [third, second, first]
    assert field.geometry().bottom() < third.y() < second.y() < first.y()
    assert [row.text.accessibleName()[-1] for row in (first, second, third)] == ["1", "2", "3"]
    assert words_of(scene.room.session.conditions) == [FIRST.text, SECOND.text, "De laatste."]


def test_in_a_text_of_more_lines_the_arrows_walk_through_the_lines_first(qtbot: QtBot) -> None:
    long = o.Remark("c1", "Een voorwaarde van veel woorden. " * 6)
    _, panel = decide(qtbot, a.WriteCondition(SECOND), a.WriteCondition(long))
    second, first = panel.conditions.rows
    settle(panel)
    focus(qtbot, first.text)
    first.text.moveCursor(first.text.textCursor().MoveOperation.Start)
    QTest.keyClick(first.text, Qt.Key.Key_Down)
    assert first.text.hasFocus()
    for _ in range(8):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Down)
    assert second.text.hasFocus()


def test_delete_takes_away_what_is_selected_as_a_whole_and_undo_brings_it_back(qtbot: QtBot) -> None:
    scene, panel, first, second = two(qtbot)
    new_field(panel.conditions).wandered.emit(1)
    assert second.text.hasFocus()
    QTest.keyClick(second.text, Qt.Key.Key_Delete)
    assert scene.done == [a.RemoveCondition("c2")]
    assert panel.conditions.rows == [first]
    assert first.text.hasFocus()
    QTest.keyClick(first.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words_of(scene.room.session.conditions) == [FIRST.text, SECOND.text]
    assert [row.text.toPlainText() for row in panel.conditions.rows] == [FIRST.text, SECOND.text]
    assert panel.conditions.rows[0] is first


def test_delete_inside_a_text_deletes_a_letter(qtbot: QtBot) -> None:
    scene, _, first, _ = two(qtbot)
    focus(qtbot, first.text)
    first.text.moveCursor(first.text.textCursor().MoveOperation.Start)
    QTest.keyClick(first.text, Qt.Key.Key_Delete)
    assert first.text.toPlainText() == FIRST.text[1:]
    assert scene.done == []


def test_taking_away_the_last_item_goes_back_to_the_field(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot, a.WriteCondition(FIRST))
    row = panel.conditions.rows[0]
    focus(qtbot, row.text)
    QTest.keyClicks(row.text, "half")
    QTest.mouseClick(row.tools.remove, Qt.MouseButton.LeftButton)
    assert panel.conditions.rows == []
    assert new_field(panel.conditions).hasFocus()
    assert scene.last == a.RemoveCondition("c1")
    assert scene.journal.drafts == {}


def test_leaving_out_of_the_record_is_one_press_and_is_said_in_words(qtbot: QtBot) -> None:
    scene, panel, first, second = two(qtbot)
    focus(qtbot, first.text)
    assert first.tools.left_out.isVisible()
    assert not second.tools.left_out.isVisible()
    first.tools.left_out.setFocus()
    QTest.keyClick(first.tools.left_out, Qt.Key.Key_Space)
    assert scene.done == [a.WriteCondition(o.Remark("c1", FIRST.text, in_record=False))]
    assert first.tools.left_out.isChecked()
    focus(qtbot, second.text)
    assert "niet in verslag" in [label.text() for label in first.findChildren(Words) if label.isVisible()]
    QTest.mouseClick(second.tools.left_out, Qt.MouseButton.LeftButton)
    scene.room.store.undo()
    assert not second.tools.left_out.isChecked()
    assert panel.conditions.rows == [first, second]


def test_what_changes_elsewhere_is_shown_but_not_over_what_is_being_typed(qtbot: QtBot) -> None:
    scene, panel, first, second = two(qtbot)
    focus(qtbot, first.text)
    first.text.selectAll()
    QTest.keyClicks(first.text, "Ik typ nog")
    scene.do(a.WriteCondition(o.Remark("c1", "Van elders")), a.WriteCondition(o.Remark("c2", "Ook anders")))
    assert first.text.toPlainText() == "Ik typ nog"
    assert first.text.hasFocus()
    assert second.text.toPlainText() == "Ook anders"
    assert panel.conditions.rows == [first, second]


def test_an_item_taken_away_elsewhere_while_one_types_in_it_does_not_come_back(qtbot: QtBot) -> None:
    scene, panel, first, second = two(qtbot)
    focus(qtbot, first.text)
    QTest.keyClicks(first.text, "x")
    scene.do(a.RemoveCondition("c1"))
    settle(panel)
    assert panel.conditions.rows == [second]
    assert words_of(scene.room.session.conditions) == [SECOND.text]
    assert scene.journal.drafts == {}


def test_leaving_the_panel_keeps_what_was_half_typed(qtbot: QtBot) -> None:
    scene, panel, first, _ = two(qtbot)
    focus(qtbot, first.text)
    QTest.keyClicks(first.text, "A")
    panel.leave()
    assert words_of(scene.room.session.conditions)[0].count("A") == 1
    assert scene.journal.drafts == {}


def test_markup_and_lines_are_plain_text(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    QApplication.clipboard().setText(f"{MARKUP}\nen een tweede regel")
    field.paste()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert words_of(scene.room.session.conditions) == [f"{MARKUP} en een tweede regel"]
    assert panel.conditions.rows[0].text.toPlainText() == f"{MARKUP} en een tweede regel"


def test_a_text_that_is_too_long_is_told_and_not_lost(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field = new_field(panel.conditions)
    focus(qtbot, field)
    field.setPlainText("a" * 20_001)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [problem.key for problem in scene.told] == ["text_too_long"]
    assert len(field.toPlainText()) == 20_001


def test_items_have_names_that_tell_them_apart(qtbot: QtBot) -> None:
    _, panel, first, second = two(qtbot)
    assert (first.text.accessibleName(), second.text.accessibleName()) == ("Voorwaarde 1", "Voorwaarde 2")
    assert second.tools.remove.accessibleName() == "Voorwaarde 2 weghalen"
    assert second.tools.left_out.accessibleName() == "Voorwaarde 2: niet in verslag"
    assert new_field(panel.conditions).accessibleName() == "Voorwaarde, nieuw"

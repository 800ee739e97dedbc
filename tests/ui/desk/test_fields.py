"""Roles, states and text: each becomes the right action once, and yields what it has no use for."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.ui.desk.lists.kinds import TaskExtra
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.plan import PlanPanel
from tests.ui.desk.panel_rooms import Scene, begin, make, pick, settle, show

TASK = o.Task("t1", "Laat de DPIA afmaken.")
DUE = o.Task("t1", "Laat de DPIA afmaken.", due="2026-12-20")

# The list of names that opens while one types asks things of a window that this platform lacks.
no_grabbing = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def plan(qtbot: QtBot, *actions: a.Action, language: str = "nl") -> tuple[Scene, PlanPanel, TaskExtra]:
    """A panel with one task."""
    scene = begin(*actions, language=language)
    panel = make(scene, StepKind.PLAN)
    assert isinstance(panel, PlanPanel)
    show(qtbot, panel)
    extra = panel.tasks.rows[0].extra
    assert isinstance(extra, TaskExtra)
    return scene, panel, extra


def focus_owner(qtbot: QtBot, extra: TaskExtra) -> None:
    """Give the owner's field the focus."""
    extra.owner.line.setFocus()
    qtbot.waitUntil(extra.owner.line.hasFocus)


@no_grabbing
def test_a_role_typed_by_its_name_is_the_role_of_the_catalogue(qtbot: QtBot) -> None:
    scene, _, extra = plan(qtbot, a.WriteTask(TASK))
    focus_owner(qtbot, extra)
    QTest.keyClicks(extra.owner.line, "privacy OFFICER")
    assert scene.done == []
    assert scene.journal.drafts == {
        "task-owner:t1": a.WriteTask(o.Task("t1", TASK.text, owner="privacy_officer"))
    }
    QTest.keyClick(extra.owner.line, Qt.Key.Key_Return)
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, owner="privacy_officer"))]
    assert scene.journal.drafts == {}
    assert extra.owner.line.text() == "Privacy officer"


@no_grabbing
def test_a_role_in_own_words_is_kept_as_typed(qtbot: QtBot) -> None:
    scene, panel, extra = plan(qtbot, a.WriteTask(TASK))
    focus_owner(qtbot, extra)
    QTest.keyClicks(extra.owner.line, "de portier <b>")
    panel.evaluation.setFocus()
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, owner="de portier <b>"))]
    assert extra.owner.line.text() == "de portier <b>"


@no_grabbing
def test_escape_in_a_role_takes_back_what_was_typed(qtbot: QtBot) -> None:
    scene, _, extra = plan(qtbot, a.WriteTask(o.Task("t1", "x", owner="teacher")))
    focus_owner(qtbot, extra)
    extra.owner.line.selectAll()
    QTest.keyClicks(extra.owner, "niemand zzz")
    QTest.keyClick(extra.owner, Qt.Key.Key_Escape)
    assert extra.owner.line.text() == "Docent"
    assert scene.done == []
    assert scene.journal.drafts == {}


@no_grabbing
def test_escape_closes_the_list_of_names_before_it_takes_back_what_was_typed(qtbot: QtBot) -> None:
    scene, _, extra = plan(qtbot, a.WriteTask(TASK))
    focus_owner(qtbot, extra)
    QTest.keyClicks(extra.owner.line, "priv")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert extra.owner.line.text() == "priv"
    QTest.keyClick(extra.owner, Qt.Key.Key_Escape)
    assert extra.owner.line.text() == ""
    assert scene.done == []
    assert scene.journal.drafts == {}


def test_picking_a_role_from_the_list_is_one_action(qtbot: QtBot) -> None:
    scene, _, extra = plan(qtbot, a.WriteTask(TASK))
    pick(extra.owner, "legal")
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, owner="legal"))]
    scene.room.store.undo()
    assert extra.owner.line.text() == ""


def test_a_role_is_shown_in_the_language_of_the_desk(qtbot: QtBot) -> None:
    _, _, extra = plan(qtbot, a.WriteTask(o.Task("t1", "x", owner="teacher")), language="en")
    assert extra.owner.line.text() == "Teacher"


def test_the_wheel_scrolls_the_column_and_changes_nothing(qtbot: QtBot) -> None:
    scene, panel, extra = plan(qtbot, a.WriteTask(DUE))
    settle(panel)
    for widget in (extra.owner, extra.due.edit, panel.steps[0].status):
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            widget.mapToGlobal(middle),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        assert not event.isAccepted()
    panel.leave()
    assert scene.done == []


def decide(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, DecidePanel]:
    """A panel with a paragraph to write."""
    scene = begin(*actions)
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    panel.decision.setFocus()
    qtbot.waitUntil(panel.decision.hasFocus)
    return scene, panel


def test_a_paragraph_is_one_action_at_rest_and_takes_line_ends(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    QTest.keyClicks(panel.decision, "We beginnen")
    QTest.keyClick(panel.decision, Qt.Key.Key_Return)
    QTest.keyClicks(panel.decision, "klein.")
    assert scene.done == []
    assert scene.journal.drafts == {"decision": a.Decide("We beginnen\nklein.")}
    panel.decision.gesture.rest()
    assert scene.done == [a.Decide("We beginnen\nklein.")]
    assert panel.decision.hasFocus()


def test_a_paragraph_can_be_emptied(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot, a.Decide("Toch niet."))
    panel.decision.selectAll()
    QTest.keyClick(panel.decision, Qt.Key.Key_Delete)
    panel.decision.gesture.rest()
    assert scene.done == [a.Decide("")]


def test_a_field_grows_with_its_text_and_never_scrolls(qtbot: QtBot) -> None:
    _, panel = decide(qtbot)
    low = panel.decision.height()
    for _ in range(5):
        QTest.keyClicks(panel.decision, "Een regel")
        QTest.keyClick(panel.decision, Qt.Key.Key_Return)
    settle(panel)
    assert panel.decision.height() > low + 50
    assert panel.decision.verticalScrollBar().maximum() == 0


def test_ctrl_z_takes_back_letters_while_typing_and_actions_after_it(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot, a.Decide("Eerst."))
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(panel.decision, "Nu ")
    QTest.keyClick(panel.decision, *undo)
    assert scene.done == []
    panel.decision.gesture.end()
    scene.do(a.Decide("Dan."))
    QTest.keyClick(panel.decision, *undo)
    assert isinstance(scene.last, a.Undo)
    assert panel.decision.toPlainText() == "Eerst."
    QTest.keyClick(panel.decision, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert panel.decision.toPlainText() == "Dan."


def test_ctrl_z_takes_back_a_word_at_a_time_and_then_what_the_session_holds(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    field, undo = panel.decision, (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "Eerst dit.")
    field.gesture.rest()
    assert scene.last == a.Decide("Eerst dit.")
    QTest.keyClicks(field, " En dan dat")
    seen = []
    for _ in range(3):
        QTest.keyClick(field, *undo)
        seen.append(field.toPlainText())
    assert seen == ["Eerst dit. En dan ", "Eerst dit. En ", "Eerst dit. "]
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "Eerst dit. En "
    for _ in range(2):
        QTest.keyClick(field, *undo)
    assert field.toPlainText() == "Eerst dit."
    assert scene.last == a.Decide("Eerst dit."), "what is kept is not touched by taking letters back"
    QTest.keyClick(field, *undo)
    assert isinstance(scene.last, a.Undo)
    assert field.toPlainText() == ""
    field.gesture.end()
    assert isinstance(scene.last, a.Undo), "and nothing of it comes again"


def test_undo_with_nothing_to_undo_is_told(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    QTest.keyClick(panel.decision, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [problem.key for problem in scene.told] == ["nothing_to_undo"]


def test_a_character_that_no_file_can_hold_is_left_out_and_the_rest_stays(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    panel.decision.insertPlainText("Wij doen\x00 het 😀 \ud83d samen")
    panel.decision.gesture.end()
    assert scene.done == [a.Decide("Wij doen het 😀  samen")]
    assert panel.decision.toPlainText() == "Wij doen het 😀  samen"
    assert scene.told == []


def test_a_character_that_comes_in_two_halves_is_whole(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    for half in ("a\ud83d", "\ude00b"):
        panel.decision.insertPlainText(half)
    panel.decision.gesture.end()
    assert scene.done == [a.Decide("a😀b")]


@no_grabbing
def test_a_role_is_kept_without_such_a_character(qtbot: QtBot) -> None:
    scene, _, extra = plan(qtbot, a.WriteTask(TASK))
    focus_owner(qtbot, extra)
    extra.owner.line.insert("de por\x00tier")
    extra.owner.gesture.end()
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, owner="de portier"))]
    assert extra.owner.line.text() == "de portier"

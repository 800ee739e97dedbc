"""The date field, worked as a person would: by mouse, by keys, from the calendar; nothing typed gets lost."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.ui.controls.date_field import DateField, usual_date
from kompas.ui.desk.lists.kinds import TaskExtra
from kompas.ui.desk.panels.plan import PlanPanel
from tests.ui.desk.desk_rooms import place
from tests.ui.desk.panel_rooms import Scene, begin, make, settle, show

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
TASK = o.Task("t1", "Laat de DPIA afmaken.")
DUE = o.Task("t1", "Laat de DPIA afmaken.", due="2026-12-20")

# The calendar asks things of a window that this platform lacks.
no_grabbing = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def task(qtbot: QtBot, first: o.Task, language: str = "nl") -> tuple[Scene, PlanPanel, DateField]:
    """A panel with one task, and its date."""
    scene = begin(a.WriteTask(first), language=language)
    panel = make(scene, StepKind.PLAN)
    assert isinstance(panel, PlanPanel)
    show(qtbot, panel)
    extra = panel.tasks.rows[0].extra
    assert isinstance(extra, TaskExtra)
    return scene, panel, extra.due


def due_of(scene: Scene) -> str:
    """The date that the session holds."""
    return scene.room.session.tasks[0].due


def typed(field: DateField, words: str, after: Qt.Key | None = Key.Key_Return) -> None:
    """Click into the field and type."""
    QTest.mouseClick(field.edit, LEFT, pos=QPoint(40, field.edit.height() // 2))
    QTest.keyClicks(field.edit, words)
    if after is not None:
        QTest.keyClick(field.edit, after)


def test_a_date_is_proposed_four_weeks_after_the_start() -> None:
    assert usual_date("2026-11-22T14:00:00+01:00") == "2026-12-20"
    assert usual_date("2026-12-31T23:59:00+01:00") == "2027-01-28"


@pytest.mark.parametrize("first", [TASK, DUE], ids=["none", "another"])
@pytest.mark.parametrize("words", ["3-12-2026", "03122026", "3-12", "3 dec"])
def test_after_a_click_one_types_a_date(qtbot: QtBot, first: o.Task, words: str) -> None:
    scene, _, due = task(qtbot, first)
    typed(due, words)
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, due="2026-12-03"))]
    assert due.edit.text() == "3-12-2026"
    assert scene.journal.drafts == {}


def test_a_date_is_written_as_the_desk_speaks(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE, "en")
    assert due.edit.text() == "20/12/2026"
    assert due.edit.placeholderText() == "day/month/year"
    typed(due, "3/12/2026")
    assert due_of(scene) == "2026-12-03"


def test_a_click_while_typing_places_the_cursor_to_correct_one_digit(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "20-12-2027", None)
    QTest.mouseClick(due.edit, LEFT, pos=QPoint(12, due.edit.height() // 2))
    assert due.edit.selectedText() == ""
    QTest.keyClick(due.edit, Key.Key_Delete)
    QTest.keyClicks(due.edit, "1")
    QTest.keyClick(due.edit, Key.Key_Return)
    assert due_of(scene) == "2027-12-10"


def test_a_click_in_a_field_that_has_the_keyboard_already_chooses_all_as_well(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    for words in ("3-12-2026", "4-12-2026"):
        typed(due, words)
    assert due_of(scene) == "2026-12-04"


@pytest.mark.parametrize(("key", "iso"), [(Key.Key_Up, "2026-12-22"), (Key.Key_Down, "2026-12-18")])
def test_arrows_go_by_day_and_are_one_action(qtbot: QtBot, key: Qt.Key, iso: str) -> None:
    scene, _, due = task(qtbot, DUE)
    due.edit.setFocus()
    for _ in range(2):
        QTest.keyClick(due.edit, key)
    assert scene.done == []
    assert scene.journal.drafts == {"task-due:t1": a.WriteTask(o.Task("t1", TASK.text, due=iso))}
    due.edit.gesture.rest()
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, due=iso))]
    assert scene.journal.drafts == {}
    scene.room.store.undo()
    assert due.edit.text() == "20-12-2026"


def test_the_first_arrow_proposes_the_usual_date(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, TASK)
    due.edit.setFocus()
    QTest.keyClick(due.edit, Key.Key_Up)
    assert due.edit.text() == "20-12-2026"
    QTest.keyClick(due.edit, Key.Key_Return)
    assert scene.done == [a.WriteTask(DUE)]


def test_at_rest_a_whole_date_counts_and_half_a_date_waits_for_its_year(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "3-12", None)
    due.edit.gesture.rest()
    assert (scene.done, due.edit.text()) == ([], "3-12")
    QTest.keyClicks(due.edit, "-2027")
    due.edit.gesture.rest()
    assert due_of(scene) == "2027-12-03"
    assert due.edit.text() == "3-12-2027"


def test_an_emptied_field_is_no_date(qtbot: QtBot) -> None:
    scene, panel, due = task(qtbot, DUE)
    typed(due, "", Key.Key_Delete)
    due.edit.gesture.rest()
    assert scene.done == [], "emptied, perhaps to type another"
    panel.evaluation.setFocus()
    assert scene.done == [a.WriteTask(TASK)]
    assert due.edit.text() == ""


def test_a_button_takes_the_date_away(qtbot: QtBot) -> None:
    scene, panel, due = task(qtbot, DUE)
    assert due.none.accessibleName() == "Klaar op: geen datum"
    QTest.mouseClick(due.none, LEFT)
    settle(panel)
    assert scene.done == [a.WriteTask(TASK)]
    assert not due.none.isVisible()
    assert due.edit.text() == ""
    assert due.edit.hasFocus()


def test_what_is_no_date_stays_and_is_said(qtbot: QtBot) -> None:
    scene, panel, due = task(qtbot, DUE)
    typed(due, "31-2-2026")
    assert scene.done == []
    assert due.edit.text() == "31-2-2026"
    said = "‘31-2-2026’ is geen datum. Typ dag, maand en jaar, zoals 20-12-2026."
    assert due.unread.isVisible()
    assert due.unread.text() == due.edit.accessibleDescription() == said
    panel.evaluation.setFocus()
    assert due.edit.text() == "31-2-2026", "looking elsewhere loses nothing"
    due.edit.setFocus()
    QTest.keyClick(due.edit, Key.Key_Escape)
    assert due.edit.text() == "20-12-2026"
    assert not due.unread.isVisible()
    typed(due, "28-2-2027")
    assert due_of(scene) == "2027-02-28"


def test_the_sentence_goes_when_one_types_on(qtbot: QtBot) -> None:
    _, _, due = task(qtbot, DUE)
    typed(due, "3-")
    assert due.unread.isVisible()
    QTest.keyClicks(due.edit, "1")
    assert not due.unread.isVisible()


def test_a_date_in_progress_is_kept_when_the_panel_is_left(qtbot: QtBot) -> None:
    scene, panel, due = task(qtbot, DUE)
    typed(due, "8-1-2027", None)
    panel.leave()
    assert due_of(scene) == "2027-01-08"


def test_a_date_typed_back_is_no_action(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "8-1-2027", None)
    due.edit.selectAll()
    QTest.keyClicks(due.edit, "20/12/26")
    QTest.keyClick(due.edit, Key.Key_Return)
    assert scene.done == []
    assert scene.journal.drafts == {}
    assert due.edit.text() == "20-12-2026"


def test_a_screen_reader_hears_name_value_and_the_date_in_words(qtbot: QtBot) -> None:
    _, _, due = task(qtbot, DUE)
    heard = QAccessible.queryAccessibleInterface(due.edit)
    assert heard is not None
    assert heard.role() == QAccessible.Role.EditableText
    assert heard.text(QAccessible.Text.Name) == "Klaar op"
    assert heard.text(QAccessible.Text.Value) == "20-12-2026"
    assert heard.text(QAccessible.Text.Description) == "20 december 2026"
    opener = QAccessible.queryAccessibleInterface(due.opener)
    assert opener is not None
    assert opener.text(QAccessible.Text.Name) == "Klaar op: kalender openen"


def keyboard() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def opened(due: DateField, way: str) -> None:
    """Open the calendar: by its button, or from the line by a key."""
    if way == "mouse":
        QTest.mouseClick(due.opener, LEFT)
    elif way == "button":
        due.edit.setFocus()
        QTest.keyClick(due.edit, Key.Key_Tab)
        assert due.opener.hasFocus()
        QTest.keyClick(due.opener, Key.Key_Space)
    elif way == "F4":
        due.edit.setFocus()
        QTest.keyClick(due.edit, Key.Key_F4)
    else:
        due.edit.setFocus()
        QTest.keyClick(due.edit, Key.Key_Down, ALT)
    assert due.popup.isVisible()
    assert due.popup.isAncestorOf(keyboard())


@no_grabbing
@pytest.mark.parametrize("way", ["mouse", "button", "Alt", "F4"])
def test_our_calendar_opens_at_the_date_and_is_worked_by_keys(qtbot: QtBot, way: str) -> None:
    scene, _, due = task(qtbot, DUE)
    opened(due, way)
    calendar = due.popup.calendar
    assert calendar.selectedDate() == QDate(2026, 12, 20)
    assert calendar.locale().standaloneMonthName(12) == "december"
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    QTest.keyClick(keyboard(), Key.Key_Down)
    assert scene.done == []
    QTest.keyClick(keyboard(), Key.Key_Return)
    assert not due.popup.isVisible()
    assert scene.done == [a.WriteTask(o.Task("t1", TASK.text, due="2026-12-27"))]
    assert due.edit.hasFocus()
    assert due.edit.selectedText() == "27-12-2026"


@no_grabbing
def test_a_day_is_picked_with_the_mouse(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, TASK)
    opened(due, "mouse")
    assert due.popup.calendar.selectedDate() == QDate(2026, 12, 20), "the usual date when there is none"
    # The last line of December 2026 with days of its own begins on Monday the 28th.
    view = keyboard()
    viewport = view.findChild(QWidget, "qt_scrollarea_viewport")
    assert viewport is not None
    wide, high = viewport.width() / 7, viewport.height() / 7
    QTest.mouseClick(viewport, LEFT, pos=QPoint(round(wide * 0.5), round(high * 5.5)))
    assert due_of(scene) == "2026-12-28"
    assert len(scene.done) == 1


@no_grabbing
@pytest.mark.parametrize("way", ["Alt", "F4"])
def test_escape_closes_the_calendar_and_loses_nothing(qtbot: QtBot, way: str) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "3-12-2027", None)
    opened(due, way)
    assert due.popup.calendar.selectedDate() == QDate(2027, 12, 3), "what was typed is where it opens"
    QTest.keyClick(keyboard(), Key.Key_Right)
    QTest.keyClick(keyboard(), Key.Key_Escape)
    assert not due.popup.isVisible()
    assert due.edit.hasFocus()
    assert due.edit.text() == "3-12-2027"
    assert scene.done == []
    QTest.keyClick(due.edit, Key.Key_Return)
    assert due_of(scene) == "2027-12-03"


@no_grabbing
@pytest.mark.parametrize("first", [TASK, DUE], ids=["none", "another"])
@pytest.mark.parametrize("way", ["mouse", "F4"])
def test_a_date_typed_over_the_calendar_is_typed_in_the_field(qtbot: QtBot, first: o.Task, way: str) -> None:
    scene, panel, due = task(qtbot, first)
    opened(due, way)
    QTest.keyClick(keyboard(), Key.Key_3)
    assert not due.popup.isVisible()
    assert due.edit.hasFocus()
    QTest.keyClicks(keyboard(), "-12-2027")
    panel.evaluation.setFocus()
    assert due_of(scene) == "2027-12-03"


@no_grabbing
def test_typing_goes_on_where_it_was_when_the_calendar_came(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "3-12-20", None)
    opened(due, "F4")
    QTest.keyClick(keyboard(), Key.Key_2)
    QTest.keyClicks(keyboard(), "8")
    QTest.keyClick(due.edit, Key.Key_Return)
    assert due_of(scene) == "2028-12-03"


@pytest.mark.parametrize(
    "owner", ["dpo", "wie", "een heel lange eigen omschrijving van wie dit gaat uitzoeken"]
)
def test_no_name_and_no_date_moves_the_fields_of_a_task(qtbot: QtBot, owner: str) -> None:
    scene, panel, due = task(qtbot, TASK)
    before = place(due.edit)
    for changed in (replace(TASK, owner=owner), replace(DUE, owner=owner), DUE):
        scene.do(a.WriteTask(changed))
        settle(panel)
        assert place(due.edit) == before


@no_grabbing
def test_the_calendar_opens_as_well_when_no_date_stands_there_yet(qtbot: QtBot) -> None:
    scene, _, due = task(qtbot, DUE)
    typed(due, "31-2", None)
    opened(due, "F4")
    assert due.popup.calendar.selectedDate() == QDate(2026, 12, 20)
    QTest.keyClick(keyboard(), Key.Key_Escape)
    assert due.edit.text() == "31-2"
    assert scene.done == []


def test_own_words_of_a_script_are_shown_as_they_are(qtbot: QtBot) -> None:
    scene = begin(a.SetKeep("record", "na de zomer"))
    panel = make(scene, StepKind.CLOSE)
    show(qtbot, panel)
    (until,) = panel.findChildren(DateField)
    assert until.edit.text() == "na de zomer"
    panel.leave()
    assert scene.done == []
    typed(until, "1-9-2027")
    assert scene.room.session.keep_until == "2027-09-01"

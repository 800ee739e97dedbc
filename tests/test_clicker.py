"""A clicker works wherever the keyboard happens to be, counts once when it is held, and takes nothing away."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.session import Session
from kompas.sitting import Sitting
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.controls.date_field import DateField
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.window import DeskWindow
from tests.desk_hands import during, open_round, switch_off, take_ballot
from tests.whole import (
    PLAIN,
    WINDOWED,
    Key,
    application,
    click,
    go_to,
    in_front,
    press,
    settle,
    type_in,
)

pytest_plugins = ("tests.two_hours",)
pytestmark = [*WINDOWED]


def place(session: Session) -> tuple[str, int, int]:
    """What the stage shows."""
    return (session.stage.step, session.stage.index, session.stage.page)


def test_the_clicker_walks_from_the_desk_and_from_the_stage(sitting: Sitting) -> None:
    desk = sitting.desk
    go_to(desk, "case")
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("case", 1, 0)
    press(Key.Key_PageUp)
    assert place(sitting.session) == ("case", 0, 0)
    for start in (Key.Key_F5, Key.Key_F5):
        assert not desk.stage.is_open
        press(start)
        in_front(desk.stage.window)
        press(Key.Key_PageDown)
        assert place(sitting.session) == ("case", 1, 0)
        press(Key.Key_PageUp)
        black_and_back(sitting)
        press(Key.Key_F5)
        assert not desk.stage.is_open
        in_front(desk)
    black_and_back(sitting)


def black_and_back(sitting: Sitting) -> None:
    """Make the stage black and show it again, with both keys that clickers have for it."""
    for key in (Key.Key_B, Key.Key_Period):
        press(key)
        assert sitting.session.stage.black
        press(key)
        assert not sitting.session.stage.black


def test_the_first_click_begins_the_first_step(sitting: Sitting) -> None:
    press(Key.Key_PageDown)
    assert [visit.step for visit in sitting.session.visits] == ["welcome"]
    assert place(sitting.session) == ("welcome", 0, 0)


def typing_places(desk: DeskWindow) -> list[QWidget]:
    """Fields of every sort in which somebody may be typing."""
    panel = desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    return [panel.catch.text, panel.catch.holder.line, desk.beside.note]


def test_the_clicker_walks_also_while_somebody_types(sitting: Sitting) -> None:
    desk = sitting.desk
    for number in range(3):
        go_to(desk, "discuss")
        field = typing_places(desk)[number]
        click(field)
        type_in("b. f5")
        assert not sitting.session.stage.black, "a letter is a letter while one types"
        press(Key.Key_PageDown)
        assert place(sitting.session) == ("discuss", 1, 0)
        press(Key.Key_PageUp)
        assert place(sitting.session) == ("discuss", 0, 0)
        press(Key.Key_F5)
        assert desk.stage.is_open
        press(Key.Key_F5)
        in_front(desk)
        assert isinstance(field, QLineEdit | QPlainTextEdit)
        words = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert words in ("b. f5", ""), "what was typed is in the field, or became what it was meant to be"
        kept = [
            *(one.text for one in sitting.session.arguments),
            *(one.text for one in sitting.session.notes),
        ]
        assert words or "b. f5" in kept
        application().sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, PLAIN))


def test_the_clicker_walks_also_while_a_list_is_open(sitting: Sitting) -> None:
    desk = sitting.desk
    go_to(desk, "discuss")
    panel = desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    click(panel.catch.holder.line)
    type_in("Stu")
    assert application().activePopupWidget() is not None, "no list of roles opened"
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("discuss", 1, 0)
    assert application().activePopupWidget() is None
    panel.catch.holder.showPopup()
    settle()
    press(Key.Key_PageUp)
    assert place(sitting.session) == ("discuss", 0, 0)
    assert application().activePopupWidget() is None


def test_the_clicker_walks_also_while_the_calendar_is_open(sitting: Sitting) -> None:
    desk = sitting.desk
    assert sitting.do(a.WriteTask(o.Task("t1", "Laat de DPIA afmaken.", due="2026-12-20")))
    go_to(desk, "plan")
    due = desk.middle.findChildren(DateField)[0]
    click(due.opener)
    assert due.popup.isVisible()
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("plan", 1, 0)
    assert not due.popup.isVisible()
    assert sitting.session.tasks[0].due == "2026-12-20"
    click(due.edit)
    type_in("3-12-2026")
    press(Key.Key_PageUp)
    assert place(sitting.session) == ("plan", 0, 0)
    press(Key.Key_Return)
    assert sitting.session.tasks[0].due == "2026-12-03"


def hold(key: Qt.Key, times: int) -> None:
    """Press a key and keep it down: the system repeats it."""
    press(key)
    for _ in range(times):
        target = application().focusWidget() or application().activeWindow()
        assert target is not None
        application().sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", autorep=True))
    settle()


@pytest.mark.parametrize("where", ["desk", "stage", "field"])
def test_a_key_that_is_held_counts_once(sitting: Sitting, where: str) -> None:
    desk = sitting.desk
    go_to(desk, "case")
    if where == "stage":
        press(Key.Key_F5)
        in_front(desk.stage.window)
    if where == "field":
        click(desk.beside.note)
    key = Key.Key_Space if where == "stage" else Key.Key_PageDown
    press(key)
    once = place(sitting.session)
    press(Key.Key_PageUp)
    assert place(sitting.session) != once
    hold(key, 20)
    assert place(sitting.session) == once


def test_escape_on_the_stage_loses_nothing(sitting: Sitting) -> None:
    desk = sitting.desk
    go_to(desk, "discuss")
    panel = desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    click(panel.catch.text)
    type_in("Half een gedachte")
    press(Key.Key_F5)
    in_front(desk.stage.window)
    before = sitting.session
    press(Key.Key_Escape)
    assert not desk.stage.is_open
    assert sitting.session is before
    assert desk.isVisible()
    assert panel.catch.text.toPlainText() == "Half een gedachte"
    press(Key.Key_Return)
    assert [argument.text for argument in sitting.session.arguments] == ["Half een gedachte"]


def test_on_a_ballot_the_clicker_does_nothing(sitting: Sitting) -> None:
    desk = sitting.desk
    for number in range(1, 4):
        assert sitting.do(a.AddSeat(number, "student"))
    go_to(desk, "weigh-1")
    open_round(desk, "screen")
    switch_off(during(desk).beamer_off)
    ballot = take_ballot(desk)
    before = sitting.session
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_F5, Key.Key_B, Key.Key_Period):
        press(key)
        assert sitting.session is before
        assert not desk.stage.is_open
        assert isinstance(ballot, BallotWindow)
        assert ballot.isVisible()
    press(Key.Key_Escape)
    in_front(desk)

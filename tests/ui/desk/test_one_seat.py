"""One seat: another role of its own, a role it plays, or that it leaves."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.outcome import Seat
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.record.blocks import Paragraph
from kompas.record.outline.record import outline
from kompas.ui.desk.panels.welcome import WelcomePanel
from kompas.ui.desk.seats.by_role import SeatsByRole
from kompas.ui.desk.seats.one_seat import SeatForm
from kompas.ui.room import Room
from tests.making import AT, seated
from tests.ui.ballot.rooms import make_room, said
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight
from tests.ui.desk.panel_rooms import settle

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    # Without a screen there is no window manager to raise a list of choices.
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def opened(qtbot: QtBot, room: Room, number: int) -> tuple[SeatsByRole, SeatForm]:
    """The seats, with the form of one of them, reached with keys."""
    seats = SeatsByRole(room)
    qtbot.addWidget(seats)
    seats.resize(520, 600)
    seats.show()
    seats.activateWindow()
    qtbot.waitUntil(seats.isActiveWindow)
    QTest.keyClick(seats.change, Qt.Key.Key_Space)
    QTest.keyClick(seats.one.chips[number], Qt.Key.Key_Space)
    settle(seats)
    assert seats.one.form is not None
    return seats, seats.one.form


def type_in(field: QWidget, words: str) -> None:
    """Type words and press Enter."""
    field.setFocus()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def flags(seats: SeatsByRole) -> str:
    """What the simple list says about roles that are played."""
    return ", ".join(line.plays.text() for line in seats.lines.values() if line.plays.isVisible())


def seat(room: Room, number: int) -> Seat:
    """A seat as the session holds it."""
    return next(one for one in room.session.seats if one.number == number)


def test_it_is_one_level_away(qtbot: QtBot) -> None:
    seats, nobody = SeatsByRole(make_room(*seated(3))), SeatsByRole(make_room())
    for shown in (seats, nobody):
        qtbot.addWidget(shown)
        shown.show()
    assert not seats.one.isVisible()
    assert seats.change.isVisible()
    assert not nobody.change.isVisible()


def test_a_seat_gets_another_role_in_one_action(qtbot: QtBot) -> None:
    room = make_room(*seated(3))
    seats, form = opened(qtbot, room, 2)
    assert form.role.line.text() == "Docent"
    form.role.line.selectAll()
    type_in(form.role.line, "buurtvader")
    assert seat(room, 2) == Seat(2, "buurtvader")
    assert seats.one.form is form
    assert "buurtvader" in said(seats)
    room.store.undo()
    assert seat(room, 2) == Seat(2, "teacher")
    assert form.role.line.text() == "Docent"


def test_a_seat_cannot_be_left_without_a_role(qtbot: QtBot) -> None:
    room = make_room(*seated(3))
    _, form = opened(qtbot, room, 2)
    form.role.line.selectAll()
    QTest.keyClick(form.role.line, Qt.Key.Key_Delete)
    QTest.keyClick(form.role.line, Qt.Key.Key_Return)
    assert seat(room, 2) == Seat(2, "teacher")
    assert form.role.line.text() == "Docent"


@pytest.mark.parametrize(
    ("language", "typed", "flag"),
    [("nl", "student", "Plek 2 speelt student"), ("en", "student (en)", "Seat 2 plays student")],
)
def test_a_role_that_is_played_is_flagged(qtbot: QtBot, language: str, typed: str, flag: str) -> None:
    room = make_room(*seated(3), language=language)
    seats, form = opened(qtbot, room, 2)
    type_in(form.played.line, typed)
    assert seat(room, 2) == Seat(2, "teacher", "student")
    assert flag in flags(seats)
    assert flag.lower() in seats.one.chips[2].accessibleName().lower()
    # Its own role is not played.
    form.played.line.selectAll()
    type_in(form.played.line, "docent" if language == "nl" else "docent (en)")
    assert seat(room, 2) == Seat(2, "teacher")
    assert flag not in flags(seats)


def test_what_is_no_longer_played_is_taken_away(qtbot: QtBot) -> None:
    room = make_room(a.AddSeat(1, "teacher", "student"))
    _, form = opened(qtbot, room, 1)
    assert form.played.line.text() == "Student"
    form.played.line.selectAll()
    QTest.keyClick(form.played.line, Qt.Key.Key_Delete)
    QTest.keyClick(form.played.line, Qt.Key.Key_Return)
    assert seat(room, 1) == Seat(1, "teacher")


def test_a_seat_that_has_not_weighed_leaves(qtbot: QtBot) -> None:
    room = make_room(*seated(3))
    seats, form = opened(qtbot, room, 2)
    QTest.keyClick(form.leave, Qt.Key.Key_Space)
    assert [one.number for one in room.session.seats] == [1, 3]
    assert seats.one.form is None
    assert list(seats.one.chips) == [1, 3]
    room.store.undo()
    assert list(seats.one.chips) == [1, 2, 3]


def test_a_seat_that_weighed_stays_and_it_says_why(qtbot: QtBot) -> None:
    room = make_room(*seated(3), a.OpenRound("weigh", 7, AT), a.Weigh(2, Weighing(0, 0, 100)))
    seats, form = opened(qtbot, room, 2)
    assert not form.leave.isEnabled()
    assert any("Plek 2 heeft gewogen en blijft" in words for words in said(seats))
    QTest.keyClick(seats.one.chips[3], Qt.Key.Key_Space)
    assert seats.one.form is not None
    assert seats.one.form.leave.isEnabled()


def test_tab_goes_from_the_list_to_the_chips_to_the_form(qtbot: QtBot) -> None:
    seats, form = opened(qtbot, make_room(*seated(3)), 2)
    teacher, student = seats.lines["teacher"], seats.lines["student"]
    lines = [teacher.less, teacher.more, student.less, student.more]
    order = [seats.add, *lines, seats.change, *seats.one.chips.values(), form.role, form.played, form.leave]
    for before, after in pairwise(order):
        here = next_stop(before)
        assert here is after or after.isAncestorOf(here), (before.accessibleName(), here.accessibleName())


def next_stop(before: QWidget) -> QWidget:
    """Where Tab goes from a widget."""
    here = before.nextInFocusChain()
    while here is not before:
        assert here is not None
        stops = here.isVisible() and here.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stops and not before.isAncestorOf(here):
            return here
        here = here.nextInFocusChain()
    return before


@pytest.mark.parametrize("size", [(1366, 708), (1024, 708)])
def test_on_the_desk_the_form_comes_in_sight(size: tuple[int, int]) -> None:
    with desk_of(size, "nl") as desk:
        desk.to(next(moment for moment in MOMENTS if moment.kind is StepKind.WELCOME))
        panel = desk.window.middle.panel
        assert isinstance(panel, WelcomePanel)
        QTest.keyClick(panel.seats.change, Qt.Key.Key_Space)
        settle(desk.window)
        QTest.keyClick(panel.seats.one.chips[9], Qt.Key.Key_Space)
        settle(desk.window)
        form = panel.seats.one.form
        assert form is not None
        assert in_sight(form.leave)
        assert in_sight(panel.seats.one.chips[9])


@pytest.mark.parametrize(
    ("language", "line"),
    [("nl", "Sommigen spraken vanuit een andere rol:"), ("en", "Some spoke from another role:")],
)
def test_the_record_says_that_a_role_was_played(language: str, line: str) -> None:
    room = make_room(*seated(3))
    room.do(a.ChangeSeat(2, "teacher", "een ouder <b>"))
    told = [text for text in paragraphs(room, language) if line in text]
    assert len(told) == 1
    assert "een ouder <b>" in told[0]
    room.do(a.ChangeSeat(2, "teacher"))
    assert not any(line in text for text in paragraphs(room, language))


def paragraphs(room: Room, language: str) -> list[str]:
    """The paragraphs of the record's first page and on."""
    blocks = outline(room.session, (), texts(language)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]

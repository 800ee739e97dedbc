"""Seats by role: a number and a role, never a name."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import AddSeat, OpenRound, Weigh
from kompas.domain.weighing import Weighing
from kompas.ui.desk.seats.by_role import SeatsByRole, free_number, seats_line
from kompas.ui.room import Room
from tests.making import AT, seated
from tests.ui.ballot.rooms import Told, make_room, said

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    # Without a screen there is no window manager to raise a list of choices.
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def seats_of(room: Room) -> list[tuple[int, str]]:
    return [(seat.number, seat.role) for seat in room.session.seats]


def type_role(seats: SeatsByRole, words: str) -> None:
    QTest.keyClicks(seats.new.line, words)
    QTest.keyClick(seats.new.line, Qt.Key.Key_Return)


def test_a_role_of_the_catalogue_is_added_by_typing_its_name() -> None:
    room = make_room()
    seats = SeatsByRole(room)
    for words in ("docent", "Docent ", "student"):
        type_role(seats, words)
    assert seats_of(room) == [(1, "teacher"), (2, "teacher"), (3, "student")]
    assert seats.new.line.text() == ""
    assert "plek 1 en 2" in said(seats)


def test_an_own_role_keeps_its_words() -> None:
    room = make_room()
    type_role(SeatsByRole(room), "buurtvader")
    assert seats_of(room) == [(1, "buurtvader")]


def test_nothing_typed_adds_nothing() -> None:
    room = make_room()
    seats = SeatsByRole(room)
    type_role(seats, "  ")
    assert seats_of(room) == []


def test_plus_and_minus_count_a_role() -> None:
    room = make_room(*seated(3))
    seats = SeatsByRole(room)
    QTest.mouseClick(seats.lines["teacher"].more, Qt.MouseButton.LeftButton)
    assert seats_of(room)[-1] == (4, "teacher")
    QTest.keyClick(seats.lines["student"].less, Qt.Key.Key_Space)
    assert seats_of(room) == [(1, "student"), (2, "teacher"), (4, "teacher")]
    QTest.mouseClick(seats.lines["student"].less, Qt.MouseButton.LeftButton)
    assert list(seats.lines) == ["teacher"]


def test_a_number_that_came_free_is_given_again() -> None:
    room = make_room(*seated(3))
    seats = SeatsByRole(room)
    seats.lines["teacher"].less.click()
    assert free_number(room.session) == 2
    type_role(seats, "student")
    assert seats_of(room) == [(1, "student"), (2, "student"), (3, "student")]


def test_a_seat_that_weighed_stays() -> None:
    room = make_room(*seated(3), OpenRound("weigh", 7, AT), Weigh(3, Weighing(0, 0, 100)))
    seats = SeatsByRole(room)
    seats.lines["student"].less.click()
    assert seats_of(room) == [(2, "teacher"), (3, "student")]
    seats.lines["student"].less.click()
    assert isinstance(room.tell, Told)
    assert [problem.key for problem in room.tell.problems] == ["seat_weighed"]
    assert seats_of(room) == [(2, "teacher"), (3, "student")]


def test_it_follows_the_session() -> None:
    room = make_room(*seated(2))
    seats = SeatsByRole(room)
    room.do(AddSeat(7, "board"))
    assert "plek 7" in said(seats)
    room.store.undo()
    assert list(seats.lines) == ["student", "teacher"]


@pytest.mark.parametrize(
    ("language", "line"),
    [("nl", "3 plekken: 2 x en 1 docent"), ("en", "3 seats: 2 x and 1 docent (en)")],
)
def test_who_is_here_in_one_line(language: str, line: str) -> None:
    room = make_room(AddSeat(1, "x"), AddSeat(2, "x"), AddSeat(3, "teacher"), language=language)
    assert seats_line(room) == line


def test_nobody_in_one_line() -> None:
    assert seats_line(make_room()) == "Er is nog niemand."


def test_it_is_freed(qtbot: QtBot) -> None:
    room = make_room(*seated(3))
    seats = SeatsByRole(room)
    gone = weakref.ref(seats)
    with qtbot.waitSignal(seats.destroyed):
        seats.deleteLater()
    del seats
    gc.collect()
    assert gone() is None
    room.do(AddSeat(7, "board"))


def test_a_role_picked_from_the_list_of_names_leaves_the_field_empty() -> None:
    room = make_room()
    seats = SeatsByRole(room)
    seats.show()
    seats.activateWindow()
    assert QTest.qWaitForWindowActive(seats)
    seats.new.setFocus()
    QTest.keyClicks(seats.new.line, "Doc")
    completer = seats.new.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert seats_of(room) == [(1, "teacher")]
    assert seats.new.line.text() == ""
    assert not popup.isVisible()

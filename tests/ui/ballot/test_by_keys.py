"""The whole ballot by keyboard alone: hand over, weigh, take a stance, say why, go back, confirm, pass on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from kompas.domain.weighing import STANCES, Stance, Weighing
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.pages import HandOver, InWords, Thanks
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.room import Room
from tests.ui.ballot.rooms import cast, free, open_room

pytestmark = pytest.mark.usefixtures("qtbot")
Key = Qt.Key
MOST_TABS = 40
FIRST = Weighing(15, 50, 35, "yes_if", "Bellen mag")
SECOND = Weighing(100, 0, 0, "no", "")
LAST = Weighing(30, 35, 35)


@pytest.fixture
def room() -> Room:
    return open_room(3)


@pytest.fixture
def ballot(room: Room) -> Iterator[BallotWindow]:
    window = BallotWindow(room, 1)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    if isValid(window):
        window.close()
    free()


def press(ballot: BallotWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(ballot.focusWidget() or ballot, key)


def type_in(ballot: BallotWindow, words: str) -> None:
    QTest.keyClicks(ballot.focusWidget(), words)


def tab_to(ballot: BallotWindow, widget: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(MOST_TABS):
        if ballot.focusWidget() is widget:
            return
        press(ballot, Key.Key_Tab)
    raise AssertionError(widget.accessibleName())


def form_of(ballot: BallotWindow) -> BallotForm:
    page = ballot.page
    assert isinstance(page, BallotForm)
    return page


def divide(ballot: BallotWindow, wanted: Weighing) -> None:
    """Type all three numbers, each over what stands there."""
    for key, line in zip((Key.Key_1, Key.Key_2, Key.Key_3), form_of(ballot).rows, strict=True):
        QTest.keyClick(ballot.focusWidget() or ballot, key, Qt.KeyboardModifier.AltModifier)
        type_in(ballot, str(wanted.points[line.place]))


def stand(ballot: BallotWindow, stance: Stance) -> None:
    tab_to(ballot, form_of(ballot).stances.buttons[stance])
    press(ballot, Key.Key_Space)


def test_three_seats_in_a_row(room: Room, ballot: BallotWindow) -> None:
    assert isinstance(ballot.page, HandOver)
    press(ballot, Key.Key_Return)
    divide(ballot, FIRST)
    stand(ballot, "yes_if")
    tab_to(ballot, form_of(ballot).why)
    type_in(ballot, FIRST.why)
    _confirm(ballot)
    assert cast(room, 1) == FIRST
    press(ballot, Key.Key_Return, Key.Key_Return)
    _change_mind(room, ballot)
    press(ballot, Key.Key_Return, Key.Key_Return)
    _by_triangle(ballot)
    _confirm(ballot)
    third = cast(room, 3)
    assert third is not None
    assert sorted(third.points) == sorted(LAST.points)
    assert (third.stance, third.why) == (None, "")
    press(ballot, Key.Key_Return)
    assert not ballot.isVisible()


def _confirm(ballot: BallotWindow) -> None:
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, InWords)
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, Thanks)


def _change_mind(room: Room, ballot: BallotWindow) -> None:
    """Say it all, go back from the words, start over with other numbers and another stance."""
    divide(ballot, FIRST)
    stand(ballot, "yes")
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, InWords)
    tab_to(ballot, ballot.page.back)
    press(ballot, Key.Key_Space)
    form = form_of(ballot)
    tab_to(ballot, form.again)
    press(ballot, Key.Key_Space)
    assert form.weighing is None
    divide(ballot, SECOND)
    stand(ballot, "no")
    assert cast(room, 2) is None
    _confirm(ballot)
    assert cast(room, 2) == SECOND


def _by_triangle(ballot: BallotWindow) -> None:
    tab_to(ballot, form_of(ballot).triangle)
    press(ballot, Key.Key_Space)


def controls(page: QWidget) -> list[QWidget]:
    """What can be worked on a page now; steppers leave the keyboard to the number beside them, where arrows step."""
    takes_keys = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [
        w
        for w in {*takes_keys, *page.findChildren(QAbstractButton)}
        if w.isVisible() and w.isEnabled() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def test_tab_comes_to_everything_on_every_page(ballot: BallotWindow) -> None:
    def reached() -> None:
        page = ballot.page
        assert page is not None
        assert controls(page)
        for widget in controls(page):
            tab_to(ballot, widget)
            assert widget.accessibleName(), widget

    reached()
    assert isinstance(ballot.page, HandOver)
    tab_to(ballot, ballot.page.begin)
    press(ballot, Key.Key_Return)
    divide(ballot, FIRST)
    for stance in STANCES:
        assert form_of(ballot).stances.buttons[stance] in controls(form_of(ballot))
    reached()
    tab_to(ballot, form_of(ballot).confirm)
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, InWords)
    reached()
    tab_to(ballot, ballot.page.agree)
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, Thanks)
    reached()

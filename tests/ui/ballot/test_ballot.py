"""The ballot: three equal ways to weigh, one way back, and nothing of an earlier seat anywhere."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kompas.domain.actions import SkipSeat, VoidRound, Weigh
from kompas.domain.dividing import ballot_order
from kompas.domain.values import VALUES
from kompas.domain.weighing import Stance, Weighing
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.pages import HandOver, InWords, Thanks
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.room import Room
from tests.ui.ballot.rooms import Told, cast, free, open_room, said

WANTED = Weighing(15, 50, 35)
pytestmark = pytest.mark.usefixtures("qtbot")
Key = Qt.Key


@pytest.fixture
def room() -> Room:
    return open_room(3)


@pytest.fixture
def ballot(room: Room) -> Iterator[BallotWindow]:
    window = opened(room, 1)
    yield window
    if isValid(window):
        window.close()
    free()


def opened(room: Room, seat: int) -> BallotWindow:
    window = BallotWindow(room, seat)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


def press(
    ballot: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(ballot.focusWidget() or ballot, key, modifier)


def type_in(ballot: QWidget, words: str) -> None:
    QTest.keyClicks(ballot.focusWidget(), words)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def tap(widget: QWidget, spot: QPoint) -> None:
    """Touch a widget with a finger; the screen of the tests is small, so the spot is moved onto it."""
    widget.window().move(QPoint(400, 400) - widget.mapTo(widget.window(), spot))
    device = QTest.createTouchDevice()
    down = QTest.touchEvent(widget, device)
    down.press(0, spot, widget)
    down.commit()
    up = QTest.touchEvent(widget, device)
    up.release(0, spot, widget)
    up.commit()


def form_of(ballot: BallotWindow) -> BallotForm:
    page = ballot.page
    assert isinstance(page, BallotForm)
    return page


def begin(ballot: BallotWindow) -> BallotForm:
    press(ballot, Key.Key_Return)
    return form_of(ballot)


def finish(ballot: BallotWindow) -> None:
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, InWords)
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, Thanks)


def field_for(form: BallotForm, place: int) -> QLineEdit:
    return next(row.field for row in form.rows if row.place == place)


def test_first_it_only_says_whose_turn_it_is(ballot: BallotWindow) -> None:
    assert isinstance(ballot.page, HandOver)
    assert said(ballot.page)[0] == "Geef de laptop aan plek 1"


def test_nothing_is_filled_in(ballot: BallotWindow) -> None:
    form = begin(ballot)
    assert [row.field.text() for row in form.rows] == ["", "", ""]
    assert (form.why.text(), form.stances.stance, form.weighing) == ("", None, None)
    assert form.triangle.accessibleDescription() == ""
    assert not form.confirm.isEnabled()


def test_a_click_selects_the_number_so_that_typing_replaces_it(ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.rows[0].field.setFocus()
    QTest.keyClicks(form.rows[0].field, "40")
    QTest.mouseClick(form.rows[1].field, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.rows[0].field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.rows[0].field, "50")
    assert form.rows[0].field.text() == "50"


def test_the_values_stand_in_the_order_of_this_seat() -> None:
    orders = set()
    for seat in range(1, 7):
        room = open_room(6)
        window = opened(room, seat)
        form = begin(window)
        assert [VALUES[row.place] for row in form.rows] == list(ballot_order(seat))
        orders.add(form.order)
        window.close()
    assert len(orders) > 1


def test_by_steppers_with_the_mouse(room: Room, ballot: BallotWindow) -> None:
    click(ballot.page.begin if isinstance(ballot.page, HandOver) else ballot)
    form = form_of(ballot)
    for row in form.rows[:2]:
        for _ in range(WANTED.points[row.place] // 5):
            click(row.more)
    click(form.confirm)
    assert isinstance(ballot.page, InWords)
    click(ballot.page.agree)
    assert cast(room, 1) == WANTED


def test_by_numbers_with_the_keyboard(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    type_in(ballot, str(WANTED.points[form.rows[0].place]))
    press(ballot, Key.Key_Tab)
    type_in(ballot, str(WANTED.points[form.rows[1].place]))
    finish(ballot)
    assert cast(room, 1) == WANTED


def test_by_arrows_with_the_keyboard(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_2)
    for _ in range(WANTED.points[form.rows[1].place] // 5):
        press(ballot, Key.Key_Up)
    press(ballot, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    for _ in range(WANTED.points[form.rows[2].place] // 5 + 1):
        press(ballot, Key.Key_Plus)
    press(ballot, Key.Key_Minus)
    finish(ballot)
    assert cast(room, 1) == WANTED


def test_by_one_tap_in_the_triangle(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    tap(form.triangle, form.triangle.spot(WANTED.points).toPoint())
    assert [row.field.text() for row in form.rows] == [str(WANTED.points[row.place]) for row in form.rows]
    click(form.confirm)
    press(ballot, Key.Key_Return)
    assert cast(room, 1) == WANTED


def test_by_touch_on_the_steppers(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    for row in form.rows[:2]:
        for _ in range(WANTED.points[row.place] // 5):
            tap(row.more, row.more.rect().center())
    finish(ballot)
    assert cast(room, 1) == WANTED


def test_by_dragging_and_arrows_in_the_triangle(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    triangle = form.triangle
    QTest.mousePress(triangle, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(triangle, triangle.spot((20, 40, 40)).toPoint())
    QTest.mouseRelease(triangle, Qt.MouseButton.LeftButton, pos=triangle.spot((20, 40, 40)).toPoint())
    assert form.division.whole == (20, 40, 40)
    triangle.setFocus()
    press(ballot, Key.Key_Left)
    press(ballot, Key.Key_Down)
    assert form.division.whole == (15, 50, 35)
    finish(ballot)
    assert cast(room, 1) == WANTED


def test_the_triangle_by_keys_alone(ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.triangle.setFocus()
    press(ballot, Key.Key_Space)
    assert sorted(form.division.whole or ()) == [30, 35, 35]
    for _ in range(20):
        press(ballot, Key.Key_Up)
    assert form.division.whole == (100, 0, 0)
    press(ballot, Key.Key_Left)
    press(ballot, Key.Key_Right)
    assert form.division.whole == (100, 0, 0)


def test_it_says_what_is_left_until_all_is_divided(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    type_in(ballot, "65")
    assert "Nog 35 te verdelen" in said(form)
    press(ballot, Key.Key_Tab)
    type_in(ballot, "50")
    assert "15 te veel. Haal ergens iets weg." in said(form)
    press(ballot, Key.Key_Return)
    assert ballot.page is form
    assert form.rows[2].field.hasFocus()
    press(ballot, Key.Key_Backtab)
    type_in(ballot, "10")
    assert [row.field.text() for row in form.rows] == ["65", "10", "25"]
    assert form.confirm.isEnabled()


def test_there_and_back_in_one_gesture_is_the_same(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    type_in(ballot, "20")
    press(ballot, Key.Key_Tab)
    type_in(ballot, "60")
    before = form.division.points
    row = form.rows[0]
    for button in [row.more] * 16 + [row.less] * 16:
        click(button)
    assert form.division.points == before
    press(ballot, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    for key in [Key.Key_Up] * 16 + [Key.Key_Down] * 16:
        press(ballot, key)
    assert form.division.points == before


def test_a_stepper_steps_from_a_number_that_was_just_typed(ballot: BallotWindow) -> None:
    """Pressed without a hand, as a screen reader does, it leaves the focus where somebody types."""
    form = begin(ballot)
    press(ballot, Key.Key_1)
    for points in ("40", "30", "30"):
        type_in(ballot, points)
        press(ballot, Key.Key_Tab)
    press(ballot, Key.Key_Backtab)
    type_in(ballot, "30")
    form.rows[2].more.click()
    assert form.rows[2].field.text() == "35"
    form.rows[0].more.click()
    press(ballot, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    shown = [int(row.field.text()) for row in form.rows]
    assert shown == [form.division.points[row.place] for row in form.rows]
    assert (shown[0], sum(shown)) == (40, 100)


def test_starting_over_empties_a_number_that_is_being_typed(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    type_in(ballot, "40")
    form.forget()
    assert [row.field.text() for row in form.rows] == ["", "", ""]


@pytest.mark.parametrize(
    ("stance", "asks"), [("yes_if", "Mits wat?"), ("no_unless", "Tenzij wat?"), ("yes", "Waarom?")]
)
def test_a_condition_is_asked_for_where_it_can_be_written(
    stance: Stance, asks: str, ballot: BallotWindow
) -> None:
    form = begin(ballot)
    click(form.stances.buttons[stance])
    assert form.why.accessibleName().startswith(asks)
    assert any(words.startswith(asks) for words in said(form))
    click(form.stances.buttons[stance])
    assert form.why.accessibleName().startswith("Waarom?")


def test_a_number_between_steps_is_rounded_and_said(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    type_in(ballot, "33")
    assert form.rows[0].field.text() == "33"
    press(ballot, Key.Key_Tab)
    assert form.rows[0].field.text() == "35"
    assert any(words.startswith("33 wordt 35.") for words in said(form))


def test_after_three_thirds_every_step_can_be_seen(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    for points in ("33", "33"):
        type_in(ballot, points)
        press(ballot, Key.Key_Tab)
    type_in(ballot, "34")
    click(form.rows[1].more)
    assert form.rows[1].field.text() == "40"
    assert form.division.whole is not None


def test_a_last_third_becomes_what_is_left_and_that_is_said(ballot: BallotWindow) -> None:
    form = begin(ballot)
    press(ballot, Key.Key_1)
    for points in ("33", "33", "34"):
        type_in(ballot, points)
        press(ballot, Key.Key_Tab)
    assert [row.field.text() for row in form.rows] == ["35", "35", "30"]
    assert "34 wordt 30. Het gaat in stappen van 5, tot 100." in said(form)


def test_stance_and_why_are_kept_and_said_back(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    for stance in ("yes", "no", "yes_if"):
        click(form.stances.buttons[stance])
    type_in_field(form.why, "  Bellen mag  ")
    form.why.insert("\x00")
    form.division.put(WANTED.points)
    form.enter()
    assert isinstance(ballot.page, InWords)
    words = said(ballot.page)
    assert "50 voor menselijkheid" in words
    assert "Jouw antwoord: Ja, mits …" in words
    assert "Waarom: Bellen mag" in words
    press(ballot, Key.Key_Return)
    assert cast(room, 1) == Weighing(15, 50, 35, "yes_if", "Bellen mag")


def type_in_field(field: QLineEdit, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)


def test_a_stance_is_taken_back_by_pressing_it_again(ballot: BallotWindow) -> None:
    form = begin(ballot)
    click(form.stances.buttons["no"])
    click(form.stances.buttons["no"])
    assert form.stances.stance is None
    assert not any(button.isChecked() for button in form.stances.buttons.values())


def test_words_are_shown_and_never_read_as_markup(ballot: BallotWindow) -> None:
    form = begin(ballot)
    type_in_field(form.why, "<b>vet</b>")
    form.division.put((100, 0, 0))
    form.enter()
    assert isinstance(ballot.page, InWords)
    assert "Waarom: <b>vet</b>" in said(ballot.page)
    assert "Niets voor rechtvaardigheid" in said(ballot.page)


def test_escape_goes_one_back(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.division.put(WANTED.points)
    press(ballot, Key.Key_Return)
    press(ballot, Key.Key_Escape)
    assert ballot.page is form
    assert form.weighing == WANTED
    press(ballot, Key.Key_Escape)
    assert isinstance(ballot.page, HandOver)
    again = begin(ballot)
    assert again.weighing is None
    assert [row.field.text() for row in again.rows] == ["", "", ""]
    press(ballot, Key.Key_Escape)
    press(ballot, Key.Key_Escape)
    assert not ballot.isVisible()
    assert cast(room, 1) is None


def test_escape_first_takes_back_a_drag(ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.division.put(WANTED.points)
    form.division.end()
    QTest.mousePress(form.triangle, Qt.MouseButton.LeftButton, pos=form.triangle.spot((80, 10, 10)).toPoint())
    assert form.division.whole == (80, 10, 10)
    press(ballot, Key.Key_Escape)
    assert ballot.page is form
    assert form.division.whole == WANTED.points


def test_back_can_be_pressed_with_enter_too(ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.division.put(WANTED.points)
    form.enter()
    words = ballot.page
    assert isinstance(words, InWords)
    words.back.setFocus()
    press(ballot, Key.Key_Return)
    assert form_of(ballot) is form


def test_the_keys_of_a_clicker_do_nothing_here(room: Room, ballot: BallotWindow) -> None:
    for _ in range(2):
        page, stage = ballot.page, room.session.stage
        for key in (Key.Key_PageUp, Key.Key_PageDown, Key.Key_B, Key.Key_F5, Key.Key_Period, Key.Key_S):
            press(ballot, key)
        assert (ballot.page, room.session.stage) == (page, stage)
        begin(ballot)


def test_nothing_of_a_seat_stays_behind(ballot: BallotWindow) -> None:
    form = begin(ballot)
    type_in_field(form.why, "geheim")
    form.why.selectAll()
    form.why.copy()
    QTest.keyClick(form.why, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(ballot, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    type_in(ballot, "85")
    press(ballot, Key.Key_Tab)
    type_in(ballot, "5")
    click(form.stances.buttons["no"])
    fields = [*(row.field for row in form.rows), form.why]
    finish(ballot)
    assert not any("geheim" in words or "85" in words for words in said(ballot))
    for field in fields:
        assert field.text() == ""
        field.undo()
        assert field.text() == ""
    assert form.stances.stance is None
    assert form.weighing is None
    assert QGuiApplication.clipboard().text() == ""
    free()
    assert ballot.findChildren(BallotForm) == []
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, HandOver)
    assert "Plek 2 is aan de beurt" in said(ballot)
    assert not any("Geef de laptop" in words for words in said(ballot)), "that was said to who had it before"
    again = begin(ballot)
    assert not any("geheim" in words or "85" in words for words in said(ballot))
    assert [row.field.text() for row in again.rows] == ["", "", ""]


def test_nothing_can_be_copied_with_keys(ballot: BallotWindow) -> None:
    QGuiApplication.clipboard().setText("van de begeleider")
    form = begin(ballot)
    type_in_field(form.why, "geheim")
    for key in (Key.Key_C, Key.Key_X):
        form.why.selectAll()
        press(ballot, key, Qt.KeyboardModifier.ControlModifier)
    assert form.why.text() == "geheim"
    form.forget()
    assert QGuiApplication.clipboard().text() == "van de begeleider"


def test_it_goes_from_seat_to_seat_and_passes_over_who_skips(room: Room, ballot: BallotWindow) -> None:
    room.do(SkipSeat(2, skipping=True))
    begin(ballot).division.put(WANTED.points)
    finish(ballot)
    assert "Hierna is plek 3 (student)." in said(ballot)
    press(ballot, Key.Key_Return)
    begin(ballot).division.put(WANTED.points)
    finish(ballot)
    assert "Alle plekken zijn geweest." in said(ballot)
    press(ballot, Key.Key_Return)
    assert not ballot.isVisible()


def test_two_hidden_weighings_end_in_the_same_picture() -> None:
    ends = []
    for points in ((100, 0, 0), (30, 35, 35)):
        room = open_room(3)
        window = opened(room, 1)
        begin(window).division.put(points)
        finish(window)
        ends.append((window.grab().toImage(), said(window)))
        window.close()
    assert ends[0] == ends[1]


def test_a_round_that_is_gone_closes_the_ballot(room: Room, ballot: BallotWindow) -> None:
    room.do(VoidRound())
    press(ballot, Key.Key_Return)
    assert not ballot.isVisible()


def test_a_weighing_that_is_refused_is_said_and_kept(room: Room, ballot: BallotWindow) -> None:
    form = begin(ballot)
    form.division.put(WANTED.points)
    form.enter()
    room.do(VoidRound())
    press(ballot, Key.Key_Return)
    assert isinstance(ballot.page, InWords)
    assert "Dit lukte niet. Roep de gespreksleider erbij." in said(ballot)
    assert isinstance(room.tell, Told)
    assert [problem.key for problem in room.tell.problems] == ["no_open_round"]


def test_weighing_again_replaces(room: Room) -> None:
    room.do(Weigh(1, Weighing(0, 0, 100)))
    window = opened(room, 1)
    begin(window).division.put(WANTED.points)
    finish(window)
    assert cast(room, 1) == WANTED
    window.close()


@pytest.mark.parametrize(
    ("language", "give", "confirm"),
    [("nl", "Geef de laptop aan plek 1", "Bevestig"), ("en", "Give the laptop to seat 1", "Confirm")],
)
def test_both_languages(language: str, give: str, confirm: str) -> None:
    window = opened(open_room(2, language=language), 1)
    assert give in said(window)
    assert confirm in said(begin(window))
    window.close()


def test_an_anonymous_round_says_so() -> None:
    window = opened(open_room(2, "anonymous"), 1)
    assert any("weet Kompas niet meer van wie" in words for words in said(begin(window)))
    window.close()


def test_it_is_modal_and_freed_when_closed(room: Room, qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    window = BallotWindow(room, 1, desk)
    assert window.windowModality() is Qt.WindowModality.ApplicationModal
    window.open_on(desk.screen())
    QTest.qWaitForWindowActive(window)
    assert window.isFullScreen()
    assert window.screen() is desk.screen()
    begin(window)
    gone = weakref.ref(window)
    with qtbot.waitSignal(window.destroyed):
        window.close()
    del window
    gc.collect()
    assert gone() is None
    assert desk.findChildren(BallotWindow) == []
    assert desk.findChildren(QUndoStack) == []

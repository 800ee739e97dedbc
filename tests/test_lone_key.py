"""A clicker's b or dot blacks the stage also while a field has the keyboard, and no letter of a typing hand is lost."""

from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.language import LANGUAGES, texts
from kompas.sitting import Sitting
from kompas.ui.controls.date_field import DateField
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.seats.by_role import SeatsByRole
from kompas.ui.lone_key import HELD_MS, LoneKey
from tests.desk_hands import during, open_round, switch_off, take_ballot
from tests.whole import PLAIN, WINDOWED, Key, application, click, go_to, in_front, press, settle, type_in

SHIFT = Qt.KeyboardModifier.ShiftModifier
pytest_plugins = ("tests.two_hours",)
pytestmark = [*WINDOWED]


@pytest.fixture
def watched(sitting: Sitting) -> Sitting:
    """A session whose stage the room sees, with the desk in front."""
    press(Key.Key_F5)
    in_front(sitting.desk)
    return sitting


def lone_key(sitting: Sitting) -> LoneKey:
    (found,) = sitting.desk.findChildren(LoneKey)
    return found


def rest(sitting: Sitting) -> None:
    """Let three seconds pass in which nobody types or clicks."""
    pause(sitting)
    lone_key(sitting).rest.stop()


def pause(sitting: Sitting) -> None:
    """Let as much time pass as a held letter waits, and not three seconds."""
    patience = lone_key(sitting).patience
    if patience.isActive():
        patience.stop()
        patience.timeout.emit()
    settle()


def words_in(field: QWidget) -> str:
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def argument(sitting: Sitting) -> TextField:
    """The field for an argument."""
    go_to(sitting.desk, "discuss")
    panel = sitting.desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    return panel.catch.text


def decision(sitting: Sitting) -> TextField:
    """The outcome of the workshop, in which two lines stand."""
    go_to(sitting.desk, "decide")
    panel = sitting.desk.middle.panel
    assert isinstance(panel, DecidePanel)
    click(panel.decision)
    type_in("Ja, mits")
    press(Key.Key_Return)
    type_in("dit ")
    return panel.decision


def field_of(sitting: Sitting, which: str) -> QWidget:
    """A field in which words are written, with the keyboard in it."""
    if which == "argument":
        field: QWidget = argument(sitting)
    elif which == "role":
        go_to(sitting.desk, "welcome")
        field = sitting.desk.findChildren(SeatsByRole)[0].new.line
    else:
        field = decision(sitting) if which == "outcome" else sitting.desk.beside.note
    click(field)
    return field


def press_capital() -> None:
    """Press Shift with b."""
    field = application().focusWidget()
    assert field is not None
    application().sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Key.Key_B, SHIFT, "B"))
    settle()


FIELDS = ("argument", "note", "outcome", "role")


@pytest.mark.parametrize(
    ("which", "key"),
    [
        *((field, Key.Key_B) for field in FIELDS),
        *((field, Key.Key_Period) for field in FIELDS if field != "outcome"),
    ],
)
def test_a_lone_letter_of_the_clicker_blacks_the_stage_and_is_not_typed(
    watched: Sitting, which: str, key: Qt.Key
) -> None:
    field = field_of(watched, which)
    stood = words_in(field)
    sign = "b" if key == Key.Key_B else "."
    for black, said in ((True, "desk.lone_black"), (False, "desk.lone_light"), (True, "desk.lone_black")):
        rest(watched)
        press(key)
        assert watched.session.stage.black is not black, "a letter may still follow"
        pause(watched)
        assert watched.session.stage.black is black
        assert watched.desk.middle.message.text() == texts("nl")(said, key=sign)
        assert (words_in(field), application().focusWidget()) == (stood, field.focusProxy() or field)


@pytest.mark.parametrize("which", FIELDS)
@pytest.mark.parametrize("word", ["bij", "b.", ".b", "b b", "B2", "B"])
def test_a_word_that_begins_with_b_comes_whole(watched: Sitting, which: str, word: str) -> None:
    field = field_of(watched, which)
    stood = words_in(field)
    rest(watched)
    for letter in word:
        if letter == "B":
            press_capital()
        else:
            type_in(letter)
    pause(watched)
    assert words_in(field) == stood + word
    assert not watched.session.stage.black


def test_while_one_types_no_letter_waits(watched: Sitting) -> None:
    field = field_of(watched, "note")
    for word in ("b", "be", "a b", "a b."):
        field.selectAll() if isinstance(field, QPlainTextEdit) else None
        type_in(word)
        assert words_in(field) == word, "somebody clicked or typed here just now"


@pytest.mark.parametrize("which", ["argument", "note"])
def test_enter_after_a_lone_b_keeps_a_b(watched: Sitting, which: str) -> None:
    field_of(watched, which)
    rest(watched)
    press(Key.Key_B)
    press(Key.Key_Return)
    session = watched.session
    kept = [*(one.text for one in session.arguments), *(one.text for one in session.notes)]
    assert kept == ["b"]
    assert not session.stage.black


def test_a_click_elsewhere_types_the_letter_first(watched: Sitting) -> None:
    field_of(watched, "outcome")
    rest(watched)
    press(Key.Key_B)
    click(watched.desk.beside.following.forward)
    assert watched.session.decision == "Ja, mits\ndit b"
    assert not watched.session.stage.black


def test_a_click_in_the_field_types_the_letter_where_the_cursor_was(watched: Sitting) -> None:
    field = field_of(watched, "outcome")
    assert isinstance(field, QPlainTextEdit)
    rest(watched)
    press(Key.Key_B)
    click(field, field.viewport().pos() + QPoint(1, 6))
    assert words_in(field) == "Ja, mits\ndit b"
    type_in("x")
    assert words_in(field) == "xJa, mits\ndit b"


@pytest.mark.parametrize("how", ["code", "tab", "escape", "wheel", "step", "input method"])
def test_whatever_follows_a_held_letter_finds_it_typed(watched: Sitting, how: str) -> None:
    field = field_of(watched, "outcome")
    assert isinstance(field, QPlainTextEdit)
    rest(watched)
    press(Key.Key_B)
    if how == "code":
        watched.desk.setFocus()
    elif how == "tab":
        press(Key.Key_Tab)
    elif how == "escape":
        press(Key.Key_Escape)
        assert words_in(field) == ""
        field.undo()
    elif how == "wheel":
        turn_wheel(field)
    elif how == "step":
        press(Key.Key_PageUp)
        assert watched.session.decision == "Ja, mits\ndit b"
        return
    else:
        application().sendEvent(field, QInputMethodEvent("ë", []))
        application().sendEvent(field, QInputMethodEvent())
    assert words_in(field) == "Ja, mits\ndit b"
    pause(watched)
    assert not watched.session.stage.black


def turn_wheel(field: QPlainTextEdit) -> None:
    at, none = QPointF(2, 2), QPoint()
    event = QWheelEvent(
        at, at, none, QPoint(0, 120), Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False
    )
    application().sendEvent(field.viewport(), event)


def test_a_desk_that_closes_keeps_the_letter(watched: Sitting) -> None:
    field_of(watched, "outcome")
    rest(watched)
    press(Key.Key_B)
    for _ in range(2):
        # The first time it says that the room is watching.
        watched.desk.close()
    assert watched.session.decision == "Ja, mits\ndit b"


def test_the_same_letter_again_is_dark_at_once_and_only_once(watched: Sitting) -> None:
    for which in ("note", "outcome"):
        field = field_of(watched, which)
        stood = words_in(field)
        rest(watched)
        type_in("bb")
        assert watched.session.stage.black
        type_in("b")
        pause(watched)
        assert watched.session.stage.black, "who hits it once more in fright wants no light"
        assert words_in(field) == stood
        press(Key.Key_B)
        pause(watched)
        assert not watched.session.stage.black


def test_a_dot_that_ends_a_sentence_after_a_thought_is_typed(watched: Sitting) -> None:
    field = field_of(watched, "outcome")
    rest(watched)
    type_in(".")
    pause(watched)
    assert words_in(field) == "Ja, mits\ndit ."
    assert not watched.session.stage.black


def test_dots_in_a_text_are_dots_and_in_an_empty_field_the_clicker(watched: Sitting) -> None:
    field = field_of(watched, "outcome")
    rest(watched)
    type_in("...")
    assert words_in(field) == "Ja, mits\ndit ..."
    field = field_of(watched, "note")
    rest(watched)
    type_in("..")
    assert watched.session.stage.black
    type_in(".en toen")
    assert words_in(field) == "...en toen", "a word came of it after all"
    assert not watched.session.stage.black


def test_a_key_that_is_held_down_counts_once(watched: Sitting) -> None:
    field = field_of(watched, "note")
    rest(watched)
    press(Key.Key_B)
    for held in range(60):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_B, PLAIN, "b", autorep=True)
        application().sendEvent(field, event)
        if held == 20:
            pause(watched)
    pause(watched)
    assert (watched.session.stage.black, words_in(field)) == (True, "")


def test_while_the_room_sees_nothing_every_letter_is_typed_at_once(sitting: Sitting) -> None:
    field = field_of(sitting, "note")
    rest(sitting)
    type_in("b")
    assert words_in(field) == "b"
    rest(sitting)
    type_in(".")
    assert words_in(field) == "b."
    assert not lone_key(sitting).patience.isActive()


def test_with_a_modifier_or_while_a_letter_is_composed_nothing_waits(watched: Sitting) -> None:
    field = field_of(watched, "note")
    rest(watched)
    press_capital()
    assert words_in(field) == "B"
    application().sendEvent(field, QInputMethodEvent("¨", []))
    lone_key(watched).rest.stop()
    type_in("b")
    assert not lone_key(watched).patience.isActive()


def test_a_date_takes_no_letter_for_the_clicker(watched: Sitting) -> None:
    assert watched.do(a.WriteTask(o.Task("t1", "Laat de DPIA afmaken.", due="2026-12-20")))
    go_to(watched.desk, "plan")
    due = watched.desk.middle.findChildren(DateField)[0]
    click(due.edit)
    rest(watched)
    type_in(".")
    assert due.edit.text() == "."
    assert not lone_key(watched).patience.isActive()


def test_a_ballot_takes_every_letter_at_once(watched: Sitting) -> None:
    for number in range(1, 4):
        assert watched.do(a.AddSeat(number, "student"))
    go_to(watched.desk, "weigh-1")
    open_round(watched.desk, "screen")
    switch_off(during(watched.desk).beamer_off)
    ballot = take_ballot(watched.desk)
    press(Key.Key_Return)
    why = next(line for line in ballot.findChildren(QLineEdit) if line.validator() is None)
    click(why)
    lone_key(watched).rest.stop()
    type_in("b")
    assert why.text() == "b"
    assert not lone_key(watched).patience.isActive()
    assert not watched.session.stage.black


def test_a_letter_waits_less_than_a_second(watched: Sitting) -> None:
    lone = lone_key(watched)
    assert lone.patience.interval() == HELD_MS < lone.rest.interval()
    assert HELD_MS < 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_names_the_key(language: str) -> None:
    for said in ("desk.lone_black", "desk.lone_light"):
        assert " b " in texts(language)(said, key="b")


QUICK, SHORT, LONG = "quick", "short", "long"
strokes = st.lists(st.tuples(st.sampled_from([QUICK, QUICK, SHORT, LONG]), st.sampled_from("bb..ax ")))


def expected(typed: list[tuple[str, str]]) -> tuple[str, bool]:
    """What stands in an empty field, and whether the stage is black: strokes without a pause are one burst."""
    text, black, rested = "", False, True
    number = 0
    bursts: list[tuple[int, str, str]] = []
    for wait, letter in typed:
        number += wait != QUICK
        bursts.append((number, wait, letter))
    for _, burst in groupby(bursts, key=lambda one: one[0]):
        strokes_of = list(burst)
        word = "".join(letter for _, _, letter in strokes_of)
        rested = rested or strokes_of[0][1] == LONG
        clicker = set(word) == {"b"} or (set(word) == {"."} and not text)
        if rested and clicker:
            black = not black
        else:
            text, rested = text + word, False
    return text, black


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(typed=strokes)
def test_the_text_is_what_was_typed_without_what_the_clicker_sent(
    watched: Sitting, typed: list[tuple[str, str]]
) -> None:
    note = watched.desk.beside.note
    if not note.hasFocus():
        click(note)
    note.gesture.cancel()
    if watched.session.stage.black:
        watched.do(a.SetBlack(black=False))
    lone_key(watched).rest.stop()
    for wait, letter in typed:
        if wait == SHORT:
            pause(watched)
        elif wait == LONG:
            rest(watched)
        type_in(letter)
    pause(watched)
    assert (note.toPlainText(), watched.session.stage.black) == expected(typed)

"""The one table of commands is the truth about keys; held and doubled keys do no harm; every clicker works."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.session import Session
from kompas.domain.weighing import Weighing
from kompas.language import LANGUAGES, texts
from kompas.paths import data_root
from kompas.sitting import Sitting
from kompas.ui.command_table import COMMANDS, Menu, Where
from kompas.ui.controls.letters import hears_letter
from kompas.ui.desk.seats.absent import AbsentVoices
from kompas.ui.desk.seats.by_role import SeatsByRole
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.hints import cap, first_cap, hint
from kompas.ui.key_list import KeyList
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.zoom import STEP
from kompas.ui.widgets import Button, KeyCap
from tests.desk_hands import during, open_round, weigh_part
from tests.whole import (
    CONTROL,
    PLAIN,
    Key,
    agenda_row,
    application,
    begin,
    button,
    click,
    go_to,
    in_front,
    press,
    program,
    settle,
    sitting_of,
    type_in,
)

LONG = 10_000
"""A double-click that no test is too slow for."""
SHORT = 300
SMALL_BEAMER = (1000, 710)
"""Pixels: what 1024 by 768 leaves beside the bars of its desktop."""
HELD = 200
MENU_MOST = 8
"""Entries that a menu shows at once, so that it covers little of the desk."""
SMALLEST = 100
"""Percent: how large the letters of the room are at first."""
pytest_plugins = ("tests.two_hours",)
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def slow_hand(sitting: Sitting) -> Iterator[None]:
    """Whatever comes twice in this test comes within a double-click."""
    assert sitting.desk.isVisible()
    application().setDoubleClickInterval(LONG)
    yield
    application().setDoubleClickInterval(0)


def place(session: Session) -> tuple[str, int, int]:
    return (session.stage.step, session.stage.index, session.stage.page)


def focus_on(sitting: Sitting, where: str) -> None:
    """Give the keyboard to the desk, to a field on it, or to the stage."""
    desk = sitting.desk
    if where == "stage":
        if not desk.stage.is_open:
            press(Key.Key_F5)
        in_front(desk.stage.window)
    elif where == "field":
        click(desk.beside.note)
    else:
        desk.setFocus()
        settle()


def hold(key: Qt.Key, times: int = HELD) -> None:
    """Press a key and keep it down: the system repeats it, and at the end it comes up once."""
    target = application().focusWidget() or application().activeWindow()
    assert target is not None
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", autorep=number > 0)
        application().sendEvent(target, event)
    application().sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, PLAIN))
    settle()


# The table


def test_every_command_can_be_done_and_nothing_else(sitting: Sitting) -> None:
    assert sitting.desk.acts.table.keys() == {
        command.name for command in COMMANDS if command.where not in (Where.WEIGHING, Where.MAP)
    }


def test_no_key_means_two_things_in_one_place() -> None:
    for where in (Where.NOT_TYPING, Where.STAGE, Where.MAP):
        here = [key for c in COMMANDS if c.where in (where, Where.EVERYWHERE) for key in c.keys]
        assert [key for key, count in Counter(here).items() if count > 1] == []


def opened(menu: QMenu, heading: str) -> QMenu:
    """The menu under a heading."""
    under = next(entry.menu() for entry in menu.actions() if entry.text() == heading)
    assert isinstance(under, QMenu)
    return under


@pytest.mark.parametrize("language", LANGUAGES)
def test_menu_tooltips_caps_and_list_say_what_the_table_says(tmp_path: Path, language: str) -> None:
    said = texts(language)
    title = {"nl": "Rood, oranje, groen", "en": "Red, amber, green"}[language]
    with program(tmp_path, language) as kompas:
        desk = begin(kompas, title, said("library.begin"))
        menu = desk.status.menu.menu()
        assert menu is not None
        assert len(menu.actions()) <= MENU_MOST
        for place in Menu:
            wanted = [
                said(c.text) + (f"\t{cap(said, c.keys[0])}" if c.keys else "")
                for c in COMMANDS
                if c.menu is place
            ]
            under = opened(menu, said(place.value)) if place.value else menu
            assert [entry.text() for entry in under.actions() if entry.menu() is None] == wanted
        tips = {b.toolTip() for b in desk.findChildren(Button) if b.toolTip()}
        hints = {hint(said, c.name) for c in COMMANDS}
        assert {hint(said, name) for name in ("forward", "stage", "black", "freeze")} <= tips <= hints
        keys = {first_cap(said, name) for name in ("undo", "swap", "keys")}
        assert keys <= {one.text() for one in desk.status.findChildren(KeyCap)}
        listed = KeyList(said, sitting_of(kompas)._room.palette, desk)  # noqa: SLF001 - the desk's own colours
        words = Counter(label.text() for label in listed.findChildren(QLabel))
        for command in COMMANDS:
            if command.keys:
                assert words[said(command.text)] >= 1
                assert all(words[cap(said, key)] >= 1 for key in command.keys)
        listed.show()
        settle()
        assert listed.width() <= SMALL_BEAMER[0]
        assert listed.height() <= SMALL_BEAMER[1]
        listed.deleteLater()


# Held and doubled


@pytest.mark.parametrize("where", ["desk", "stage", "field"])
@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space, Key.Key_Right])
def test_a_key_held_for_half_a_minute_never_runs_past_an_open_round(
    sitting: Sitting, where: str, key: Qt.Key
) -> None:
    for number in range(1, 4):
        assert sitting.do(a.AddSeat(number, "student"))
    go_to(sitting.desk, "weigh-1")
    open_round(sitting.desk, "paper")
    focus_on(sitting, where)
    before = sitting.session
    hold(key)
    now = sitting.session
    assert now.round is not None
    assert now.round.state == "open"
    assert now.step.id == "weigh-1"
    assert now.visits == before.visits
    assert place(now) == place(before)


@pytest.mark.parametrize("where", ["desk", "stage", "field"])
def test_a_key_held_before_a_round_goes_one_step_only(sitting: Sitting, where: str) -> None:
    go_to(sitting.desk, "welcome")
    focus_on(sitting, where)
    visits = len(sitting.session.visits)
    hold(Key.Key_PageDown)
    assert len(sitting.session.visits) <= visits + 1
    assert sitting.session.step.id in ("welcome", "primer")


def timed(kind: QEvent.Type, moment: int) -> QKeyEvent:
    """PageDown going down or up at a moment, as a window system sends it that does not say what is a repeat."""
    event = QKeyEvent(kind, Key.Key_PageDown, PLAIN)
    event.setTimestamp(moment)
    return event


def test_a_held_key_counts_once_where_the_window_system_forgets_to_say_that_it_is_held(
    sitting: Sitting,
) -> None:
    go_to(sitting.desk, "primer")
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    before = place(sitting.session)
    events = [timed(down, 1000)]
    for moment in range(1500, 3000, 40):
        events += [timed(up, moment), timed(down, moment)]
    for event in (*events, timed(up, 3000)):
        application().sendEvent(sitting.desk, event)
    after = place(sitting.session)
    assert after != before
    application().processEvents()
    application().setDoubleClickInterval(0)
    application().sendEvent(sitting.desk, timed(down, 3120))
    assert place(sitting.session) != after, "a quick second press is a press"
    assert sitting.session.step.id == "primer"


@pytest.mark.parametrize("where", ["desk", "stage", "field"])
@pytest.mark.usefixtures("slow_hand")
def test_a_doubled_next_goes_one_further(sitting: Sitting, where: str) -> None:
    go_to(sitting.desk, "case")
    focus_on(sitting, where)
    press(Key.Key_PageDown)
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("case", 1, 0)
    press(Key.Key_PageUp)
    press(Key.Key_PageUp)
    assert place(sitting.session) == ("case", 0, 0)


@pytest.mark.usefixtures("slow_hand")
def test_next_on_the_clicker_and_on_the_stage_are_one(sitting: Sitting) -> None:
    go_to(sitting.desk, "case")
    focus_on(sitting, "stage")
    press(Key.Key_PageDown)
    press(Key.Key_Space)
    press(Key.Key_Right)
    assert place(sitting.session) == ("case", 1, 0)


@pytest.mark.usefixtures("slow_hand")
def test_a_doubled_click_on_next_goes_one_further(sitting: Sitting) -> None:
    go_to(sitting.desk, "case")
    following = button(sitting.desk, texts("nl")("desk.forward_view"))
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(following, Qt.MouseButton.LeftButton)
    settle()
    assert place(sitting.session) == ("case", 1, 0)


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
@pytest.mark.usefixtures("slow_hand")
def test_a_doubled_black_is_black(sitting: Sitting, key: Qt.Key) -> None:
    press(key)
    press(key)
    assert sitting.session.stage.black


def test_a_quick_hand_is_not_held_up(sitting: Sitting) -> None:
    application().setDoubleClickInterval(0)
    go_to(sitting.desk, "case")
    press(Key.Key_PageDown)
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("case", 1, 1)


def weighed(sitting: Sitting) -> DuringRound:
    """An open round in which every seat has weighed."""
    for number in range(1, 4):
        assert sitting.do(a.AddSeat(number, "student"))
    go_to(sitting.desk, "weigh-1")
    open_round(sitting.desk, "screen")
    for number in range(1, 4):
        assert sitting.do(a.Weigh(number, Weighing(20, 30, 50)))
    settle()
    return during(sitting.desk)


@pytest.mark.parametrize("how", ["space", "click", "enter"])
@pytest.mark.usefixtures("slow_hand")
def test_a_doubled_reveal_shows_the_points_and_nothing_more(sitting: Sitting, how: str) -> None:
    part = weighed(sitting)
    spot = part.show_all.mapTo(sitting.desk, part.show_all.rect().center())
    if how == "click":
        for act in (QTest.mouseClick, QTest.mouseDClick):
            target = sitting.desk.childAt(spot)
            assert isinstance(target, QWidget)
            act(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(sitting.desk, spot))
            settle()
    else:
        (part.show_all if how == "enter" else part).setFocus()
        press(Key.Key_Return if how == "enter" else Key.Key_Space)
        press(Key.Key_Return if how == "enter" else Key.Key_Space)
    now = sitting.session
    assert now.round is not None
    assert now.round.state == "revealed"
    assert place(now) == ("weigh-1", 0, 0)
    weigh_part(sitting.desk)


# Clickers


@pytest.mark.parametrize("where", ["desk", "stage"])
def test_every_key_that_clickers_send_works(sitting: Sitting, where: str) -> None:
    go_to(sitting.desk, "case")
    focus_on(sitting, where)
    press(Key.Key_PageDown)
    assert place(sitting.session) == ("case", 1, 0)
    press(Key.Key_PageUp)
    assert place(sitting.session) == ("case", 0, 0)
    for key in (Key.Key_B, Key.Key_Period):
        press(key)
        assert sitting.session.stage.black
        press(key)
        assert not sitting.session.stage.black
    for start, stop in (
        (Key.Key_F5, Key.Key_Escape),
        (Key.Key_F5, Key.Key_F5),
    ):
        if sitting.desk.stage.is_open:
            press(stop)
        in_front(sitting.desk)
        press(start)
        seen = [sitting.desk.stage.is_open]
        in_front(sitting.desk.stage.window if where == "stage" else sitting.desk)
        press(stop)
        if where != "stage" and stop == Key.Key_Escape:
            assert sitting.desk.stage.is_open, "at the desk it is asked about"
            # What such a clicker sends next.
            press(Key.Key_F5)
        seen.append(sitting.desk.stage.is_open)
        assert seen == [True, False]
        assert sitting.desk.isVisible()


def test_an_escape_in_a_hurry_never_takes_the_room_its_screen(sitting: Sitting) -> None:
    """Whoever hits Escape twice to be sure that a field is left, means the field both times."""
    desk = sitting.desk
    press(Key.Key_F5)
    in_front(desk)
    click(desk.beside.note)
    type_in("half")
    application().setDoubleClickInterval(2000)
    for _ in range(5):
        press(Key.Key_Escape)
    assert desk.stage.is_open
    application().setDoubleClickInterval(0)
    press(Key.Key_Escape)
    assert desk.stage.is_open
    assert desk.middle.message.text() == texts("nl")("desk.leave_sure", key="Esc")
    press(Key.Key_Escape)
    assert not desk.stage.is_open, "one that comes after what was said is meant"


def test_walking_lights_no_black_stage(sitting: Sitting) -> None:
    """Who made it black wants to look ahead, or to be heard: only the key that made it black shows what is ready."""
    desk = sitting.desk
    press(Key.Key_F5)
    in_front(desk)
    press(Key.Key_B)
    go_to(desk, "case")
    press(Key.Key_PageDown)
    press(Key.Key_PageUp)
    stage = sitting.session.stage
    assert (stage.black, stage.step) == (True, "case")
    press(Key.Key_B)
    assert sitting.session.stage == replace(stage, black=False)


def test_escape_ends_the_typing_first_and_the_stage_after_it(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_F5)
    in_front(desk)
    click(desk.beside.note)
    type_in("half")
    seen = []
    for _ in range(4):
        press(Key.Key_Escape)
        seen.append((desk.beside.note.hasFocus(), desk.stage.is_open))
    assert seen == [(True, True), (False, True), (False, True), (False, False)], (
        "Escape ends the typing, leaves the field, says what comes, and then leaves the stage"
    )
    before = sitting.session
    for _ in range(3):
        press(Key.Key_Escape)
    assert sitting.session is before
    assert desk.isVisible(), "and nothing else, ever"


@pytest.mark.parametrize("where", ["desk", "stage"])
@pytest.mark.usefixtures("slow_hand")
def test_words_typed_beside_a_field_do_nothing_and_the_desk_says_why(sitting: Sitting, where: str) -> None:
    focus_on(sitting, where)
    before = sitting.session
    type_in("zeg: black, swap, 3 pauzes + 0 later")
    press(Key.Key_Return)
    assert sitting.session is before
    desk = sitting.desk
    assert desk.middle.leaf is None
    assert desk.middle.message.text() == texts("nl")("desk.typed_beside")


WORDS = (
    "begeleiders",
    "feiten zijn duur",
    "klopt dit?",
    "privacy",
    "toezicht",
    "overleg",
    "autonomie",
    "wat willen we",
    "centraal",
    "menselijkheid",
    "studenten",
)


@pytest.mark.parametrize("where", ["desk", "stage"])
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.usefixtures("slow_hand")
def test_a_word_typed_beside_a_field_leaves_no_trace_of_its_first_letter(
    sitting: Sitting, word: str, where: str
) -> None:
    press(Key.Key_PageDown)
    focus_on(sitting, where)
    before, desk = sitting.session, sitting.desk
    stood = (desk.screen(), desk.stage.state)
    type_in(word)
    application().setDoubleClickInterval(0)
    settle()
    after = sitting.session
    assert (after.stage, after.steps, after.visits) == (before.stage, before.steps, before.visits)
    assert (after.clock.paused_at, after.clock.added_minutes) == ("", 0)
    assert (desk.screen(), desk.stage.state) == stood
    assert desk.middle.leaf is None
    assert application().activeModalWidget() is None
    assert desk.middle.message.text() == texts("nl")("desk.typed_beside")


def test_a_letter_that_is_pressed_again_is_no_word(sitting: Sitting, qtbot: QtBot) -> None:
    focus_on(sitting, "desk")
    before = sitting.session.clock.added_minutes
    application().setDoubleClickInterval(SHORT)
    for _ in range(3):
        press(Key.Key_M)
    qtbot.waitUntil(lambda: sitting.session.clock.added_minutes == before + 3)
    application().setDoubleClickInterval(0)


@pytest.mark.parametrize("where", ["desk", "stage"])
def test_two_keys_one_quickly_after_the_other_both_do_what_they_say(
    sitting: Sitting, qtbot: QtBot, where: str
) -> None:
    press(Key.Key_PageDown)
    focus_on(sitting, where)
    application().setDoubleClickInterval(SHORT)
    press(Key.Key_B)
    press(Key.Key_T)
    assert sitting.session.stage.black, "what was hit first is seen at once"
    qtbot.waitUntil(lambda: bool(sitting.session.clock.paused_at))
    assert sitting.session.stage.black
    assert sitting.desk.middle.message.text() == ""
    application().setDoubleClickInterval(0)


@pytest.mark.usefixtures("slow_hand")
def test_a_key_of_the_desk_and_one_of_the_map_are_no_word_either(sitting: Sitting) -> None:
    go_to(sitting.desk, "rolemap")
    panel = sitting.desk.middle.panel
    assert isinstance(panel, RoleMapPanel)
    panel.map.setFocus()
    press(Key.Key_B)
    press(Key.Key_V)
    assert sitting.session.stage.black
    assert panel.walk.isVisible()
    assert sitting.desk.middle.message.text() == ""


@pytest.mark.usefixtures("slow_hand")
def test_a_word_at_the_map_that_begins_with_two_keys_is_a_word(sitting: Sitting) -> None:
    go_to(sitting.desk, "rolemap")
    panel = sitting.desk.middle.panel
    assert isinstance(panel, RoleMapPanel)
    panel.map.setFocus()
    for letter in (Key.Key_B, Key.Key_R, Key.Key_U):
        QTest.keyClick(panel.map, letter)
    assert not sitting.session.stage.black
    assert sitting.desk.middle.message.text() == texts("nl")("desk.typed_beside")


@pytest.mark.parametrize("where", ["desk", "stage"])
@pytest.mark.parametrize("typed", ["bt ", "btx", "mt.", "fbs", "btt x", "b0k"])
@pytest.mark.usefixtures("slow_hand")
def test_a_third_character_makes_two_keys_the_beginning_of_a_word(
    sitting: Sitting, typed: str, where: str
) -> None:
    press(Key.Key_PageDown)
    focus_on(sitting, where)
    before = sitting.session
    type_in(typed)
    application().setDoubleClickInterval(0)
    settle()
    after = sitting.session
    assert (after.stage, after.clock, after.step) == (before.stage, before.clock, before.step)
    assert sitting.desk.middle.message.text() == texts("nl")("desk.typed_beside")


def test_who_counts_with_plus_and_types_on_writes_the_next_role_and_presses_no_key(sitting: Sitting) -> None:
    seats = sitting.desk.findChildren(SeatsByRole)[0]
    assert sitting.do(a.AddSeat(1, "student"))
    click(seats.lines["student"].more)
    assert [seat.role for seat in sitting.session.seats] == ["student", "student"]
    before = sitting.session
    type_in("priv")
    assert sitting.session is before, "no clock, no stage, nothing in the room"
    assert seats.new.line.text() == "priv"
    press(Key.Key_Return)
    assert sitting.session.seats[-1].role == "privacy_officer"
    assert not sitting.session.visits
    # Digits and signs stay keys of the desk, and Space presses the button.
    click(seats.lines["student"].more)
    press(Key.Key_Plus)
    press(Key.Key_Space)
    assert (sitting.session.stage.size > SMALLEST, len(sitting.session.seats)) == (True, 5)
    assert seats.new.line.text() == ""


def test_letters_after_a_missing_voice_was_chosen_go_to_the_field_beside_it(sitting: Sitting) -> None:
    (absent,) = sitting.desk.findChildren(AbsentVoices)
    role, chip = next(iter(absent.chips.items()))
    click(chip)
    before = sitting.session
    assert before.absent == (role,)
    type_in("buurtvader")
    assert sitting.session is before
    press(Key.Key_Return)
    assert sitting.session.absent == (role, "buurtvader")


def test_undo_in_an_emptied_field_is_about_the_session_and_in_a_filled_one_about_its_letters(
    sitting: Sitting,
) -> None:
    line = sitting.desk.findChildren(SeatsByRole)[0].new.line
    click(line)
    type_in("Docent")
    press(Key.Key_Return)
    assert [seat.role for seat in sitting.session.seats] == ["teacher"]
    type_in("x")
    press(Key.Key_Z, CONTROL)
    assert (line.text(), len(sitting.session.seats)) == ("", 1)
    press(Key.Key_Z, CONTROL)
    assert sitting.session.seats == ()


def test_escape_takes_a_leaf_away_before_the_stage_wherever_the_focus_is(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_F5)
    in_front(desk)
    press(Key.Key_A)
    seen = []
    for _ in range(3):
        desk.setFocus()
        seen.append((desk.middle.leaf is not None, desk.stage.is_open))
        press(Key.Key_Escape)
    assert seen == [(True, True), (False, True), (False, True)]
    assert not desk.stage.is_open


def test_the_rehearsal_does_not_take_the_stage_from_a_room_that_watches(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_F5)
    in_front(desk)
    press(Key.Key_O)
    assert desk.stage.state in ("open", "here")
    press(Key.Key_F5)
    press(Key.Key_O)
    assert desk.stage.is_rehearsal


def test_the_button_says_whether_a_view_or_a_step_comes_next_and_rests_at_the_end(sitting: Sitting) -> None:
    words, forward = texts("nl"), sitting.desk.beside.following.forward
    said = set()
    while forward.isEnabled():
        before, here = place(sitting.session), forward.text()
        said.add(here)
        press(Key.Key_PageDown)
        if sitting.desk.middle.says(words("desk.nobody_weighed", key="PgDn")):
            assert place(sitting.session) == before
            press(Key.Key_PageDown)
        after = place(sitting.session)
        assert after != before or here == words("desk.begin")
        if here != words("desk.begin"):
            assert (after[0] != before[0]) is (here == words("desk.forward_step"))
    assert said == {words("desk.begin"), words("desk.forward_view"), words("desk.forward_step")}
    assert sitting.session.step is sitting.session.steps[-1]
    before = place(sitting.session)
    press(Key.Key_PageDown)
    assert place(sitting.session) == before
    for number in range(1, 4):
        assert sitting.do(a.AddSeat(number, "student"))
    go_to(sitting.desk, "weigh-1")
    open_round(sitting.desk, "paper")
    assert not forward.isEnabled()


def test_next_asks_once_before_it_leads_the_room_past_a_weighing(sitting: Sitting) -> None:
    asked = texts("nl")("desk.nobody_weighed", key="PgDn")
    assert sitting.do(a.AddSeat(1, "student"))
    go_to(sitting.desk, "weigh-1")
    press(Key.Key_PageDown)
    assert sitting.desk.middle.says(asked)
    assert sitting.session.step.id == "weigh-1"
    press(Key.Key_PageDown)
    assert sitting.session.step.id != "weigh-1"
    go_to(sitting.desk, "weigh-1")
    press(Key.Key_F)
    press(Key.Key_PageDown)
    assert sitting.session.step.id != "weigh-1", "a desk that prepares leads nobody past anything"


def test_before_the_first_step_the_clock_waits_and_its_key_says_what_begins(sitting: Sitting) -> None:
    desk, words = sitting.desk, texts("nl")
    following = desk.beside.following
    assert following.forward.text() == words("desk.begin")
    assert following.name.text() == sitting.session.step.title.nl
    assert not desk.beside.timer.pause.isEnabled()
    press(Key.Key_P)
    assert not sitting.session.visits
    assert desk.middle.message.text() == words("desk.clock_waits", key=first_cap(words, "forward"))
    press(Key.Key_PageDown)
    assert desk.beside.timer.pause.isEnabled()
    assert [visit.step for visit in sitting.session.visits] == [sitting.session.step.id]
    assert not sitting.session.clock.paused_at
    assert following.forward.text() == words("desk.forward_step")


def test_after_the_end_the_clock_rests_and_its_keys_say_so(sitting: Sitting) -> None:
    desk, words = sitting.desk, texts("nl")
    press(Key.Key_PageDown)
    timer = desk.beside.timer
    minute = button(timer, words("desk.one_minute"))
    assert minute.isEnabled()
    assert sitting.do(a.CloseSession(sitting.session.visits[0].at))
    assert not timer.pause.isEnabled()
    assert not minute.isEnabled()
    before = sitting.session.clock
    for key in (Key.Key_P, Key.Key_M):
        desk.middle.show_message("")
        press(key)
        assert desk.middle.message.text() == words("desk.clock_ended")
    assert sitting.session.clock == before
    assert sitting.do(a.ReopenSession(sitting.session.closed))
    assert timer.pause.isEnabled()
    assert minute.isEnabled()


def test_after_a_step_the_focus_of_its_panel_does_not_go_to_the_agenda(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_PageDown)
    press(Key.Key_Tab)
    while not desk.middle.isAncestorOf(application().focusWidget() or desk):
        press(Key.Key_Tab)
    press(Key.Key_PageDown)
    assert application().focusWidget() is desk


def test_the_letters_of_the_role_map_are_free_on_the_desk(tmp_path: Path) -> None:
    """The desk hears every key first: a letter that both knew would never reach the map."""
    view = (data_root() / "kompas" / "ui" / "rolemap" / "view.py").read_text(encoding="utf-8")
    letters = set(re.findall(r"Key\.Key_([A-Z])\b", view))
    assert letters == {"D", "R", "V"}
    assert not letters & {key for command in COMMANDS for key in command.keys}
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        agenda_row(desk, "rolemap").click()
        settle()
        panel = desk.middle.panel
        assert isinstance(panel, RoleMapPanel)
        assert all(hears_letter(panel.map, letter) for letter in letters)
        panel.map.setFocus()
        press(Key.Key_V)
        assert panel.walk.isVisible()


def test_the_keys_of_the_table_bring_the_map_nearer_and_leave_the_letters_of_the_room(
    sitting: Sitting,
) -> None:
    """Ctrl + is the map's, + by itself the stage's: neither takes the other's key."""
    desk = sitting.desk
    go_to(desk, "rolemap")
    panel = desk.middle.panel
    assert isinstance(panel, RoleMapPanel)
    view = panel.map
    zoom = {c.name: c.keys for c in COMMANDS if c.where is Where.MAP}
    assert zoom.keys() == {"map_nearer", "map_farther", "map_whole"}

    def after(key: str) -> float:
        view.setFocus()
        QTest.keySequence(view, QKeySequence(key))
        settle()
        return view.zoomed.factor

    for nearer in zoom["map_nearer"]:
        for farther in zoom["map_farther"]:
            seen = [after(key) for key in (nearer, nearer, farther, *zoom["map_whole"])]
            assert seen == pytest.approx([STEP, STEP * STEP, STEP, 1.0])
    press(Key.Key_Plus, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert view.zoomed.factor == STEP, "many keyboards make the + with Shift"
    assert after("Ctrl+0") == 1.0
    desk.setFocus()
    press(Key.Key_Plus, CONTROL)
    assert view.zoomed.fits, "it is a key of the map, not of the desk"
    assert sitting.session.stage.size == SMALLEST
    view.setFocus()
    press(Key.Key_Plus)
    assert sitting.session.stage.size > SMALLEST
    assert view.zoomed.fits


def test_after_the_reveal_enter_goes_nowhere(tmp_path: Path) -> None:
    """Who pressed the last button of a round must not stand on the first step of the agenda."""
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        agenda_row(desk, "weigh-1").click()
        for number in range(1, 6):
            sitting.do(a.AddSeat(number, "student"))
        sitting.do(a.OpenRound("weigh-1", 7, "2026-11-25T15:00:00+01:00"))
        for number in range(1, 6):
            sitting.do(a.Weigh(number, Weighing(20, 30, 50)))
        settle()
        during(desk).show_all.setFocus()
        press(Key.Key_Return)
        assert sitting.session.rounds[-1].state == "revealed"
        press(Key.Key_Return)
        assert sitting.session.step.id == "weigh-1"


def test_g_the_arrows_and_enter_go_to_a_step(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        agenda_row(desk, "close").click()
        settle()
        press(Key.Key_G)
        press(Key.Key_Up)
        press(Key.Key_Up)
        press(Key.Key_Return)
        assert sitting.session.step.id == "decide"


def test_the_keys_in_the_bottom_line_can_be_pressed_with_the_mouse(sitting: Sitting) -> None:
    hints = sitting.desk.status.hints
    sitting.do(a.AddSeat(1, "student"))
    settle()
    assert hints["undo"].isVisible()
    click(hints["undo"])
    assert sitting.session.seats == ()

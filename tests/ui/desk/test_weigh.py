"""The weigh panel: what it promises, what it opens and shows, and what it keeps to itself."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.actions import (
    AddSeat,
    CloseRound,
    OpenRound,
    Publish,
    RevealRound,
    SetFrozen,
    SetMode,
    SetWay,
    SkipSeat,
    VoidRound,
    Weigh,
)
from kompas.domain.stage import OpenRoundView, RevealView
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.ui.ballot.pages import HandOver, Thanks
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.weighing.after import AfterRound
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.weighing.closed import ClosedRound
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.room import Room
from tests.making import AT, LATER, seated
from tests.ui.ballot.rooms import free, make_room, open_room, said, the_round, weighing

Key = Qt.Key
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    # Without a screen there is no window manager to raise a list of choices.
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


OPEN: list[QWidget] = []
"""The desks of a test. A window that nobody holds may be freed while its button is being clicked."""


class Desk(QWidget):
    """A window with the panel in it, as wide as the middle column of the desk."""

    def __init__(
        self, room: Room, *, exposed: bool = False, cards: Callable[[], None] = lambda: None
    ) -> None:
        super().__init__()
        OPEN.append(self)
        self.exposed = exposed
        self.panel = WeighPanel(room, "weigh", lambda: self.exposed, cards)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panel)
        self.setFixedSize(540, 480)
        self.show()
        self.activateWindow()
        QTest.qWaitForWindowActive(self)

    @property
    def before(self) -> BeforeRound:
        assert isinstance(self.panel.part, BeforeRound)
        return self.panel.part

    @property
    def during(self) -> DuringRound:
        assert isinstance(self.panel.part, DuringRound)
        return self.panel.part

    @property
    def after(self) -> AfterRound:
        assert isinstance(self.panel.part, AfterRound)
        return self.panel.part


@pytest.fixture(autouse=True)
def freed() -> Iterator[None]:
    """Free the windows of a test."""
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, Desk):
            window.close()
            window.deleteLater()
    OPEN.clear()
    free()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def weigh_all(room: Room, count: int) -> None:
    for seat in range(1, count + 1):
        room.do(Weigh(seat, weighing(seat)))


# Before


def test_before_the_round_it_says_who_is_here() -> None:
    desk = Desk(make_room(*seated(3)))
    assert "3 plekken: 2 studenten en 1 docent" in " ".join(said(desk.before)).replace(
        "studenten", "studenten"
    )


def test_without_seats_it_cannot_open_and_says_why() -> None:
    desk = Desk(make_room())
    assert not desk.before.open.isEnabled()
    assert "Zet eerst de plekken klaar: kies een rol." in said(desk.before)
    assert desk.before.seats.isVisible()
    desk.before.seats.new.setFocus()
    QTest.keyClicks(desk.before.seats.new.line, "student")
    QTest.keyClick(desk.before.seats.new.line, Key.Key_Return)
    assert desk.before.open.isEnabled()


@pytest.mark.parametrize(("seats", "way"), [(5, "screen"), (6, "paper")])
def test_paper_is_usual_above_five_seats(seats: int, way: str) -> None:
    desk = Desk(make_room(*seated(seats)))
    assert desk.before.way == way
    click(desk.before.open)
    assert desk.during.way == way
    assert the_round(desk.panel.room).number == 1


def test_the_way_that_was_chosen_is_the_way() -> None:
    desk = Desk(make_room(*seated(9)))
    desk.before.ways.on_screen.click()
    desk.panel.room.do(AddSeat(10, "student"))
    click(desk.before.open)
    assert desk.during.way == "screen"


def test_the_way_belongs_to_the_session_and_not_to_the_panel() -> None:
    room = open_room(9)
    first = Desk(room)
    assert first.during.way == "paper"
    click(first.during.other_way)
    assert (room.session.way, first.during.way) == ("screen", "screen")
    # What is opened after a crash is made from the session alone.
    assert Desk(room).during.way == "screen"
    before = Desk(make_room(*seated(9)))
    click(before.before.ways.on_screen)
    assert before.panel.room.session.way == "screen"
    again = Desk(make_room(*seated(9), SetWay("screen")))
    assert again.before.ways.on_screen.isChecked()


def test_mode_and_k_are_set_and_promised() -> None:
    room = make_room(*seated(9))
    desk = Desk(room)
    assert room.session.mode == "confidential"
    assert "Wegen er minder dan 3 mensen? Dan tonen we alleen hoeveel." in desk.before.mode.promise.text()
    desk.before.mode.anonymous.click()
    click(desk.before.mode.less)
    assert (room.session.mode, room.session.k) == ("anonymous", 4)
    assert "Wegen er minder dan 4 mensen" in desk.before.mode.promise.text()
    click(desk.before.mode.less)
    assert not desk.before.mode.less.isEnabled()
    click(desk.before.open)
    assert (the_round(room).mode, the_round(room).k) == ("anonymous", 3)


def test_too_few_for_an_anonymous_round_is_said_beforehand() -> None:
    desk = Desk(make_room(*seated(4), SetMode("anonymous", 5)))
    assert any(words.startswith("Er zijn 4 plekken. Bij minder dan 5") for words in said(desk.before))


def test_opening_shows_the_promise_of_the_mode_on_the_stage() -> None:
    room = make_room(*seated(4), Publish("weigh", 0))
    desk = Desk(room)
    desk.before.mode.anonymous.click()
    click(desk.before.open)
    view = room.session.stage.view
    assert isinstance(view, OpenRoundView)
    assert view.mode == "anonymous"


def test_a_frozen_stage_stays_as_it_is() -> None:
    room = make_room(*seated(4), Publish("case", 0), SetFrozen(frozen=True))
    click(Desk(room).before.open)
    assert room.session.stage.step == "case"


def test_cards_can_be_printed_when_the_room_weighs_on_paper() -> None:
    room = make_room(*seated(4))
    asked: list[str] = []
    desk = Desk(room, cards=lambda: asked.append("cards"))
    assert not desk.before.cards.isVisible()
    click(desk.before.ways.on_paper)
    click(desk.before.cards)
    assert asked == ["cards"]


# During


def test_counts_and_whose_turn_it_is() -> None:
    room = open_room(9)
    desk = Desk(room)
    click(desk.during.other_way)
    weigh_all(room, 5)
    room.do(SkipSeat(6, skipping=True))
    states = [circle.state for circle in desk.during.circles.circles]
    assert states == ["ready"] * 5 + ["skipping", "now", "later", "later"]
    words = said(desk.during)
    assert {
        "5 van 9",
        "plekken klaar",
        "Plek 7 (student) weegt nu",
        "Geef aan plek 7",
        "Plek 7 slaat over",
    } <= set(words)
    assert "Nog 3 plekken.\nNu tonen mag ook." in words


@pytest.mark.parametrize(
    ("language", "turn", "after"),
    [
        ("nl", "Plek 2 (FG) weegt nu", "Hierna is plek 3 (docent)."),
        ("en", "Seat 2 (DPO) weighs now", "Seat 3 (docent (en)) is next."),
    ],
)
def test_whoever_gets_the_laptop_is_called_by_number_and_role(language: str, turn: str, after: str) -> None:
    own = {"nl": "FG", "en": "DPO"}[language]
    seats = (AddSeat(1, "student"), AddSeat(2, own), AddSeat(3, "teacher"))
    room = make_room(*seats, OpenRound("weigh", 7, AT), Weigh(1, Weighing(50, 50, 0)), language=language)
    desk = Desk(room)
    if desk.during.way != "screen":
        click(desk.during.other_way)
    assert turn in said(desk.during)
    assert own in said(HandOver(room, 2))
    assert after in said(Thanks(room, 3))


def test_skipping_and_joining_after_all() -> None:
    room = open_room(3)
    desk = Desk(room)
    click(desk.during.skip)
    assert the_round(room).skipping == (1,)
    click(desk.during.circles.circles[0])
    assert "Plek 1 doet toch mee" in said(desk.during)
    click(desk.during.skip)
    assert the_round(room).skipping == ()


def test_giving_the_laptop_covers_the_desk_with_a_ballot() -> None:
    room = open_room(3)
    desk = Desk(room)
    click(desk.during.circles.circles[1])
    click(desk.during.give)
    (ballot,) = desk.findChildren(BallotWindow)
    assert ballot.isModal()
    assert "Geef de laptop aan plek 2" in said(ballot)
    ballot.close()
    free()
    assert desk.findChildren(BallotWindow) == []


def test_who_weighed_can_weigh_again() -> None:
    room = open_room(3)
    desk = Desk(room)
    weigh_all(room, 2)
    click(desk.during.circles.circles[0])
    assert "Plek 1 weegt opnieuw" in said(desk.during)


def test_a_circle_starts_the_card_of_its_seat() -> None:
    desk = Desk(open_room(9))
    click(desk.during.circles.circles[3])
    assert desk.during.paper.seat.text() == "4"
    assert desk.during.paper.points[0].hasFocus()
    assert "Plek 4 slaat over" in said(desk.during)
    click(desk.during.skip)
    assert the_round(desk.panel.room).skipping == (4,)
    assert desk.during.paper.seat.text() == ""


def test_opening_on_paper_goes_straight_to_the_keypad() -> None:
    desk = Desk(make_room(*seated(9)))
    click(desk.before.open)
    assert desk.during.paper.seat.hasFocus()


def test_nothing_is_shown_as_long_as_nobody_weighed() -> None:
    room = open_room(3)
    desk = Desk(room)
    assert not desk.during.show_all.isEnabled()
    QTest.keyClick(desk, Key.Key_Space)
    assert the_round(room).state == "open"
    assert "Nog niemand is klaar." in said(desk.during)


def test_showing_all_points_closes_reveals_and_publishes() -> None:
    room = open_room(4)
    desk = Desk(room)
    weigh_all(room, 4)
    assert "Iedereen is geweest." in said(desk.during)
    click(desk.during.show_all)
    view = room.session.stage.view
    assert the_round(room).state == "revealed"
    assert isinstance(view, RevealView)
    assert (view.beat, room.session.stage.index) == (1, 0)
    assert desk.after.beats[0].isChecked()


def test_space_shows_all_points_unless_a_widget_takes_it() -> None:
    room = open_room(9)
    weigh_all(room, 4)
    desk = Desk(room)
    desk.during.paper.start()
    QTest.keyClick(desk.during.paper.seat, Key.Key_Space)
    QTest.keyClick(desk.during.paper.seat, Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert the_round(room).state == "open"
    for seat in range(5, 10):
        room.do(SkipSeat(seat, skipping=True))
    desk.setFocus()
    QTest.keyClick(desk, Key.Key_Space)
    assert the_round(room).state == "revealed"
    QTest.keyClick(desk, Key.Key_Space)
    assert the_round(room).state == "revealed"


def test_while_seats_are_waited_for_showing_asks_once_more_and_a_second_space_does_not_agree() -> None:
    room = open_room(9)
    weigh_all(room, 4)
    desk = Desk(room)
    ending = desk.during.ending
    desk.setFocus()
    QTest.keyClick(desk, Key.Key_Space)
    assert "5 plekken wegen dan niet mee, en de ronde gaat dicht. Toch tonen?" in said(desk.during)
    assert ending.no.hasFocus()
    QTest.keyClick(ending.no, Key.Key_Space)
    assert (the_round(room).state, ending.button.hasFocus()) == ("open", True)
    QTest.keyClick(ending.button, Key.Key_Return)
    click(ending.yes)
    assert the_round(room).state == "revealed"


def test_the_question_is_taken_back_when_somebody_weighs_meanwhile() -> None:
    room = open_room(9)
    weigh_all(room, 4)
    desk = Desk(room)
    desk.during.reveal()
    room.do(Weigh(5, weighing(5)))
    assert desk.during.ending.button.isVisible()
    assert the_round(room).state == "open"


def test_space_on_the_keypad_shows_all_points_when_every_card_is_in() -> None:
    room = open_room(6)
    weigh_all(room, 5)
    desk = Desk(room)
    desk.during.paper.start()
    QTest.keyClick(desk.during.paper.seat, Key.Key_Space)
    assert the_round(room).state == "open"
    room.do(Weigh(6, weighing(6)))
    QTest.keyClicks(desk.during.paper.seat, "6 ")
    assert the_round(room).state == "open"
    desk.during.paper.start()
    QTest.keyClick(desk.during.paper.seat, Key.Key_Space)
    assert the_round(room).state == "revealed"


def test_what_was_clicked_last_does_not_take_the_space_bar() -> None:
    room = open_room(3)
    weigh_all(room, 2)
    desk = Desk(room)
    desk.during.begin()
    click(desk.during.circles.circles[2])
    click(desk.during.skip)
    QTest.keyClick(desk.during, Key.Key_Space)
    assert the_round(room).state == "revealed"


def test_a_button_that_was_reached_by_keys_takes_it() -> None:
    room = open_room(3)
    weigh_all(room, 2)
    desk = Desk(room)
    desk.during.skip.setFocus()
    QTest.keyClick(desk.during.skip, Key.Key_Space)
    assert (the_round(room).state, the_round(room).skipping) == ("open", (3,))


def test_a_panel_that_is_away_hears_no_space() -> None:
    room = open_room(3)
    weigh_all(room, 3)
    desk = Desk(room)
    desk.panel.hide()
    QTest.keyClick(desk, Key.Key_Space)
    assert the_round(room).state == "open"


def test_after_closing_an_anonymous_round_no_seat_is_linked() -> None:
    orders = set()
    for _ in range(6):
        room = open_room(9, "anonymous")
        weigh_all(room, 9)
        click(Desk(room).during.show_all)
        here = the_round(room)
        assert (here.casts, here.skipping, here.state) == ((), (), "revealed")
        assert sorted(map(repr, here.batch)) == sorted(repr(weighing(seat)) for seat in range(1, 10))
        assert all(not past.session.rounds for past in room.store.history.past)
        orders.add(here.batch)
    assert len(orders) > 1


def test_a_round_that_was_closed_before_a_crash_can_still_be_shown() -> None:
    room = open_room(3)
    weigh_all(room, 3)
    room.do(CloseRound(LATER))
    desk = Desk(room)
    assert isinstance(desk.panel.part, ClosedRound)
    QTest.keyClick(desk, Key.Key_Space)
    assert the_round(room).state == "revealed"


# One screen: the room sees everything


def test_when_the_room_sees_the_desk_nobody_can_weigh_on_it() -> None:
    room = open_room(3)
    desk = Desk(room, exposed=True)
    assert not desk.during.give.isEnabled()
    assert any(words.startswith("De zaal ziet dit scherm.") for words in said(desk.during))
    desk.during.give.click()
    assert desk.findChildren(BallotWindow) == []
    click(desk.during.beamer_off)
    assert desk.during.give.isEnabled()


def test_when_the_room_sees_the_desk_cards_wait() -> None:
    room = open_room(9)
    desk = Desk(room, exposed=True)
    assert not desk.during.paper.isVisible()
    click(desk.during.circles.circles[3])
    assert desk.during.paper.seat.text() == ""
    click(desk.during.beamer_off)
    assert desk.during.paper.isVisible()
    desk.during.paper.start(3)
    click(desk.during.beamer_off)
    assert not desk.during.paper.isVisible()
    assert desk.during.paper.seat.text() == ""


def test_with_two_screens_there_is_nothing_to_tick() -> None:
    assert not Desk(open_room(3)).during.beamer_off.isVisible()


# Before the reveal: counts only


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
@pytest.mark.parametrize("way", ["paper", "screen"])
def test_hidden_weighings_leave_no_trace(mode: str, way: str) -> None:
    seen = []
    hidden = ((100, 0, 0), (30, 35, 35))
    for points in hidden:
        room = open_room(9, "anonymous" if mode == "anonymous" else "confidential")
        desk = Desk(room)
        if way == "screen":
            click(desk.during.other_way)
        frames = [(desk.grab().toImage(), said(desk))]
        for seat in range(1, 8):
            a, m, r = points if seat % 2 else hidden[0]
            room.do(Weigh(seat, Weighing(a, m, r, "yes" if points == hidden[0] else "no", why=str(points))))
            frames.append((desk.grab().toImage(), said(desk)))
        room.do(SkipSeat(8, skipping=True))
        frames.append((desk.grab().toImage(), said(desk)))
        seen.append(frames)
    assert seen[0] == seen[1]


def test_what_is_typed_on_a_card_leaves_no_trace_after_it() -> None:
    seen = []
    for first, stance in (("100", "1"), ("5", "4")):
        desk = Desk(open_room(9))
        desk.during.paper.start(3)
        for keys in (first, "0", "", stance):
            focus = QApplication.focusWidget()
            assert isinstance(focus, QLineEdit)
            QTest.keyClicks(focus, keys)
            QTest.keyClick(focus, Key.Key_Enter)
        assert the_round(desk.panel.room).cast_of(3) is not None
        desk.setFocus()
        seen.append((desk.grab().toImage(), said(desk)))
    assert seen[0] == seen[1]


# After


def revealed(room: Room, count: int) -> Desk:
    weigh_all(room, count)
    room.do(CloseRound(LATER))
    room.do(RevealRound())
    return Desk(room)


def test_after_the_reveal_it_says_what_the_room_sees() -> None:
    room = open_room(6)
    for seat in range(1, 7):
        a, r = (60, 20) if seat % 2 else (20, 60)
        room.do(Weigh(seat, Weighing(a, 20, r, why=f"reden {7 - seat}")))
    room.do(CloseRound(LATER))
    room.do(RevealRound())
    words = said(Desk(room).after)
    assert "6 wegingen." in words
    assert "Gemiddeld 24 van de 100 punten verschil." in words
    assert (
        "Weegt iedereen gelijk, dan is dat 0. Vult iedereen zomaar iets in, dan is het ongeveer 40." in words
    )
    assert not any("vereenstemming" in sentence for sentence in words), "a bare number tells nobody anything"
    assert "Er lijken twee groepen te zijn." in words
    assert any("autonomie\u00a040, menselijkheid\u00a020 en rechtvaardigheid\u00a040" in w for w in words)
    assert [w for w in words if "reden" in w] == [f"–  reden {n}" for n in range(1, 7)]


def test_too_few_weighings_are_only_counted() -> None:
    after = revealed(open_room(3), 2).after
    words = said(after)
    assert "2 wegingen." in words
    assert not after.beats, "there is one view of it, and the room has that"
    assert not any("punten verschil" in one for one in words)


def test_an_anonymous_round_in_which_all_weigh_the_same_is_only_counted() -> None:
    room = open_room(6, "anonymous")
    for seat in range(1, 7):
        room.do(Weigh(seat, Weighing(20, 20, 60)))
    click(Desk(room).during.show_all)
    words = said(Desk(room).after)
    assert any(one.startswith("Iedereen woog hetzelfde.") for one in words)
    assert not any("60" in one for one in words)


def test_the_beats_are_shown_one_by_one() -> None:
    room = open_room(4)
    desk = revealed(room, 4)
    for index, button in enumerate(desk.after.beats):
        click(button)
        view = room.session.stage.view
        assert isinstance(view, RevealView)
        assert (view.beat, room.session.stage.index) == (index + 1, index)
        assert [one.isChecked() for one in desk.after.beats] == [i == index for i in range(3)]
    room.do(Publish("case", 0))
    assert not any(one.isChecked() for one in desk.after.beats)


def test_declaring_a_round_void_asks_again_and_takes_it_off_the_stage() -> None:
    room = open_room(4)
    desk = revealed(room, 4)
    room.do(Publish("weigh", 0))
    click(desk.after.void.ask)
    click(desk.after.void.no)
    assert the_round(room).state == "revealed"
    click(desk.after.void.ask)
    click(desk.after.void.yes)
    assert room.session.round is None
    assert isinstance(room.session.stage.view, OpenRoundView)
    click(desk.before.open)
    assert the_round(room).number == 1


def test_a_void_round_leaves_another_step_on_the_stage_alone() -> None:
    room = open_room(4)
    desk = revealed(room, 4)
    room.do(Publish("case", 0))
    desk.panel.void()
    assert room.session.stage.step == "case"


def test_an_open_round_can_be_declared_void_too() -> None:
    room = open_room(4)
    desk = Desk(room)
    click(desk.during.void.ask)
    click(desk.during.void.yes)
    assert desk.before.open.isEnabled()
    assert [r.state for r in room.session.rounds] == ["void"]


# All phases


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_phase_in_both_languages(language: str) -> None:
    words = texts(language)
    room = make_room(*seated(4), language=language)
    desk = Desk(room)
    assert words("ballot.open_round") in said(desk.before)
    click(desk.before.open)
    assert words("ballot.show_all") in said(desk.during)
    weigh_all(room, 4)
    click(desk.during.show_all)
    assert words("ballot.room_sees") in said(desk.after)


def test_each_phase_has_one_primary_button_and_fits_the_column() -> None:
    room = make_room(*seated(9))
    desk = Desk(room)
    assert desk.panel.minimumSizeHint().width() <= 520
    click(desk.before.open)
    assert desk.panel.minimumSizeHint().width() <= 520
    weigh_all(room, 9)
    click(desk.during.show_all)
    assert desk.panel.minimumSizeHint().width() <= 520


def test_a_panel_is_freed_when_it_closes(qtbot: QtBot) -> None:
    room = open_room(3)
    desk = Desk(room)
    weigh_all(room, 3)
    click(desk.during.show_all)
    gone = weakref.ref(desk.panel)
    with qtbot.waitSignal(desk.panel.destroyed):
        desk.panel.deleteLater()
    OPEN.clear()
    del desk
    gc.collect()
    assert gone() is None
    room.do(VoidRound())


def test_the_second_round_is_the_second() -> None:
    room = open_room(3)
    weigh_all(room, 3)
    room.do(CloseRound(LATER))
    room.do(RevealRound())
    panel = WeighPanel(room, "weigh-2")
    assert isinstance(panel.part, BeforeRound)
    room.do(OpenRound("weigh-2", 3, AT))
    assert isinstance(panel.part, DuringRound)
    assert the_round(room).number == 2

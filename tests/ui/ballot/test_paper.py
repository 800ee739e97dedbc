"""Paper cards by keys alone: quick, checked while typing, and equal to the ballot."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.actions import (
    Action,
    CloseRound,
    OpenRound,
    Publish,
    RevealRound,
    SetMode,
    SkipSeat,
    Weigh,
)
from kompas.domain.dividing import ballot_order
from kompas.domain.privacy import shuffled_batch
from kompas.domain.session import Session
from kompas.domain.values import VALUES
from kompas.domain.weighing import STANCES, Mode, Stance, Weighing
from kompas.storage.script import VERSION, Header, read_actions, script
from kompas.store.store import replay
from kompas.ui.ballot.paper import PaperEntry
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.room import Room
from tests.making import AT, LATER, seated, start
from tests.ui.ballot.rooms import cast, free, make_room, open_room, said, the_round, weighing

Key = Qt.Key
MOST_KEYS = 12
pytestmark = pytest.mark.usefixtures("qtbot")


class Typist:
    """Types into whatever has the focus, and counts."""

    def __init__(self, entry: PaperEntry) -> None:
        self.entry = entry
        self.count = 0

    def keys(self, words: str) -> None:
        for letter in words:
            self.count += 1
            QTest.keyClicks(self.field(), letter)

    def press(self, key: Qt.Key) -> None:
        self.count += 1
        QTest.keyClick(focused(), key)

    def enter(self, words: str = "") -> None:
        self.keys(words)
        self.press(Key.Key_Enter)

    def field(self) -> QLineEdit:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        return focus

    def card(self, seat: int, whole: Weighing, stance: Stance | None = None, numbers: int = 2) -> None:
        """Type one card as it lies before you, with so many of its numbers; Enter takes over the third that follows."""
        self.enter(str(seat))
        order = ballot_order(seat)
        for value in order[:numbers]:
            self.enter(str(whole.of(value)))
        for _ in order[numbers:]:
            self.enter()
        self.enter(str(STANCES.index(stance) + 1) if stance else "")


@pytest.fixture
def room() -> Room:
    return open_room(20)


@pytest.fixture
def typist(room: Room) -> Iterator[Typist]:
    entry = PaperEntry(room)
    entry.show()
    entry.activateWindow()
    QTest.qWaitForWindowActive(entry)
    entry.start()
    yield Typist(entry)
    entry.close()
    entry.deleteLater()
    free()


def message(typist: Typist) -> str:
    return typist.entry.message.text()


def test_twenty_cards_by_keys_alone(room: Room, typist: Typist) -> None:
    for seat in range(1, 21):
        stance = STANCES[seat % 4]
        typist.count = 0
        typist.card(seat, weighing(seat), stance)
        assert typist.count <= MOST_KEYS
        a, m, r = weighing(seat).points
        assert cast(room, seat) == Weighing(a, m, r, stance)


def test_the_longest_card_has_twelve_keys_at_most(room: Room, typist: Typist) -> None:
    order = ballot_order(20)
    a, m, r = (100 if value is order[0] else 0 for value in VALUES)
    whole = Weighing(a, m, r)
    typist.card(20, whole, "yes")
    assert cast(room, 20) == Weighing(*whole.points, stance="yes")
    assert typist.count <= MOST_KEYS


def test_who_types_the_third_number_too_gives_no_answer_with_it(room: Room, typist: Typist) -> None:
    for seat in range(1, 21):
        typist.card(seat, weighing(seat), numbers=3)
        assert cast(room, seat) == weighing(seat)


def test_the_third_number_stands_chosen_and_is_replaced_by_what_is_typed(typist: Typist) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.enter("20")
    third = typist.entry.points[2]
    assert typist.field() is third
    assert third.selectedText() == "40"
    assert message(typist) == "Menselijkheid is dan 40. Klopt dat? Dan Enter."
    typist.keys("4")
    typist.keys("0")
    assert (third.text(), typist.entry.stance.text()) == ("40", "")
    typist.press(Key.Key_Enter)
    assert typist.field() is typist.entry.stance


@pytest.mark.parametrize("way", [Key.Key_Enter, Key.Key_Tab])
@pytest.mark.parametrize(
    ("third", "told"),
    [
        ("35", "Samen 95. Dat is 5 te weinig. Kijk nog eens op het kaartje."),
        ("4", "Samen 64. Dat is 36 te weinig. Kijk nog eens op het kaartje."),
        ("45", "Samen 105. Dat is 5 te veel."),
    ],
)
def test_a_third_number_that_makes_no_hundred_keeps_the_card_open(
    way: Qt.Key, third: str, told: str, room: Room, typist: Typist
) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.enter("20")
    typist.keys(third)
    typist.press(way)
    assert message(typist) == told
    typist.entry.stance.setFocus()
    typist.enter("2")
    assert cast(room, 3) is None
    assert typist.field() is typist.entry.points[2]
    assert (message(typist), typist.entry.points[2].text()) == (told, third), "what the card says stays there"
    typist.enter("40")
    typist.enter("2")
    assert cast(room, 3) == weighed(3, 40, 20, "yes_if")


def test_a_first_number_that_is_mended_is_held_against_the_third_of_the_card(
    room: Room, typist: Typist
) -> None:
    typist.enter("3")
    typist.enter("45")
    typist.enter("20")
    typist.enter("40")
    assert message(typist) == "Samen 105. Dat is 5 te veel."
    typist.entry.points[0].setFocus()
    typist.entry.points[0].selectAll()
    typist.enter("40")
    typist.enter("20")
    typist.enter()
    typist.enter()
    assert cast(room, 3) == weighed(3, 40, 20)


@pytest.mark.parametrize("way", [Key.Key_Enter, Key.Key_Tab])
def test_a_third_number_that_was_emptied_follows_again(way: Qt.Key, typist: Typist) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.enter("20")
    typist.keys("9")
    typist.press(Key.Key_Backspace)
    typist.press(way)
    assert typist.field() is typist.entry.stance
    assert typist.entry.points[2].text() == "40"
    assert message(typist).startswith("Antwoord: 1 ja")


def weighed(seat: int, first: int, second: int, stance: Stance | None = None) -> Weighing:
    """What a card says with these two points in its own order."""
    points = dict(zip(ballot_order(seat), (first, second, 100 - first - second), strict=True))
    a, m, r = (points[value] for value in VALUES)
    return Weighing(a, m, r, stance)


def test_the_third_number_follows_while_typing(typist: Typist) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.keys("3")
    assert typist.entry.points[2].text() == ""
    typist.keys("5")
    assert typist.entry.points[2].text() == "25"


def test_the_card_shows_its_own_order(typist: Typist) -> None:
    orders = set()
    for seat in range(1, 7):
        typist.entry.start(seat)
        names = [field.accessibleName().lower() for field in typist.entry.points]
        orders.add(tuple(names))
        assert names[0][0] == {"autonomy": "a", "humanity": "m", "justice": "r"}[ballot_order(seat)[0].value]
    assert len(orders) > 1


def test_tab_is_told_what_each_field_is_for_as_enter_is(typist: Typist) -> None:
    typist.enter("3")
    told = [message(typist)]
    typist.keys("40")
    typist.press(Key.Key_Tab)
    told.append(message(typist))
    typist.keys("35")
    typist.press(Key.Key_Tab)
    assert typist.field() is typist.entry.points[2]
    assert message(typist).endswith("is dan 25. Klopt dat? Dan Enter.")
    typist.press(Key.Key_Tab)
    assert typist.field() is typist.entry.stance
    assert message(typist).startswith("Antwoord: 1 ja")
    first, second = ballot_order(3)[:2]
    names = {"autonomy": "Autonomie", "humanity": "Menselijkheid", "justice": "Rechtvaardigheid"}
    begin = f"{names[first.value]}, dan Enter. Andere volgorde op papier? Typ eerst de letter: A, M of R."
    assert told == [begin, f"{names[second.value]}, dan Enter."]


def test_too_much_is_said_while_typing(typist: Typist) -> None:
    typist.enter("3")
    typist.enter("60")
    typist.keys("55")
    assert message(typist) == "Samen 115. Dat is 15 te veel."
    typist.press(Key.Key_Enter)
    assert typist.field() is typist.entry.points[1]
    typist.enter("40")
    assert typist.field() is typist.entry.points[2]
    typist.enter()
    assert typist.field() is typist.entry.stance


def test_a_number_between_steps_is_said(typist: Typist) -> None:
    typist.enter("3")
    typist.enter("33")
    assert message(typist).startswith("Punten gaan in stappen van 5.")
    assert typist.field() is typist.entry.points[0]
    typist.enter("120")
    assert message(typist) == "Meer dan 100 kan niet."


@pytest.mark.parametrize(("typed", "said_of_it"), [("21", "Plek 21 is er niet."), ("", "Typ het nummer")])
def test_a_wrong_seat_is_caught(typed: str, said_of_it: str, typist: Typist) -> None:
    typist.enter(typed)
    assert message(typist).startswith(said_of_it)
    assert typist.field() is typist.entry.seat


def test_empty_numbers_are_not_zero(typist: Typist) -> None:
    typist.enter("3")
    typist.enter("")
    assert typist.field() is typist.entry.points[0]
    typist.enter("0")
    typist.enter("")
    assert typist.field() is typist.entry.points[1]
    assert message(typist) == "Typ eerst de punten. 0 mag."


def test_a_second_card_asks_first(room: Room, typist: Typist) -> None:
    typist.card(3, Weighing(0, 0, 100))
    typist.enter("3")
    assert message(typist) == "Plek 3 heeft al gewogen. Dit kaartje in de plaats daarvan?"
    typist.press(Key.Key_Enter)
    assert typist.field() is typist.entry.seat
    assert typist.field().text() == ""
    assert cast(room, 3) == Weighing(0, 0, 100)


def test_a_second_card_replaces_when_wanted(room: Room, typist: Typist) -> None:
    typist.card(3, Weighing(0, 0, 100))
    typist.enter("3")
    typist.press(Key.Key_Tab)
    typist.press(Key.Key_Enter)
    order = ballot_order(3)
    for value in order[:2]:
        typist.enter(str(Weighing(50, 25, 25).of(value)))
    typist.enter()
    typist.enter()
    assert cast(room, 3) == Weighing(50, 25, 25)


def test_nothing_of_an_earlier_card_stays(typist: Typist) -> None:
    typist.card(3, Weighing(85, 10, 5), "no")
    entry = typist.entry
    for field in (entry.seat, *entry.points, entry.stance, entry.why):
        field.undo()
        assert field.text() == ""
    assert not any(number in words for words in said(entry) for number in ("85", "10"))
    assert not any("Plek 3" in words for words in said(entry))


def test_back_by_keys_and_away_with_escape(room: Room, typist: Typist) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.press(Key.Key_Backspace)
    assert typist.field() is typist.entry.points[0]
    typist.enter("45")
    typist.enter("45")
    typist.press(Key.Key_Escape)
    assert typist.field() is typist.entry.seat
    assert [field.text() for field in typist.entry.points] == ["", "", ""]
    assert the_round(room).casts == ()


def test_why_can_be_typed_too(room: Room, typist: Typist) -> None:
    typist.enter("3")
    typist.enter("40")
    typist.enter("40")
    typist.enter()
    typist.keys("2")
    typist.press(Key.Key_Tab)
    typist.keys("Bellen ")
    typist.entry.why.insert("\x00")
    typist.enter("mag ")
    found = cast(room, 3)
    assert found is not None
    assert (found.stance, found.why) == ("yes_if", "Bellen mag")


@pytest.mark.parametrize(("language", "letters"), [("nl", "AMR"), ("en", "AHJ")])
@pytest.mark.parametrize("seat", range(1, 7))
def test_a_letter_goes_to_its_value_for_paper_in_another_order(
    language: str, letters: str, seat: int, qtbot: QtBot
) -> None:
    room = open_room(6, language=language)
    entry = PaperEntry(room)
    qtbot.addWidget(entry)
    entry.show()
    entry.activateWindow()
    QTest.qWaitForWindowActive(entry)
    typist = Typist(entry)
    entry.start(seat)
    assert all(letter in message(typist) for letter in letters)
    for letter, points in zip(letters, ("50", "20", "30"), strict=True):
        typist.keys(letter)
        typist.enter(points)
    while typist.field() in entry.points:
        typist.enter()
    typist.enter("4")
    assert cast(room, seat) == Weighing(50, 20, 30, "no")


def test_enter_at_a_second_number_asks_for_the_first_if_that_is_missing(typist: Typist) -> None:
    typist.enter("3")
    second = ballot_order(3)[1]
    typist.keys({"autonomy": "a", "humanity": "m", "justice": "r"}[second.value])
    assert typist.field() is typist.entry.points[1]
    typist.enter("40")
    assert typist.field() is typist.entry.points[0]


@pytest.mark.parametrize(
    ("language", "letters"), [("nl", ("j", "M", "t", "N")), ("en", ("y", "I", "u", "N"))]
)
def test_an_answer_by_its_first_letter(language: str, letters: tuple[str, ...], qtbot: QtBot) -> None:
    room = open_room(4, language=language)
    entry = PaperEntry(room)
    qtbot.addWidget(entry)
    entry.show()
    entry.activateWindow()
    QTest.qWaitForWindowActive(entry)
    typist = Typist(entry)
    for seat, letter in enumerate(letters, start=1):
        entry.start(seat)
        for points in ("40", "40", "", letter):
            typist.enter(points)
    stances = [cast.weighing.stance for cast in the_round(room).casts]
    assert stances == list(STANCES)


def test_what_is_no_answer_is_said_and_closes_no_card(room: Room, typist: Typist) -> None:
    for typed in ("3", "40", "40", ""):
        typist.enter(typed)
    typist.keys("x")
    assert message(typist).startswith("‘x’ is geen antwoord. Typ een cijfer: 1 ja, 2 ja, mits")
    typist.enter()
    assert the_round(room).casts == ()
    assert message(typist).endswith("Staat er ook een waarom? Tab. Anders Enter.")
    typist.enter()
    found = cast(room, 3)
    assert found is not None
    assert found.stance is None


def test_letters_and_space_do_nothing(typist: Typist) -> None:
    typist.keys(" b3 ")
    assert typist.entry.seat.text() == "3"
    typist.press(Key.Key_Enter)
    typist.keys("x4 0")
    assert typist.entry.points[0].text() == "40"


def test_a_card_of_a_seat_that_skips_counts_after_all(room: Room, typist: Typist) -> None:
    room.do(SkipSeat(3, skipping=True))
    typist.card(3, Weighing(20, 20, 60))
    assert (cast(room, 3), the_round(room).skipping) == (Weighing(20, 20, 60), ())


def test_a_round_that_closed_takes_no_card(room: Room, typist: Typist) -> None:
    room.do(Weigh(1, Weighing(0, 0, 100)))
    room.do(CloseRound(LATER))
    typist.enter("3")
    assert typist.field() is typist.entry.seat


@pytest.mark.parametrize(("language", "first"), [("nl", "Typ het nummer"), ("en", "Type the number")])
def test_both_languages(language: str, first: str) -> None:
    entry = PaperEntry(open_room(2, language=language))
    entry.deleteLater()
    assert entry.message.text().startswith(first)


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
def test_a_session_of_nine_by_ballot_by_paper_and_by_script_ends_in_the_same_state(
    mode: Mode, tmp_path: Path
) -> None:
    rooms = []
    for way in (by_ballot, by_paper):
        room = open_room(9, mode)
        way(room)
        rooms.append(room)
    assert rooms[0].session == rooms[1].session
    assert len(the_round(rooms[0]).casts) == 9
    open_ = by_script(tmp_path / "open.kompas", mode)
    assert open_ == rooms[0].session
    batch = shuffled_batch(the_round(rooms[0]), 5)
    rest = (CloseRound(LATER, batch), RevealRound(), Publish("weigh", 2))
    for room in rooms:
        for action in rest:
            assert room.do(action)
    assert by_script(tmp_path / "whole.kompas", mode, *rest) == rooms[0].session == rooms[1].session


def by_script(path: Path, mode: Mode, *rest: Action) -> Session:
    """The same from a file that somebody wrote, line by line."""
    cards = (Weigh(n, structs.replace(weighing(n), stance=STANCES[n % 4])) for n in range(1, 10))
    begin = (start(), *seated(9), SetMode(mode, 5), OpenRound("weigh", 7, AT))
    path.write_bytes(script(Header(VERSION), (*begin, *cards, *rest)))
    return replay(read_actions(path, None)).session


def by_paper(room: Room) -> None:
    entry = PaperEntry(room)
    entry.show()
    entry.activateWindow()
    QTest.qWaitForWindowActive(entry)
    entry.start()
    for seat in range(1, 10):
        Typist(entry).card(seat, weighing(seat), STANCES[seat % 4])
    entry.close()
    entry.deleteLater()


def by_ballot(room: Room) -> None:
    window = BallotWindow(room, 1)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    for seat in range(1, 10):
        fill_in(seat, weighing(seat))
    window.close()


def focused() -> QWidget:
    """What has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def fill_in(seat: int, whole: Weighing) -> None:
    """Fill in one ballot by keys, from the hand-over to the thanks and on."""
    press(Key.Key_Return)
    press(Key.Key_Tab)
    for value in ballot_order(seat)[:2]:
        QTest.keyClicks(focused(), str(whole.of(value)))
        press(Key.Key_Tab)
    for _ in range(2 + seat % 4):
        press(Key.Key_Tab)
    press(Key.Key_Space)
    for _ in range(3):
        press(Key.Key_Return)


def test_a_card_needs_an_open_round() -> None:
    entry = PaperEntry(make_room(*seated(2)))
    entry.deleteLater()
    entry.start(1)
    assert not entry.points[0].isEnabled()


def test_a_second_card_by_mouse(typist: Typist) -> None:
    typist.card(3, Weighing(0, 0, 100))
    typist.enter("3")
    QTest.mouseClick(typist.entry.other, Qt.MouseButton.LeftButton)
    assert typist.entry.seat.text() == ""
    typist.enter("3")
    QTest.mouseClick(typist.entry.replace, Qt.MouseButton.LeftButton)
    assert typist.field() is typist.entry.points[0]

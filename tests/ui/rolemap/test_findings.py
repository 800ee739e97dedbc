"""The cards: asked, answered, shown in the room, asked again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.checks.findings import findings_of
from kompas.domain.actions import (
    AnswerFinding,
    ClearFinding,
    PlaceRole,
    Publish,
    Redo,
    Relate,
    StartMap,
    Undo,
)
from kompas.domain.rolemap import FindingAnswer, Relation, RelationKind, Role
from kompas.domain.stage import RoleMapView
from kompas.ui.rolemap.deck import MOST
from tests.ui.rolemap.rooms import Workshop, double_click_of, menu_of, pick

LONG = 10_000
"""A double-click that no test is too slow for."""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("nl", "Klopt het dat een docent nergens terecht kan?"),
        ("en", "Is it right that a teacher has nowhere to turn?"),
    ],
)
def test_the_most_pressing_question_comes_first(qtbot: QtBot, language: str, question: str) -> None:
    panel = Workshop(language=language).panel(qtbot)
    assert panel.deck.card.question.text() == question
    assert panel.deck.card.accessibleName() == question
    assert panel.deck.card.ground.text()


def test_a_double_click_answers_one_question(qtbot: QtBot) -> None:
    shop = Workshop()
    card = shop.panel(qtbot).deck.card
    with double_click_of(LONG):
        for button in (card.right, card.change):
            before = len(shop.done)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
            QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
            assert len(shop.done) == before + 1


@pytest.fixture
def calm() -> Iterator[None]:
    """Nothing that comes twice is a double-click."""
    with double_click_of(0):
        yield


@pytest.mark.usefixtures("calm")
def test_answers_go_on_to_the_next_question(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    card = panel.deck.card
    card.right.click()
    assert card.question.text() == "Klopt het dat een klacht bij een begeleider nooit komt bij wie beslist?"
    card.deliberate.click()
    assert card.because.hasFocus()
    QTest.keyClicks(card.because, "De begeleider lost het zelf op")
    QTest.keyClick(card.because, Qt.Key.Key_Return)
    card.change.click()
    marks = {finding.id: finding.mark for finding in findings_of(shop.room.session)}
    assert all(marks.values())
    adviser = "complaint-stops:adviser:program_manager"
    assert shop.done == [
        AnswerFinding(FindingAnswer("no-contact:teacher", "right", about=marks["no-contact:teacher"])),
        AnswerFinding(FindingAnswer(adviser, "deliberate", "De begeleider lost het zelf op", marks[adviser])),
        AnswerFinding(
            FindingAnswer("complaint-stops:counsellor", "change", about=marks["complaint-stops:counsellor"])
        ),
    ]
    assert panel.table.roles.chosen() == "counsellor"
    card.right.click()
    assert not card.isVisible()
    assert panel.deck.count == 0


@pytest.mark.usefixtures("calm")
def test_the_count_of_questions_moves_on_with_each_answer(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    card = panel.deck.card
    total = panel.deck.count
    said = [card.ground.text().split(".")[0]]
    for _ in range(total - 1):
        card.right.click()
        said.append(card.ground.text().split(".")[0])
    assert said == [f"Signaal {place} van {total}" for place in range(1, total + 1)]


def test_a_reason_is_needed_and_can_be_left(qtbot: QtBot) -> None:
    shop = Workshop()
    card = shop.panel(qtbot).deck.card
    card.deliberate.click()
    QTest.keyClick(card.because, Qt.Key.Key_Return)
    QTest.keyClicks(card.because, "Want")
    assert list(shop.memory.drafts) == ["rolemap:because"]
    QTest.keyClick(card.because, Qt.Key.Key_Escape)
    QTest.keyClick(card.because, Qt.Key.Key_Escape)
    assert card.right.isVisible()
    assert card.deliberate.hasFocus()
    assert shop.done == []
    assert shop.memory.drafts == {}


def test_a_reason_never_goes_to_another_question(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.deck.card.deliberate.click()
    QTest.keyClicks(panel.deck.card.because, "Want")
    shop.room.do(Relate(Relation("board", RelationKind.ADDRESSABLE, "teacher")))
    assert panel.deck.card.because.text() == ""
    panel.leave()
    assert len(shop.done) == 1


def test_an_answered_question_can_be_asked_again(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    assert not panel.deck.answered.isVisible()
    panel.deck.card.right.click()
    assert panel.deck.answered.text() == "1 klaar"
    panel.deck.answered.click()
    pick(menu_of(panel.deck), "Klopt het dat een docent nergens terecht kan?")
    assert shop.done[-1] == ClearFinding("no-contact:teacher")
    assert panel.deck.count == 4


def test_an_answered_question_returns_when_the_map_changes_underneath_it(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    question = panel.deck.card.question.text()
    panel.deck.card.right.click()
    shop.room.do(Relate(Relation("board", RelationKind.ADVISES, "student_council")))
    assert panel.deck.count == 3
    shop.room.do(Relate(Relation("teacher", RelationKind.AFFECTED, "application", "disputed")))
    assert panel.deck.count == 4
    panel.deck.before.click()
    panel.deck.after.click()
    while panel.deck.card.question.text() != question:
        panel.deck.after.click()
    assert "De kaart is veranderd." in panel.deck.card.ground.text()


@pytest.mark.usefixtures("calm")
@pytest.mark.parametrize("below", ["deck", "details", "walk", "form"])
def test_a_question_whose_answer_is_taken_back_comes_into_view(qtbot: QtBot, below: str) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.deck.after.click()
    question = panel.deck.card.question.text()
    panel.deck.card.right.click()
    panel.deck.after.click()
    assert panel.deck.card.question.text() != question
    panel.choose("teacher")
    ways: dict[str, Callable[[], object]] = {
        "deck": bool,
        "details": panel.open_details,
        "walk": panel.follow,
        "form": panel.relate,
    }
    ways[below]()
    assert panel.deck.isVisible() is (below == "deck")
    shop.room.do(Undo())
    assert panel.deck.card.isVisible()
    assert panel.deck.card.question.text() == question
    shop.room.do(Redo())
    assert panel.deck.card.question.text() != question


@pytest.mark.usefixtures("calm")
def test_a_question_beyond_those_before_the_room_comes_into_view_too(qtbot: QtBot) -> None:
    shop = Workshop("rood-oranje-groen")
    panel = shop.panel(qtbot)
    shop.room.do(StartMap("empty"))
    for number in range(MOST + 2):
        shop.room.do(PlaceRole(Role(f"r{number}", name=f"Rol {number}")))
        shop.room.do(Relate(Relation(f"r{number}", RelationKind.AFFECTED, "application")))
    findings = findings_of(shop.room.session)
    last = findings[-1]
    assert len(findings) > MOST
    shop.room.do(AnswerFinding(FindingAnswer(last.id, "right", about=last.mark)))
    shop.room.do(ClearFinding(last.id))
    assert panel.deck.finding == last
    assert panel.deck.count == MOST


@pytest.mark.usefixtures("calm")
def test_the_keyboard_goes_to_the_map_when_the_last_question_is_answered(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    panel.deck.card.right.setFocus()
    while panel.deck.count:
        assert panel.deck.card.right.hasFocus()
        QTest.keyClick(panel.deck.card.right, Qt.Key.Key_Space)
    assert panel.map.hasFocus()


def test_walking_lights_what_the_question_is_about(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    first, size = panel.map.picture.drawing, panel.map.size()
    panel.deck.after.click()
    assert panel.map.picture.drawing != first
    qtbot.wait(0)
    assert panel.map.size() == size
    panel.deck.before.click()
    assert panel.map.picture.drawing == first


def test_the_question_goes_to_the_room_with_its_part_of_the_map(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.deck.show_it.click()
    (shown,) = shop.done
    assert isinstance(shown, Publish)
    assert (shown.step, shown.index, shown.page) == ("rolemap", 0, 0)
    assert shown.lit == ("teacher", "teacher affected application", "? addressable teacher")
    view = shop.room.session.stage.view
    assert isinstance(view, RoleMapView)
    assert view.finding == shown.question
    panel.show_map.click()
    assert shop.done[-1] == Publish("rolemap")


def test_at_most_five_at_once(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    for n in range(4):
        shop.room.do(PlaceRole(Role(f"loose{n}", name=f"Los {n}")))
    assert panel.deck.count == MOST
    assert "en nog 3" in [label.text() for label in panel.deck.findChildren(type(panel.deck.card.ground))]


def test_a_map_that_raises_nothing_says_so(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    shop.room.do(Relate(Relation("board", RelationKind.ADDRESSABLE, "application")))
    for source in ("program_manager", "counsellor"):
        shop.room.do(Relate(Relation(source, RelationKind.ESCALATES, "board")))
    shop.room.do(PlaceRole(Role("works_council", "works_council")))
    shop.room.do(Relate(Relation("works_council", RelationKind.ADVISES, "application")))
    shop.room.do(Relate(Relation("adviser", RelationKind.ADDRESSABLE, "teacher")))
    assert panel.deck.count == 0
    assert "Geen signalen. Wat mist de kaart nog?" in [
        label.text() for label in panel.deck.findChildren(type(panel.deck.card.ground)) if label.isVisible()
    ]


def test_keyboard_reaches_every_answer(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    card = panel.deck.card
    for button in (
        panel.deck.before,
        panel.deck.after,
        panel.deck.show_it,
        card.right,
        card.change,
        card.deliberate,
    ):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()


def test_a_long_name_makes_room_for_its_question(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot, height=640)
    name = (
        "Medezeggenschapsraadsvoorzitter van de faculteit Gedrags- en Maatschappijwetenschappen en omstreken"
    )
    shop.room.do(PlaceRole(Role("a", name=name)))
    shop.room.do(Relate(Relation("a", RelationKind.AFFECTED, "application")))
    panel.deck.before.click()
    question = panel.deck.card.question
    assert name in question.text()
    qtbot.waitUntil(lambda: question.height() >= question.heightForWidth(question.width()))
    assert question.height() > 75
    assert panel.heightForWidth(panel.width()) <= panel.height()

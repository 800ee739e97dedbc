"""Decisions on the desk's map: put there, named, moved, related and taken away, by hand, by keys and in the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole, PlaceDecision, Relate, RemoveRole, RemoveRoles, Undo
from kompas.domain.rolemap import ABOUT_DECISIONS, APPLICATION, Decision, Relation, RelationKind
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.words import map_words, ways
from tests.ui.rolemap.rooms import LEFT, NONE, Workshop, drag, menu_of, pick
from tests.ui.rolemap.test_spoken import heard
from tests.ui.rolemap.test_table import words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
THRESHOLD = Decision("threshold", kind="threshold")


def with_threshold(qtbot: QtBot, language: str = "nl") -> tuple[Workshop, RoleMapPanel]:
    shop = Workshop(language=language)
    shop.room.do(PlaceDecision(THRESHOLD))
    panel = shop.panel(qtbot)
    shop.memory.actions[1:] = []
    return shop, panel


def middle(panel: RoleMapPanel, identifier: str) -> tuple[float, float]:
    return panel.map.picture.middle(identifier)


def test_the_button_offers_the_catalogue_and_puts_one_on_the_map_once(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.decide.click()
    pick(menu_of(panel), "Drempel instellen")
    assert shop.done == [PlaceDecision(THRESHOLD)]
    assert panel.map.chosen_roles == ("threshold",)
    panel.decide.click()
    menu = menu_of(panel)
    offered = [action.text() for action in menu.actions()]
    menu.close()
    assert "Doel kiezen" in offered
    assert "Drempel instellen" not in offered


def test_one_in_own_words_waits_for_its_name(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.decide.click()
    pick(menu_of(panel), "In eigen woorden …")
    assert QApplication.focusWidget() is panel.bar.name
    QTest.keyClicks(panel.bar.name, "Wie belt er?")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
    (decision,) = shop.room.session.map.decisions
    assert decision.name == "Wie belt er?"


@pytest.mark.parametrize("letter", ["beslist over", "voert uit:", "adviseert over"])
def test_a_line_from_a_role_to_a_decision_asks_what_the_role_is_to_it(qtbot: QtBot, letter: str) -> None:
    shop, panel = with_threshold(qtbot)
    drag(panel.map, middle(panel, "board"), middle(panel, "threshold"))
    menu = menu_of(panel)
    lines = [action.text().replace("&", "") for action in menu.actions()[1:]]
    assert len(lines) == len(ABOUT_DECISIONS)
    assert not {"legt voor aan", "benoemt of leidt", "levert data aan"} & set(lines)
    pick(menu, letter)
    (done,) = shop.done
    assert isinstance(done, Relate)
    assert (done.relation.source, done.relation.target) == ("board", "threshold")


def test_a_line_from_the_application_to_a_decision_asks_nothing(qtbot: QtBot) -> None:
    shop, panel = with_threshold(qtbot)
    drag(panel.map, middle(panel, APPLICATION), middle(panel, "threshold"))
    assert shop.done == []
    assert shop.told == []
    assert QApplication.activePopupWidget() is None


def test_dragging_a_decision_moves_it_and_escape_leaves_it(qtbot: QtBot) -> None:
    shop, panel = with_threshold(qtbot)
    start = middle(panel, "threshold")
    drag(panel.map, start, (start[0] + 60, start[1] + 10), release=False)
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    QTest.mouseRelease(panel.map, LEFT, NONE)
    assert (shop.done, shop.memory.drafts) == ([], {})
    drag(panel.map, start, (12.0, panel.map.height() / 2))
    (done,) = shop.done
    assert isinstance(done, MoveRole)
    assert done.id == "threshold"
    assert shop.room.session.map.decisions[0].x == done.x


def test_keys_walk_to_it_move_it_with_a_role_and_take_both_away(qtbot: QtBot) -> None:
    shop, panel = with_threshold(qtbot)
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_End)
    assert "threshold" in panel.map.chosen_roles
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    QTest.keyClick(panel.map, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    chosen = panel.map.chosen_roles
    assert len(chosen) == 2
    QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    assert shop.done == [RemoveRoles(chosen)]
    shop.room.do(Undo())
    assert {one.id for one in shop.room.session.map.things} >= set(chosen)


def test_it_is_renamed_with_enter_and_taken_away_with_delete(qtbot: QtBot) -> None:
    shop, panel = with_threshold(qtbot)
    panel.choose("threshold")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Return)
    panel.bar.name.selectAll()
    QTest.keyClicks(panel.bar.name, "Wie is rood?")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
    assert shop.room.session.map.decisions == (Decision("threshold", "threshold", "Wie is rood?"),)
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    assert shop.done[-1] == RemoveRole("threshold")


def test_it_has_no_details_and_open_ones_close_for_it(qtbot: QtBot) -> None:
    _, panel = with_threshold(qtbot)
    panel.choose("student")
    panel.open_details()
    assert panel.details.isVisible()
    panel.choose("threshold")
    assert not panel.details.isVisible()
    panel.open_details()
    assert not panel.details.isVisible()
    assert not panel.more.isVisible()


def test_from_the_decision_one_says_who(qtbot: QtBot) -> None:
    shop, panel = with_threshold(qtbot)
    panel.choose("threshold")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_R)
    assert panel.form.way.currentText() == "hierover beslist"
    offered = [panel.form.target.itemData(place) for place in range(panel.form.target.count())]
    assert offered == [role.id for role in shop.room.session.map.roles]
    panel.form.target.show_state("program_manager")
    QTest.keyClick(panel.form, Qt.Key.Key_Return)
    assert shop.done == [Relate(Relation("program_manager", RelationKind.DECIDES, "threshold"))]


def test_without_a_role_nothing_is_drawn(qtbot: QtBot) -> None:
    shop = Workshop()
    for role in shop.room.session.map.roles:
        shop.room.do(RemoveRole(role.id))
    shop.room.do(PlaceDecision(THRESHOLD))
    panel = shop.panel(qtbot)
    panel.choose("threshold")
    QTest.keyClick(panel.map, Qt.Key.Key_R)
    assert not panel.form.draw.isEnabled()
    QTest.keyClick(panel.form, Qt.Key.Key_Return)
    assert shop.room.session.map.relations == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "College van bestuur voert uit: ‘Drempel instellen’ (aanname)"),
        ("en", "Executive board carries out ‘Set the threshold’ (assumed)"),
    ],
)
def test_table_and_map_are_equal(qtbot: QtBot, language: str, said: str) -> None:
    shop, panel = with_threshold(qtbot, language)
    shop.room.do(Relate(Relation("board", RelationKind.CARRIES_OUT, "threshold", "assumed")))
    panel.open_view("table")
    panel.choose("threshold")
    names, relations = words(panel)
    assert len(names) == len(shop.room.session.map.things)
    assert relations == [said]
    panel.table.relations.setCurrentRow(0)
    panel.table.certainty.activated.emit(panel.table.certainty.findData("disputed"))
    assert shop.room.session.map.relations[-1].certainty == "disputed"
    panel.table.remove.click()
    assert shop.room.session.map.relations == Workshop().room.session.map.relations
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Delete)
    assert shop.room.session.map.decisions == ()


@pytest.mark.parametrize(
    ("language", "said", "whole"),
    [
        ("nl", "Drempel instellen, beslissing", "Eén beslissing: Drempel instellen."),
        ("en", "Set the threshold, decision", "One decision: Set the threshold."),
    ],
)
def test_it_is_heard_with_its_state(qtbot: QtBot, language: str, said: str, whole: str) -> None:
    shop, panel = with_threshold(qtbot, language)
    panel.choose("threshold")
    children = heard(panel)
    assert said in children
    mark = children[said].object()
    assert mark.accessibleDescription()  # type: ignore[attr-defined]
    assert whole in map_words(shop.room)
    assert said in panel.map.accessibleName()


def test_a_finding_about_it_lights_it_and_change_it_chooses_it(qtbot: QtBot) -> None:
    _, panel = with_threshold(qtbot)
    panel.choose("student")
    asked = [panel.deck.finding]
    while asked[-1] is not None and asked[-1].roles != ("threshold",):
        panel.deck.after.click()
        asked.append(panel.deck.finding)
    panel.deck.card.change.click()
    assert panel.map.chosen_roles == ("threshold",)


def test_each_way_of_a_decision_makes_a_relation_to_it() -> None:
    shop = Workshop()
    shop.room.do(PlaceDecision(THRESHOLD))
    made = [way.relation("threshold", "board") for way in ways(shop.room, "board", "threshold")]
    assert {one.kind for one in made} == set(ABOUT_DECISIONS)
    assert {(one.source, one.target) for one in made} == {("board", "threshold")}

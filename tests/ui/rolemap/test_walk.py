"""The complaint is followed at the desk, and the room walks along once it was shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain.actions import Publish, Relate, StartMap, Unrelate
from kompas.domain.rolemap import Relation, RelationKind
from kompas.domain.stage import RoleMapView
from kompas.geometry.shapes import Label
from kompas.language import texts
from kompas.ui.stage.pages import StagePages
from tests.ui.rolemap.rooms import Workshop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("language", "stop"),
    [
        ("nl", "Hier stopt het: de opleidingsmanager geeft niets door aan wie beslist."),
        ("en", "It stops here: the programme manager passes nothing on to those who decide."),
    ],
)
def test_by_keys_alone_to_where_it_stops(qtbot: QtBot, language: str, stop: str) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_V)
    assert panel.walk.isVisible()
    for _ in range(9):
        QTest.keyClick(panel.walk, Qt.Key.Key_Right)
    assert panel.walk.said.text() == stop
    assert panel.walk.accessibleName() == stop
    assert shop.done == []
    QTest.keyClick(panel.walk, Qt.Key.Key_Escape)
    assert panel.deck.isVisible()
    assert panel.map.hasFocus()


def test_space_walks_to_the_last_step_and_shows_the_room_nothing(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.follow()
    assert panel.walk.after.hasFocus()
    said = []
    for _ in range(12):
        if panel.walk.isVisible():
            said.append(panel.walk.said.text())
        QTest.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_Space)
    assert len(said) > 2
    assert len(set(said)) == len(said), "never back again"
    assert panel.deck.isVisible(), "after the last step it is done"
    assert shop.done == []
    panel.follow()
    while panel.walk.after.isEnabled():
        panel.walk.after.click()
    panel.walk.before.setFocus()
    for _ in said[1:]:
        QTest.keyClick(panel.walk.before, Qt.Key.Key_Space)
    assert panel.walk.after.hasFocus(), "and from the first step one can only go on"


def test_where_nobody_is_affected_escape_leaves(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    shop.room.do(StartMap("empty"))
    panel.deck.follow.click()
    assert panel.walk.said.text() == texts("nl")("rolemap.no_affected")
    assert panel.walk.done.hasFocus()
    QTest.keyClick(panel.walk.done, Qt.Key.Key_Escape)
    assert panel.deck.isVisible()


def test_the_room_walks_along_once_it_was_shown(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.deck.follow.click()
    panel.walk.show_it.click()
    panel.walk.after.click()
    first, second = shop.done
    assert isinstance(first, Publish)
    assert isinstance(second, Publish)
    assert first.walk
    assert set(first.lit) < set(second.lit)
    view = shop.room.session.stage.view
    assert isinstance(view, RoleMapView)
    assert view.walk
    assert view.finding == second.question
    assert second.question is not None
    assert second.question.nl == "Een student kan naar een begeleider."


def test_the_walk_lights_its_path_and_follows_the_map(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    drawing = panel.map.picture.drawing
    panel.deck.follow.click()
    assert panel.map.picture.drawing != drawing
    while panel.walk.after.isEnabled():
        panel.walk.after.click()
    before = panel.walk.lit
    shop.room.do(Relate(Relation("program_manager", RelationKind.ESCALATES, "board")))
    assert panel.walk.lit != before
    assert panel.walk.after.isEnabled()


def test_another_affected_role_begins_again(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    panel.deck.follow.click()
    panel.walk.after.click()
    place = panel.walk.whose.findData("teacher")
    panel.walk.whose.setCurrentIndex(place)
    panel.walk.whose.activated.emit(place)
    assert panel.walk.said.text() == "Een docent wordt geraakt en heeft een klacht."
    panel.walk.after.click()
    assert panel.walk.said.text() == "Hier stopt het: een docent kan bij niemand terecht."


def test_without_anybody_affected_it_says_what_to_draw(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    for relation in shop.related():
        if relation.kind is RelationKind.AFFECTED:
            shop.room.do(Unrelate(relation.source, relation.kind, relation.target))
    panel.deck.follow.click()
    assert panel.walk.said.text().startswith("Nog niemand op de kaart wordt geraakt.")
    assert not panel.walk.show_it.isEnabled()
    QTest.keyClick(panel.walk, Qt.Key.Key_Right)
    assert shop.done[-1:] != [Publish("rolemap")]


@pytest.mark.parametrize(("language", "label"), [("nl", "Volg de klacht"), ("en", "Follow the complaint")])
def test_the_band_says_that_a_complaint_is_followed_and_asks_nothing(
    qtbot: QtBot, language: str, label: str
) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    panel.deck.follow.click()
    panel.walk.show_it.click()
    pages = StagePages(texts(language), "projector-light")
    drawing = pages.drawing(shop.room.session, 16 / 9)
    assert drawing is not None
    words = [shape.text for shape in drawing.shapes if isinstance(shape, Label)]
    assert label in words
    assert texts(language)("stage.finding_answers") not in words
    assert panel.walk.said.text().split()[-1] in " ".join(words)

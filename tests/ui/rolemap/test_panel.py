"""The panel as a whole: adding roles, both languages, names for every control, its size, its end."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.actions import PlaceDecision, PlaceRole
from kompas.domain.rolemap import Decision, RelationKind, Role
from kompas.language import LANGUAGES
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.letters import letters_of, shared_out, with_letter
from kompas.ui.rolemap.menus import relate_menu
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.words import ways
from tests.ui.rolemap.rooms import Workshop, free

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def type_role(panel: RoleMapPanel, name: str) -> None:
    QTest.keyClicks(panel.add.line, name)
    QTest.keyClick(panel.add.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(("language", "name"), [("nl", "inkoper"), ("en", "Procurement officer")])
def test_a_name_of_the_catalogue_adds_that_role(qtbot: QtBot, language: str, name: str) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    type_role(panel, name)
    assert shop.done == [PlaceRole(Role("procurement", kind="procurement"))]
    assert panel.add.line.text() == ""
    assert panel.table.roles.chosen() == "procurement"


def test_another_name_adds_an_own_role(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    type_role(panel, "Team & Co <b>")
    type_role(panel, "Nog een")
    first, second = shop.room.session.map.roles[-2:]
    assert (first.kind, first.name, second.name) == ("", "Team & Co <b>", "Nog een")
    assert first.id != second.id


def test_the_same_catalogue_role_can_be_there_twice(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    type_role(panel, "student")
    role = shop.room.session.map.roles[-1]
    assert (role.kind, role.id) == ("student", role.id)
    assert role.id != "student"


def test_a_role_from_outside_comes_as_such(qtbot: QtBot) -> None:
    shop = Workshop()
    type_role(shop.panel(qtbot), "Externe toezichthouder")
    assert shop.room.session.map.roles[-1].outside


def test_escape_forgets_a_typed_name(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    QTest.keyClicks(panel.add.line, "Iemand")
    QTest.keyClick(panel.add.line, Qt.Key.Key_Escape)
    QTest.keyClick(panel.add.line, Qt.Key.Key_Escape)
    panel.leave()
    assert shop.done == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", ["rood-oranje-groen", "lamp-op-je-gezicht", "aandacht-in-beeld"])
def test_every_control_has_a_name_and_fits(qtbot: QtBot, language: str, scenario: str) -> None:
    panel = Workshop(scenario, language).panel(qtbot)
    for view in ("map", "table", "form"):
        panel.open_view("map" if view == "form" else view)
        if view == "form":
            panel.choose("student")
            panel.bar.relate.click()
        assert panel.minimumSizeHint().width() <= 508
        for control in panel.findChildren(QWidget):
            if not isinstance(control, QAbstractButton | QComboBox | QLineEdit | QListWidget):
                continue
            if control.isVisible():
                interface = QAccessible.queryAccessibleInterface(control)
                assert interface.text(QAccessible.Text.Name), control
                assert control.width() >= control.minimumSizeHint().width() or isinstance(
                    control, QListWidget
                )
                corner = control.mapTo(panel, control.rect().bottomRight())
                assert panel.rect().contains(corner), control


def test_an_empty_map_is_fine(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    for role in shop.room.session.map.roles:
        panel.choose(role.id)
        panel.bar.remove.click()
    assert not shop.room.session.map.roles
    assert panel.map.accessibleDescription() == "Er staat nog niemand op de kaart."
    assert panel.deck.card.question.text() == "Klopt het dat niemand over deze toepassing beslist?"
    panel.map.grab()
    type_role(panel, "student")
    assert [role.id for role in shop.room.session.map.roles] == ["student"]


def test_all_text_is_plain(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in panel.findChildren(QLabel))


def test_letters_of_a_menu_are_its_own() -> None:
    words = ["beslist over", "benoemt of leidt", "b", "R & D", "oo", "abc"]
    letters = shared_out([(text,) for text in words])
    assert letters == ["B", "O", "", "R", "", "A"]
    assert shared_out([("ab cd", "da"), ("ab cd", "dc")]) == ["A", "C"], "it stands in each wording"
    told = [with_letter(text, letter) for text, letter in zip(words, letters, strict=True)]
    assert told == ["&beslist over", "benoemt &of leidt", "b", "&R && D", "oo", "&abc"]
    assert with_letter("over b, beslist", "L") == "over b, bes&list"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_relation_has_one_letter_wherever_it_is_chosen(qtbot: QtBot, language: str) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    shop.room.do(PlaceDecision(Decision("d", name="Wie mag erin")))
    letters = letters_of(shop.room)
    assert len(set(letters.values())) == len(letters), "no two share one"
    assert letters[RelationKind.DECIDES, False] == {"nl": "B", "en": "D"}[language]
    acts = MapActs(shop.room)
    for target in ("application", "board", "d"):
        menu = relate_menu(shop.room, acts, "teacher", target, panel)
        marked = [each.text().partition("&")[2][:1].upper() for each in menu.actions()[1:]]
        told = ways(shop.room, target)
        assert marked == [letters[way.kind, way.turned] for way in told]
        panel.form.about("teacher", target)
        for way, letter in zip(told, marked, strict=True):
            QTest.keyClicks(panel.form.way, letter.lower())
            assert panel.form.way.currentText() == way.words
    panel.form.about("d")
    for way in ways(shop.room, "board", "d"):
        letter = letters[way.kind, False]
        assert letter in way.words.upper()
        QTest.keyClicks(panel.form.way, letter.lower())
        assert panel.form.way.currentText() == way.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_freed(qtbot: QtBot, language: str) -> None:
    shop = Workshop(language=language)
    panel = RoleMapPanel(shop.room, "rolemap")
    panel.refresh()
    panel.resize(508, 560)
    panel.show()
    qtbot.waitExposed(panel)
    panel.open_view("table")
    panel.choose("student")
    gone = weakref.ref(panel)
    panel.leave()
    panel.hide()
    panel.deleteLater()
    del panel
    free()
    gc.collect()
    assert gone() is None
    shop.room.do(PlaceRole(Role("late", name="Later")))

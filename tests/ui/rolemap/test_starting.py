"""Beginning the map anew: a choice on the desk, done at once, taken back with one Ctrl+Z."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import AddSeat, StartMap, Undo
from kompas.domain.rolemap import RoleMap
from tests.ui.rolemap.rooms import Workshop, menu_of, pick

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_from_who_is_here_and_back(qtbot: QtBot) -> None:
    shop = Workshop()
    shop.room.do(AddSeat(1, "student"))
    shop.room.do(AddSeat(2, "een buur"))
    panel = shop.panel(qtbot)
    before = shop.room.session.map
    panel.bar.start.click()
    pick(menu_of(panel), "Met wie er is; wat jullie zelf tekenden blijft")
    panel.refresh()
    assert shop.done[2:] == [StartMap("attendance")]
    assert [role.id for role in shop.room.session.map.roles] == ["student", "seat2"]
    shop.room.do(Undo())
    assert shop.room.session.map == before


def test_empty_by_keyboard_in_english(qtbot: QtBot) -> None:
    shop = Workshop(language="en")
    panel = shop.panel(qtbot)
    panel.bar.start.setFocus()
    QTest.keyClick(panel.bar.start, Qt.Key.Key_Space)
    menu = menu_of(panel)
    offered = [(a.text(), a.isEnabled()) for a in menu.actions()]
    assert offered[0] == ("What does the map start with?", False)
    assert offered[1] == ("With the roles of the case; what you drew yourselves stays", False)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert shop.done == [StartMap("empty")]
    assert shop.room.session.map == RoleMap()


def test_a_chosen_role_makes_place_for_the_choice_when_it_goes(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    assert panel.bar.start.isVisible()
    panel.choose("student")
    assert not panel.bar.start.isVisible()
    shop.room.do(StartMap("empty"))
    panel.refresh()
    assert panel.bar.start.isVisible()

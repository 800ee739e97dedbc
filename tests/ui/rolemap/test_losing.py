"""Losing the window in the middle of a drag cancels it: nothing changes, whatever the hand does afterwards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole
from kompas.domain.rolemap import APPLICATION
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.rolemap.rooms import LEFT, NONE, Workshop, drag, menu_of
from tests.ui.rolemap.test_view import at_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def deactivate(_: RoleMapPanel, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()


def hide(panel: RoleMapPanel, _: QtBot) -> None:
    panel.hide()


def other_view(panel: RoleMapPanel, _: QtBot) -> None:
    panel.open_view("table")


def another_screen(panel: RoleMapPanel, _: QtBot) -> None:
    handle = panel.windowHandle()
    assert handle is not None
    handle.screenChanged.emit(QApplication.primaryScreen())


def another_size(panel: RoleMapPanel, _: QtBot) -> None:
    panel.resize(panel.width() + 90, panel.height() + 40)
    QApplication.processEvents()


LOSSES = (deactivate, hide, other_view, another_screen, another_size)


@pytest.mark.parametrize("lose", LOSSES, ids=lambda each: each.__name__)
def test_a_move_that_loses_its_window_changes_nothing(
    qtbot: QtBot, lose: Callable[[RoleMapPanel, QtBot], None]
) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    before, start = shop.room.session.map, at_name(panel, "teacher")
    drag(panel.map, start, (start[0] + 40, start[1] + 20), release=False)
    assert len(shop.memory.drafts) == 1
    lose(panel, qtbot)
    assert shop.memory.drafts == {}
    QTest.mouseMove(panel.map, QPoint(30, 30))
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(40, 40))
    assert (shop.done, shop.memory.drafts) == ([], {})
    assert shop.room.session.map == before


@pytest.mark.parametrize("lose", LOSSES, ids=lambda each: each.__name__)
def test_a_line_that_loses_its_window_asks_nothing(
    qtbot: QtBot, lose: Callable[[RoleMapPanel, QtBot], None]
) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    asked: list[str] = []
    panel.map.drawn.connect(lambda *_: asked.append(""))
    role, middle = panel.map.picture.middle("adviser"), panel.map.picture.middle(APPLICATION)
    drag(panel.map, role, middle, release=False)
    lose(panel, qtbot)
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(round(middle[0]), round(middle[1])))
    assert (asked, shop.done) == ([], [])


@pytest.mark.parametrize("lose", LOSSES, ids=lambda each: each.__name__)
def test_what_arrow_keys_did_by_then_stays(qtbot: QtBot, lose: Callable[[RoleMapPanel, QtBot], None]) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    panel.choose("teacher")
    for _ in range(3):
        QTest.keyClick(panel.map, Qt.Key.Key_Right)
    lose(panel, qtbot)
    assert len(shop.done) == 1
    assert isinstance(shop.done[0], MoveRole)
    assert shop.memory.drafts == {}


def test_after_a_loss_the_map_works_as_before(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    start = at_name(panel, "teacher")
    drag(panel.map, start, (start[0] + 40, start[1] + 20), release=False)
    another_screen(panel, qtbot)
    drag(panel.map, panel.map.picture.middle("adviser"), panel.map.picture.middle(APPLICATION))
    menu_of(panel.map).close()
    drag(panel.map, start, (start[0] + 40, start[1] + 20))
    assert len(shop.done) == 1

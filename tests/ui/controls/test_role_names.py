"""A role is typed by its beginning: Enter takes the catalogue's role, and an own role is one row lower."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from kompas.domain.actions import AddSeat, PlaceRole, SetAbsent
from kompas.domain.rolemap import Role
from kompas.language import LANGUAGES
from kompas.ui.controls.role_names import ranked
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.rolemap.rooms import Workshop

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def typed(qtbot: QtBot, shop: Workshop, words: str) -> tuple[RoleMapPanel, QAbstractItemView]:
    """The panel after typing these words, and the list of names under them."""
    panel = shop.panel(qtbot)
    panel.activateWindow()
    assert QTest.qWaitForWindowActive(panel)
    panel.add.line.setFocus()
    for letter in words:
        completer = panel.add.line.completer()
        popup = completer.popup() if completer is not None else None
        QTest.keyClicks(popup if popup is not None and popup.isVisible() else panel.add.line, letter)
    completer = panel.add.line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return panel, popup


def rows(popup: QAbstractItemView) -> list[str]:
    model = popup.model()
    assert model is not None
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_enter_takes_the_role_of_the_catalogue(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, popup = typed(qtbot, shop, "Stud")
    assert panel.add.line.text() == "Stud", "what one types stands there as it was typed"
    assert rows(popup)[:2] == ["Student", "Nieuwe rol: Stud"]
    assert popup.currentIndex().row() == 0
    QTest.keyClick(popup, Key.Key_Return)
    assert [role.kind for role in placed(shop)] == ["student"]
    assert (panel.add.line.text(), popup.isVisible()) == ("", False)


def placed(shop: Workshop) -> list[Role]:
    return [action.role for action in shop.done if isinstance(action, PlaceRole)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_own_role_is_one_row_lower(qtbot: QtBot, language: str) -> None:
    shop = Workshop(language=language)
    panel, popup = typed(qtbot, shop, "Stud")
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "Stud")]
    assert panel.add.line.text() == ""


def test_the_mouse_takes_a_row(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, popup = typed(qtbot, shop, "Stud")
    spot = popup.visualRect(popup.model().index(1, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QCoreApplication.processEvents()
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "Stud")]
    assert panel.add.line.text() == ""


def test_the_first_list_stands_under_its_field_as_later_ones_do(qtbot: QtBot) -> None:
    panel, popup = typed(qtbot, Workshop(), "Stud")
    for _ in range(2):
        field = QRect(panel.add.mapToGlobal(QPoint(0, 0)), panel.add.size())
        assert popup.isVisible()
        assert (popup.x(), popup.width()) == (field.x(), field.width())
        assert popup.y() >= field.bottom() - 2
        QTest.keyClick(popup, Key.Key_Escape)
        panel.setFocus()
        panel.add.line.setFocus()
        QTest.keyClicks(panel.add.line, "e")


def test_tab_takes_what_enter_would(qtbot: QtBot) -> None:
    shop = Workshop()
    _, popup = typed(qtbot, shop, "stud")
    QTest.keyClick(popup, Key.Key_Tab)
    assert [role.kind for role in placed(shop)] == ["student"]


def test_escape_closes_the_list_and_then_enter_keeps_the_words(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, popup = typed(qtbot, shop, "Stud")
    QTest.keyClick(popup, Key.Key_Escape)
    assert not popup.isVisible()
    QTest.keyClick(panel.add.line, Key.Key_Return)
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "Stud")]


def test_a_role_in_own_words_is_offered_to_who_types_it_again(qtbot: QtBot) -> None:
    shop = Workshop()
    assert shop.room.do(AddSeat(1, "Mentor"))
    assert shop.room.do(SetAbsent(("Menteur", "student")))
    _, popup = typed(qtbot, shop, "Men")
    assert rows(popup)[:3] == ["Menteur", "Nieuwe rol: Men", "Mentor"]
    QTest.keyClick(popup, Key.Key_Return)
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "Menteur")]


def test_a_word_that_no_name_begins_with_is_a_new_role_first(qtbot: QtBot) -> None:
    shop = Workshop()
    _, popup = typed(qtbot, shop, "nkoper")
    assert rows(popup) == ["Nieuwe rol: nkoper", "Inkoper"]
    QTest.keyClick(popup, Key.Key_Return)
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "nkoper")]


def test_where_no_name_fits_there_is_no_list_and_enter_keeps_the_words(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, popup = typed(qtbot, shop, "Zwaan")
    assert not popup.isVisible()
    QTest.keyClick(panel.add.line, Key.Key_Return)
    assert [(role.kind, role.name) for role in placed(shop)] == [("", "Zwaan")]


def test_a_name_of_the_catalogue_is_no_new_role(qtbot: QtBot) -> None:
    _, popup = typed(qtbot, Workshop(), "STUDENT")
    assert not [row for row in rows(popup) if "Nieuwe" in row]


@given(st.lists(st.text("abc -", min_size=1), unique=True), st.text("abC", min_size=1))
def test_names_that_begin_so_come_before_those_that_hold_it(names: list[str], part: str) -> None:
    first, inside = ranked(names, part)
    assert sorted(first + inside) == sorted(name for name in names if part.casefold() in name.casefold())
    assert all(f" {part.casefold()}" in f" {name.casefold()}" for name in first)
    assert not any(f" {part.casefold()}" in f" {name.casefold()}" for name in inside)

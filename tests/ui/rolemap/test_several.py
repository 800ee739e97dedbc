"""Several roles chosen together: moved and taken away in one act each, by hand and by keys; Escape leaves no trace."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRoles, RemoveRole, RemoveRoles
from kompas.geometry.shapes import Point
from kompas.ui.controls.focus_order import in_order
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.spoken import RoleMark
from tests.ui.rolemap.rooms import LEFT, NONE, SHIFT, Workshop, drag
from tests.ui.rolemap.test_losing import LOSSES
from tests.ui.rolemap.test_view import at_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
TWO = {"student", "teacher"}


def click(panel: RoleMapPanel, role: str, how: Qt.KeyboardModifier = NONE) -> None:
    x, y = at_name(panel, role)
    QTest.mouseClick(panel.map, LEFT, how, QPoint(round(x), round(y)))


def chosen(panel: RoleMapPanel) -> set[str]:
    return set(panel.map.chosen_roles)


def two(qtbot: QtBot, language: str = "nl") -> tuple[Workshop, RoleMapPanel]:
    """A map with two roles chosen, the keys at the second."""
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    click(panel, "student")
    click(panel, "teacher", SHIFT)
    return shop, panel


def ground(panel: RoleMapPanel) -> Point:
    """A corner in which nothing lies."""
    at = (2.0, panel.map.height() - 2.0)
    assert panel.map.picture.thing_at(at) is None
    assert panel.map.picture.relation_at(at) is None
    return at


@pytest.mark.parametrize("how", [SHIFT, CONTROL])
def test_a_click_with_shift_or_control_adds_and_takes_out(qtbot: QtBot, how: Qt.KeyboardModifier) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    click(panel, "student")
    click(panel, "teacher", how)
    assert chosen(panel) == TWO
    click(panel, "dpo", how)
    assert chosen(panel) == {*TWO, "dpo"}
    click(panel, "student", how)
    assert chosen(panel) == {"teacher", "dpo"}
    click(panel, "adviser")
    assert chosen(panel) == {"adviser"}
    assert shop.done == []


def test_a_click_on_one_of_several_chooses_it_alone(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    click(panel, "student")
    assert chosen(panel) == {"student"}
    assert shop.done == []


def test_a_band_chooses_what_lies_in_it_and_shift_adds(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    wide, half = panel.map.width(), panel.map.height() // 2
    everyone = {role.id for role in shop.room.session.map.roles}
    drag(panel.map, ground(panel), (wide - 1.0, 1.0))
    assert chosen(panel) == everyone
    drag(panel.map, ground(panel), (wide - 1.0, float(half)))
    below = chosen(panel)
    picture = panel.map.picture
    assert {role for role in everyone if picture.middle(role)[1] > half} <= below
    assert all(frame.bottom > half for role in below if (frame := picture.frame(role)))
    assert set() < below < everyone
    (other, *_) = everyone - below
    click(panel, other)
    x, y = ground(panel)
    QTest.mousePress(panel.map, LEFT, SHIFT, QPoint(round(x), round(y)))
    QTest.mouseMove(panel.map, QPoint(wide - 1, half))
    QTest.mouseRelease(panel.map, LEFT, SHIFT, QPoint(wide - 1, half))
    assert chosen(panel) == {*below, other}
    assert shop.done == []


def test_a_cancelled_band_gives_back_what_was_chosen(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    drag(panel.map, ground(panel), (panel.map.width() - 1.0, 1.0), release=False)
    assert len(chosen(panel)) > 2
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    assert chosen(panel) == TWO
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(10, 10))
    assert chosen(panel) == TWO
    assert shop.done == []


def test_a_drag_moves_all_by_as_much_and_one_undo_takes_it_back(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    picture, before = panel.map.picture, shop.room.session.map
    were = {role: picture.hold(role)[0] for role in TWO}
    start = at_name(panel, "student")
    drag(panel.map, start, (start[0] + 12, start[1] - 14), release=False)
    held = panel.map.picture
    for role in TWO:
        (ax, ay), (bx, by) = picture.middle(role), held.middle(role)
        assert (bx - ax, by - ay) == pytest.approx((12, -14), abs=0.01)
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(0, 0))
    (moved,) = shop.done
    assert isinstance(moved, MoveRoles)
    assert {place.id for place in moved.places} == TWO
    assert all((place.x, place.y) != were[place.id] for place in moved.places)
    assert chosen(panel) == TWO
    shop.room.store.undo()
    assert shop.room.session.map == before


def test_arrows_move_all_in_one_act(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    before = shop.room.session.map
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(panel.map, key)
    (draft,) = shop.memory.drafts.values()
    assert isinstance(draft, MoveRoles)
    panel.leave()
    (moved,) = shop.done
    assert isinstance(moved, MoveRoles)
    assert shop.memory.drafts == {}
    shop.room.store.undo()
    assert shop.room.session.map == before


def test_at_the_edge_all_stop_together(qtbot: QtBot) -> None:
    _, panel = two(qtbot)
    before = {role: panel.map.picture.middle(role) for role in TWO}
    for _ in range(80):
        QTest.keyClick(panel.map, Qt.Key.Key_Right)
    after = {role: panel.map.picture.middle(role) for role in TWO}
    by = {role: after[role][0] - before[role][0] for role in TWO}
    assert by["student"] == pytest.approx(by["teacher"], abs=0.01)
    area = panel.map.picture.layout.area
    assert max(x for x, _ in after.values()) == pytest.approx(area.right, abs=0.01)
    panel.map.cancel_gesture()


def test_escape_takes_a_drag_of_all_back_and_then_chooses_one(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    before, start = panel.map.picture.drawing, at_name(panel, "student")
    drag(panel.map, start, (start[0] + 30, start[1] - 20), release=False)
    assert panel.map.picture.drawing != before
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    assert panel.map.picture.drawing == before
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(10, 10))
    assert chosen(panel) == TWO
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    assert len(chosen(panel)) == 1
    assert (shop.done, shop.memory.drafts) == ([], {})


@pytest.mark.parametrize("lose", LOSSES, ids=lambda each: each.__name__)
def test_a_drag_of_all_that_loses_its_window_changes_nothing(
    qtbot: QtBot, lose: Callable[[RoleMapPanel, QtBot], None]
) -> None:
    shop, panel = two(qtbot)
    before, start = shop.room.session.map, at_name(panel, "student")
    drag(panel.map, start, (start[0] + 30, start[1] - 20), release=False)
    assert len(shop.memory.drafts) == 1
    lose(panel, qtbot)
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(40, 40))
    assert (shop.done, shop.memory.drafts, shop.room.session.map) == ([], {}, before)


@pytest.mark.parametrize("by", ["key", "button"])
def test_all_are_taken_away_in_one_act(qtbot: QtBot, by: str) -> None:
    shop, panel = two(qtbot)
    before = shop.room.session.map
    if by == "key":
        QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    else:
        QTest.mouseClick(panel.bar.remove_all, LEFT)
    (gone,) = shop.done
    assert isinstance(gone, RemoveRoles)
    assert set(gone.ids) == TWO
    panel.refresh()
    assert chosen(panel) == set()
    shop.room.store.undo()
    assert shop.room.session.map == before


def test_keys_alone_choose_several(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus(Qt.FocusReason.TabFocusReason)
    first, second, third = (role.id for role in shop.room.session.map.roles[:3])
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    assert chosen(panel) == {first, second}
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    assert chosen(panel) == {first, third}, "who only came by is not kept"
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    QTest.keyClick(panel.map, Qt.Key.Key_Home)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    assert chosen(panel) == {second, third}, "a second time lets go"
    QTest.keyClick(panel.map, Qt.Key.Key_A, CONTROL)
    assert chosen(panel) == {role.id for role in shop.room.session.map.roles}
    QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    assert shop.room.session.map.roles == ()
    assert len(shop.done) == 1


def test_what_the_hand_chose_counts_when_the_keys_go_on(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    first, second, third, *_ = (role.id for role in shop.room.session.map.roles)
    click(panel, first)
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    assert chosen(panel) == {first, second}
    assert panel.bar.count.text() == "2 rollen gekozen"
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    assert chosen(panel) == {first, second, third}
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    assert chosen(panel) == {third}, "who let go begins anew"
    assert shop.done == []


def test_tab_and_space_never_begin_the_map_anew(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    x, y = ground(panel)
    QTest.mouseClick(panel.map, LEFT, NONE, QPoint(round(x), round(y)))
    assert panel.bar.start.isVisible()
    QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    QTest.keyClick(panel.map, Qt.Key.Key_Space)
    assert panel.map.hasFocus()
    assert chosen(panel) == {shop.room.session.map.roles[0].id}


def test_beginning_anew_comes_last_of_all_keys(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    for _ in (panel.walk, panel.form, panel.table):
        standing, after = list(in_order(panel)), panel.bar.start.nextInFocusChain()
        while after is not None and after not in standing:
            after = after.nextInFocusChain()
        assert after is standing[0], "round again"


@pytest.mark.parametrize(("language", "words"), [("nl", "2 rollen gekozen"), ("en", "2 roles chosen")])
def test_how_many_are_chosen_is_seen_and_heard(qtbot: QtBot, language: str, words: str) -> None:
    _, panel = two(qtbot, language)
    assert panel.bar.count.text() == words
    assert panel.bar.count.isVisible()
    assert not panel.more.isVisible()
    assert panel.map.accessibleName().endswith(words)
    said = {
        mark.accessibleName()
        for mark in panel.map.findChildren(RoleMark)
        if {"nl": "Gekozen", "en": "Chosen"}[language] in mark.accessibleDescription()
    }
    assert len(said) == 2
    focused = [
        mark
        for mark in panel.map.findChildren(RoleMark)
        if QAccessible.queryAccessibleInterface(mark).state().focused
    ]
    assert len(focused) == 1


def test_two_quick_presses_on_the_ground_begin_a_band_and_rename_nothing(qtbot: QtBot) -> None:
    _, panel = two(qtbot)
    x, y = ground(panel)
    QTest.mouseDClick(panel.map, LEFT, NONE, QPoint(round(x), round(y)))
    drag(panel.map, (x, y), (panel.map.width() - 1.0, 1.0))
    assert len(chosen(panel)) > 2
    assert not panel.bar.name.isVisible()


def test_what_is_for_one_role_lets_the_others_go(qtbot: QtBot) -> None:
    _, panel = two(qtbot)
    QTest.keyClick(panel.map, Qt.Key.Key_F2)
    assert panel.bar.name.hasFocus()
    assert chosen(panel) == {"teacher"}


def test_the_table_has_one_chosen(qtbot: QtBot) -> None:
    shop, panel = two(qtbot)
    panel.open_view("table")
    panel.table.roles.setFocus()
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Delete)
    assert shop.done == [RemoveRole("teacher")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_keys_of_the_map_stand_under_it_and_move_nothing(qtbot: QtBot, language: str) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot)
    high = panel.map.height()
    said = panel.bar.hint.text()
    assert ("Spatie" if language == "nl" else "Space") in said
    assert "Ctrl+A" in said
    assert panel.bar.hint.heightForWidth(panel.bar.hint.width()) <= panel.bar.height()
    panel.map.setFocus()
    panel.choose(shop.room.session.map.roles[0].id)
    QTest.keyClick(panel.map, Qt.Key.Key_A, CONTROL)
    assert panel.map.height() == high


def test_the_frame_of_a_role_at_the_edge_is_whole(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    picture, wide, high = panel.map.picture, panel.map.width(), panel.map.height()
    frame = picture.frame("student")
    assert frame is not None
    assert picture.inside(frame, 1.5) == frame, "in the midst of the map nothing changes"
    for cut in (frame._replace(right=wide + 4.0), frame._replace(left=-4.0, top=-4.0, bottom=high + 4.0)):
        left, top, right, bottom = picture.inside(cut, 1.5)
        assert (left >= 1.5, top >= 1.5, right <= wide - 1.5, bottom <= high - 1.5) == (True,) * 4

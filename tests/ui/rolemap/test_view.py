"""The picture: pointing, dragging and walking lead to single actions; Escape leaves no trace."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole, PlaceRole, Relate, RemoveRole, Unrelate
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.rolemap.rooms import LEFT, NONE, SHIFT, Workshop, drag, menu_of, pick

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def at_name(panel: RoleMapPanel, role: str) -> Point:
    """A point on the name of a role."""
    picture = panel.map.picture
    found = [
        (float(x), float(y))
        for x in range(0, panel.map.width(), 3)
        for y in range(0, panel.map.height(), 3)
        if picture.name_at((x, y)) == role and picture.dot_at((x, y)) is None
    ]
    return found[len(found) // 2]


def moves(shop: Workshop) -> list[MoveRole]:
    return [action for action in shop.done if isinstance(action, MoveRole)]


def test_dragging_a_name_moves_the_role_by_as_much(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    before = panel.map.picture.middle("student")
    start = at_name(panel, "student")
    drag(panel.map, start, (start[0] + 40, start[1] - 30))
    after = panel.map.picture.middle("student")
    assert len(shop.done) == len(moves(shop)) == 1
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((40, -30), abs=1.5)


def test_escape_cancels_a_move(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    before = panel.map.picture.drawing
    start = at_name(panel, "teacher")
    drag(panel.map, start, (start[0] + 40, start[1] + 20), release=False)
    assert panel.map.picture.drawing != before
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    assert panel.map.picture.drawing == before
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(10, 10))
    assert shop.done == []
    assert shop.memory.drafts == {}


@pytest.mark.parametrize("back", [False, True])
def test_a_line_from_a_role_to_the_application_and_back_is_the_same(qtbot: QtBot, *, back: bool) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    role, middle = panel.map.picture.middle("adviser"), panel.map.picture.middle(APPLICATION)
    drag(panel.map, *((middle, role) if back else (role, middle)))
    assert shop.done == []
    pick(menu_of(panel.map), "voert taken uit voor")
    assert shop.done == [Relate(Relation("adviser", RelationKind.CARRIES_OUT, APPLICATION))]


def test_a_line_between_roles_offers_whom_one_can_turn_to(qtbot: QtBot) -> None:
    shop = Workshop(language="en")
    panel = shop.panel(qtbot)
    picture = panel.map.picture
    drag(panel.map, picture.middle("teacher"), picture.middle("adviser"))
    pick(menu_of(panel.map), "can turn to")
    assert shop.done == [Relate(Relation("adviser", RelationKind.ADDRESSABLE, "teacher"))]


FEW = 5
"""So many new lines to one role move nothing at all."""


@pytest.mark.parametrize("scenario", ["rood-oranje-groen", "lamp-op-je-gezicht", "aandacht-in-beeld"])
def test_no_new_line_makes_anything_go_elsewhere(qtbot: QtBot, scenario: str) -> None:
    shop = Workshop(scenario)
    panel = shop.panel(qtbot)
    roles = [role.id for role in shop.room.session.map.roles]
    before = {role: panel.map.picture.middle(role) for role in roles}
    stood = shop.room.session.map
    lines = list(zip(roles[:-1], RelationKind, strict=False))
    for number, (source, kind) in enumerate(lines):
        drawn = Relation(source, kind, roles[-1])
        assert panel.map._acts.relate(drawn)  # noqa: SLF001 - as the menu and the keys do
        panel.refresh()
        # Many verbs under one name need more room at last: then it yields, by less than a name is high.
        most = 1.0 if number < FEW else 24.0
        for role in roles:
            assert panel.map.picture.middle(role) == pytest.approx(before[role], abs=most), (number, role)
    for _ in lines:
        shop.room.store.undo()
    assert shop.room.session.map == stood, "and taken back, nothing is kept of it"


def test_leaving_the_menu_or_the_line_draws_nothing(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    picture = panel.map.picture
    drag(panel.map, picture.middle("teacher"), picture.middle("adviser"))
    QTest.keyClick(menu_of(panel.map), Qt.Key.Key_Escape)
    drag(panel.map, picture.middle("teacher"), picture.middle("adviser"), release=False)
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    QTest.mouseRelease(panel.map, LEFT, NONE, QPoint(10, 10))
    assert shop.done == []


def test_a_letter_picks_a_kind(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    picture = panel.map.picture
    drag(panel.map, picture.middle("teacher"), picture.middle(APPLICATION))
    QTest.keyClick(menu_of(panel.map), Qt.Key.Key_A)
    assert shop.done == [Relate(Relation("teacher", RelationKind.ADVISES, APPLICATION))]


def test_clicking_a_line_offers_its_certainty_and_its_end(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    line = Relation("adviser", RelationKind.ESCALATES, "program_manager")
    picture = panel.map.picture
    places = ((x, y) for x in range(0, panel.map.width(), 2) for y in range(0, panel.map.height(), 2))
    free = [p for p in places if picture.dot_at(p) is None and picture.name_at(p) is None]
    x, y = next(p for p in free if picture.relation_at(p) == line)
    QTest.mouseClick(panel.map, LEFT, NONE, QPoint(x, y))
    pick(menu_of(panel.map), "oneens")
    QTest.mouseClick(panel.map, LEFT, NONE, QPoint(x, y))
    pick(menu_of(panel.map), "Haal deze relatie weg")
    assert shop.done == [
        Relate(Relation("adviser", RelationKind.ESCALATES, "program_manager", "disputed")),
        Unrelate("adviser", RelationKind.ESCALATES, "program_manager"),
    ]


def test_tab_walks_the_roles_and_goes_on(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    roles = [role.id for role in shop.room.session.map.roles]
    for _ in roles:
        walked.append(panel.map.accessibleName())
        QTest.keyClick(panel.map, Qt.Key.Key_Tab)
    assert walked[0] == "Rollenkaart, College van bestuur"
    assert len(set(walked)) == len(roles)
    assert not panel.map.hasFocus()
    panel.map.setFocus(Qt.FocusReason.BacktabFocusReason)
    QTest.keyClick(panel.map, Qt.Key.Key_Tab, SHIFT)
    assert panel.map.accessibleName() == walked[-2]


def test_arrows_move_by_two_percent_and_one_undo_takes_them_back(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.map.setFocus()
    before, _ = panel.map.picture.hold("student")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        QTest.keyClick(panel.map, key)
    assert shop.done == []
    assert len(shop.memory.drafts) == 1
    panel.leave()
    (move,) = moves(shop)
    assert (move.x, move.y) == pytest.approx((before[0] + 0.04, before[1] - 0.02))
    shop.room.store.undo()
    assert panel.map.picture.hold("student")[0] == pytest.approx(before)


def test_arrows_rest_into_an_action(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: len(moves(shop)) == 1, timeout=3000)


def test_escape_takes_arrows_back(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("student")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Down)
    QTest.keyClick(panel.map, Qt.Key.Key_Escape)
    panel.leave()
    assert shop.done == []
    assert shop.memory.drafts == {}


def test_keys_relate_rename_and_remove(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("teacher")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_R)
    assert panel.form.way.hasFocus()
    QTest.keyClick(panel.form.way, Qt.Key.Key_Down)
    QTest.keyClick(panel.form.way, Qt.Key.Key_Return)
    assert panel.map.hasFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_F2)
    QTest.keyClicks(panel.bar.name, "Docent deeltijd")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
    assert panel.map.hasFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    related, renamed, removed = shop.done
    assert related == Relate(Relation("teacher", RelationKind.SUPERVISES, APPLICATION))
    assert isinstance(renamed, PlaceRole)
    assert (renamed.role.id, renamed.role.kind, renamed.role.name) == (
        "teacher",
        "teacher",
        "Docent deeltijd",
    )
    assert removed == RemoveRole("teacher")


def test_escape_leaves_the_form_and_the_name(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("teacher")
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_R)
    QTest.keyClick(panel.form.way, Qt.Key.Key_Escape)
    assert not panel.form.isVisible()
    QTest.keyClick(panel.map, Qt.Key.Key_Return)
    QTest.keyClicks(panel.bar.name, "Iets anders")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Escape)
    assert panel.map.hasFocus()
    assert shop.done == []
    assert shop.memory.drafts == {}


def test_the_picture_is_said_in_sentences(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    said = panel.map.accessibleDescription()
    assert said.startswith("11 rollen: College van bestuur, ")
    assert "Studentenraad houdt toezicht op Vroegsignaal (aanname)." in said
    assert "Begeleider is aanspreekbaar voor Student." in said
    assert QApplication.focusWidget() is not panel.map or panel.map.accessibleName()

"""The table is an equal editor: the same map, the same actions, by keyboard alone and by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import Action, Relate, Unrelate
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.rolemap.rooms import Workshop, drag, menu_of, pick

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def table_of(shop: Workshop, qtbot: QtBot, role: str = "") -> RoleMapPanel:
    panel = shop.panel(qtbot)
    panel.open_view("table")
    if role:
        panel.choose(role)
    panel.table.roles.setFocus()
    return panel


def words(panel: RoleMapPanel) -> tuple[list[str], list[str]]:
    roles, relations = panel.table.roles, panel.table.relations
    return (
        [roles.item(row).text() for row in range(roles.count())],
        [relations.item(row).text() for row in range(relations.count())],
    )


@pytest.mark.parametrize(
    ("language", "role", "relations"),
    [
        ("nl", "Studentenraad", ["Studentenraad houdt toezicht op Vroegsignaal (aanname)"]),
        ("en", "Student council", ["Student council supervises Early warning (assumed)"]),
    ],
)
def test_every_role_and_relation_can_be_read(
    qtbot: QtBot, language: str, role: str, relations: list[str]
) -> None:
    shop = Workshop(language=language)
    panel = table_of(shop, qtbot, "student_council")
    roles, shown = words(panel)
    assert role in roles
    assert shown == relations
    seen: set[str] = set()
    for one in shop.room.session.map.roles:
        panel.choose(one.id)
        seen |= set(words(panel)[1])
    assert len(seen) == len(shop.room.session.map.relations)


def test_walking_the_list_chooses_for_the_picture_too(qtbot: QtBot) -> None:
    panel = table_of(Workshop(), qtbot)
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Down)
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Down)
    chosen = panel.table.roles.chosen()
    panel.open_view("map")
    name = next(r for r in panel.room.session.content.roles.roles if r.id == chosen).name.nl
    assert panel.map.accessibleName() == f"Rollenkaart, {name}"


def by_table(shop: Workshop, qtbot: QtBot) -> list[Action]:
    panel = table_of(shop, qtbot, "adviser")
    QTest.keyClick(panel.table.roles, Qt.Key.Key_R)
    way, target = panel.form.way, panel.form.target
    target.setCurrentIndex(target.findData("board"))
    target.activated.emit(target.currentIndex())
    way.setCurrentIndex(way.findText("legt voor aan"))
    QTest.keyClick(way, Qt.Key.Key_Return)
    return shop.done


def by_picture(shop: Workshop, qtbot: QtBot) -> list[Action]:
    panel = shop.panel(qtbot)
    picture = panel.map.picture
    drag(panel.map, picture.middle("adviser"), picture.middle("board"))
    pick(menu_of(panel.map), "legt voor aan")
    return shop.done


def test_table_and_picture_lead_to_the_same_action(qtbot: QtBot) -> None:
    done = by_table(Workshop(), qtbot)
    assert done == by_picture(Workshop(), qtbot)
    assert done == [Relate(Relation("adviser", RelationKind.ESCALATES, "board"))]


def test_certainty_and_removal_of_a_relation(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = table_of(shop, qtbot, "dpo")
    assert not panel.table.certainty.isEnabled()
    panel.table.relations.setFocus()
    QTest.keyClick(panel.table.relations, Qt.Key.Key_Down)
    assert panel.table.certainty.currentData() == "sure"
    QTest.keyClick(panel.table.certainty, Qt.Key.Key_Down)
    QTest.keyClick(panel.table.relations, Qt.Key.Key_Delete)
    assert shop.done == [
        Relate(Relation("dpo", RelationKind.SUPERVISES, APPLICATION, "assumed")),
        Unrelate("dpo", RelationKind.SUPERVISES, APPLICATION),
    ]
    assert words(panel)[1] == []


def test_deleting_in_the_list_of_roles_removes_the_role(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = table_of(shop, qtbot, "counsellor")
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Delete)
    assert shop.room.session.map.role("counsellor") is None
    shop.room.store.undo()
    assert "Studentendecaan" in words(panel)[0]


def test_renaming_from_the_list(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = table_of(shop, qtbot, "counsellor")
    QTest.keyClick(panel.table.roles, Qt.Key.Key_F2)
    QTest.keyClicks(panel.bar.name, "Decaan")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
    assert panel.table.roles.hasFocus()
    assert "Decaan" in words(panel)[0]
    QTest.keyClick(panel.table.roles, Qt.Key.Key_Return)
    QTest.keyClicks(panel.bar.name, "Studentendecaan")
    QTest.keyClick(panel.bar.name, Qt.Key.Key_Return)
    role = shop.room.session.map.role("counsellor")
    assert role is not None
    assert role.name == ""

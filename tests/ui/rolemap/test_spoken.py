"""The map as a screen reader meets it: each role and relation a child with its name, place and state."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import PlaceRole, Relate, RemoveRole, Undo
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.spoken import Mark, RelationMark, RoleMark
from kompas.ui.rolemap.words import relation_words, said_role
from tests.ui.rolemap.rooms import Workshop, free

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def heard(panel: RoleMapPanel) -> dict[str, QAccessibleInterface]:
    """What the accessible tree holds below the picture, by name."""
    whole = QAccessible.queryAccessibleInterface(panel.map)
    children = [whole.child(place) for place in range(whole.childCount())]
    return {one.text(QAccessible.Text.Name): one for one in children if isinstance(one.object(), Mark)}


def marks(panel: RoleMapPanel) -> list[Mark]:
    return [*panel.map.findChildren(RoleMark), *panel.map.findChildren(RelationMark)]


def names(shop: Workshop) -> set[str]:
    drawn = shop.room.session.map
    return {
        *(said_role(shop.room, role) for role in drawn.roles),
        *(relation_words(shop.room, relation) for relation in drawn.relations),
    }


@pytest.mark.parametrize(
    ("language", "role", "relation"),
    [
        ("nl", "Buur, meer mensen, aan tafel", "Buur beslist over Vroegsignaal (oneens)"),
        ("en", "Buur, several people, present", "Buur decides about Early warning (disputed)"),
    ],
)
def test_a_role_and_a_relation_are_heard_with_what_is_known(
    qtbot: QtBot, language: str, role: str, relation: str
) -> None:
    shop = Workshop(language=language)
    shop.room.do(PlaceRole(Role("mine", name="Buur", people="many", in_room=True)))
    shop.room.do(Relate(Relation("mine", RelationKind.DECIDES, APPLICATION, "disputed")))
    said = heard(shop.panel(qtbot))
    assert role in said, sorted(said)
    assert relation in said, sorted(said)


def test_the_tree_is_the_map_after_every_change(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    assert set(heard(panel)) == names(shop)
    changes = (
        PlaceRole(Role("mine", name="Conciërge")),
        Relate(Relation("mine", RelationKind.ADVISES, APPLICATION, "assumed")),
        PlaceRole(Role("mine", name="Conciërge en Co", outside=True)),
        RemoveRole("student"),
        Undo(),
        RemoveRole("mine"),
    )
    for change in changes:
        shop.room.do(change)
        panel.refresh()
        assert set(heard(panel)) == names(shop), change


def test_each_child_stands_where_it_is_seen_and_leaves_the_mouse_alone(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    panel.map.grab()
    qtbot.waitUntil(lambda: len({one.geometry().getRect() for one in marks(panel)}) > 10)
    frame = panel.map.picture.frame("student")
    assert frame is not None
    mark = next(one for one in marks(panel) if one.accessibleName() == "Student, meer mensen")
    assert (mark.x(), mark.y()) == (round(frame.left), round(frame.top))
    assert mark.geometry().right() + 1 == round(frame.right)
    assert panel.map.childAt(mark.geometry().center()) is None


def test_the_chosen_role_has_the_focus_of_the_map(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    roles = shop.room.session.map.roles
    for role in roles[:3]:
        panel.choose(role.id)
        said = heard(panel)
        mine = said.pop(said_role(shop.room, role))
        assert (mine.state().focused, mine.state().focusable) == (1, 1)
        assert "Gekozen" in mine.text(QAccessible.Text.Description)
        for other in said.values():
            assert not other.state().focused
            assert "Gekozen" not in other.text(QAccessible.Text.Description)
        assert panel.map.hasFocus()
    panel.add.setFocus()
    assert not any(one.state().focused for one in heard(panel).values())


def test_a_screen_reader_can_choose_a_role_and_keys_go_on_from_there(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    second = shop.room.session.map.roles[1]
    mark = heard(panel)[said_role(shop.room, second)].object()
    assert isinstance(mark, RoleMark)
    for _ in range(2):
        mark.setFocus()
        assert panel.map.hasFocus()
        assert mark.hasFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Delete)
    assert shop.done == [RemoveRole(second.id)]


def test_what_a_finding_is_about_is_said(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    finding = panel.deck.finding
    assert finding is not None
    lit = [o for o in heard(panel).values() if "Uitgelicht" in o.text(QAccessible.Text.Description)]
    on_map = {*(r.id for r in shop.room.session.map.roles), *(r.id for r in shop.room.session.map.relations)}
    assert len(lit) == len(on_map & set(finding.lit)) > 0


def test_nothing_stays_of_what_left_the_map(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    before = len(marks(panel))
    for number in range(60):
        shop.room.do(PlaceRole(Role(f"r{number}", name=f"Rol {number}")))
        panel.refresh()
    assert len(marks(panel)) == before + 60
    gone: list[str] = []
    for mark in marks(panel):
        mark.destroyed.connect(lambda *_: gone.append(""))
    for number in range(60):
        shop.room.do(RemoveRole(f"r{number}"))
        panel.refresh()
    free()
    assert len(marks(panel)) == before
    assert len(gone) == 60


def test_no_mark_is_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[RoleMark] = []
    monkeypatch.setattr(RoleMark, "paintEvent", lambda mark, _: painted.append(mark), raising=False)
    shown = Workshop().panel(qtbot)
    shown.map.repaint()
    painted.clear()
    shown.map.repaint()
    assert painted == []

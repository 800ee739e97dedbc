"""The details of a role: each change is one action and one undo, shown on the map, in the table and aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from kompas.domain.actions import PlaceRole, Relate, Unrelate
from kompas.domain.rolemap import Relation, RelationKind, Role
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.marks import role_mark
from kompas.geometry.shapes import Dot, Label, Line, Shape
from kompas.language import LANGUAGES
from kompas.ui.rolemap.details import RoleDetails
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.rolemap.rooms import LEFT, NONE, Workshop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def opened(shop: Workshop, qtbot: QtBot, role: str = "counsellor") -> tuple[RoleMapPanel, RoleDetails]:
    panel = shop.panel(qtbot)
    panel.choose(role)
    panel.map.setFocus()
    QTest.keyClick(panel.map, Key.Key_D)
    assert panel.details.isVisible()
    return panel, panel.details


def role(shop: Workshop, identifier: str = "counsellor") -> Role:
    found = shop.room.session.map.role(identifier)
    assert found is not None
    return found


def words(panel: RoleMapPanel) -> set[str]:
    """The words on the map."""
    return {shape.text for shape in panel.map.picture.drawing.shapes if isinstance(shape, Label)}


def said(panel: RoleMapPanel, row: int) -> str:
    return str(panel.table.roles.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_detail_by_mouse_is_one_action_and_one_undo(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    before = role(shop)
    for button, now in (
        (details.people.buttons["none"], Role("counsellor", "counsellor", people="none")),
        (details.outside, Role("counsellor", "counsellor", people="none", outside=True)),
        (details.in_room, Role("counsellor", "counsellor", people="none", outside=True, in_room=True)),
    ):
        QTest.mouseClick(button, LEFT, NONE, button.rect().center())
        assert shop.done[-1] == PlaceRole(now)
        assert button.isChecked()
    assert len(shop.done) == 3
    assert "nog niemand, extern, aan tafel" in said(panel, 4)
    assert panel.map.accessibleName() == "Rollenkaart, Studentendecaan, nog niemand, extern, aan tafel"
    for _ in range(3):
        shop.room.store.undo()
    assert role(shop) == before
    assert details.people.buttons["one"].isChecked()
    assert not details.outside.isChecked()


@pytest.mark.parametrize(
    ("language", "shown"), [("nl", "nog niemand, aan tafel"), ("en", "nobody yet, present")]
)
def test_what_is_not_usual_stands_under_the_name(qtbot: QtBot, language: str, shown: str) -> None:
    shop = Workshop(language=language)
    panel = shop.panel(qtbot, 900, 900)
    shop.room.do(PlaceRole(Role("a", name="Zo", people="none", in_room=True)))
    drawn = panel.map.picture.drawing.shapes
    # On one line or on two.
    assert shown in " ".join(shape.text for shape in drawn if isinstance(shape, Label))


def marks(one: Role, *, lit: bool = False) -> tuple[Shape, ...]:
    return tuple(role_mark(one, (0.0, 0.0), palette("light"), 1.0, lit=lit))


@pytest.mark.parametrize("lit", [False, True])
def test_marks_differ_in_shape_and_not_only_in_colour(*, lit: bool) -> None:
    kinds = [
        Role("a"),
        Role("a", outside=True),
        Role("a", in_room=True),
        Role("a", people="none"),
        Role("a", outside=True, in_room=True, people="none"),
    ]
    shapes = {
        tuple(
            (s.radius, bool(s.dash)) if isinstance(s, Dot) else s.points
            for s in marks(one, lit=lit)
            if isinstance(s, Dot | Line)
        )
        for one in kinds
    }
    assert len(shapes) == len(kinds)
    assert marks(Role("a", people="many"), lit=lit) == marks(Role("a"), lit=lit)


def test_typing_is_a_draft_and_then_one_action(qtbot: QtBot) -> None:
    shop = Workshop()
    _, details = opened(shop, qtbot)
    details.body.setFocus()
    QTest.keyClicks(details.body, "Studentzaken")
    assert list(shop.memory.drafts) == ["rolemap:body"]
    assert shop.done == []
    QTest.keyClick(details.body, Key.Key_Return)
    assert shop.done == [PlaceRole(Role("counsellor", "counsellor", body="Studentzaken"))]
    assert shop.memory.drafts == {}
    shop.room.store.undo()
    assert (role(shop).body, details.body.text()) == ("", "")


def test_a_name_typed_here_is_the_name_and_empty_gives_the_catalogues_back(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    for name, kept in (("Decaan", "Decaan"), ("", "")):
        details.name.setFocus()
        details.name.selectAll()
        QTest.keyClick(details.name, Key.Key_Delete)
        QTest.keyClicks(details.name, name)
        panel.map.setFocus()
        assert role(shop).name == kept
    assert details.name.text() == "Studentendecaan"


def test_escape_takes_typing_back_and_then_leaves(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    details.name.setFocus()
    QTest.keyClicks(details.name, "Iets")
    QTest.keyClick(details.name, Key.Key_Escape)
    assert details.name.text() == "Studentendecaan"
    QTest.keyClick(details.name, Key.Key_Escape)
    assert panel.map.hasFocus()
    assert not details.isVisible()
    assert (shop.done, shop.memory.drafts) == ([], {})


def test_typing_ends_at_its_own_role_when_another_is_chosen(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    details.body.setFocus()
    QTest.keyClicks(details.body, "Zaken")
    panel.choose("student")
    assert role(shop).body == "Zaken"
    assert role(shop, "student").body == ""
    assert details.isVisible()
    assert (details.name.text(), details.body.text()) == ("Student", "")


def test_a_relation_is_chosen_doubted_and_taken_away(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    assert not details.certainty.isEnabled()
    plain = panel.map.picture.drawing
    QTest.keyClick(details.relation, Key.Key_Down)
    assert panel.map.picture.drawing != plain
    QTest.keyClick(details.certainty, Key.Key_Down)
    QTest.keyClick(details.certainty, Key.Key_Down)
    relation = Relation("counsellor", RelationKind.ADDRESSABLE, "student", "disputed")
    assert Relate(relation) in shop.done
    shop.room.store.undo()
    assert details.certainty.currentData() == "assumed"
    details.unrelate.click()
    assert shop.done[-1:] == [Unrelate("counsellor", RelationKind.ADDRESSABLE, "student")]
    assert not details.relation.isVisible()


def test_a_role_that_is_gone_closes_its_details(qtbot: QtBot) -> None:
    shop = Workshop()
    panel, details = opened(shop, qtbot)
    panel.bar.remove.click()
    assert not details.isVisible()
    assert panel.deck.card.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["map", "table"])
def test_every_control_has_its_own_name_and_fits(qtbot: QtBot, language: str, view: str) -> None:
    shop = Workshop(language=language)
    panel, details = opened(shop, qtbot, "student")
    panel.open_view(view)
    qtbot.wait(0)
    assert panel.minimumSizeHint().width() <= 508
    kinds = QAbstractButton | QComboBox | QLineEdit
    shown = [w for w in details.findChildren(kinds.__args__[0]) if w.isVisible()]
    shown += [w for w in (details.name, details.body, details.relation, details.certainty) if w.isVisible()]
    names = [control.accessibleName() for control in shown]
    assert all(names)
    assert len(set(names)) == len(names)
    for control in shown:
        assert control.width() >= control.minimumSizeHint().width()
        assert panel.rect().contains(control.mapTo(panel, control.rect().bottomRight())), control

"""The role map by keyboard alone, in the whole program: from an empty map to an answered finding."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kompas.domain.rolemap import APPLICATION, Relation, RelationKind
from kompas.domain.session import Session
from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.controls.pickers import StateBox
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.whole import CONTROL, Key, agenda_row, application, begin, press, program, sitting_of, type_in

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
MOST_TABS = 60


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    with program(tmp_path) as kompas:
        begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        here = sitting_of(kompas)
        tab_to(agenda_row(here.desk, "rolemap"))
        press(Key.Key_Space)
        yield here


def panel_of(sitting: Sitting) -> RoleMapPanel:
    panel = sitting.desk.middle.panel
    assert isinstance(panel, RoleMapPanel)
    return panel


def tab_to(widget: QWidget) -> None:
    """Press Tab until a widget has the keyboard."""
    for _ in range(MOST_TABS):
        if application().focusWidget() is widget:
            return
        press(Key.Key_Tab)
    raise AssertionError(widget.accessibleName())


def add(panel: RoleMapPanel, name: str) -> None:
    tab_to(panel.add)
    type_in(name)
    press(Key.Key_Return)


def choose(panel: RoleMapPanel, name: str) -> None:
    """Go to the map, and walk over it from its first role until this one is chosen."""
    tab_to(panel.map)
    press(Key.Key_Home)
    for _ in range(MOST_TABS):
        if panel.map.hasFocus() and name in panel.map.accessibleName():
            return
        press(Key.Key_Tab)
    raise AssertionError(name)


def walk(box: StateBox, words: str) -> None:
    """Walk with the arrow keys to these words, in the box that has the keyboard."""
    assert box.hasFocus()
    press(Key.Key_Home)
    while box.currentText() != words:
        assert box.currentIndex() + 1 < box.count(), words
        press(Key.Key_Down)


def relate(panel: RoleMapPanel, role: str, way: str, target: str = "") -> None:
    choose(panel, role)
    press(Key.Key_R)
    if target:
        tab_to(panel.form.target)
        walk(panel.form.target, target)
        press(Key.Key_Backtab)
    walk(panel.form.way, way)
    press(Key.Key_Return)
    assert panel.map.hasFocus()


def relations(session: Session) -> set[Relation]:
    return set(session.map.relations)


def test_a_map_from_nothing(sitting: Sitting) -> None:
    panel = panel_of(sitting)
    _empty(panel)
    for name in ("Student", "Begeleider", "Klankbordgroep"):
        add(panel, name)
    relate(panel, "Student", "wordt geraakt door")
    relate(panel, "Student", "kan terecht bij", "Begeleider")
    relate(panel, "Klankbordgroep", "adviseert over")
    student, adviser, own = (role.id for role in sitting.session.map.roles)
    assert relations(sitting.session) == {
        Relation(student, RelationKind.AFFECTED, APPLICATION),
        Relation(adviser, RelationKind.ADDRESSABLE, student),
        Relation(own, RelationKind.ADVISES, APPLICATION),
    }
    _move_rename_undo(panel, sitting)
    _detail(panel, sitting, own)
    _answer(panel, sitting)


def test_a_decision_is_added_related_from_both_ends_named_and_taken_away(sitting: Sitting) -> None:
    panel = panel_of(sitting)
    before = sitting.session.map
    tab_to(panel.decide)
    press(Key.Key_Space)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        press(key)
    assert [one.id for one in sitting.session.map.decisions] == ["threshold"]
    relate(panel, "Drempel instellen", "hierover beslist", "Opleidingsmanager")
    relate(panel, "Docent", "wordt geraakt door", "Drempel instellen")
    assert relations(sitting.session) - set(before.relations) == {
        Relation("program_manager", RelationKind.DECIDES, "threshold"),
        Relation("teacher", RelationKind.AFFECTED, "threshold"),
    }
    choose(panel, "Drempel instellen")
    press(Key.Key_F2)
    type_in("Wie is rood?")
    press(Key.Key_Return)
    assert "Wie is rood?" in panel.map.accessibleName()
    press(Key.Key_Right)
    press(Key.Key_Delete)
    after = sitting.session.map
    assert (after.relations, after.decisions) == (before.relations, before.decisions)
    assert [role.id for role in after.roles] == [role.id for role in before.roles]
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map.decisions[0].name == "Wie is rood?"
    assert sitting.session.map.decisions[0].x is not None


def _empty(panel: RoleMapPanel) -> None:
    choose(panel, "College van bestuur")
    for _ in range(len(panel.room.session.map.roles)):
        press(Key.Key_Delete)
        if panel.room.session.map.roles:
            # Any role: Tab goes from one to the next.
            choose(panel, "Rollenkaart, ")
    assert panel.room.session.map.roles == ()


def _move_rename_undo(panel: RoleMapPanel, sitting: Sitting) -> None:
    before = sitting.session.map
    choose(panel, "Begeleider")
    press(Key.Key_Right)
    press(Key.Key_F2)
    type_in("Mentor")
    press(Key.Key_Return)
    assert panel.map.hasFocus()
    assert "Mentor" in panel.map.accessibleName()
    assert sitting.session.map != before
    press(Key.Key_Z, CONTROL)
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map == before
    press(Key.Key_Delete)
    assert len(sitting.session.map.roles) == 2
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map == before


def _detail(panel: RoleMapPanel, sitting: Sitting, own: str) -> None:
    choose(panel, "Klankbordgroep")
    press(Key.Key_D)
    details = panel.details
    tab_to(details.people.buttons["many"])
    press(Key.Key_Space)
    tab_to(details.in_room)
    press(Key.Key_Space)
    tab_to(details.outside)
    press(Key.Key_Space)
    tab_to(details.relation)
    press(Key.Key_Down)
    tab_to(details.certainty)
    press(Key.Key_Down)
    tab_to(details.body)
    type_in("Studentenzaken")
    press(Key.Key_Escape)
    type_in("Faculteit")
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert panel.map.hasFocus()
    role = sitting.session.map.role(own)
    assert role is not None
    assert (role.name, role.body, role.people) == ("Klankbordgroep", "Faculteit", "many")
    assert role.outside
    assert role.in_room
    assert Relation(own, RelationKind.ADVISES, APPLICATION, "assumed") in relations(sitting.session)


def _answer(panel: RoleMapPanel, sitting: Sitting) -> None:
    card = panel.deck.card
    assert card.finding is not None
    identifier = card.finding.id
    tab_to(card.deliberate)
    press(Key.Key_Return)
    type_in("Zo is het nu")
    press(Key.Key_Return)
    (answer,) = sitting.session.finding_answers
    assert (answer.finding, answer.answer, answer.because) == (identifier, "deliberate", "Zo is het nu")


def test_undo_works_where_letters_belong_to_a_list_or_a_field(sitting: Sitting) -> None:
    panel = panel_of(sitting)
    before = sitting.session.map
    add(panel, "Inkoper")
    assert len(sitting.session.map.roles) == len(before.roles) + 1
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map == before, "in the field for a new role"
    tab_to(panel.views.buttons["table"])
    press(Key.Key_Space)
    tab_to(panel.table.roles)
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert len(sitting.session.map.roles) == len(before.roles) - 1
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map == before, "in the list of roles"
    press(Key.Key_D)
    tab_to(panel.details.body)
    type_in("Zaken")
    press(Key.Key_Return)
    assert sitting.session.map != before
    press(Key.Key_Z, CONTROL)
    assert (sitting.session.map, panel.details.body.text()) == (before, ""), "in a line that was typed in"


def test_undo_works_in_a_box_that_was_turned_by_keys(sitting: Sitting) -> None:
    panel = panel_of(sitting)
    before = sitting.session.map
    choose(panel, "Begeleider")
    press(Key.Key_D)
    tab_to(panel.details.relation)
    press(Key.Key_Down)
    tab_to(panel.details.certainty)
    press(Key.Key_Down)
    assert sitting.session.map != before
    press(Key.Key_Z, CONTROL)
    assert sitting.session.map == before


def test_the_table_opens_the_same_details(sitting: Sitting) -> None:
    panel = panel_of(sitting)
    tab_to(panel.views.buttons["table"])
    press(Key.Key_Space)
    tab_to(panel.table.roles)
    press(Key.Key_Down)
    press(Key.Key_Down)
    chosen = panel.table.roles.chosen()
    press(Key.Key_D)
    tab_to(panel.details.people.buttons["none"])
    press(Key.Key_Space)
    press(Key.Key_Escape)
    assert panel.table.roles.hasFocus()
    role = sitting.session.map.role(chosen)
    assert role is not None
    assert role.people == "none"
    assert "nog niemand" in panel.map.accessibleName()

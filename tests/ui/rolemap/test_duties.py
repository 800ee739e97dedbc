"""What a role can and may do, and who is the same person: from a menu, one act each, and taken back."""

import pytest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import PlaceRole, RemoveRole, Undo
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Role
from kompas.domain.update import update
from kompas.ui.rolemap.words import said_role
from tests.ui.rolemap.rooms import Workshop, menu_of, pick

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_duty_is_ticked_said_and_taken_back(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("adviser")
    panel.open_details()
    panel.details.duties.click()
    pick(menu_of(panel.details), "kijkt als mens mee")
    role = shop.room.session.map.role("adviser")
    assert role is not None
    assert role.duties == ("oversees",)
    assert "kijkt als mens mee" in said_role(shop.room, role)
    assert panel.deck.finding is not None
    asked = [panel.deck.card.question.text()]
    for _ in range(panel.deck.count):
        panel.deck.after.click()
        asked.append(panel.deck.card.question.text())
    assert "Klopt het dat een begeleider meekijkt, maar niet kan ingrijpen?" in asked
    shop.room.do(Undo())
    again = shop.room.session.map.role("adviser")
    assert again is not None
    assert again.duties == ()


def test_one_person_with_two_roles(qtbot: QtBot) -> None:
    shop = Workshop(language="en")
    panel = shop.panel(qtbot)
    panel.choose("dpo")
    panel.open_details()
    panel.details.duties.click()
    pick(menu_of(panel.details), "the same person as Executive board")
    role = shop.room.session.map.role("dpo")
    assert role is not None
    assert role.person == "board"
    assert "the same person as Executive board" in said_role(shop.room, role)
    shop.room.do(RemoveRole("board"))
    left = shop.room.session.map.role("dpo")
    assert left is not None
    assert left.person == ""


@pytest.mark.parametrize("person", ["nobody", "dpo"])
def test_the_same_person_is_somebody_else_on_the_map(person: str) -> None:
    session = Workshop().room.session
    with pytest.raises(Problem):
        update(session, PlaceRole(Role("dpo", kind="dpo", person=person)))

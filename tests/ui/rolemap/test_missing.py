"""Who has a task or finds out the law and is not on the map: a quiet line says so, and one act puts the role there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import AddSeat, AnswerLaw, PlaceRole, Relate, RemoveRole, WriteTask
from kompas.domain.outcome import UNKNOWN, LawAnswer, Task
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role
from kompas.ui.desk.lists.kinds import TaskExtra
from kompas.ui.desk.panels.law import LawPanel
from kompas.ui.desk.seats.absent import missing as absent_voices
from kompas.ui.desk.seats.one_seat import SeatForm
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.missing import NotOnMap
from tests.ui.rolemap.rooms import Workshop


def line(qtbot: QtBot, shop: Workshop, named: str) -> NotOnMap:
    made = NotOnMap(shop.room, lambda: named)
    qtbot.addWidget(made)
    made.refresh()
    return made


@pytest.mark.parametrize(
    ("named", "seen"), [("", False), ("student", False), ("Buurman", True), ("it", True)]
)
def test_only_a_role_that_is_named_and_not_on_the_map_is_told(
    qtbot: QtBot, named: str, *, seen: bool
) -> None:
    shop = Workshop()
    if named == "it" and shop.room.session.map.role("it"):
        shop.room.do(RemoveRole("it"))
    assert line(qtbot, shop, named).isHidden() is not seen


def test_one_act_puts_it_on_the_map_and_undo_tells_again(qtbot: QtBot) -> None:
    shop = Workshop()
    missing = line(qtbot, shop, "Buurman")
    missing.add.click()
    (done,) = shop.done
    assert isinstance(done, PlaceRole)
    assert done.role == Role(done.role.id, name="Buurman")
    missing.refresh()
    assert (missing.add.isHidden(), missing.said.text()) == (True, "Staat nu op de kaart.")
    shop.room.store.undo()
    missing.refresh()
    assert (missing.add.isHidden(), missing.said.text()) == (False, "Niet op de kaart.")


def test_the_line_stays_under_the_hand_until_another_is_named(qtbot: QtBot) -> None:
    shop, named = Workshop(), ["Buurman"]
    missing = NotOnMap(shop.room, lambda: named[0])
    qtbot.addWidget(missing)
    missing.refresh()
    with qtbot.waitExposed(missing):
        missing.show()
    high = missing.sizeHint().height()
    QTest.keyClick(missing.add, Qt.Key.Key_Space)
    assert (missing.isVisible(), missing.sizeHint().height()) == (True, high)
    named[0] = "student"
    missing.refresh()
    assert missing.isHidden()


def test_a_seat_whose_role_is_not_on_the_map_comes_there_as_somebody_in_the_room(qtbot: QtBot) -> None:
    shop = Workshop()
    shop.room.do(AddSeat(1, "Buurman"))
    form = SeatForm(shop.room, 1)
    qtbot.addWidget(form)
    form.refresh()
    form.missing.add.click()
    (role,) = (role for role in shop.room.session.map.roles if role.name == "Buurman")
    assert role.in_room


@pytest.mark.parametrize(("seats", "people"), [(1, "one"), (3, "many")])
def test_a_role_that_a_seat_has_is_at_the_table_wherever_it_is_added(seats: int, people: str) -> None:
    shop = Workshop()
    for number in range(1, seats + 1):
        shop.room.do(AddSeat(number, "hr"))
    shop.room.do(AddSeat(9, "Buurman"))
    acts = MapActs(shop.room)
    for words in ("hr", "Buurman", "legal"):
        action = acts.placing(f"x{words}", words)
        assert action is not None
        shop.room.do(action)
    added = {role.kind or role.name: role for role in shop.room.session.map.roles}
    assert (added["hr"].in_room, added["hr"].people) == (True, people)
    assert (added["Buurman"].in_room, added["Buurman"].people) == (True, "one")
    assert not added["legal"].in_room


def test_who_is_affected_on_the_map_and_not_here_is_offered_as_an_absent_voice() -> None:
    shop = Workshop()
    shop.room.do(PlaceRole(Role("n", name="Buurvrouw")))
    assert "Buurvrouw" not in absent_voices(shop.room.session)
    shop.room.do(Relate(Relation("n", RelationKind.AFFECTED, APPLICATION)))
    assert "Buurvrouw" in absent_voices(shop.room.session)
    shop.room.do(PlaceRole(Role("n", name="Buurvrouw", in_room=True)))
    assert "Buurvrouw" not in absent_voices(shop.room.session)


def test_a_task_and_a_question_of_law_have_the_line(qtbot: QtBot) -> None:
    shop = Workshop()
    shop.room.do(WriteTask(Task("t", "Bellen", owner="Buurman")))
    panel = LawPanel(shop.room, "law")
    qtbot.addWidget(panel)
    extra = TaskExtra(shop.room, "t", panel)
    box = panel.boxes[0]
    question = panel._questions[0].id  # noqa: SLF001 - which one is of no matter
    shop.room.do(AnswerLaw(LawAnswer(question, UNKNOWN, finder="Tante")))
    box.refresh()
    extra.refresh()
    assert not extra.missing.isHidden()
    assert not box.missing.isHidden()
    box.missing.add.click()
    box.refresh()
    extra.refresh()
    assert box.missing.add.isHidden()
    assert not extra.missing.add.isHidden()

"""Welcome, primer, case and twist: what is entered, and what is shown in the room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.domain.stage import CaseView, FactsView, PrimerView, StakesView, TwistView
from kompas.domain.values import Value
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.panels.case import CasePanel
from kompas.ui.desk.panels.primer import PrimerPanel
from kompas.ui.desk.panels.twist import TwistPanel
from kompas.ui.desk.panels.welcome import WelcomePanel
from kompas.ui.widgets import Words
from tests.ui.desk.panel_rooms import NOW, Scene, begin, make, settle, show

LEFT = Qt.MouseButton.LeftButton


def write(qtbot: QtBot, field: TextField, words: str) -> None:
    """Type words and end the gesture."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, words)
    field.gesture.end()


def welcome(qtbot: QtBot, *actions: a.Action, language: str = "nl") -> tuple[Scene, WelcomePanel]:
    """The first panel."""
    scene = begin(*actions, language=language)
    panel = make(scene, StepKind.WELCOME)
    assert isinstance(panel, WelcomePanel)
    show(qtbot, panel)
    return scene, panel


def said_in(panel: WelcomePanel | TwistPanel | PrimerPanel) -> str:
    """All labels that can be seen."""
    return "\n".join(label.text() for label in panel.findChildren(Words) if label.isVisible())


def test_each_detail_is_one_action_and_leaves_the_others(qtbot: QtBot) -> None:
    scene, panel = welcome(qtbot)
    write(qtbot, panel.aim, "Samen kiezen.")
    write(qtbot, panel.organisation, "ROC")
    write(qtbot, panel.place, "Zwolle")
    assert len(scene.done) == 3
    assert scene.room.session.details == o.Details("Samen kiezen.", "exploration", "", "Zwolle", "ROC")
    scene.room.store.undo()
    assert panel.place.toPlainText() == ""
    assert panel.organisation.toPlainText() == "ROC"


def test_the_status_of_the_outcome_asks_to_whom_or_by_whom(qtbot: QtBot) -> None:
    scene, panel = welcome(qtbot)
    assert panel.status.buttons["exploration"].isChecked()
    assert panel.to.accessibleName() == "Verkenning voor wie? Mag leeg blijven"
    stood = [one.mapTo(panel, QPoint(0, 0)) for one in (panel.to, panel.aim, panel.absent)]
    QTest.mouseClick(panel.status.buttons["advice"], LEFT)
    settle(panel)
    assert [one.mapTo(panel, QPoint(0, 0)) for one in (panel.to, panel.aim, panel.absent)] == stood
    assert panel.to.accessibleName() == "Advies aan wie?"
    write(qtbot, panel.to, "het college")
    assert scene.room.session.details == o.Details(status="advice", to="het college")
    QTest.mouseClick(panel.status.buttons["decision"], LEFT)
    assert panel.to.accessibleName() == "Besluit door wie?"
    assert panel.to.toPlainText() == "het college"


def test_voices_that_the_scenario_involves_and_nobody_brings_can_be_named(qtbot: QtBot) -> None:
    scene, panel = welcome(qtbot, a.AddSeat(1, "student"), a.AddSeat(2, "teacher", "dpo"))
    assert "student" not in panel.absent.chips
    assert "dpo" not in panel.absent.chips
    assert "privacy_officer" in panel.absent.chips
    chip = panel.absent.chips["privacy_officer"]
    QTest.mouseClick(chip, LEFT)
    assert scene.done == [a.SetAbsent(("privacy_officer",))]
    assert chip.isChecked()
    QTest.mouseClick(chip, LEFT)
    assert scene.room.session.absent == ()
    assert not chip.isChecked()
    scene.do(a.AddSeat(3, "privacy_officer"))
    assert "privacy_officer" not in panel.absent.chips


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_another_voice_is_typed(qtbot: QtBot) -> None:
    scene, panel = welcome(qtbot, a.SetAbsent(("dpo",)))
    panel.absent.other.line.setFocus()
    QTest.keyClicks(panel.absent.other, "een ouder <i>")
    QTest.keyClick(panel.absent.other, Qt.Key.Key_Return)
    assert scene.done == [a.SetAbsent(("dpo", "een ouder <i>"))]
    assert panel.absent.chips["een ouder <i>"].words == "een ouder <i>"
    assert panel.absent.other.currentText() == ""
    QTest.mouseClick(panel.absent.chips["een ouder <i>"], LEFT)
    assert scene.room.session.absent == ("dpo",)


@pytest.mark.parametrize(
    ("mode", "promise"),
    [("confidential", "Een weging hoort bij een plek"), ("anonymous", "weet ook Kompas niet meer")],
)
def test_the_promise_about_data_is_that_of_the_real_setting(qtbot: QtBot, mode: str, promise: str) -> None:
    setting = a.SetMode("anonymous" if mode == "anonymous" else "confidential", 5)
    _, panel = welcome(qtbot, setting)
    assert promise in said_in(panel)


def test_seats_that_come_in_are_there_at_once(qtbot: QtBot) -> None:
    scene, panel = welcome(qtbot)
    scene.do(a.AddSeat(1, "student"))
    settle(panel)
    assert "Student" in said_in(panel)


def primer(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, PrimerPanel]:
    """The panel of the primer."""
    scene = begin(*actions)
    panel = make(scene, StepKind.PRIMER)
    assert isinstance(panel, PrimerPanel)
    show(qtbot, panel)
    return scene, panel


def page_on_stage(scene: Scene) -> str:
    """The page of the primer that the room sees."""
    view = scene.room.session.stage.view
    assert isinstance(view, PrimerView)
    return view.page.id


def test_choosing_a_page_shows_it_in_the_room(qtbot: QtBot) -> None:
    scene, panel = primer(qtbot)
    QTest.mouseClick(panel.pages.buttons["1"], LEFT)
    assert scene.done == [a.Publish(panel.step, 1)]
    assert page_on_stage(scene) == "sources"
    assert panel.pages.buttons["1"].isChecked()
    assert panel.items[1].isVisible()
    assert not panel.items[0].isVisible()


def test_while_the_stage_is_frozen_one_looks_ahead(qtbot: QtBot) -> None:
    scene, panel = primer(qtbot, a.SetFrozen(frozen=True))
    QTest.mouseClick(panel.pages.buttons["4"], LEFT)
    assert scene.done == []
    assert panel.items[4].isVisible()


def test_the_primer_follows_the_clicker(qtbot: QtBot) -> None:
    scene, panel = primer(qtbot)
    scene.do(a.Publish(panel.step, 3))
    assert panel.pages.buttons["3"].isChecked()
    assert panel.items[3].isVisible()


def test_what_is_for_marking_stands_only_where_there_is_something_to_mark(qtbot: QtBot) -> None:
    scene, panel = primer(qtbot)
    pages = scene.room.session.content.primer.pages
    assert {bool(page.items) for page in pages} == {True, False}
    for number, page in enumerate(pages):
        QTest.mouseClick(panel.pages.buttons[str(number)], LEFT)
        assert panel.show_row.button.isVisible() == bool(page.items)
        assert ("Tik aan" in said_in(panel)) == bool(page.items)
        assert panel.show_row.state.text() == "De zaal ziet dit nu."


def test_tapping_an_item_marks_it_and_the_room_sees_it_when_told(qtbot: QtBot) -> None:
    scene, panel = primer(qtbot)
    QTest.mouseClick(panel.pages.buttons["1"], LEFT)
    chip = panel.items[1].chips["lms"]
    QTest.mouseClick(chip, LEFT)
    assert scene.last == a.MarkItem("lms", marked=True)
    assert chip.isChecked()
    assert panel.show_row.state.text() == "De zaal ziet nog de vorige tekst."
    QTest.mouseClick(panel.show_row.button, LEFT)
    view = scene.room.session.stage.view
    assert isinstance(view, PrimerView)
    assert view.marked == ("lms",)
    assert panel.show_row.state.text() == "De zaal ziet dit nu."
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert scene.last == a.MarkItem("lms", marked=False)
    scene.room.store.undo()
    assert chip.isChecked()


def test_each_part_of_the_case_can_be_shown(qtbot: QtBot) -> None:
    scene = begin()
    panel = make(scene, StepKind.CASE)
    assert isinstance(panel, CasePanel)
    show(qtbot, panel)
    shown = []
    for name, button in panel.parts.buttons.items():
        QTest.mouseClick(button, LEFT)
        assert panel.parts.buttons[name].isChecked()
        shown.append(type(scene.room.session.stage.view))
    assert shown == [CaseView, FactsView, StakesView, StakesView, StakesView]
    view = scene.room.session.stage.view
    assert isinstance(view, StakesView)
    assert view.stake.value is Value.JUSTICE
    scene.do(a.SetBlack(black=True))
    assert not any(button.isChecked() for button in panel.parts.buttons.values())


def twist(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, TwistPanel]:
    """The panel of new facts."""
    scene = begin(*actions)
    panel = make(scene, StepKind.TWIST)
    assert isinstance(panel, TwistPanel)
    show(qtbot, panel)
    return scene, panel


def text_on_stage(scene: Scene) -> str:
    """The new fact that the room sees."""
    view = scene.room.session.stage.view
    assert isinstance(view, TwistView)
    return view.text.nl


def test_choosing_a_twist_shows_nothing_and_telling_does(qtbot: QtBot) -> None:
    scene, panel = twist(qtbot)
    QTest.mouseClick(panel.twists.buttons["own-colour"], LEFT)
    assert scene.done == []
    assert "Nog niet verteld." in said_in(panel)
    QTest.mouseClick(panel.tell, LEFT)
    assert scene.done == [a.PlayTwist("own-colour", NOW), a.Publish(panel.step, 0)]
    assert text_on_stage(scene).startswith("Een student vraagt")
    assert panel.tell.text() == "Toon nog eens"
    assert panel.effects["own-colour"].isVisible()


def test_the_room_sees_the_twist_that_was_chosen_also_when_an_earlier_one_was_told(qtbot: QtBot) -> None:
    scene, panel = twist(qtbot, a.PlayTwist("own-colour", NOW))
    QTest.mouseClick(panel.twists.buttons["time"], LEFT)
    QTest.mouseClick(panel.tell, LEFT)
    assert text_on_stage(scene).startswith("Er zijn acht studenten rood")
    QTest.mouseClick(panel.twists.buttons["own-colour"], LEFT)
    QTest.mouseClick(panel.tell, LEFT)
    assert text_on_stage(scene).startswith("Een student vraagt")
    assert [type(action) for action in scene.done] == [a.PlayTwist, a.Publish, a.Publish]


def test_the_effect_belongs_to_the_twist_that_was_told(qtbot: QtBot) -> None:
    scene, panel = twist(qtbot, a.PlayTwist("time", NOW), a.PlayTwist("postcode", NOW))
    assert panel.effects["postcode"].isVisible()
    write(qtbot, panel.effects["postcode"], "Twee twijfelen.")
    assert scene.done == [a.DescribeTwist("postcode", "Twee twijfelen.")]
    QTest.mouseClick(panel.twists.buttons["time"], LEFT)
    assert panel.effects["time"].isVisible()
    assert not panel.effects["postcode"].isVisible()
    assert panel.effects["time"].toPlainText() == ""


def test_a_twist_told_by_the_clicker_is_the_one_on_the_panel(qtbot: QtBot) -> None:
    scene, panel = twist(qtbot)
    QTest.mouseClick(panel.twists.buttons["postcode"], LEFT)
    scene.do(a.PlayTwist("time", NOW), a.Publish(panel.step, 0))
    assert panel.twists.buttons["time"].isChecked()
    assert panel.effects["time"].isVisible()
    assert "Verteld om 14:52." in panel.twists.buttons["time"].accessibleName()


def test_taking_a_telling_back_hides_its_effect(qtbot: QtBot) -> None:
    scene, panel = twist(qtbot)
    QTest.mouseClick(panel.tell, LEFT)
    scene.room.store.undo()
    settle(panel)
    assert not panel.effects["time"].isVisible()
    assert panel.tell.text() == "Toon nieuw feit"

"""Options, decision, plan and close: everything the room decides lands in the right place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.asking import halting
from kompas.domain.content import StepKind
from kompas.domain.goodbye import GoodbyeView
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.desk.lists.kinds import DissentExtra, TaskExtra
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.options import OptionsPanel
from kompas.ui.desk.panels.plan import PlanPanel
from kompas.ui.widgets import Words
from tests.ui.desk.panel_rooms import NOW, Scene, begin, make, pick, rich, settle, show, step_of, words_of
from tests.ui.rolemap.rooms import double_click_of

LEFT = Qt.MouseButton.LeftButton


def add(qtbot: QtBot, items: ItemList, words: str) -> None:
    """Type a new item."""
    assert items.new is not None
    items.new.setFocus()
    qtbot.waitUntil(items.new.hasFocus)
    QTest.keyClicks(items.new, words)
    QTest.keyClick(items.new, Qt.Key.Key_Return)


def write(qtbot: QtBot, field: TextField, words: str) -> None:
    """Type words and end the gesture."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, words)
    field.gesture.end()


def seen_words(panel: PlanPanel | ClosePanel) -> str:
    """All labels that can be seen."""
    return "\n".join(label.text() for label in panel.findChildren(Words) if label.isVisible())


def test_the_outcome_can_be_written_from_the_options(qtbot: QtBot) -> None:
    scene = begin(
        a.WriteOption(o.Option("1", "Zet het uit", "technology")),
        a.WriteOption(o.Option("2", "Leer het", "people")),
        a.Decide("Wij wachten."),
    )
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    before = panel.conditions.y()
    panel.options.takes[1].click()
    assert scene.room.session.decision == "Wij wachten.\nLeer het"
    assert panel.decision.toPlainText() == "Wij wachten.\nLeer het"
    assert [take.isVisible() for take in panel.options.takes] == [True, False]
    scene.room.store.undo()
    assert scene.room.session.decision == "Wij wachten."
    scene.do(a.RemoveOption("1"), a.RemoveOption("2"))
    settle(panel)
    assert not panel.options.isVisible()
    assert panel.conditions.y() <= before


def test_what_the_law_asks_first_stands_where_the_outcome_is_written(qtbot: QtBot) -> None:
    scene = begin(a.AnswerLaw(o.LawAnswer("purpose", "nothing")))
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    (follows,) = halting(scene.room.session)
    shown = [words for words in panel.findChildren(Words) if follows.nl.strip() in words.text()]
    assert [words.isVisible() for words in shown] == [True]
    scene.do(a.ClearLaw("purpose"))
    settle(panel)
    assert not shown[0].isVisible()


def test_options_come_in_three_kinds(qtbot: QtBot) -> None:
    scene = begin()
    panel = make(scene, StepKind.OPTIONS)
    assert isinstance(panel, OptionsPanel)
    show(qtbot, panel)
    add(qtbot, panel.technology, "Zet het uit")
    add(qtbot, panel.agreements, "Spreek af")
    add(qtbot, panel.people, "Leer het")
    kinds = [(option.text, option.kind) for option in scene.room.session.options]
    assert kinds == [("Zet het uit", "technology"), ("Spreek af", "agreements"), ("Leer het", "people")]
    assert [len(items.rows) for items in (panel.technology, panel.agreements, panel.people)] == [1, 1, 1]
    QTest.mouseClick(panel.show_row.button, LEFT)
    assert scene.last == a.Publish(panel.step, 0)


def decide(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, DecidePanel]:
    """The panel of the decision."""
    scene = begin(*actions)
    panel = make(scene, StepKind.DECIDE)
    assert isinstance(panel, DecidePanel)
    show(qtbot, panel)
    return scene, panel


def test_decision_condition_and_dissent_each_have_their_place(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot)
    write(qtbot, panel.decision, "Klein beginnen.")
    add(qtbot, panel.conditions, "Tel de fouten")
    add(qtbot, panel.dissents, "Wacht nog")
    session = scene.room.session
    assert session.decision == "Klein beginnen."
    assert words_of(session.conditions) == ["Tel de fouten"]
    assert session.dissents == (o.Dissent(session.dissents[0].id, "Wacht nog", role=""),)


def test_a_dissenter_gets_a_role_only_if_asked_for(qtbot: QtBot) -> None:
    scene, panel = decide(qtbot, a.WriteDissent(o.Dissent("d1", "Wacht nog")))
    row = panel.dissents.rows[0]
    extra = row.extra
    assert isinstance(extra, DissentExtra)
    assert not extra.isVisible()
    row.text.setFocus()
    settle(panel)
    assert extra.isVisible()
    said = [label.text() for label in extra.findChildren(Words)]
    assert said == ["Een rol erbij? Alleen als die persoon dat wil."]
    pick(extra.role, "student")
    assert scene.done == [a.WriteDissent(o.Dissent("d1", "Wacht nog", role="student"))]


def plan(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, PlanPanel]:
    """The panel of the plan."""
    scene = begin(*actions)
    panel = make(scene, StepKind.PLAN)
    assert isinstance(panel, PlanPanel)
    show(qtbot, panel)
    return scene, panel


def choose_status(panel: PlanPanel, place: int, status: str) -> None:
    """Pick a status, as a person does."""
    box = panel.steps[place].status
    box.setCurrentIndex(box.findData(status))
    box.activated.emit(box.currentIndex())


def test_each_of_the_five_steps_gets_a_status_and_keeps_its_note(qtbot: QtBot) -> None:
    scene, panel = plan(qtbot, a.SetFiveStep(o.FiveStepStatus("law", "busy", "Bijna.")))
    for place, status in enumerate(("open", "done", "unknown", "busy", "open")):
        choose_status(panel, place, status)
    held = {one.step: (one.status, one.note) for one in scene.room.session.five_steps}
    assert held == {
        "business-case": ("open", ""),
        "law": ("done", "Bijna."),
        "team": ("unknown", ""),
        "policy": ("busy", ""),
        "literacy": ("open", ""),
    }
    scene.room.store.undo()
    assert panel.steps[4].status.currentIndex() == -1


def test_a_note_can_be_added_where_a_status_was_chosen(qtbot: QtBot) -> None:
    scene, panel = plan(qtbot)
    assert not panel.steps[2].note.isVisible()
    before = [row.y() for row in panel.steps]
    choose_status(panel, 2, "busy")
    settle(panel)
    assert [row.y() for row in panel.steps] == before, "choosing moves nothing"
    panel.steps[2].ask.click()
    settle(panel)
    assert panel.steps[2].note.hasFocus()
    write(qtbot, panel.steps[2].note, "Zoek een student")
    assert scene.last == a.SetFiveStep(o.FiveStepStatus("team", "busy", "Zoek een student"))


def test_three_actions_are_enough_but_a_fourth_is_allowed(qtbot: QtBot) -> None:
    scene, panel = plan(qtbot)
    friendly = "Meer dan drie acties mag."
    for number in range(1, 4):
        add(qtbot, panel.tasks, f"Actie {number}")
    assert friendly not in seen_words(panel)
    add(qtbot, panel.tasks, "Actie 4")
    assert friendly in seen_words(panel)
    assert len(scene.room.session.tasks) == 4
    assert scene.told == []


def test_owner_and_date_of_a_task_are_in_sight_at_once(qtbot: QtBot) -> None:
    _, panel = plan(qtbot)
    add(qtbot, panel.tasks, "Actie")
    settle(panel)
    extra = panel.tasks.rows[0].extra
    assert isinstance(extra, TaskExtra)
    assert extra.owner.isVisible()
    assert extra.due.edit.isVisible()


def test_how_we_will_know_that_it_works(qtbot: QtBot) -> None:
    scene, panel = plan(qtbot)
    write(qtbot, panel.evaluation, "In mei vragen we het")
    assert scene.done == [a.PlanEvaluation("In mei vragen we het")]


def test_both_views_of_the_plan_can_be_shown(qtbot: QtBot) -> None:
    scene, panel = plan(qtbot)
    QTest.mouseClick(panel.show_tasks.button, LEFT)
    QTest.mouseClick(panel.show_steps.button, LEFT)
    assert scene.done == [a.Publish(panel.step, 1), a.Publish(panel.step, 0)]
    assert panel.show_steps.state.text() == "De zaal ziet dit nu."
    assert panel.show_tasks.state.text() == ""


def close(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, ClosePanel, list[str]]:
    """The last panel, with what was decided when the record was asked for."""
    scene, asked = begin(*actions), list[str]()
    panel = ClosePanel(
        scene.room,
        step_of(scene, StepKind.CLOSE),
        lambda: asked.append(scene.room.session.decision),
        lambda: asked.append("erase"),
        lambda: asked.append("look"),
    )
    show(qtbot, panel)
    return scene, panel, asked


def test_the_summary_is_corrected_where_it_stands(qtbot: QtBot) -> None:
    scene, panel, _ = close(qtbot, *rich())
    write(qtbot, panel.decision, "Eerst. ")
    row = panel.conditions.rows[1].text
    row.moveCursor(row.textCursor().MoveOperation.End)
    write(qtbot, row, " Ook in de zomer.")
    assert scene.room.session.decision.startswith("Eerst. ")
    assert scene.room.session.conditions[1].text.endswith("Ook in de zomer.")
    assert len(panel.tasks.rows) == 4
    assert "Vragen over de wet. Weten we niet: 1. Niet besproken: 4." in seen_words(panel)


def test_what_the_room_thought_is_written_down(qtbot: QtBot) -> None:
    scene, panel, _ = close(qtbot)
    add(qtbot, panel.evaluation, "Goed dat studenten begonnen")
    assert words_of(scene.room.session.evaluation) == ["Goed dat studenten begonnen"]


@pytest.mark.parametrize("keep", ["record", "totals", "everything"])
def test_what_is_kept_is_chosen_with_a_date(qtbot: QtBot, keep: str) -> None:
    scene, panel, _ = close(qtbot)
    assert not panel.keeping.until.isVisible()
    QTest.mouseClick(panel.keeping.keep.buttons[keep], LEFT)
    settle(panel)
    assert scene.room.session.keep == keep
    assert panel.keeping.keep.buttons[keep].isChecked()
    asked = [label.text() for label in panel.keeping.erase.findChildren(QLabel)]
    assert any("totalen" in words for words in asked) is (keep == "totals"), (
        "what stays is said before it is erased"
    )
    not_yet, draft = (scene.room.texts(f"desk.close_{key}") for key in ("nothing_erased", "erase_draft"))
    assert (draft in seen_words(panel)) is (keep != "everything"), "choosing erases nothing"
    scene.do(a.CloseSession(NOW))
    assert (not_yet in seen_words(panel)) is (keep != "everything")
    assert draft not in seen_words(panel)
    scene.do(a.ReopenSession(NOW))
    QTest.mouseClick(panel.keeping.until.edit, LEFT)
    QTest.keyClick(panel.keeping.until.edit, Qt.Key.Key_Up)
    QTest.keyClick(panel.keeping.until.edit, Qt.Key.Key_Return)
    assert (scene.room.session.keep, scene.room.session.keep_until) == (keep, "2027-11-21")
    scene.room.store.undo()
    scene.room.store.undo()
    assert not any(button.isChecked() for button in panel.keeping.keep.buttons.values())


def test_making_the_record_ends_typing_first(qtbot: QtBot) -> None:
    scene, panel, asked = close(qtbot)
    panel.decision.setFocus()
    QTest.keyClicks(panel.decision, "Nog net op tijd")
    panel.record.click()
    assert asked == ["Nog net op tijd"]
    assert scene.done == [a.Decide("Nog net op tijd")]


def test_the_session_can_be_closed_and_go_on_after_all(qtbot: QtBot) -> None:
    scene, panel, _ = close(qtbot)
    draft = scene.room.texts("desk.close_draft")
    assert draft in seen_words(panel)
    QTest.mouseClick(panel.end, LEFT)
    assert scene.done == [a.CloseSession(NOW), a.Publish(panel.step, 1)]
    assert isinstance(scene.room.session.stage.view, GoodbyeView)
    assert "De sessie is afgerond om 14:52" in seen_words(panel)
    assert draft not in seen_words(panel)
    assert panel.end.text() == "Ga toch verder"
    with double_click_of(0):
        QTest.mouseClick(panel.end, LEFT)
    assert scene.last == a.ReopenSession(NOW)
    assert panel.end.text() == "Rond de sessie af"


def test_a_double_click_or_one_more_enter_does_not_open_again_what_was_ended(qtbot: QtBot) -> None:
    scene, panel, asked = close(qtbot)
    with double_click_of(60_000):
        panel.end.setFocus()
        qtbot.waitUntil(panel.end.hasFocus)
        QTest.mouseClick(panel.end, LEFT)
        qtbot.waitUntil(panel.record.hasFocus)
        QTest.keyClick(panel.record, Qt.Key.Key_Return)
        assert asked
        QTest.mouseClick(panel.end, LEFT)
        assert scene.room.session.closed


@pytest.mark.parametrize("black", [False, True])
@pytest.mark.parametrize("frozen", [False, True])
def test_the_ending_lights_no_black_stage_and_moves_no_frozen_one(
    qtbot: QtBot, *, black: bool, frozen: bool
) -> None:
    scene, panel, _ = close(qtbot)
    scene.do(a.Publish(panel.step, 0), a.SetBlack(black=black), a.SetFrozen(frozen=frozen))
    QTest.mouseClick(panel.end, LEFT)
    stage = scene.room.session.stage
    assert scene.room.session.closed
    assert (isinstance(stage.view, GoodbyeView), stage.black) == (not frozen, black)


def test_an_open_round_keeps_the_session_open_and_says_why(qtbot: QtBot) -> None:
    scene, panel, _ = close(qtbot, a.AddSeat(1, "student"))
    scene.do(a.OpenRound(step_of(scene, StepKind.WEIGH), 7, NOW))
    QTest.mouseClick(panel.end, LEFT)
    assert [problem.key for problem in scene.told] == ["round_open"]
    assert scene.room.session.closed == ""

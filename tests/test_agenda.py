"""The agenda on the desk: changed with mouse and keys, walked to the end at every length, and late with a way out."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kompas.app import Program
from kompas.domain import actions as a
from kompas.domain.content import Step, StepKind
from kompas.domain.outcome import PlayedTwist, Remark
from kompas.domain.shortening import shorter
from kompas.domain.stage import TwistView
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.desk.agenda.fields import AgendaFields
from kompas.ui.desk.agenda.leaf import AgendaLeaf
from kompas.ui.desk.agenda.pace import Pace, pace
from kompas.ui.desk.lists.notes_leaf import NotesLeaf
from kompas.ui.desk.panels.evaluate import EvaluatePanel
from kompas.ui.desk.panels.twist import TwistPanel
from tests.making import AT
from tests.whole import (
    CONTROL,
    Key,
    application,
    begin,
    button,
    click,
    go_to,
    library_of,
    press,
    program,
    settle,
    sitting_of,
    type_in,
    write,
)

ALT = Qt.KeyboardModifier.AltModifier
NL = texts("nl")
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def kompas(tmp_path: Path) -> Iterator[Program]:
    with program(tmp_path) as started:
        yield started


@pytest.fixture
def sitting(kompas: Program) -> Sitting:
    return started(kompas, 90)


def started(kompas: Program, minutes: int) -> Sitting:
    click(button(library_of(kompas), str(minutes)))
    begin(kompas, "Rood, oranje, groen", NL("library.begin"))
    return sitting_of(kompas)


def leaf(sitting: Sitting) -> AgendaLeaf:
    """The agenda, opened to change it."""
    opened = sitting.desk.middle.leaf
    assert opened is not None
    assert isinstance(opened.content, AgendaLeaf)
    return opened.content


def fields(sitting: Sitting) -> AgendaFields:
    """The fields of the chosen step."""
    edited = leaf(sitting).edited
    assert edited is not None
    return edited


def step(sitting: Sitting, identifier: str) -> Step:
    return next(one for one in sitting.session.steps if one.id == identifier)


def order(sitting: Sitting) -> list[str]:
    return [one.id for one in sitting.session.steps]


# Changing it


def test_the_agenda_is_changed_with_keys_alone(sitting: Sitting) -> None:
    first = sitting.session.steps
    press(Key.Key_A)
    assert leaf(sitting).lines["welcome"].hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Right)
    assert step(sitting, "primer").minutes == 5
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert step(sitting, "primer").minutes == 3
    press(Key.Key_Down, ALT)
    assert order(sitting)[:3] == ["welcome", "case", "primer"]
    assert leaf(sitting).lines["primer"].hasFocus(), "the keyboard goes along with the step"
    press(Key.Key_Delete)
    assert step(sitting, "primer").skipped
    press(Key.Key_Return)
    assert fields(sitting).name.hasFocus()
    type_in("Vooraf")
    press(Key.Key_Return)
    assert step(sitting, "primer").title.nl == "Vooraf"
    press(Key.Key_Escape)
    assert sitting.desk.middle.leaf is None
    assert not sitting.desk.middle.area.isHidden()
    for _ in range(6):
        press(Key.Key_Z, CONTROL)
    assert sitting.session.steps == first, "each change was one gesture"


def test_the_agenda_is_changed_with_the_mouse_alone(sitting: Sitting) -> None:
    click(sitting.desk.agenda.change)
    click(leaf(sitting).lines["law"])
    click(fields(sitting).less)
    assert step(sitting, "law").minutes == 7
    click(fields(sitting).more)
    click(fields(sitting).more)
    assert step(sitting, "law").minutes == 9
    click(fields(sitting).up)
    place = order(sitting).index("law")
    assert order(sitting)[place + 1] == "rolemap"
    click(fields(sitting).down)
    assert order(sitting).index("law") == place + 1
    click(fields(sitting).skip)
    assert step(sitting, "law").skipped
    click(fields(sitting).skip)
    click(fields(sitting).repeat)
    again = sitting.session.steps[order(sitting).index("law") + 1]
    assert (again.kind, again.title, again.added) == (StepKind.LAW, step(sitting, "law").title, True)
    write(fields(sitting).name, "Nog eens de wet")
    write(fields(sitting).note, "Alleen wat openstaat.", Key.Key_Tab)
    assert (step(sitting, "law").title.en, step(sitting, "law").note.nl) == (
        "Nog eens de wet",
        "Alleen wat openstaat.",
    )
    click(fields(sitting).restore)
    assert step(sitting, "law").title == again.title
    assert not fields(sitting).restore.isVisible()
    opened = sitting.desk.middle.leaf
    assert opened is not None
    click(opened.done)
    assert sitting.desk.middle.leaf is None


def test_a_new_step_comes_after_the_chosen_one(sitting: Sitting) -> None:
    press(Key.Key_A)
    box = leaf(sitting).new
    assert not leaf(sitting).add.isEnabled()
    box.setFocus()
    while box.currentData() != "evaluate":
        press(Key.Key_Down)
    click(leaf(sitting).lines["plan"])
    click(leaf(sitting).add)
    new = sitting.session.steps[order(sitting).index("plan") + 1]
    assert (new.kind, new.added) == (StepKind.EVALUATE, True)
    assert leaf(sitting).lines[new.id].hasFocus()
    go_to(sitting.desk, new.id)
    assert sitting.desk.middle.leaf is None, "going to a step shows it"
    assert isinstance(sitting.desk.middle.panel, EvaluatePanel)


def test_the_clicker_walks_on_while_the_agenda_is_changed(sitting: Sitting) -> None:
    press(Key.Key_PageDown)
    press(Key.Key_A)
    click(fields(sitting).name)
    press(Key.Key_PageDown)
    assert [visit.step for visit in sitting.session.visits] == ["welcome", "primer"]
    assert leaf(sitting).lines["primer"].now


def test_notes_stay_off_a_screen_that_the_room_sees(sitting: Sitting) -> None:
    press(Key.Key_A)
    assert fields(sitting).note.isVisible()
    press(Key.Key_F5)
    assert sitting.desk.stage.secret(), "there is one screen"
    assert not fields(sitting).note.isVisibleTo(leaf(sitting))
    press(Key.Key_F5)


def test_own_words_for_before_and_after_the_reveal_come_when_they_count(sitting: Sitting) -> None:
    desk = sitting.desk
    press(Key.Key_A)
    click(leaf(sitting).lines["law"])
    assert not fields(sitting).note_parts.isVisible()
    click(leaf(sitting).lines["weigh-1"])
    assert fields(sitting).note_parts.isVisible()
    write(fields(sitting).note, "Zeg nog niets.")
    type_in("---")
    press(Key.Key_Return)
    type_in("Vraag: wat valt op?")
    go_to(desk, "weigh-1")
    assert desk.middle.head.note.text() == "Zeg nog niets."
    weighings = (a.Weigh(n, Weighing(50, 10, 40)) for n in (1, 2, 3))
    seats = (a.AddSeat(n, "student") for n in (1, 2, 3))
    for action in (*seats, a.OpenRound("weigh-1", 7, AT), *weighings, a.CloseRound(AT)):
        assert sitting.do(action)
        assert desk.middle.head.note.text() == "Zeg nog niets."
    assert sitting.do(a.RevealRound())
    assert desk.middle.head.note.text() == "Vraag: wat valt op?"
    press(Key.Key_A)
    click(leaf(sitting).lines["weigh-1"])
    assert fields(sitting).note.toPlainText() == "Zeg nog niets.\n---\nVraag: wat valt op?"


# Late


def behind(sitting: Sitting, minutes: int) -> Pace:
    """The pace of a workshop that is so many minutes behind."""
    now = sitting.desk.clock.now()
    here = pace(sitting.session, now, 0.0)
    return Pace(here.left, here.planned, here.behind + minutes * 60.0, here.ready_at, here.agreed)


def test_ahead_and_behind_are_one_line(sitting: Sitting) -> None:
    assert sitting.do(a.EnterStep("welcome", sitting.session.started))
    agenda = sitting.desk.agenda
    for minutes, words in (
        (3, "3 minuten achter, klaar om "),
        (1, "1 minuut achter, klaar om "),
        (-2, "2 minuten voor"),
    ):
        agenda.show_pace(behind(sitting, minutes))
        assert agenda.pace.text().startswith(words)
    agenda.show_pace(behind(sitting, 0))
    assert agenda.pace.text().startswith("Op tijd, klaar om ")


def test_who_comes_back_to_a_step_finds_the_time_that_was_left_there(sitting: Sitting) -> None:
    for step, minute in (("case", 0), ("weigh-1", 5), ("case", 6)):
        assert sitting.do(a.EnterStep(step, f"2026-11-22T14:{minute:02d}:00+01:00"))
    now = datetime.fromisoformat("2026-11-22T14:07:00+01:00")
    planned = sitting.session.step.minutes * 60
    assert pace(sitting.session, now, 60.0).left == planned - 5 * 60 - 60
    assert sitting.do(a.EnterStep("discuss", "2026-11-22T14:07:00+01:00"))
    assert pace(sitting.session, now, 0.0).left == sitting.session.step.minutes * 60


def test_the_proposal_is_taken_over_in_one_act(sitting: Sitting) -> None:
    go_to(sitting.desk, "discuss")
    sitting.desk._tick.stop()  # noqa: SLF001 - the pace is given by hand here
    agenda, before = sitting.desk.agenda, sitting.session.steps
    agenda.show_pace(behind(sitting, 1 - behind(sitting, 0).minutes_behind))
    assert not agenda.proposal.isVisible(), "one minute is nothing to change an agenda for"
    agenda.show_pace(behind(sitting, 6 - behind(sitting, 0).minutes_behind))
    assert agenda.proposal.words.text() == "Voorstel: 6 minuten korter."
    said = agenda.proposal.words.accessibleName()
    assert said == "Voorstel: Rollenkaart 12 → 8 en Wet, wie zoekt uit 8 → 6."
    proposed = shorter(sitting.session, 6)
    click(agenda.proposal.take)
    assert {one.step: one.minutes for one in proposed} == {
        new.id: new.minutes for new, old in zip(sitting.session.steps, before, strict=True) if new != old
    }
    press(Key.Key_Z, CONTROL)
    assert sitting.session.steps == before


def test_a_shorter_agenda_is_less_behind(sitting: Sitting) -> None:
    go_to(sitting.desk, "discuss")
    before = behind(sitting, 0).behind
    assert sitting.do(a.RetimeSteps(shorter(sitting.session, 5)))
    assert behind(sitting, 0).behind == pytest.approx(before - 300, abs=2)
    assert sitting.do(a.SkipStep("rolemap", skipped=True))
    assert behind(sitting, 0).behind < before - 600


# To the end


@pytest.mark.parametrize("minutes", [45, 60, 90, 120])
def test_each_agenda_walks_to_its_end(kompas: Program, minutes: int) -> None:
    sitting = started(kompas, minutes)
    wanted = [one.id for one in sitting.session.steps if not one.skipped]
    for _ in range(200):
        if sitting.session.visits and sitting.session.step.id == wanted[-1]:
            break
        sitting.desk.walker.forward()
        settle()
    assert [visit.step for visit in sitting.session.visits] == wanted
    assert sitting.session.stage.step == wanted[-1]
    sitting.desk.walker.forward()
    assert sitting.session.step.id == wanted[-1]


def test_looking_back_has_a_panel_of_its_own(kompas: Program) -> None:
    sitting = started(kompas, 120)
    go_to(sitting.desk, "evaluate")
    panel = sitting.desk.middle.panel
    assert isinstance(panel, EvaluatePanel)
    assert panel.evaluation.new is not None
    write(panel.evaluation.new, "We hebben echt geluisterd.")
    assert [one.text for one in sitting.session.evaluation] == ["We hebben echt geluisterd."]
    click(panel.show_row.button)
    assert "We hebben echt geluisterd." in " ".join(sitting.desk.beside.copy.canvas.drawing.said)  # type: ignore[union-attr]


# A new fact at any time


def told(sitting: Sitting) -> tuple[PlayedTwist, ...]:
    """The new facts that the room was told."""
    return sitting.session.twists


def test_a_new_fact_can_be_told_in_an_agenda_that_has_none(sitting: Sitting) -> None:
    go_to(sitting.desk, "discuss")
    before, steps = sitting.session.stage, sitting.session.steps
    press(Key.Key_W)
    assert sitting.session.steps == steps, "it is said first: the step stays"
    press(Key.Key_W)
    assert isinstance(sitting.desk.middle.panel, TwistPanel)
    assert order(sitting)[order(sitting).index("discuss") + 1] == sitting.session.step.id
    assert sitting.session.stage == before, "the room sees nothing before the facilitator tells"
    assert not told(sitting)
    press(Key.Key_W)
    press(Key.Key_W)
    assert len(sitting.session.steps) == 13, "another press adds nothing"
    click(sitting.desk.middle.panel.tell)
    assert len(told(sitting)) == 1
    assert sitting.session.stage.step == sitting.session.step.id
    press(Key.Key_PageDown)
    assert sitting.session.step.id == "weigh-2"


def test_the_key_that_walks_on_tells_the_fact_that_was_chosen(sitting: Sitting) -> None:
    go_to(sitting.desk, "discuss")
    press(Key.Key_W)
    press(Key.Key_W)
    panel = sitting.desk.middle.panel
    assert isinstance(panel, TwistPanel)
    first, second = (twist.id for twist in sitting.session.scenario.twists[:2])
    click(panel.twists.buttons[second])
    press(Key.Key_PageDown)
    assert [played.twist for played in told(sitting)] == [second] != [first]
    view = sitting.session.stage.view
    assert isinstance(view, TwistView)
    assert view.text == next(t.text for t in sitting.session.scenario.twists if t.id == second)


def test_a_new_fact_that_waits_in_the_agenda_comes_forward(kompas: Program) -> None:
    sitting = started(kompas, 120)
    go_to(sitting.desk, "case")
    press(Key.Key_W)
    assert sitting.session.step.id == "twist"
    assert order(sitting)[order(sitting).index("case") + 1] == "twist"
    assert len(sitting.session.steps) == 14


def test_an_open_round_keeps_the_room_where_it_is(sitting: Sitting) -> None:
    assert sitting.do(a.AddSeat(1, "student"))
    go_to(sitting.desk, "weigh-1")
    assert sitting.do(a.OpenRound("weigh-1", 1, sitting.session.started))
    press(Key.Key_W)
    assert sitting.session.step.id == "weigh-1"
    assert len(sitting.session.steps) == 12


# Notes


def test_something_for_later_is_one_key_and_a_line(sitting: Sitting) -> None:
    press(Key.Key_L)
    type_in("Wat doet de leverancier?")
    press(Key.Key_Return)
    assert [one.text for one in sitting.session.parked] == ["Wat doet de leverancier?"]
    press(Key.Key_Escape)
    assert sitting.desk.middle.leaf is None


def test_quick_notes_are_seen_changed_and_taken_away(sitting: Sitting) -> None:
    desk = sitting.desk
    write(desk.beside.note, "Vraag de jurist.")
    assert sitting.do(a.WriteNote(Remark("two", "Nog een.")))
    assert desk.beside.notes.words == "2 notities"
    click(desk.beside.notes)
    opened = desk.middle.leaf
    assert opened is not None
    assert isinstance(opened.content, NotesLeaf)
    rows = opened.content.notes.rows
    type_in("Een derde.")
    press(Key.Key_Return)
    assert [one.text for one in sitting.session.notes] == ["Vraag de jurist.", "Nog een.", "Een derde."]
    press(Key.Key_Z, CONTROL)
    rows = opened.content.notes.rows
    write(rows[0].text, "Vraag het de jurist morgen.")
    assert sitting.session.notes[0].text == "Vraag het de jurist morgen."
    click(rows[1].text)
    click(rows[1].tools.remove)
    assert [one.text for one in sitting.session.notes] == ["Vraag het de jurist morgen."]
    click(opened.done)
    press(Key.Key_Z, CONTROL)
    assert len(sitting.session.notes) == 2


def test_what_is_half_typed_is_kept_when_the_leaf_goes(sitting: Sitting) -> None:
    press(Key.Key_L)
    type_in("Half")
    go_to(sitting.desk, "case")
    assert [one.text for one in sitting.session.parked] == ["Half"]


# The timer in the room


def clock_shown(sitting: Sitting) -> bool:
    """Whether the room may see the timer."""
    return sitting.session.stage.clock


def test_the_room_sees_the_timer_unless_it_is_hidden(sitting: Sitting) -> None:
    desk = sitting.desk
    go_to(desk, "case")
    assert desk.beside.copy.canvas._moving  # noqa: SLF001 - what lies over the copy
    press(Key.Key_K)
    assert not clock_shown(sitting)
    assert not desk.beside.copy.canvas._moving  # noqa: SLF001
    click(desk.beside.timer.in_room)
    assert clock_shown(sitting)
    press(Key.Key_B)
    assert not desk.beside.copy.canvas._moving, "black is black"  # noqa: SLF001


@pytest.mark.parametrize(
    ("left", "clock", "look"),
    [
        (600, "10:00", "running"),
        (121, "02:01", "running"),
        (120, "02:00", "ending"),
        (0, "00:00", "ending"),
        (-130, "+02:10", "over"),
    ],
)
def test_the_last_fifth_and_the_time_after_are_told_apart(
    left: float, clock: str, look: str, sitting: Sitting
) -> None:
    here = Pace(left, 600, 0, sitting.desk.clock.now(), 5400)
    assert (here.clock, here.look) == (clock, look)


# Three languages


def test_desk_stage_and_record_have_a_language_of_their_own(kompas: Program, sitting: Sitting) -> None:
    def languages() -> tuple[str, str, str]:
        chosen = kompas.preferences
        return (chosen.desk_language, chosen.stage_language, chosen.record_language)

    press(Key.Key_PageDown)
    sitting.desk.acts.table["stage_language"]()
    assert languages() == ("nl", "en", "nl")
    assert "Welcome" in " ".join(sitting.desk.beside.copy.canvas.drawing.said)  # type: ignore[union-attr]
    sitting.desk.acts.table["record_language"]()
    assert languages() == ("nl", "en", "en")
    sitting.desk.acts.table["language"]()
    settle()
    assert languages() == ("en", "en", "en")
    sitting_of(kompas).desk.acts.table["stage_language"]()
    assert languages() == ("en", "nl", "en")
    assert application().activeWindow() is not None

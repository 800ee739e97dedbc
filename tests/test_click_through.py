"""Clicking five seats through the windows comes to the same session as their script, step by step.

What is compared, and what cannot be the same, stands in `alike`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kompas.language import texts
from kompas.ui.desk.lists.kinds import TaskExtra
from kompas.ui.desk.panels.case import CasePanel
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.law import LawPanel
from kompas.ui.desk.panels.options import OptionsPanel
from kompas.ui.desk.panels.plan import PlanPanel
from kompas.ui.desk.panels.primer import PrimerPanel
from kompas.ui.desk.panels.welcome import WelcomePanel
from tests.desk_hands import (
    catch,
    open_round,
    pick_date,
    pick_role,
    pick_state,
    show_all,
    type_card,
    weigh_on_ballots,
)
from tests.whole import (
    Key,
    begin,
    button,
    click,
    go_to,
    in_front,
    library_of,
    press,
    program,
    sitting_of,
    write,
)
from tests.workshops import Workshop, read

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    # Said when a list pops up on a platform without a real screen.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def five(tmp_path: Path) -> Iterator[Workshop]:
    """Five seats, in English: the other language is chosen in the library, as one would."""
    with program(tmp_path) as kompas:
        click(button(library_of(kompas), texts("nl")("library.other_language")))
        said = texts("en")
        begin(kompas, "The lamp on your face", said("library.begin"))
        yield Workshop(read("five-seats"), sitting_of(kompas), said)


def test_five_seats(five: Workshop) -> None:
    for do in (_welcome, _primer, _case, _weigh, _discuss, _weigh_again, _rolemap):
        do(five)
        five.must_be_alike()
    for do in (_law, _options, _decide, _plan, _close):
        do(five)
        five.must_be_alike()
    assert five.script.checked == [step.id for step in five.sitting.session.steps]


def _welcome(here: Workshop) -> None:
    panel = here.enter("welcome", WelcomePanel)
    click(panel.status.buttons["advice"])
    write(panel.to, "the executive board")
    write(panel.aim, "Advise the board on proctoring at home.")
    write(panel.place, "Room C1.06")
    write(panel.organisation, "Example University")
    for role in ("Student", "Teacher", "Examination board", "Data protection officer", "Programme manager"):
        pick_role(panel.seats.new, role)
    click(panel.absent.chips["supplier"])


def _primer(here: Workshop) -> None:
    panel = here.enter("primer", PrimerPanel)
    click(panel.pages.buttons["3"])
    # While the stage is frozen the desk looks at another page, to mark something there.
    press(Key.Key_F)
    click(panel.pages.buttons["4"])
    click(panel.items[4].chips["surveillance"])
    press(Key.Key_F)


def _case(here: Workshop) -> None:
    """The case is walked on the stage, with its keys; black and back is nothing the room remembers."""
    here.enter("case", CasePanel)
    press(Key.Key_F5)
    stage = here.desk.stage.window
    in_front(stage)
    for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_Space, Key.Key_B, Key.Key_Period):
        press(key)
    press(Key.Key_Escape)
    assert not stage.isVisible()
    in_front(here.desk)


def _weigh(here: Workshop) -> None:
    go_to(here.desk, "weigh-1")
    open_round(here.desk, "screen")
    weigh_on_ballots(here.desk, [action.weighing for action in here.script.weighings(1)])
    show_all(here.desk, beat=2)


def _discuss(here: Workshop) -> None:
    panel = here.enter("discuss", DiscussPanel)
    catch(panel, "Nobody should need a bright lamp to be allowed an exam.", "justice", "against", "Student")
    catch(panel, "A diploma must mean the same for everyone.", "justice", "for", "Examination board")
    catch(panel, "My room is mine.", "autonomy", "against", "Student")
    click(panel.show_row.button)


def _weigh_again(here: Workshop) -> None:
    go_to(here.desk, "weigh-2")
    open_round(here.desk, "paper")
    for action in here.script.weighings(2):
        type_card(here.desk, action.seat, action.weighing)
    show_all(here.desk, beat=2)


def _rolemap(here: Workshop) -> None:
    go_to(here.desk, "rolemap")


def _law(here: Workshop) -> None:
    panel = here.enter("law", LawPanel)
    emotions = panel.boxes[0]
    click(emotions.answers.buttons["unknown"])
    pick_role(emotions.finder, "Lawyer")
    pick_date(emotions.due, "2026-12-13")
    write(emotions.note, "Ask the supplier for proof that it is switched off.")
    click(panel.overview.lines[4])
    dpia = panel.boxes[4]
    click(dpia.answers.buttons["no"])
    pick_role(dpia.finder, "Privacy officer")
    pick_date(dpia.due, "2026-12-20")


def _options(here: Workshop) -> None:
    panel = here.enter("options", OptionsPanel)
    assert panel.agreements.new is not None
    write(panel.agreements.new, "Offer a place on campus to everyone who wants one")


def _decide(here: Workshop) -> None:
    panel = here.enter("decide", DecidePanel)
    decision = (
        "We advise no proctoring at home, unless a place on campus is offered within one hour of travel."
    )
    write(panel.decision, decision, Key.Key_Tab)
    assert panel.conditions.new is not None
    write(panel.conditions.new, "The software is tested on our own students first.")
    assert panel.dissents.new is not None
    write(panel.dissents.new, "Without proctoring the exam is worth less.")


def _plan(here: Workshop) -> None:
    panel = here.enter("plan", PlanPanel)
    assert panel.tasks.new is not None
    write(panel.tasks.new, "Find out who tests the software")
    extra = panel.tasks.rows[0].extra
    assert isinstance(extra, TaskExtra)
    pick_role(extra.owner, "Procurement officer")
    pick_date(extra.due, "2026-12-20")
    pick_state(panel.steps[1].status, "busy")


def _close(here: Workshop) -> None:
    panel = here.enter("close", ClosePanel)
    click(panel.keeping.keep.buttons["record"])
    click(panel.end)

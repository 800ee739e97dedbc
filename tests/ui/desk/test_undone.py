"""After undo and redo the desk says what it was about, in both languages, for every action that can be undone."""

from pathlib import Path
from typing import get_args

import pytest

from kompas.domain.actions import (
    AddSeat,
    AnyAction,
    Decide,
    EnterStep,
    OpenRound,
    RemoveArgument,
    WriteArgument,
    WriteCondition,
)
from kompas.domain.outcome import Argument, Remark
from kompas.language import LANGUAGES, texts
from tests.whole import CONTROL, Key, begin, press, program, sitting_of

UNDOABLE = [kind for kind in get_args(AnyAction) if kind.undoable]
pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_that_can_be_undone_has_words(language: str) -> None:
    assert len(UNDOABLE) > 40
    for kind in UNDOABLE:
        assert texts(language)(f"desk.undone_{kind.__struct_config__.tag}")


def test_undo_in_another_step_says_what_it_took_back_and_how_to_get_it_again(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        sitting.do(WriteArgument(Argument("1", "Een student is meer dan een score")))
        sitting.do(Decide("We beginnen in januari. " * 9))
        sitting.do(EnterStep(sitting.session.steps[8].id, "2026-11-25T15:00:00+01:00"))
        message = desk.middle.message
        press(Key.Key_Z, CONTROL)
        assert sitting.session.decision, "nothing goes that nobody sees and nobody was told of"
        assert message.text().startswith("Dat was in ‘Welkom’: uitkomst ‘We beginnen in januari. We beginnen")
        assert message.text().endswith("…’. Druk nog eens op Ctrl Z om het terug te nemen.")
        press(Key.Key_Z, CONTROL)
        assert message.isVisible()
        assert message.text().startswith("Teruggenomen: uitkomst ‘We beginnen in januari. We beginnen")
        assert message.text().endswith("…’. Met Ctrl Y staat het er weer.")
        press(Key.Key_Z, CONTROL)
        assert "argument ‘Een student is meer dan een score’" in message.text()
        press(Key.Key_Y, CONTROL)
        assert message.text() == "Staat er weer: argument ‘Een student is meer dan een score’."
        sitting.do(WriteCondition(Remark("2", "Na een halfjaar kijken we terug")))
        assert not message.isVisible()


def test_undo_of_a_change_says_that_it_was_a_change(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        sitting.do(WriteArgument(Argument("1", "Een student is meer dan een score")))
        sitting.do(WriteArgument(Argument("1", "Een student is meer dan een score", in_record=False)))
        press(Key.Key_Z, CONTROL)
        assert desk.middle.message.text().startswith("Teruggenomen: wijziging van argument ‘Een student")
        press(Key.Key_Y, CONTROL)
        assert desk.middle.message.text().startswith("Staat er weer: wijziging van argument ‘Een student")
        press(Key.Key_Z, CONTROL)
        press(Key.Key_Z, CONTROL)
        assert desk.middle.message.text().startswith("Teruggenomen: argument ‘Een student")
        press(Key.Key_Y, CONTROL)
        sitting.do(RemoveArgument("1"))
        press(Key.Key_Z, CONTROL)
        assert desk.middle.message.text().startswith("Teruggenomen: het weghalen van een argument")


def test_undo_of_what_a_round_has_fixed_says_that_it_stays(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        sitting.do(AddSeat(1, "student"))
        sitting.do(OpenRound("weigh-1", 7, "2026-11-25T15:00:00+01:00"))
        press(Key.Key_Z, CONTROL)
        assert len(sitting.session.seats) == 1
        assert desk.middle.message.text().startswith("Dit blijft staan: een plek erbij.")

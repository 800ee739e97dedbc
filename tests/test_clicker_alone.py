"""A whole workshop with a clicker in the hand, while the keyboard stands in a text field at every view."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from kompas.domain.outcome import Clock
from kompas.domain.session import Session
from kompas.domain.stage import Stage
from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.focus import words_at
from kompas.ui.lone_key import LoneKey
from tests.whole import (
    WINDOWED,
    Key,
    application,
    begin,
    button,
    click,
    in_front,
    library_of,
    press,
    program,
    settle,
    sitting_of,
)

MOST_PRESSES = 200
Place = tuple[str, int, int]
pytestmark = [*WINDOWED]


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    """A workshop of ninety minutes, its stage open and the desk in front."""
    with program(tmp_path) as kompas:
        click(button(library_of(kompas), "90"))
        begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        press(Key.Key_F5)
        in_front(sitting_of(kompas).desk)
        yield sitting_of(kompas)


def place(session: Session) -> Place:
    return (session.stage.step, session.stage.index, session.stage.page)


def entered(session: Session) -> Session:
    """All that somebody entered, without where we are and what the room sees."""
    return replace(session, stage=Stage(), visits=(), clock=Clock(), twists=())


def take_field(sitting: Sitting, turn: int) -> QWidget:
    """Click a field in which words are written: one of the step, or that for quick notes."""
    fields: list[QLineEdit | QPlainTextEdit] = [sitting.desk.beside.note]
    for kind in (QPlainTextEdit, QLineEdit):
        fields += sitting.desk.middle.findChildren(kind)
    free = [each for each in fields if each.isVisible() and each.isEnabled() and not each.isReadOnly()]
    free = [each for each in free if words_at(each, "b") is not None]
    field = free[turn % len(free)]
    click(field)
    here = application().focusWidget()
    assert here is not None
    assert words_at(here, "b") is not None, f"{here} takes no words"
    return here


def send(sitting: Sitting, key: Qt.Key) -> None:
    """Press one button of the clicker, while nobody has typed for a while, and let a second pass."""
    (lone,) = sitting.desk.findChildren(LoneKey)
    lone.rest.stop()
    press(key)
    if lone.patience.isActive():
        lone.patience.stop()
        lone.patience.timeout.emit()
    settle()


def black_and_back(sitting: Sitting, field: QWidget) -> None:
    """Make the room dark and light again from within a field, with both buttons that clickers have for it."""
    stood = words_at(field, "b")
    for key, black in (
        (Key.Key_B, True),
        (Key.Key_B, False),
        (Key.Key_Period, True),
        (Key.Key_Period, False),
    ):
        send(sitting, key)
        assert sitting.session.stage.black is black, f"{key.name} in {field.accessibleName()}"
        assert (application().focusWidget(), words_at(field, "b")) == (field, stood)


def close_and_open(sitting: Sitting) -> None:
    """Press what starts and stops a show: Escape and F5 by turns, or F5 alone; from a field both must do."""
    open_after = []
    for key in (Key.Key_Escape, Key.Key_F5, Key.Key_F5):
        send(sitting, key)
        in_front(sitting.desk)
        open_after.append(sitting.desk.stage.is_open)
    assert open_after == [True, False, True], "Escape leaves the field first"


def look_back(sitting: Sitting, turn: int, before: Place) -> None:
    """Go back to what was shown before in this step, to its last page, and forward again, from other fields."""
    here = place(sitting.session)
    take_field(sitting, turn)
    send(sitting, Key.Key_PageUp)
    assert place(sitting.session) == before
    take_field(sitting, turn + 1)
    send(sitting, Key.Key_PageDown)
    assert place(sitting.session) == here


def test_ninety_minutes_with_a_clicker_while_a_field_has_the_keyboard(sitting: Sitting) -> None:
    before, seen = entered(sitting.session), set()
    agenda = [step.id for step in sitting.session.steps if not step.skipped]
    send(sitting, Key.Key_PageDown)
    # Back from the first page is nothing, and must stay so.
    send(sitting, Key.Key_PageUp)
    for turn in range(MOST_PRESSES):
        here = place(sitting.session)
        seen.add(here)
        black_and_back(sitting, take_field(sitting, turn))
        if turn % 5 == 0:
            close_and_open(sitting)
            assert place(sitting.session) == here
            take_field(sitting, turn)
        send(sitting, Key.Key_PageDown)
        if sitting.desk.middle.says(texts("nl")("desk.nobody_weighed", key="PgDn")):
            send(sitting, Key.Key_PageDown)
        now = place(sitting.session)
        if now == here:
            break
        if now[0] == here[0]:
            look_back(sitting, turn, here)
    assert [visit.step for visit in sitting.session.visits] == agenda
    assert {step for step, _, _ in seen} == set(agenda)
    assert len(seen) > len(agenda)
    assert entered(sitting.session) == before, "no letter of the clicker became anything"
    assert not sitting.session.stage.black

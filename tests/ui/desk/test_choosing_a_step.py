"""A click on a step of the agenda chooses it; only a second act goes there, for the room sees where we go."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kompas.language import LANGUAGES, texts
from kompas.sitting import Sitting
from kompas.ui.desk.agenda.leaf import AgendaLeaf
from kompas.ui.desk.agenda.row import StepRow
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight
from tests.ui.desk.panel_rooms import settle as settle_panel
from tests.ui.desk.test_small_screen import SCREENS
from tests.whole import (
    LEFT,
    WINDOWED,
    Key,
    agenda_row,
    application,
    begin,
    button,
    click,
    in_front,
    press,
    program,
    settle,
    sitting_of,
)

pytestmark = [*WINDOWED]
NL = texts("nl")


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    with program(tmp_path) as kompas:
        begin(kompas, "Rood, oranje, groen", NL("library.begin"))
        yield sitting_of(kompas)


def places(sitting: Sitting) -> list[QRect]:
    """Where each row of the agenda stands."""
    return [row.geometry() for row in sitting.desk.agenda.findChildren(StepRow)]


def test_a_click_on_a_step_changes_nothing_that_the_room_sees(sitting: Sitting) -> None:
    before, stood = sitting.session, places(sitting)
    for step in ("case", "rolemap", "weigh-1"):
        click(agenda_row(sitting.desk, step))
        assert sitting.session is before
        assert places(sitting) == stood, "rows move under the hand"


def by_button(sitting: Sitting) -> None:
    click(button(sitting.desk, NL("agenda.go_here")))


def by_second_click(sitting: Sitting) -> None:
    """Two clicks that the system takes for two go as well."""
    click(agenda_row(sitting.desk, "case"))


def by_double_click(sitting: Sitting) -> None:
    """The second press of a double-click; the first is the click that chose."""
    QTest.mouseDClick(agenda_row(sitting.desk, "case"), LEFT)


def by_double_click_after_the_first(sitting: Sitting) -> None:
    """Whoever chose and then hits twice goes once."""
    click(agenda_row(sitting.desk, "case"))
    by_double_click(sitting)


def by_double_click_where_the_button_comes(sitting: Sitting) -> None:
    go = agenda_row(sitting.desk, "case").go
    assert go is not None
    QTest.mouseDClick(go, LEFT)
    QTest.mouseRelease(go, LEFT)


@pytest.mark.parametrize(
    "go",
    [
        by_button,
        by_second_click,
        by_double_click,
        by_double_click_after_the_first,
        by_double_click_where_the_button_comes,
        lambda _: press(Key.Key_Return),
        lambda _: press(Key.Key_Space),
    ],
)
def test_the_second_act_goes_there_and_shows_it(sitting: Sitting, go: Callable[[Sitting], None]) -> None:
    click(agenda_row(sitting.desk, "case"))
    go(sitting)
    settle()
    session = sitting.session
    assert [visit.step for visit in session.visits] == ["case"]
    assert (session.step.id, session.stage.step) == ("case", "case")
    assert not offering(sitting)
    # Nothing is chosen on arrival: one more click does not show the step from its begin again.
    click(agenda_row(sitting.desk, "case"))
    assert sitting.session is session


def offering(sitting: Sitting) -> list[StepRow]:
    """The rows that have the button."""
    return [row for row in sitting.desk.agenda.findChildren(StepRow) if row.go and row.go.isVisible()]


@pytest.mark.parametrize("chosen", ["rolemap", "case"])
def test_what_was_chosen_is_chosen_no_more_once_we_are_elsewhere(sitting: Sitting, chosen: str) -> None:
    click(agenda_row(sitting.desk, "case"))
    press(Key.Key_Return)
    click(agenda_row(sitting.desk, chosen))
    while sitting.session.step.id == "case":
        press(Key.Key_PageDown)
    assert not offering(sitting)
    here = sitting.session.step.id
    assert application().focusWidget() is agenda_row(sitting.desk, here), (
        "Enter would go back to what was left"
    )
    before = sitting.session
    click(agenda_row(sitting.desk, chosen))
    assert sitting.session is before
    assert offering(sitting) == [agenda_row(sitting.desk, chosen)]


def test_the_click_that_brings_the_desk_to_the_front_goes_nowhere(sitting: Sitting) -> None:
    click(agenda_row(sitting.desk, "case"))
    other = QWidget()
    other.show()
    in_front(other)
    assert not offering(sitting)
    other.close()
    in_front(sitting.desk)
    before = sitting.session
    click(agenda_row(sitting.desk, "case"))
    assert sitting.session is before
    click(agenda_row(sitting.desk, "case"))
    assert sitting.session.step.id == "case"


def test_a_hand_that_slips_off_the_chosen_row_goes_nowhere(sitting: Sitting) -> None:
    row = agenda_row(sitting.desk, "case")
    click(row)
    before = sitting.session
    QTest.mousePress(row, LEFT)
    QTest.mouseRelease(row, LEFT, pos=QPoint(row.width() // 2, row.height() * 3))
    assert sitting.session is before


def test_only_the_chosen_step_has_the_button_and_the_keyboard_chooses_too(sitting: Sitting) -> None:
    press(Key.Key_G)
    assert agenda_row(sitting.desk, "welcome").go is None, "we are there"
    press(Key.Key_Down)
    press(Key.Key_Down)
    shown = [row for row in sitting.desk.agenda.findChildren(StepRow) if row.go and row.go.isVisible()]
    assert shown == [application().focusWidget()] == [agenda_row(sitting.desk, "case")]
    press(Key.Key_Escape)
    assert not shown[0].go or not shown[0].go.isVisible()


def test_the_agenda_opens_at_the_step_that_was_clicked(sitting: Sitting) -> None:
    click(agenda_row(sitting.desk, "law"))
    click(sitting.desk.agenda.change)
    opened = sitting.desk.middle.leaf
    assert opened is not None
    assert isinstance(opened.content, AgendaLeaf)
    assert opened.content.edited is not None
    assert opened.content.edited.step == "law"


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_the_button_a_name_can_be_read(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        desk.to(MOMENTS[0])
        desk.window.activateWindow()
        assert QTest.qWaitForWindowActive(desk.window)
        for row in desk.window.agenda.findChildren(StepRow):
            row.setFocus()
            settle_panel(desk.window)
            assert not row.is_cut(), row.accessibleName()
            assert row.is_now or (row.go is not None and in_sight(row.go))


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
def test_number_and_name_stay_when_a_step_is_chosen(size: tuple[int, int]) -> None:
    with desk_of(size, "nl") as desk:
        desk.to(MOMENTS[0])
        desk.window.activateWindow()
        assert QTest.qWaitForWindowActive(desk.window)
        row = next(one for one in desk.window.agenda.findChildren(StepRow) if not one.is_now)
        before = row.grab().toImage()
        row.setFocus()
        settle_panel(desk.window)
        assert row.go is not None
        after, left = row.grab().toImage(), row.go.geometry().right() + 1
        # Between the button and the frame at the right nothing may differ; the frame itself is above and below.
        inside = QRect(left, 6, row.width() - left - 12, row.height() - 12)
        assert inside.width() > row.width() * 0.6
        assert before.copy(inside) == after.copy(inside)


SOON = 10_000
"""A time in which any test types its next digit."""


@pytest.fixture
def by_number() -> Iterator[Callable[[str], None]]:
    """Type a number after a while, its digits one soon after the other."""
    usual = application().keyboardInputInterval()

    def typed(digits: str) -> None:
        for place, digit in enumerate(digits):
            application().setKeyboardInputInterval(SOON if place else 0)
            press(Key(ord(digit)))

    yield typed
    application().setKeyboardInputInterval(usual)


def number_here(sitting: Sitting) -> int:
    """The number of the step that has the keyboard; nought when none has."""
    rows = sitting.desk.agenda.findChildren(StepRow)
    return next((number for number, row in enumerate(rows, 1) if row.hasFocus()), 0)


def test_g_and_a_number_choose_a_step_and_enter_goes_there(
    sitting: Sitting, by_number: Callable[[str], None]
) -> None:
    before = sitting.session
    count = len(before.steps)
    assert 10 < count < 20, "so that two digits are needed, and some that there are not"
    press(Key.Key_G)
    assert number_here(sitting) == 1
    for digits, number in (
        ("3", 3),
        ("10", 10),
        ("1", 1),
        (str(count), count),
        ("22", 2),
        ("19", 9),
        ("119", 9),
    ):
        by_number(digits)
        assert number_here(sitting) == number, digits
        assert agenda_row(sitting.desk, before.steps[number - 1].id).hasFocus()
    assert sitting.session is before, "the nought of 10 is no key of the desk, and choosing goes nowhere"
    press(Key.Key_Return)
    assert sitting.session.step is before.steps[8]


def test_outside_a_number_the_nought_is_a_key_of_the_desk(
    sitting: Sitting, by_number: Callable[[str], None]
) -> None:
    press(Key.Key_Plus)
    larger = sitting.session.stage.size
    press(Key.Key_G)
    by_number("10")
    assert sitting.session.stage.size == larger
    by_number("0")
    assert (number_here(sitting), sitting.session.stage.size) == (10, 100)
    sitting.desk.setFocus()
    before = sitting.session
    by_number("3")
    assert sitting.session is before
    assert number_here(sitting) == 0, "without G a digit is nothing"

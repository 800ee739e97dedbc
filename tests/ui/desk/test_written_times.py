"""Every time on the desk is said in the offset that was written, whatever zone the computer stands in now."""

from datetime import datetime, timedelta

import pytest

from kompas.domain import actions as a
from kompas.language import LANGUAGES, texts
from kompas.ui.desk.agenda.row import StepRow
from tests.ui.desk.desk_rooms import Desk, desk_of
from tests.ui.desk.panel_rooms import NOW

pytestmark = pytest.mark.usefixtures("qtbot")
OFFSETS = ("+05:45", "-03:30")
"""No computer stands in both."""


def at(offset: str, minutes: float = 0.0) -> str:
    """So many minutes after now, written in this offset."""
    return (written(NOW, offset) + timedelta(minutes=minutes)).isoformat()


def written(iso: str, offset: str) -> datetime:
    """The same moment in another offset."""
    return datetime.fromisoformat(iso).astimezone(
        datetime.fromisoformat(f"2026-11-22T00:00:00{offset}").tzinfo
    )


def hour(iso: str) -> str:
    """Hours and minutes, letter by letter as they were written."""
    return iso.partition("T")[2][:5]


def times(desk: Desk) -> list[str]:
    """What stands before each step in the agenda."""
    return [row.time for row in desk.window.agenda.findChildren(StepRow)]


@pytest.mark.parametrize("offset", OFFSETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_planned_stands_in_the_offset_of_the_last_visit(language: str, offset: str) -> None:
    with desk_of((1366, 768), language) as desk:
        first, second, third = desk.scene.room.session.steps[:3]
        elsewhere = next(one for one in OFFSETS if one != offset)
        entered = (a.EnterStep(first.id, at(elsewhere, -9)), a.EnterStep(second.id, at(offset, -2)))
        desk.scene.do(*entered, a.PauseClock(NOW))
        third_at = at(offset, second.minutes - 2)
        wanted = [at(elsewhere, -9), at(offset, -2), third_at, at(offset, second.minutes - 2 + third.minutes)]
        assert times(desk)[:4] == [hour(iso) for iso in wanted]
        ahead = sum(step.minutes for step in desk.scene.room.session.steps[1:]) - 2
        assert hour(at(offset, ahead)) in desk.window.agenda.pace.text()


@pytest.mark.parametrize("offset", OFFSETS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_once_closed_all_is_said_in_the_offset_of_the_closing(language: str, offset: str) -> None:
    with desk_of((1366, 768), language) as desk:
        first = desk.scene.room.session.steps[0]
        elsewhere = next(one for one in OFFSETS if one != offset)
        desk.scene.do(a.EnterStep(first.id, at(elsewhere, -4)), a.CloseSession(at(offset, -1)))
        planned = at(offset, -1 + first.minutes - 3)
        assert times(desk)[:2] == [hour(at(elsewhere, -4)), hour(planned)]
        closed = texts(language)("agenda.closed", time=hour(at(offset, -1)))
        assert desk.window.agenda.pace.text() == closed

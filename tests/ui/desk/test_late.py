"""When late, the desk shows which steps the proposal would make shorter, also where there is little room."""

from datetime import datetime, timedelta

import pytest

from kompas.language import LANGUAGES
from kompas.ui.desk.agenda.pace import Pace
from kompas.ui.desk.agenda.row import StepRow
from tests.ui.desk.desk_rooms import MOMENTS, desk_of
from tests.ui.desk.panel_rooms import NOW, settle
from tests.ui.desk.test_small_screen import SCREENS

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_that_would_be_shorter_says_so_and_keeps_its_name(
    size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language) as desk:
        desk.to(MOMENTS[0])
        agenda, now = desk.window.agenda, datetime.fromisoformat(NOW)
        agenda.show_pace(Pace(60.0, 240.0, 14 * 60.0, now + timedelta(minutes=60), 7200.0))
        agenda.show_agenda(now, 0.0)
        settle(desk.window)
        shorter = {one.step: one.minutes for one in agenda.proposal.steps}
        assert len(shorter) > 2
        rows = agenda.findChildren(StepRow)
        for row, step in zip(rows, desk.scene.room.session.steps, strict=True):
            assert (
                row.minutes.endswith(f"→{shorter[step.id]}") if step.id in shorter else "→" not in row.minutes
            )
            assert not row.is_cut(), row.accessibleName()

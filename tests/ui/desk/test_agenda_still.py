"""The agenda while it is changed: the line that is clicked stays under the mouse, and so does every other line."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kompas.language import LANGUAGES
from kompas.ui.desk.agenda.leaf import AgendaLeaf
from tests.ui.desk.desk_rooms import MOMENTS, desk_of
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_small_screen import SCREENS
from tests.whole import LEFT

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.mark.parametrize("size", [*SCREENS, (1920, 1000)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_moves_when_one_is_clicked(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        desk.to(MOMENTS[0])
        desk.window.leaves.agenda("")
        leaf = desk.window.middle.leaf
        assert leaf is not None
        assert isinstance(leaf.content, AgendaLeaf)
        settle(desk.window)
        lines, seen = leaf.content.lines, 0
        for step, line in (*lines.items(), *reversed(lines.items())):
            middle = line.mapTo(desk.window, line.rect().center())
            if desk.window.childAt(middle) is not line:
                # What is out of sight cannot be clicked.
                continue
            seen += 1
            stood = {name: one.mapTo(desk.window, QPoint(0, 0)) for name, one in lines.items()}
            QTest.mouseClick(line, LEFT)
            settle(desk.window)
            assert leaf.content.edited is not None
            assert leaf.content.edited.step == step
            assert {name: one.mapTo(desk.window, QPoint(0, 0)) for name, one in lines.items()} == stood, step
        assert seen >= 10


def test_a_step_has_at_least_a_minute() -> None:
    with desk_of((1366, 768), "nl") as desk:
        desk.to(MOMENTS[0])
        desk.window.leaves.agenda("")
        leaf = desk.window.middle.leaf
        assert leaf is not None
        assert isinstance(leaf.content, AgendaLeaf)
        fields = leaf.content.edited
        assert fields is not None
        settle(desk.window)

        def minutes() -> int:
            steps = desk.scene.room.session.steps
            return next(step.minutes for step in steps if step.id == fields.step)

        while fields.less.isEnabled():
            before = minutes()
            QTest.mouseClick(fields.less, LEFT)
            assert minutes() == before - 1
        assert minutes() == 1
        QTest.keyClick(leaf.content.lines[fields.step], Qt.Key.Key_Left)
        assert minutes() == 1

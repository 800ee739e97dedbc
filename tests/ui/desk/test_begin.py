"""Before anything has begun one button stands out on the desk: the one that begins."""

import pytest
from PySide6.QtWidgets import QPushButton

from kompas.domain import actions as a
from kompas.geometry.palette import palette
from kompas.ui.widgets import Button
from tests.ui.desk.desk_rooms import Desk, desk_of
from tests.ui.desk.panel_rooms import AT, settle

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def on_ink(desk: Desk, theme: str) -> list[QPushButton]:
    """The buttons that are filled with ink."""
    seen = [each for each in desk.window.findChildren(Button) if each.isVisible() and each.isEnabled()]
    return [
        each for each in seen if each.grab().toImage().pixelColor(12, 12).name() == palette(theme).ink.lower()
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_begin_stands_out_until_it_was_pressed(theme: str) -> None:
    with desk_of((1366, 768), "nl", theme=theme) as desk:
        assert on_ink(desk, theme) == [desk.window.beside.following.forward]
        desk.scene.do(a.EnterStep("welcome", AT))
        settle(desk.window)
        assert on_ink(desk, theme) == []

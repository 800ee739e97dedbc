"""What the desk says of a view is what the room can see: with no stage, or a black one, it only stands ready."""

import pytest

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.language import LANGUAGES, texts
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.widgets import Words
from tests.ui.desk.desk_rooms import Desk, desk_of
from tests.ui.desk.panel_rooms import AT, settle, step_of

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
KINDS = (StepKind.CASE, StepKind.TWIST, StepKind.LAW, StepKind.DISCUSS, StepKind.CLOSE)


def said(desk: Desk) -> set[str]:
    settle(desk.window)
    panel = desk.window.middle.panel
    assert isinstance(panel, StepPanel)
    return {each.text() for each in panel.findChildren(Words) if each.isVisibleTo(panel) and each.text()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_of_a_view_is_what_the_room_sees(kind: StepKind, language: str) -> None:
    words = texts(language)
    seen, ready = words("desk.show_now"), words("desk.show_ready")
    with desk_of((1366, 768), language) as desk:
        step = step_of(desk.scene, kind)
        desk.scene.do(a.EnterStep(step, AT), a.Publish(step, 1 if kind is StepKind.DISCUSS else 0))
        assert (seen in said(desk), ready in said(desk)) == (False, True), "the stage is closed"
        desk.window.stage.open()
        assert (seen in said(desk), ready in said(desk)) == (True, False)
        desk.scene.do(a.SetBlack(black=True))
        assert (seen in said(desk), ready in said(desk)) == (False, True), "the stage is black"
        desk.scene.do(a.SetBlack(black=False))
        desk.window.stage.close()
        assert (seen in said(desk), ready in said(desk)) == (False, True)

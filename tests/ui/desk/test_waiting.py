"""A clicker that may not go on says why on the desk; the room sees nothing change."""

import pytest

from kompas.domain import actions as a
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.sitting import Sitting
from tests.desk_hands import open_round
from tests.whole import Key, go_to, press

pytest_plugins = ("tests.two_hours",)
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
SAID = texts("nl")


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
def test_during_a_round_the_desk_says_who_is_waited_for(sitting: Sitting, key: Key) -> None:
    for number in (1, 2, 3):
        sitting.do(a.AddSeat(number, "student"))
    go_to(sitting.desk, "weigh-1")
    open_round(sitting.desk, "screen")
    sitting.do(a.Weigh(2, Weighing(20, 30, 50)))
    before = sitting.session
    press(key)
    assert sitting.session is before
    told = sitting.desk.middle.message
    assert told.isVisible()
    assert "1 van 3" in told.text()
    assert SAID("ballot.show_all") in told.text()
    sitting.do(a.Weigh(1, Weighing(20, 30, 50)))
    assert not told.isVisible(), "what was true is not said any longer"


def test_after_the_last_step_the_desk_says_that_nothing_comes(sitting: Sitting) -> None:
    go_to(sitting.desk, "close")
    while sitting.desk.walker.ahead() is not None:
        press(Key.Key_PageDown)
    before = sitting.session
    press(Key.Key_PageDown)
    assert sitting.session is before
    assert sitting.desk.middle.says(SAID("desk.no_more_steps"))

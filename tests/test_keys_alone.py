"""The whole 90-minute agenda by keys alone: in either window, on one screen and on two, one of which comes and goes."""

from pathlib import Path

import pytest

from tests import screen_plug
from tests.own_process import told_by
from tests.walked_screens import BEAMER, LAPTOP

pytestmark = pytest.mark.skipif(not screen_plug.works(), reason="screens can be pulled on 64-bit Linux only")


@pytest.mark.parametrize("screens", [1, 2])
@pytest.mark.parametrize("where", ["desk", "stage"])
def test_a_whole_workshop_without_a_mouse(tmp_path: Path, screens: int, where: str) -> None:
    found = told_by("tests.keys_alone", tmp_path, (LAPTOP, BEAMER), str(screens), where, seconds=240)
    assert found["wrong"] == []
    assert found["steps"] == found["agenda"]
    assert found["rounds"] == ["revealed", "revealed"]
    assert len(found["views"]) > len(found["steps"])

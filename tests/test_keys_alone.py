"""The whole 90-minute agenda by keys alone: in either window, on one screen and on two, one of which comes and goes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kompas.paths import data_root
from tests import screen_plug
from tests.walked_screens import BEAMER, LAPTOP

pytestmark = pytest.mark.skipif(not screen_plug.works(), reason="screens can be pulled on 64-bit Linux only")


@pytest.mark.parametrize("screens", [1, 2])
@pytest.mark.parametrize("where", ["desk", "stage"])
def test_a_whole_workshop_without_a_mouse(tmp_path: Path, screens: int, where: str) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [LAPTOP, BEAMER]}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.keys_alone", str(tmp_path / "home"), str(screens), where],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=data_root(),
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["wrong"] == []
    assert found["steps"] == found["agenda"]
    assert found["rounds"] == ["revealed", "revealed"]
    assert len(found["views"]) > len(found["steps"])

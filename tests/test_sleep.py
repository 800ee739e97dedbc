"""The computer does not sleep while the stage is open: asked of a desktop on a bus of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kompas.language import texts

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-run-session") is None,
    reason="dbus-run-session is not here (Debian: dbus); without it there is no bus to ask on",
)


def walked(home: Path, answer: str) -> dict[str, Any]:
    """What a walk before this desktop found."""
    command = ["dbus-run-session", "--", sys.executable, "-m", "tests.sleepless", "walk", str(home), answer]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=120,
        env={**os.environ, "KOMPAS_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_it_is_asked_with_the_stage_held_while_that_is_open_and_let_go_at_its_end(tmp_path: Path) -> None:
    asked = "asked by Kompas: stage"
    assert walked(tmp_path, "agrees") == {
        "preflight": texts("nl")("desk.check_awake_good"),
        "after preflight": [asked, "ended"],
        "open": [True, [asked], True],
        "while open": [[], True],
        "left": [False, ["ended"], False],
        "again": [asked],
        "closed": ["ended"],
    }


@pytest.mark.parametrize("answer", ["refuses", "nobody"])
def test_a_desktop_that_does_not_agree_is_told_as_it_is(tmp_path: Path, answer: str) -> None:
    assert walked(tmp_path, answer) == {"preflight": texts("nl")("desk.check_awake_bad")}

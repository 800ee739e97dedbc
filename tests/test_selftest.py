"""The self-test passes here, and does not pass when a window breaks: the toolkit would swallow that."""

import sys
from pathlib import Path

from tests.tracing import run

BREAKING = """
import sys
from kompas.selftest import run
from kompas.ui.desk.agenda.row import StepRow
def broken(*_arguments, **_names):
    raise ValueError("a window broke")
StepRow.paintEvent = broken
sys.exit(run())
"""


def test_the_selftest_passes(tmp_path: Path) -> None:
    done = run([sys.executable, "-m", "kompas", "selftest"], tmp_path)
    assert (done.returncode, done.stdout.count("goed / fine")) == (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_the_selftest_sees_what_the_toolkit_swallows(tmp_path: Path) -> None:
    done = run([sys.executable, "-c", BREAKING], tmp_path)
    assert done.returncode == 1
    assert "a window broke" in done.stderr

"""Nothing that was called saved is lost by a simulated power cut; and a disk whose syncs do nothing is caught."""

import shutil
from pathlib import Path

import pytest

from tests.crash.powercut import judge, record

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace writes the calls down")

SEED = 20261122
SOME = 300
"""Calls: about ten commits."""


@pytest.mark.long
def test_nothing_saved_is_lost_by_a_power_cut(tmp_path: Path, *, full: bool) -> None:
    calls = record(tmp_path)[: None if full else SOME]
    tally = judge(calls, 20_000 if full else 0, SEED, tmp_path / "left")
    assert tally.states >= len(calls)
    assert (tally.damaged, tally.lost) == (0, 0)


def test_a_disk_whose_syncs_do_nothing_is_caught(tmp_path: Path) -> None:
    tally = judge(record(tmp_path)[:SOME], 0, SEED, tmp_path / "left", control=True)
    assert tally.damaged > 0
    assert tally.lost > 0

"""Nothing that was called saved is lost when the process is killed, and the loop that says so can say otherwise."""

from pathlib import Path

import pytest

from tests.crash.killloop import LEAST_CONFIRMED, TYPING_SECONDS, run

SEED = 20261122


@pytest.mark.long
def test_nothing_saved_is_lost_by_a_kill(tmp_path: Path, *, full: bool) -> None:
    for number in range(200 if full else 3):
        outcome = run(tmp_path / str(number), SEED + number)
        assert outcome.faults == [], f"seed {SEED + number}"
        assert outcome.confirmed >= LEAST_CONFIRMED
        assert outcome.typing <= TYPING_SECONDS


@pytest.mark.long
def test_a_journal_that_confirms_too_early_is_caught(tmp_path: Path, *, full: bool) -> None:
    outcomes = [run(tmp_path / str(n), SEED + n, control=True) for n in range(20 if full else 3)]
    assert any("confirmed actions lost" in fault for outcome in outcomes for fault in outcome.faults)

"""A session opened again: the timer runs on after a crash, and rests after a workshop that stopped long before."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kompas.content.scenarios import find_scenario
from kompas.domain.actions import AddSeat, CloseSession, EnterStep
from kompas.opening import AWAY, again, from_copy, new_session
from kompas.storage.copy import save_copy
from kompas.storage.places import journal_path, session_folders
from kompas.ui.desk.agenda.pace import elapsed, pace


def begun(home: Path, *, ended: bool = False) -> tuple[Path, datetime]:
    """A session that was entered and left; its journal, and when the last row was written."""
    now = datetime.now().astimezone()
    opened = new_session(find_scenario("rood-oranje-groen"), 90, now.isoformat(), home)
    opened.store.dispatch(EnterStep(opened.store.session.steps[0].id, now.isoformat()))
    opened.store.dispatch(AddSeat(1, "student"))
    if ended:
        opened.store.dispatch(CloseSession(now.isoformat()))
    opened.journal.close()
    return journal_path(opened.store.session.id, session_folders(home)[0]), now


@pytest.mark.parametrize(("away", "rests"), [(timedelta(minutes=3), False), (AWAY * 24, True)])
def test_the_timer_runs_on_after_a_crash_and_rests_after_days(
    tmp_path: Path, away: timedelta, *, rests: bool
) -> None:
    path, then = begun(tmp_path)
    now = then + away
    opened = again(path, tmp_path, now.isoformat())
    opened.journal.close()
    run = elapsed(opened.store.session, now)
    assert bool(opened.store.session.clock.paused_at) is rests
    assert run == pytest.approx(1.0 if rests else away.total_seconds(), abs=2.0)


def test_nobody_is_behind_in_a_workshop_that_lay_still(tmp_path: Path) -> None:
    path, then = begun(tmp_path)
    now = then + timedelta(days=3)
    opened = again(path, tmp_path, now.isoformat())
    opened.journal.close()
    session = opened.store.session
    here = pace(session, now, elapsed(session, now))
    assert here.lay_still
    assert here.ready_at - now == pytest.approx(timedelta(minutes=90), abs=timedelta(seconds=3))


def test_a_workshop_that_was_closed_stays_as_it_was(tmp_path: Path) -> None:
    path, then = begun(tmp_path, ended=True)
    opened = again(path, tmp_path, (then + timedelta(days=3)).isoformat())
    opened.journal.close()
    assert opened.store.session.closed
    assert not opened.store.session.clock.paused_at


def test_a_copy_from_last_week_rests_too(tmp_path: Path) -> None:
    path, then = begun(tmp_path)
    opened = again(path, tmp_path, then.isoformat())
    opened.journal.close()
    save_copy(opened.store.session, tmp_path / "kopie.kompas")
    copy = from_copy(tmp_path / "kopie.kompas", tmp_path / "other", (then + timedelta(days=7)).isoformat())
    copy.journal.close()
    assert copy.store.session.clock.paused_at == copy.store.session.visits[-1].at

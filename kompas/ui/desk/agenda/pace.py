"""How the time goes: what is left of this step, and whether the workshop is ahead or behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

from kompas.domain.session import Session
from kompas.domain.shortening import steps_ahead

LAST_PART = 5
"""The last fifth of a step is said to be the last."""

Look = Literal["running", "ending", "over"]


@dataclass(frozen=True)
class Pace:
    """Times in seconds. `left` is below zero when over time; `behind` is below zero when ahead."""

    left: float
    planned: float
    behind: float
    ready_at: datetime
    agreed: float
    """How long the whole workshop was to take."""

    @property
    def lay_still(self) -> bool:
        """Whether it is so late that the workshop must have stopped in between; then nobody is behind."""
        return self.behind > self.agreed

    @property
    def look(self) -> Look:
        """How the timer looks: running, in its last fifth, or over time."""
        if self.left < 0:
            return "over"
        return "ending" if self.left <= self.planned / LAST_PART else "running"

    @property
    def clock(self) -> str:
        """What the timer says: "02:14", or "+02:14" when over time."""
        return f"+{clock_text(self.left)}" if self.left < 0 else clock_text(self.left)

    @property
    def minutes_behind(self) -> int:
        """Whole minutes behind; below zero when ahead."""
        return round(self.behind / 60)


def elapsed(session: Session, now: datetime) -> float:
    """Return the seconds this step has run, without pauses; never below zero (clocks jump)."""
    if not session.visits:
        return 0.0
    began = datetime.fromisoformat(session.visits[-1].at)
    clock = session.clock
    until = datetime.fromisoformat(clock.paused_at) if clock.paused_at else now
    return max(0.0, (until - began).total_seconds() - clock.paused_seconds)


def pace(session: Session, now: datetime, run: float) -> Pace:
    """Return the pace at `now`, when this step has run `run` seconds.

    Behind is measured against the minutes that were agreed for the whole workshop, so that a step that is added,
    left out or made shorter counts. What this step used is `run` and its pauses, not the clock on the wall, which
    may jump. Who comes back to a step finds the time that was left there.
    """
    planned = (session.step.minutes + session.clock.added_minutes) * 60.0
    left = planned - _spent(session) - run
    ahead = sum(step.minutes for step in steps_ahead(session)) * 60.0
    to_come = max(0.0, left) + ahead
    used = _before(session) + run + _rested(session, now)
    agreed = session.agenda_minutes * 60.0
    return Pace(left, planned, used + to_come - agreed, now + timedelta(seconds=to_come), agreed)


def _before(session: Session) -> float:
    """Return the seconds from the start until this step was entered."""
    if not session.visits:
        return 0.0
    first, last = (datetime.fromisoformat(session.visits[place].at) for place in (0, -1))
    return max(0.0, (last - first).total_seconds())


def _spent(session: Session) -> float:
    """Return the seconds that earlier visits to this step took."""
    starts = [datetime.fromisoformat(visit.at) for visit in session.visits]
    here = session.step.id
    stays = zip(session.visits, pairwise(starts), strict=False)
    return sum(max(0.0, (left - came).total_seconds()) for visit, (came, left) in stays if visit.step == here)


def _rested(session: Session, now: datetime) -> float:
    clock = session.clock
    pausing = (now - datetime.fromisoformat(clock.paused_at)).total_seconds() if clock.paused_at else 0.0
    return clock.paused_seconds + max(0.0, pausing)


def step_times(session: Session, now: datetime, run: float) -> dict[str, datetime]:
    """Return when each step began or, by plan, will begin; skipped steps have no time."""
    times: dict[str, datetime] = {}
    for visit in session.visits:
        times.setdefault(visit.step, datetime.fromisoformat(visit.at))
    begins = now + timedelta(seconds=max(0.0, pace(session, now, run).left))
    if not session.visits:
        times[session.step.id] = now
    for step in steps_ahead(session):
        times[step.id] = begins
        begins += timedelta(minutes=step.minutes)
    return times


def clock_text(seconds: float) -> str:
    """Return minutes and seconds as "02:14", without a sign."""
    whole = int(abs(seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"

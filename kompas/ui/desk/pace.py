"""How the time goes: what is left of this step, and whether the workshop is ahead or behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kompas.domain.session import Session


@dataclass(frozen=True)
class Pace:
    """Times in seconds. `left` is below zero when over time; `behind` is below zero when ahead."""

    left: float
    planned: float
    behind: float
    ready_at: datetime


def elapsed(session: Session, now: datetime) -> float:
    """Return the seconds this step has run, without pauses; never below zero (clocks jump)."""
    if not session.visits:
        return 0.0
    began = datetime.fromisoformat(session.visits[-1].at)
    clock = session.clock
    until = datetime.fromisoformat(clock.paused_at) if clock.paused_at else now
    return max(0.0, (until - began).total_seconds() - clock.paused_seconds)


def pace(session: Session, now: datetime, run: float) -> Pace:
    """Return the pace at `now`, when this step has run `run` seconds."""
    step = session.step
    planned = (step.minutes + session.clock.added_minutes) * 60.0
    left = planned - run
    place = session.steps.index(step)
    ahead = sum(s.minutes for s in session.steps[place + 1 :] if not s.skipped) * 60.0
    ready = now + timedelta(seconds=max(0.0, left) + ahead)
    whole = sum(s.minutes for s in session.steps if not s.skipped) * 60.0
    start = datetime.fromisoformat(session.visits[0].at) if session.visits else now
    return Pace(left, planned, (ready - start).total_seconds() - whole, ready)


def step_times(session: Session, now: datetime, run: float) -> dict[str, datetime]:
    """Return when each step began or, by plan, will begin; skipped steps have no time."""
    times: dict[str, datetime] = {}
    place = session.steps.index(session.step)
    for visit in session.visits:
        times.setdefault(visit.step, datetime.fromisoformat(visit.at))
    begins = now + timedelta(seconds=max(0.0, pace(session, now, run).left))
    if not session.visits:
        times[session.step.id] = now
    for step in session.steps[place + 1 :]:
        if not step.skipped:
            times[step.id] = begins
            begins += timedelta(minutes=step.minutes)
    return times


def clock_text(seconds: float) -> str:
    """Return minutes and seconds as "02:14", without a sign."""
    whole = int(abs(seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"

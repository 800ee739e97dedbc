"""Where we are: walking from step to step, and the timer of the present one."""

from datetime import datetime

from msgspec.structs import replace

from kompas.domain.actions import (
    AddMinutes,
    CloseSession,
    EnterStep,
    PauseClock,
    ReopenSession,
    ResumeClock,
    SetKeep,
)
from kompas.domain.content import Step
from kompas.domain.outcome import Clock, Visit
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting
from kompas.domain.session import Session

MOST_MINUTES = 480


def moment(iso: str) -> datetime:
    """Read a time; raises Problem `bad_time` when it is no ISO 8601 time with an offset."""
    try:
        time = datetime.fromisoformat(iso)
    except ValueError:
        raise Problem("bad_time", time=iso) from None
    if time.tzinfo is None:
        raise Problem("bad_time", time=iso)
    return time


def find_step(session: Session, identifier: str) -> Step:
    """Return a step of the agenda; raises Problem `no_step`."""
    for step in session.steps:
        if step.id == identifier:
            return step
    raise Problem("no_step", step=identifier)


def enter_step(session: Session, action: EnterStep) -> Session:
    """Go to a step; its timer starts anew. An open round keeps the room where it is."""
    moment(action.at)
    step = find_step(session, action.step)
    here = session.round
    if here is not None and here.state == "open" and here.step != step.id:
        raise Problem("round_open", number=here.number)
    return replace(session, visits=(*session.visits, Visit(step.id, action.at)), clock=Clock())


def pause_clock(session: Session, action: PauseClock) -> Session:
    """Stop the timer, if it runs."""
    moment(action.at)
    if session.clock.paused_at:
        raise Problem("clock_paused")
    return replace(session, clock=replace(session.clock, paused_at=action.at))


def resume_clock(session: Session, action: ResumeClock) -> Session:
    """Let the timer go on, if it stands still."""
    clock = session.clock
    if not clock.paused_at:
        raise Problem("clock_runs")
    rested = (moment(action.at) - moment(clock.paused_at)).total_seconds()
    paused = clock.paused_seconds + max(0.0, rested)
    return replace(session, clock=replace(clock, paused_seconds=paused, paused_at=""))


def add_minutes(session: Session, action: AddMinutes) -> Session:
    """Give this step more or fewer minutes."""
    added = session.clock.added_minutes + action.minutes
    if abs(added) > MOST_MINUTES:
        raise Problem("minutes", minutes=added)
    return replace(session, clock=replace(session.clock, added_minutes=added))


def set_keep(session: Session, action: SetKeep) -> Session:
    """Choose what is kept, and until when."""
    return replace(session, keep=action.keep, keep_until=fitting(action.until))


def close_session(session: Session, action: CloseSession) -> Session:
    """End the workshop; a round that is open must be closed first."""
    moment(action.at)
    if session.round is not None and session.round.state == "open":
        raise Problem("round_open", number=session.round.number)
    return replace(session, closed=action.at, changed_after=False)


def reopen_session(session: Session, action: ReopenSession) -> Session:
    """Go on after all."""
    moment(action.at)
    if not session.closed:
        raise Problem("not_closed")
    return replace(session, closed="", changed_after=False)

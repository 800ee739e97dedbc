"""How long steps really took, from when they were entered: for the record and the open data."""

from datetime import datetime

from kompas.domain.outcome import Visit
from kompas.domain.session import Session

SECONDS = 60


def minutes_taken(session: Session) -> list[int | None]:
    """Return the minutes that each visit to a step took; None for the last one of a session that is not closed."""
    starts = [datetime.fromisoformat(visit.at) for visit in session.visits]
    end = [datetime.fromisoformat(session.closed)] if session.closed else []
    later: list[datetime | None] = [*starts[1:], *end]
    later += [None] * (len(starts) - len(later))
    return [
        None if until is None else max(0, round((until - start).total_seconds() / SECONDS))
        for start, until in zip(starts, later, strict=True)
    ]


def stays(session: Session) -> list[tuple[Visit, int | None]]:
    """Return the visits with the minutes they took, without those that only passed through a step.

    Passing through is less than half a minute; a step in which the room never stayed longer is told once.
    """
    told = list(zip(session.visits, minutes_taken(session), strict=True))
    stayed = {visit.step for visit, took in told if took != 0}
    first = {visit.step: visit for visit, _ in reversed(told) if visit.step not in stayed}
    return [(visit, took) for visit, took in told if took != 0 or first.get(visit.step) is visit]


def step_minutes(session: Session, step: str) -> int | None:
    """Return the minutes that a step took in all; None while it was not entered, or has not ended."""
    took = [
        minutes
        for visit, minutes in zip(session.visits, minutes_taken(session), strict=True)
        if visit.step == step
    ]
    known = [minutes for minutes in took if minutes is not None]
    return sum(known) if known and len(known) == len(took) else None

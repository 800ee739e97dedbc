"""Changes of the agenda: steps are skipped, moved, added, given other words and other minutes."""

from msgspec.structs import replace

from kompas.domain.actions import AddStep, ChangeStep, MoveStep, RestoreStep, RetimeSteps, SkipStep
from kompas.domain.content import Step
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting, said, written
from kompas.domain.rules.walking import MOST_MINUTES, find_step
from kompas.domain.session import Session
from kompas.domain.text import Text


def skip_step(session: Session, action: SkipStep) -> Session:
    """Leave a step out of the agenda, visibly."""
    return _with_step(session, replace(find_step(session, action.step), skipped=action.skipped))


def change_step(session: Session, action: ChangeStep) -> Session:
    """Change minutes, note and title of a step; changed words are the same in both languages."""
    step = replace(find_step(session, action.step), minutes=_sensible(action.minutes))
    if action.note is not None:
        step = replace(step, note=Text(fitting(action.note), action.note))
    if action.title is not None:
        step = replace(step, title=Text(said(action.title), action.title))
    return _with_step(session, step)


def restore_step(session: Session, action: RestoreStep) -> Session:
    """Give a step its first title and note back; its minutes stay."""
    step = find_step(session, action.step)
    first = session.first_of(step)
    return _with_step(session, replace(step, title=first.title, note=first.note))


def retime_steps(session: Session, action: RetimeSteps) -> Session:
    """Change the minutes of several steps at once."""
    for one in action.steps:
        step = replace(find_step(session, one.step), minutes=_sensible(one.minutes))
        session = _with_step(session, step)
    return session


def move_step(session: Session, action: MoveStep) -> Session:
    """Put a step at another place."""
    step = find_step(session, action.step)
    rest = [s for s in session.steps if s.id != step.id]
    if not 0 <= action.to <= len(rest):
        raise Problem("no_place", place=action.to)
    return replace(session, steps=(*rest[: action.to], step, *rest[action.to :]))


def add_step(session: Session, action: AddStep) -> Session:
    """Put a new step after another."""
    find_step(session, action.after)
    _sensible(action.new.minutes)
    if any(step.id == action.new.id for step in session.steps):
        raise Problem("step_exists", step=action.new.id)
    new = replace(action.new, added=True)
    place = 1 + next(i for i, s in enumerate(session.steps) if s.id == action.after)
    steps = (*session.steps[:place], new, *session.steps[place:])
    return replace(session, steps=steps, planned=written(session.planned, new))


def _sensible(minutes: int) -> int:
    if not 0 <= minutes <= MOST_MINUTES:
        raise Problem("minutes", minutes=minutes)
    return minutes


def _with_step(session: Session, new: Step) -> Session:
    return replace(session, steps=tuple(new if s.id == new.id else s for s in session.steps))

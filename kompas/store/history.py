"""Undo and redo as part of the fold, so that the journal is always the truth.

The past is kept as sessions. What undo never takes back (rounds, the stage, where we are, how it ended) is
carried over from the present into whatever is restored; once a round was opened, so is who attended. A step that
was added stays once the room has been in it.
"""

import msgspec
from msgspec.structs import replace

from kompas.domain.actions import Action, Redo, Undo
from kompas.domain.after_closing import marked_restored
from kompas.domain.content import Step
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.update import update

DEPTH = 200
"""How many gestures can be undone."""


class Past(msgspec.Struct, frozen=True):
    """A session to return to, and the action that left it."""

    session: Session
    action: Action


class History(msgspec.Struct, frozen=True):
    """The present with the way back and the way forth."""

    present: Session | None = None
    past: tuple[Past, ...] = ()
    future: tuple[Past, ...] = ()

    @property
    def session(self) -> Session:
        """The present session; raises Problem `not_started` when there is none."""
        if self.present is None:
            raise Problem("not_started")
        return self.present


def fold(history: History, action: Action) -> History:
    """Return the history after an action; raises Problem when the action makes no sense."""
    if isinstance(action, Undo):
        return _undo(history)
    if isinstance(action, Redo):
        return _redo(history)
    new = update(history.present, action)
    if not action.undoable or history.present is None:
        return History(new, history.past, history.future)
    past = (*history.past, Past(_forgetting(history.present), action))
    return History(new, past[-DEPTH:], ())


def _undo(history: History) -> History:
    if not history.past:
        raise Problem("nothing_to_undo")
    last = history.past[-1]
    redo = Past(_forgetting(history.session), last.action)
    return History(_restored(last.session, history.session), history.past[:-1], (*history.future, redo))


def _redo(history: History) -> History:
    if not history.future:
        raise Problem("nothing_to_redo")
    last = history.future[-1]
    back = Past(_forgetting(history.session), last.action)
    return History(_restored(last.session, history.session), (*history.past, back), history.future[:-1])


def _forgetting(session: Session) -> Session:
    # No weighing waits in the past: an anonymous round must be forgotten when it closes.
    return replace(session, rounds=())


def _restored(then: Session, now: Session) -> Session:
    restored = replace(
        then,
        rounds=now.rounds,
        stage=now.stage,
        visits=now.visits,
        clock=now.clock,
        mode=now.mode,
        k=now.k,
        way=now.way,
        closed=now.closed,
        seats=now.seats if now.rounds else then.seats,
        steps=_with_walked(then.steps, now),
        planned=now.planned,
    )
    return marked_restored(then, restored, now)


def _with_walked(steps: tuple[Step, ...], now: Session) -> tuple[Step, ...]:
    """Return the steps with those in which the room has been: a step that was walked stays, in its place."""
    known = {step.id for step in steps}
    walked = {visit.step for visit in now.visits} | {now.stage.step} | {one.step for one in now.rounds}
    kept = list(steps)
    for place, step in enumerate(now.steps):
        if step.id in walked and step.id not in known:
            before = {one.id for one in now.steps[:place]}
            at = max((i for i, one in enumerate(kept) if one.id in before), default=-1)
            kept.insert(at + 1, step)
    return tuple(kept)

"""The one pure function that turns a session and an action into the next session.

It reads no clock, no randomness and no file. An action that makes no sense raises a `Problem` and changes
nothing. Undo and redo need the past and live in `store.history`.
"""

from collections.abc import Callable
from typing import Any

from kompas.domain import actions as a
from kompas.domain.after_closing import marked_changed
from kompas.domain.problems import Problem
from kompas.domain.rules import (
    agenda,
    attendance,
    deciding,
    leaving,
    mapping,
    rounds,
    showing,
    starting,
    talk,
    walking,
)
from kompas.domain.session import Session

Rule = Callable[[Session, Any], Session]


def update(session: Session | None, action: a.Action) -> Session:
    """Return the session after the action; raises Problem when the action makes no sense."""
    if isinstance(action, a.Baseline):
        return action.state
    if isinstance(action, a.StartSession):
        return _start(session, action)
    if session is None:
        raise Problem("not_started")
    new = _RULES[type(action)](session, action)
    return marked_changed(session, new) if action.undoable and session.closed else new


def _start(session: Session | None, action: a.StartSession) -> Session:
    if session is not None:
        raise Problem("already_started")
    walking.moment(action.at)
    if not action.steps:
        raise Problem("no_steps")
    return Session(
        id=action.id,
        started=action.at,
        scenario=action.scenario,
        content=action.content,
        steps=action.steps,
        agenda_minutes=action.minutes,
        map=action.scenario.map,
        planned=action.steps,
    )


_RULES: dict[type[a.Action], Rule] = {
    a.SetDetails: attendance.set_details,
    a.AddSeat: attendance.add_seat,
    a.ChangeSeat: attendance.change_seat,
    a.RemoveSeat: attendance.remove_seat,
    a.SetAbsent: attendance.set_absent,
    a.MarkItem: attendance.mark_item,
    a.EnterStep: walking.enter_step,
    a.PauseClock: walking.pause_clock,
    a.ResumeClock: walking.resume_clock,
    a.AddMinutes: walking.add_minutes,
    a.SkipStep: agenda.skip_step,
    a.MoveStep: agenda.move_step,
    a.AddStep: agenda.add_step,
    a.ChangeStep: agenda.change_step,
    a.RestoreStep: agenda.restore_step,
    a.RetimeSteps: agenda.retime_steps,
    a.SetKeep: walking.set_keep,
    a.LeaveOut: leaving.leave_out,
    a.CloseSession: walking.close_session,
    a.ReopenSession: walking.reopen_session,
    a.Publish: showing.publish,
    a.SetBlack: showing.set_black,
    a.SetFrozen: showing.set_frozen,
    a.SetSize: showing.set_size,
    a.ShowClock: showing.show_clock,
    a.SetMode: rounds.set_mode,
    a.SetWay: rounds.set_way,
    a.OpenRound: rounds.open_round,
    a.Weigh: rounds.weigh,
    a.SkipSeat: rounds.skip_seat,
    a.CloseRound: rounds.close_round,
    a.RevealRound: rounds.reveal_round,
    a.VoidRound: rounds.void_round,
    a.WriteArgument: talk.write_argument,
    a.RemoveArgument: talk.remove_argument,
    a.Park: talk.park,
    a.Unpark: talk.unpark,
    a.WriteNote: talk.write_note,
    a.RemoveNote: talk.remove_note,
    a.PlayTwist: talk.play_twist,
    a.DescribeTwist: talk.describe_twist,
    a.AnswerLaw: deciding.answer_law,
    a.ClearLaw: deciding.clear_law,
    a.StartMap: starting.start_map,
    a.PlaceRole: mapping.place_role,
    a.PlaceDecision: mapping.place_decision,
    a.RemoveRole: mapping.remove_role,
    a.MoveRole: mapping.move_role,
    a.RemoveRoles: mapping.remove_roles,
    a.MoveRoles: mapping.move_roles,
    a.Relate: mapping.relate,
    a.Unrelate: mapping.unrelate,
    a.AnswerFinding: mapping.answer_finding,
    a.ClearFinding: mapping.clear_finding,
    a.WriteOption: deciding.write_option,
    a.RemoveOption: deciding.remove_option,
    a.Decide: deciding.decide,
    a.WriteCondition: deciding.write_condition,
    a.RemoveCondition: deciding.remove_condition,
    a.WriteDissent: deciding.write_dissent,
    a.RemoveDissent: deciding.remove_dissent,
    a.SetFiveStep: deciding.set_five_step,
    a.WriteTask: deciding.write_task,
    a.RemoveTask: deciding.remove_task,
    a.PlanEvaluation: deciding.plan_evaluation,
    a.Evaluate: deciding.evaluate,
    a.RemoveEvaluation: deciding.remove_evaluation,
}

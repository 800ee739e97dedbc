"""The law list, options, the decision with conditions and dissent, five steps, tasks, evaluation."""

from datetime import date

from msgspec.structs import replace

from kompas.domain.actions import (
    AnswerLaw,
    ClearLaw,
    Decide,
    Evaluate,
    PlanEvaluation,
    RemoveCondition,
    RemoveDissent,
    RemoveEvaluation,
    RemoveOption,
    RemoveTask,
    SetFiveStep,
    WriteCondition,
    WriteDissent,
    WriteOption,
    WriteTask,
)
from kompas.domain.outcome import UNKNOWN
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting, said, without, written
from kompas.domain.session import Session


def day(iso: str) -> str:
    """Return an ISO date, or "" for none; raises Problem `bad_date`."""
    if iso:
        try:
            date.fromisoformat(iso)
        except ValueError:
            raise Problem("bad_date", date=iso) from None
    return iso


def answer_law(session: Session, action: AnswerLaw) -> Session:
    """Answer a question of law; "we don't know" is an answer."""
    answer = action.answer
    question = session.content.law.find(answer.question)
    if question is None:
        raise Problem("not_found", id=answer.question)
    if answer.answer != UNKNOWN and question.option(answer.answer) is None:
        raise Problem("not_found", id=answer.answer)
    fitting(answer.finder + answer.note)
    day(answer.due)
    if any(a.question == answer.question for a in session.law):
        law = tuple(answer if a.question == answer.question else a for a in session.law)
    else:
        law = (*session.law, answer)
    return replace(session, law=law)


def clear_law(session: Session, action: ClearLaw) -> Session:
    """Open a question again."""
    rest = tuple(a for a in session.law if a.question != action.question)
    if len(rest) == len(session.law):
        raise Problem("not_found", id=action.question)
    return replace(session, law=rest)


def write_option(session: Session, action: WriteOption) -> Session:
    """Write an option down."""
    said(action.option.text)
    return replace(session, options=written(session.options, action.option))


def remove_option(session: Session, action: RemoveOption) -> Session:
    """Take an option away."""
    return replace(session, options=without(session.options, action.id))


def decide(session: Session, action: Decide) -> Session:
    """Write the decision; an empty text means that there is none."""
    return replace(session, decision=fitting(action.text))


def write_condition(session: Session, action: WriteCondition) -> Session:
    """Write a condition down."""
    said(action.remark.text)
    return replace(session, conditions=written(session.conditions, action.remark))


def remove_condition(session: Session, action: RemoveCondition) -> Session:
    """Take a condition away."""
    return replace(session, conditions=without(session.conditions, action.id))


def write_dissent(session: Session, action: WriteDissent) -> Session:
    """Write a dissent down."""
    said(action.dissent.text)
    fitting(action.dissent.role)
    return replace(session, dissents=written(session.dissents, action.dissent))


def remove_dissent(session: Session, action: RemoveDissent) -> Session:
    """Take a dissent away."""
    return replace(session, dissents=without(session.dissents, action.id))


def set_five_step(session: Session, action: SetFiveStep) -> Session:
    """Say where the institution stands in one of the five steps."""
    new = action.status
    fitting(new.note)
    known = [step.id for step in session.content.five_steps.steps]
    if new.step not in known:
        raise Problem("not_found", id=new.step)
    rest = [status for status in session.five_steps if status.step != new.step]
    return replace(session, five_steps=tuple(sorted((*rest, new), key=lambda s: known.index(s.step))))


def write_task(session: Session, action: WriteTask) -> Session:
    """Write a task down."""
    said(action.task.text)
    fitting(action.task.owner)
    day(action.task.due)
    return replace(session, tasks=written(session.tasks, action.task))


def remove_task(session: Session, action: RemoveTask) -> Session:
    """Take a task away."""
    return replace(session, tasks=without(session.tasks, action.id))


def plan_evaluation(session: Session, action: PlanEvaluation) -> Session:
    """Write how we will know that it works."""
    return replace(session, evaluation_plan=fitting(action.text))


def evaluate(session: Session, action: Evaluate) -> Session:
    """Write what the room thought of the workshop."""
    said(action.remark.text)
    return replace(session, evaluation=written(session.evaluation, action.remark))


def remove_evaluation(session: Session, action: RemoveEvaluation) -> Session:
    """Take a line of the evaluation away."""
    return replace(session, evaluation=without(session.evaluation, action.id))

"""The summary that the room corrects at the end: what the record will say, so not what somebody asked to leave out."""

from kompas.domain.asking import open_law
from kompas.domain.content import Step
from kompas.domain.goodbye import GoodbyeView
from kompas.domain.leaving_out import for_record
from kompas.domain.names import details_told, role_names
from kompas.domain.outcome import ClosingWords
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, CloseView


def close_views(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    """Return the summary as the session is now, and after the ending a goodbye; questions count as in the law step."""
    told, law = for_record(session), open_law(session)
    dissents = tuple(dissent for dissent in told.dissents if dissent.in_record)
    tasks = tuple(task for task in told.tasks if task.in_record)
    view = CloseView(
        number=number,
        title=step.title,
        decision=told.decision,
        conditions=len(session.conditions),
        dissents=len(session.dissents),
        tasks=tasks,
        open_questions=law.unknown,
        words=ClosingWords(
            conditions=tuple(condition for condition in told.conditions if condition.in_record),
            dissents=dissents,
            dissenters=role_names(session, (dissent.role for dissent in dissents)),
            owners=role_names(session, (task.owner for task in tasks)),
            unasked=law.unasked,
        ),
    )
    return (view, *_goodbye(session, step, number))


def _goodbye(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    """Return the last page, once the session was ended."""
    if not session.closed:
        return ()
    kept, until = session.keep, session.keep_until
    return (
        GoodbyeView(number=number, title=step.title, details=details_told(session), keep=kept, until=until),
    )

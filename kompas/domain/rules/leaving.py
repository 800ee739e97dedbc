"""What stays out of the record: a line more, or a line less."""

from msgspec.structs import replace

from kompas.domain.actions import LeaveOut
from kompas.domain.leaving_out import LISTS, Kind, list_of, record_lines
from kompas.domain.problems import Problem
from kompas.domain.session import Session


def leave_out(session: Session, action: LeaveOut) -> Session:
    """Leave a line out of the record, or take it in again; raises Problem `not_found` when there is no such line."""
    line = next((line for line in record_lines(session) if line.key == action.line), None)
    if line is None:
        raise Problem("not_found", id=action.line)
    if line.kind in LISTS:
        return _marked(session, line.kind, action)
    others = tuple(key for key in session.left_out if key != action.line)
    return replace(session, left_out=(*others, action.line) if action.left_out else others)


def _marked(session: Session, kind: Kind, action: LeaveOut) -> Session:
    name = action.line.removeprefix(f"{kind}:")
    items = tuple(
        replace(item, in_record=not action.left_out) if item.id == name else item
        for item in list_of(session, kind)
    )
    return replace(session, **{LISTS[kind]: items})

"""What is said: arguments, the list for later, quick notes and twists."""

from msgspec.structs import replace

from kompas.domain.actions import (
    DescribeTwist,
    Park,
    PlayTwist,
    RemoveArgument,
    RemoveNote,
    Unpark,
    WriteArgument,
    WriteNote,
)
from kompas.domain.outcome import PlayedTwist
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting, said, without, written
from kompas.domain.rules.walking import moment
from kompas.domain.session import Session


def write_argument(session: Session, action: WriteArgument) -> Session:
    """Write an argument down, or change it."""
    said(action.argument.text)
    fitting(action.argument.holder)
    return replace(session, arguments=written(session.arguments, action.argument))


def remove_argument(session: Session, action: RemoveArgument) -> Session:
    """Take an argument away."""
    return replace(session, arguments=without(session.arguments, action.id))


def park(session: Session, action: Park) -> Session:
    """Put something on the list for later."""
    said(action.remark.text)
    return replace(session, parked=written(session.parked, action.remark))


def unpark(session: Session, action: Unpark) -> Session:
    """Take something off the list for later."""
    return replace(session, parked=without(session.parked, action.id))


def write_note(session: Session, action: WriteNote) -> Session:
    """Note something quickly."""
    said(action.remark.text)
    return replace(session, notes=written(session.notes, action.remark))


def remove_note(session: Session, action: RemoveNote) -> Session:
    """Take a quick note away."""
    return replace(session, notes=without(session.notes, action.id))


def play_twist(session: Session, action: PlayTwist) -> Session:
    """Tell the room a new fact, once."""
    moment(action.at)
    if not any(twist.id == action.twist for twist in session.scenario.twists):
        raise Problem("not_found", id=action.twist)
    if any(played.twist == action.twist for played in session.twists):
        raise Problem("twist_played")
    after = sum(1 for r in session.rounds if r.state != "void")
    return replace(session, twists=(*session.twists, PlayedTwist(action.twist, action.at, after)))


def describe_twist(session: Session, action: DescribeTwist) -> Session:
    """Write what a twist did."""
    fitting(action.effect)
    if not any(played.twist == action.twist for played in session.twists):
        raise Problem("not_found", id=action.twist)
    twists = tuple(
        replace(played, effect=action.effect) if played.twist == action.twist else played
        for played in session.twists
    )
    return replace(session, twists=twists)

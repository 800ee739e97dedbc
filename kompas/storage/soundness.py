"""Whether a whole state from a file could have come about in Kompas: the rules of entry, applied again.

Actions are judged by `update`; a baseline brings a state along that no rule has seen.
"""

import math
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

import msgspec

from kompas.domain import actions as a
from kompas.domain.privacy import LOWEST_K
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Decision, Role, RolePlace
from kompas.domain.rules.attendance import MOST_SEATS
from kompas.domain.rules.lists import LONGEST_TEXT, MOST_ITEMS
from kompas.domain.rules.walking import moment
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.domain.weighing import Round, Weighing
from kompas.storage.places import check_identifier

LARGEST = 1_000_000_000
"""No number in a session comes near; seeds are apart."""
LONGEST_LIST = 100_000
"""Lists in which people write are shorter (`MOST_ITEMS`); visits and the like have no limit at entry."""


def check_state(session: Session) -> None:
    """Raise Problem `copy_state` with the field, or the Problem that entering the same would have raised."""
    check_identifier(session.id)
    _check_parts(session, "")
    _check_frame(session)
    for field, keys in _identities(session):
        if len(set(keys)) != len(keys) or len(keys) > MOST_ITEMS:
            raise Problem("copy_state", field=field)
    for action in _entered_again(session):
        update(session, action)
    for number, round_ in enumerate(session.rounds):
        _check_round(session, round_, f"rounds[{number}]")


def _check_parts(value: Any, place: str) -> None:
    """Check what holds for all texts, numbers, lists, weighings and places on the map, however deep."""
    if not _is_fitting(value):
        raise Problem("copy_state", field=place)
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            if not (isinstance(value, Round) and field == "seed"):
                _check_parts(getattr(value, field), f"{place}.{field}" if place else field)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            _check_parts(one, f"{place}[{number}]")


def _is_fitting(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_TEXT
    if isinstance(value, int | float):
        return math.isfinite(value) and abs(value) <= LARGEST
    if isinstance(value, tuple):
        return len(value) <= LONGEST_LIST
    if isinstance(value, Weighing):
        return value.is_whole()
    if isinstance(value, Role | Decision | RolePlace):
        return all(place is None or 0.0 <= place <= 1.0 for place in (value.x, value.y))
    return True


def _check_frame(session: Session) -> None:
    drawn = session.map
    roles, decisions = {role.id for role in drawn.roles}, {one.id for one in drawn.decisions}
    good = {
        "steps": bool(session.steps),
        "k": session.k >= LOWEST_K,
        "seats": all(1 <= seat.number <= MOST_SEATS for seat in session.seats),
        "map.relations": drawn.sensible == drawn.relations,
        "map.roles": all(not role.person or role.person in roles - {role.id} for role in drawn.roles),
        "map.decisions": roles.isdisjoint(decisions),
        "twists": {p.twist for p in session.twists} <= {t.id for t in session.scenario.twists},
        "clock": session.clock.paused_seconds >= 0,
        "stage": session.stage.page >= 0 and session.stage.index >= 0,
    }
    for field, holds in good.items():
        if not holds:
            raise Problem("copy_state", field=field)
    for at in (session.started, *(v.at for v in session.visits), *(t.at for t in session.twists)):
        moment(at)
    for at in (session.closed, session.clock.paused_at):
        if at:
            moment(at)


def _identities(session: Session) -> Iterator[tuple[str, list[Hashable]]]:
    for field in (
        "steps",
        "planned",
        "arguments",
        "parked",
        "options",
        "conditions",
        "dissents",
        "tasks",
        "evaluation",
        "notes",
    ):
        yield field, [one.id for one in getattr(session, field)]
    yield "seats", [seat.number for seat in session.seats]
    yield "map.roles", [role.id for role in session.map.roles]
    yield "map.decisions", [one.id for one in session.map.decisions]
    yield "map.relations", [relation.key for relation in session.map.relations]
    yield "law", [answer.question for answer in session.law]
    yield "five_steps", [status.step for status in session.five_steps]
    yield "twists", [played.twist for played in session.twists]
    yield "finding_answers", [answer.finding for answer in session.finding_answers]


def _entered_again(s: Session) -> Iterable[a.Action]:
    """Yield the actions that put there what is there: writing the same again must be accepted."""
    yield from (a.SetDetails(s.details), a.Decide(s.decision), a.PlanEvaluation(s.evaluation_plan))
    yield from (a.SetAbsent(s.absent), a.SetSize(s.stage.size))
    yield from (a.MarkItem(item, marked=True) for item in s.marked)
    yield from (a.ChangeSeat(seat.number, seat.role, seat.played) for seat in s.seats)
    yield from (a.ChangeStep(step.id, step.minutes) for step in s.steps)
    yield from (a.WriteArgument(argument) for argument in s.arguments)
    yield from (a.Park(remark) for remark in s.parked)
    yield from (a.WriteNote(remark) for remark in s.notes)
    yield from (a.DescribeTwist(played.twist, played.effect) for played in s.twists)
    yield from (a.AnswerLaw(answer) for answer in s.law)
    yield from (a.PlaceDecision(decision) for decision in s.map.decisions)
    yield from (a.AnswerFinding(answer) for answer in s.finding_answers)
    yield from (a.WriteOption(option) for option in s.options)
    yield from (a.WriteCondition(remark) for remark in s.conditions)
    yield from (a.WriteDissent(dissent) for dissent in s.dissents)
    yield from (a.SetFiveStep(status) for status in s.five_steps)
    yield from (a.WriteTask(task) for task in s.tasks)
    yield from (a.Evaluate(remark) for remark in s.evaluation)


def _check_round(session: Session, here: Round, place: str) -> None:
    moment(here.opened)
    if here.closed:
        moment(here.closed)
    seats = [cast.seat for cast in here.casts]
    known = {seat.number for seat in session.seats}
    anonymous = here.mode == "anonymous" and here.state != "open"
    good = {
        "k": here.k >= LOWEST_K,
        "number": 1 <= here.number <= len(session.rounds),
        "casts": len(set(seats)) == len(seats) and set(seats) <= known and not (anonymous and seats),
        "batch": not here.batch or anonymous,
        "state": here.state != "void" or not here.weighings,
        "forgotten": here.forgotten == 0 or (anonymous and here.forgotten > 0 and not here.weighings),
    }
    for field, holds in good.items():
        if not holds:
            raise Problem("copy_state", field=f"{place}.{field}")

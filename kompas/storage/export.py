"""Open data of a session as `.json`: what it says and what was computed from it, for other programs to read.

Weighings follow the same rules as stage and record (`domain.privacy.shown`): before the reveal only their
number, after it the points in an order that tells nothing about seats. What people kept out of the record
stays out of here, and so do the facilitator's notes.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from kompas.domain.content import Step
from kompas.domain.leaving_out import for_record
from kompas.domain.names import attended
from kompas.domain.privacy import ShownRound, shown
from kompas.domain.problems import Problem
from kompas.domain.rolemap import FindingAnswer
from kompas.domain.session import Session
from kompas.domain.stances import stances_of
from kompas.domain.sums import agreement, centre, difference
from kompas.domain.times import step_minutes
from kompas.domain.values import VALUES
from kompas.domain.weighing import Round, Weighing
from kompas.whole import write_whole

VERSION = 1

Data = dict[str, Any]


def write_data(session: Session, findings: Iterable[str], path: Path) -> None:
    """Write the open data, whole or not at all. Raises the Problems of `write_whole`."""
    content = open_bytes(session, findings)

    def verify(written: Path) -> None:
        if written.read_bytes() != content:
            raise Problem("copy_not_good")

    write_whole(path, content, verify)


def write_totals(session: Session, path: Path) -> None:
    """Write the open data without single weighings, moves and reasons, whole or not at all. Raises Problem."""
    data = open_data(session, ())
    for one in data["rounds"]:
        one.update(points=[], moves=[], reasons=[])
    write_whole(path, msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n")


def open_bytes(session: Session, findings: Iterable[str]) -> bytes:
    """Return the open data as the bytes of a file: UTF-8, two spaces, keys in their given order."""
    return msgspec.json.format(msgspec.json.encode(open_data(session, findings)), indent=2) + b"\n"


def open_data(session: Session, findings: Iterable[str]) -> Data:
    """Return the open data of a session; `findings` are the identifiers that the checks raised."""
    findings, whole = list(findings), session
    session = for_record(session)
    return {
        "kompas_open_data": VERSION,
        "session": session.id,
        "started": session.started,
        "closed": session.closed,
        "changed_after": session.changed_after,
        "scenario": _scenario(session),
        "content": _content(session),
        "details": _plain(session.details),
        "agenda": [_step(session, step) for step in session.steps],
        "attendance": _plain(attended(session)),
        "absent": list(session.absent),
        "marked": list(session.marked),
        "mode": session.mode,
        "k": session.k,
        "rounds": _rounds(session),
        "arguments": _recorded(session.arguments),
        "parked": _recorded(session.parked),
        "twists": _plain(session.twists),
        "law": _plain(session.law),
        "map": _plain(session.map),
        "findings": findings,
        "finding_answers": _plain(_answers(whole, session, findings)),
        "options": _recorded(session.options),
        "decision": session.decision,
        "conditions": _recorded(session.conditions),
        "dissents": _recorded(session.dissents),
        "five_steps": _plain(session.five_steps),
        "tasks": _recorded(session.tasks),
        "evaluation_plan": session.evaluation_plan,
        "evaluation": _recorded(session.evaluation),
        "keep": session.keep,
        "keep_until": session.keep_until,
    }


def _answers(whole: Session, told: Session, findings: Sequence[str]) -> tuple[FindingAnswer, ...]:
    """Return the answers to questions of the map; of one about a relation that was left out, also none."""
    if whole.map.relations == told.map.relations:
        return told.finding_answers
    return tuple(answer for answer in told.finding_answers if answer.finding in findings)


def _scenario(session: Session) -> Data:
    case = session.scenario
    named = {"id": case.id, "version": case.version, "date": case.date}
    return {**named, "title": _plain(case.title), "question": _plain(case.question)}


def _content(session: Session) -> Data:
    used = session.content
    return {
        "roles": {"version": used.roles.version, "date": used.roles.date},
        "law": {"version": used.law.version, "date": used.law.date},
        "five_steps": {"version": used.five_steps.version, "date": used.five_steps.date},
        "primer": {"version": used.primer.version, "date": used.primer.date},
        "decisions": {"version": used.decisions.version, "date": used.decisions.date},
    }


def _step(session: Session, step: Step) -> Data:
    visits = [visit.at for visit in session.visits if visit.step == step.id]
    about = {"id": step.id, "kind": step.kind.value, "title": _plain(step.title), "minutes": step.minutes}
    times = {"planned": session.first_of(step).minutes, "took": step_minutes(session, step.id)}
    return {**about, **times, "skipped": step.skipped, "added": step.added, "entered": visits}


def _rounds(session: Session) -> list[Data]:
    earlier: Round | None = None
    rounds = []
    for here in session.rounds:
        rounds.append(_round(here, shown(here, earlier)))
        if here.state == "revealed":
            earlier = here
    return rounds


def _round(here: Round, picture: ShownRound | None) -> Data:
    seen = picture.weighings if picture else ()
    return {
        "number": here.number,
        "step": here.step,
        "mode": here.mode,
        "k": here.k,
        "state": here.state,
        "opened": here.opened,
        "closed": here.closed,
        "weighings": here.count,
        "withheld": picture.withheld if picture else "hidden",
        "points": [_points(weighing) for weighing in seen],
        "stances": _stances(picture),
        "centre": _centre(seen),
        "difference": difference(seen),
        "agreement": agreement(seen),
        "moves": [[_points(m.before), _points(m.after)] for m in picture.moves] if picture else [],
        "reasons": list(picture.reasons) if picture else [],
    }


def _points(weighing: Weighing) -> Data:
    return {value.value: weighing.of(value) for value in VALUES}


def _stances(picture: ShownRound | None) -> Data:
    """Return which stances were taken, and how often each where no group is smaller than k."""
    told = stances_of(picture) if picture and picture.stances else None
    return {"taken": told.taken, "counts": told.counts} if told else {"taken": [], "counts": []}


def _centre(weighings: Sequence[Weighing]) -> Data | None:
    middle = centre(weighings)
    return None if middle is None else {v.value: part for v, part in zip(VALUES, middle, strict=True)}


def _recorded(items: Iterable[Any]) -> list[Data]:
    return [_plain(item) for item in items if item.in_record]


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value)

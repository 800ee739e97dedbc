"""All checks in one place: from a role map to the questions that it raises."""

from collections.abc import Callable, Iterator
from functools import partial

from msgspec.structs import replace

from kompas.checks.around import NOTHING, Around, around_of
from kompas.checks.attending import finder_missing, no_say, no_student_here, owner_missing
from kompas.checks.calling import Names
from kompas.checks.climbing import escalation_circle, outside_net
from kompas.checks.deciding import decides_and_supervises, nobody_decides, nobody_stops, nobody_supervises
from kompas.checks.finding import SEVERITIES, Finding
from kompas.checks.lines import Lines
from kompas.checks.mandates import data_without_decider, dpo_decides, overloaded, two_deciders
from kompas.checks.persons import dpo_conflict, exam_board_bound, vacant
from kompas.checks.reaching import contact_decides, far_contact, single_point
from kompas.checks.sentences import LEFT_OUT
from kompas.checks.turning import complaint_stops, no_contact, no_relations
from kompas.checks.using import outside_explains, signal_without_action
from kompas.checks.watching import (
    builder_evaluates,
    overseer_without_brake,
    supervision_circle,
    supervisor_depends,
)
from kompas.domain.leaving_out import for_record
from kompas.domain.names import map_name
from kompas.domain.rolemap import Decision, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.text import Text

Check = Callable[[Lines, Names], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    nobody_decides,
    decides_and_supervises,
    two_deciders,
    nobody_supervises,
    supervisor_depends,
    no_contact,
    far_contact,
    complaint_stops,
    contact_decides,
    single_point,
    nobody_stops,
    overloaded,
    dpo_decides,
    dpo_conflict,
    exam_board_bound,
    builder_evaluates,
    escalation_circle,
    supervision_circle,
    outside_explains,
    overseer_without_brake,
    signal_without_action,
    no_say,
    vacant,
    finder_missing,
    owner_missing,
    no_relations,
    outside_net,
    data_without_decider,
    no_student_here,
)
"""The 28 checks of the domain notes, number 27 for finders-out and again for owners; within one severity their
findings come in this order."""


def findings(role_map: RoleMap, names: Names, around: Around = NOTHING) -> tuple[Finding, ...]:
    """Return what the map makes one ask, most pressing first; the same map always gives the same findings.

    `names` gives the name of a role or a decision on the map; only the questions' words depend on it.
    """
    lines = Lines(role_map, around)
    found = [
        replace(finding, mark=lines.mark(finding)) for check in CHECKS for finding in check(lines, names)
    ]
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def findings_of(session: Session) -> tuple[Finding, ...]:
    """Return what the map of a session makes one ask, answered or not."""
    return findings(session.map, partial(map_name, session), around_of(session))


def findings_told(session: Session) -> tuple[Finding, ...]:
    """Return the same for the record: no question names what stays out of it (`domain/leaving_out.py`).

    The map itself and who is in the room stay whole, or checks would miss what is only not told.
    """
    quiet = for_record(session)
    if quiet is session:
        return findings_of(session)
    kept = {relation.id for relation in quiet.map.relations}
    gone = {relation.id for relation in session.map.relations} - kept
    around = replace(around_of(quiet), seated=around_of(session).seated)

    def name(thing: Role | Decision) -> Text:
        return map_name(quiet, quiet.map.thing(thing.id) or thing)

    return tuple(
        replace(one, question=LEFT_OUT) if gone & set(one.relations) else one
        for one in findings(session.map, name, around)
    )


def ids_told(session: Session) -> list[str]:
    """Return the identifiers of the questions that the record asks in words: those of others may tell too much."""
    return [one.id for one in findings_told(session) if one.question != LEFT_OUT]

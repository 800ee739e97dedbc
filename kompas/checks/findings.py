"""All checks in one place: from a role map to the questions that it raises."""

from collections.abc import Callable, Iterator
from functools import partial

from kompas.checks.calling import Names
from kompas.checks.deciding import decides_and_supervises, nobody_decides, nobody_stops, nobody_supervises
from kompas.checks.finding import SEVERITIES, Finding
from kompas.checks.lines import Lines
from kompas.checks.turning import complaint_stops, no_contact, no_relations
from kompas.domain.names import map_name
from kompas.domain.rolemap import RoleMap
from kompas.domain.session import Session

Check = Callable[[Lines, Names], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    nobody_decides,
    decides_and_supervises,
    nobody_supervises,
    no_contact,
    complaint_stops,
    nobody_stops,
    no_relations,
)
"""Every check; within one severity their findings come in this order."""


def findings(role_map: RoleMap, names: Names) -> tuple[Finding, ...]:
    """Return what the map makes one ask, most pressing first; the same map always gives the same findings.

    `names` gives the name of a role on the map; only the questions' words depend on it.
    """
    lines = Lines(role_map)
    found = [finding for check in CHECKS for finding in check(lines, names)]
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def findings_of(session: Session) -> tuple[Finding, ...]:
    """Return what the map of a session makes one ask, answered or not."""
    return findings(session.map, partial(map_name, session))

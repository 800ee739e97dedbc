"""What must hold in a scenario beyond the types of its fields."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from kompas.content.faults import Fault
from kompas.content.rules import Limit, Limits, number, once, several, whole
from kompas.content.walker import shortened
from kompas.domain.rolemap import ABOUT_DECISIONS, APPLICATION, Decision, Role
from kompas.domain.scenario import Scenario
from kompas.domain.values import VALUES

CASE_WORDS = 90
"""The most words of case text, per language: what a room can take in at once."""

_LIMITS: Limits = {
    "title": Limit(40),
    "question": Limit(80),
    "case": Limit(800, words=CASE_WORDS, lines=True),
    "facts": Limit(200),
    "stakes.short": Limit(40),
    "stakes.best": Limit(120),
    "stakes.worst": Limit(120),
    "application": Limit(20),
    "application_note": Limit(30),
    "probes": Limit(120),
    "twists.text": Limit(160),
    "source": Limit(600, lines=True),
    "figure.title": Limit(30),
    "figure.groups.label": Limit(20),
}
_MOST_MINUTES = 480
_MOST_DOTS = 120
_MOST_LAW = 17


class Known(NamedTuple):
    """Identifiers that a scenario may name: catalogue roles, questions of law and catalogue decisions."""

    roles: AbstractSet[str]
    law: AbstractSet[str]
    decisions: AbstractSet[str]


def scenario_faults(case: Scenario, known: Known) -> Iterator[Fault]:
    """Look for everything that is wrong with a scenario."""
    yield from whole(case, _LIMITS)
    yield from number(case.version, ("version",), 1, 9999)
    yield from number(case.minutes, ("minutes",), 15, _MOST_MINUTES)
    yield from _lists(case)
    yield from _values(case)
    yield from _names(case, known)
    yield from _figure(case)
    yield from _map(case)


def _lists(case: Scenario) -> Iterator[Fault]:
    for field, lowest, highest in (
        ("sectors", 1, 3),
        ("autonomy_of", 1, 3),
        ("facts", 1, 8),
        ("probes", 1, 8),
        ("twists", 0, 6),
        ("law", 0, _MOST_LAW),
        ("involved", 0, 15),
        ("roles", 0, 15),
        ("relations", 0, 60),
        ("decisions", 0, 4),
    ):
        yield from several(len(getattr(case, field)), (field,), lowest, highest)
    for field in ("sectors", "autonomy_of", "law", "involved"):
        yield from once(getattr(case, field), (field,))
    yield from once((twist.id for twist in case.twists), ("twists",), "id")
    yield from once((role.id for role in case.roles), ("roles",), "id")
    yield from once((one.id for one in case.decisions), ("decisions",), "id")


def _values(case: Scenario) -> Iterator[Fault]:
    missing = [value.value for value in VALUES if value not in {stake.value for stake in case.stakes}]
    if missing:
        yield Fault(("stakes",), "content_values_once", {"missing": ", ".join(missing)})


def _names(case: Scenario, known: Known) -> Iterator[Fault]:
    for i, question in enumerate(case.law):
        if question not in known.law:
            yield Fault(("law", i), "content_unknown_question", {"value": shortened(question)})
    for i, role in enumerate(case.involved):
        if role not in known.roles:
            yield Fault(("involved", i), "content_unknown_role", {"value": shortened(role)})
    for i, place in enumerate(case.roles):
        if place.kind not in known.roles:
            yield Fault(("roles", i, "kind"), "content_unknown_role", {"value": shortened(place.kind)})
    for i, one in enumerate(case.decisions):
        if one.kind not in known.decisions:
            value = shortened(one.kind)
            yield Fault(("decisions", i, "kind"), "content_unknown_decision", {"value": value})


def _figure(case: Scenario) -> Iterator[Fault]:
    if case.figure is None:
        return
    groups = case.figure.groups
    yield from several(len(groups), ("figure", "groups"), 1, 3)
    for i, group in enumerate(groups):
        yield from number(group.count, ("figure", "groups", i, "count"), 1, _MOST_DOTS)


def _map(case: Scenario) -> Iterator[Fault]:
    yield from _things(case.roles, "roles")
    yield from _things(case.decisions, "decisions")
    drawn, decisions = {role.id for role in case.roles}, {one.id for one in case.decisions}
    for i, one in enumerate(case.decisions):
        if one.id in drawn:
            yield Fault(("decisions", i, "id"), "content_same", {"value": shortened(one.id)})
    for i, relation in enumerate(case.relations):
        yield from _end(relation.source, ("relations", i, "source"), drawn)
        yield from _end(relation.target, ("relations", i, "target"), drawn | {APPLICATION} | decisions)
        if relation.target in decisions and relation.kind not in ABOUT_DECISIONS:
            choices = ", ".join(sorted(kind.value for kind in ABOUT_DECISIONS))
            values: dict[str, object] = {"value": relation.kind.value, "choices": choices}
            yield Fault(("relations", i, "kind"), "content_choice", values)
        if relation.source == relation.target:
            yield Fault(("relations", i), "content_relation_itself", {"value": shortened(relation.source)})
    keys = (f"{r.source} {r.kind.value} {r.target}" for r in case.relations)
    yield from once(keys, ("relations",))


def _things(things: Sequence[Role | Decision], field: str) -> Iterator[Fault]:
    for i, thing in enumerate(things):
        if thing.id == APPLICATION:
            yield Fault((field, i, "id"), "content_role_application")
        for axis in ("x", "y"):
            share = getattr(thing, axis)
            if share is not None:
                yield from number(share, (field, i, axis), 0, 1)


def _end(role: str, place: tuple[str | int, ...], drawn: AbstractSet[str]) -> Iterator[Fault]:
    if role not in drawn:
        yield Fault(place, "content_not_on_map", {"value": shortened(role)}, needs=("roles",))

"""Small maps to ask questions about, written as people would say them."""

from typing import get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from kompas.checks.around import NOTHING, Around
from kompas.checks.finding import Finding
from kompas.checks.findings import findings
from kompas.domain.rolemap import APPLICATION, Decision, Duty, Relation, RelationKind, Role, RoleMap
from kompas.domain.text import Text

KINDS = {kind.value: kind for kind in RelationKind}
CATALOGUE = {
    "student": Text("Student", "Student"),
    "teacher": Text("Docent", "Teacher"),
    "adviser": Text("Begeleider", "Adviser"),
    "board": Text("College van bestuur", "Executive board"),
    "dpo": Text("FG", "Data protection officer"),
    "threshold": Text("Drempel instellen", "Set the threshold"),
}


def named(role: Role | Decision) -> Text:
    """The name of a role or a decision: own words, the catalogue, or its identifier."""
    return Text(role.name, role.name) if role.name else CATALOGUE.get(role.kind, Text(role.id, role.id))


def relation(said: str) -> Relation:
    """A relation from "adviser escalates board"; "app" is the application."""
    source, kind, target = (APPLICATION if word == "app" else word for word in said.split())
    return Relation(source, KINDS[kind], target)


KNOWN = ("purpose", "threshold", "act", "overrule", "explain", "complaint", "stop", "delete")
"""Words that are decisions wherever they stand, of the kind that they name."""


def drawn(*said: str, outside: tuple[str, ...] = (), alone: tuple[str, ...] = ()) -> RoleMap:
    """A map with these relations, and the roles and decisions in them, of the kind that they are named after."""
    relations = tuple(relation(one) for one in said)
    ends = {end for r in relations for end in (r.source, r.target)} - {APPLICATION}
    things = sorted(ends | set(alone))
    roles = tuple(Role(i, kind=i, outside=i in outside) for i in things if i not in KNOWN)
    return RoleMap(roles, relations, tuple(Decision(i, kind=i) for i in things if i in KNOWN))


def but(role_map: RoleMap, **changes: dict[str, object]) -> RoleMap:
    """The map with something else about some of its roles."""
    roles = tuple(replace(role, **changes.get(role.id, {})) for role in role_map.roles)
    return replace(role_map, roles=roles)


def of_check(role_map: RoleMap, check: str, around: Around = NOTHING) -> tuple[str, ...]:
    """The identifiers of what one check asks."""
    return tuple(f.id for f in findings(role_map, named, around) if f.check == check)


def asked(role_map: RoleMap) -> tuple[str, ...]:
    """The identifiers of what a map makes one ask, in order."""
    return tuple(finding.id for finding in findings(role_map, named))


def one(role_map: RoleMap, check: str) -> Finding:
    """The only finding of a check."""
    (found,) = (finding for finding in findings(role_map, named) if finding.check == check)
    return found


@st.composite
def maps(draw: st.DrawFn, most: int = 60) -> RoleMap:
    """Any map: with cycles, relations of a role to itself, from the application or a decision, and to unknown ends."""
    count = draw(st.integers(0, most))
    kinds = st.sampled_from(("", "student", "teacher", "exam_board", "board", "dpo", "hr"))
    duties = st.lists(st.sampled_from(get_args(Duty)), max_size=2, unique=True).map(tuple)
    persons = st.sampled_from(["", "", "", *(f"r{n}" for n in range(count)), "unknown"])
    roles = tuple(
        Role(
            f"r{n}",
            kind=draw(kinds),
            name=f"Rol {n}",
            people=draw(st.sampled_from(("none", "one", "many"))),
            outside=draw(st.booleans()),
            in_room=draw(st.booleans()),
            duties=draw(duties),
            person=draw(persons),
        )
        for n in range(count)
    )
    decisions = tuple(
        Decision(f"d{n}", kind=draw(st.sampled_from(("", *KNOWN))), name=f"Beslissing {n}")
        for n in range(draw(st.integers(0, 4)))
    )
    names = [*(role.id for role in roles), *(one.id for one in decisions)]
    ends = st.sampled_from([*names, APPLICATION, "unknown"])
    relations = st.builds(
        Relation, ends, st.sampled_from(RelationKind), ends, st.sampled_from(("sure", "assumed", "disputed"))
    )
    lines = draw(st.lists(relations, max_size=count * 3 + 3, unique_by=lambda r: r.key))
    return RoleMap(roles, tuple(lines), decisions)

"""Maps that nobody draws on purpose: circles, relations to oneself, things twice, unknown ends, ten thousand roles."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from kompas.checks.findings import findings
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from tests.checks.maps import asked, but, drawn, maps, named

MANY = 10_000
RULED = ("board decides app", "dpo supervises app")


def test_everybody_in_every_circle_is_a_clear_answer() -> None:
    names = [f"r{n}" for n in range(4)]
    pairs = [(a, b) for a in names for b in names if a != b]
    kinds = (RelationKind.ESCALATES, RelationKind.SUPERVISES, RelationKind.APPOINTS)
    relations = tuple(Relation(a, kind, b) for a, b in pairs for kind in kinds)
    ring = RoleMap(tuple(Role(n, name=n) for n in names), relations)
    assert asked(ring) == (
        "nobody-decides",
        "nobody-supervises",
        "escalation-circle:r0:r1:r2:r3",
        "supervision-circle:r0:r1:r2:r3",
    )


@given(maps(20))
def test_a_relation_to_oneself_says_nothing(role_map: RoleMap) -> None:
    selves = tuple(Relation(r.id, kind, r.id) for r in role_map.roles for kind in RelationKind)
    others = tuple(r for r in role_map.relations if r.source != r.target)
    more = replace(role_map, relations=(*others, *selves))
    assert findings(more, named) == findings(replace(role_map, relations=others), named)


@given(maps(20))
def test_the_same_relation_twice_says_it_once(role_map: RoleMap) -> None:
    twice = replace(role_map, relations=role_map.relations * 2)
    assert findings(twice, named) == findings(role_map, named)


@given(maps(20))
def test_an_unknown_end_is_left_out(role_map: RoleMap) -> None:
    strangers = tuple(Relation("stranger", kind, APPLICATION) for kind in RelationKind)
    more = replace(role_map, relations=(*role_map.relations, *strangers))
    assert findings(more, named) == findings(role_map, named)


def test_ten_thousand_roles_get_a_clear_answer() -> None:
    many = tuple(Role(f"s{n:05}", kind="student", people="many") for n in range(MANY))
    touched = tuple(Relation(role.id, RelationKind.AFFECTED, APPLICATION) for role in many)
    whole = drawn(*RULED, "adviser addressable app", "adviser escalates board")
    found = findings(RoleMap((*whole.roles, *many), (*whole.relations, *touched)), named)
    (single,) = found
    assert single.id.startswith("single-point:adviser:s00000:")
    assert single.roles == ("adviser", *(role.id for role in many))
    lost = findings(RoleMap((*drawn(*RULED).roles, *many), (*drawn(*RULED).relations, *touched)), named)
    assert [f.id for f in lost] == [f"no-contact:{role.id}" for role in many]


MARKED = drawn(*RULED, "student affected app", "adviser addressable student")


@pytest.mark.parametrize(
    "changed",
    [
        but(MARKED, adviser={"people": "many"}),
        but(MARKED, adviser={"outside": True}),
        but(MARKED, adviser={"duties": ("explains",)}),
        but(MARKED, adviser={"kind": "counsellor"}),
        replace(MARKED, relations=tuple(replace(r, certainty="disputed") for r in MARKED.relations)),
    ],
)
def test_a_change_underneath_a_finding_changes_its_mark(changed: RoleMap) -> None:
    def mark(role_map: RoleMap) -> str:
        return next(f.mark for f in findings(role_map, named) if f.id == "complaint-stops:adviser")

    assert mark(MARKED)
    assert mark(changed) != mark(MARKED)
    moved = but(MARKED, adviser={"name": "Mentor", "body": "Team", "x": 0.1, "y": 0.2, "in_room": True})
    assert mark(moved) == mark(MARKED)

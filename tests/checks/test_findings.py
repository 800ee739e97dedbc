"""What holds for all checks on any map, and how answers hide findings."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kompas.checks.finding import SEVERITIES, Finding, open_findings
from kompas.checks.findings import CHECKS, findings
from kompas.content.scenarios import find_scenario
from kompas.domain.rolemap import Decision, FindingAnswer, Role, RoleMap
from tests.checks.maps import KNOWN, asked, drawn, maps, named


def bones(role_map: RoleMap) -> list[Finding]:
    """Findings without their words."""
    return [replace(f, question=f.ground) for f in findings(role_map, named)]


@given(maps(), st.booleans())
def test_an_unrelated_role_changes_no_other_finding(role_map: RoleMap, outside: bool) -> None:
    more = replace(role_map, roles=(*role_map.roles, Role("new", kind="student", outside=outside)))
    assert [f for f in findings(more, named) if f.id != "no-relations:new"] == list(findings(role_map, named))


@given(maps(), st.sampled_from(("", *KNOWN)))
def test_a_decision_that_nothing_is_related_to_asks_who_decides_it_and_changes_no_other_finding(
    role_map: RoleMap, kind: str
) -> None:
    more = replace(role_map, decisions=(*role_map.decisions, Decision("new", kind=kind, name="Nieuw")))
    found = findings(more, named)
    assert [f for f in found if f.id != "nobody-decides:new"] == list(findings(role_map, named))
    assert "nobody-decides:new" in {f.id for f in found}


@given(maps(), st.text())
def test_renaming_changes_nothing_but_words(role_map: RoleMap, name: str) -> None:
    new = {"name": name, "x": 0.5, "y": 0.5}
    renamed = replace(
        role_map,
        roles=tuple(replace(r, **new) for r in role_map.roles),
        decisions=tuple(replace(d, **new) for d in role_map.decisions),
    )
    assert bones(renamed) == bones(role_map)


@given(maps(), st.randoms(use_true_random=False))
def test_order_changes_nothing(role_map: RoleMap, chance: random.Random) -> None:
    roles, relations, decisions = list(role_map.roles), list(role_map.relations), list(role_map.decisions)
    chance.shuffle(roles)
    chance.shuffle(relations)
    chance.shuffle(decisions)
    shuffled = RoleMap(tuple(roles), tuple(relations), tuple(decisions))
    assert findings(shuffled, named) == findings(role_map, named)


@given(maps())
def test_what_a_finding_names_is_on_the_map_and_said_once(role_map: RoleMap) -> None:
    found = findings(role_map, named)
    assert len({f.id for f in found}) == len(found)
    assert {role for f in found for role in f.roles} <= {one.id for one in role_map.things}
    assert {line for f in found for line in f.relations} <= {r.id for r in role_map.relations}
    ranks = [SEVERITIES.index(f.severity) for f in found]
    assert ranks == sorted(ranks)
    assert all(f.id.startswith(f.check) for f in found)


def test_every_check_says_its_rule_its_source_and_where_it_errs() -> None:
    for check in CHECKS:
        said = " ".join((check.__doc__ or "").split())
        assert all(word in said for word in ("Rule:", "Source:", "Known false positive:")), check


def answered(*ids: str) -> tuple[FindingAnswer, ...]:
    return tuple(FindingAnswer(i, "right") for i in ids)


def open_ids(role_map: RoleMap, answers: tuple[FindingAnswer, ...]) -> list[str]:
    return [f.id for f in open_findings(findings(role_map, named), answers)]


def test_an_answered_finding_is_hidden_and_the_others_stay() -> None:
    empty = RoleMap()
    assert open_ids(empty, ()) == ["nobody-decides", "nobody-supervises"]
    assert open_ids(empty, answered("nobody-decides", "gone:student")) == ["nobody-supervises"]


def test_it_returns_when_the_map_around_it_changed() -> None:
    ruled = ("board decides app", "dpo supervises app", "adviser addressable student")
    answers = answered("complaint-stops:adviser")
    assert open_ids(drawn(*ruled), answers) == []
    assert open_ids(drawn(*ruled, "teacher advises board"), answers) == []
    farther = drawn(*ruled, "adviser escalates manager")
    assert open_ids(farther, answers) == ["complaint-stops:adviser:manager"]


SCENARIOS = {
    "rood-oranje-groen": (
        "no-contact:teacher",
        "complaint-stops:adviser:program_manager",
        "complaint-stops:counsellor",
        "staff-no-say:teacher",
    ),
    "lamp-op-je-gezicht": (
        "complaint-stops:ombudsman",
        "complaint-stops:supplier",
        "no-relations:procurement",
    ),
    "aandacht-in-beeld": (
        "nobody-supervises:program_manager",
        "no-contact:student",
        "contact-decides:teacher:program_manager",
        "staff-no-say:teacher",
        "no-relations:dpo",
    ),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_scenarios_ask_what_their_makers_left_open(name: str) -> None:
    scenario = find_scenario(name)
    assert asked(RoleMap(scenario.roles, scenario.relations)) == SCENARIOS[name]

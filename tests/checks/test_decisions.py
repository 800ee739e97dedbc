"""What the checks ask about decisions on the map: where they fire, where they do not nearby, and their exception."""

from typing import NamedTuple

import pytest

from kompas.checks.complaint import follow
from kompas.checks.finding import open_findings
from kompas.checks.findings import findings
from kompas.checks.lines import Lines
from kompas.domain.rolemap import FindingAnswer, RoleMap
from kompas.domain.text import Text
from tests.checks.maps import asked, but, drawn, named, of_check, one

RULED = ("board decides app", "dpo supervises app")
HURT = (*RULED, "manager decides threshold", "student affected threshold")


class Case(NamedTuple):
    """What a check says to a map with decisions, to the nearest without the finding, and to its exception."""

    fires: RoleMap
    said: tuple[str, ...]
    nearest: RoleMap
    exception: RoleMap


BOUND = drawn("manager decides threshold", "quality supervises threshold", "manager appoints quality")
CASES = {
    "nobody-decides": Case(
        drawn(*RULED, "teacher carries_out threshold"),
        ("nobody-decides:threshold",),
        drawn(*RULED, "teacher decides threshold"),
        drawn(*RULED, "supplier decides threshold", outside=("supplier",)),
    ),
    "decides-and-supervises": Case(
        drawn("manager decides threshold", "manager supervises threshold"),
        ("decides-and-supervises:manager:threshold",),
        drawn("manager decides threshold", "manager supervises app"),
        drawn("exam_board decides threshold", "exam_board supervises threshold"),
    ),
    "two-deciders": Case(
        drawn("board decides threshold", "manager decides threshold"),
        ("two-deciders:board:manager:threshold",),
        drawn("board decides purpose", "manager decides threshold"),
        drawn("board decides threshold", "manager decides threshold", "board appoints manager"),
    ),
    "nobody-supervises": Case(
        drawn("board decides app", "dpo supervises purpose", "board decides purpose"),
        ("nobody-supervises:board",),
        drawn("board decides app", "dpo supervises app", "board decides purpose"),
        drawn("board decides app", "dpo supervises board", "board decides purpose"),
    ),
    "supervisor-depends": Case(
        BOUND,
        ("supervisor-depends:quality:manager",),
        drawn("manager decides purpose", "quality supervises threshold", "manager appoints quality"),
        but(BOUND, quality={"duties": ("independent",)}),
    ),
    "no-contact": Case(
        drawn(*HURT, "manager addressable purpose"),
        ("no-contact:student",),
        drawn(*HURT, "manager addressable threshold"),
        drawn(*HURT, "adviser addressable app"),
    ),
    "far-contact": Case(
        drawn(*HURT, "supplier addressable threshold", outside=("supplier",)),
        ("far-contact:student:supplier",),
        drawn(
            *HURT, "supplier addressable threshold", "adviser addressable threshold", outside=("supplier",)
        ),
        but(drawn(*HURT, "supplier addressable threshold", outside=("supplier",)), student={"outside": True}),
    ),
    "complaint-stops": Case(
        drawn(*RULED, "manager decides threshold", "adviser addressable threshold"),
        ("complaint-stops:adviser",),
        drawn(
            *RULED, "manager decides threshold", "adviser addressable threshold", "adviser escalates manager"
        ),
        drawn(*RULED, "manager decides threshold", "manager addressable threshold"),
    ),
    "contact-decides": Case(
        drawn(*HURT, "manager addressable threshold"),
        ("contact-decides:student:manager",),
        drawn(*HURT, "manager addressable threshold", "adviser addressable student"),
        drawn(*RULED, "manager decides threshold", "student affected app", "manager addressable student"),
    ),
    "single-point": Case(
        drawn(*HURT, "adviser addressable threshold", "adviser escalates manager"),
        ("single-point:adviser:student",),
        drawn(
            *(*HURT, "adviser addressable threshold", "adviser escalates manager"),
            *("counsellor addressable threshold", "counsellor escalates manager"),
        ),
        but(
            drawn(*HURT, "adviser addressable threshold", "adviser escalates manager"),
            adviser={"people": "many"},
        ),
    ),
    "no-relations": Case(
        drawn("board decides threshold", alone=("adviser",)),
        ("no-relations:adviser",),
        drawn("board decides threshold", "adviser advises threshold"),
        drawn("adviser affected threshold"),
    ),
    "overloaded": Case(
        drawn("board decides purpose", "board decides threshold", "board decides stop"),
        ("overloaded:board:purpose:stop:threshold",),
        drawn("board decides purpose", "board decides threshold", "board advises stop"),
        but(
            drawn(*(f"a carries_out {to}" for to in ("app", "act", "explain", "overrule", "delete"))),
            a={"people": "many"},
        ),
    ),
    "dpo-decides": Case(
        drawn("dpo decides purpose"),
        ("dpo-decides:dpo:purpose",),
        drawn("dpo advises purpose", "dpo supervises threshold"),
        drawn("dpo decides complaint", "dpo carries_out explain"),
    ),
    "escalation-circle": Case(
        drawn("a escalates b", "b escalates a", "manager decides threshold"),
        ("escalation-circle:a:b",),
        drawn("a escalates b", "manager decides threshold"),
        drawn("a escalates b", "b escalates a", "b decides threshold"),
    ),
    "outside-net": Case(
        drawn("a addressable threshold", "a escalates regulator", outside=("regulator",)),
        ("outside-net:a:regulator",),
        drawn("a addressable threshold", "a escalates regulator", "a escalates b", outside=("regulator",)),
        drawn(
            "a addressable threshold", "a escalates regulator", "a decides threshold", outside=("regulator",)
        ),
    ),
    "outside-explains": Case(
        drawn("supplier carries_out explain", "teacher advises explain", outside=("supplier",)),
        ("outside-explains:supplier",),
        drawn("supplier carries_out explain", "teacher carries_out explain", outside=("supplier",)),
        but(
            drawn("supplier decides explain", alone=("teacher",), outside=("supplier",)),
            teacher={"duties": ("explains",)},
        ),
    ),
    "overseer-without-brake": Case(
        but(drawn("adviser decides threshold"), adviser={"duties": ("oversees",)}),
        ("overseer-without-brake:adviser",),
        but(drawn("adviser decides overrule"), adviser={"duties": ("oversees",)}),
        but(drawn("adviser decides stop"), adviser={"duties": ("oversees",)}),
    ),
    "signal-without-action": Case(
        but(drawn("adviser decides delete"), adviser={"duties": ("receives",)}),
        ("signal-without-action:adviser",),
        but(drawn("adviser carries_out act"), adviser={"duties": ("receives",)}),
        but(drawn("adviser decides act"), adviser={"duties": ("receives",)}),
    ),
    "staff-no-say": Case(
        drawn("teacher affected threshold"),
        ("staff-no-say:teacher",),
        drawn("teacher carries_out threshold"),
        drawn("teacher affected threshold", "works_council advises threshold"),
    ),
    "vacant": Case(
        but(drawn("adviser advises threshold"), adviser={"people": "none"}),
        ("vacant:adviser",),
        drawn("adviser advises threshold"),
        but(drawn(alone=("adviser", "threshold")), adviser={"people": "none"}),
    ),
    "data-without-decider": Case(
        drawn("board decides purpose", "data_steward supplies app"),
        ("data-without-decider:data_steward",),
        drawn("board decides purpose", "data_steward supplies app", "data_steward advises board"),
        drawn("data_steward decides purpose", "data_steward supplies app"),
    ),
    "nobody-stops": Case(
        drawn("supplier decides stop", "teacher carries_out app", outside=("supplier",)),
        ("nobody-stops:supplier",),
        drawn("supplier decides stop", "teacher decides stop", outside=("supplier",)),
        but(
            drawn("supplier decides stop", alone=("board",), outside=("supplier",)),
            board={"duties": ("stops",)},
        ),
    ),
}


@pytest.mark.parametrize("check", CASES)
def test_it_fires_falls_silent_nearby_and_knows_its_exception(check: str) -> None:
    case = CASES[check]
    assert of_check(case.fires, check) == case.said
    assert of_check(case.nearest, check) == ()
    assert of_check(case.exception, check) == ()


def test_who_decides_a_decision_does_not_decide_over_the_application_by_that() -> None:
    assert of_check(drawn("board decides purpose"), "nobody-decides") == ("nobody-decides",)


def test_the_questions_name_the_decision_in_quotes_and_light_it() -> None:
    bare = drawn(*RULED, "teacher carries_out threshold")
    found = one(bare, "nobody-decides")
    assert found.question == Text(
        "Klopt het dat niemand beslist over ‘drempel instellen’?",
        "Is it right that nobody decides on ‘set the threshold’?",
    )
    assert found.lit == ("threshold", "teacher carries_out threshold", "? decides threshold")
    two = one(drawn("board decides threshold", "adviser decides threshold"), "two-deciders")
    assert two.question.nl == (
        "Klopt het dat een begeleider en het college van bestuur elk het laatste woord hebben over"
        " ‘drempel instellen’?"
    )
    assert "threshold" in two.roles


def test_a_map_whose_decisions_are_all_decided_asks_nothing() -> None:
    whole = (*RULED, "teacher carries_out app", "board decides purpose", "manager decides threshold")
    assert asked(drawn(*whole)) == ()


def test_a_supplier_of_data_is_asked_about_only_when_somebody_decides_what_for() -> None:
    assert of_check(drawn("board decides threshold", "steward supplies app"), "data-without-decider") == ()


def test_an_answer_holds_until_the_decision_is_another() -> None:
    bare = drawn(*RULED, "teacher carries_out threshold")
    (found,) = findings(bare, named)
    answer = FindingAnswer(found.id, "right", about=found.mark)
    assert open_findings(findings(bare, named), (answer,)) == ()
    (threshold,) = bare.decisions
    named_anew = RoleMap(
        bare.roles, bare.relations, (type(threshold)("threshold", "threshold", "Wie is rood"),)
    )
    assert open_findings(findings(named_anew, named), (answer,)) == ()
    of_another_kind = RoleMap(bare.roles, bare.relations, (type(threshold)("threshold", "purpose"),))
    assert [f.id for f in open_findings(findings(of_another_kind, named), (answer,))] == [found.id]


def test_a_complaint_about_the_application_is_not_heard_by_who_decides_a_decision() -> None:
    both = (*HURT, "teacher affected app", "adviser addressable app", "adviser escalates manager")
    assert of_check(drawn(*both), "complaint-stops") == ("complaint-stops:adviser:manager",)
    assert one(drawn(*both), "complaint-stops").missing == ("manager escalates board",)
    assert of_check(drawn(*both, "manager escalates board"), "complaint-stops") == ()
    only = (*HURT, "adviser addressable student", "adviser escalates manager")
    assert of_check(drawn(*only), "complaint-stops") == ()
    missing = one(drawn(*HURT, "adviser addressable threshold"), "complaint-stops").missing
    assert missing == ("adviser escalates manager",)


def test_a_complaint_about_a_decision_goes_to_who_decides_it() -> None:
    whole = drawn(
        *HURT, "adviser addressable threshold", "adviser escalates manager", "dpo supervises manager"
    )
    legs = follow(Lines(whole), named, "student")
    assert [leg.stops for leg in legs] == [False] * 5
    assert legs[-1].said.nl == "De FG houdt toezicht. De weg loopt door."
    assert {"threshold", "student affected threshold", "adviser addressable threshold"} <= set(legs[1].lit)
    assert "manager decides threshold" in legs[-1].lit
    stopped = follow(Lines(drawn(*HURT, "adviser addressable threshold")), named, "student")
    assert stopped[-1].stops
    assert stopped[-1].lit[-1] == "adviser escalates board"

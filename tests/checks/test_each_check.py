"""For each check: a map where it fires, the nearest map where it does not, and its exception."""

from typing import NamedTuple

import pytest

from kompas.checks.around import NOTHING, Around
from kompas.checks.findings import CHECKS
from kompas.domain.rolemap import Role, RoleMap
from tests.checks.maps import but, drawn, of_check

RULED = ("board decides app", "dpo supervises app")
ASKS = (*RULED, "student affected app")
LEGAL = Around(finders=(Role("legal", kind="legal"),))
OWNER = Around(owners=(Role("own-1", name="Klankbord"),))
EXAMS = Around(law=(("high_risk", "profile"),))
SEATED = Around(seated=(Role("teacher", kind="teacher"),))


class Case(NamedTuple):
    """What a check says to a map, to the nearest without the finding, and to its exception."""

    fires: RoleMap
    said: tuple[str, ...]
    nearest: RoleMap
    exception: RoleMap
    around: Around = NOTHING


BOUND = drawn("board decides app", "quality supervises app", "board appoints quality")
FAR = drawn(*ASKS, "student escalates a", "a escalates b", "board addressable b")
NEAR = drawn(*ASKS, "student escalates a", "board addressable a")
AWAY = drawn(*ASKS, "supplier addressable student", outside=("supplier",))
CASES = {
    "nobody-decides": Case(
        drawn("board advises app"),
        ("nobody-decides",),
        drawn("board decides app"),
        drawn("supplier decides app", outside=("supplier",)),
    ),
    "decides-and-supervises": Case(
        drawn("board decides app", "board supervises app"),
        ("decides-and-supervises:board",),
        drawn("board decides app", "board supervises teacher"),
        drawn("exam_board decides app", "exam_board supervises app"),
    ),
    "two-deciders": Case(
        drawn("board decides app", "manager decides app"),
        ("two-deciders:board:manager",),
        drawn("board decides app", "manager decides teacher"),
        drawn("board decides app", "exam_board decides app"),
    ),
    "nobody-supervises": Case(
        drawn("board decides app"),
        ("nobody-supervises:board",),
        drawn("board decides app", "dpo supervises app"),
        drawn("board decides app", "council supervises board"),
    ),
    "supervisor-depends": Case(
        BOUND,
        ("supervisor-depends:quality:board",),
        drawn("board decides app", "quality supervises app", "quality appoints board"),
        but(BOUND, quality={"duties": ("independent",)}),
    ),
    "no-contact": Case(
        drawn(*ASKS),
        ("no-contact:student",),
        drawn(*ASKS, "adviser addressable student"),
        drawn(*ASKS, "adviser addressable app"),
    ),
    "far-contact": Case(FAR, ("far-contact:student:a:b:board",), NEAR, but(AWAY, student={"outside": True})),
    "complaint-stops": Case(
        drawn(*RULED, "adviser addressable student"),
        ("complaint-stops:adviser",),
        drawn(*RULED, "adviser addressable student", "adviser escalates board"),
        drawn(*RULED, "board addressable student"),
    ),
    "contact-decides": Case(
        drawn(*ASKS, "board addressable student"),
        ("contact-decides:student:board",),
        drawn(*ASKS, "board addressable student", "adviser addressable student"),
        drawn(*RULED, "board affected app", "board addressable board"),
    ),
    "single-point": Case(
        drawn(*ASKS, "adviser addressable student", "adviser escalates board"),
        ("single-point:adviser:student",),
        drawn(
            *ASKS,
            *("adviser addressable student", "adviser escalates board"),
            *("counsellor addressable student", "counsellor escalates board"),
        ),
        but(
            drawn(*ASKS, "adviser addressable student", "adviser escalates board"), adviser={"people": "many"}
        ),
    ),
    "nobody-stops": Case(
        drawn("supplier processes app", outside=("supplier",)),
        ("nobody-stops:supplier",),
        drawn("supplier processes app", "teacher carries_out app", outside=("supplier",)),
        but(
            drawn("supplier processes app", alone=("board",), outside=("supplier",)),
            board={"duties": ("stops",)},
        ),
    ),
    "overloaded": Case(
        drawn("board decides app", "board decides a", "board decides b"),
        ("overloaded:board:a:b",),
        drawn("board decides app", "board decides a", "board advises b"),
        but(
            drawn(*(f"a carries_out {to}" for to in ("app", "b", "c", "d", "e"))),
            a={"people": "many"},
        ),
    ),
    "dpo-decides": Case(
        drawn("dpo decides app"),
        ("dpo-decides:dpo",),
        drawn("dpo advises app", "dpo supervises app"),
        drawn("dpo carries_out audit"),
    ),
    "dpo-conflict": Case(
        but(drawn(alone=("dpo", "hr")), dpo={"person": "hr"}),
        ("dpo-conflict:dpo:hr",),
        drawn(alone=("dpo", "hr")),
        but(drawn(alone=("dpo", "privacy_officer")), dpo={"person": "privacy_officer"}),
    ),
    "exam-board-bound": Case(
        but(drawn(alone=("exam_board", "board")), board={"person": "exam_board"}),
        ("exam-board-bound:board:exam_board",),
        drawn(alone=("exam_board", "board")),
        drawn("board appoints exam_board"),
    ),
    "builder-evaluates": Case(
        but(drawn(alone=("analyst",)), analyst={"duties": ("built", "evaluates")}),
        ("builder-evaluates:analyst",),
        but(drawn(alone=("analyst",)), analyst={"duties": ("built",)}),
        but(
            drawn(alone=("analyst", "quality")),
            analyst={"duties": ("built", "evaluates")},
            quality={"duties": ("evaluates",)},
        ),
    ),
    "escalation-circle": Case(
        drawn("a escalates b", "b escalates c", "c escalates a"),
        ("escalation-circle:a:b:c",),
        drawn("a escalates b", "b escalates c", "c escalates c"),
        drawn("board decides app", "a escalates b", "b escalates a", "b escalates board"),
    ),
    "supervision-circle": Case(
        drawn("a supervises b", "b supervises a"),
        ("supervision-circle:a:b",),
        drawn("a supervises b", "b supervises app"),
        drawn("dpo supervises works_council", "works_council supervises dpo"),
    ),
    "outside-explains": Case(
        drawn("supplier addressable app", outside=("supplier",)),
        ("outside-explains:supplier",),
        drawn("supplier addressable app", "adviser addressable app", outside=("supplier",)),
        but(
            drawn("supplier addressable app", alone=("teacher",), outside=("supplier",)),
            teacher={"duties": ("explains",)},
        ),
    ),
    "overseer-without-brake": Case(
        but(drawn(alone=("adviser",)), adviser={"duties": ("oversees",)}),
        ("overseer-without-brake:adviser",),
        but(drawn("adviser decides app"), adviser={"duties": ("oversees",)}),
        but(drawn(alone=("adviser",)), adviser={"duties": ("oversees", "stops")}),
    ),
    "signal-without-action": Case(
        but(drawn("adviser advises app"), adviser={"duties": ("receives",)}),
        ("signal-without-action:adviser",),
        but(drawn("adviser carries_out app"), adviser={"duties": ("receives",)}),
        but(drawn("adviser decides app"), adviser={"duties": ("receives",)}),
    ),
    "staff-no-say": Case(
        drawn("teacher affected app"),
        ("staff-no-say:teacher",),
        drawn("teacher carries_out app"),
        drawn("teacher affected app", "works_council advises app"),
    ),
    "students-no-say": Case(
        drawn("student affected app"),
        ("students-no-say:student",),
        drawn("student affected app", "student_council advises app"),
        drawn("student affected app", "student_council addressable student"),
        EXAMS,
    ),
    "vacant": Case(
        but(drawn("adviser addressable app"), adviser={"people": "none"}),
        ("vacant:adviser",),
        drawn("adviser addressable app"),
        but(drawn(alone=("adviser",)), adviser={"people": "none"}),
    ),
    "finder-missing": Case(
        but(drawn("legal advises app"), legal={"people": "none"}),
        ("finder-missing:legal",),
        drawn("legal advises app"),
        drawn(alone=("legal",)),
        LEGAL,
    ),
    "owner-missing": Case(
        drawn(alone=("student",)),
        ("owner-missing:own-1",),
        but(drawn(alone=("student",)), student={"name": "Klankbord"}),
        but(drawn("student advises app"), student={"name": "Klankbord"}),
        OWNER,
    ),
    "no-relations": Case(
        drawn(alone=("adviser",)),
        ("no-relations:adviser",),
        drawn("adviser advises app"),
        drawn("app affected adviser"),
    ),
    "outside-net": Case(
        drawn("a addressable app", "a escalates regulator", outside=("regulator",)),
        ("outside-net:a:regulator",),
        drawn("a addressable app", "a escalates regulator"),
        drawn("a addressable app", "a escalates regulator", "a escalates b", outside=("regulator",)),
    ),
    "data-without-decider": Case(
        drawn("board decides app", "data_steward supplies app"),
        ("data-without-decider:data_steward",),
        drawn("board decides app", "data_steward supplies app", "data_steward advises board"),
        drawn("data_steward decides app", "data_steward supplies app"),
    ),
    "no-student-here": Case(
        drawn("student affected app"),
        ("no-student-here:student",),
        but(drawn("student affected app"), student={"in_room": True}),
        but(drawn("student affected app", alone=("student_council",)), student_council={"in_room": True}),
        SEATED,
    ),
}
"""By the name of the check; `no_say` has two names."""


@pytest.mark.parametrize("check", CASES)
def test_it_fires_falls_silent_nearby_and_knows_its_exception(check: str) -> None:
    case = CASES[check]
    assert of_check(case.fires, check, case.around) == case.said
    assert of_check(case.nearest, check, case.around) == ()
    assert of_check(case.exception, check, case.around) == ()


def test_no_check_is_without_its_case() -> None:
    names = {check.__name__.replace("_", "-") for check in CHECKS} - {"no-say"}
    assert names | {"staff-no-say", "students-no-say"} == CASES.keys()
    assert len(CHECKS) == 28 + 1


@pytest.mark.parametrize("around", [LEGAL, OWNER, EXAMS, SEATED])
def test_what_stands_around_the_map_asks_nothing_by_itself(around: Around) -> None:
    whole = drawn(alone=("legal", "student", "student_council", "Klankbord"))
    whole = but(whole, Klankbord={"name": "Klankbord"}, student={"in_room": True})
    whole = RoleMap(whole.roles, drawn("student_council advises app").relations)
    kinds = ("finder-missing", "owner-missing", "students-no-say", "no-student-here")
    assert [said for kind in kinds for said in of_check(whole, kind, around)] == []


def test_a_way_that_leads_outside_only() -> None:
    assert of_check(AWAY, "far-contact") == ("far-contact:student:supplier",)
    inside = drawn(
        *ASKS, "supplier addressable student", "adviser addressable student", outside=("supplier",)
    )
    assert of_check(inside, "far-contact") == ()


def test_who_stands_above_all_has_the_last_word() -> None:
    above = drawn("board decides app", "manager decides app", "board appoints manager")
    assert of_check(above, "two-deciders") == ()
    one = but(drawn("board decides app", "manager decides app"), board={"person": "manager"})
    assert of_check(one, "two-deciders") == ()
    over_role = drawn("board decides plan", "manager decides plan")
    assert of_check(over_role, "two-deciders") == ("two-deciders:board:manager:plan",)


def test_money_in_the_examination_board() -> None:
    money = but(drawn(alone=("exam_board", "hr")), hr={"duties": ("money",), "person": "exam_board"})
    assert of_check(money, "exam-board-bound") == ("exam-board-bound:exam_board:hr",)
    itself = but(drawn(alone=("exam_board",)), exam_board={"duties": ("money",)})
    assert of_check(itself, "exam-board-bound") == ("exam-board-bound:exam_board",)


def test_one_person_with_the_builder_is_the_builder() -> None:
    same = but(
        drawn(alone=("analyst", "quality")),
        analyst={"duties": ("built",)},
        quality={"duties": ("evaluates",), "person": "analyst"},
    )
    assert of_check(same, "builder-evaluates") == ("builder-evaluates:quality",)


def test_only_outside_may_press_stop() -> None:
    said = drawn("supplier processes app", "teacher carries_out app", outside=("supplier",))
    assert of_check(but(said, supplier={"duties": ("stops",)}), "nobody-stops") == ("nobody-stops:supplier",)

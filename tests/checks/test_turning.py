"""Whom people can turn to, and roles without a part."""

import pytest

from kompas.checks.findings import findings
from kompas.domain.rolemap import Role, RoleMap
from kompas.domain.text import Text
from tests.checks.maps import asked, drawn, named, one

RULED = ("board decides app", "dpo supervises app")


def test_somebody_affected_without_a_contact() -> None:
    lost = drawn(*RULED, "student affected app")
    assert asked(lost) == ("no-contact:student",)
    found = one(lost, "no-contact")
    assert found.question == Text(
        "Klopt het dat een student nergens terecht kan?", "Is it right that a student has nowhere to turn?"
    )
    assert found.roles == ("student",)
    assert found.relations == ("student affected application",)


@pytest.mark.parametrize(
    "way",
    [
        ("board addressable student",),
        ("board addressable app",),
        ("student escalates council", "board addressable council"),
        ("student escalates council", "council escalates board", "board addressable app"),
    ],
)
def test_any_path_to_a_contact_is_enough(way: tuple[str, ...]) -> None:
    # What is left to ask: that the board decided, and that one council stands in between.
    left = ["contact-decides:student:board"]
    if way == ("student escalates council", "board addressable council"):
        left.append("single-point:council:student")
    assert asked(drawn(*RULED, "student affected app", *way)) == tuple(left)


def test_being_a_contact_oneself_is_no_path() -> None:
    alone = drawn(*RULED, "teacher affected app", "teacher addressable app", "teacher escalates board")
    assert asked(alone) == ("no-contact:teacher:board", "staff-no-say:teacher")


def test_a_contact_of_somebody_else_is_no_path() -> None:
    other = drawn(*RULED, "student affected app", "board addressable teacher")
    assert asked(other) == ("no-contact:student",)


def test_a_dead_end_is_part_of_the_question_and_stands_out() -> None:
    dead = drawn(*RULED, "student affected app", "student escalates council", "council escalates student")
    assert asked(dead) == ("no-contact:student:council", "escalation-circle:council:student")
    assert one(dead, "no-contact").relations == (
        "council escalates student",
        "student affected application",
        "student escalates council",
    )


def test_a_complaint_that_never_reaches_who_decides() -> None:
    stops = drawn(*RULED, "student affected app", "adviser addressable student", "adviser escalates manager")
    assert asked(stops) == ("complaint-stops:adviser:manager",)
    found = one(stops, "complaint-stops")
    assert found.question.nl == "Klopt het dat een klacht bij een begeleider nooit komt bij wie beslist?"
    assert found.question.en == ("Is it right that a complaint to an adviser never reaches those who decide?")
    assert found.roles == ("adviser", "manager", "student")
    assert found.relations == (
        "adviser addressable student",
        "adviser escalates manager",
        "student affected application",
    )
    assert found.missing == ("manager escalates board",)


def test_a_complaint_in_a_circle_is_missing_where_it_began() -> None:
    circle = drawn(*RULED, "adviser addressable student", "adviser escalates b", "b escalates adviser")
    assert one(circle, "complaint-stops").missing == ("adviser escalates board",)


ONE, BOTH = (
    ("single-point:adviser:student",),
    ("single-point:adviser:student", "single-point:manager:student"),
)


@pytest.mark.parametrize(
    ("way", "left"),
    [
        (("adviser escalates board",), ONE),
        (("adviser escalates manager", "manager escalates board"), BOTH),
        (("adviser escalates manager", "manager escalates adviser", "manager escalates board"), BOTH),
        (("adviser decides app",), ("two-deciders:adviser:board", "contact-decides:student:adviser")),
    ],
)
def test_a_complaint_that_comes_through(way: tuple[str, ...], left: tuple[str, ...]) -> None:
    # It comes through, so nothing asks where it stops; what is left is on whom it all depends.
    assert asked(drawn(*RULED, "student affected app", "adviser addressable student", *way)) == left


def test_without_a_decider_only_that_is_asked() -> None:
    headless = drawn("dpo supervises app", "student affected app", "adviser addressable student")
    assert asked(headless) == ("nobody-decides",)


def test_each_contact_is_asked_about_apart() -> None:
    two = drawn(*RULED, "b addressable student", "a addressable student", "c addressable app")
    assert asked(two) == ("complaint-stops:a", "complaint-stops:b", "complaint-stops:c")


def test_a_role_without_relations_comes_last() -> None:
    loose = drawn("board decides app", alone=("adviser",))
    assert asked(loose) == ("nobody-supervises:board", "no-relations:adviser")
    found = one(loose, "no-relations")
    assert found.severity == "low"
    assert found.question.nl == "Klopt het dat een begeleider hier niets mee te maken heeft?"
    assert asked(drawn(*RULED, "adviser advises board")) == ()


def test_a_relation_to_itself_or_to_nobody_connects_no_role() -> None:
    drawing = drawn(*RULED, "adviser advises adviser", "adviser advises ghost")
    without = RoleMap(tuple(r for r in drawing.roles if r.id != "ghost"), drawing.relations)
    assert asked(without) == ("no-relations:adviser",)


def test_a_relation_from_the_application_connects_a_role_and_says_no_more() -> None:
    assert asked(drawn(*RULED, "app affected student")) == ()


@pytest.mark.parametrize(
    ("role", "called"),
    [
        (Role("a", kind="dpo"), "de FG"),
        (Role("a", kind="board"), "het college van bestuur"),
        (Role("a", kind="student"), "een student"),
        (Role("a", kind="student", name="Deeltijdstudent"), "Deeltijdstudent"),
        (Role("a", name="{role} <b>"), "{role} <b>"),
    ],
)
def test_roles_are_called_as_in_a_sentence(role: Role, called: str) -> None:
    (*_, found) = findings(RoleMap((role,)), named)
    assert found.question.nl == f"Klopt het dat {called} hier niets mee te maken heeft?"

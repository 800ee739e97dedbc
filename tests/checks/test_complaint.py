"""The complaint that is followed: where it goes, where it stops, what is lit, on any map."""

from itertools import pairwise

import pytest
from hypothesis import given

from kompas.checks.complaint import Leg, follow
from kompas.checks.lines import Lines
from kompas.domain.rolemap import RoleMap
from kompas.domain.text import Text
from tests.checks.maps import drawn, maps, named

HURT = ("student affected app", "board decides app", "dpo supervises app")


def walked(role_map: RoleMap, start: str = "student") -> tuple[Leg, ...]:
    return follow(Lines(role_map), named, start)


def test_a_complaint_that_goes_all_through() -> None:
    legs = walked(drawn(*HURT, "adviser addressable student", "adviser escalates board"))
    assert [leg.said.nl for leg in legs] == [
        "Een student wordt geraakt en heeft een klacht.",
        "Een student kan naar een begeleider.",
        "Een begeleider kan naar het college van bestuur.",
        "Het college van bestuur beslist en kan er iets aan doen.",
        "De FG houdt toezicht. De weg loopt door.",
    ]
    assert not any(leg.stops for leg in legs)
    assert legs[0].lit == ("student", "student affected application")
    assert set(legs[-1].lit) == {
        *("student", "adviser", "board", "dpo", "student affected application"),
        *("adviser addressable student", "adviser escalates board", "board decides application"),
        "dpo supervises application",
    }


@pytest.mark.parametrize(
    ("way", "ends", "gap"),
    [
        ((), "It stops here: a student has nobody to turn to.", "? addressable student"),
        (
            ("adviser addressable student",),
            "It stops here: an adviser passes nothing on to those who decide.",
            "adviser escalates board",
        ),
        (
            ("adviser addressable student", "adviser escalates manager"),
            "It stops here: the manager passes nothing on to those who decide.",
            "manager escalates board",
        ),
        (
            ("a addressable student", "a escalates b", "b escalates a"),
            "It stops here: the a passes nothing on to those who decide.",
            "a escalates board",
        ),
    ],
)
def test_it_says_where_it_stops(way: tuple[str, ...], ends: str, gap: str) -> None:
    *before, last = walked(drawn(*HURT, *way))
    assert last == Leg(last.said, last.lit, stops=True)
    assert last.said.en == ends
    assert last.lit == (*before[-1].lit, gap)


def test_without_a_supervisor_it_stops_at_who_decides() -> None:
    last = walked(drawn("student affected app", "board decides app", "board addressable app"))[-1]
    assert last.said == Text(
        "Hier stopt het: het college van bestuur beslist en niemand houdt toezicht.",
        "It stops here: the executive board decides and nobody supervises.",
    )
    assert last.lit[-1] == "? supervises board"


def test_the_shortest_way_is_taken_and_a_dead_end_near_by_is_not() -> None:
    near = drawn(
        *(*HURT, "counsellor addressable student", "adviser addressable student"),
        *("adviser escalates manager", "manager escalates board", "adviser escalates board"),
    )
    assert [leg.said.en for leg in walked(near)][1:3] == [
        "A student can go to an adviser.",
        "An adviser can go to the executive board.",
    ]


@given(maps(30))
def test_on_any_map_it_ends_and_lights_what_is_there(role_map: RoleMap) -> None:
    lines = Lines(role_map)
    there = {r.id for r in role_map.roles} | {r.id for r in role_map.relations}
    for start in lines.affected():
        legs = follow(lines, named, start)
        assert legs[0].lit[0] == start
        assert [leg.stops for leg in legs[:-1]] == [False] * (len(legs) - 1)
        for before, after in pairwise(legs):
            assert set(before.lit) <= set(after.lit)
        unknown = set(legs[-1].lit) - there
        assert len(unknown) == legs[-1].stops

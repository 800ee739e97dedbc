"""Everybody can find out which seat they are: numbers by role at the welcome, the role of whose turn it is."""

import json

import msgspec

from kompas.domain import actions as a
from kompas.domain.live import live, live_on_stage
from kompas.domain.stage import AnyView, WelcomeView
from kompas.domain.text import Text
from kompas.domain.update import update
from kompas.domain.views import views_of
from kompas.domain.weighing import Weighing
from tests.making import AT, begun, both

SEATS = (
    a.AddSeat(1, "student"),
    a.AddSeat(2, "teacher", "student"),
    a.AddSeat(3, "student"),
    a.AddSeat(5, "Ik"),
)


def welcome() -> WelcomeView:
    session = begun(*SEATS)
    view = views_of(session, session.steps[0])[0]
    assert isinstance(view, WelcomeView)
    return view


def test_the_welcome_has_the_numbers_of_each_role() -> None:
    view = welcome()
    assert view.seats == ((1, 3), (2,), (5,))
    assert [(one.name.nl, one.count) for one in view.attended] == [("Studenten", 2), ("Docent", 1), ("Ik", 1)]


def test_a_welcome_of_an_older_kompas_opens_without_numbers() -> None:
    told = json.loads(msgspec.json.encode(welcome()))
    del told["seats"]
    older = msgspec.json.decode(json.dumps(told), type=AnyView)
    assert older == msgspec.structs.replace(welcome(), seats=())


def test_the_role_of_whose_turn_it_is_follows_the_round() -> None:
    roles, session = [], begun(*SEATS, a.OpenRound("weigh", 1, AT))
    for done in (
        a.SkipSeat(1, skipping=True),
        a.Weigh(2, Weighing(50, 50, 0)),
        a.Weigh(3, Weighing(50, 50, 0)),
        a.Weigh(5, Weighing(50, 50, 0)),
    ):
        roles.append(live(session).role)
        session = update(session, done)
    assert roles == [both("Student"), both("Docent"), both("Student"), Text("Ik", "Ik")]
    assert live(session).role == live_on_stage(session).role == Text("", "")

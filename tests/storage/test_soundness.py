"""A state that a file brings along is judged as if it were entered: nothing comes in that Kompas would refuse."""

import math
from typing import Any

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Clock, LawAnswer, PlayedTwist, Remark, Seat, Task, Visit
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Decision, FindingAnswer, Relation, RelationKind, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.stage import RevealView
from kompas.domain.weighing import Cast, Weighing
from kompas.storage.soundness import check_state
from kompas.store.store import replay
from tests.making import AT, begun, make_steps, opened, start
from tests.storage.keeping import small_session, weighed

HALF = Weighing(50, 50, 0)


def with_round(**changes: Any) -> Session:
    """A session with one open round of three seats, changed behind the back of the rules."""
    session = begun(*opened(3))
    return replace(session, rounds=(replace(session.rounds[0], **changes),))


def add_step() -> a.AddStep:
    return a.AddStep("law", replace(make_steps()[0], id="extra"))


def with_map(*roles: Role, relations: tuple[Relation, ...] = ()) -> Session:
    return replace(begun(), map=RoleMap(roles, relations))


def deciding(*decisions: Decision, relation: Relation | None = None) -> Session:
    """A map of one role with decisions."""
    drawn = RoleMap((Role("a", "student"),), (relation,) if relation else (), decisions)
    return replace(begun(), map=drawn)


@pytest.mark.parametrize(
    "session",
    [
        deciding(Decision("d", name="D", x=1.0, y=0.0), relation=Relation("a", RelationKind.AFFECTED, "d")),
        begun(),
        begun(*opened(3)),
        begun(*opened(3), a.Weigh(1, HALF), a.VoidRound(), a.RemoveSeat(1)),
        begun(a.SetMode("anonymous", 3), *opened(3), a.CloseRound(AT, (HALF, HALF, HALF)), a.RevealRound()),
        replay(small_session()).session,
        begun(a.Publish("case", 2), a.EnterStep("law", AT), a.PauseClock(AT), a.CloseSession(AT)),
        # A step can be gone that the room has been in: adding it can be undone, having been there cannot.
        replay((start(), add_step(), a.EnterStep("extra", AT), a.Undo())).session,
        begun(
            a.MoveRole("student", 0.5, 1.0), a.Publish("rolemap"), a.PlayTwist("t1", AT), a.Publish("twist")
        ),
    ],
)
def test_what_came_about_in_kompas_is_sound(session: Session) -> None:
    check_state(session)


UNSOUND: dict[str, Session] = {
    "identifier": replace(begun(), id="../../x"),
    "no steps": replace(begun(), steps=()),
    "step twice": replace(begun(), steps=begun().steps * 2),
    "minutes": replace(begun(), steps=(replace(begun().steps[0], minutes=-1), *begun().steps[1:])),
    "k": replace(begun(), k=0),
    "seat number": replace(begun(), seats=(Seat(0, "student"),)),
    "seat twice": replace(begun(), seats=(Seat(1, "student"), Seat(1, "board"))),
    "seat without role": replace(begun(), seats=(Seat(1, " "),)),
    "time": replace(begun(), started="vanochtend"),
    "visit": replace(begun(), visits=(Visit("law", "straks"),)),
    "clock": replace(begun(), clock=Clock(paused_seconds=-1.0)),
    "clock without end": replace(begun(), clock=Clock(paused_seconds=math.inf)),
    "a number out of range": replace(begun(), clock=Clock(added_minutes=10**12)),
    "long text": replace(begun(), decision="x" * 20_001),
    "long text in the scenario": replace(
        begun(), scenario=replace(begun().scenario, case=replace(begun().scenario.case, nl="x" * 20_001))
    ),
    "long list": replace(begun(), parked=tuple(Remark(str(n), "x") for n in range(2_001))),
    "argument twice": replace(begun(), arguments=(Argument("a", "x"), Argument("a", "y"))),
    "empty argument": replace(begun(), arguments=(Argument("a", ""),)),
    "unknown item": replace(begun(), marked=("nowhere",)),
    "unknown question": replace(begun(), law=(LawAnswer("nowhere", "yes"),)),
    "unknown answer": replace(begun(), law=(LawAnswer("q1", "perhaps"),)),
    "date": replace(begun(), tasks=(Task("t", "x", due="31 februari"),)),
    "unknown twist": replace(begun(), twists=(PlayedTwist("nowhere", AT, 0),)),
    "answer without reason": replace(begun(), finding_answers=(FindingAnswer("f", "deliberate"),)),
    "stage size": replace(begun(), stage=replace(begun().stage, size=1)),
    "stage page": replace(begun(), stage=replace(begun().stage, page=-1)),
    "role outside the map": with_map(Role("a", "student", x=2.0, y=0.0)),
    "one person with nobody": with_map(Role("a", "student", person="b")),
    "one person with oneself": with_map(Role("a", "student", person="a")),
    "role nowhere": with_map(Role("a", "student", x=math.nan, y=0.0)),
    "role twice": with_map(Role("a", "student"), Role("a", "board")),
    "relation to nothing": with_map(relations=(Relation("a", RelationKind.DECIDES, "b"),)),
    "relation to itself": with_map(
        Role("a", "student"), relations=(Relation("a", RelationKind.DECIDES, "a"),)
    ),
    "decision outside the map": deciding(Decision("d", name="D", x=0.0, y=2.0)),
    "decision twice": deciding(Decision("d", name="D"), Decision("d", name="E")),
    "decision that is a role": deciding(Decision("a", name="D")),
    "decision without a name": deciding(Decision("d")),
    "decision that decides": deciding(
        Decision("d", name="D"), relation=Relation("d", RelationKind.DECIDES, "a")
    ),
    "decision that is appointed": deciding(
        Decision("d", name="D"), relation=Relation("a", RelationKind.APPOINTS, "d")
    ),
    "one person with a decision": replace(
        begun(), map=RoleMap((Role("a", "student", person="d"),), (), (Decision("d", name="D"),))
    ),
    "points": with_round(casts=(Cast(1, Weighing(100, 100, -100)),)),
    "unknown seat": with_round(casts=(Cast(9, HALF),)),
    "seat weighed twice": with_round(casts=(Cast(1, HALF), Cast(1, HALF))),
    "batch with seats": with_round(batch=(HALF,)),
    "closed anonymous round with seats": with_round(mode="anonymous", state="closed", casts=(Cast(1, HALF),)),
    "void round that remembers": with_round(state="void", casts=(Cast(1, HALF),)),
    "round number": with_round(number=7),
    "round k": with_round(k=1),
    "round time": with_round(opened=""),
}


@pytest.mark.parametrize("session", UNSOUND.values(), ids=UNSOUND.keys())
def test_what_could_not_have_come_about_is_refused(session: Session) -> None:
    with pytest.raises(Problem):
        check_state(session)


def test_points_in_a_published_view_are_judged_too() -> None:
    shown = begun(
        *opened(3), *weighed(*[(50, 50, 0)] * 3), a.CloseRound(AT), a.RevealRound(), a.Publish("weigh")
    )
    check_state(shown)
    assert isinstance(shown.stage.view, RevealView)
    (picture,) = shown.stage.view.rounds
    forged = replace(picture, weighings=(Weighing(100, 100, -100),))
    view = replace(shown.stage.view, rounds=(forged,))
    with pytest.raises(Problem, match="copy_state"):
        check_state(replace(shown, stage=replace(shown.stage, view=view)))

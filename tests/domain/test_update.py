"""Actions do what they say, and nothing when they make no sense."""

import msgspec
import pytest

from kompas.domain import actions as a
from kompas.domain.live import live
from kompas.domain.outcome import Argument, LawAnswer, Remark, Task
from kompas.domain.privacy import shown
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Relation, RelationKind, Role
from kompas.domain.stage import OpenRoundView, RevealView
from kompas.domain.update import _RULES, update
from kompas.domain.weighing import Weighing
from tests.making import AT, LATER, begun, opened, seated, start

W = Weighing(50, 30, 20)


def problem_of(*acts: a.Action) -> str:
    session = begun(*acts[:-1])
    with pytest.raises(Problem) as caught:
        update(session, acts[-1])
    return caught.value.key


def test_every_action_has_a_rule_or_is_the_history_s() -> None:
    special = {a.StartSession, a.Baseline, a.Undo, a.Redo}
    assert set(_RULES) | special == set(a.AnyAction.__args__)


def test_every_action_survives_the_journal_s_format() -> None:
    decoder = msgspec.json.Decoder(a.AnyAction)
    for action in (start(), *opened(3), a.Weigh(1, W), a.Baseline(begun(*opened(2)))):
        assert decoder.decode(msgspec.json.encode(action)) == action


def test_a_session_begins_with_the_map_of_its_scenario() -> None:
    session = begun()
    assert [role.id for role in session.map.roles] == ["student", "board"]
    assert session.step.id == "welcome"


def test_a_round_opens_weighs_closes_and_is_revealed() -> None:
    acts = (*opened(3), *(a.Weigh(n, W) for n in (1, 2, 3)), a.CloseRound(LATER), a.RevealRound())
    session = begun(*acts)
    assert session.round is not None
    assert session.round.state == "revealed"
    assert [w.points for w in session.round.weighings] == [(50, 30, 20)] * 3


def test_weighing_again_replaces_the_first() -> None:
    session = begun(*opened(3), a.Weigh(1, W), a.Weigh(1, Weighing(0, 0, 100)))
    assert session.round is not None
    assert session.round.cast_of(1) == Weighing(0, 0, 100)
    assert len(session.round.casts) == 1


@pytest.mark.parametrize(
    ("acts", "key"),
    [
        ((a.OpenRound("weigh", 1, AT),), "no_seats"),
        ((*seated(2), a.OpenRound("discuss", 1, AT)), "no_weigh_step"),
        ((*opened(2), a.Weigh(9, W)), "no_seat"),
        ((*opened(2), a.Weigh(1, Weighing(50, 30, 30))), "not_a_hundred"),
        ((*opened(2), a.Weigh(1, Weighing(51, 29, 20))), "not_a_hundred"),
        ((*opened(2), a.Weigh(1, Weighing(-5, 55, 50))), "not_a_hundred"),
        ((*opened(2), a.RevealRound()), "round_not_closed"),
        ((*opened(2), a.EnterStep("discuss", AT)), "round_open"),
        ((*opened(2), a.CloseSession(AT)), "round_open"),
        ((*opened(2), a.Weigh(1, W), a.RemoveSeat(1)), "seat_weighed"),
        ((*opened(2), a.CloseRound(LATER, (W,))), "batch_not_here"),
        ((a.SetMode("anonymous", 2),), "k_too_low"),
        ((a.AddSeat(1, "student"), a.AddSeat(1, "student")), "seat_taken"),
        ((a.AddSeat(0, "student"),), "seat_number"),
        ((a.EnterStep("nowhere", AT),), "no_step"),
        ((a.EnterStep("case", "half past two"),), "bad_time"),
        ((a.PauseClock(AT), a.PauseClock(AT)), "clock_paused"),
        ((a.ResumeClock(AT),), "clock_runs"),
        ((a.WriteArgument(Argument("1", "  ")),), "empty_text"),
        ((a.WriteArgument(Argument("1", "x" * 20_001)),), "text_too_long"),
        ((a.RemoveArgument("1"),), "not_found"),
        ((a.PlayTwist("t1", AT), a.PlayTwist("t1", AT)), "twist_played"),
        ((a.AnswerLaw(LawAnswer("q9", "yes")),), "not_found"),
        ((a.AnswerLaw(LawAnswer("q1", "perhaps")),), "not_found"),
        ((a.AnswerLaw(LawAnswer("q1", "unknown", due="soon")),), "bad_date"),
        ((a.PlaceRole(Role("x y", name="X")),), "role_id"),
        ((a.PlaceRole(Role("x")),), "role_without_name"),
        ((a.PlaceRole(Role("x", name="X", x=2.0, y=0.0)),), "outside_map"),
        ((a.Relate(Relation("student", RelationKind.DECIDES, "student")),), "relation_to_itself"),
        ((a.Relate(Relation("student", RelationKind.DECIDES, "nobody")),), "no_role"),
        ((a.Unrelate("student", RelationKind.DECIDES, "application"),), "no_relation"),
        ((a.WriteTask(Task("1", "Doen", due="2026-13-01")),), "bad_date"),
        ((a.WriteTask(Task("1", "half \ud83d paar")),), "bad_character"),
        ((a.WriteTask(Task("1\x00", "Doen")),), "bad_character"),
        ((a.PlaceRole(Role("x", name="a\x00b")),), "bad_character"),
        ((a.SetAbsent(("a\x00b",)),), "bad_character"),
        ((a.SetKeep("record", "2027\x00"),), "bad_character"),
        ((*opened(3), a.Weigh(1, Weighing(50, 30, 20, why="\x00"))), "bad_character"),
        ((a.Publish("case", 99),), "no_view"),
        ((a.SetSize(90),), "stage_size"),
        ((start(),), "already_started"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_reason(acts: tuple[a.Action, ...], key: str) -> None:
    assert problem_of(*acts) == key


def test_before_there_is_a_session_nothing_else_can_be_done() -> None:
    with pytest.raises(Problem, match="not_started"):
        update(None, a.SetBlack(black=True))


def test_removing_a_role_removes_its_relations() -> None:
    session = begun(a.RemoveRole("student"))
    assert session.map.relations == ()


def test_writing_with_the_same_identifier_changes_in_place() -> None:
    acts = [a.Park(Remark(i, i)) for i in "abc"]
    session = begun(*acts, a.Park(Remark("b", "anders")))
    assert [remark.text for remark in session.parked] == ["a", "anders", "c"]


def test_what_is_published_does_not_change_when_the_session_does() -> None:
    session = begun(a.Publish("discuss", 1))
    after = update(session, a.WriteArgument(Argument("1", "Een argument")))
    assert after.stage == session.stage


def test_the_view_of_a_weigh_step_is_the_count_until_the_reveal() -> None:
    weighed = (*opened(3), *(a.Weigh(n, W) for n in (1, 2, 3)))
    closed = begun(*weighed, a.CloseRound(LATER), a.Publish("weigh"))
    assert isinstance(closed.stage.view, OpenRoundView)
    shown = begun(*weighed, a.CloseRound(LATER), a.RevealRound(), a.Publish("weigh"))
    assert isinstance(shown.stage.view, RevealView)


def test_an_anonymous_round_keeps_a_batch_and_no_seats() -> None:
    others = Weighing(20, 20, 60)
    acts = (a.SetMode("anonymous", 5), *opened(5), *(a.Weigh(n, W if n % 2 else others) for n in range(1, 6)))
    batch = (W, others, W, others, W)
    session = begun(*acts, a.CloseRound(LATER, batch), a.RevealRound())
    assert session.round is not None
    assert session.round.casts == ()
    assert session.round.batch == batch
    with pytest.raises(Problem, match="bad_batch"):
        update(begun(*acts), a.CloseRound(LATER, (W,) * 5))


@pytest.mark.parametrize(("count", "why"), [(2, "few"), (4, "under_k"), (6, "one_possible")])
def test_what_an_anonymous_round_keeps_back_is_forgotten_at_the_reveal(count: int, why: str) -> None:
    acts = (a.SetMode("anonymous", 5), *opened(6), *(a.Weigh(n, W) for n in range(1, count + 1)))
    closed = begun(*acts, a.CloseRound(LATER, (W,) * count))
    here = update(closed, a.RevealRound()).rounds[0]
    assert (here.kept_back, here.batch, here.count) == (why, (), count)
    picture = shown(here)
    assert picture is not None
    assert (picture.withheld, picture.count, picture.weighings) == (why, count, ())


def test_a_batch_holds_points_stances_and_reasons_apart() -> None:
    cast = (Weighing(50, 30, 20, "yes", "a"), Weighing(0, 100, 0, "no", "b"), Weighing(0, 0, 100))
    acts = (a.SetMode("anonymous", 3), *opened(3), *(a.Weigh(n, w) for n, w in enumerate(cast, start=1)))
    loose = (Weighing(0, 100, 0, "yes"), Weighing(0, 0, 100, "no", "a"), Weighing(50, 30, 20, None, "b"))
    assert begun(*acts, a.CloseRound(LATER, loose)).rounds[0].batch == loose
    for other in (
        (*loose[:2], Weighing(50, 30, 20, "no", "b")),
        loose[:2],
        (*loose[:2], Weighing(55, 25, 20)),
    ):
        with pytest.raises(Problem, match="bad_batch"):
            update(begun(*acts), a.CloseRound(LATER, other))


@pytest.mark.parametrize(("seats", "usual"), [(5, "screen"), (6, "paper")])
def test_the_way_is_as_usual_until_it_is_chosen_and_stays_from_the_first_round_on(
    seats: int, usual: str
) -> None:
    assert live(begun(*opened(seats))).way == usual
    late = (a.AddSeat(seats + 1, "student"), a.AddSeat(seats + 2, "student"))
    assert live(begun(*opened(seats), *late)).way == usual
    for way in ("paper", "screen"):
        assert live(begun(a.SetWay(way), *opened(seats))).way == way
        assert live(begun(*opened(seats), a.SetWay(way))).way == way


def test_a_void_round_forgets_what_was_weighed_and_may_be_done_again() -> None:
    acts = (*opened(3), *(a.Weigh(n, W) for n in (1, 2, 3)), a.CloseRound(LATER), a.VoidRound())
    session = begun(*acts, a.OpenRound("weigh", 8, LATER))
    assert [(r.number, r.state, r.casts) for r in session.rounds] == [(1, "void", ()), (1, "open", ())]

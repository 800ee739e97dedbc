"""The agenda of a session: changed, made shorter when late, and its real times; nothing that was walked is lost."""

from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain import actions as a
from kompas.domain.content import Step, StepKind, StepMinutes
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.shortening import SHORTEST, is_protected, shorter, spare, steps_ahead
from kompas.domain.text import Text
from kompas.domain.times import minutes_taken, step_minutes
from kompas.domain.update import update
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from tests.making import AT, begun, both, make_content, make_scenario, start

T0 = datetime.fromisoformat(AT)


def at(minutes: float) -> str:
    return (T0 + timedelta(minutes=minutes)).isoformat()


def step(session: Session, identifier: str) -> Step:
    return next(one for one in session.steps if one.id == identifier)


# Changing it


def test_a_step_gets_another_name_in_both_languages_and_gets_its_first_back() -> None:
    session = begun(a.ChangeStep("law", 8, title="Wet en regels"), a.ChangeStep("law", 6, note="Kort."))
    assert step(session, "law").title == Text("Wet en regels", "Wet en regels")
    assert step(session, "law").note == Text("Kort.", "Kort.")
    back = step(update(session, a.RestoreStep("law")), "law")
    assert (back.title, back.note, back.minutes) == (both("law"), both("noot"), 6)


def test_an_added_step_gets_back_what_it_was_added_with() -> None:
    again = replace(step(begun(), "discuss"), id="again", title=both("Nog een ronde"))
    session = begun(a.AddStep("law", again), a.ChangeStep("again", 5, title="Iets anders"))
    assert [one.id for one in session.steps][-6:-4] == ["law", "again"] or "again" in [
        one.id for one in session.steps
    ]
    assert step(session, "again").added
    assert step(update(session, a.RestoreStep("again")), "again").title == both("Nog een ronde")


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (a.ChangeStep("law", 8, title="  "), "empty_text"),
        (a.ChangeStep("law", 8, title="x" * 20_001), "text_too_long"),
        (a.RestoreStep("nowhere"), "no_step"),
        (a.RetimeSteps((StepMinutes("law", 5), StepMinutes("nowhere", 5))), "no_step"),
        (a.RetimeSteps((StepMinutes("law", -1),)), "minutes"),
        (a.RetimeSteps((StepMinutes("law", 481),)), "minutes"),
    ],
)
def test_what_makes_no_sense_is_refused(act: a.Action, key: str) -> None:
    with pytest.raises(Problem) as caught:
        update(begun(), act)
    assert caught.value.key == key


def test_several_steps_are_retimed_in_one_gesture() -> None:
    store = Store(NoJournal())
    store.dispatch(start())
    store.dispatch(a.RetimeSteps((StepMinutes("law", 5), StepMinutes("close", 3))))
    assert [step(store.session, name).minutes for name in ("law", "close")] == [5, 3]
    store.undo()
    assert [step(store.session, name).minutes for name in ("law", "close")] == [8, 8]


def test_scripts_and_copies_of_before_still_read() -> None:
    decoder = msgspec.json.Decoder(a.AnyAction)
    old = decoder.decode(b'{"do":"change-step","step":"law","minutes":5,"note":"Kort."}')
    assert old == a.ChangeStep("law", 5, "Kort.")
    whole = msgspec.to_builtins(a.Baseline(begun()))
    del whole["state"]["planned"]
    del whole["state"]["stage"]["clock"]
    for one in whole["state"]["steps"]:
        del one["added"]
    read = decoder.decode(msgspec.json.encode(whole))
    assert isinstance(read, a.Baseline)
    session = update(None, read)
    assert step(update(session, a.RestoreStep("law")), "law") == step(session, "law")
    assert session.stage.clock


def test_a_step_that_was_walked_stays_when_adding_it_is_undone() -> None:
    store = Store(NoJournal())
    new = replace(step(begun(), "twist"), id="now")
    for action in (start(), a.EnterStep("case", AT), a.AddStep("case", new), a.EnterStep("now", at(3))):
        store.dispatch(action)
    store.undo()
    assert store.session.step.id == "now", "the room would be thrown back to the beginning"
    order = [one.id for one in store.session.steps]
    assert order[order.index("case") + 1] == "now"
    store.redo()
    assert [one.id for one in store.session.steps].count("now") == 1


def test_a_step_that_nobody_walked_goes_when_adding_it_is_undone() -> None:
    store = Store(NoJournal())
    new = replace(step(begun(), "twist"), id="now")
    for action in (start(), a.AddStep("case", new), a.Undo()):
        store.dispatch(action)
    assert store.session.steps == begun().steps
    store.dispatch(a.AddStep("case", new))
    assert [one.id for one in store.session.planned].count("now") == 1


# Making it shorter

kinds = st.sampled_from([*StepKind])
planned_steps = st.lists(st.tuples(kinds, st.integers(0, 40), st.booleans()), min_size=1, max_size=14)


def agenda(rows: list[tuple[StepKind, int, bool]], here: int) -> Session:
    steps = tuple(
        Step(f"s{n}", kind, both("t"), minutes, both("n"), both("r"), skipped)
        for n, (kind, minutes, skipped) in enumerate(rows)
    )
    first = a.StartSession("s", AT, make_scenario(), make_content(), steps, 90)
    return update(update(None, first), a.EnterStep(f"s{here % len(steps)}", AT))


@given(planned_steps, st.integers(0, 13), st.integers(-10, 120))
def test_the_proposal_keeps_its_promises(
    rows: list[tuple[StepKind, int, bool]], here: int, late: int
) -> None:
    session = agenda(rows, here)
    before = {one.id: one for one in session.steps}
    proposed = shorter(session, late)
    ahead = [one.id for one in steps_ahead(session)]
    assert [one.step for one in proposed] == [i for i in ahead if i in {one.step for one in proposed}]
    won = 0
    for one in proposed:
        was = before[one.step]
        assert not is_protected(session, was)
        assert SHORTEST[was.kind] <= one.minutes < was.minutes
        won += was.minutes - one.minutes
    possible = sum(spare(session, before[i]) for i in ahead)
    assert won == min(max(late, 0), possible)
    assert shorter(update(session, a.RetimeSteps(proposed)), max(late, 0) - won) == (
        () if won == max(late, 0) or won == possible else shorter(session, 0)
    )


@given(planned_steps, st.integers(0, 13), st.integers(1, 60))
def test_a_long_step_gives_before_a_short_one(
    rows: list[tuple[StepKind, int, bool]], here: int, late: int
) -> None:
    session = agenda(rows, here)
    new = {one.step: one.minutes for one in shorter(session, late)}
    left = {
        one.id: spare(session, one) - (one.minutes - new.get(one.id, one.minutes))
        for one in steps_ahead(session)
    }
    gave = [left[i] for i in new]
    kept = [room for i, room in left.items() if i not in new]
    # Nobody was asked while somebody else could spare more than one minute more.
    assert not gave or max([*kept, *gave]) - min(gave) <= 1


def ninety() -> Session:
    plan = next(one for one in load_agendas() if one.minutes == 90)
    scenario = find_scenario("rood-oranje-groen")
    return update(None, a.StartSession("s", AT, scenario, load_content(), plan.steps, 90))


def test_six_minutes_late_in_the_talk_of_the_ninety_minutes() -> None:
    session = update(ninety(), a.EnterStep("discuss", AT))
    assert shorter(session, 6) == (StepMinutes("rolemap", 8), StepMinutes("law", 6))
    most = shorter(session, 60)
    assert not {one.step for one in most} & {"weigh-2", "plan"}
    assert {one.step: one.minutes for one in most} == {
        "rolemap": 6,
        "law": 4,
        "options": 3,
        "decide": 4,
        "close": 2,
    }


def test_the_shortest_agenda_asks_for_no_less_than_the_shortest_steps() -> None:
    plan = load_agendas()[0]
    assert all(one.minutes >= SHORTEST[one.kind] for one in plan.steps)


# Real times


def test_real_minutes_add_up_over_visits() -> None:
    walked = (a.EnterStep("case", at(0)), a.EnterStep("law", at(7)), a.EnterStep("case", at(10)))
    session = begun(*walked)
    assert minutes_taken(session) == [7, 3, None]
    assert (step_minutes(session, "case"), step_minutes(session, "law")) == (None, 3)
    closed = update(session, a.CloseSession(at(15)))
    assert (step_minutes(closed, "case"), step_minutes(closed, "welcome")) == (12, None)

"""A session that was ended knows whether something was changed after that, also by undo and redo."""

import msgspec
import pytest

from kompas.domain import actions as a
from kompas.domain.outcome import Dissent, Option, Remark
from kompas.domain.session import Session
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from tests.making import AT, LATER, start

DECIDED = (a.Decide("wel"), a.WriteCondition(Remark("c", "mits")), a.WriteDissent(Dissent("d", "nee")))
ENDED = a.CloseSession(AT)


def after(*acts: a.Action) -> Store:
    store = Store(NoJournal())
    for action in (start(), *DECIDED, *acts):
        store.dispatch(action)
    return store


@pytest.mark.parametrize(
    "action",
    [
        a.Decide("toch niet"),
        a.WriteOption(Option("o", "een proef", "people")),
        a.WriteCondition(Remark("c", "tenzij")),
        a.RemoveDissent("d"),
    ],
)
def test_a_change_after_the_ending_is_known_and_undo_and_redo_follow(action: a.Action) -> None:
    store = after(ENDED)
    known = [store.session.changed_after]
    for act in (action, a.Undo(), a.Redo()):
        store.dispatch(act)
        known.append(store.session.changed_after)
    assert known == [False, True, False, True]


def test_before_the_ending_nothing_is_after_it() -> None:
    assert not after(a.Decide("anders")).session.changed_after


@pytest.mark.parametrize(
    "action",
    [
        a.LeaveOut("dissent:d", left_out=True),
        a.LeaveOut("decision", left_out=True),
        a.WriteDissent(Dissent("d", "nee", in_record=False)),
        a.SetKeep("totals", "2027-01-01"),
        a.WriteNote(Remark("n", "zelf nog nakijken")),
        a.Decide("wel"),
        a.Publish("welcome"),
    ],
)
def test_what_the_group_did_not_read_is_no_change(action: a.Action) -> None:
    assert not after(ENDED, action).session.changed_after


def test_taking_back_after_the_ending_what_was_before_it_is_a_change() -> None:
    store = after(a.Decide("anders"), ENDED)
    store.undo()
    assert store.session.decision == "wel"
    assert store.session.changed_after
    store.redo()
    assert not store.session.changed_after


@pytest.mark.parametrize("again", [(a.CloseSession(LATER),), (a.ReopenSession(LATER),)])
def test_ending_again_or_going_on_begins_afresh(again: tuple[a.Action, ...]) -> None:
    assert not after(ENDED, a.Decide("toch niet"), *again).session.changed_after


def test_what_was_changed_before_a_second_ending_and_is_taken_back_after_it_is_a_change() -> None:
    store = after(ENDED, a.Decide("toch niet"), a.ReopenSession(LATER), a.CloseSession(LATER))
    store.undo()
    assert store.session.changed_after


def test_a_session_of_an_older_kompas_opens_unchanged() -> None:
    held = msgspec.to_builtins(after(ENDED).session)
    del held["changed_after"]
    assert msgspec.convert(held, Session) == after(ENDED).session

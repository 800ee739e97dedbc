"""Undo and redo take back gestures, never what people saw or weighed."""

import pytest

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Remark
from kompas.domain.problems import Problem
from kompas.domain.weighing import Weighing
from kompas.store.journal import NoJournal
from kompas.store.store import Store, replay
from tests.making import AT, LATER, opened, seated, start

W = Weighing(50, 30, 20)


class Kept(NoJournal):
    """A journal in memory."""

    def __init__(self) -> None:
        self.actions: list[a.Action] = []

    def append(self, action: a.Action) -> None:
        self.actions.append(action)


def store_after(*acts: a.Action) -> tuple[Store, Kept]:
    journal = Kept()
    store = Store(journal)
    for action in (start(), *acts):
        store.dispatch(action)
    return store, journal


def test_undo_and_redo_of_one_gesture() -> None:
    store, _ = store_after(a.WriteArgument(Argument("1", "een")))
    with_one = store.session
    store.undo()
    assert store.session.arguments == ()
    store.redo()
    assert store.session == with_one


def test_the_fold_over_the_journal_is_the_present() -> None:
    store, journal = store_after(*opened(3), a.Weigh(1, W), a.Park(Remark("1", "later")))
    store.undo()
    store.dispatch(a.Park(Remark("2", "anders")))
    assert replay(journal.actions).session == store.session


def test_undo_leaves_weighings_stage_and_place_alone() -> None:
    store, _ = store_after(
        *seated(3),
        a.Park(Remark("1", "voor")),
        a.OpenRound("weigh", 7, AT),
        a.Weigh(1, W),
        a.Publish("weigh"),
        a.EnterStep("weigh", AT),
    )
    shown = store.session
    store.undo()
    assert store.session.parked == ()
    assert store.session.rounds == shown.rounds
    assert store.session.stage == shown.stage
    assert store.session.visits == shown.visits


def test_attendance_cannot_be_undone_once_a_round_was_opened() -> None:
    store, _ = store_after(*opened(2))
    store.undo()
    assert len(store.session.seats) == 2


def test_no_way_back_holds_a_weighing_and_no_label_speaks_of_one() -> None:
    store, _ = store_after(*opened(3), a.Weigh(1, W), a.Park(Remark("1", "later")))
    assert all(past.session.rounds == () for past in store.history.past)
    assert a.Weigh not in {type(past.action) for past in store.history.past}


def test_a_new_gesture_ends_the_way_forth() -> None:
    store, _ = store_after(a.Park(Remark("1", "een")))
    store.undo()
    store.dispatch(a.Park(Remark("2", "twee")))
    with pytest.raises(Problem, match="nothing_to_redo"):
        store.redo()


def test_a_refused_action_changes_nothing_and_is_not_kept() -> None:
    store, journal = store_after()
    before, kept = store.session, list(journal.actions)
    with pytest.raises(Problem):
        store.dispatch(a.RemoveSeat(4))
    assert store.session is before
    assert journal.actions == kept


def test_an_open_anonymous_round_is_never_written_down() -> None:
    store, journal = store_after(a.SetMode("anonymous", 3), *opened(3))
    for seat in (1, 2, 3):
        store.dispatch(a.Weigh(seat, Weighing(5 * seat, 100 - 5 * seat, 0)))
    assert not any(isinstance(action, a.Weigh) for action in journal.actions)
    batch = store.session.round.weighings if store.session.round else ()
    store.dispatch(a.CloseRound(LATER, tuple(reversed(batch))))
    assert replay(journal.actions).session == store.session


def test_listeners_hear_before_and_after_until_they_end() -> None:
    store, _ = store_after()
    heard: list[tuple[object, object]] = []
    end = store.subscribe(lambda before, after, _: heard.append((before, after)))
    before = store.session
    store.dispatch(a.Park(Remark("1", "een")))
    assert heard == [(before, store.session)]
    end()
    store.undo()
    assert len(heard) == 1


def test_undo_never_takes_the_way_of_weighing_back() -> None:
    acts = (start(), a.WriteArgument(Argument("1", "Een")), a.SetWay("screen"), a.Undo())
    session = replay(acts).session
    assert (session.arguments, session.way) == ((), "screen")
    assert replay((*acts, a.Redo())).session.way == "screen"

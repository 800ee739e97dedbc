"""A random walk through a workshop: acts, undo, redo, typing, kill, reopening, copies; against a small model.

The model (`walking_model`) is plain dicts and knows nothing of the code under test. After every step the session in
the store must say what the model says; after every reopening so must the one from disk, past and future included.
"""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Remark, Task
from kompas.domain.privacy import shuffled_batch
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.weighing import Mode, Round, Weighing
from kompas.storage.copy import save_copy
from kompas.storage.journal import SqliteJournal, begin, go_on
from kompas.storage.listing import list_sessions
from kompas.storage.recovery import open_journal
from kompas.storage.script import read_copy
from kompas.storage.settling import settle
from kompas.store.store import Store
from tests.making import AT, LATER, make_content, make_scenario, start
from tests.storage.keeping import crashed
from tests.walking_model import Model, Points

PATIENCE = 60.0
USUAL_MINUTES = 8
STEPS = 8

seats = st.integers(1, 4)
names = st.sampled_from(("x", "y", "z"))
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8
).filter(str.strip)


@st.composite
def points(draw: st.DrawFn) -> Points:
    """Twenty steps of five over three values."""
    first = draw(st.integers(0, 20))
    second = draw(st.integers(0, 20 - first))
    return (5 * first, 5 * second, 100 - 5 * (first + second))


def said(session: Session) -> dict[str, Any]:
    """Return what a session says, in the words of the model."""
    return {
        "seats": {seat.number: seat.role for seat in session.seats},
        "arguments": {one.id: one.text for one in session.arguments},
        "parked": {one.id: one.text for one in session.parked},
        "tasks": {one.id: one.text for one in session.tasks},
        "decision": session.decision,
        "minutes": {step.id: step.minutes for step in session.steps if step.minutes != USUAL_MINUTES},
        "rounds": [_round_said(one) for one in session.rounds],
        "step": session.step.id,
        "black": session.stage.black,
        "mode": session.mode,
    }


def _round_said(one: Round) -> dict[str, Any]:
    return {
        "number": one.number,
        "step": one.step,
        "mode": one.mode,
        "state": one.state,
        "casts": {cast.seat: cast.weighing.points for cast in one.casts},
        "batch": sorted(weighing.points for weighing in one.batch),
    }


# Disks are slow: some steps between what needs them make a longer walk in the same time.
walked = precondition(lambda self: self.steps >= STEPS)


class Walk(RuleBasedStateMachine):
    """Does the same to the program and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="kompas-walk-"))
        self.folders = 0
        self.model = Model()
        self.left: list[SqliteJournal] = []
        self.steps = 0

    @initialize(count=st.integers(0, 4), mode=st.sampled_from(("confidential", "anonymous")))
    def start(self, count: int, mode: Mode) -> None:
        self._begin(start())
        self._choose(mode)
        for seat in range(1, count + 1):
            self.sit(seat, "x")

    # Gestures that can be undone

    @rule(seat=seats, role=names)
    def sit(self, seat: int, role: str) -> None:
        known = seat in self.model.fields["seats"]
        self.store.dispatch(a.ChangeSeat(seat, role) if known else a.AddSeat(seat, role))
        self.model.change("seats", seat, role)

    @precondition(lambda self: self.model.seats_to_leave)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        seat = data.draw(st.sampled_from(self.model.seats_to_leave))
        self.store.dispatch(a.RemoveSeat(seat))
        self.model.change("seats", seat, None)

    @rule(kind=st.sampled_from(("arguments", "parked", "tasks")), key=names, text=texts)
    def write(self, kind: str, key: str, text: str) -> None:
        writes = {
            "arguments": a.WriteArgument(Argument(key, text)),
            "parked": a.Park(Remark(key, text)),
            "tasks": a.WriteTask(Task(key, text)),
        }
        self.store.dispatch(writes[kind])
        self.model.change(kind, key, text)

    @precondition(lambda self: self.model.fields["arguments"])
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.fields["arguments"])))
        self.store.dispatch(a.RemoveArgument(key))
        self.model.change("arguments", key, None)

    @rule(text=texts, step=st.sampled_from(("law", "discuss")), minutes=st.integers(9, 60))
    def decide_and_plan(self, text: str, step: str, minutes: int) -> None:
        self.store.dispatch(a.Decide(text))
        self.model.change("decision", None, text)
        self.store.dispatch(a.ChangeStep(step, minutes))
        self.model.change("minutes", step, minutes)

    @precondition(lambda self: self.model.can_undo)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if self.model.can_undo:
                self.store.undo()
                self.model.undo()

    @precondition(lambda self: self.model.can_redo)
    @rule()
    def redo(self) -> None:
        self.store.redo()
        self.model.redo()

    # What is never undone

    @rule(step=st.sampled_from(("case", "law", "weigh", "weigh-2")), black=st.booleans())
    def walk_and_darken(self, step: str, *, black: bool) -> None:
        self.store.dispatch(a.SetBlack(black))
        self.model.black = black
        here = self.model.round
        if here is not None and here["state"] == "open" and here["step"] != step:
            self.refused(a.EnterStep(step, AT))
            return
        self.store.dispatch(a.EnterStep(step, AT))
        self.model.step = step

    @precondition(lambda self: self.model.fields["seats"] and not self.model.in_round("open", "closed"))
    @rule(mode=st.sampled_from(("confidential", "anonymous")), seed=st.integers(0, 2**63 - 1))
    def open_round(self, mode: Mode, seed: int) -> None:
        self._choose(mode)
        done = {r["step"] for r in self.model.rounds if r["state"] != "void"}
        for step in sorted({"weigh", "weigh-2"} - done)[:1]:
            self.store.dispatch(a.OpenRound(step, seed, AT))
            self.model.open_round(step)

    @precondition(lambda self: self.model.in_round("open") and self.model.fields["seats"])
    @rule(data=st.data(), weighed=points())
    def weigh(self, data: st.DataObject, weighed: Points) -> None:
        seat = data.draw(st.sampled_from(sorted(self.model.fields["seats"])))
        self.store.dispatch(a.Weigh(seat, Weighing(*weighed)))
        self.model.weigh(seat, weighed)

    @precondition(lambda self: self.model.in_round("open", "closed"))
    @rule(seed=st.integers())
    def close_or_reveal(self, seed: int) -> None:
        here = self.store.session.round
        assert here is not None
        if self.model.in_round("open"):
            self.store.dispatch(a.CloseRound(LATER, shuffled_batch(here, seed)))
            self.model.close_round()
        else:
            self.store.dispatch(a.RevealRound())
            self.model.reveal_round()

    @precondition(lambda self: self.model.round)
    @rule(sure=st.integers(0, 3))
    def void_round(self, sure: int) -> None:
        if sure == 0:
            self.store.dispatch(a.VoidRound())
            self.model.void_round()

    # What makes no sense

    @rule(data=st.data())
    def nonsense(self, data: st.DataObject) -> None:
        half = Weighing(50, 50, 0)
        acts: list[a.Action] = [a.RemoveSeat(9), a.Unpark("nothing"), a.Decide("x" * 20_001), start()]
        acts += [a.EnterStep("law", "now"), a.Weigh(9, half), a.WriteArgument(Argument("x", " "))]
        acts += [] if self.model.can_undo else [a.Undo()]
        acts += [] if self.model.can_redo else [a.Redo()]
        acts += [] if self.model.in_round("open") else [a.Weigh(1, half), a.CloseRound(LATER)]
        acts += [] if self.model.in_round("closed") else [a.RevealRound()]
        acts += (
            [a.SetMode("anonymous", 3)]
            if self.model.in_round("open", "closed")
            else [a.SetMode("anonymous", 1)]
        )
        self.refused(data.draw(st.sampled_from(acts)))

    # Typing

    @rule(key=st.sampled_from(("d1", "d2")), text=texts)
    def type(self, key: str, text: str) -> None:
        self.store.draft(key, a.WriteArgument(Argument(key, text)))
        self.model.type(key, text)

    @precondition(lambda self: self.model.drafts)
    @rule(kept=st.booleans())
    def end_typing(self, *, kept: bool) -> None:
        key, text = next(iter(self.model.drafts.items()))
        self.store.draft(key, None)
        if kept:
            self.store.dispatch(a.WriteArgument(Argument(key, text)))
            self.model.end_typing(key)
        else:
            del self.model.drafts[key]

    # Crashes, reopening, copies

    @walked
    @rule()
    def kill(self) -> None:
        """Go on with what is on disk once all is saved; the old process never closes anything."""
        assert self.journal.flush(PATIENCE).state == "saved"
        self.left.append(self.journal)
        crashed(self.folder, self._next_folder())
        self._reopen()

    @walked
    @rule()
    def reopen(self) -> None:
        assert self.journal.close(PATIENCE).state == "saved"
        self._reopen()

    @walked
    @rule()
    def carry_a_copy(self) -> None:
        """Save a copy, and begin from it elsewhere; while weighings are hidden that is refused."""
        path = self.home / "copy.kompas"
        if any(r["state"] in ("open", "closed") for r in self.model.rounds):
            with pytest.raises(Problem, match="round_hidden"):
                save_copy(self.store.session, path)
            return
        while self.model.drafts:
            self.end_typing(kept=True)
        save_copy(self.store.session, path)
        (baseline,) = read_copy(path, lambda _: make_scenario(), make_content(), ())
        assert self.journal.close(PATIENCE).state == "saved"
        self._next_folder()
        self.steps = 0
        self._begin(baseline)
        self.model.forget_the_past()

    # How it is done and judged

    def refused(self, act: a.Action) -> None:
        """Do what makes no sense: nothing changes."""
        before = self.store.history
        with pytest.raises(Problem):
            self.store.dispatch(act)
        assert self.store.history is before

    @invariant()
    def store_says_what_the_model_says(self) -> None:
        if hasattr(self, "store"):
            self.steps += 1
            assert said(self.store.session) == self.model.says()
            history = self.store.history
            assert (bool(history.past), bool(history.future)) == (self.model.can_undo, self.model.can_redo)

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            for journal in (*self.left, self.journal):
                journal.close(PATIENCE)
            self._check_disk()
        shutil.rmtree(self.home)

    @property
    def folder(self) -> Path:
        return self.home / str(self.folders)

    def _next_folder(self) -> Path:
        self.folders += 1
        return self.folder

    def _choose(self, mode: Mode) -> None:
        self.store.dispatch(a.SetMode(mode, 3))
        self.model.mode = mode

    def _begin(self, first: a.Action) -> None:
        self.journal = begin("session", self.folder)
        self.store = Store(self.journal)
        self.store.dispatch(first)

    def _reopen(self) -> None:
        found = self._check_disk()
        self.journal = go_on(found)
        self.store = Store(self.journal, found.history)
        for settled in settle(found):
            self.store.draft(settled.key, None)
            self._do(settled.actions)
        self.model.reopen()
        self.steps = 0

    def _check_disk(self) -> Any:
        found = open_journal(self.folder / "session.journal")
        assert found.damage is None
        here = self.model.round
        secret = here is not None and here["state"] == "open" and here["mode"] == "anonymous"
        if not secret:
            assert found.history == self.store.history
        assert {d.key for d in found.drafts} == set(self.model.drafts)
        (summary,) = list_sessions(self.folder)
        assert (summary.seats, summary.seq) == (len(self.model.fields["seats"]), found.head.seq)
        return found

    def _do(self, acts: Sequence[a.Action]) -> None:
        for act in acts:
            self.store.dispatch(act)


@pytest.mark.long
def test_a_random_walk_says_what_the_model_says(*, full: bool) -> None:
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=2000 if full else 50,
            stateful_step_count=60 if full else 50,
            deadline=None,
            # Making a failing walk shorter takes minutes; the small run only says that there is one.
            phases=[*Phase] if full else [Phase.explicit, Phase.reuse, Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )

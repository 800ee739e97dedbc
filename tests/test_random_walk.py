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
from hypothesis import HealthCheck, settings
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
from tests.walking_model import Model, Points

PATIENCE = 60.0
USUAL_MINUTES = 8

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


class Walk(RuleBasedStateMachine):
    """Does the same to the program and to the model."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="kompas-walk-"))
        self.folders = 0
        self.model = Model()
        self.left: list[SqliteJournal] = []

    @initialize()
    def start(self) -> None:
        self._begin(start())

    # Gestures that can be undone

    @precondition(lambda self: not self.model.in_round("open"))
    @rule(seat=seats, role=names)
    def sit(self, seat: int, role: str) -> None:
        known = seat in self.model.fields["seats"]
        self.store.dispatch(a.ChangeSeat(seat, role) if known else a.AddSeat(seat, role))
        self.model.change("seats", seat, role)

    @rule(seat=seats)
    def leave(self, seat: int) -> None:
        here = seat in self.model.fields["seats"]
        if not here or self.model.has_weighed(seat):
            self.refused(a.RemoveSeat(seat))
            return
        self.store.dispatch(a.RemoveSeat(seat))
        self.model.change("seats", seat, None)

    @rule(key=names, text=texts)
    def argue(self, key: str, text: str) -> None:
        self.store.dispatch(a.WriteArgument(Argument(key, text)))
        self.model.change("arguments", key, text)

    @rule(key=names)
    def take_back(self, key: str) -> None:
        if key not in self.model.fields["arguments"]:
            self.refused(a.RemoveArgument(key))
            return
        self.store.dispatch(a.RemoveArgument(key))
        self.model.change("arguments", key, None)

    @rule(key=names, text=texts)
    def park(self, key: str, text: str) -> None:
        self.store.dispatch(a.Park(Remark(key, text)))
        self.model.change("parked", key, text)

    @rule(key=names, text=texts)
    def promise(self, key: str, text: str) -> None:
        self.store.dispatch(a.WriteTask(Task(key, text)))
        self.model.change("tasks", key, text)

    @rule(text=texts)
    def decide(self, text: str) -> None:
        self.store.dispatch(a.Decide(text))
        self.model.change("decision", None, text)

    @rule(step=st.sampled_from(("law", "discuss")), minutes=st.integers(9, 60))
    def plan(self, step: str, minutes: int) -> None:
        self.store.dispatch(a.ChangeStep(step, minutes))
        self.model.change("minutes", step, minutes)

    @rule()
    def undo(self) -> None:
        if not self.model.can_undo:
            self.refused(a.Undo())
            return
        self.store.undo()
        self.model.undo()

    @rule()
    def redo(self) -> None:
        if not self.model.can_redo:
            self.refused(a.Redo())
            return
        self.store.redo()
        self.model.redo()

    # What is never undone

    @rule(step=st.sampled_from(("case", "weigh", "weigh-2", "law")))
    def walk(self, step: str) -> None:
        here = self.model.round
        if here is not None and here["state"] == "open" and here["step"] != step:
            self.refused(a.EnterStep(step, AT))
            return
        self.store.dispatch(a.EnterStep(step, AT))
        self.model.step = step

    @rule(black=st.booleans())
    def darken(self, *, black: bool) -> None:
        self.store.dispatch(a.SetBlack(black))
        self.model.black = black

    @rule(mode=st.sampled_from(("confidential", "anonymous")))
    def choose_mode(self, mode: Mode) -> None:
        if self.model.in_round("open", "closed"):
            self.refused(a.SetMode(mode, 3))
            return
        self.store.dispatch(a.SetMode(mode, 3))
        self.model.mode = mode

    @rule(step=st.sampled_from(("weigh", "weigh-2")), seed=st.integers(0, 2**63 - 1))
    def open_round(self, step: str, seed: int) -> None:
        done = any(r["step"] == step and r["state"] != "void" for r in self.model.rounds)
        act = a.OpenRound(step, seed, AT)
        if done or not self.model.fields["seats"] or self.model.in_round("open", "closed"):
            self.refused(act)
            return
        self.store.dispatch(act)
        self.model.open_round(step)

    @rule(seat=seats, weighed=points())
    def weigh(self, seat: int, weighed: Points) -> None:
        act = a.Weigh(seat, Weighing(*weighed))
        if not self.model.in_round("open") or seat not in self.model.fields["seats"]:
            self.refused(act)
            return
        self.store.dispatch(act)
        self.model.weigh(seat, weighed)

    @rule(seed=st.integers())
    def close_round(self, seed: int) -> None:
        if not self.model.in_round("open"):
            self.refused(a.CloseRound(LATER))
            return
        here = self.store.session.round
        assert here is not None
        self.store.dispatch(a.CloseRound(LATER, shuffled_batch(here, seed)))
        self.model.close_round()

    @rule()
    def reveal_round(self) -> None:
        if not self.model.in_round("closed"):
            self.refused(a.RevealRound())
            return
        self.store.dispatch(a.RevealRound())
        self.model.reveal_round()

    @precondition(lambda self: len(self.model.rounds) > 1)
    @rule()
    def void_round(self) -> None:
        if self.model.round is None:
            self.refused(a.VoidRound())
            return
        self.store.dispatch(a.VoidRound())
        self.model.void_round()

    # Typing

    @rule(key=st.sampled_from(("d1", "d2")), text=texts)
    def type(self, key: str, text: str) -> None:
        self.store.draft(key, a.WriteArgument(Argument(key, text)))
        self.model.type(key, text)

    @precondition(lambda self: self.model.drafts)
    @rule()
    def end_typing(self) -> None:
        key, text = next(iter(self.model.drafts.items()))
        self.store.draft(key, None)
        self.store.dispatch(a.WriteArgument(Argument(key, text)))
        self.model.end_typing(key)

    @precondition(lambda self: self.model.drafts)
    @rule()
    def cancel_typing(self) -> None:
        key = next(iter(self.model.drafts))
        self.store.draft(key, None)
        del self.model.drafts[key]

    # Crashes, reopening, copies

    @rule()
    def kill(self) -> None:
        """Go on with what is on disk once all is saved; the old process never closes anything."""
        assert self.journal.flush(PATIENCE).state == "saved"
        old = self.folder
        self.left.append(self.journal)
        shutil.copytree(old, self._next_folder(), ignore=shutil.ignore_patterns("*.lock"))
        self._reopen()

    @rule()
    def reopen(self) -> None:
        assert self.journal.close(PATIENCE).state == "saved"
        self._reopen()

    @rule()
    def carry_a_copy(self) -> None:
        """Save a copy, and begin from it elsewhere; while weighings are hidden that is refused."""
        path = self.home / "copy.kompas"
        if any(r["state"] in ("open", "closed") for r in self.model.rounds):
            with pytest.raises(Problem, match="round_hidden"):
                save_copy(self.store.session, path)
            return
        while self.model.drafts:
            self.end_typing()
        save_copy(self.store.session, path)
        (baseline,) = read_copy(path, lambda _: make_scenario(), make_content(), ())
        assert self.journal.close(PATIENCE).state == "saved"
        self._next_folder()
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
            assert said(self.store.session) == self.model.says()

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
            max_examples=1500 if full else 25,
            stateful_step_count=60 if full else 40,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )

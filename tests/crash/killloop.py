"""Kills a playing process at random instants and looks whether anything that was called saved is lost.

    python -m tests.crash.killloop --runs 200 [--seed N] [--control]

Exit status 0 when nothing was lost in any run. With `--control` the process confirms before it commits: then the
status must be 1.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kompas.domain.actions import Action, WriteArgument
from kompas.storage.codec import decode
from kompas.storage.journal import go_on
from kompas.storage.listing import list_sessions, unfinished
from kompas.storage.recovery import Opened, open_journal
from kompas.storage.settling import settle
from kompas.store.store import Store
from tests.crash.playing import Typing, gestures

LEAST_CONFIRMED = 20
TYPING_SECONDS = 0.250
LONGEST_DELAY = 0.600
PATIENCE = 60.0


class Typed(NamedTuple):
    """A key that was pressed: the text had `length` characters at `at` (monotonic seconds)."""

    key: str
    length: int
    at: float


@dataclass
class Heard:
    """What the process said before it was killed, and when that was."""

    confirmed: int
    typed: list[Typed]
    killed: float


@dataclass
class Outcome:
    """What one run came to; `faults` is empty when nothing is lost. `typing` is lost typing in seconds."""

    confirmed: int
    found: int
    typing: float
    faults: list[str]


def run(folder: Path, seed: int, *, control: bool = False) -> Outcome:
    """Play, kill, open again, judge, and go on."""
    heard = _play_and_kill(folder, seed, control=control)
    path = folder / "session.journal"
    found = open_journal(path)
    typing = _typing_lost(found, heard)
    faults = _faults(found, heard, seed)
    if typing > TYPING_SECONDS:
        faults.append(f"{typing * 1000:.0f} ms of typing lost")
    if not faults:
        faults += _going_on(folder, found)
    return Outcome(heard.confirmed, found.head.seq, typing, faults)


def _play_and_kill(folder: Path, seed: int, *, control: bool) -> Heard:
    chance = random.Random(seed)
    command = [sys.executable, "-m", "tests.crash.player", str(folder), "--seed", str(seed)]
    enough = chance.randrange(LEAST_CONFIRMED, 80)
    # Half of the kills come right after a confirmation, half at any moment; the control has its weak moment there.
    delay = 0.0 if control else chance.choice((0.0, chance.uniform(0.0, LONGEST_DELAY)))
    with subprocess.Popen([*command, *["--control"] * control], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        heard = Heard(0, [], 0.0)
        for line in child.stdout:
            _hear(heard, line)
            if heard.confirmed >= enough:
                break
        with suppress(subprocess.TimeoutExpired):
            child.wait(delay)
        heard.killed = time.monotonic()
        child.kill()
        for line in child.stdout:
            _hear(heard, line)
        if child.wait(PATIENCE) >= 0 or heard.confirmed < LEAST_CONFIRMED:
            raise RuntimeError("the player ended by itself")
    return heard


def _hear(heard: Heard, line: str) -> None:
    match line.split():
        case ["saved", number]:
            heard.confirmed = max(heard.confirmed, int(number))
        case ["typed", key, length, at]:
            heard.typed.append(Typed(key, int(length), float(at)))


def _faults(found: Opened, heard: Heard, seed: int) -> list[str]:
    faults = []
    if found.damage is not None:
        faults.append(f"damaged: {found.damage}")
    if found.head.seq < heard.confirmed:
        faults.append(f"{heard.confirmed - found.head.seq} confirmed actions lost")
    if list(found.actions) != _expected(seed, found.head.seq):
        faults.append("other actions than were played")
    return faults


def _expected(seed: int, count: int) -> list[Action]:
    """Play the same in memory, and return what the store hands to a journal first."""
    kept = Listing()
    store = Store(kept)
    for gesture in gestures(seed):
        store.dispatch(gesture.action(len(gesture.text)) if isinstance(gesture, Typing) else gesture)
        if len(kept.actions) >= count:
            break
    return kept.actions


class Listing:
    """A journal in memory."""

    def __init__(self) -> None:
        self.actions: list[Action] = []

    def append(self, action: Action) -> None:
        """Keep an action."""
        self.actions.append(action)

    def draft(self, key: str, action: Action | None) -> None:
        """Keep no drafts."""


def _typing_lost(found: Opened, heard: Heard) -> float:
    """Return how old the oldest key is that is not there any more, in seconds."""
    there = {action.argument.id: len(action.argument.text) for action in _writings(found)}
    lost = [key.at for key in heard.typed if key.length > there.get(key.key, 0)]
    return heard.killed - min(lost) if lost else 0.0


def _writings(found: Opened) -> list[WriteArgument]:
    drafted = [decode(draft.body) for draft in found.drafts]
    return [action for action in (*drafted, *found.actions) if isinstance(action, WriteArgument)]


def _going_on(folder: Path, found: Opened) -> list[str]:
    """Go on as the program would, and return what went wrong."""
    offered = unfinished(list_sessions(folder))
    if offered is None or offered.path != found.path:
        return ["not offered to go on with"]
    journal = go_on(found)
    store = Store(journal, found.history)
    for settled in settle(found):
        store.draft(settled.key, None)
        for action in settled.actions:
            store.dispatch(action)
    if journal.close(PATIENCE).state != "saved":
        return ["could not go on"]
    after = open_journal(found.path)
    if after.damage is not None or after.drafts or after.history != store.history:
        return ["not the same after going on"]
    texts = {argument.id: argument.text for argument in after.history.session.arguments}
    drafted = [decode(draft.body) for draft in found.drafts]
    typed = [action.argument for action in drafted if isinstance(action, WriteArgument)]
    return [f"typing of {one.id} not settled" for one in typed if texts.get(one.id) != one.text]


def main() -> int:
    """Run the loop and print figures; returns 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    parser.add_argument("--control", action="store_true")
    chosen = parser.parse_args()
    outcomes = []
    for number in range(chosen.runs):
        with tempfile.TemporaryDirectory(prefix="kompas-kill-") as folder:
            outcome = run(Path(folder), chosen.seed + number, control=chosen.control)
        outcomes.append(outcome)
        for fault in outcome.faults:
            sys.stdout.write(f"run {number} (seed {chosen.seed + number}): {fault}\n")
    bad = sum(bool(outcome.faults) for outcome in outcomes)
    confirmed = sum(outcome.confirmed for outcome in outcomes)
    typing = max(outcome.typing for outcome in outcomes) * 1000
    sys.stdout.write(
        f"seed {chosen.seed}: {chosen.runs} kills, {confirmed} actions confirmed, {bad} runs with loss, "
        f"at most {typing:.0f} ms of typing lost\n"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())

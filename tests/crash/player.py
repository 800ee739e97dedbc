"""The child that is killed: plays a workshop through the real store and journal, and says what it was told.

    saved 21                the journal said that 21 actions are on disk
    typed a0 7 1234.567     seven keys of a0 were typed at this monotonic time

With `--control` it says "saved" before anything is: the loop that kills it must notice.
"""

import argparse
import os
import random
import sys
import threading
import time
from pathlib import Path

from kompas.domain.actions import Action
from kompas.storage.journal import SqliteJournal, begin
from kompas.storage.saving import Saving
from kompas.store.journal import Journal
from kompas.store.store import Store
from tests.crash.playing import Gesture, Typing, gestures

KEY_SECONDS = (0.005, 0.040)
ACT_SECONDS = (0.0, 0.010)


def say(line: str) -> None:
    """Say a line at once: what is in a buffer dies with the process."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


class TooEarly:
    """A journal that confirms before it commits."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._journal = journal
        self._count = 0

    def append(self, action: Action) -> None:
        """Confirm, then keep."""
        self._count += 1
        say(f"saved {self._count}")
        self._journal.append(action)

    def draft(self, key: str, action: Action | None) -> None:
        """Keep a gesture in progress."""
        self._journal.draft(key, action)


class Player:
    """Plays gestures at the speed of a hurried room."""

    def __init__(self, store: Store, seed: int) -> None:
        self._store = store
        self._chance = random.Random(seed)
        self._never = threading.Event()

    def play(self, gesture: Gesture) -> None:
        """Do one gesture."""
        if isinstance(gesture, Typing):
            self._type(gesture)
        else:
            self._store.dispatch(gesture)
        self._pause(ACT_SECONDS)

    def _type(self, typing: Typing) -> None:
        for length in range(1, len(typing.text) + 1):
            say(f"typed {typing.key} {length} {time.monotonic()}")
            self._store.draft(typing.key, typing.action(length))
            self._pause(KEY_SECONDS)
        self._store.draft(typing.key, None)
        self._store.dispatch(typing.action(len(typing.text)))

    def _pause(self, seconds: tuple[float, float]) -> None:
        self._never.wait(self._chance.uniform(*seconds))


def tell(saving: Saving) -> None:
    """Say what the journal told."""
    if saving.state == "saved":
        say(f"saved {saving.seq}")


def tell_nobody(_: Saving) -> None:
    """Say nothing: the control confirms by itself."""


def main() -> None:
    """Play until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--control", action="store_true")
    chosen = parser.parse_args()
    kept = begin("session", chosen.folder, tell=tell_nobody if chosen.control else tell)
    journal: Journal = TooEarly(kept) if chosen.control else kept
    player = Player(Store(journal), chosen.seed)
    for gesture in gestures(chosen.seed):
        player.play(gesture)


if __name__ == "__main__":
    main()

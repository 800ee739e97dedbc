"""A small independent model of a session: plain dicts and lists, for the random walk.

It keeps what can be undone as copies, and what people saw apart, as the design says; nothing here comes from the
code under test.
"""

import copy
from typing import Any

Fields = dict[str, Any]
Points = tuple[int, int, int]
LEAST = 3
"""Under so many, nothing of a round is shown; the walk has this as its k too."""


class Model:
    """What a session must say after the same acts."""

    def __init__(self) -> None:
        self.fields: Fields = {
            "seats": {},
            "arguments": {},
            "parked": {},
            "tasks": {},
            "decision": "",
            "minutes": {},
        }
        self.rounds: list[dict[str, Any]] = []
        self.step = "welcome"
        self.black = False
        self.mode = "confidential"
        self.drafts: dict[str, str] = {}
        self._past: list[Fields] = []
        self._future: list[Fields] = []
        self._there: dict[int, set[int]] = {}

    # Gestures that can be undone

    def change(self, field: str, key: str | int | None, value: Any) -> None:
        """Set a field, or one thing in it; None takes the thing away."""
        self._past.append(copy.deepcopy(self.fields))
        self._future.clear()
        if key is None:
            self.fields[field] = value
        elif value is None:
            del self.fields[field][key]
        else:
            self.fields[field][key] = value

    def undo(self) -> None:
        self._swap(self._past, self._future)

    def redo(self) -> None:
        self._swap(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def _swap(self, source: list[Fields], target: list[Fields]) -> None:
        target.append(copy.deepcopy(self.fields))
        restored = source.pop()
        if self.rounds:
            # Who sat there when a round was opened stays.
            restored["seats"] = copy.deepcopy(self.fields["seats"])
        self.fields = restored

    def forget_the_past(self) -> None:
        """What a copy does: the state remains, the way back is gone."""
        self._past.clear()
        self._future.clear()

    # What people saw, and what undo never takes back

    def open_round(self, step: str) -> None:
        number = 1 + sum(r["state"] != "void" for r in self.rounds)
        fresh = {"number": number, "step": step, "mode": self.mode, "state": "open", "casts": {}, "batch": []}
        self.rounds.append(fresh)

    @property
    def round(self) -> dict[str, Any] | None:
        return next((r for r in reversed(self.rounds) if r["state"] != "void"), None)

    def in_round(self, *states: str) -> bool:
        return self.round is not None and self.round["state"] in states

    def weigh(self, seat: int, points: Points) -> None:
        assert self.round is not None
        self.round["casts"][seat] = points

    def close_round(self) -> None:
        here = self.round
        assert here is not None
        here["state"] = "closed"
        self._there[max(n for n, r in enumerate(self.rounds) if r is here)] = set(self.fields["seats"])
        if here["mode"] == "anonymous":
            here["batch"], here["casts"] = sorted(here["casts"].values()), {}

    def reveal_round(self) -> None:
        here = self.round
        assert here is not None
        here["state"] = "revealed"
        # What an anonymous round keeps back is forgotten: too few, or all the same, or an earlier one beside it.
        place = next(n for n, r in enumerate(self.rounds) if r is here)
        seats = self._there[place]
        before = [(r, self._there[n]) for n, r in enumerate(self.rounds[:place]) if r["state"] == "revealed"]
        few, alike = len(here["batch"]) < LEAST, len(set(here["batch"])) == 1
        if here["mode"] == "anonymous" and (few or alike or any(_tells(*one, here, seats) for one in before)):
            here["batch"] = []

    def void_round(self) -> None:
        assert self.round is not None
        self.round.update(state="void", casts={}, batch=[])

    @property
    def seats_to_leave(self) -> list[int]:
        """Seats that have not weighed in a round that counts."""
        weighed = {seat for r in self.rounds if r["state"] != "void" for seat in r["casts"]}
        return sorted(set(self.fields["seats"]) - weighed)

    # Typing, and what reopening does with it

    def type(self, key: str, text: str) -> None:
        self.drafts.pop(key, None)
        self.drafts[key] = text

    def end_typing(self, key: str) -> None:
        self.change("arguments", key, self.drafts.pop(key))

    def reopen(self) -> None:
        """Forget what lives in memory only; typing becomes what it would have been."""
        here = self.round
        if here is not None and here["state"] == "open" and here["mode"] == "anonymous":
            here["casts"] = {}
        for key in list(self.drafts):
            self.end_typing(key)

    def says(self) -> dict[str, Any]:
        """Return all of it, to compare."""
        return {
            **self.fields,
            "rounds": self.rounds,
            "step": self.step,
            "black": self.black,
            "mode": self.mode,
        }


def _tells(earlier: dict[str, Any], before: set[int], here: dict[str, Any], now: set[int]) -> bool:
    """Whether people who stayed, and changed nothing, would leave over what others chose who came or left."""
    one, other = ([*r["batch"], *r["casts"].values()] for r in (earlier, here))
    alike = sum(min(one.count(place), other.count(place)) for place in set(one))
    stayed = [n for n in range(1, len(before & now) + 1) if n <= min(len(one), len(other), alike)]
    fits = [n for n in stayed if len(one) + len(other) - n <= len(before | now)]
    return len(one) >= LEAST and any(n < max(len(one), len(other)) for n in fits)

"""A workshop without end, played by a seed: quick acts, rounds of both modes, and typing key by key."""

import random
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, LawAnswer, Remark, Task
from kompas.domain.weighing import Mode, Weighing
from tests.making import AT, start

SEATS = 5
WORDS = (
    "wie",
    "past",
    "dit",
    "aan",
    "als",
    "het",
    "misgaat",
    "bij",
    "wie",
    "kan",
    "een student",
    "terecht",
    "🧭",
)


class Typing(NamedTuple):
    """A text that is typed key by key, and becomes one action."""

    key: str
    text: str

    def action(self, length: int) -> a.WriteArgument:
        """What the first keys would become."""
        return a.WriteArgument(Argument(self.key, self.text[:length]))


Gesture = a.Action | Typing


def gestures(seed: int) -> Iterator[Gesture]:
    """Yield what is done; the same for the same seed."""
    chance = random.Random(seed)
    yield start()
    yield from (a.AddSeat(number, "student") for number in range(1, SEATS + 1))
    yield a.EnterStep("weigh", AT)
    yield from _round(chance, "weigh", "confidential")
    for number in count():
        yield from _talk(chance, number)
        if number % 7 == 3:
            yield from _round(chance, "weigh-2", chance.choice(("confidential", "anonymous")))
            yield a.VoidRound()


def _round(chance: random.Random, step: str, mode: Mode) -> Iterator[Gesture]:
    weighings = [_weighing(chance) for _ in range(SEATS)]
    yield a.SetMode(mode, 3)
    yield a.OpenRound(step, chance.randrange(2**32), AT)
    yield from (a.Weigh(seat, weighing) for seat, weighing in enumerate(weighings, start=1))
    batch = chance.sample(weighings, SEATS) if mode == "anonymous" else ()
    yield a.CloseRound(AT, tuple(batch))
    yield a.RevealRound()


def _weighing(chance: random.Random) -> Weighing:
    first = chance.randrange(21)
    second = chance.randrange(21 - first)
    return Weighing(5 * first, 5 * second, 100 - 5 * (first + second), why=chance.choice(WORDS))


def _talk(chance: random.Random, number: int) -> Iterator[Gesture]:
    words = " ".join(chance.choices(WORDS, k=chance.randrange(2, 6)))
    yield a.Publish(chance.choice(("case", "discuss", "law")))
    yield a.WriteTask(Task(f"t{number % 20}", f"doen: {words}"))
    yield a.MoveRole("student", chance.random(), chance.random())
    yield Typing(f"a{number}", f"{number}: {words}")
    yield a.Undo()
    yield a.Redo()
    yield a.AnswerLaw(LawAnswer("q1", "unknown", "board", "2026-12-01", words))
    yield a.Park(Remark(f"p{number % 20}", f"later: {words}"))

"""Rooms that weighed twice: small and large, spread out, of one mind, in two camps, in one corner; in both modes."""

import itertools
import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from msgspec import structs

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.actions import (
    Action,
    CloseRound,
    OpenRound,
    RevealRound,
    SetMode,
    SetWay,
    StartSession,
    Weigh,
)
from kompas.domain.content import StepKind
from kompas.domain.outcome import Seat
from kompas.domain.privacy import shuffled_batch
from kompas.domain.session import Session
from kompas.domain.stage import AnyView
from kompas.domain.update import update
from kompas.domain.views import views_of
from kompas.domain.weighing import STANCES, STEP, TOTAL, Mode, Weighing
from kompas.store.store import replay

AT = "2026-11-22T14:00:00+01:00"
SCENARIO = "rood-oranje-groen"
SEATS = (3, 9, 25, 100)
SPREADS = ("spread", "same", "camps", "corner")
MODES: tuple[Mode, ...] = ("confidential", "anonymous")
REASONS = (
    "Het gaat om de student.",
    "Eerst weten of het klopt.",
    "Niemand mag kiezen, behalve wie het raakt.",
)
ROUNDS = (1, 2)
Points = tuple[int, int, int]


class Room(NamedTuple):
    """How many sit in a room, how they weigh, and in which mode."""

    seats: int
    spread: str
    mode: Mode

    def __str__(self) -> str:
        return f"{self.seats:03}-{self.spread}-{self.mode}"


ROOMS = tuple(Room(*parts) for parts in itertools.product(SEATS, SPREADS, MODES))


def weighed(room: Room, number: int) -> tuple[Weighing, ...]:
    """Return what the seats weigh in a round, always the same; a bit more together the second time."""
    chance = random.Random(room.seats * 10 + number)
    rows = [_points(room.spread, number, seat, chance) for seat in range(room.seats)]
    return tuple(
        Weighing(
            *row,
            stance=STANCES[(seat + number) % len(STANCES)],
            why=REASONS[seat] if seat < len(REASONS) else "",
        )
        for seat, row in enumerate(rows)
    )


def _points(spread: str, number: int, seat: int, chance: random.Random) -> Points:
    match spread:
        case "same":
            return (30, 45, 25)
        case "corner":
            return (0, 100, 0) if number == 1 else (0, 0, 100)
        case "camps":
            return _shaken((65, 20, 15) if seat % 2 else (10, 25, 65), chance, 8 if number == 1 else 5)
        case _:
            # Chance of its own per seat, so that the second round is a move of the first.
            own = random.Random(seat)
            first, second = sorted(own.randint(0, TOTAL // STEP) * STEP for _ in range(2))
            far = (first, second - first, TOTAL - second)
            return far if number == 1 else _shaken(_nearer(far), chance, 5)


def _nearer(far: Points) -> Points:
    a, m = (round((points * 0.6 + 13) / STEP) * STEP for points in far[:2])
    return (a, m, TOTAL - a - m)


def _shaken(near: Points, chance: random.Random, about: float) -> Points:
    a, m = (max(0, points + round(chance.gauss(0, about) / STEP) * STEP) for points in near[:2])
    a = min(a, TOTAL)
    m = min(m, TOTAL - a)
    return (a, m, TOTAL - a - m)


@cache
def session_of(room: Room) -> Session:
    """Return the workshop of a room, with two rounds that were revealed."""
    agenda = load_agendas()[-1]
    start: Action = StartSession(
        "weighings", AT, find_scenario(SCENARIO), load_content(), agenda.steps, agenda.minutes
    )
    begun = replay([start, SetMode(room.mode, 3), SetWay("paper")]).session
    # Not seat by seat: a session takes fewer than the largest room of these pictures.
    session = structs.replace(begun, seats=tuple(Seat(n, "student") for n in range(1, room.seats + 1)))
    steps = [step.id for step in agenda.steps if step.kind is StepKind.WEIGH]
    for number, step in zip(ROUNDS, steps, strict=False):
        for action in _cast(room, number, step):
            session = update(session, action)
        batch = shuffled_batch(session.rounds[-1], number)
        session = update(update(session, CloseRound(AT, batch)), RevealRound())
    return session


def _cast(room: Room, number: int, step: str) -> Iterator[Action]:
    yield OpenRound(step, number, AT)
    for seat, weighing in enumerate(weighed(room, number), start=1):
        yield Weigh(seat, weighing)


def reveals(room: Room, number: int) -> tuple[AnyView, ...]:
    """Return what the room sees of a round: a view per beat."""
    session = session_of(room)
    place = session.rounds[number - 1].step
    return views_of(session, next(step for step in session.steps if step.id == place))

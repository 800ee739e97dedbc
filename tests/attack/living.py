"""Random anonymous sessions, with people who come and leave, and all that anybody could see of one or carry out of it.

What everybody in the room knows (who weighed in which round) is public; what was seen is read from finished stage
pages, the words of the record, the open data and the copy, as somebody would who has nothing else.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from kompas.domain import actions as a
from kompas.domain.live import live
from kompas.domain.privacy import shuffled_batch
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.domain.weighing import STANCES, Weighing
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Dot, Drawing
from kompas.geometry.stage.compose import compose
from kompas.language import texts
from kompas.record.blocks import said
from kompas.record.outline.record import outline
from kompas.storage.export import open_data
from tests.making import AT, LATER, begun, seated

Points = tuple[int, int, int]
Batch = Counter[Points]
TRIPLE = re.compile(r"(?<!\d)(\d{1,3})/(\d{1,3})/(\d{1,3})(?!\d)")
DUTCH, COLOURS, WALL = texts("nl"), palette("projector-light"), 16 / 9
DOT = 15.0
STEPS = ("weigh", "weigh-2", "weigh-3")


class Told(NamedTuple):
    """One round as the room knows it: who weighed, from how many, and the points that were seen, if they were."""

    weighed: frozenset[int]
    k: int
    seen: Batch


class Lived(NamedTuple):
    """A session with what its room knows, and what leaked before a reveal (nothing, it should be)."""

    session: Session
    told: tuple[Told, ...]
    early: tuple[str, ...]


class People:
    """Who sits there: each with a weighing in mind that may change between rounds."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self._chance = chance
        # A few places only, so that people often stand on the same one.
        self._places = [self._place() for _ in range(chance.randint(1, 8))]
        self._stubborn = chance.choice((0.5, 0.9, 1.0))
        self.minds: dict[int, Weighing] = {}
        self.join(count)

    def join(self, count: int) -> list[int]:
        """Let some more people come in; return their seats."""
        fresh = list(range(len(self.minds) + 1, len(self.minds) + count + 1))
        self.minds |= {seat: self._mind() for seat in fresh}
        return fresh

    def talk(self) -> None:
        """Let those who are not stubborn think again."""
        for seat in self.minds:
            if self._chance.random() > self._stubborn:
                self.minds[seat] = self._mind()

    def _place(self) -> Points:
        one, two = sorted((self._chance.randint(0, 20), self._chance.randint(0, 20)))
        return (one * 5, (two - one) * 5, 100 - two * 5)

    def _mind(self) -> Weighing:
        stance = self._chance.choice((None, *STANCES))
        return Weighing(*self._chance.choice(self._places), stance, self._chance.choice(("", "omdat")))


def lived(number: int) -> Lived:
    """Live through the session with this number."""
    chance = random.Random(number)
    people = People(chance, chance.randint(3, 12))
    session = begun(*seated(len(people.minds)), a.SetMode("anonymous", chance.choice((3, 4, 5))))
    extra = session.steps[5]
    session = update(session, a.AddStep("weigh-2", msgspec.structs.replace(extra, id="weigh-3", added=True)))
    rounds: list[tuple[frozenset[int], int]] = []
    early: list[str] = []
    for step in STEPS[: chance.choice((1, 2, 2, 3))]:
        if rounds:
            people.talk()
            for seat in people.join(chance.choice((0, 0, 1, 1, 2, 5))):
                session = update(session, a.AddSeat(seat, "student"))
        weighed = _who(people, chance)
        session, leaked = _round(session, step, {seat: people.minds[seat] for seat in weighed}, chance)
        rounds.append((weighed, session.k))
        early += leaked
    seen = _seen(session)
    told = tuple(Told(who, k, seen.get(place, Counter())) for place, (who, k) in enumerate(rounds, start=1))
    return Lived(session, told, tuple(early))


def _who(people: People, chance: random.Random) -> frozenset[int]:
    """Return who weighs: all, all but one or two, or some."""
    seats = sorted(people.minds)
    away = chance.choice((0, 0, 0, 1, 1, 2, len(seats) // 2))
    return frozenset(chance.sample(seats, max(1, len(seats) - away)))


def _round(
    session: Session, step: str, minds: dict[int, Weighing], chance: random.Random
) -> tuple[Session, list[str]]:
    """Open, weigh, close and reveal a round; return what could be read of it before the reveal."""
    session = update(session, a.OpenRound(step, 0, AT))
    for seat, mind in minds.items():
        session = update(session, a.Weigh(seat, mind))
    leaked = list(_readable(session, step))
    here = session.round
    assert here is not None
    session = update(session, a.CloseRound(LATER, shuffled_batch(here, chance.getrandbits(64))))
    leaked += _readable(session, step)
    return update(session, a.RevealRound()), leaked


def _readable(session: Session, step: str) -> Iterator[str]:
    """Yield what can be read of the last round on the stage and in what can be carried out."""
    session = update(session, a.Publish(step))
    for page in _pages(session):
        yield from (words for words in page.said if TRIPLE.search(words))
        yield from (repr(shape) for shape in page.shapes if isinstance(shape, Dot) and shape.radius == DOT)
    (*_, last) = open_data(session, [])["rounds"]
    yield from (str(last[key]) for key in ("points", "centre", "difference", "moves", "reasons") if last[key])


def _pages(session: Session) -> tuple[Drawing, ...]:
    assert session.stage.view is not None
    return compose(session.stage.view, live(session), DUTCH, COLOURS, WALL)


def _seen(session: Session) -> dict[int, Batch]:
    """Return the points of each round, from whatever shows them: all sources together."""
    seen: dict[int, Batch] = {}
    for number, batch in (*_on_stage(session), *_carried_out(session)):
        assert seen.setdefault(number, batch) == batch, "two sources differ"
    return {number: batch for number, batch in seen.items() if batch}


def _on_stage(session: Session) -> Iterator[tuple[int, Batch]]:
    for here in session.rounds:
        for beat in range(3):
            for page in _pages(update(session, a.Publish(here.step, beat))):
                for words in page.said:
                    number = re.match(r"Ronde\s(\d+)", words)
                    points = [tuple(map(int, found)) for found in TRIPLE.findall(words)]
                    if number and points:
                        yield int(number[1]), Counter(points)  # type: ignore[arg-type]


def _carried_out(session: Session) -> Iterator[tuple[int, Batch]]:
    told = said(outline(session, (), DUTCH))
    assert not TRIPLE.search(told)
    for here in open_data(session, [])["rounds"]:
        assert here["moves"] == []
        yield from _batch(here["number"], [tuple(point.values()) for point in here["points"]])
    # A copy is the whole state.
    for one in session.rounds:
        assert one.casts == ()
        yield from _batch(one.number, [weighing.points for weighing in one.batch])


def _batch(number: int, points: list[Points]) -> Iterator[tuple[int, Batch]]:
    if points:
        yield number, Counter(points)

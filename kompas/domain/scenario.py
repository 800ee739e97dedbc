"""A dilemma: its case, its stakes per value, its people, its twists and preset questions."""

from typing import Literal

import msgspec

from kompas.domain.rolemap import Decision, Relation, Role, RoleMap
from kompas.domain.text import Text
from kompas.domain.values import Value

Sector = Literal["mbo", "hbo", "wo"]
Holder = Literal["student", "professional", "institution"]
Mark = Literal["full", "half", "open"]


class Stake(msgspec.Struct, frozen=True):
    """What one value means in this case: in a few words, at its best and at its worst."""

    value: Value
    short: Text
    best: Text
    worst: Text


class Twist(msgspec.Struct, frozen=True):
    """A new fact that presses one value."""

    id: str
    presses: Value
    text: Text


class CountedDots(msgspec.Struct, frozen=True):
    """One group of dots in the case figure."""

    mark: Mark
    count: int
    label: Text


class CaseFigure(msgspec.Struct, frozen=True):
    """A picture of the case as counted dots."""

    title: Text
    groups: tuple[CountedDots, ...]


class Scenario(msgspec.Struct, frozen=True):
    """One dilemma, complete in both languages. `date` is ISO; `minutes` the advised length."""

    id: str
    version: int
    date: str
    sectors: tuple[Sector, ...]
    minutes: int
    documented: bool
    calibration: bool
    title: Text
    question: Text
    case: Text
    facts: tuple[Text, ...]
    stakes: tuple[Stake, Stake, Stake]
    autonomy_of: tuple[Holder, ...]
    application: Text
    application_note: Text
    involved: tuple[str, ...]
    probes: tuple[Text, ...]
    twists: tuple[Twist, ...]
    roles: tuple[Role, ...]
    relations: tuple[Relation, ...]
    law: tuple[str, ...]
    source: Text
    figure: CaseFigure | None = None
    decisions: tuple[Decision, ...] = ()

    @property
    def map(self) -> RoleMap:
        """The role map with which a session of this scenario begins."""
        return RoleMap(self.roles, self.relations, self.decisions)

    def stake(self, value: Value) -> Stake:
        """Return what `value` means in this case."""
        return next(stake for stake in self.stakes if stake.value is value)

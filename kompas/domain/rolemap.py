"""Roles around the application and the relations between them.

The ten kinds of relation and the attributes of a role follow section 5.2 of the domain notes: three
questions of the framework (who decides, who supervises, who can be addressed) and what carries them.
"""

import enum
from typing import Literal

import msgspec

APPLICATION = "application"
"""The identifier of the node in the middle: what all roles are about."""

People = Literal["none", "one", "many"]
Certainty = Literal["sure", "assumed", "disputed"]
MapStart = Literal["preset", "attendance", "empty"]
WordSide = Literal["", "top", "right", "bottom", "left"]
"""On which side of its ring the words of a role stand; "" where it is best."""
Duty = Literal["stops", "explains", "oversees", "receives", "built", "evaluates", "money", "independent"]
"""What a role may or has to do, besides its relations: it may stop the application, can explain an outcome, is the
human who watches over it, receives its signals, built it, finds out whether it works, answers for money, or has its
independence arranged. Only what the room says: a map without duties makes no check suspect that they are missing."""


class RelationKind(enum.Enum):
    """What one role is to another, to a decision, or to the application; read as "source KIND target"."""

    DECIDES = "decides"
    SUPERVISES = "supervises"
    ADVISES = "advises"
    CARRIES_OUT = "carries_out"
    ADDRESSABLE = "addressable"
    """Source can be addressed by target (a role), or about target (the application)."""
    ESCALATES = "escalates"
    APPOINTS = "appoints"
    SUPPLIES = "supplies"
    PROCESSES = "processes"
    AFFECTED = "affected"
    """Source is affected by target."""


ABOUT_DECISIONS = (
    RelationKind.DECIDES,
    RelationKind.SUPERVISES,
    RelationKind.ADVISES,
    RelationKind.CARRIES_OUT,
    RelationKind.ADDRESSABLE,
    RelationKind.AFFECTED,
)
"""What a role can be to a decision: nobody passes a complaint on to one, appoints it or supplies it with data."""


class Role(msgspec.Struct, frozen=True):
    """A role on the map.

    `kind` is an identifier of the role catalogue, or "" for an own role with `name`. `x` and `y` are where
    a person put it, as shares of the map's width and height (0 to 1, y downwards); None: Kompas places it.
    `side` is on which side of its ring its words stood when it was seen there.
    `person` is the identifier of another role that the same person has; "" when nobody said so.
    """

    id: str
    kind: str = ""
    name: str = ""
    body: str = ""
    people: People = "one"
    outside: bool = False
    in_room: bool = False
    x: float | None = None
    y: float | None = None
    duties: tuple[Duty, ...] = ()
    person: str = ""
    side: WordSide = ""


class Decision(msgspec.Struct, frozen=True):
    """Something about the application that somebody decides: to choose its purpose, to set a threshold.

    `kind` is an identifier of the catalogue of decisions, or "" for one in the room's own words (`name`). `x` and `y`
    are as those of a role. Only roles are related to it, never it to anything: a decision does nothing by itself.
    """

    id: str
    kind: str = ""
    name: str = ""
    x: float | None = None
    y: float | None = None


class RolePlace(msgspec.Struct, frozen=True):
    """Where a role, a decision or the application stands, as shares of the map (0 to 1, y downwards)."""

    id: str
    x: float
    y: float
    side: WordSide = ""


class Relation(msgspec.Struct, frozen=True):
    """An arrow from `source` (a role, or the application) to `target` (a role, a decision, or the application)."""

    source: str
    kind: RelationKind
    target: str
    certainty: Certainty = "sure"

    @property
    def key(self) -> tuple[str, RelationKind, str]:
        """What makes a relation the same relation: its certainty may change."""
        return (self.source, self.kind, self.target)

    @property
    def id(self) -> str:
        """The relation as one word, as `lit` names it."""
        return f"{self.source} {self.kind.value} {self.target}"


class RoleMap(msgspec.Struct, frozen=True):
    """The map of one session. `middle` is where the application stays; None: Kompas places it."""

    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    middle: RolePlace | None = None

    def role(self, identifier: str) -> Role | None:
        """Return the role with this identifier, if it is on the map."""
        return next((role for role in self.roles if role.id == identifier), None)

    def decision(self, identifier: str) -> Decision | None:
        """Return the decision with this identifier, if it is on the map."""
        return next((one for one in self.decisions if one.id == identifier), None)

    @property
    def things(self) -> tuple[Role | Decision, ...]:
        """All that a person put on the map: first the roles, then the decisions."""
        return (*self.roles, *self.decisions)

    def thing(self, identifier: str) -> Role | Decision | None:
        """Return the role or the decision with this identifier, if it is on the map."""
        return self.role(identifier) or self.decision(identifier)

    @property
    def sensible(self) -> tuple[Relation, ...]:
        """The relations that are between two different things on the map and that those can have."""
        decisions = {one.id for one in self.decisions}
        sources = {APPLICATION, *(role.id for role in self.roles)} - decisions
        ends = sources | decisions

        def can(relation: Relation) -> bool:
            if relation.target in decisions:
                return relation.kind in ABOUT_DECISIONS and relation.source != APPLICATION
            return relation.source != relation.target

        return tuple(
            one for one in self.relations if one.source in sources and one.target in ends and can(one)
        )


class FindingAnswer(msgspec.Struct, frozen=True):
    """What the room said to a finding. `finding` is its identifier, `because` the reason if deliberate.

    `about` tells how the part of the map that the finding is about was when the room answered: `Finding.mark`.
    Answers from before there were marks have none, and hold as long as the finding has its identifier.
    """

    finding: str
    answer: Literal["right", "change", "deliberate"]
    because: str = ""
    about: str = ""

    def holds(self, finding: str, mark: str) -> bool:
        """Tell whether this still answers a finding, as its part of the map is now."""
        return self.finding == finding and self.about in ("", mark)

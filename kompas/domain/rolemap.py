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
Duty = Literal["stops", "explains", "oversees", "receives", "built", "evaluates", "money", "independent"]
"""What a role may or has to do, besides its relations: it may stop the application, can explain an outcome, is the
human who watches over it, receives its signals, built it, finds out whether it works, answers for money, or has its
independence arranged. Only what the room says: a map without duties makes no check suspect that they are missing."""


class RelationKind(enum.Enum):
    """What one role is to another, or to the application; read as "source KIND target"."""

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


class Role(msgspec.Struct, frozen=True):
    """A role on the map.

    `kind` is an identifier of the role catalogue, or "" for an own role with `name`. `x` and `y` are where
    a person put it, as shares of the map's width and height (0 to 1, y downwards); None: Kompas places it.
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


class RolePlace(msgspec.Struct, frozen=True):
    """Where a person put a role, as shares of the map's width and height (0 to 1, y downwards)."""

    id: str
    x: float
    y: float


class Relation(msgspec.Struct, frozen=True):
    """An arrow from `source` to `target` (role identifiers, or the application)."""

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
    """The map of one session."""

    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()

    def role(self, identifier: str) -> Role | None:
        """Return the role with this identifier, if it is on the map."""
        return next((role for role in self.roles if role.id == identifier), None)


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

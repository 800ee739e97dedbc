"""On which side of the application each role belongs, from its relations, and in which order around it.

Those who decide and supervise above, those who carry out and advise right, those who are affected below, those who
can be addressed left, from the affected upwards to whom they escalate. Outsiders come at the end of their group.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

from kompas.domain.rolemap import Relation, RelationKind, Role, RoleMap

Side = str
SIDES: tuple[Side, ...] = ("top", "right", "bottom", "left")


class Group(IntEnum):
    """What a role mainly does, in clockwise order from the top left corner."""

    DECIDES = 0
    SUPERVISES = 1
    ADVISES = 2
    CARRIES_OUT = 3
    SUPPLIES = 4
    LOOSE = 5
    AFFECTED = 6
    CONTACT = 7
    LEADS = 8


_GROUPS: tuple[tuple[RelationKind, Group], ...] = (
    (RelationKind.AFFECTED, Group.AFFECTED),
    (RelationKind.DECIDES, Group.DECIDES),
    (RelationKind.ADDRESSABLE, Group.CONTACT),
    (RelationKind.ESCALATES, Group.CONTACT),
    (RelationKind.SUPERVISES, Group.SUPERVISES),
    (RelationKind.CARRIES_OUT, Group.CARRIES_OUT),
    (RelationKind.PROCESSES, Group.SUPPLIES),
    (RelationKind.SUPPLIES, Group.SUPPLIES),
    (RelationKind.ADVISES, Group.ADVISES),
    (RelationKind.APPOINTS, Group.LEADS),
)
_AWAY: dict[Group, tuple[float, float, float, float]] = {
    Group.DECIDES: (0.0, 1.6, 6.0, 1.2),
    Group.SUPERVISES: (0.3, 0.3, 5.0, 2.0),
    Group.ADVISES: (1.0, 0.0, 2.0, 1.2),
    Group.CARRIES_OUT: (3.0, 0.0, 1.2, 2.0),
    Group.SUPPLIES: (3.0, 0.0, 1.0, 2.0),
    Group.LOOSE: (2.0, 0.5, 0.5, 2.0),
    Group.AFFECTED: (8.0, 2.0, 0.0, 2.0),
    Group.CONTACT: (2.0, 3.0, 1.2, 0.0),
    Group.LEADS: (0.8, 2.0, 5.0, 0.0),
}
"""How far from home a group is at the top, right, bottom and left."""
_CROWDED, _LOPSIDED = 1.5, 0.7


class Sides(NamedTuple):
    """The roles per side: top and bottom from left to right, right and left from top to bottom."""

    top: tuple[str, ...]
    right: tuple[str, ...]
    bottom: tuple[str, ...]
    left: tuple[str, ...]


def group(role: Role, relations: Sequence[Relation]) -> Group:
    """Return what a role mainly does; one that is only escalated to leads."""
    kinds = {relation.kind for relation in relations if relation.source == role.id}
    reached = any(r.kind is RelationKind.ESCALATES and r.target == role.id for r in relations)
    if reached and RelationKind.AFFECTED not in kinds and RelationKind.ADDRESSABLE not in kinds:
        return Group.LEADS
    return next((found for kind, found in _GROUPS if kind in kinds), Group.LOOSE)


def ordered(role_map: RoleMap) -> tuple[tuple[str, Group], ...]:
    """Return the roles clockwise from the top left, each with its group; related roles near one another."""
    place = {role.id: number for number, role in enumerate(role_map.roles)}
    touching: dict[str, list[Relation]] = {role.id: [] for role in role_map.roles}
    for relation in role_map.relations:
        for end in {relation.source, relation.target} & touching.keys():
            touching[end].append(relation)
    groups = {role.id: group(role, touching[role.id]) for role in role_map.roles}
    outside = {role.id: role.outside for role in role_map.roles}

    def key(identifier: str) -> tuple[int, int, bool, int]:
        found = groups[identifier]
        # Contacts go upwards along the left: who escalates stands under whom it escalates to.
        steps = _escalations(identifier, role_map.relations) if found is Group.CONTACT else 0
        return (found, -steps, outside[identifier], place[identifier])

    names = _nearer(sorted(place, key=key), groups, role_map.relations)
    return tuple((identifier, groups[identifier]) for identifier in names)


def _nearer(names: list[str], groups: dict[str, Group], relations: Sequence[Relation]) -> list[str]:
    """Exchange neighbours of one group as long as that brings related roles nearer to one another."""
    related: dict[str, list[str]] = {name: [] for name in names}
    for r in relations:
        if r.source in groups and r.target in groups and r.source != r.target:
            related[r.source].append(r.target)
            related[r.target].append(r.source)
    place = {name: number for number, name in enumerate(names)}
    for _ in names:
        exchanged = False
        for at in range(len(names) - 1):
            one, other = names[at], names[at + 1]
            if groups[one] is groups[other] and _gain(one, other, related, place) > 0:
                names[at], names[at + 1] = other, one
                place[one], place[other] = at + 1, at
                exchanged = True
        if not exchanged:
            break
    return names


def _gain(one: str, other: str, related: Mapping[str, Sequence[str]], place: Mapping[str, int]) -> int:
    """Return how much nearer related roles come to one another when two neighbours are exchanged."""
    count, here, there = len(place), place[one], place[other]

    def apart(at: int, name: str) -> int:
        steps = abs(at - place[name])
        return min(steps, count - steps)

    # How far the two are apart themselves stays the same.
    gains = [apart(here, name) - apart(there, name) for name in related[one] if name != other]
    gains += [apart(there, name) - apart(here, name) for name in related[other] if name != one]
    return sum(gains)


def _escalations(role: str, relations: Sequence[Relation]) -> int:
    """Return how many steps of escalation lead up from a role, at most as many as there are relations."""
    steps, at = 0, {role}
    while at and steps <= len(relations):
        at = {r.target for r in relations if r.kind is RelationKind.ESCALATES and r.source in at}
        steps += bool(at)
    return steps


def divided(
    order: Sequence[tuple[str, Group]], fill: Callable[[Side, Sequence[str]], float]
) -> list[tuple[float, Sides]]:
    """Return ways to divide the circle over four sides, best first, at most twelve.

    `fill` says how full a side is with some roles (1 is full); fuller than full is not possible. The circle may
    begin a little before or after the top left corner.
    """
    count = len(order)
    found: list[_Way] = []
    full = _remembering(fill)
    for turn in range(-3, 3):
        turned = [order[(place + turn) % count] for place in range(count)] if count else []
        found += _ways(turned, full)
    best = sorted(found, key=lambda way: way.trouble)[:12]
    return [(way.trouble, way.sides()) for way in best]


class _Way(NamedTuple):
    """A way to divide the circle: what is wrong with it, the roles clockwise, where right, bottom and left begin."""

    trouble: float
    names: Sequence[str]
    right: int
    bottom: int
    left: int

    def sides(self) -> Sides:
        """Return the roles of each side."""
        names, right, bottom, left = self.names, self.right, self.bottom, self.left
        return Sides(
            tuple(names[:right]),
            tuple(names[right:bottom]),
            tuple(reversed(names[bottom:left])),
            tuple(reversed(names[left:])),
        )


_Full = Callable[[int, Sequence[str], int, int], float]


def _remembering(fill: Callable[[Side, Sequence[str]], float]) -> _Full:
    """Return how full a side is with the roles from a place to another: each beginning asks about the same runs."""
    known: dict[tuple[int, str, int], float] = {}

    def full(side: int, names: Sequence[str], start: int, end: int) -> float:
        if end == start:
            return 0.0
        key = (side, names[start], end - start)
        found = known.get(key)
        if found is None:
            found = known[key] = fill(SIDES[side], names[start:end])
        return found

    return full


def _ways(turned: list[tuple[str, Group]], full: _Full) -> Iterator[_Way]:
    count = len(turned)
    names = [identifier for identifier, _ in turned]
    top, right, bottom, left = (
        list(accumulate((_AWAY[g][side] for _, g in turned), initial=0.0)) for side in range(4)
    )
    # The more roles a side has the fuller it is: no side begins sooner than here, if all after it are to find a place.
    last = _begin(3, names, count, full)
    third = _begin(2, names, last, full)
    for a in range(_begin(1, names, third, full), count + 1):
        if (above := full(0, names, 0, a)) > 1:
            break
        for b in range(max(a, third), count + 1):
            if (beside := full(1, names, a, b)) > 1:
                break
            away, crowd = top[a] + (right[b] - right[a]), above**3 + beside**3
            for c in range(max(b, last), count + 1):
                if (below := full(2, names, b, c)) > 1:
                    break
                far = away + (bottom[c] - bottom[b]) + (left[count] - left[c])
                full_of = crowd + below**3 + full(3, names, c, count) ** 3
                lopsided = max(0, abs((b - a) - (count - c)) - 1)
                yield _Way(far + _CROWDED * full_of + _LOPSIDED * lopsided, names, a, b, c)


def _begin(side: int, names: Sequence[str], end: int, full: _Full) -> int:
    """Return from where on the roles up to a place fit on a side."""
    return next((at + 1 for at in reversed(range(end)) if full(side, names, at, end) > 1), 0)

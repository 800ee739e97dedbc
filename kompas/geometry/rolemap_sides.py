"""On which side of the application each role belongs, from its relations, and in which order around it.

Those who decide and supervise above, those who carry out and advise right, those who are affected below, those who
can be addressed left, from the affected upwards to whom they escalate. Outsiders come at the end of their group.
"""

from collections.abc import Callable, Sequence
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
    groups = {role.id: group(role, role_map.relations) for role in role_map.roles}
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
    pairs = [(r.source, r.target) for r in relations if r.source in groups and r.target in groups]
    best = _spread(names, pairs)
    for _ in names:
        before = best
        for place in range(len(names) - 1):
            if groups[names[place]] is groups[names[place + 1]]:
                tried = [*names[:place], names[place + 1], names[place], *names[place + 2 :]]
                if (spread := _spread(tried, pairs)) < best:
                    names, best = tried, spread
        if best == before:
            break
    return names


def _spread(names: list[str], pairs: list[tuple[str, str]]) -> int:
    """Return how far related roles are apart around the circle, all together."""
    place = {name: number for number, name in enumerate(names)}
    steps = (abs(place[a] - place[b]) for a, b in pairs)
    return sum(min(step, len(names) - step) for step in steps)


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
    found: list[tuple[float, Sides]] = []
    for turn in range(-3, 3):
        turned = [order[(place + turn) % count] for place in range(count)] if count else []
        found += _ways(turned, fill)
    return sorted(found, key=lambda way: way[0])[:12]


def _ways(
    turned: list[tuple[str, Group]], fill: Callable[[Side, Sequence[str]], float]
) -> list[tuple[float, Sides]]:
    count = len(turned)
    names = [identifier for identifier, _ in turned]
    costs = [list(accumulate((_AWAY[g][side] for _, g in turned), initial=0.0)) for side in range(4)]
    fullness: dict[tuple[int, int, int], float] = {}

    def full(side: int, start: int, end: int) -> float:
        key = (side, start, end)
        if key not in fullness:
            fullness[key] = fill(SIDES[side], names[start:end]) if end > start else 0.0
        return fullness[key]

    ways = []
    for a in range(count + 1):
        if full(0, 0, a) > 1:
            break
        for b in range(a, count + 1):
            if full(1, a, b) > 1:
                break
            for c in range(b, count + 1):
                if full(2, b, c) > 1:
                    break
                if full(3, c, count) > 1:
                    continue
                spans = ((0, a), (a, b), (b, c), (c, count))
                away = sum(costs[side][end] - costs[side][start] for side, (start, end) in enumerate(spans))
                crowd = sum(full(side, *span) ** 3 for side, span in enumerate(spans))
                lopsided = max(0, abs((b - a) - (count - c)) - 1)
                sides = Sides(
                    tuple(names[:a]),
                    tuple(names[a:b]),
                    tuple(reversed(names[b:c])),
                    tuple(reversed(names[c:])),
                )
                ways.append((away + _CROWDED * crowd + _LOPSIDED * lopsided, sides))
    return ways

"""A map of many roles as one of few marks: roles of one band of the map drawn as one group, for who sits far away.

Which roles stand together follows from the map alone: the same map is always grouped the same.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kompas.domain.rolemap import APPLICATION, Relation, Role, RoleMap
from kompas.geometry.rolemap.sides import Group, ordered

MOST = 20
"""Most marks on one map that can be read from the back of a room."""
PREFIX = "group "
"""How the identifier of a group begins; that of a role holds no space."""
OUTSIDE, OTHERS = "outside", "others"
REST = PREFIX + OTHERS
"""The group of roles of all kinds, where what is lit leaves room for no more."""
_LEAST = 2
"""Fewest roles of a group."""
_WIDER = {
    "decides": "above",
    "supervises": "above",
    "leads": "above",
    "advises": "doing",
    "carries_out": "doing",
    "supplies": "doing",
}
"""The bands that become one where even groups are too many."""
_DOUBT = ("sure", "assumed", "disputed")


class Grouped(NamedTuple):
    """A map of single roles and groups, and which roles each group holds; a group is a role with an own identifier."""

    map: RoleMap
    members: Mapping[str, tuple[str, ...]]


def is_group(identifier: str) -> bool:
    """Whether an identifier on a grouped map is that of a group."""
    return identifier.startswith(PREFIX)


def band_of(identifier: str) -> str:
    """Return the band of a group by its identifier: of `Group` in small letters, a wider one, OUTSIDE or OTHERS."""
    return identifier.removeprefix(PREFIX)


def grouped(role_map: RoleMap, lit: Sequence[str] = (), most: int = MOST) -> Grouped:
    """Return the map with at most `most` marks: its largest bands become groups, the largest first.

    Where that is not enough, wider bands do; and then all that is not lit is one group.
    What is lit, and both ends of a lit relation, stay single roles, also when they alone are more than `most`.
    """
    single = _shown(role_map, lit)
    fine = _bands(role_map, single)
    for bands in (fine, _coarser(fine)):
        members = _folded(bands, len(role_map.roles), most)
        if len(role_map.roles) - sum(len(ids) - 1 for ids in members.values()) <= most:
            return Grouped(_merged(role_map, members), members)
    rest = tuple(role.id for role in role_map.roles if role.id not in single)
    # One band that holds all the rest has a better name already.
    if len(rest) > 1 and set(rest) not in map(set, members.values()):
        members = {REST: rest}
    return Grouped(_merged(role_map, members), members)


def _folded(bands: Mapping[str, tuple[str, ...]], count: int, most: int) -> dict[str, tuple[str, ...]]:
    """Return the bands that have to be groups for `count` roles to become `most` marks; all, if that is too few."""
    chosen: set[str] = set()
    for name in sorted(bands, key=lambda one: -len(bands[one])):
        if count <= most or len(bands[name]) < _LEAST:
            break
        chosen.add(name)
        count -= len(bands[name]) - 1
    return {PREFIX + name: ids for name, ids in bands.items() if name in chosen}


def _coarser(bands: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return wider bands, in the order in which they begin."""
    found: dict[str, tuple[str, ...]] = {}
    for name, ids in bands.items():
        wider = _WIDER.get(name, name)
        found[wider] = (*found.get(wider, ()), *ids)
    return found


def _shown(role_map: RoleMap, lit: Sequence[str]) -> frozenset[str]:
    """Return the roles that have to be seen as single roles."""
    names = {role.id for role in role_map.roles}
    ends = {end for one in lit for end in one.split(" ")}
    return frozenset(names & ends)


def _bands(role_map: RoleMap, single: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the roles that may be grouped by what they mainly do, with those outside apart."""
    outside = {role.id for role in role_map.roles if role.outside}
    found: dict[str, list[str]] = {group.name.lower(): [] for group in Group}
    found[OUTSIDE] = []
    for identifier, group in ordered(role_map):
        if identifier not in single:
            found[OUTSIDE if identifier in outside else group.name.lower()].append(identifier)
    return {name: tuple(ids) for name, ids in found.items()}


def _merged(role_map: RoleMap, members: Mapping[str, tuple[str, ...]]) -> RoleMap:
    """Return the map with groups in the place of their roles, and each relation once."""
    mark = {one: group for group, ids in members.items() for one in ids}
    by_id = {role.id: role for role in role_map.roles}
    roles = [role for role in role_map.roles if role.id not in mark]
    roles += [_card(group, [by_id[one] for one in ids]) for group, ids in members.items()]
    drawn: dict[object, Relation] = {}
    known = {*by_id, APPLICATION, *(one.id for one in role_map.decisions)}
    for one in role_map.relations:
        ends = (mark.get(one.source, one.source), mark.get(one.target, one.target))
        if ends[0] == ends[1] or not {one.source, one.target} <= known:
            continue
        new = replace(one, source=ends[0], target=ends[1])
        drawn[new.key] = _doubted(drawn.get(new.key), new)
    return RoleMap(tuple(roles), tuple(drawn.values()), role_map.decisions, role_map.middle)


def _card(group: str, roles: Sequence[Role]) -> Role:
    """Return a group as a role; its body is that of its roles, if they all have the same."""
    bodies = {role.body for role in roles}
    return Role(
        group,
        body=bodies.pop() if len(bodies) == 1 else "",
        people="none" if all(role.people == "none" for role in roles) else "many",
        outside=all(role.outside for role in roles),
        in_room=any(role.in_room for role in roles),
    )


def _doubted(old: Relation | None, new: Relation) -> Relation:
    """Return the one of two equal relations with the most doubt: that is worth talking about."""
    if old is None or _DOUBT.index(old.certainty) < _DOUBT.index(new.certainty):
        return new
    return old

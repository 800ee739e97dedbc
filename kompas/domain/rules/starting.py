"""How a role map begins: from the scenario's preset, from who is here, or empty."""

from collections import Counter

from msgspec.structs import replace

from kompas.domain.actions import StartMap
from kompas.domain.problems import Problem
from kompas.domain.rolemap import APPLICATION, Relation, Role, RoleMap
from kompas.domain.rules.lists import MOST_ITEMS
from kompas.domain.session import Session


def start_map(session: Session, action: StartMap) -> Session:
    """Begin the map anew. An empty one is empty; the others keep what the room entered.

    Raises Problem `list_full` when both together are too many.
    """
    return replace(session, map=started(session, action))


def started(session: Session, action: StartMap) -> RoleMap:
    """Return the map with which a start begins."""
    if action.start == "empty":
        return RoleMap()
    case = session.scenario
    preset = RoleMap(case.roles, case.relations)
    roles, relations = _entered(session.map, preset, here(session))
    start = preset if action.start == "preset" else RoleMap(_beside(roles, here(session)))
    return _joined(start, roles, relations)


def here(session: Session) -> tuple[Role, ...]:
    """Return who is here as roles on a map, in the order in which they came in; what a seat plays is not here."""
    counts = Counter(seat.role for seat in session.seats)
    return tuple(_seated(session, role, count) for role, count in counts.items())


def _seated(session: Session, name: str, count: int) -> Role:
    known = session.content.roles.find(name)
    # Own words have no identifier; that of the seat which brought them in is the same each time.
    first = next(seat.number for seat in session.seats if seat.role == name)
    role = Role(known.id, kind=known.id, outside=known.outside) if known else Role(f"seat{first}", name=name)
    return replace(role, people="one" if count == 1 else "many", in_room=True)


def _entered(
    drawn: RoleMap, preset: RoleMap, seated: tuple[Role, ...]
) -> tuple[tuple[Role, ...], tuple[Relation, ...]]:
    """Return what of a map neither the preset nor the attendance says; ends of such relations count as entered."""
    relations = tuple(one for one in drawn.relations if one not in preset.relations)
    ends = {end for one in relations for end in (one.source, one.target)}
    told = {*preset.roles, *seated}
    kept = {role.id for role in drawn.roles if role not in told or role.id in ends}
    # Whoever is said to be the same person as somebody needs that somebody, who may be somebody else again.
    for _ in drawn.roles:
        same = {role.person for role in drawn.roles if role.id in kept} - {""}
        if same <= kept:
            break
        kept |= same
    return tuple(role for role in drawn.roles if role.id in kept), relations


def _beside(entered: tuple[Role, ...], seated: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return who is here without those whom the room entered already, by kind or by the same words."""
    known = {role.kind or role.name for role in entered}
    taken = {role.id for role in entered}
    return tuple(role for role in seated if (role.kind or role.name) not in known and role.id not in taken)


def _joined(start: RoleMap, roles: tuple[Role, ...], relations: tuple[Relation, ...]) -> RoleMap:
    """Return a start with what was entered: of two with one identifier, the entered one."""
    entered = {role.id: role for role in roles}
    own = {one.key for one in relations}
    all_roles = (
        *(entered.pop(role.id, role) for role in start.roles),
        *(role for role in roles if role.id not in {one.id for one in start.roles}),
    )
    known = {role.id for role in all_roles} | {APPLICATION}
    all_relations = (*(one for one in start.relations if one.key not in own), *relations)
    if max(len(all_roles), len(all_relations)) > MOST_ITEMS:
        raise Problem("list_full", limit=MOST_ITEMS)
    fit = tuple(one for one in all_relations if one.source in known and one.target in known)
    return RoleMap(all_roles, fit)

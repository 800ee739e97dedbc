"""How a role map begins: from the scenario's preset, from who is here, or empty."""

from collections import Counter

from msgspec.structs import replace

from kompas.domain.actions import StartMap
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Role, RoleMap
from kompas.domain.rules.lists import MOST_ITEMS, Item
from kompas.domain.rules.standing import standing, still, unplaced
from kompas.domain.session import Session


def start_map(session: Session, action: StartMap) -> Session:
    """Begin the map anew. An empty one is empty; the others keep what the room entered, and what stays stands still.

    Raises Problem `list_full` when both together are too many.
    """
    begun = started(session, action)
    return replace(session, map=standing(begun, action.places) if begun.things else begun)


def started(session: Session, action: StartMap) -> RoleMap:
    """Return the map with which a start begins."""
    if action.start == "empty":
        return RoleMap()
    preset = session.scenario.map
    entered = _entered(session.map, preset, here(session))
    start = preset if action.start == "preset" else RoleMap(_beside(entered.roles, here(session)))
    return _joined(still(start, session.map), entered)


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


def _entered(drawn: RoleMap, preset: RoleMap, seated: tuple[Role, ...]) -> RoleMap:
    """Return what of a map neither the preset nor the attendance says; ends of such relations count as entered.

    Where something stands tells nothing: that stays as it is, whether the room or the start says who is there.
    """
    relations = tuple(one for one in drawn.relations if one not in preset.relations)
    ends = {end for one in relations for end in (one.source, one.target)}
    told = {*map(unplaced, (*preset.roles, *seated))}
    kept = {role.id for role in drawn.roles if unplaced(role) not in told or role.id in ends}
    # Whoever is said to be the same person as somebody needs that somebody, who may be somebody else again.
    for _ in drawn.roles:
        same = {role.person for role in drawn.roles if role.id in kept} - {""}
        if same <= kept:
            break
        kept |= same
    roles = tuple(role for role in drawn.roles if role.id in kept)
    known = {*map(unplaced, preset.decisions)}
    decisions = tuple(one for one in drawn.decisions if unplaced(one) not in known or one.id in ends)
    return RoleMap(roles, relations, decisions)


def _beside(entered: tuple[Role, ...], seated: tuple[Role, ...]) -> tuple[Role, ...]:
    """Return who is here without those whom the room entered already, by kind or by the same words."""
    known = {role.kind or role.name for role in entered}
    taken = {role.id for role in entered}
    return tuple(role for role in seated if (role.kind or role.name) not in known and role.id not in taken)


def _joined(start: RoleMap, entered: RoleMap) -> RoleMap:
    """Return a start with what was entered: of two with one identifier, the entered one."""
    own = {one.key for one in entered.relations}
    # What was entered has its identifier already: of the start comes only what the room gave to nothing else.
    roles = _both(start.roles, entered.roles, {one.id for one in entered.decisions})
    decisions = _both(start.decisions, entered.decisions, {one.id for one in roles})
    relations = (*(one for one in start.relations if one.key not in own), *entered.relations)
    if max(len(roles), len(relations), len(decisions)) > MOST_ITEMS:
        raise Problem("list_full", limit=MOST_ITEMS)
    whole = RoleMap(roles, relations, decisions, start.middle)
    return replace(whole, relations=whole.sensible)


def _both(start: tuple[Item, ...], entered: tuple[Item, ...], taken: set[str]) -> tuple[Item, ...]:
    """Return both lists as one without what another kind of thing is called; the order of the start goes first."""
    new = {one.id: one for one in entered}
    first = tuple(new.get(one.id, one) for one in start if one.id not in taken)
    begun = {one.id for one in start}
    return (*first, *(one for one in entered if one.id not in begun))

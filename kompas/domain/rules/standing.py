"""What stands somewhere on the role map stays there when something is added: the room has seen it there."""

from typing import TypeVar

from msgspec.structs import replace

from kompas.domain.problems import Problem
from kompas.domain.rolemap import APPLICATION, Decision, Role, RoleMap, RolePlace

Thing = TypeVar("Thing", Role, Decision)


def standing(drawn: RoleMap, places: tuple[RolePlace, ...]) -> RoleMap:
    """Return the map with what has no place of its own in these places, in one pass over a map of any size.

    Raises Problem `outside_map`.
    """
    if not places:
        return drawn
    there = {place.id: place for place in places}
    for place in places:
        inside(place.x, place.y)
    roles = tuple(_put(role, there) if role.x is None else role for role in drawn.roles)
    decisions = tuple(_put(one, there) if one.x is None else one for one in drawn.decisions)
    return replace(drawn, roles=roles, decisions=decisions, middle=drawn.middle or there.get(APPLICATION))


def still(begun: RoleMap, before: RoleMap) -> RoleMap:
    """Return a map that begins anew, with what was on the one before it in the places that it had there."""
    there = {
        one.id: RolePlace(one.id, one.x, one.y, one.side if isinstance(one, Role) else "")
        for one in before.things
        if one.x is not None and one.y is not None
    }
    roles = tuple(_put(role, there) for role in begun.roles)
    decisions = tuple(_put(one, there) for one in begun.decisions)
    return replace(begun, roles=roles, decisions=decisions, middle=before.middle)


def unplaced(thing: Thing) -> Thing:
    """Return a role or a decision without its place: what is said of it."""
    bare = replace(thing, x=None, y=None)
    return replace(bare, side="") if isinstance(bare, Role) else bare


def inside(*shares: float | None) -> None:
    """Refuse a place that is not on the map."""
    for share in shares:
        if share is not None and not 0.0 <= share <= 1.0:
            raise Problem("outside_map")


def _put(thing: Thing, there: dict[str, RolePlace]) -> Thing:
    place = there.get(thing.id)
    if place is None:
        return thing
    stays = replace(thing, x=place.x, y=place.y)
    return replace(stays, side=place.side) if isinstance(stays, Role) else stays

"""What can be done to the map, whether with the mouse, with keys or in the table: one action each."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec.structs import replace

from kompas.domain.actions import (
    MoveRole,
    MoveRoles,
    PlaceDecision,
    PlaceRole,
    Relate,
    RemoveRole,
    RemoveRoles,
    StartMap,
    Unrelate,
)
from kompas.domain.rolemap import Certainty, Decision, Duty, MapStart, People, Relation, Role, RolePlace
from kompas.domain.rules.starting import here, started
from kompas.geometry.rolemap.arriving import arrived
from kompas.geometry.rolemap.parts import MapLayout
from kompas.geometry.rolemap.people import middle, standing
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.picture import as_on_the_stage, newcomer
from kompas.ui.rolemap.words import role_words
from kompas.ui.room import Room


class MapActs:
    """The acts of one map. Each returns whether it was done; a Problem is told by the room."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.layout: Callable[[], MapLayout] = partial(as_on_the_stage, room)
        """Where everything on the map stands now, as the room sees it."""

    def standing(self) -> tuple[RolePlace, ...]:
        """Return where everything stands that nobody gave a place."""
        return standing(self.layout(), self._room.session.map)

    def _with(self, thing: Role | Decision) -> tuple[RolePlace, ...]:
        """Return where everything comes to stand once something is added: nothing goes elsewhere because of it."""
        drawn = self._room.session.map
        if not drawn.things:
            return ()
        layout = self.layout()
        new = newcomer(self._room, layout, thing)
        return (*standing(layout, drawn), middle(layout), arrived(layout, drawn, new))

    def placing(self, new_id: str, kind_or_name: str) -> PlaceRole | None:
        """Return the action that puts a catalogue role (by identifier) or an own role (by name) on the map."""
        coming = self.coming(new_id, kind_or_name)
        return coming and PlaceRole(coming.role, self._with(coming.role))

    def coming(self, new_id: str, kind_or_name: str) -> PlaceRole | None:
        """Return the same without a place, as it is kept safe with each letter that is typed.

        A role that a seat has is at the table: the room need not say so twice.
        """
        words = kind_or_name.strip()
        if not words:
            return None
        session = self._room.session
        known = session.content.roles.find(words)
        role = Role(new_id, name=words)
        if known is not None:
            # The catalogue's identifier, once: so that what is said about a role can be read in a file.
            free = session.map.thing(known.id) is None
            role = Role(known.id if free else new_id, kind=known.id, outside=known.outside)
        seated = next((one for one in here(session) if (one.kind or one.name) == words), None)
        role = replace(role, in_room=True, people=seated.people) if seated else role
        return PlaceRole(role)

    def decide(self, kind_or_name: str) -> bool:
        """Put a decision of the catalogue (by identifier), or an own one (by name), on the map."""
        session = self._room.session
        known = session.content.decisions.find(kind_or_name)
        if known is None:
            own = Decision(self._room.new_id(), name=kind_or_name)
            return self._room.do(PlaceDecision(own, self._with(own)))
        free = session.map.thing(known.id) is None
        decision = Decision(known.id if free else self._room.new_id(), kind=known.id)
        return self._room.do(PlaceDecision(decision, self._with(decision)))

    def renaming(self, identifier: str, name: str) -> PlaceRole | PlaceDecision | None:
        """Return the action that gives a role or a decision an own name; an empty one gives the catalogue's back."""
        thing = self._room.session.map.thing(identifier)
        words = name.strip()
        if thing is None or words == role_words(self._room, thing):
            return None
        if thing.kind and words == role_words(self._room, replace(thing, name="")):
            words = ""
        if not words and not thing.kind:
            return None
        named = replace(thing, name=words)
        return PlaceRole(named) if isinstance(named, Role) else PlaceDecision(named)

    def embodying(self, identifier: str, body: str) -> PlaceRole | None:
        """Return the action that says to which body or organisation a role belongs; "" to none."""
        role = self._room.session.map.role(identifier)
        words = body.strip()
        return PlaceRole(replace(role, body=words)) if role is not None and role.body != words else None

    def people(self, identifier: str, people: People) -> bool:
        """Say how many people have a role."""
        role = self._room.session.map.role(identifier)
        return role is not None and self._change(role, replace(role, people=people))

    def turn_outside(self, identifier: str) -> bool:
        """Say that a role is outside the institution, or that it is inside after all."""
        role = self._room.session.map.role(identifier)
        return role is not None and self._change(role, replace(role, outside=not role.outside))

    def turn_in_room(self, identifier: str) -> bool:
        """Say that somebody of a role is at the table, or that nobody is after all."""
        role = self._room.session.map.role(identifier)
        return role is not None and self._change(role, replace(role, in_room=not role.in_room))

    def turn_duty(self, identifier: str, duty: Duty) -> bool:
        """Say that a role may or has to do something, or not after all."""
        role = self._room.session.map.role(identifier)
        if role is None:
            return False
        rest = tuple(one for one in role.duties if one != duty)
        return self._change(role, replace(role, duties=rest if duty in role.duties else (*rest, duty)))

    def same_person(self, identifier: str, other: str) -> bool:
        """Say that a role is the same person as another ("" for none)."""
        role = self._room.session.map.role(identifier)
        return role is not None and self._change(role, replace(role, person=other))

    def _change(self, before: Role, after: Role) -> bool:
        return before == after or self._room.do(PlaceRole(after))

    def start(self, how: MapStart) -> bool:
        """Begin the map anew; nothing is done when that would change nothing."""
        stays = how != "empty" and self._room.session.map.things
        places = (*self.standing(), middle(self.layout())) if stays else ()
        return self.would_change(how) and self._room.do(StartMap(how, places))

    def would_change(self, how: MapStart) -> bool:
        """Whether a start would make another map than there is."""
        session = self._room.session
        return started(session, StartMap(how)) != session.map

    def move(self, places: Mapping[str, Point]) -> bool:
        """Put roles and decisions elsewhere, at shares of the map: one act, however many they are."""
        return self._room.do(moving(places))

    def remove(self, roles: tuple[str, ...]) -> bool:
        """Take roles and decisions off the map: one act, however many they are."""
        return self._room.do(RemoveRoles(roles) if len(roles) > 1 else RemoveRole(*roles))

    def relate(self, relation: Relation) -> bool:
        """Draw a relation, or change how sure the room is of it; nothing goes elsewhere because of it."""
        known = any(one.key == relation.key for one in self._room.session.map.relations)
        return self._room.do(Relate(relation) if known else Relate(relation, self.standing()))

    def unrelate(self, relation: Relation) -> bool:
        """Take a relation away."""
        return self._room.do(Unrelate(relation.source, relation.kind, relation.target))

    def doubt(self, relation: Relation, certainty: Certainty) -> bool:
        """Say how sure the room is of a relation."""
        return relation.certainty == certainty or self.relate(replace(relation, certainty=certainty))


def moving(places: Mapping[str, Point]) -> MoveRole | MoveRoles:
    """Return the action that puts roles at shares of the map; a place outside becomes the nearest inside."""
    inside = [RolePlace(one, min(1.0, max(0.0, x)), min(1.0, max(0.0, y))) for one, (x, y) in places.items()]
    if len(inside) == 1:
        return MoveRole(inside[0].id, inside[0].x, inside[0].y)
    return MoveRoles(tuple(inside))

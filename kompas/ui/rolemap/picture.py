"""The role map drawn for the desk, and what lies under a point of it. Points are pixels of the view."""

import math
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from msgspec.structs import replace

from kompas.domain.rolemap import APPLICATION, Decision, Relation, Role, RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.figure import figure
from kompas.geometry.rolemap.fit import by_relations, fitting
from kompas.geometry.rolemap.parts import RING, MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap.paths import Path, paths
from kompas.geometry.rolemap.people import put_down, share, spot
from kompas.geometry.rolemap.sides import Sides
from kompas.geometry.rolemap.tags import MapWords, map_words
from kompas.geometry.shapes import Drawing, Point
from kompas.ui.rolemap.words import role_words
from kompas.ui.room import Room

STAGE_WIDE, STAGE_HIGH = 1728.0, 780.0
"""What a stage of 16:9 gives the map, in its pixels. The desk does the same, so that a role moved here stands as well
there."""
_FOLIO_WIDE, _FOLIO_HIGH = 330.0, 64.0
"""The corner at the top left that stays free there."""
READABLE, SMALLEST = 0.31, 0.26
"""Pixels of the desk to a pixel of the stage: names of 13 px, and of 11 on a map that is too full for that."""
_PAD = 4.0
_NEAR_DOT = 14.0
"""A hand hits a ring within this distance, however small it is drawn."""
_NEAR_LINE = 6.0


class MapPicture:
    """A map in its layout, `width` by `height` pixels, with a part of it lit; it never changes."""

    def __init__(
        self,
        room: Room,
        role_map: RoleMap,
        layout: MapLayout,
        lit: tuple[str, ...],
        width: float,
        height: float,
    ) -> None:
        # The panel's ground is the sheet, so rings and words in the block have its colour.
        self._palette = replace(room.palette, paper=room.palette.sheet)
        self.layout = layout
        self._room = room
        self._map, self._lit, self._size = role_map, lit, (width, height)
        self._relations = role_map.relations

    def at(self, layout: MapLayout) -> "MapPicture":
        """Return the same map in another layout of its size."""
        if layout is self.layout:
            return self
        return MapPicture(self._room, self._map, layout, self._lit, *self._size)

    def inside(self, box: Box, edge: float) -> Box:
        """Return the part of a box that lies in the picture, this far from its edge: more of it could not be seen."""
        wide, high = self._size
        return Box(
            max(box.left, edge), max(box.top, edge), min(box.right, wide - edge), min(box.bottom, high - edge)
        )

    @cached_property
    def drawing(self) -> Drawing:
        """The whole map."""
        return Drawing(*self._size, figure(self.layout, self._map, self._palette, self._lit))

    def still(self, carried: tuple[str, ...]) -> Drawing:
        """Return what stands still while a hand carries roles: all but those roles and their relations."""
        relations = tuple(r for r in self._relations if r.source not in carried and r.target not in carried)
        return self._part({one.id for one in self._map.things} - set(carried), relations)

    def moving(self, carried: tuple[str, ...]) -> Drawing:
        """Return what a hand carries: the roles, their relations, and again the roles at the other ends.

        Lines keep clear of those names only; once the roles are put down, of all.
        """
        relations = tuple(r for r in self._relations if r.source in carried or r.target in carried)
        return self._part({*carried, *(end for r in relations for end in (r.source, r.target))}, relations)

    def _part(self, ids: set[str], relations: tuple[Relation, ...]) -> Drawing:
        roles = tuple(role for role in self._map.roles if role.id in ids)
        decisions = tuple(one for one in self._map.decisions if one.id in ids)
        layout = self.layout._replace(roles=tuple(r for r in self.layout.roles if r.id in ids))
        return Drawing(
            *self._size, figure(layout, RoleMap(roles, relations, decisions), self._palette, self._lit)
        )

    def dot_at(self, at: Point) -> str | None:
        """Return the role whose ring is here, or the application in its block."""
        near = max(_NEAR_DOT, RING * self.layout.unit)
        rings = [
            (math.dist(at, (role.x, role.y)), role.id) for role in self.layout.roles if not role.is_decision
        ]
        away, role = min(rings, default=(math.inf, ""))
        if away <= near:
            return role
        return APPLICATION if _inside(at, self.layout.block) else None

    def name_at(self, at: Point) -> str | None:
        """Return the role whose name is here, or the decision whose box is."""
        hit = (r.id for r in reversed(self.layout.roles) if _inside(at, r.label.grown(_PAD)))
        return next(hit, None)

    def thing_at(self, at: Point) -> str | None:
        """Return the role, the decision or the application that is here."""
        return self.dot_at(at) or self.name_at(at)

    def relation_at(self, at: Point) -> Relation | None:
        """Return the relation whose line is nearest to here, if any is near."""
        near = [(_away(at, path), place) for place, path in enumerate(self._paths)]
        away, place = min(near, default=(math.inf, 0))
        return self._paths[place].relation if away <= _NEAR_LINE else None

    def middle(self, identifier: str) -> Point:
        """Return the middle of a role's ring, or of the application."""
        role = self.layout.role(identifier)
        return (role.x, role.y) if role else self.layout.block.centre

    def hold(self, identifier: str) -> tuple[Point, Point]:
        """Return where a role is in shares of the map, and the map's width and height in pixels."""
        area = self.layout.area
        return share(area, self.middle(identifier)), (area.right - area.left, area.bottom - area.top)

    def put_down(self, places: Mapping[str, Point]) -> dict[str, Point]:
        """Return where roles come to stand that are put down somewhere, in shares: on no other name."""
        area = self.layout.area
        put = put_down(self.layout, {role: spot(area, *where) for role, where in places.items()})
        return {role: share(area, where) for role, where in put.items()}

    def within(self, band: Box) -> tuple[str, ...]:
        """Return the roles whose ring or name lies in a box, as far as its middle."""
        return tuple(
            role.id
            for role in self.layout.roles
            if _inside((role.x, role.y), band) or _inside(role.label.centre, band)
        )

    def frame(self, identifier: str) -> Box | None:
        """Return the box around a role's ring and name, or the application; None for what is not on the map."""
        if identifier == APPLICATION:
            return self.layout.block.grown(_PAD)
        role = self.layout.role(identifier)
        if role is None:
            return None
        mark = role.mark(self.layout.unit)
        left, top, right, bottom = role.label
        whole = Box(
            min(left, mark.left), min(top, mark.top), max(right, mark.right), max(bottom, mark.bottom)
        )
        return whole.grown(_PAD)

    @cached_property
    def _paths(self) -> tuple[Path, ...]:
        # Only who points at a line needs them a second time.
        return paths(self.layout, self._relations)


def laid_out(
    room: Room, role_map: RoleMap, width: float, height: float, like: Sides | None = None
) -> MapLayout:
    """Return the places of a map in an area of so many pixels; divided `like` on the stage, if that fits here."""
    unit = max(READABLE, min(width / STAGE_WIDE, height / STAGE_HIGH))
    high = max(1.0, min(height, STAGE_HIGH * unit))
    top = max(0.0, (height - high) / 2)
    area = Box(_PAD, top, max(width - _PAD, _PAD + 1.0), top + high)
    free = Box(_PAD, top, _PAD + _FOLIO_WIDE * unit, top + _FOLIO_HIGH * unit)
    return fitting(role_map, _words(room, role_map), area, unit, free, SMALLEST, like).layout


def as_on_the_stage(room: Room) -> MapLayout:
    """Return the places of the session's map about as the room sees them, for acts where no map is drawn."""
    return laid_out(room, room.session.map, STAGE_WIDE, STAGE_HIGH)


def newcomer(room: Room, layout: MapLayout, thing: Role | Decision) -> PlacedRole:
    """Return something new, with its words, where the relations alone would have it on a map that is laid out."""
    drawn = room.session.map
    roles = (*drawn.roles, thing) if isinstance(thing, Role) else drawn.roles
    decisions = (*drawn.decisions, thing) if isinstance(thing, Decision) else drawn.decisions
    whole = replace(drawn, roles=roles, decisions=decisions)
    found = by_relations(whole, _words(room, whole), layout.area, layout.unit, layout.free)
    return next(one for one in found if one.id == thing.id)


def carried(layout: MapLayout, role_map: RoleMap) -> MapLayout:
    """Return a layout in which only the roles that a person placed stand elsewhere, as while a hand carries one."""
    # At each step of a hand: most roles of a large map stand where they stood.
    placed = {one.id: one for one in role_map.things if one.x is not None}
    roles = [_put(one, layout, placed[one.id]) if one.id in placed else one for one in layout.roles]
    return layout._replace(roles=tuple(roles))


def _put(one: PlacedRole, layout: MapLayout, role: Role | Decision) -> PlacedRole:
    if role.x is None or role.y is None:
        return one
    ring = spot(layout.area, role.x, role.y)
    return one._replace(x=ring[0], y=ring[1], label=label_at(ring, one.side, one.tag, layout.unit))


def _words(room: Room, role_map: RoleMap) -> MapWords:
    case, language = room.session.scenario, room.texts.language
    names = {one.id: role_words(room, one) for one in role_map.things}
    application, note = case.application.read(language), case.application_note.read(language)
    return map_words(role_map, names, application, note, room.texts)


def _inside(at: Point, box: Box) -> bool:
    return box.left <= at[0] <= box.right and box.top <= at[1] <= box.bottom


def _away(at: Point, path: Path) -> float:
    """Return how far a point is from a line."""
    return min(_steps(at, path), default=math.inf)


def _steps(at: Point, path: Path) -> Iterator[float]:
    for (ax, ay), (bx, by) in pairwise(path.points):
        dx, dy = bx - ax, by - ay
        along = ((at[0] - ax) * dx + (at[1] - ay) * dy) / ((dx * dx + dy * dy) or 1.0)
        part = min(1.0, max(0.0, along))
        yield math.dist(at, (ax + part * dx, ay + part * dy))

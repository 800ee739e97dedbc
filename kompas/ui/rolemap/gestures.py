"""Gestures on the map: one object each, from start to end or cancel; one action at the end, none when cancelled."""

import math
from collections.abc import Callable, Mapping
from typing import Protocol

from msgspec.structs import replace

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.acts import MapActs, moving
from kompas.ui.room import Room

DRAFT = "rolemap:move"
_STILL = 4.0
"""A hand that means to click moves less than this, in pixels."""


class Gesture(Protocol):
    """Something that a hand is doing to the map. Points are pixels of the view."""

    def start(self, at: Point) -> None:
        """Begin at a point."""

    def move(self, at: Point) -> None:
        """Go on to a point."""

    def end(self) -> None:
        """End where it is, with one action if it came to anything."""

    def cancel(self) -> None:
        """End without a trace."""

    def shown(self, role_map: RoleMap) -> RoleMap:
        """Return the map as it would be if it ended now."""

    def line(self) -> tuple[Point, Point] | None:
        """Return the line that is being drawn, if any."""


class MovingRoles:
    """Moves roles: by the distance from where the hand took hold, in shares of the map, all by the same.

    `held` are the places of the roles now, in shares; `per` are the pixels of the whole map's width and height.
    `put_down` says where roles come to stand that are put down somewhere, all in shares.
    """

    def __init__(
        self,
        room: Room,
        acts: MapActs,
        held: Mapping[str, Point],
        per: Point,
        put_down: Callable[[Mapping[str, Point]], Mapping[str, Point]] = lambda places: places,
    ) -> None:
        self._room = room
        self._acts = acts
        self._held = held
        self._per = per
        self._put_down = put_down
        self._start: Point = (0.0, 0.0)
        self._by: Point | None = None

    def start(self, at: Point) -> None:
        """Take hold."""
        self._start = at

    def move(self, at: Point) -> None:
        """Carry the roles along."""
        if self._by is None and math.dist(at, self._start) < _STILL:
            return
        self._carry((at[0] - self._start[0]) / self._per[0], (at[1] - self._start[1]) / self._per[1])

    def nudge(self, dx: float, dy: float) -> None:
        """Carry the roles on by shares of the map, as arrow keys do."""
        x, y = self._by or (0.0, 0.0)
        self._carry(x + dx, y + dy)

    def _carry(self, dx: float, dy: float) -> None:
        # As far as the first of them reaches the edge: what stood side by side stays so.
        across, down = zip(*self._held.values(), strict=True)
        self._by = (_kept(dx, across), _kept(dy, down))
        self._room.store.draft(DRAFT, moving(self._places))

    @property
    def _places(self) -> dict[str, Point]:
        dx, dy = self._by or (0.0, 0.0)
        return {role: (x + dx, y + dy) for role, (x, y) in self._held.items()}

    def end(self) -> None:
        """Put the roles down, beside what stands there already."""
        if self._by is not None:
            self._room.store.draft(DRAFT, None)
            self._acts.move(self._put_down(self._places))

    @property
    def carrying(self) -> tuple[str, ...]:
        """The roles in the hand; none while they were not moved yet."""
        return tuple(self._held) if self._by is not None else ()

    def cancel(self) -> None:
        """Let the roles stay where they were."""
        if self._by is not None:
            self._room.store.draft(DRAFT, None)
        self._by = None

    def shown(self, role_map: RoleMap) -> RoleMap:
        """Return the map with the roles where the hand is."""
        if self._by is None:
            return role_map
        there = self._places
        roles, decisions = (
            tuple(
                replace(one, x=there[one.id][0], y=there[one.id][1]) if one.id in there else one
                for one in things
            )
            for things in (role_map.roles, role_map.decisions)
        )
        return replace(role_map, roles=roles, decisions=decisions)

    def line(self) -> None:
        """Return no line."""


class DrawingRelation:
    """Draws a line from a role, or the application, to another; then `drawn(source, target)` asks how.

    `over` tells what a point lies on. The line itself is no action yet: only the kind that is chosen makes it one.
    """

    def __init__(
        self, source: str, over: Callable[[Point], str | None], drawn: Callable[[str, str], None]
    ) -> None:
        self._source = source
        self._over = over
        self._drawn = drawn
        self._start: Point = (0.0, 0.0)
        self._now: Point | None = None

    def start(self, at: Point) -> None:
        """Begin at the dot of the source."""
        self._start = at

    def move(self, at: Point) -> None:
        """Draw on to a point."""
        if self._now is not None or math.dist(at, self._start) >= _STILL:
            self._now = at

    def end(self) -> None:
        """Ask how, if the line ends on another thing."""
        target = self._over(self._now) if self._now else None
        self._now = None
        if target is not None and target != self._source:
            self._drawn(self._source, target)

    def cancel(self) -> None:
        """Take the line away."""
        self._now = None

    def shown(self, role_map: RoleMap) -> RoleMap:
        """Return the map as it is."""
        return role_map

    def line(self) -> tuple[Point, Point] | None:
        """Return the line from the source to the hand."""
        return (self._start, self._now) if self._now else None


class Banding:
    """Draws a band over empty ground: `over` tells which roles lie in a box, and `choose` chooses them.

    They are chosen besides `base`, as the band grows; cancelled, `back` chooses what was chosen before.
    """

    def __init__(
        self,
        over: Callable[[Box], tuple[str, ...]],
        choose: Callable[[tuple[str, ...]], None],
        base: tuple[str, ...],
        back: Callable[[], None],
    ) -> None:
        self._over, self._choose, self._base, self._back = over, choose, base, back
        self._start: Point = (0.0, 0.0)
        self._now: Point | None = None

    def start(self, at: Point) -> None:
        """Begin at a corner."""
        self._start = at

    def move(self, at: Point) -> None:
        """Draw on to the other corner."""
        if self._now is not None or math.dist(at, self._start) >= _STILL:
            self._now = at
            band = self.band()
            new = self._over(band) if band else ()
            self._choose((*self._base, *(role for role in new if role not in self._base)))

    def end(self) -> None:
        """Let go: what is chosen stays so."""
        self._now = None

    def cancel(self) -> None:
        """Choose what was chosen before."""
        self._now = None
        self._back()

    def shown(self, role_map: RoleMap) -> RoleMap:
        """Return the map as it is."""
        return role_map

    def line(self) -> None:
        """Return no line."""

    def band(self) -> Box | None:
        """Return the box from corner to corner, if it is one yet."""
        if self._now is None:
            return None
        (ax, ay), (bx, by) = self._start, self._now
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def _kept(by: float, shares: tuple[float, ...]) -> float:
    """Return a distance by which all of some shares can go without one leaving 0 to 1."""
    return min(1.0 - max(shares), max(-min(shares), by))

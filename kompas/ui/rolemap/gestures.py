"""Gestures on the map: one object each, from start to end or cancel; one action at the end, none when cancelled."""

import math
from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace

from kompas.domain.actions import MoveRole
from kompas.domain.rolemap import RoleMap
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.acts import MapActs
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


class MovingRole:
    """Moves a role: by the distance from where the hand took hold, in shares of the map.

    `where` is the place of the role now, in shares; `per` are the pixels of the whole map's width and height.
    `put_down` says where a role comes to stand that is put down somewhere, both in shares.
    """

    def __init__(
        self,
        room: Room,
        acts: MapActs,
        role: str,
        where: Point,
        per: Point,
        put_down: Callable[[str, Point], Point] = lambda _, where: where,
    ) -> None:
        self._room = room
        self._acts = acts
        self._role = role
        self._from = where
        self._per = per
        self._put_down = put_down
        self._start: Point = (0.0, 0.0)
        self._to: Point | None = None

    def start(self, at: Point) -> None:
        """Take hold."""
        self._start = at

    def move(self, at: Point) -> None:
        """Carry the role along."""
        if self._to is None and math.dist(at, self._start) < _STILL:
            return
        self._carry((at[0] - self._start[0]) / self._per[0], (at[1] - self._start[1]) / self._per[1])

    def nudge(self, dx: float, dy: float) -> None:
        """Carry the role on by shares of the map, as arrow keys do."""
        x, y = self._to or self._from
        self._carry(x - self._from[0] + dx, y - self._from[1] + dy)

    def _carry(self, dx: float, dy: float) -> None:
        self._to = (_inside(self._from[0] + dx), _inside(self._from[1] + dy))
        self._room.store.draft(DRAFT, MoveRole(self._role, *self._to))

    def end(self) -> None:
        """Put the role down, beside what stands there already."""
        if self._to is not None:
            self._room.store.draft(DRAFT, None)
            self._acts.move(self._role, *self._put_down(self._role, self._to))

    @property
    def carrying(self) -> str:
        """The role in the hand; "" while it was not moved yet."""
        return self._role if self._to is not None else ""

    def cancel(self) -> None:
        """Let the role stay where it was."""
        if self._to is not None:
            self._room.store.draft(DRAFT, None)
        self._to = None

    def shown(self, role_map: RoleMap) -> RoleMap:
        """Return the map with the role where the hand is."""
        if self._to is None:
            return role_map
        x, y = self._to
        roles = tuple(replace(r, x=x, y=y) if r.id == self._role else r for r in role_map.roles)
        return replace(role_map, roles=roles)

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


def _inside(share: float) -> float:
    return min(1.0, max(0.0, share))

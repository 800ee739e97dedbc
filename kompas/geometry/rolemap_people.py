"""Places that people gave: a role stands where somebody put it, and no other moves because of that."""

from functools import partial

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap_parts import RING, MapLayout, PlacedRole, label_at
from kompas.geometry.rolemap_sides import Side
from kompas.geometry.shapes import Point


def with_people(layout: MapLayout, role_map: RoleMap) -> MapLayout:
    """Return the layout with each role that has a place of its own (`Role.x`, `Role.y`) in that place."""
    (left, top, right, bottom), roles = layout.area, list(layout.roles)
    for place, one in enumerate(roles):
        role = role_map.role(one.id)
        if role is not None and role.x is not None and role.y is not None:
            x, y = left + role.x * (right - left), top + role.y * (bottom - top)
            roles[place] = one._replace(x=x, y=y, label=label_at((x, y), one.side, one.tag, layout.unit))
    moved = {role.id for role in role_map.roles if role.x is not None and role.y is not None}
    return layout._replace(roles=_turned(roles, moved, layout))


def share(area: Box, point: Point) -> Point:
    """Return a place as shares of the area, kept inside it: what `Role.x` and `Role.y` hold."""
    x = (point[0] - area.left) / (area.right - area.left)
    y = (point[1] - area.top) / (area.bottom - area.top)
    return (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))


def _turned(roles: list[PlacedRole], moved: set[str], layout: MapLayout) -> tuple[PlacedRole, ...]:
    """Give the words of each role that a person moved the side where they are least in the way."""
    for place, role in enumerate(roles):
        if role.id in moved:
            others = [other for other in roles if other.id != role.id]
            sides = _outward(role, layout)
            choices = [
                role._replace(
                    side=s, label=_kept(label_at((role.x, role.y), s, role.tag, layout.unit), layout)
                )
                for s in sides
            ]
            roles[place] = min(choices, key=partial(_trouble, others, layout))
    return tuple(roles)


def _kept(label: Box, layout: MapLayout) -> Box:
    """Return the box of words moved into the area, if it reaches out of it."""
    area = layout.area
    dx = max(0.0, area.left - label.left) - max(0.0, label.right - area.right)
    dy = max(0.0, area.top - label.top) - max(0.0, label.bottom - area.bottom)
    return Box(label.left + dx, label.top + dy, label.right + dx, label.bottom + dy)


def _outward(role: PlacedRole, layout: MapLayout) -> tuple[Side, ...]:
    """Return the sides for a role's words, the one away from the middle first."""
    (cx, cy), area = layout.block.centre, layout.area
    across, down = (role.x - cx) / (area.right - area.left), (role.y - cy) / (area.bottom - area.top)
    beside, far = ("left", "right") if across < 0 else ("right", "left")
    over, under = ("top", "bottom") if down < 0 else ("bottom", "top")
    return (beside, over, under, far) if abs(across) > abs(down) else (over, beside, far, under)


def _trouble(others: list[PlacedRole], layout: MapLayout, role: PlacedRole) -> float:
    """Weigh what is in the way of a role's words."""
    u = layout.unit
    label = role.label.grown(4 * u)
    hit = sum(10.0 for other in others if label.meets(other.label))
    hit += sum(8.0 for other in others if label.meets(other.ring.grown(RING * u)))
    hit += 10.0 if label.meets(layout.block) else 0.0
    hit += 9.0 if label.meets(role.ring.grown(RING * u)) else 0.0
    return hit + (0.0 if layout.area.grown(2 * u).holds(role.label) else 12.0)

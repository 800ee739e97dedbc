"""A role map on its way from one layout to another, so that eyes can follow who stood where."""

from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole


def between(before: MapLayout, after: MapLayout, progress: float) -> MapLayout:
    """Return the layout at `progress` (0 to 1) of the way; who is new stands where it comes to stand at once."""
    if progress >= 1:
        return after
    stood = {role.id: role for role in before.roles}
    roles = tuple(_role(stood[role.id], role, progress) if role.id in stood else role for role in after.roles)
    return after._replace(roles=roles, block=_box(before.block, after.block, progress))


def moves(before: MapLayout, after: MapLayout) -> bool:
    """Return whether anybody who was on the map stands elsewhere afterwards."""
    stood = {role.id: (role.x, role.y) for role in before.roles}
    return any(stood.get(role.id, (role.x, role.y)) != (role.x, role.y) for role in after.roles)


def _role(before: PlacedRole, after: PlacedRole, progress: float) -> PlacedRole:
    x, y = _number(before.x, after.x, progress), _number(before.y, after.y, progress)
    # Its words go along as they will be: only how far they stand from the ring changes on the way.
    label = _box(before.label, after.label, progress)
    return after._replace(x=x, y=y, label=_sized(label, after.label))


def _sized(box: Box, like: Box) -> Box:
    """Return a box at the place of one, as large as the other."""
    (x, y), wide, high = box.centre, like.right - like.left, like.bottom - like.top
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _box(before: Box, after: Box, progress: float) -> Box:
    return Box(*(_number(a, b, progress) for a, b in zip(before, after, strict=True)))


def _number(before: float, after: float, progress: float) -> float:
    return before + (after - before) * progress

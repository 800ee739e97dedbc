"""Finds how a role map fits: as large as asked, then at normal size, then without verbs, then as well as it goes."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap_layout import crowded, layouts
from kompas.geometry.rolemap_parts import MapLayout, PlacedRole
from kompas.geometry.rolemap_paths import crossings, paths
from kompas.geometry.rolemap_people import with_people
from kompas.geometry.rolemap_sides import Sides
from kompas.geometry.rolemap_tags import MapWords

_SMALLER, _TRIES = 0.9, 6


class Fit(NamedTuple):
    """A layout, whether the verbs are in it, and its faults: lines through a name, and words cut in two."""

    layout: MapLayout
    with_verbs: bool
    faults: int = 0
    fits: bool = True
    """Whether all words found a place of their own (those that people moved aside)."""


def fitting(
    role_map: RoleMap,
    words: MapWords,
    area: Box,
    unit: float,
    free: Box | None = None,
    least: float = 1.0,
    like: Sides | None = None,
) -> Fit:
    """Return the largest layout from `unit` down to `least` in which no name overlaps or is crossed.

    Without verbs if that is what it takes; a map that is too full even then is laid out all the same. `like`: with the
    roles divided like this, if that can be done without faults.
    """
    fit = _alike(role_map, words, area, unit, free, least, like) if like else None
    fit = fit or _first(role_map, words, area, unit, free, least)
    layout = with_people(fit.layout._replace(free=free), role_map, apart=fit.fits)
    return fit._replace(layout=layout)


def sides_of(layout: MapLayout) -> Sides:
    """Return on which side each role stands, in order, in a layout by relations alone."""
    across = {side: sorted((r.x, r.id) for r in layout.roles if r.side == side) for side in ("top", "bottom")}
    down = {side: sorted((r.y, r.id) for r in layout.roles if r.side == side) for side in ("right", "left")}
    found = {side: tuple(name for _, name in placed) for side, placed in (across | down).items()}
    return Sides(found["top"], found["right"], found["bottom"], found["left"])


def placed(
    role_map: RoleMap, words: MapWords, area: Box, unit: float = 1.0, free: Box | None = None
) -> tuple[PlacedRole, ...]:
    """Return the roles with their hit areas: rings by their middle, words by their box."""
    return fitting(role_map, words, area, unit, free, unit).layout.roles


def _first(role_map: RoleMap, words: MapWords, area: Box, unit: float, free: Box | None, least: float) -> Fit:
    """Return the layout by relations alone, so that it stays when somebody moves a role."""
    found: list[Fit] = []
    for size in _sizes(unit, least):
        found += _best(role_map, words, area, size, free, with_verbs=True)
        if found and not found[-1].faults:
            return found[-1]
    bare = words._replace(verbs={})
    found += _best(role_map, bare, area, least, free, with_verbs=False)
    if not found:
        return Fit(crowded(role_map, bare, area, least), with_verbs=False, fits=False)
    return min(found, key=lambda fit: fit.faults)


def _alike(
    role_map: RoleMap, words: MapWords, area: Box, unit: float, free: Box | None, least: float, like: Sides
) -> Fit | None:
    """Return the largest layout without faults that is divided like another."""
    for size in _sizes(unit, least):
        found = _best(role_map, words, area, size, free, with_verbs=True, like=like)
        if found and not found[0].faults:
            return found[0]
    return None


def _sizes(unit: float, least: float) -> Iterator[float]:
    while unit > least:
        yield unit
        unit *= _SMALLER
    yield least


def _best(
    role_map: RoleMap,
    words: MapWords,
    area: Box,
    unit: float,
    free: Box | None,
    *,
    with_verbs: bool,
    like: Sides | None = None,
) -> list[Fit]:
    """Return the first of a few layouts without faults, else the one with fewest; empty if none fits."""
    best: Fit | None = None
    for layout in islice(layouts(role_map, words, area, unit, free, like), _TRIES):
        count = crossings(layout, paths(layout, role_map.relations)) + _cut(layout)
        if best is None or count < best.faults:
            best = Fit(layout, with_verbs, count)
        if not count:
            break
    return [best] if best else []


def _cut(layout: MapLayout) -> int:
    """Return how many roles have a word that was cut because it was too wide."""
    return sum(role.tag.cut for role in layout.roles)

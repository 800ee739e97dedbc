"""Finds how a role map fits: as large as asked, then at normal size, then without verbs, then as well as it goes."""

import math
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.decisions import MOST, eased
from kompas.geometry.rolemap.layout import crowded, layouts
from kompas.geometry.rolemap.parts import MapLayout, PlacedRole
from kompas.geometry.rolemap.paths import crossings
from kompas.geometry.rolemap.people import with_people
from kompas.geometry.rolemap.sides import Sides
from kompas.geometry.rolemap.tags import MapWords

_SMALLER, _MOST_WAYS = 0.9, 6


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


def by_relations(
    role_map: RoleMap, words: MapWords, area: Box, unit: float, free: Box | None = None
) -> tuple[PlacedRole, ...]:
    """Return everything where the relations alone would have it, wherever people put it."""
    return _first(role_map, words, area, unit, free, unit).layout.roles


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
    for one in _tries(role_map, unit, least):
        found += _best(role_map, words if one.with_verbs else words._replace(verbs={}), area, free, one)
        if found and not found[-1].faults:
            return found[-1]
    if not found:
        bare = words._replace(verbs={})
        return Fit(crowded(role_map, bare, area, least), with_verbs=False, fits=False)
    return min(found, key=lambda fit: fit.faults)


def _alike(
    role_map: RoleMap, words: MapWords, area: Box, unit: float, free: Box | None, least: float, like: Sides
) -> Fit | None:
    """Return the largest layout without faults that is divided like another."""
    for one in _tries(role_map, unit, least):
        found = _best(role_map, words, area, free, one, like) if one.with_verbs else []
        if found and not found[0].faults:
            return found[0]
    return None


class _Try(NamedTuple):
    """A size, whether verbs are written, and whether decisions stand inside the ring of roles."""

    unit: float
    with_verbs: bool
    inside: bool


def _tries(role_map: RoleMap, unit: float, least: float) -> Iterator[_Try]:
    """Yield ways to fit a map, best first: verbs say more than where exactly a decision stands."""
    if len(role_map.decisions) > MOST:
        return
    where = (True, False) if role_map.decisions else (True,)
    yield from (_Try(size, True, inside) for inside in where for size in _sizes(unit, least))  # noqa: FBT003
    yield from (_Try(least, False, inside) for inside in where)  # noqa: FBT003 - fields with a name


def _faults(role_map: RoleMap, layout: MapLayout, enough: float = math.inf) -> int:
    return crossings(layout, role_map.relations, enough) + _cut(layout)


def _sizes(unit: float, least: float) -> Iterator[float]:
    while unit > least:
        yield unit
        unit *= _SMALLER
    yield least


def _best(
    role_map: RoleMap, words: MapWords, area: Box, free: Box | None, one: _Try, like: Sides | None = None
) -> list[Fit]:
    """Return the first of a few layouts without faults, else the one with fewest; empty if none fits.

    Before others are tried, decisions stand elsewhere if that helps: they are what lines go round least well.
    """
    best: Fit | None = None
    ways = layouts(role_map, words, area, one.unit, free, like, inside=one.inside)
    for layout in (way._replace(free=free) for way in islice(ways, _MOST_WAYS)):
        count = _faults(role_map, layout, best.faults if best else math.inf)
        if best is None or count < best.faults:
            best = Fit(layout, one.with_verbs, count)
        if not count:
            break
    if best is not None and best.faults and role_map.decisions:
        layout = eased(best.layout, role_map, words, partial(_faults, role_map))
        best = best._replace(layout=layout, faults=_faults(role_map, layout))
    return [best] if best else []


def _cut(layout: MapLayout) -> int:
    """Return how many roles have a word that was cut because it was too wide."""
    return sum(role.tag.cut for role in layout.roles)

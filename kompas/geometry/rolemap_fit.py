"""Finds how a role map fits: as large as asked, then at normal size, then without verbs, then as well as it goes."""

import math
from typing import NamedTuple

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap_layout import MapLayout, crowded, laid_out
from kompas.geometry.rolemap_tags import MapWords

_SMALLER = 0.9


class Fit(NamedTuple):
    """A layout, and whether the verbs are in it."""

    layout: MapLayout
    with_verbs: bool


def fitting(
    role_map: RoleMap, words: MapWords, area: Box, unit: float, free: Box | None = None, least: float = 1.0
) -> Fit:
    """Return the largest layout from `unit` down to `least` in which no names overlap.

    Without verbs if that is what it takes; a map that is too full even then is laid out all the same.
    """
    units = [unit]
    while units[-1] > least + math.ulp(least):
        units.append(max(least, units[-1] * _SMALLER))
    for size in units:
        found = laid_out(role_map, words, area, size, free)
        if found is not None:
            return Fit(found, with_verbs=True)
    bare = words._replace(verbs={})
    found = laid_out(role_map, bare, area, least, free)
    return Fit(found or crowded(role_map, bare, area, least), with_verbs=False)

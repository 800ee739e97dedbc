"""The role map on paper: as wide as the page, and as high as its roles need.

Where no page can hold all names, roles that do the same are one group, and what stands beside the map names them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from kompas.domain.names import map_name
from kompas.domain.rolemap import RoleMap
from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.figure import crossed, figure
from kompas.geometry.rolemap.fit import Fit, fitting
from kompas.geometry.rolemap.groups import Grouped, grouped
from kompas.geometry.rolemap.tags import MapWords, group_names, map_words
from kompas.geometry.shapes import Drawing
from kompas.record.blocks import Figure
from kompas.record.map_legend import legend
from kompas.record.paper import LEFT, RIGHT, colours
from kompas.record.words import Words

SIZES = (
    (255.0, 0.27),
    (300.0, 0.27),
    (340.0, 0.24),
    (250.0, 0.24),
    (420.0, 0.24),
    (560.0, 0.24),
    (560.0, 0.22),
)
"""Heights in points with points per pixel of the stage, as they are tried; names are 9.2 points at the least."""
_HIGH, _MANY = SIZES[4:], 40
"""What is tried for more roles than this: they fit in nothing lower."""
_FEWER = (50, 40, 30, 20)
"""How many marks are tried on a map with groups."""


class MapFigure(NamedTuple):
    """The map as a figure, and each group on it with the names of its roles."""

    figure: Figure
    groups: tuple[tuple[str, str], ...] = ()


def rolemap_figure(words: Words, said: str) -> MapFigure:
    """Return the role map of the session; `said` says the same in words."""
    drawn, written = words.session.map, _words(words, words.session.map, {})
    picture = _best(drawn, written, said)
    if picture is not None:
        return _figure(words, picture, said)
    for most in _FEWER:
        made = grouped(drawn, (), most)
        names = group_names(made, words.texts)
        picture = _best(made.map, _words(words, made.map, names), said)
        if picture is not None:
            return _figure(words, picture, said, tuple(_members(words, made, names)))
    return _figure(words, _drawn(drawn, written, said, SIZES[-1])[1], said)


def _figure(words: Words, picture: Drawing, said: str, groups: tuple[tuple[str, str], ...] = ()) -> MapFigure:
    """Return the map with what its lines mean below it."""
    below = legend(words.session.map, picture.height, picture.width, words.texts, colours())
    whole = replace(picture, height=picture.height + below.height, shapes=(*picture.shapes, *below.shapes))
    return MapFigure(Figure(whole, said, wide=True), groups)


def _members(words: Words, made: Grouped, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for group, ids in made.members.items():
        roles = (words.session.map.role(one) for one in ids)
        yield names[group], "; ".join(words.read(map_name(words.session, role)) for role in roles if role)


def _words(words: Words, drawn: RoleMap, groups: Mapping[str, str]) -> MapWords:
    session, scenario = words.session, words.session.scenario
    names = {one.id: groups.get(one.id) or words.read(map_name(session, one)) for one in drawn.things}
    note = words.read(scenario.application_note)
    return map_words(drawn, names, words.read(scenario.application), note, words.texts)


def _best(drawn: RoleMap, written: MapWords, said: str) -> Drawing | None:
    """Return the first size in which all words fit and nothing is in the way; else the one with least trouble.

    None when all words fit in no size.
    """
    tried: list[tuple[int, Drawing]] = []
    for size in SIZES if len(drawn.roles) <= _MANY else _HIGH:
        fit, picture = _drawn(drawn, written, said, size)
        if not fit.fits:
            continue
        trouble = len(overlaps(picture)) + crossed(fit.layout, drawn, colours())
        trouble += 0 if fit.with_verbs else len(drawn.roles)
        if not trouble:
            return picture
        tried.append((trouble, picture))
    return min(tried, key=lambda one: one[0])[1] if tried else None


def _drawn(drawn: RoleMap, written: MapWords, said: str, size: tuple[float, float]) -> tuple[Fit, Drawing]:
    height, unit = size
    fit = fitting(drawn, written, Box(0.0, 0.0, RIGHT - LEFT, height), unit, least=unit)
    return fit, Drawing(RIGHT - LEFT, height, figure(fit.layout, drawn, colours()), (said,))

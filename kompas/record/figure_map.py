"""The role map on paper: as wide as the page, and as high as its roles need."""

from kompas.domain.names import map_name
from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap import figure
from kompas.geometry.rolemap_fit import fitting
from kompas.geometry.rolemap_tags import MapWords, map_words
from kompas.geometry.shapes import Drawing
from kompas.record.blocks import Figure
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


def rolemap_figure(words: Words, said: str) -> Figure:
    """Return the role map of the session; `said` says the same in words."""
    return Figure(_best(words, _words(words), said), said, wide=True)


def _words(words: Words) -> MapWords:
    session, scenario = words.session, words.session.scenario
    names = {role.id: words.read(map_name(session, role)) for role in session.map.roles}
    note = words.read(scenario.application_note)
    return map_words(session.map, names, words.read(scenario.application), note, words.texts)


def _best(words: Words, written: MapWords, said: str) -> Drawing:
    """Return the first size in which all words fit and nothing is in the way; else the one with least trouble."""
    drawn = words.session.map
    tried: list[tuple[int, Drawing]] = []
    for height, unit in SIZES:
        fit = fitting(drawn, written, Box(0.0, 0.0, RIGHT - LEFT, height), unit, least=unit)
        picture = Drawing(RIGHT - LEFT, height, figure(fit.layout, drawn, colours()), (said,))
        trouble = len(overlaps(picture)) + (0 if fit.with_verbs else len(drawn.roles))
        if not trouble:
            return picture
        tried.append((trouble, picture))
    return min(tried, key=lambda one: one[0])[1]

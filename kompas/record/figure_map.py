"""The role map on paper: as wide as the page, and as high as its roles need."""

from kompas.domain.names import map_name
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap import figure
from kompas.geometry.rolemap_fit import Fit, fitting
from kompas.geometry.rolemap_tags import map_words
from kompas.geometry.shapes import Drawing
from kompas.record.blocks import Figure
from kompas.record.paper import LEFT, RIGHT, colours
from kompas.record.words import Words

UNIT, LEAST = 0.27, 0.22
"""Points on paper per pixel of the stage: as asked, and at least (names of 9.2 points)."""
HEIGHTS = (300.0, 400.0, 560.0)
"""Heights that are tried, in points, until names and verbs fit."""


def rolemap_figure(words: Words, said: str) -> Figure:
    """Return the role map of the session; `said` says the same in words."""
    fit, height = _fitted(words)
    shapes = figure(fit.layout, words.session.map, colours())
    return Figure(Drawing(RIGHT - LEFT, height, shapes, (said,)), said, wide=True)


def _fitted(words: Words) -> tuple[Fit, float]:
    session = words.session
    names = {role.id: words.read(map_name(session, role)) for role in session.map.roles}
    scenario = session.scenario
    written = map_words(
        session.map,
        names,
        words.read(scenario.application),
        words.read(scenario.application_note),
        words.texts,
    )
    for height in HEIGHTS:
        fit = fitting(session.map, written, Box(0.0, 0.0, RIGHT - LEFT, height), UNIT, least=LEAST)
        if fit.with_verbs:
            break
    return fit, height

"""The sheet of paper: its grid, its type sizes and its line weights (look, sections 2 to 4), in points."""

from typing import NamedTuple

from kompas.geometry.palette import Palette, palette
from kompas.geometry.typesetting import Face

MM = 72 / 25.4

WIDTH = 210 * MM
HEIGHT = 297 * MM
LEFT = 16 * MM
RIGHT = 194 * MM
AXIS = 64 * MM
MEASURE = 129 * MM
"""Width of running text; tables and rules go on to the right margin."""
MARGIN = AXIS - LEFT - 5 * MM
"""Width of a note in the margin."""

HEAD = 20.6 * MM
"""Baseline of folio and page heading."""
RULE = 27 * MM
TOP = 33.5 * MM
"""Where the text of a page begins."""
BOTTOM = 278.5 * MM
FOOT = HEIGHT - 11 * MM
"""Baseline of the footer."""

RULE_WEIGHT = 1.9
ROW_WEIGHT = 0.75
THIN = 0.5


class Style(NamedTuple):
    """How a kind of text is set: sizes in points, tracking as a share of the size; `quiet` in the second voice."""

    face: Face
    size: float
    leading: float
    tracking: float = 0.0
    quiet: bool = False


TITLE = Style(Face.DISPLAY_MEDIUM, 50, 51, -0.03)
PAGE_HEADING = Style(Face.DISPLAY_MEDIUM, 30, 33, -0.024)
SECTION = Style(Face.DISPLAY_SEMIBOLD, 14, 18, -0.005)
SUBSECTION = Style(Face.SEMIBOLD, 10.5, 15.4)
QUESTION = Style(Face.DISPLAY, 17.5, 22, -0.01)
STATEMENT = Style(Face.DISPLAY_SEMIBOLD, 16.5, 20.5, -0.012)
DECISION = Style(Face.DISPLAY_SEMIBOLD, 18, 23, -0.015)
STRONG = Style(Face.SEMIBOLD, 10.5, 15.4)
BODY = Style(Face.REGULAR, 10.5, 15.4)
QUIET = Style(Face.REGULAR, 9, 13, quiet=True)
CELL = Style(Face.REGULAR, 10, 13.4)
CELL_HEAD = Style(Face.REGULAR, 9, 13, quiet=True)
CELL_NAME = Style(Face.DISPLAY_SEMIBOLD, 12, 15, -0.01)
NOTE_LABEL = Style(Face.SEMIBOLD, 9, 13)
NOTE = Style(Face.REGULAR, 9, 13, quiet=True)
BRAND = Style(Face.DISPLAY_SEMIBOLD, 12.5, 16, -0.01)
RUNNING = Style(Face.REGULAR, 10.5, 15.4)
FOLIO = Style(Face.SEMIBOLD, 9.5, 13)
FOLIO_LABEL = Style(Face.REGULAR, 9.5, 13)
FOOTER = Style(Face.REGULAR, 8.5, 11.5, quiet=True)


def colours() -> Palette:
    """Return the colours of paper: those of a bright projector."""
    return palette("projector-light")

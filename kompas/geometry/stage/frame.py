"""The measures of a stage page: margin, axis and columns, in pixels at 1080 high.

One axis on which all main text begins; left of it the margin for folio, figure, legend and promise.
"""

from typing import NamedTuple

import msgspec

from kompas.geometry.palette import Palette
from kompas.language import Texts

HEIGHT = 1080.0
TOP, NARROW_TOP = 59.0, 64.0
"""Top of the capitals of a heading, on a wide page and on a narrow one."""
AIR = 24.0
"""Least distance from anything to the band or the edge."""
GUTTER = 24.0
MARGIN_END = 40.0
COLUMNS = 12
NARROW_UNDER = 1.5
"""Below this ratio of width to height the margin is three columns and long figures get a page of their own."""


class Frame(msgspec.Struct, frozen=True):
    """Where things begin on a page of `width`; `scale` is the text size (1 to 1.4)."""

    width: float
    margin: float
    axis: float
    column_step: float
    scale: float
    wide: bool

    @property
    def top(self) -> float:
        """Top of the capitals of a heading."""
        return TOP if self.wide else NARROW_TOP

    @property
    def right(self) -> float:
        """Where everything ends."""
        return self.width - self.margin

    @property
    def room(self) -> float:
        """Width of the main text."""
        return self.right - self.axis

    @property
    def aside(self) -> float:
        """Width of the margin; on a wide page far enough from the axis that lines beside it do not run together."""
        return self.axis - self.margin - (MARGIN_END if self.wide else GUTTER)

    def column(self, number: int) -> float:
        """Return where a column begins, counted from one."""
        return self.margin + (number - 1) * self.column_step


class Setting(NamedTuple):
    """How a page is set: in which language, colours and measures."""

    texts: Texts
    palette: Palette
    frame: Frame


def frame(aspect: float, size: int = 100) -> Frame:
    """Return the measures for a ratio of width to height and a text size in percent (100 to 140)."""
    width = HEIGHT * aspect
    wide = aspect >= NARROW_UNDER
    margin = width * (0.05 if wide else 0.047)
    step = (width - 2 * margin + GUTTER) / COLUMNS
    # On a narrow page the margin gives some of its room to the text, as long as short labels fit.
    axis = margin + (4 * step if wide else width * 0.2185)
    return Frame(width, margin, axis, step, size / 100, wide)

"""The case figure: counted dots (full, half, open) with their numbers, in the margin."""

from collections.abc import Iterator
from typing import NamedTuple

from kompas.domain.scenario import CaseFigure, Mark
from kompas.geometry.marks import half_dot
from kompas.geometry.measuring import CAP
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Dot, Point, Shape
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.writing import FIGURE, LABEL, Block, fitted, line, stacked, text
from kompas.geometry.typesetting import width

_PITCHES = (59.0, 52.0, 42.0, 36.0, 30.0)
_DOT = 0.71
"""Diameter of a dot as a share of the distance between dots."""
_ROW = 56.0


class _Grid(NamedTuple):
    """Dots in rows of `across`, `pitch` apart."""

    pitch: float
    across: int


def figure(what: CaseFigure, setting: Setting, high: float) -> Block | None:
    """Return title, dots and legend for the margin; None when it does not fit in `high`, for it may be dropped."""
    title = _title(what, setting)
    legend = _legend(what, setting)
    if legend is None:
        return None
    count = sum(group.count for group in what.groups)
    for pitch in _PITCHES:
        across = int((setting.frame.aside + pitch * (1 - _DOT)) // pitch)
        across = _even(across, count)
        rows = -(-count // across)
        dots_high = (rows - 1) * pitch + pitch * _DOT
        gap = max(24.0, 0.65 * pitch)
        whole = stacked(
            (0, title), (36, _dots(what, setting, _Grid(pitch, across), dots_high)), (gap, legend)
        )
        if whole.depth <= high:
            return whole
    return None


def _even(across: int, count: int) -> int:
    """Prefer a number of dots in a row that leaves no ragged last row."""
    return next((n for n in range(across, max(4, across - 3), -1) if count % n == 0), across)


def _title(what: CaseFigure, setting: Setting) -> Block:
    words, frame = what.title.read(setting.texts.language), setting.frame
    style = fitted(words, LABEL.sized(44 if frame.wide else 40), frame.aside)
    return text(words, style, setting.palette.ink, frame.margin, frame.aside)


def _dots(what: CaseFigure, setting: Setting, grid: _Grid, high: float) -> Block:
    radius = grid.pitch * _DOT / 2
    shapes: list[Shape] = []
    for place, mark in enumerate(_mixed(what)):
        x = setting.frame.margin + radius + (place % grid.across) * grid.pitch
        y = radius + (place // grid.across) * grid.pitch
        shapes += sign(mark, (x, y), radius, setting.palette)
    return Block(tuple(shapes), high)


def _mixed(what: CaseFigure) -> list[Mark]:
    """Spread the groups as a crowd is: always the same order, but without blocks of one kind."""
    marks = [group.mark for group in what.groups for _ in range(group.count)]
    return [marks[place] for place in sorted(range(len(marks)), key=_scattered)]


def _scattered(place: int) -> int:
    """Return a number that looks like chance and is always the same (xorshift, Marsaglia 2003)."""
    mixed = (place + 11) * 2654435761 & 0xFFFFFFFF
    mixed ^= mixed << 13 & 0xFFFFFFFF
    mixed ^= mixed >> 17
    return mixed ^ mixed << 5 & 0xFFFFFFFF


def sign(mark: Mark, centre: Point, radius: float, palette: Palette) -> Iterator[Shape]:
    """Draw a full, half or open circle that is `radius` wide with its outline."""
    edge = max(3.0, radius * 0.19)
    if mark == "full":
        yield Dot(centre, radius, palette.ink)
    elif mark == "half":
        yield from half_dot(centre, radius - edge / 2, palette.ink, palette.paper, edge)
    else:
        yield Dot(centre, radius - edge / 2, palette.paper, palette.ink, edge)


def _legend(what: CaseFigure, setting: Setting) -> Block | None:
    """Return a row per group: its dot, its number, its name; None if a name does not fit on its line."""
    frame, palette = setting.frame, setting.palette
    pitch = _PITCHES[0] if frame.wide else _PITCHES[2]
    radius, style = pitch * _DOT / 2, LABEL
    figures = max(width(str(g.count), FIGURE.face, FIGURE.size) for g in what.groups)
    end = frame.margin + 2 * radius + 0.9 * style.size + figures
    room = frame.margin + frame.aside - end - 20
    rows: list[tuple[float, Block]] = []
    for group in what.groups:
        name = group.label.read(setting.texts.language)
        if width(name, style.face, style.size) > room:
            return None
        high = CAP * style.size
        dot = Block(tuple(sign(group.mark, (frame.margin + radius, high / 2), radius, palette)))
        number = line(str(group.count), FIGURE, palette.ink, end, "end")
        label = line(name, style, palette.ink, end + 20)
        row = Block((*dot.shapes, *number.shapes, *label.shapes), high, label.below)
        rows.append((_ROW - high if rows else radius - high / 2, row))
    return stacked(*rows)

"""The triangle: where the room stands, per round, and how it moved. For talk about position, not for reading numbers.

The numbers are those of the stage at 1080 high; `scale` brings them to another drawing (paper 0.66 of a point).
"""

import math
from collections import Counter
from collections.abc import Iterator

from kompas.domain import sums
from kompas.domain.privacy import Move, ShownRound
from kompas.domain.values import VALUES
from kompas.geometry.marks import ValueName, lozenge, value_colours, value_mark
from kompas.geometry.palette import Palette
from kompas.geometry.places import Corners, place
from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape
from kompas.geometry.tallies import Spot, tallies
from kompas.geometry.typesetting import Face

EDGE, THIRD, MOVEMENT = 4.0, 2.2, 3.0
RING, DOT, AROUND, LOZENGE = 11.0, 15.0, 21.0, 24.0
MARK, NAME = 89.0, 44.0
PLAIN_UNDER = 22.0
"""Under this gap between ring and dot the movement is a plain line without a head."""
POINTS_ONLY = 1
"""The beat that shows points and nothing else."""


def ground(triangle: Corners, palette: Palette, scale: float = 1.0) -> tuple[Shape, ...]:
    """Return the empty triangle: a tint per third (nearest to that value) and its edge."""
    top, left, right = triangle
    middle = triangle.middle
    sides = (_half(top, left), _half(left, right), _half(right, top))
    thirds = ((top, sides[2], middle, sides[0]), (left, sides[0], middle, sides[1]), (right, sides[1], middle, sides[2]))
    tints = (value_colours(palette, value)[2] for value in VALUES)
    return (
        *(Area(points, tint) for points, tint in zip(thirds, tints, strict=True)),
        *(Line((middle, side), palette.line, THIRD * scale) for side in sides),
        Area(triangle, "", palette.ink, EDGE * scale),
    )


def _half(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def corner_marks(
    triangle: Corners, names: tuple[ValueName, ...], palette: Palette, scale: float = 1.0, text: float = NAME
) -> tuple[Shape, ...]:
    """Return mark and name at each corner; `text` is the size of the names in stage pixels."""
    (ax, ay), (mx, my), (rx, ry) = triangle
    spots = ((ax, ay - 54 * scale), (mx - 50 * scale, my + 69 * scale), (rx + 28 * scale, ry + 69 * scale))
    marks = (
        value_mark(value, spot, MARK * scale, name.letter, palette)
        for value, spot, name in zip(VALUES, spots, names, strict=True)
    )
    size, rise = text * scale, 0.36 * text * scale
    a, m, r = (
        Label((x, y + rise), name.name, Face.DISPLAY_SEMIBOLD, size, palette.ink, anchor, -0.01)
        for (x, y), name, anchor in (
            ((ax + 76 * scale, ay - 49 * scale), names[0], "start"),
            ((mx + 6 * scale, spots[1][1]), names[1], "start"),
            ((rx - 27 * scale, spots[2][1]), names[2], "end"),
        )
    )
    return (*(shape for mark in marks for shape in mark), a, m, r)


def triangle(
    rounds: tuple[ShownRound, ...],
    at: Corners,
    palette: Palette,
    *,
    beat: int = 2,
    scale: float = 1.0,
    text: float = 40.0,
    progress: float = 1.0,
) -> tuple[Shape, ...]:
    """Return the triangle with the points of the rounds (the last one filled); no marks, no names.

    From beat 2 also movements and the centre of the last round. `text` is the size of "2x" in stage pixels.
    `progress` (0 to 1) moves the dots of the last round from where they were to where they are.
    """
    shown = [r for r in rounds if not r.withheld and r.weighings]
    if not shown:
        return ground(at, palette, scale)
    *before, last = shown
    rings = Counter(place(w.points, at) for r in before for w in r.weighings)
    moving = progress < 1 and bool(last.moves)
    dots = _travelling(last, at, progress) if moving else Counter(place(w.points, at) for w in last.weighings)
    centre = None if beat <= POINTS_ONLY or moving else _centre(last, at)
    with_moves = beat > POINTS_ONLY and not moving
    return (
        *ground(at, palette, scale),
        *(_moves(last.moves, at, palette, scale) if with_moves else ()),
        *_tallied(rings, dots, centre, at, palette, scale, text),
        *_rings(rings, dots, palette, scale),
        *(Dot(spot, DOT * scale, palette.ink, palette.paper, 3 * scale) for spot in sorted(dots)),
        *_lozenge(centre, dots, palette, scale),
    )


def _centre(last: ShownRound, at: Corners) -> Point | None:
    middle = sums.centre(last.weighings)
    return place(middle, at) if middle else None


def _travelling(last: ShownRound, at: Corners, progress: float) -> Counter[Point]:
    # Ease-out: fast away, slow to arrive.
    eased = 1 - (1 - progress) ** 3
    pairs = ((place(m.before.points, at), place(m.after.points, at)) for m in last.moves)
    return Counter((x + (u - x) * eased, y + (v - y) * eased) for (x, y), (u, v) in pairs)


def _rings(
    rings: Counter[Point], dots: Counter[Point], palette: Palette, scale: float
) -> Iterator[Dot]:
    """Draw round 1: an open ring, wide around a dot of round 2 that stands on the same place."""
    for spot in sorted(rings):
        if spot in dots:
            yield Dot(spot, AROUND * scale, palette.paper, palette.soft, 2.6 * scale)
        else:
            yield Dot(spot, RING * scale, palette.paper, palette.soft, 2.6 * scale)


def _moves(moves: tuple[Move, ...], at: Corners, palette: Palette, scale: float) -> Iterator[Shape]:
    pairs = sorted({(place(m.before.points, at), place(m.after.points, at)) for m in moves})
    for start, end in pairs:
        apart = math.dist(start, end)
        gap = apart - (RING + DOT + 3) * scale
        if gap <= 0:
            continue
        x, y = (end[0] - start[0]) / apart, (end[1] - start[1]) / apart
        tip = apart - (DOT + 7) * scale
        if gap < PLAIN_UNDER * scale:
            yield Line((start, (start[0] + x * tip, start[1] + y * tip)), palette.soft, MOVEMENT * scale)
            continue
        yield from arrow(start, (x, y), tip, palette.soft, MOVEMENT * scale)


def arrow(
    start: Point, direction: Point, length: float, colour: str, width: float
) -> tuple[Line, Area]:
    """Return an arrow with a filled head from `start`; `direction` has length one."""
    (sx, sy), (x, y) = start, direction
    head, half = 4.5 * width, 2.3 * width
    tip = (sx + x * length, sy + y * length)
    neck = (sx + x * (length - head), sy + y * (length - head))
    wings = ((neck[0] - y * half, neck[1] + x * half), (neck[0] + y * half, neck[1] - x * half))
    return Line((start, neck), colour, width), Area((tip, *wings), colour)


def _tallied(
    rings: Counter[Point],
    dots: Counter[Point],
    centre: Point | None,
    at: Corners,
    palette: Palette,
    scale: float,
    text: float,
) -> tuple[Shape, ...]:
    """Say beside a dot or ring how many stand there, where more than one does."""
    spots = [Spot(p, DOT * scale, n, palette.ink) for p, n in sorted(dots.items())]
    spots += [Spot(p, RING * scale, n, palette.soft) for p, n in sorted(rings.items()) if p not in dots]
    both = [Spot(p, AROUND * scale, n, palette.soft) for p, n in sorted(rings.items()) if p in dots]
    blocks = () if centre is None else (Spot(centre, LOZENGE * scale, 1, ""),)
    return tallies((*spots, *both), blocks, at, text * scale, MOVEMENT * scale / 2)


def _lozenge(centre: Point | None, dots: Counter[Point], palette: Palette, scale: float) -> tuple[Shape, ...]:
    if centre is None:
        return ()
    free = all(math.dist(centre, dot) > (DOT + LOZENGE * 0.8) * scale for dot in dots)
    return lozenge(centre, LOZENGE * scale, palette, filled=free)

"""The triangle: where the room stands, per round, and how it moved. For talk about position, not for reading numbers.

The numbers are those of the stage at 1080 high; `scale` brings them to another drawing (paper 0.66 of a point).
"""

import math
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.values import VALUES
from kompas.geometry.crowd import discs, is_crowd
from kompas.geometry.marks import NAME_TRACKING, ValueName, lozenge, open_lozenge, value_colours, value_mark
from kompas.geometry.movements import DOT, EDGE, MOVEMENT, RING, WIDE_LOZENGE, around, movements
from kompas.geometry.palette import Palette
from kompas.geometry.places import Corners, place
from kompas.geometry.shapes import Anchor, Area, Dot, Label, Line, Point, Shape
from kompas.geometry.tallies import Spot, tallies
from kompas.geometry.typesetting import Face, width

THIRD = 2.2
AROUND = 21.0
LOZENGE = 24.0
MARK, NAME = 89.0, 44.0
FEW_PLACES = 3
"""In a large room up to so many places have their number beside them."""
_BESIDE = 11.0
"""From the middle of a filled lozenge to the end of its cross: no dot may come nearer."""
POINTS_ONLY = 1
"""The beat that shows points and nothing else."""


def ground(triangle: Corners, palette: Palette, scale: float = 1.0) -> tuple[Shape, ...]:
    """Return the empty triangle: a tint per third (nearest to that value) and its edge."""
    top, left, right = triangle
    middle = triangle.middle
    sides = (_half(top, left), _half(left, right), _half(right, top))
    thirds = (
        (top, sides[2], middle, sides[0]),
        (left, sides[0], middle, sides[1]),
        (right, sides[1], middle, sides[2]),
    )
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
    # Two long names under a short base: the marks move outwards.
    long = sum(width(name.name, Face.DISPLAY_SEMIBOLD, text * scale, NAME_TRACKING) for name in names[1:])
    apart = max(0.0, long + 57 * scale - triangle.side) / 2
    mx, rx = mx - apart, rx + apart
    spots = ((ax, ay - 50 * scale), (mx - 50 * scale, my + 69 * scale), (rx + 28 * scale, ry + 69 * scale))
    marks = (
        value_mark(value, spot, MARK * scale, name.letter, palette)
        for value, spot, name in zip(VALUES, spots, names, strict=True)
    )
    beside: tuple[tuple[Point, Anchor], ...] = (
        ((ax + 76 * scale, ay - 49 * scale), "start"),
        ((mx + 6 * scale, spots[1][1]), "start"),
        ((rx - 27 * scale, spots[2][1]), "end"),
    )
    size, rise = text * scale, 0.36 * text * scale
    labels = (
        Label((x, y + rise), name.name, Face.DISPLAY_SEMIBOLD, size, palette.ink, anchor, NAME_TRACKING)
        for ((x, y), anchor), name in zip(beside, names, strict=True)
    )
    return (*(shape for mark in marks for shape in mark), *labels)


class _Scene(NamedTuple):
    """What stands where: places with their counts, the movements, and the centre (None: not shown)."""

    rings: Counter[Point]
    dots: Counter[Point]
    moves: tuple[tuple[Point, Point], ...]
    centre: Point | None
    travelling: bool = False


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

    From beat 2 also movements and the centre of the last round. `text` is the size of "2×" in stage pixels.
    `progress` (0 to 1) moves the dots of the last round from where they were to where they are.
    """
    shown = [r for r in rounds if not r.withheld and r.weighings]
    if not shown:
        return ground(at, palette, scale)
    scene = _scene(shown, at, beat, progress)
    if is_crowd(shown[-1]) and not scene.travelling:
        return (
            *ground(at, palette, scale),
            *discs(shown[-1], at, palette, scale),
            *_few_places(scene, at, palette, scale, text),
            *_among_discs(scene, palette, scale),
        )
    return (
        *ground(at, palette, scale),
        *movements(scene.moves, at, palette, scale, scene.centre),
        *_tallied(scene, at, palette, scale, text),
        *_lozenge(scene, palette, scale, over=False),
        *_rings(scene, palette, scale),
        *(Dot(spot, DOT * scale, palette.ink, palette.paper, 3 * scale) for spot in sorted(scene.dots)),
        *_lozenge(scene, palette, scale, over=True),
    )


def _scene(shown: list[ShownRound], at: Corners, beat: int, progress: float) -> _Scene:
    *before, last = shown
    rings = Counter(place(w.points, at) for r in before for w in r.weighings)
    if progress < 1 and last.moves:
        return _Scene(rings, _travelling(last, at, progress), (), None, travelling=True)
    dots = Counter(place(w.points, at) for w in last.weighings)
    if beat <= POINTS_ONLY:
        return _Scene(rings, dots, (), None)
    moves = sorted({(place(m.before.points, at), place(m.after.points, at)) for m in last.moves})
    middle = sums.centre(last.weighings)
    return _Scene(rings, dots, tuple(moves), place(middle, at) if middle else None)


def _travelling(last: ShownRound, at: Corners, progress: float) -> Counter[Point]:
    # Ease-out: fast away, slow to arrive.
    eased = 1 - (1 - progress) ** 3
    pairs = ((place(m.before.points, at), place(m.after.points, at)) for m in last.moves)
    return Counter((x + (u - x) * eased, y + (v - y) * eased) for (x, y), (u, v) in pairs)


def _rings(scene: _Scene, palette: Palette, scale: float) -> Iterator[Dot]:
    """Draw round 1: an open ring, wide around a dot of round 2 that stands on the same place."""
    for spot in sorted(scene.rings):
        radius = AROUND if spot in scene.dots else RING
        yield Dot(spot, radius * scale, palette.paper, palette.soft, 2.6 * scale)


def _tallied(scene: _Scene, at: Corners, palette: Palette, scale: float, text: float) -> tuple[Shape, ...]:
    """Say beside a dot or ring how many stand there, where more than one does; not while they travel."""
    if scene.travelling:
        return ()
    spots = [
        Spot(p, around(p, scene.centre, scale) * scale, n, palette.ink) for p, n in sorted(scene.dots.items())
    ]
    for p, n in sorted(scene.rings.items()):
        spots.append(Spot(p, (AROUND if p in scene.dots else RING) * scale, n, palette.soft))
    taken = () if scene.centre is None else (Spot(scene.centre, _reach(scene, scale), 1, ""),)
    lines = (
        *scene.moves,
        *((at.middle, _half(a, b)) for a, b in ((at[0], at[1]), (at[1], at[2]), (at[2], at[0]))),
    )
    return tallies(tuple(spots), taken, at, text * scale, MOVEMENT * scale / 2, lines)


def _reach(scene: _Scene, scale: float) -> float:
    """Return half the height of the lozenge: wider where a dot or a ring over it would reach its cross."""
    centre = scene.centre or (0.0, 0.0)
    free = all(
        math.dist(centre, spot) > (_BESIDE + (AROUND if spot in scene.rings else DOT + 3)) * scale
        for spot in (*scene.dots, *scene.rings)
    )
    return (LOZENGE if free else WIDE_LOZENGE) * scale


def _few_places(scene: _Scene, at: Corners, palette: Palette, scale: float, text: float) -> tuple[Shape, ...]:
    """Say in a large room how many stand where, if there are few places: one disc alone tells no size."""
    alone = scene._replace(rings=Counter(), moves=())
    return _tallied(alone, at, palette, scale, text) if len(scene.dots) <= FEW_PLACES else ()


def _among_discs(scene: _Scene, palette: Palette, scale: float) -> tuple[Shape, ...]:
    """Return the lozenge of a large room: open, that no disc under it is lost, where it stands among discs."""
    centre = scene.centre
    if centre is None:
        return ()
    if min(math.dist(centre, spot) for spot in scene.dots) > (LOZENGE + DOT) * scale:
        return lozenge(centre, LOZENGE * scale, palette)
    return open_lozenge(centre, WIDE_LOZENGE * scale, palette, on_dot=False)


def _lozenge(scene: _Scene, palette: Palette, scale: float, *, over: bool) -> tuple[Shape, ...]:
    """Return the lozenge if it has its place in this layer: filled under the dots, or open over one that it is near."""
    centre = scene.centre
    if centre is None:
        return ()
    reach = _reach(scene, scale)
    if over is (reach == LOZENGE * scale):
        return ()
    if not over:
        return lozenge(centre, reach, palette)
    on_dot = any(math.dist(centre, dot) < DOT * scale / 2 for dot in scene.dots)
    return open_lozenge(centre, reach, palette, on_dot=on_dot)

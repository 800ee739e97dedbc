"""What is in the way of what in a picture: labels over labels, dots or lines.

A layout may ask it of its own result, and the tests ask it of every page. Order matters, as for a painter: a
filled shape that holds a label hides what was drawn before it.
"""

from collections.abc import Iterator

from kompas.geometry.measuring import (
    Box,
    circle_holds,
    circle_meets,
    inside,
    label_box,
    path_meets,
)
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Shape


def overlaps(drawing: Drawing) -> list[str]:
    """Name every label that meets another label, a dot or a line; empty when the picture is clean."""
    return list(_clashes(drawing.shapes))


def _clashes(shapes: tuple[Shape, ...]) -> Iterator[str]:
    labels = [(at, shape, label_box(shape)) for at, shape in enumerate(shapes) if isinstance(shape, Label)]
    for place, (at, label, box) in enumerate(labels):
        for _, other, its_box in labels[place + 1 :]:
            if box.meets(its_box):
                yield f"{label.text!r} lies over {other.text!r}"
        yield from _crossed(shapes, at, label, box)


def _crossed(shapes: tuple[Shape, ...], at: int, label: Label, box: Box) -> Iterator[str]:
    ground = ground_of(shapes, at, box)
    for shape in (*shapes[ground + 1 : at], *shapes[at + 1 :]):
        if isinstance(shape, Line) and path_meets(shape.points, box, shape.width):
            yield f"a line crosses {label.text!r}"
        elif isinstance(shape, Dot) and _touches(shape, box):
            yield f"a dot lies over {label.text!r}"


def _touches(dot: Dot, box: Box) -> bool:
    return circle_meets(dot.centre, dot.radius + dot.width / 2, box) and not circle_holds(dot, box)


def ground_of(shapes: tuple[Shape, ...], at: int, box: Box) -> int:
    """Return the place of the last filled shape under a label that holds all of its box; -1 for the page."""
    held = (place for place in range(at - 1, -1, -1) if _holds(shapes[place], box))
    return next(held, -1)


def _holds(shape: Shape, box: Box) -> bool:
    match shape:
        case Area(fill=fill) if fill:
            return all(inside(corner, shape.points) for corner in box.grown(-0.5).corners)
        case Dot(fill=fill) if fill:
            return circle_holds(shape, box)
        case _:
            return False

"""What may be wrong with a page, measured from what is painted: the pixels of the stage's own widget.

A page is painted twice, with and without its words. Where the two differ is ink, and what lies under it is seen in
the second: so contrast, size and place of each label come from the picture, whatever made it so.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, reduce
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from shiboken6 import delete

from kompas.geometry.palette import contrast
from kompas.geometry.shapes import Drawing, Label, Shape
from kompas.geometry.typesetting import Face
from kompas.ui.painter import paint_shape
from kompas.ui.stage.canvas import Canvas
from tests.geometry.inks import REFERENCE, Ink, expected, letters_of, parts

LEAST_CONTRAST = 7.0
FLOOR, IN_MARK = 0.037, 0.0277
"""Shares of the height: of any text, and of the letter in a value mark."""
_FAINT = 24
"""A difference of grey, of 255, below which nobody sees ink."""
_INKED = bytes(value > _FAINT for value in range(256))
_EVERY_GREY = bytes(range(256))
_SAMPLE = 97
"""One in so many pixels tells nearly always how full ink is."""
_EDGE = 2.0
"""Pixels by which the edge of a letter is uncertain."""
_ROUNDED = 0.015
"""A font has a whole number of pixels, so a label may be this share smaller or larger than it was measured."""
_TALL = 0.6
"""Share of the size that the ink of a label must be high to tell its size."""


class Painted(NamedTuple):
    """Two walls with the same page: as it is, and without its words."""

    whole: Canvas
    bare: Canvas
    rect: QRect


class Patch(NamedTuple):
    """A part of a page as painted, the same without words, and how much they differ (grey, 0 to 255), row by row."""

    area: QRect
    whole: QImage
    bare: QImage
    ink: bytes


@contextmanager
def painted(
    drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape] = ()
) -> Iterator[Painted]:
    """Show a page on the stage's own widget; `over` are shapes on top of it, as the timer."""
    whole = _wall(drawing, width, height, paper, over)
    wordless = [one for one in over if not isinstance(one, Label)]
    bare = _wall(without_words(drawing), width, height, paper, wordless)
    try:
        yield Painted(whole, bare, whole.rect())
    finally:
        # Nobody waits for events here, so `deleteLater` would keep every wall until the end.
        delete(whole)
        delete(bare)


def without_words(drawing: Drawing) -> Drawing:
    """Return a page without its words."""
    shapes = tuple(one for one in drawing.shapes if not isinstance(one, Label))
    return Drawing(drawing.width, drawing.height, shapes)


def _wall(drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape]) -> Canvas:
    canvas = Canvas("wall")
    canvas.resize(width, height)
    canvas.show_drawing(drawing, paper)
    canvas.show_moving(over)
    return canvas


def _patch(page: Painted, area: QRect) -> Patch:
    whole, bare = (_part(canvas, area) for canvas in (page.whole, page.bare))
    apart = whole.copy()
    with QPainter(apart) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, bare)
    return Patch(area, whole, bare, _greys(apart.convertToFormat(QImage.Format.Format_Grayscale8)))


def _part(canvas: Canvas, area: QRect) -> QImage:
    """What the widget paints in an area: all of it was painted once, and this is copied from that."""
    picture = QImage(area.size(), QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        painter.translate(-area.left(), -area.top())
        canvas.paint_on(painter)
    return picture


def _greys(image: QImage) -> bytes:
    """The grey values of an image, row by row, without what fills up its lines."""
    line, wide, whole = image.bytesPerLine(), image.width(), bytes(image.constBits())
    if line == wide:
        return whole
    return b"".join([whole[at : at + wide] for at in range(0, len(whole), line)])


def faults(drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape] = ()) -> list[str]:
    """Name what is wrong with a page on a wall of this size: not seen in full, over one another, small, pale."""
    scale = min(width / drawing.width, height / drawing.height)
    left, top = (width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2
    labels = [one for one in (*drawing.shapes, *over) if isinstance(one, Label) and one.text.strip()]
    inks = [Ink(one, expected(one, scale).translated(left, top), scale) for one in labels]
    with painted(drawing, width, height, paper, over) as page:
        found = [fault for ink in inks for fault in _label_faults(ink, page, height)]
    return found + list(_over_one_another(inks))


def _label_faults(ink: Ink, page: Painted, height: int) -> Iterator[str]:
    name = repr(ink.label.text)
    if not QRectF(page.rect).contains(ink.box.adjusted(1, 1, -1, -1)):
        yield f"{name} runs off the wall"
        return
    area = _area(ink.box).intersected(page.rect)
    spots = [_area(part).intersected(page.rect).adjusted(2, 0, -2, 0) for part in parts(ink)]
    patch = _patch(page, reduce(QRect.united, spots, area))
    seen = _seen(_cut(patch, area), area)
    if seen is None:
        yield f"{name} cannot be seen"
        return
    across = max(seen.left() - ink.box.left(), ink.box.right() - seen.right()) - _ROUNDED * ink.box.width()
    down = max(seen.top() - ink.box.top(), ink.box.bottom() - seen.bottom()) - _ROUNDED * ink.box.height()
    if max(across, down) > _EDGE:
        yield f"{name} is cut or covered by {max(across, down):.0f} pixels"
    yield from _too_small(ink, seen, height)
    worst = min((_contrast(patch, spot) for spot in spots), default=1.0)
    if worst < LEAST_CONTRAST - 0.05:
        yield f"{name} has contrast {worst:.1f}"


def _too_small(ink: Ink, seen: QRectF, height: int) -> Iterator[str]:
    label = ink.label
    share = letters_of(label).tight.height() / REFERENCE
    least = IN_MARK if _stands_in_mark(ink.label) else FLOOR
    measured = (seen.height() + _EDGE / 2) / share if share >= _TALL else ink.label.size * ink.scale
    if measured < least * height * 0.985:
        yield f"{ink.label.text!r} is {measured / height:.1%} of the height"


def _stands_in_mark(label: Label) -> bool:
    return len(label.text) == 1 and label.face is Face.DISPLAY_BOLD


def _area(box: QRectF) -> QRect:
    return QRect(
        math.floor(box.left()) - 2,
        math.floor(box.top()) - 2,
        math.ceil(box.width()) + 5,
        math.ceil(box.height()) + 5,
    )


def _cut(patch: Patch, area: QRect) -> bytes:
    """The grey values of a part of a patch, row by row."""
    line, wide = patch.area.width(), area.width()
    first = (area.top() - patch.area.top()) * line + area.left() - patch.area.left()
    return b"".join([patch.ink[at : at + wide] for at in range(first, first + area.height() * line, line)])


def _most(greys: bytes) -> int:
    """The highest of many values: of a sample, unless there are higher ones."""
    sampled = max(greys[::_SAMPLE], default=0)
    return max(greys.translate(None, _EVERY_GREY[: sampled + 1]), default=sampled)


def _seen(greys: bytes, area: QRect) -> QRectF | None:
    """Where the ink of a label is."""
    most, wide = _most(greys), area.width()
    if most < _FAINT:
        return None
    # Half of what full ink is: the edge of a letter, between two pixels.
    least = math.ceil(most * 0.4)
    dark = greys.translate(bytes(least) + b"\1" * (256 - least))
    top, low = dark.find(1) // wide, dark.rfind(1) // wide
    left = next(at for at in range(wide) if 1 in dark[at::wide])
    right = next(at for at in reversed(range(wide)) if 1 in dark[at::wide])
    return QRectF(area.left() + left, area.top() + top, right + 1 - left, low + 1 - top)


def _contrast(patch: Patch, area: QRect) -> float:
    """The contrast of a part of a label: its fullest ink against what lies under that."""
    x, y = area.left() - patch.area.left(), area.top() - patch.area.top()
    found = sorted(
        _between(patch.whole.pixel(x + across, y + down), patch.bare.pixel(x + across, y + down))
        for across, down in _fullest(_cut(patch, area), area.width())
    )
    return found[len(found) // 2]


@lru_cache(maxsize=4096)
def _between(one: int, other: int) -> float:
    """The contrast between two pixels."""
    return contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}")


def _fullest(greys: bytes, wide: int) -> list[tuple[int, int]]:
    """Some of the places where there is most ink: the first in a row."""
    most = _most(greys)
    if not most:
        return [(0, 0)]
    full, at = [], greys.find(most)
    while at >= 0:
        full.append((at % wide, at // wide))
        at = greys.find(most, (at // wide + 1) * wide)
    return full[:: max(1, len(full) // 7)]


def _over_one_another(inks: Sequence[Ink]) -> Iterator[str]:
    for at, one in enumerate(inks):
        for other in inks[at + 1 :]:
            shared = one.box.intersected(other.box)
            close = shared.width() > _EDGE and shared.height() > _EDGE
            if close and _touch(one, other, shared):
                yield f"{one.label.text!r} lies over {other.label.text!r}"


def _touch(one: Ink, other: Ink, shared: QRectF) -> bool:
    """Whether two labels have ink in one place."""
    area = _area(shared)
    first, second = (_alone(ink, area) for ink in (one, other))
    return bool(int.from_bytes(first) & int.from_bytes(second))


def _alone(ink: Ink, area: QRect) -> bytes:
    """Where a label has ink in an area: 1, else 0."""
    picture = QImage(area.size(), QImage.Format.Format_Grayscale8)
    picture.fill(0)
    label = ink.label
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    origin = ink.box.topLeft() - expected(label, ink.scale).topLeft()
    painter.translate(origin - QPointF(area.topLeft()))
    painter.scale(ink.scale, ink.scale)
    white = Label(
        label.at, label.text, label.face, label.size, "#ffffff", label.anchor, label.tracking, label.tabular
    )
    paint_shape(painter, white)
    painter.end()
    return _greys(picture).translate(_INKED)

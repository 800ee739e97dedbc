"""What may be wrong with a page, measured from what is painted: the pixels of the stage's own widget.

A page is painted twice, with and without its words. Where the two differ is ink, and what lies under it is seen in
the second: so contrast, size and place of each label come from the picture, whatever made it so.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath
from shiboken6 import delete

from kompas.geometry.palette import contrast
from kompas.geometry.shapes import Drawing, Label, Shape
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font, paint_shape
from kompas.ui.stage.canvas import Canvas

LEAST_CONTRAST = 7.0
FLOOR, IN_MARK = 0.037, 0.0277
"""Shares of the height: of any text, and of the letter in a value mark."""
_REFERENCE = 1000
"""Pixels: large enough to know the shape of a letter without rounding."""
_CHUNK = 6
"""Letters of a word that are measured together."""
_FAINT = 24
"""A difference of grey, of 255, below which nobody sees ink."""
_EDGE = 2.0
"""Pixels by which the edge of a letter is uncertain."""
_ROUNDED = 0.015
"""A font has a whole number of pixels, so a label may be this share smaller or larger than it was measured."""
_TALL = 0.6
"""Share of the size that the ink of a label must be high to tell its size."""


class Ink(NamedTuple):
    """A label on the wall: where its ink should be, and at which scale."""

    label: Label
    box: QRectF
    scale: float


class Painted(NamedTuple):
    """A page as painted, the same without words, and how much they differ (grey, 0 to 255)."""

    whole: QImage
    bare: QImage
    ink: QImage


def painted(drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape] = ()) -> Painted:
    """Paint a page with the stage's own widget; `over` are shapes on top of it, as the timer."""
    whole = _picture(drawing, width, height, paper, over)
    wordless = without_words(drawing)
    bare = _picture(wordless, width, height, paper, [one for one in over if not isinstance(one, Label)])
    apart = whole.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, bare)
    painter.end()
    return Painted(whole, bare, apart.convertToFormat(QImage.Format.Format_Grayscale8))


def without_words(drawing: Drawing) -> Drawing:
    """Return a page without its words."""
    shapes = tuple(one for one in drawing.shapes if not isinstance(one, Label))
    return Drawing(drawing.width, drawing.height, shapes)


def _picture(drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape]) -> QImage:
    canvas = Canvas("wall")
    canvas.resize(width, height)
    canvas.show_drawing(drawing, paper)
    canvas.show_moving(over)
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    canvas.paint_on(painter)
    painter.end()
    # Nobody waits for events here, so `deleteLater` would keep every wall until the end.
    delete(canvas)
    return picture


def faults(drawing: Drawing, width: int, height: int, paper: str, over: Sequence[Shape] = ()) -> list[str]:
    """Name what is wrong with a page on a wall of this size: not seen in full, over one another, small, pale."""
    page = painted(drawing, width, height, paper, over)
    scale = min(width / drawing.width, height / drawing.height)
    left, top = (width - drawing.width * scale) / 2, (height - drawing.height * scale) / 2
    labels = [one for one in (*drawing.shapes, *over) if isinstance(one, Label) and one.text.strip()]
    inks = [Ink(one, _expected(one, scale).translated(left, top), scale) for one in labels]
    found = [fault for ink in inks for fault in _label_faults(ink, page, height)]
    return found + list(_over_one_another(inks))


def _expected(label: Label, scale: float) -> QRectF:
    """Where the ink of a label should be, by the shape of its letters."""
    metrics = _metrics(label)
    share = label.size * scale / _REFERENCE
    advance = metrics.horizontalAdvance(label.text) * share
    x = label.at[0] * scale - {"start": 0.0, "middle": advance / 2, "end": advance}[label.anchor]
    tight = _tight(label.text, label.face, label.tracking, label.tabular)
    return QRectF(
        x + tight.left() * share,
        label.at[1] * scale + tight.top() * share,
        tight.width() * share,
        tight.height() * share,
    )


@lru_cache(maxsize=64)
def _large(face: Face, tracking: float, tabular: bool) -> QFont:
    return font(face, _REFERENCE, tracking, tabular)


@lru_cache(maxsize=4096)
def _tight(text: str, face: Face, tracking: float, tabular: bool) -> QRectF:
    """The box of the letters themselves, at the size of reference, from the point where they begin."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), _large(face, tracking, tabular), text)
    return path.boundingRect()


def _metrics(label: Label) -> QFontMetricsF:
    return QFontMetricsF(_large(label.face, label.tracking, label.tabular))


def _label_faults(ink: Ink, page: Painted, height: int) -> Iterator[str]:
    name = repr(ink.label.text)
    if not QRectF(page.ink.rect()).contains(ink.box.adjusted(1, 1, -1, -1)):
        yield f"{name} runs off the wall"
        return
    seen = _seen(ink, page.ink)
    if seen is None:
        yield f"{name} cannot be seen"
        return
    across = max(seen.left() - ink.box.left(), ink.box.right() - seen.right()) - _ROUNDED * ink.box.width()
    down = max(seen.top() - ink.box.top(), ink.box.bottom() - seen.bottom()) - _ROUNDED * ink.box.height()
    if max(across, down) > _EDGE:
        yield f"{name} is cut or covered by {max(across, down):.0f} pixels"
    yield from _too_small(ink, seen, height)
    worst = min(_contrasts(ink, page), default=1.0)
    if worst < LEAST_CONTRAST - 0.05:
        yield f"{name} has contrast {worst:.1f}"


def _too_small(ink: Ink, seen: QRectF, height: int) -> Iterator[str]:
    label = ink.label
    share = _tight(label.text, label.face, label.tracking, label.tabular).height() / _REFERENCE
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


def _rows(image: QImage, area: QRect) -> list[bytes]:
    """The grey values of a part of an image, row by row."""
    part = image.copy(area.intersected(image.rect()))
    line, wide = part.bytesPerLine(), part.width()
    whole = bytes(part.constBits())
    return [whole[at * line : at * line + wide] for at in range(part.height())]


def _seen(ink: Ink, picture: QImage) -> QRectF | None:
    """Where the ink of a label is."""
    area = _area(ink.box).intersected(picture.rect())
    rows = _rows(picture, area)
    most = max((max(row, default=0) for row in rows), default=0)
    if most < _FAINT:
        return None
    # Half of what full ink is: the edge of a letter, between two pixels.
    dark = bytes(0 if value < most * 0.4 else value for value in range(256))
    bits = [row.translate(dark) for row in rows]
    used = [at for at, row in enumerate(bits) if any(row)]
    left = min(len(bits[at]) - len(bits[at].lstrip(b"\0")) for at in used)
    right = max(len(bits[at].rstrip(b"\0")) for at in used)
    return QRectF(area.left() + left, area.top() + used[0], right - left, used[-1] + 1 - used[0])


def _contrasts(ink: Ink, page: Painted) -> Iterator[float]:
    """The contrast of each part of a label: its fullest ink against what lies under that."""
    for part in _parts(ink):
        area = _area(part).intersected(page.ink.rect()).adjusted(2, 0, -2, 0)
        spots = _fullest(_rows(page.ink, area))
        found = sorted(
            contrast(_colour(page.whole, area, spot), _colour(page.bare, area, spot)) for spot in spots
        )
        if found:
            yield found[len(found) // 2]


def _fullest(rows: list[bytes]) -> list[tuple[int, int]]:
    """Some of the places where there is most ink."""
    most = max((max(row, default=0) for row in rows), default=0)
    full = [(row.find(most), at) for at, row in enumerate(rows) if most in row]
    return full[:: max(1, len(full) // 7)] if most else [(0, 0)]


def _colour(picture: QImage, area: QRect, spot: tuple[int, int]) -> str:
    return f"#{picture.pixel(area.left() + spot[0], area.top() + spot[1]) & 0xFFFFFF:06x}"


def _parts(ink: Ink) -> Iterator[QRectF]:
    """The boxes of some letters at a time, without spaces."""
    label, metrics = ink.label, _metrics(ink.label)
    share = label.size * ink.scale / _REFERENCE
    begin = ink.box.left() - _tight(label.text, label.face, label.tracking, label.tabular).left() * share
    at = 0
    for word in label.text.split(" "):
        for first in range(0, len(word), _CHUNK):
            start, end = at + first, at + min(len(word), first + _CHUNK)
            left, right = (metrics.horizontalAdvance(label.text[:n]) * share for n in (start, end))
            yield QRectF(begin + left, ink.box.top(), right - left, ink.box.height())
        at += len(word) + 1


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
    return any(min(a, b) > _FAINT for a, b in zip(first, second, strict=True))


def _alone(ink: Ink, area: QRect) -> bytes:
    picture = QImage(area.size(), QImage.Format.Format_Grayscale8)
    picture.fill(0)
    label = ink.label
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    origin = ink.box.topLeft() - _expected(label, ink.scale).topLeft()
    painter.translate(origin - QPointF(area.topLeft()))
    painter.scale(ink.scale, ink.scale)
    white = Label(
        label.at, label.text, label.face, label.size, "#ffffff", label.anchor, label.tracking, label.tabular
    )
    paint_shape(painter, white)
    painter.end()
    return bytes(picture.constBits())

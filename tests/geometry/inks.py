"""The ink of words as it should be on a wall, by the shape of their letters alone, and of which letters at a time."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from kompas.geometry.shapes import Label
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font

REFERENCE = 1000
"""Pixels: large enough to know the shape of a letter without rounding."""
_CHUNK = 6
"""Letters of a word that are measured together."""


class Ink(NamedTuple):
    """A label on the wall: where its ink should be, and at which scale."""

    label: Label
    box: QRectF
    scale: float


class Letters(NamedTuple):
    """A text at the size of reference, from where it begins: the box of the letters themselves, and widths."""

    tight: QRectF
    advance: float
    parts: tuple[tuple[float, float], ...]
    """Where some letters at a time begin and end, without spaces."""


def expected(label: Label, scale: float) -> QRectF:
    """Where the ink of a label should be, by the shape of its letters."""
    letters = letters_of(label)
    share = label.size * scale / REFERENCE
    advance = letters.advance * share
    x = label.at[0] * scale - {"start": 0.0, "middle": advance / 2, "end": advance}[label.anchor]
    tight = letters.tight
    return QRectF(
        x + tight.left() * share,
        label.at[1] * scale + tight.top() * share,
        tight.width() * share,
        tight.height() * share,
    )


@lru_cache(maxsize=64)
def _large(face: Face, tracking: float, tabular: bool) -> QFont:
    return font(face, REFERENCE, tracking, tabular)


def letters_of(label: Label) -> Letters:
    return _measured(label.text, label.face, label.tracking, label.tabular)


# The same words hang on walls of many sizes and colours.
@lru_cache(maxsize=4096)
def _measured(text: str, face: Face, tracking: float, tabular: bool) -> Letters:
    made = _large(face, tracking, tabular)
    path, metrics = QPainterPath(), QFontMetricsF(made)
    path.addText(QPointF(0, 0), made, text)
    parts = tuple(
        (metrics.horizontalAdvance(text[:start]), metrics.horizontalAdvance(text[:end]))
        for start, end in _chunks(text)
    )
    return Letters(path.boundingRect(), metrics.horizontalAdvance(text), parts)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for word in text.split(" "):
        for first in range(0, len(word), _CHUNK):
            yield at + first, at + min(len(word), first + _CHUNK)
        at += len(word) + 1


def parts(ink: Ink) -> Iterator[QRectF]:
    """The boxes of some letters at a time, without spaces."""
    letters, share = letters_of(ink.label), ink.label.size * ink.scale / REFERENCE
    begin = ink.box.left() - letters.tight.left() * share
    for left, right in letters.parts:
        yield QRectF(begin + left * share, ink.box.top(), (right - left) * share, ink.box.height())

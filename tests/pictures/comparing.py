"""Compares a picture with its approved one as an eye does: not by pixels, but by what small patches of it look like.

Another version of Qt may draw the edge of a letter a little differently or put a word a pixel further: that hardly
changes a small patch, or is the same patch one pixel aside. A word that moved further changes some small patches
much; another colour changes the mean of a larger patch, which edges do not.
"""

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

FINE, COARSE = 4, 16
"""Width and height of a small and a larger patch, in pixels."""
ASIDE = tuple((across, down) for across in (-1, 0, 1) for down in (-1, 0, 1) if across or down)
"""Where a patch may have moved to, in pixels."""
MOST_FINE, MOST_COARSE = 32, 5
"""The largest difference of red, green or blue in a patch, of 255."""
APART = 8
"""Colours nearer than this, of 255, are stored as one: that makes the file of a picture three times smaller."""
FLAT = 1000
"""A colour of more than one in so many pixels is not the edge of a letter, and is stored as it is."""
MOST_COLOURS = 256
COLOUR = QImage.Format.Format_RGB32


class Difference(NamedTuple):
    """How much two pictures differ where they differ most: in a small patch, and in a larger one (of 255)."""

    fine: int
    coarse: int

    @property
    def alike(self) -> bool:
        """Whether an eye would call them the same."""
        return self.fine <= MOST_FINE and self.coarse <= MOST_COARSE


def difference(approved: QImage, now: QImage) -> Difference:
    """Return how much two pictures differ; pictures of another size differ wholly."""
    if approved.size() != now.size():
        return Difference(255, 255)
    return Difference(max(patches(approved, now, FINE)), max(patches(approved, now, COARSE)))


def patches(approved: QImage, now: QImage, size: int) -> list[int]:
    """Return the difference of each patch, row by row, to the nearest of the patches there and one pixel aside."""
    there = _colours(approved, size)
    found = _worst(there, _colours(now, size))
    off = [at for at, worst in enumerate(found) if worst]
    for across, down in ASIDE if off else ():
        moved = _colours(now.copy(QRect(across, down, now.width(), now.height())), size)
        for at in off:
            here = slice(at * 4, at * 4 + 4)
            found[at] = min(found[at], *_worst(there[here], moved[here]))
    return found


def _colours(picture: QImage, size: int) -> bytes:
    """Return the mean colour of each patch, four bytes each."""
    whole = (picture.width() // size, picture.height() // size)
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return _pixels(picture.convertToFormat(COLOUR).scaled(*whole, keep, smooth))


def _pixels(picture: QImage) -> bytes:
    """Copy the pixels of a picture that somebody holds: they go with it."""
    return bytes(picture.constBits())


def _worst(one: bytes, other: bytes) -> list[int]:
    """Return the largest difference of a colour, of each group of four bytes (the fourth is not seen)."""
    apart = [abs(a - b) for a, b in zip(one, other, strict=True)]
    return [max(each) for each in zip(apart[::4], apart[1::4], apart[2::4], strict=True)]


def marked(approved: QImage, now: QImage) -> QImage:
    """Return a picture of where two pictures of one size differ: the darker, the more."""
    wide = now.width() // FINE
    found = patches(approved, now, FINE)
    grey = bytes(255 - min(255, one * 4) for one in found)
    small = QImage(grey, wide, len(found) // wide, wide, QImage.Format.Format_Grayscale8)
    return small.scaled(now.size())


def small(picture: QImage) -> QImage:
    """Return a picture with few colours: all that fill an area, and steps of the edges of letters."""
    pixels = _pixels(picture.convertToFormat(COLOUR))
    count = Counter(pixels[at : at + 4] for at in range(0, len(pixels), 4))
    kept: list[bytes] = []
    for colour, often in count.most_common():
        if often * FLAT > len(pixels) // 4 or all(_apart(colour, other) for other in kept):
            kept.append(colour)
    table = [int.from_bytes(colour, "little") for colour in kept[:MOST_COLOURS]]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, table)


def _apart(one: bytes, other: bytes) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) >= APART

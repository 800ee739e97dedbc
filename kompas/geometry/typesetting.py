"""Measures and breaks text from the table of the shipped fonts, so that wall and paper break the same way.

The table (`assets/fonts/advances.json`) holds plain advances without kerning, which is what reportlab draws;
Qt draws the same with kerning off and about 2 % narrower with it on. Text from people first goes through
`printable`. Soft hyphens have no width; only the lines that `wrap` returns are free of them.
"""

import enum
import functools
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from kompas.geometry.breaking import SOFT_HYPHEN, Measure, balanced, fill
from kompas.paths import asset

_SPACES = re.compile("[ \t]+")
_NUMBER = re.compile("[(‘“]?[0-9]{1,2}")
_COUNTED = re.compile("(?!van|tot|met|and|the)[^\\W\\d_]{3}")
"""How a word begins that a number counts or dates, not "14 en 26", "22 tot 30" or "1 van 6"."""
_ROUNDING = 1e-6
_SELECTOR = re.compile("VARIATION SELECTOR|GRAPHEME JOINER")
# Unicode 15, "prepended concatenation marks": the only format characters that are seen.
_VISIBLE_FORMATS = frozenset((*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD))


class Face(enum.Enum):
    """One font file each; the value is the file's stem. Display cuts are for 24 px and up."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMIBOLD = "Inter-SemiBold"
    BOLD = "Inter-Bold"
    DISPLAY = "InterDisplay-Regular"
    DISPLAY_MEDIUM = "InterDisplay-Medium"
    DISPLAY_SEMIBOLD = "InterDisplay-SemiBold"
    DISPLAY_BOLD = "InterDisplay-Bold"


class Metrics(NamedTuple):
    """Shares of the size: heights above the baseline, depth below it (positive), width of a tabular digit."""

    ascender: float
    descender: float
    cap_height: float
    x_height: float
    digit: float


class _FaceTable(msgspec.Struct, frozen=True):
    ascender: int
    descender: int
    cap_height: int
    x_height: int
    missing: int
    digit: int
    tabular: dict[str, int]
    advances: list[int]


class _Table(msgspec.Struct, frozen=True):
    units_per_em: int
    code_points: list[tuple[int, int]]
    faces: dict[str, _FaceTable]


class _Advances(dict[str, int]):
    """Advance per character in font units with tracking in it, worked out when a character is first met.

    A character the font lacks is as wide as its empty box; marks stay at zero, and none goes below.
    """

    def __init__(self, plain: Mapping[str, int], missing: int, tracking: int) -> None:
        super().__init__()
        self._plain, self._box, self._tracking = plain, missing, tracking

    def __missing__(self, char: str) -> int:
        units = self._plain.get(char, self._box)
        self[char] = found = max(0, units + self._tracking) if units else 0
        return found


@functools.cache
def _table() -> _Table:
    return msgspec.json.decode(asset("fonts", "advances.json").read_bytes(), type=_Table)


@functools.cache
def _characters() -> tuple[str, ...]:
    return tuple(chr(code) for first, last in _table().code_points for code in range(first, last + 1))


@functools.lru_cache(maxsize=64)
def _advances(face: Face, tracking: int, *, tabular: bool) -> _Advances:
    """Return the face's advances with tracking (font units) in them."""
    return _Advances(_plain(face, tabular=tabular), _table().faces[face.value].missing, tracking)


@functools.lru_cache(maxsize=16)
def _plain(face: Face, *, tabular: bool) -> Mapping[str, int]:
    """Return the face's advances as the font has them."""
    numbers = _table().faces[face.value]
    plain = dict(zip(_characters(), numbers.advances, strict=True))
    if tabular:
        plain |= numbers.tabular
    plain[SOFT_HYPHEN] = 0
    return plain


def _units(face: Face, tracking: float, *, tabular: bool = False) -> _Advances:
    return _advances(face, round(tracking * _table().units_per_em), tabular=tabular)


def metrics(face: Face) -> Metrics:
    """Return the heights of a face and the width of a tabular digit, each as a share of the size."""
    em, numbers = _table().units_per_em, _table().faces[face.value]
    return Metrics(
        numbers.ascender / em,
        -numbers.descender / em,
        numbers.cap_height / em,
        numbers.x_height / em,
        numbers.digit / em,
    )


def width(text: str, face: Face, size: float, tracking: float = 0.0, *, tabular: bool = False) -> float:
    """Return the width of one line of text, in the unit of `size` (px or pt).

    `tracking` is a share of the size (-0.03 is 3 % tighter), rounded to a font unit and added after every
    character, as Qt and reportlab do. `tabular` measures with tabular figures (`tnum`).
    """
    units = sum(map(_units(face, tracking, tabular=tabular).__getitem__, text))
    return units * size / _table().units_per_em


@functools.cache
def _drawable() -> frozenset[str]:
    return frozenset((*_characters(), SOFT_HYPHEN, "\n"))


@functools.lru_cache(maxsize=4096)
def _shown(char: str) -> str:
    """Return what stands for one character: itself, a space, nothing, or its name in brackets."""
    if char in "\u2028\u2029\x85":
        return "\n"
    kind = unicodedata.category(char)
    if char in "\t\v\f" or (kind == "Zs" and char not in _drawable()):
        return " "
    if _invisible(char, kind):
        return ""
    if char in _drawable():
        return char
    name = unicodedata.name(char, "")
    return f"[{name.lower()}]" if name else f"[U+{ord(char):04X}]"


def _invisible(char: str, kind: str) -> bool:
    """Tell whether a character shows nothing: control, bidi control, joiner, variation selector."""
    if kind == "Cc":
        return char != "\n"
    if kind == "Cf":
        return char != SOFT_HYPHEN and ord(char) not in _VISIBLE_FORMATS
    return kind == "Mn" and bool(_SELECTOR.search(unicodedata.name(char, "")))


def printable(text: str) -> str:
    """Return the text as the shipped font can draw it, in normal form C.

    Control and bidi characters, joiners and variation selectors go; a tab becomes a space, every kind of line
    end a newline; a character the font lacks becomes its Unicode name, such as "[grinning face]".
    Soft hyphens stay, for `wrap`. Applying it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    visible = "".join(char for char in lines if _shown(char))
    return "".join(map(_shown, unicodedata.normalize("NFC", visible)))


def _with_numbers(words: list[str], measure: Measure) -> list[str]:
    """Join each small number with the word after it, where a line can hold both."""
    joined: list[str] = []
    for word in words:
        counts = joined and _NUMBER.fullmatch(joined[-1]) and _COUNTED.match(word)
        if counts and measure.of(pair := f"{joined[-1]} {word}") <= measure.room:
            joined[-1] = pair
        else:
            joined.append(word)
    return joined


def wrap(
    text: str, face: Face, size: float, room: float, tracking: float = 0.0, *, balance: bool = False
) -> list[str]:
    """Break text into lines no wider than `room` (same unit as `size`, both above zero).

    Breaks at spaces and newlines; a word wider than the room breaks after a soft hyphen (drawn as "-"),
    hyphen, dash or slash, else between characters. Only a single character can be wider than the room. An
    empty paragraph is an empty line. A number of one or two figures stays with the word after it ("1 maart").
    `balance` evens out the lines of a heading, so that no word stands alone on the last line.
    """
    measure = Measure(_units(face, tracking), room * _table().units_per_em / size + _ROUNDING)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = [word for word in _SPACES.split(paragraph) if word.strip(SOFT_HYPHEN)]
        words = _with_numbers(words, measure)
        lines += balanced(words, measure) if balance else fill(words, measure)
    return lines

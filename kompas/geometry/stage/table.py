"""The values in a table, each with a few words: what it means, or what is at stake while the room weighs."""

from collections.abc import Sequence
from typing import NamedTuple

from kompas.domain.text import Text
from kompas.domain.values import Value
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.measuring import CAP
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.parts import rule
from kompas.geometry.stage.writing import LABEL, NAME, Block, Style, fitted, stacked, text
from kompas.geometry.typesetting import printable, width

ROW = 118.0
MARK = 92.0
INDENT = 119.0
BETWEEN = 32.0
PAD = 30.0
LEAST_BESIDE = 400.0


class Row(NamedTuple):
    """A value and a few words about it."""

    value: Value
    short: Text


class _Columns(NamedTuple):
    """Where name and words of the rows begin; `under`: the words stand under the name."""

    name: float
    words: float
    under: bool
    style: Style
    small: Style


def values_table(values: Sequence[Row], setting: Setting, gap: float = 0.0) -> Item:
    """Return a row per value under a rule: mark, name, and beside or under it a few words."""
    columns, texts = _columns(values, setting), setting.texts
    rows = tuple((0.0, _row(one, columns, setting, first=not place)) for place, one in enumerate(values))
    said = tuple(f"{value_name(texts, s.value).name}: {s.short.read(texts.language)}" for s in values)
    return Item(rows, gap, said)


def _columns(values: Sequence[Row], setting: Setting) -> _Columns:
    frame, texts = setting.frame, setting.texts
    names = [value_name(texts, one.value).name for one in values]
    indent = INDENT * min(frame.scale, 1.2)
    start = frame.axis + indent
    style = fitted(" ".join(names), NAME.scaled(frame.scale), frame.right - start)
    shorts = [printable(one.short.read(texts.language)) for one in values]
    small = fitted(" ".join(shorts), LABEL.scaled(frame.scale), frame.right - start)
    longest = max(width(name, style.face, style.size, style.tracking) for name in names)
    beside = start + longest + BETWEEN
    needed = max(width(short, small.face, small.size) for short in shorts)
    if frame.right - beside >= min(needed, LEAST_BESIDE * frame.scale):
        return _Columns(start, beside, under=False, style=style, small=small)
    return _Columns(start, start, under=True, style=style, small=small)


def _row(one: Row, columns: _Columns, setting: Setting, *, first: bool) -> Block:
    frame, palette, texts = setting.frame, setting.palette, setting.texts
    name = value_name(texts, one.value)
    short = one.short.read(texts.language)
    head = text(name.name, columns.style, palette.ink, columns.name, frame.right - columns.name)
    words = text(short, columns.small, palette.ink, columns.words, frame.right - columns.words)
    if columns.under:
        inner = stacked((0, head), (0.5 * columns.small.size, words))
        high = max(ROW, inner.height + 2 * PAD)
        content = inner.at((high - inner.height) / 2)
    else:
        high = max(ROW, words.height + 2 * PAD + CAP * 8)
        content = (*head.at((high - head.height) / 2), *words.at((high - words.height) / 2))
    size = MARK * min(frame.scale, 1.2)
    mark = value_mark(one.value, (frame.axis + 0.53 * size, high / 2), size, name.letter, palette)
    rules = (*(rule(setting).shapes if first else ()), *rule(setting, hair=True).at(high))
    return Block((*rules, *mark, *content), high)

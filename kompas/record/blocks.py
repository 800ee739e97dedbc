"""The pieces a record is made of, independent of form: what is said, in which order, at which level.

An outline knows what a reader who does not see the page needs: heading levels without a jump, header cells of
tables, alternative texts of figures, the language, and what is only decoration. Writers decide how it looks.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from kompas.domain.text import Language
from kompas.domain.values import Value
from kompas.geometry.shapes import Drawing, Picture

ParagraphStyle = Literal["body", "question", "statement", "strong", "quiet"]
CellKind = Literal["text", "name", "short", "number", "date"]
Symbol = Literal["before", "after", "centre"]


class Masthead(msgspec.Struct, frozen=True):
    """The line above the first page: emblem, the name of the program and what this document is.

    Then the institution whose record it is, if it is known: `house` and `contact` in words; its `logo` says no more.
    """

    name: str
    kind: str
    house: str = ""
    contact: str = ""
    logo: Picture | None = None


class Title(msgspec.Struct, frozen=True):
    """The title of the record: the only heading of level 1."""

    text: str


class Chapter(msgspec.Struct, frozen=True):
    """A heading of level 2 that begins a new page; `folio` counts from 1 (0: none), `label` is short.

    `note` is what the contents say of it, in a sentence or two.
    """

    folio: int
    label: str
    text: str
    note: str = ""


class Heading(msgspec.Struct, frozen=True):
    """A heading in the text; level 3 or 4."""

    level: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """A text of one voice; a newline in it begins a new line."""

    text: str
    style: ParagraphStyle = "body"


class Bullets(msgspec.Struct, frozen=True):
    """A list without order."""

    items: tuple[str, ...]


class Sign(msgspec.Struct, frozen=True):
    """The mark of a value with its letter; the name of the value stands beside it."""

    value: Value
    letter: str


class Key(msgspec.Struct, frozen=True):
    """One line of a legend: a symbol and what it stands for."""

    symbol: Symbol
    text: str


class Aside(msgspec.Struct, frozen=True):
    """What stands in the margin level with the next block.

    `level` makes the label a heading (0: it is none); `sign` puts the mark of a value before it; `near` leaves less
    white above it, on a page that must hold much.
    """

    label: str = ""
    lines: tuple[str, ...] = ()
    level: int = 0
    sign: Sign | None = None
    keys: tuple[Key, ...] = ()
    near: bool = False


class Column(msgspec.Struct, frozen=True):
    """A column of a table: its header cell, and what its cells hold (writers choose the width by it)."""

    head: str
    kind: CellKind = "text"


class Row(msgspec.Struct, frozen=True):
    """A row of a table; the first cell is its header cell. `sign` is the mark of the value it is about."""

    cells: tuple[str, ...]
    sign: Sign | None = None


class Table(msgspec.Struct, frozen=True):
    """A table with header cells for columns and rows.

    `head_shown` is False where the columns explain themselves to the eye; the header cells exist all the same.
    With `margin_heads` the header cell of each row stands in the margin. Without `row_heads` the first cell of a
    row is text like the others: an argument names nothing. `by_hand`: rows leave room to write on paper.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head_shown: bool = True
    margin_heads: bool = False
    row_heads: bool = True
    by_hand: bool = False


class Figure(msgspec.Struct, frozen=True):
    """A picture with the text that says the same; `wide` crosses the axis."""

    drawing: Drawing
    alternative: str
    caption: str = ""
    wide: bool = False


class Band(msgspec.Struct, frozen=True):
    """What everything led to: the decision and its conditions. `label` is a heading of level 2."""

    label: str
    note: str
    text: str
    items: tuple[str, ...] = ()


class Decoration(msgspec.Struct, frozen=True):
    """A thin rule between two parts; it says nothing."""


class Entry(msgspec.Struct, frozen=True):
    """A line of the contents; `target` is the position of the chapter among the blocks."""

    folio: int
    text: str
    target: int
    note: str = ""


class Contents(msgspec.Struct, frozen=True):
    """The chapters, each a link; writers add the pages."""

    entries: tuple[Entry, ...]


Block = (
    Masthead
    | Title
    | Chapter
    | Heading
    | Paragraph
    | Bullets
    | Aside
    | Table
    | Figure
    | Band
    | Contents
    | Decoration
)


class Outline(msgspec.Struct, frozen=True):
    """A whole record. `footer` stands at the foot of every page, `page_of` with {page} and {pages} beside it."""

    title: str
    subject: str
    author: str
    language: Language
    footer: str
    page_of: str
    blocks: tuple[Block, ...]


def texts_of(block: Block) -> Iterator[str]:
    """Return every text of a block in reading order, header cells and alternative texts included."""
    match block:
        case Title() | Chapter() | Heading() | Paragraph():
            yield block.text
        case Masthead():
            yield from (block.name, block.kind, block.house, block.contact)
        case Bullets():
            yield from block.items
        case Aside():
            yield from (*(key.text for key in block.keys), block.label, *block.lines)
        case Table():
            yield from (column.head for column in block.columns)
            for row in block.rows:
                yield from row.cells
        case Figure():
            yield from (block.alternative, block.caption)
        case Band():
            yield from (block.label, block.note, block.text, *block.items)
        case _:
            entries = block.entries if isinstance(block, Contents) else ()
            yield from (text for entry in entries for text in (entry.text, entry.note))


def said(outline: Outline) -> str:
    """Return everything the outline says, one text a line."""
    return "\n".join(text for block in outline.blocks for text in texts_of(block) if text)


def heading_levels(outline: Outline) -> tuple[int, ...]:
    """Return the levels of all headings in reading order."""
    levels = (_level(block) for block in outline.blocks)
    return tuple(level for level in levels if level)


def _level(block: Block) -> int:
    match block:
        case Title():
            return 1
        case Chapter() | Band():
            return 2
        case Heading() | Aside():
            return block.level
        case _:
            return 0

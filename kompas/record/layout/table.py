"""Sets tables: rows that break over pages when they must, heads that come again on every page."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from kompas.geometry.shapes import Anchor, Line, Shape
from kompas.record.blocks import CellKind, Column, Row, Sign, Table
from kompas.record.layout.mark import MARK_ROOM, value_mark
from kompas.record.layout.pieces import Piece, Role, Run
from kompas.record.layout.text import baseline, broken, held, kept, label
from kompas.record.paper import (
    AXIS,
    CELL,
    CELL_HEAD,
    CELL_NAME,
    LEFT,
    MARGIN,
    MM,
    RIGHT,
    ROW_WEIGHT,
    Style,
    colours,
)

GUTTER = 3.5 * MM
PAD = 5.0
WIDTHS: dict[CellKind, float] = {"name": 37 * MM, "short": 25.5 * MM, "number": 17 * MM, "date": 32.5 * MM}
"""Widths by kind, for tables of one kind to agree; "text" shares what is left."""
NUMERIC: frozenset[CellKind] = frozenset({"number", "date"})
WHOLE_ROW = 8
"""Rows of up to this many lines do not break."""
FIRST_HIGH, LAST_HIGH = 90.0, 60.0
"""Points at the ends of a table that stay together, with one row more: four short rows or one tall one at its
beginning, three or one at its end."""
HAND = 34.0
"""Points that a row has more when somebody is to write in it."""
SMALL = 170.0
"""Tables up to this height, in points, stay on one page."""


class Slot(NamedTuple):
    """Where a column stands."""

    x: float
    room: float
    style: Style
    numeric: bool


class _Cells(NamedTuple):
    slots: list[Slot]
    lines: list[list[str]]
    sign: Sign | None


def slots(table: Table) -> list[Slot]:
    """Return the places of the columns: known widths first, the rest for text (else for the first column)."""
    inside = table.columns[1:] if table.margin_heads else table.columns
    flexible = [column.kind == "text" for column in inside]
    if not any(flexible):
        flexible[0] = True
    gaps = GUTTER * (len(inside) - 1)
    fixed = sum(WIDTHS[c.kind] for c, grows in zip(inside, flexible, strict=True) if not grows)
    share = (RIGHT - AXIS - gaps - fixed) / sum(flexible)
    found = [Slot(LEFT, MARGIN, CELL_NAME, numeric=False)] if table.margin_heads else []
    x = AXIS
    for column, grows in zip(inside, flexible, strict=True):
        room = share if grows else WIDTHS[column.kind]
        found.append(Slot(x, room, CELL, column.kind in NUMERIC))
        x += room + GUTTER
    return found


def table_pieces(table: Table, block: int) -> list[Piece]:
    """Return a table row by row, with a rule before each row and after the last; a small one stays whole."""
    places = slots(table)
    shown = table.head_shown or not table.rows
    head = _head(table.columns, places, block)
    rows = [_row(row, places, block, number) for number, row in enumerate(table.rows, start=1)]
    if table.by_hand:
        rows = [[*row[:-1], replace(row[-1], height=row[-1].height + HAND)] for row in rows]
    if not shown:
        rows[0][0] = replace(rows[0][0], runs=(*_unseen_head(table.columns, block), *rows[0][0].runs))
    # The first rows stay together, and the last ones with the rule under them.
    for at in _ends([sum(piece.height for piece in row) for row in rows]):
        rows[at][-1] = replace(rows[at][-1], keep=True)
    body = [replace(piece, again=tuple(head)) for row in rows for piece in row]
    foot = [Piece(ROW_WEIGHT, (Run("artifact", (_rule(colours().line),)),))] if rows else []
    # Also a head that the eye does not need beside the table above: on another page that is not there.
    pieces = [*(replace(piece, keep=True) for piece in head if shown), *body, *foot]
    pieces[0] = replace(pieces[0], clear=table.margin_heads)
    small = sum(piece.height for piece in pieces) <= SMALL
    return kept(pieces) if small else pieces


def _ends(highs: Sequence[float]) -> set[int]:
    """Return the rows that stay with what comes next: few when they are tall, or a table would never break."""
    first = {at for at, foot in enumerate(accumulate(highs)) if foot < FIRST_HIGH}
    below = [0.0, *accumulate(highs[:0:-1])]
    return first | {len(highs) - 1 - at for at, foot in enumerate(below[: len(highs)]) if foot < LAST_HIGH}


def _head(columns: Sequence[Column], places: list[Slot], block: int) -> list[Piece]:
    styled = [place._replace(style=CELL_HEAD) for place in places]
    lines = [broken(c.head, CELL_HEAD, place.room) for c, place in zip(columns, styled, strict=True)]
    return _lines(_Cells(styled, lines, None), block, 0)


def _unseen_head(columns: Sequence[Column], block: int) -> tuple[Run, ...]:
    """Return the header cells of a table that does not show them."""
    return tuple(Run("head_cell", (), block, (0, at), spoken=c.head) for at, c in enumerate(columns))


def _row(row: Row, places: list[Slot], block: int, number: int) -> list[Piece]:
    indent = MARK_ROOM if row.sign else 0.0
    styled = [places[0]._replace(x=places[0].x + indent, room=places[0].room - indent), *places[1:]]
    lines = [broken(text, s.style, s.room) for text, s in zip(row.cells, styled, strict=True)]
    pieces = held(_lines(_Cells(styled, lines, row.sign), block, number), WHOLE_ROW)
    rule = _rule(colours().line if number == 1 else colours().hair)
    ruled = (Run("artifact", (rule,), block, (number,)), *pieces[0].runs)
    return [replace(pieces[0], runs=ruled), *pieces[1:]]


def _lines(cells: _Cells, block: int, number: int) -> list[Piece]:
    """Return a row as lines; all columns share the baseline of the cell style."""
    count = max(len(lines) for lines in cells.lines)
    rest = PAD + baseline(CELL)
    pieces = []
    for at in range(count):
        top = PAD if at == 0 else 0.0
        foot = PAD if at == count - 1 else 0.0
        y = rest if at == 0 else rest - PAD
        runs = _marked(cells, at, y, block, number) + _cell_runs(cells, at, y, block, number)
        pieces.append(Piece(top + CELL.leading + foot, runs, y))
    return pieces


def _cell_runs(cells: _Cells, at: int, y: float, block: int, number: int) -> tuple[Run, ...]:
    role: Role = "cell" if number else "head_cell"
    return tuple(
        Run(
            "head_cell" if column == 0 else role,
            (label(lines[at], slot.style, *_anchored(slot, y)),),
            block,
            (number, column),
        )
        for column, (slot, lines) in enumerate(zip(cells.slots, cells.lines, strict=True))
        if at < len(lines) and lines[at]
    )


def _anchored(slot: Slot, y: float) -> tuple[float, float, Anchor]:
    return (slot.x + slot.room, y, "end") if slot.numeric else (slot.x, y, "start")


def _marked(cells: _Cells, at: int, y: float, block: int, number: int) -> tuple[Run, ...]:
    if cells.sign is None or at:
        return ()
    first = cells.slots[0]
    mark = value_mark(cells.sign, first.x - MARK_ROOM, y, first.style)
    return (Run("artifact", mark, block, (number,)),)


def _rule(colour: str) -> Shape:
    return Line(((AXIS, 0.0), (RIGHT, 0.0)), colour, ROW_WEIGHT)

"""From an outline to pages: every block becomes pieces, and the pieces are packed."""

from collections.abc import Iterable

from msgspec.structs import replace

from kompas.geometry.shapes import Line
from kompas.record.blocks import (
    Aside,
    Band,
    Block,
    Bullets,
    Chapter,
    Contents,
    Decoration,
    Figure,
    Heading,
    Masthead,
    Outline,
    Paragraph,
    Table,
    Title,
)
from kompas.record.layout.contents import contents_pieces, with_pages
from kompas.record.layout.figure import figure_pieces
from kompas.record.layout.filling import filled
from kompas.record.layout.head import chapter, masthead
from kompas.record.layout.list import band_pieces, bullet_pieces
from kompas.record.layout.margin import note_pieces
from kompas.record.layout.paginate import Page
from kompas.record.layout.pieces import Piece, Place, Run
from kompas.record.layout.table import table_pieces
from kompas.record.layout.text import heading_pieces, label, paragraph_pieces, title_pieces
from kompas.record.paper import FOOT, FOOTER, LEFT, RIGHT, ROW_WEIGHT, colours

SECTION_GAP = 24.0
NEAR_GAP = 13.0
"""Before a section of a page that must hold much."""
AFTER: dict[str, float] = {"strong": 1.5, "statement": 6.0}
"""White after a paragraph that the next one belongs to, by style."""
AFTER_HEADING = 5.0
BETWEEN_NOTES = 10.0
GAPS: dict[type[Block], float] = {
    Paragraph: 7.7,
    Bullets: 5.0,
    Table: 9.0,
    Figure: 12.0,
    Heading: SECTION_GAP,
    Band: 40.0,
    Decoration: 20.0,
}
"""White before a block, in points."""


def pages(outline: Outline) -> tuple[Page, ...]:
    """Return the pages of a record, footers included."""
    packed = with_pages(filled(pieces_of(outline.blocks)))
    return tuple(
        replace(page, runs=(*page.runs, _footer(outline, number, len(packed))))
        for number, page in enumerate(packed, start=1)
    )


def pieces_of(blocks: Iterable[Block]) -> list[Piece]:
    """Return all blocks as pieces; asides go with the block after them, one under the other."""
    found: list[Piece] = []
    before: Block | None = None
    begins = False
    asides: list[tuple[Aside, int]] = []
    for position, block in enumerate(blocks):
        if isinstance(block, Aside):
            asides.append((block, position))
            continue
        if isinstance(block, Chapter):
            found += _noted([], asides)
            asides = []
        if begins and not asides and isinstance(before, Paragraph) and isinstance(block, Paragraph):
            # A question and its answer, a new fact and what it did: no page begins with the second alone.
            found[-1] = replace(found[-1], keep=True)
        gap = NEAR_GAP if any(note.near for note, _ in asides) else _gap(before, block, noted=bool(asides))
        fresh = _with_space(_block(block, position), gap)
        found += _noted(fresh, asides)
        before, begins, asides = block, bool(asides), []
    return [*found, *_noted([], asides)]


def _block(block: Block, position: int) -> list[Piece]:  # noqa: C901, PLR0911 - one line a kind
    match block:
        case Masthead():
            return [Piece(0.0, keep=True, opens=masthead(block, position))]
        case Chapter():
            place = Place(0, f"{block.folio}  {block.text}" if block.folio else block.text)
            return [Piece(0.0, keep=True, opens=chapter(block, position), place=place)]
        case Title():
            return title_pieces(block.text, position)
        case Heading():
            return heading_pieces(block, position)
        case Paragraph():
            return paragraph_pieces(block, position)
        case Bullets():
            return bullet_pieces(block.items, position)
        case Table():
            return table_pieces(block, position)
        case Figure():
            return figure_pieces(block, position)
        case Band():
            return band_pieces(block, position)
        case Contents():
            return contents_pieces(block, position)
        case Decoration():
            rule = Line(((LEFT, 0.0), (RIGHT, 0.0)), colours().line, ROW_WEIGHT)
            return [Piece(ROW_WEIGHT, (Run("artifact", (rule,)),), keep=True, clear=True, loose=True)]
        case Aside():
            return []


def _gap(before: Block | None, block: Block, *, noted: bool) -> float:
    if isinstance(before, Heading):
        return AFTER_HEADING
    if (
        isinstance(before, Paragraph)
        and isinstance(block, Paragraph | Figure)
        and not noted
        and before.style in AFTER
    ):
        return AFTER[before.style]
    apart = (
        noted
        or isinstance(before, Figure)
        or (isinstance(before, Table) and isinstance(block, Paragraph) and block.style == "statement")
        or (isinstance(block, Table) and block.margin_heads)
    )
    return max(SECTION_GAP if apart else 0.0, GAPS.get(type(block), 0.0))


def _with_space(pieces: list[Piece], space: float) -> list[Piece]:
    return [replace(pieces[0], space=space), *pieces[1:]] if pieces else []


def _noted(pieces: list[Piece], asides: list[tuple[Aside, int]]) -> list[Piece]:
    """Return the pieces with notes beside the first; a note that is a heading is a place to jump to."""
    if not asides:
        return pieces
    lines: list[Piece] = []
    for note, position in asides:
        lines += [Piece(BETWEEN_NOTES)] if lines else []
        lines += note_pieces(note, position)
    jumps = [Place(1, note.label) for note, _ in asides if note.level and note.label]
    first, *later = pieces or [Piece(0.0)]
    last, position = asides[-1]
    if last.sign:
        # Where a table of arguments goes on, one wants to know again of which value they are.
        name = note_pieces(Aside(last.label, sign=last.sign), position)
        later = [_named_again(piece, name) for piece in later]
    return [replace(first, note=tuple(lines), place=jumps[0] if jumps else first.place), *later]


def _named_again(piece: Piece, name: tuple[Piece, ...]) -> Piece:
    if not piece.again:
        return piece
    head, *others = piece.again
    return replace(piece, again=(replace(head, note=name), *others))


def _footer(outline: Outline, number: int, count: int) -> Run:
    of = outline.page_of.format(page=number, pages=count)
    return Run("artifact", (label(outline.footer, FOOTER, LEFT, FOOT), label(of, FOOTER, RIGHT, FOOT, "end")))

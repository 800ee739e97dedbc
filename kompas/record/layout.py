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
    Decoration,
    Figure,
    Heading,
    Masthead,
    Outline,
    Paragraph,
    Table,
    Title,
)
from kompas.record.layout_figure import figure_pieces
from kompas.record.layout_head import chapter, masthead
from kompas.record.layout_list import band_pieces, bullet_pieces
from kompas.record.layout_margin import note_pieces
from kompas.record.layout_table import table_pieces
from kompas.record.layout_text import heading_pieces, label, paragraph_pieces, title_pieces
from kompas.record.paper import FOOT, FOOTER, LEFT, RIGHT, ROW_WEIGHT, colours
from kompas.record.paginate import Page, paginate
from kompas.record.pieces import Piece, Place, Run

SECTION_GAP = 26.0
AFTER_HEADING = 5.0
GAPS: dict[type[Block], float] = {
    Paragraph: 7.7,
    Bullets: 5.0,
    Table: 9.0,
    Figure: 12.0,
    Heading: SECTION_GAP,
    Band: 40.0,
    Decoration: SECTION_GAP,
}
"""White before a block, in points."""


def pages(outline: Outline) -> tuple[Page, ...]:
    """Return the pages of a record, footers included."""
    packed = paginate(pieces_of(outline.blocks))
    return tuple(
        replace(page, runs=(*page.runs, _footer(outline, number, len(packed))))
        for number, page in enumerate(packed, start=1)
    )


def pieces_of(blocks: Iterable[Block]) -> list[Piece]:
    """Return all blocks as pieces; an aside goes with the block after it."""
    found: list[Piece] = []
    before: Block | None = None
    aside: tuple[Aside, int] | None = None
    for position, block in enumerate(blocks):
        if aside and isinstance(block, Aside | Chapter):
            found += _noted([Piece(0.0)], aside)
            aside = None
        if isinstance(block, Aside):
            aside = (block, position)
            continue
        fresh = _with_space(_block(block, position), _gap(before, block, noted=aside is not None))
        found += _noted(fresh, aside)
        before, aside = block, None
    return found + _noted([Piece(0.0)], aside) if aside else found


def _block(block: Block, position: int) -> list[Piece]:
    match block:
        case Masthead():
            return [Piece(0.0, keep=True, opens=masthead(block, position))]
        case Chapter():
            place = Place(0, f"{block.folio}  {block.text}")
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
        case Decoration():
            rule = Line(((LEFT, 0.0), (RIGHT, 0.0)), colours().line, ROW_WEIGHT)
            return [Piece(ROW_WEIGHT, (Run("artifact", (rule,)),), keep=True)]
        case Aside():
            return []


def _gap(before: Block | None, block: Block, *, noted: bool) -> float:
    if isinstance(before, Heading):
        return AFTER_HEADING
    return max(SECTION_GAP if noted else 0.0, GAPS.get(type(block), 0.0))


def _with_space(pieces: list[Piece], space: float) -> list[Piece]:
    return [replace(pieces[0], space=space), *pieces[1:]] if pieces else []


def _noted(pieces: list[Piece], aside: tuple[Aside, int] | None) -> list[Piece]:
    """Return the pieces with a note beside the first; a note that is a heading is a place to jump to."""
    if aside is None or not pieces:
        return pieces
    note, position = aside
    place = Place(1, note.label) if note.level and note.label else pieces[0].place
    first = replace(pieces[0], note=note_pieces(note, position), place=place)
    return [first, *pieces[1:]]


def _footer(outline: Outline, number: int, count: int) -> Run:
    of = outline.page_of.format(page=number, pages=count)
    return Run("artifact", (label(outline.footer, FOOTER, LEFT, FOOT), label(of, FOOTER, RIGHT, FOOT, "end")))

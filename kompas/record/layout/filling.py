"""Packs chapter by chapter: where only a few lines would stand on a last page, the chapter stands a little closer."""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from kompas.record.layout.paginate import Page, paginate
from kompas.record.layout.pieces import Piece
from kompas.record.paper import TOP

FEW = 120.0
"""Points of text that look forlorn on a page of their own: some eight lines."""
CLOSER = (0.8, 0.6)
"""Shares of the white between parts that are tried in turn to spare such a page."""


def filled(pieces: Sequence[Piece]) -> tuple[Page, ...]:
    """Return the pages of a record, chapter by chapter."""
    return tuple(chain.from_iterable(_chapter(chapter) for chapter in _chapters(pieces)))


def _chapter(pieces: Sequence[Piece]) -> tuple[Page, ...]:
    usual = paginate(pieces)
    if len(usual) == 1 or usual[-1].foot - TOP > FEW:
        return usual
    closer = (paginate([_nearer(piece, share) for piece in pieces]) for share in CLOSER)
    return next((pages for pages in closer if len(pages) < len(usual)), usual)


def _nearer(piece: Piece, share: float) -> Piece:
    return replace(piece, space=piece.space * share) if piece.space else piece


def _chapters(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces in groups of which each begins a page."""
    begins = [0, *(at for at, piece in enumerate(pieces) if piece.opens and at)]
    for begin, end in zip(begins, [*begins[1:], len(pieces)], strict=True):
        yield pieces[begin:end]

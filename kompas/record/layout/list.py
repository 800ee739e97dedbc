"""Sets lists, and the band with the decision."""

from msgspec.structs import replace

from kompas.record.blocks import Aside, Band
from kompas.record.layout.margin import note_pieces
from kompas.record.layout.pieces import Piece, Run
from kompas.record.layout.text import broken, label, text_pieces
from kompas.record.paper import AXIS, BODY, DECISION, MEASURE, STRONG, colours

DASH = "–"
INDENT = 13.0
BETWEEN = 2.0
LARGE_LINES = 8
"""A decision longer than this many large lines is set as text."""
BAND_TOP, BAND_BOTTOM = 17.0, 19.0


def bullet_pieces(items: tuple[str, ...], block: int) -> list[Piece]:
    """Return a list, each item after a dash."""
    pieces: list[Piece] = []
    for number, item in enumerate(items):
        lines = text_pieces(item, BODY, AXIS + INDENT, MEASURE - INDENT, block=block, role="item")
        lines = [
            replace(piece, runs=tuple(replace(run, part=(number,)) for run in piece.runs)) for piece in lines
        ]
        dash = Run("bullet", (label(DASH, BODY, AXIS, lines[0].baseline),), block, (number,))
        lines[0] = replace(lines[0], runs=(dash, *lines[0].runs), space=BETWEEN if number else 0.0)
        if number in (0, len(items) - 2):
            # No item stands alone at the end or the beginning of a page.
            lines[-1] = replace(lines[-1], keep=True)
        pieces += lines
    return pieces


def band_pieces(band: Band, block: int) -> list[Piece]:
    """Return the decision on the marker colour, its label in the margin, its conditions under it."""
    large = broken(band.text, DECISION, MEASURE, balance=True)
    style = DECISION if len(large) <= LARGE_LINES else STRONG
    text = text_pieces(band.text, style, AXIS, MEASURE, block=block, balance=style is DECISION)
    note = note_pieces(Aside(band.label, (band.note,) if band.note else (), level=2), block)
    lines = [replace(text[0], note=note), *text[1:]]
    items = bullet_pieces(band.items, block)
    gap = [Piece(9.0, keep=True)] if items else []
    missing = sum(p.height for p in note) - sum(p.height for p in (*lines, *gap, *items))
    foot = Piece(BAND_BOTTOM + max(0.0, missing))
    body = [*lines, *gap, *_flat(items)]
    body[-1] = replace(body[-1], keep=True)
    return [
        replace(p, ground=colours().marker) for p in (Piece(BAND_TOP, keep=True, clear=True), *body, foot)
    ]


def _flat(items: list[Piece]) -> list[Piece]:
    """Return the lines of a list with the white between them inside the pieces, so that a ground has no gaps."""
    flat: list[Piece] = []
    for piece in items:
        if piece.space:
            flat.append(Piece(piece.space, keep=True))
        flat.append(replace(piece, space=0.0))
    return flat

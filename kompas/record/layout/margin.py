"""Sets what stands in the margin: a bold label, quiet lines, a legend, the mark of a value."""

from msgspec.structs import replace

from kompas.geometry.shapes import Shape
from kompas.record.blocks import Aside, Key, Sign
from kompas.record.layout.mark import MARK_ROOM, symbol, value_mark
from kompas.record.layout.pieces import Piece, Role, Run
from kompas.record.layout.text import baseline, broken, label
from kompas.record.paper import CELL_NAME, LEFT, MARGIN, NOTE, NOTE_LABEL, Style

KEY_LEADING = 16.4
KEY_INDENT = 15.0
KEYS, LABEL, LINES = -3, -2, -1
"""Parts of a note, read before the numbered parts of what it stands beside."""


def note_pieces(aside: Aside, block: int) -> tuple[Piece, ...]:
    """Return a note for the margin, line by line."""
    pieces = [piece for at, key in enumerate(aside.keys) for piece in _parted(_key(key, block), (KEYS, at))]
    gap = Piece(8.0) if pieces and (aside.label or aside.lines) else None
    pieces += [gap] if gap else []
    pieces += _parted(_label(aside, block), (LABEL,))
    for at, text in enumerate(aside.lines):
        pieces += _parted(_lines(broken(text, NOTE, MARGIN), NOTE, block), (LINES, at))
    return tuple(pieces)


def _parted(pieces: list[Piece], part: tuple[int, ...]) -> list[Piece]:
    """Return the lines of one text of a note, apart from its other texts to whoever hears them."""
    return [replace(piece, runs=tuple(replace(run, part=part) for run in piece.runs)) for piece in pieces]


def _label(aside: Aside, block: int) -> list[Piece]:
    if not aside.label:
        return []
    role: Role = "heading" if aside.level else "note"
    if aside.sign is None:
        return _lines(broken(aside.label, NOTE_LABEL, MARGIN), NOTE_LABEL, block, role, aside.level)
    return _named(aside.sign, aside.label, block, role, aside.level)


def _named(sign: Sign, text: str, block: int, role: Role, level: int) -> list[Piece]:
    """Return the name of a value with its mark before it."""
    rest = baseline(CELL_NAME)
    shapes: tuple[Shape, ...] = (label(text, CELL_NAME, LEFT + MARK_ROOM, rest),)
    mark = Run("artifact", value_mark(sign, LEFT, rest, CELL_NAME))
    return [Piece(CELL_NAME.leading + 3, (mark, Run(role, shapes, block, level=level)), rest)]


def _lines(
    lines: list[str], style: Style, block: int, role: Role = "note", level: int = 0, x: float = LEFT
) -> list[Piece]:
    rest = baseline(style)
    return [
        Piece(style.leading, (Run(role, (label(line, style, x, rest),), block, level=level),), rest)
        for line in lines
    ]


def _key(key: Key, block: int) -> list[Piece]:
    lines = broken(key.text, NOTE, MARGIN - KEY_INDENT)
    pieces = _lines(lines, NOTE._replace(leading=KEY_LEADING), block, x=LEFT + KEY_INDENT)
    first = pieces[0]
    mark = Run("artifact", symbol(key.symbol, (LEFT + 4.5, KEY_LEADING / 2)))
    return [Piece(first.height, (mark, *first.runs), first.baseline), *pieces[1:]]

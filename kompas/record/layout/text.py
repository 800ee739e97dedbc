"""Sets texts in lines: from words and a style to pieces one line high."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kompas.geometry.shapes import Anchor, Label
from kompas.geometry.typesetting import metrics, width, wrap
from kompas.record.blocks import Heading, Paragraph, ParagraphStyle
from kompas.record.layout.hyphens import hyphenated
from kompas.record.layout.pieces import Piece, Place, Role, Run
from kompas.record.paper import (
    AXIS,
    BODY,
    MEASURE,
    QUESTION,
    QUIET,
    RIGHT,
    SECTION,
    STATEMENT,
    STRONG,
    SUBSECTION,
    TITLE,
    Style,
    colours,
)

STYLES: dict[ParagraphStyle, Style] = {
    "body": BODY,
    "question": QUESTION,
    "statement": STATEMENT,
    "strong": STRONG,
    "quiet": QUIET,
}
TITLE_SIZES = (50.0, 46.0, 42.0, 36.0, 30.0)
TITLE_LINES = 3
TITLE_ROOM = RIGHT - AXIS
TITLE_NOTE = 18.5
"""Where a margin note beside the title has its baseline: near the top of the capitals."""
TITLE_AFTER = 12.0

OPTICAL = 0.04
"""Share of the size by which display lines begin before the axis, because large letters stand off their edge."""
LARGE = 24.0


def baseline(style: Style) -> float:
    """Return where the baseline lies in a line of this style: capitals stand in its middle."""
    return style.leading / 2 + metrics(style.face).cap_height * style.size / 2


def label(text: str, style: Style, x: float, y: float, anchor: Anchor = "start") -> Label:
    """Return one line of text with its baseline at (x, y)."""
    ink = colours().soft if style.quiet else colours().ink
    shift = OPTICAL * style.size if style.size >= LARGE and anchor == "start" else 0.0
    return Label((x - shift, y), text, style.face, style.size, ink, anchor, style.tracking)


def broken(text: str, style: Style, room: float, *, balance: bool = False) -> list[str]:
    """Break a text into lines; no word is alone on the last line of a paragraph if two stay on the line before.

    `balance` evens out the lines of a heading.
    """
    lines: list[str] = []
    for paragraph in text.strip().split("\n"):
        if not paragraph.strip() and lines and not lines[-1]:
            continue
        told = hyphenated(paragraph, lambda word: width(word, style.face, style.size, style.tracking) <= room)
        one = wrap(told, style.face, style.size, room, style.tracking, balance=balance)
        lines += one if balance else _without_lone_word(one, style, room)
    return lines


def _without_lone_word(lines: list[str], style: Style, room: float) -> list[str]:
    if len(lines) < 2 or " " in lines[-1]:  # noqa: PLR2004 - a last line needs one before it
        return lines
    before, _, word = lines[-2].rpartition(" ")
    joined = f"{word} {lines[-1]}"
    fits = width(joined, style.face, style.size, style.tracking) <= room
    return [*lines[:-2], before, joined] if " " in before and fits else lines


def text_pieces(
    text: str,
    style: Style,
    x: float,
    room: float,
    *,
    block: int = -1,
    role: Role = "text",
    level: int = 0,
    balance: bool = False,
) -> list[Piece]:
    """Return a text as pieces of one line, with the keeps that spare a page its orphans and widows."""
    rest = baseline(style)
    lines = broken(text, style, room, balance=balance)
    pieces = [
        Piece(style.leading, (Run(role, (label(line, style, x, rest),), block, level=level),), rest)
        if line
        else Piece(style.leading / 2, baseline=rest)
        for line in lines
    ]
    return held(pieces)


def held(pieces: list[Piece], whole: int = 3) -> list[Piece]:
    """Return the lines of one text with two kept together at both ends; up to `whole` lines stay together."""
    count = len(pieces)
    if count <= whole:
        return kept(pieces)
    ends = {0, count - 2}
    return [replace(piece, keep=True) if at in ends else piece for at, piece in enumerate(pieces)]


def kept(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces such that all stay on one page."""
    *before, last = pieces
    return [*(replace(piece, keep=True) for piece in before), last]


def title_pieces(text: str, block: int) -> list[Piece]:
    """Return the title of page one: as large as its longest word and three lines allow."""
    style = next(
        (style for style in _titles() if _suits(text, style)), TITLE._replace(size=24.0, leading=27.0)
    )
    pieces = text_pieces(text, style, AXIS, TITLE_ROOM, block=block, role="title", level=1, balance=True)
    pieces[0] = replace(pieces[0], baseline=TITLE_NOTE, place=Place(0, text))
    return kept([*pieces, Piece(TITLE_AFTER)])


def _titles() -> Iterator[Style]:
    for size in TITLE_SIZES:
        yield TITLE._replace(size=size, leading=round(size * 1.02 + 1))


def _suits(text: str, style: Style) -> bool:
    """Tell whether a title fits in few lines without cutting a word or leaving one alone on the last line."""
    lines = wrap(text, style.face, style.size, TITLE_ROOM, style.tracking)
    longest = max(width(word, style.face, style.size, style.tracking) for word in [*text.split(), ""])
    alone = len(lines) > 1 and " " not in lines[-1]
    return longest <= TITLE_ROOM and len(lines) <= TITLE_LINES and not alone


def heading_pieces(heading: Heading, block: int) -> list[Piece]:
    """Return a heading that stays with what follows."""
    style = SECTION if heading.level == 3 else SUBSECTION  # noqa: PLR2004 - sections are level 3
    level = heading.level
    pieces = text_pieces(
        heading.text, style, AXIS, MEASURE, block=block, role="heading", level=level, balance=True
    )
    pieces[0] = replace(pieces[0], place=Place(level - 2, heading.text))
    return list(tied(pieces))


def paragraph_pieces(paragraph: Paragraph, block: int) -> list[Piece]:
    """Return a paragraph; statements and questions are set with even lines."""
    style = STYLES[paragraph.style]
    even = paragraph.style in ("question", "statement")
    return text_pieces(paragraph.text, style, AXIS, MEASURE, block=block, balance=even)


def tied(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, each kept with what follows."""
    for piece in pieces:
        yield replace(piece, keep=True)

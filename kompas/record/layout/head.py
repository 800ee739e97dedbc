"""Sets what stands above the rule of a page: the masthead of page one, folio and heading of a chapter."""

from msgspec.structs import replace

from kompas.geometry.shapes import Line, Shape
from kompas.geometry.typesetting import width
from kompas.record.blocks import Chapter, Masthead
from kompas.record.layout.mark import emblem
from kompas.record.layout.pieces import Opening, Run
from kompas.record.layout.text import label
from kompas.record.paper import (
    AXIS,
    BRAND,
    FOLIO,
    FOLIO_LABEL,
    FOOT,
    FOOTER,
    HEAD,
    LEFT,
    MM,
    PAGE_HEADING,
    RIGHT,
    RULE,
    RULE_WEIGHT,
    RUNNING,
    TOP,
    Style,
    colours,
)

EMBLEM = 27.0
"""Width of the emblem, in points."""
EMBLEM_INK = 59.2 / 512 * EMBLEM
"""White before the ink of the emblem: its marks begin at the margin."""
FOLIO_GAP = 5.0
NEXT = "  ·  "
LOGO_WIDE, LOGO_HIGH, LOGO_GAP = 46 * MM, 15 * MM, 2.5 * MM
"""Room for a logo, and the white between it and the rule."""


def masthead(block: Masthead, position: int) -> Opening:
    """Return the head of page one; its later pages repeat it without the institution."""
    name = label(block.name, BRAND, LEFT + EMBLEM + 4, HEAD)
    kind = label(block.kind, RUNNING, AXIS, HEAD)
    drawn = (*emblem(LEFT - EMBLEM_INK, HEAD - 0.62 * EMBLEM, EMBLEM), _rule())
    mark = Run("artifact", (*drawn, *_logo(block)))
    told = Run("text", (name, kind, *_house(block)), position)
    return Opening((mark, told), (Run("artifact", drawn), Run("artifact", (name, kind))), TOP)


def _house(block: Masthead) -> tuple[Shape, ...]:
    """Return name and contact of the institution on one line at the foot of page one: the page has no other room."""
    words = NEXT.join(part for part in (block.house, block.contact) if part)
    if not words:
        return ()
    needed = width(words, FOOTER.face, FOOTER.size)
    style = FOOTER._replace(size=FOOTER.size * min(1.0, (RIGHT - LEFT) / needed))
    return (label(words, style, LEFT, FOOT - FOOTER.leading),)


def _logo(block: Masthead) -> tuple[Shape, ...]:
    """Return the logo at the right margin above the rule, as large as its room."""
    logo = block.logo
    if logo is None:
        return ()
    scale = min(LOGO_WIDE / logo.columns, LOGO_HIGH / logo.rows)
    wide, high = scale * logo.columns, scale * logo.rows
    at = (RIGHT - wide, RULE - LOGO_GAP - high)
    return (replace(logo, at=at, width=wide, height=high),)


def chapter(block: Chapter, position: int) -> Opening:
    """Return the head of a chapter; later pages carry its heading small."""
    folio = _folio(block)
    heading = label(block.text, _fitting(block.text), AXIS, HEAD)
    running = label(block.text, RUNNING, AXIS, HEAD)
    return Opening(
        (Run("artifact", (*folio, _rule())), Run("heading", (heading,), position, level=2)),
        (Run("artifact", (*folio, running, _rule())),),
        TOP,
    )


def _folio(block: Chapter) -> tuple[Shape, ...]:
    if not block.folio:
        return ()
    number = str(block.folio)
    after = LEFT + width(number, FOLIO.face, FOLIO.size) + FOLIO_GAP
    return (label(number, FOLIO, LEFT, HEAD), label(block.label, FOLIO_LABEL, after, HEAD))


def _fitting(text: str) -> Style:
    """Return the style of a page heading, smaller when the line would be too long for the page."""
    style = PAGE_HEADING
    needed = width(text, style.face, style.size, style.tracking)
    return style._replace(size=style.size * min(1.0, (RIGHT - AXIS) / needed)) if needed else style


def _rule() -> Line:
    return Line(((LEFT, RULE), (RIGHT, RULE)), colours().ink, RULE_WEIGHT)

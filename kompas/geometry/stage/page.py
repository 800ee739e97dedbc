"""Puts a page together: folio, heading on the axis, what flows under it, the margin, and the band."""

from collections.abc import Sequence
from typing import NamedTuple

from kompas.geometry.emblem import emblem
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing, Shape
from kompas.geometry.stage.band import Band, band
from kompas.geometry.stage.flow import Item, Page, flowed
from kompas.geometry.stage.frame import AIR, HEIGHT, TOP, Setting
from kompas.geometry.stage.writing import (
    FIGURE,
    HEADING,
    LABEL,
    LEAST_HEADING,
    Block,
    Style,
    fitted,
    lines,
    spaced,
    stacked,
    text,
)
from kompas.geometry.typesetting import printable, width

FOLIO_BASELINE = 98.0
EMBLEM = 61.0
UNDER_HEADING = 84.0
"""White between the last baseline of a heading and what follows."""
UNDER_FOLIO = 64.0


class Folio(NamedTuple):
    """Number and title of the step."""

    number: int
    title: str


class Drawn(NamedTuple):
    """Something drawn in place with how low it reaches."""

    shapes: tuple[Shape, ...]
    low: float


def folio(what: Folio, setting: Setting, room: float | None = None) -> Drawn:
    """Return emblem (not on a narrow page), number and title in the margin, wrapped in `room`."""
    frame, palette = setting.frame, setting.palette
    x = frame.margin + (EMBLEM + 20 if frame.wide else 0)
    number = FIGURE.scaled(min(frame.scale, 1.2))
    top = FOLIO_BASELINE - CAP * LABEL.size
    figure = text(str(what.number), number, palette.ink, x, frame.width)
    begin = x + width(str(what.number), number.face, number.size) + 0.5 * number.size
    place = (room or frame.axis - frame.margin - AIR) - (begin - frame.margin)
    style = fitted(what.title, LABEL.scaled(min(frame.scale, 1.2)), place)
    title = text(what.title, style, palette.soft, begin, place)
    mark = emblem((frame.margin, 52), EMBLEM, palette) if frame.wide else ()
    return Drawn((*mark, *figure.at(top), *title.at(top)), top + max(figure.depth, title.depth))


def heading_style(words: str, setting: Setting, most: int = 2, style: Style = HEADING) -> Style:
    """Return the largest heading that keeps words whole and needs at most `most` lines; else the smallest."""
    sizes = sorted({style.size * setting.frame.scale, style.size, 80.0, 72.0, LEAST_HEADING}, reverse=True)
    for size in sizes:
        tried = style.sized(size)
        whole = fitted(words, tried, setting.frame.room, LEAST_HEADING) is tried
        if whole and len(_heading_lines(words, tried, setting)) <= most:
            return tried
    return style.sized(LEAST_HEADING)


def _heading_lines(words: str, style: Style, setting: Setting) -> tuple[Block, ...]:
    frame = setting.frame
    return lines(words, style, setting.palette.ink, frame.axis, frame.room)


def heading(words: str, setting: Setting, most: int = 2) -> Block:
    """Return a heading on the axis, from the top of its capitals."""
    style = heading_style(words, setting, most)
    return stacked(*spaced(_heading_lines(words, style, setting), style))


class Sheet(NamedTuple):
    """What all pages of one view share."""

    folio: Folio
    band: Band
    heading: str = ""
    margin: tuple[Item, ...] = ()
    margin_high: bool = False
    """Whether the margin begins under the folio, not level with what is on the axis."""


class Draft(NamedTuple):
    """A page without its band: what is on it and what it says."""

    sheet: Sheet
    shapes: tuple[Shape, ...]
    said: tuple[str, ...]


def pages(sheet: Sheet, items: Sequence[Item], setting: Setting) -> tuple[Drawing, ...]:
    """Return the pages of a view: heading on each if it is one line, items flowing on the axis below the heading.

    The margin begins level with the first item; what does not fit there goes on to the next page. Without a
    heading the first item begins at the top, beside the folio, and must leave the margin free.
    """
    return numbered(drafts(sheet, items, setting), setting)


def drafts(sheet: Sheet, items: Sequence[Item], setting: Setting) -> tuple[Draft, ...]:
    """Return the same pages before they are counted, for a view that adds others."""
    head = heading(sheet.heading, setting) if sheet.heading else Block()
    first = TOP + head.height + UNDER_HEADING if sheet.heading else TOP
    return under(head, first, sheet, items, setting)


def under(
    head: Block, first: float, sheet: Sheet, items: Sequence[Item], setting: Setting
) -> tuple[Draft, ...]:
    """Return pages under a ready heading; `first` is where the items begin on the first of them."""
    bottom = lowest(sheet.band, setting)
    corner = folio(sheet.folio, setting)
    repeats = len(head.shapes) == 1
    high = corner.low + UNDER_FOLIO
    main = flowed(items, first, first if repeats else high, bottom)
    margin = flowed(sheet.margin, high if sheet.margin_high else max(first, high), high, bottom)
    count = max(len(main), len(margin))
    heads = [head if repeats or not place else Block() for place in range(count)]
    return tuple(_draft(sheet, setting, heads[n], _at(main, n), _at(margin, n)) for n in range(count))


def lowest(what: Band, setting: Setting) -> float:
    """Return how far down a page may be used: above the band, also when it will carry a page number."""
    with_number = what._replace(aside="1/2")
    return min(band(what, setting).top, band(with_number, setting).top) - AIR


def _at(found: list[Page], place: int) -> Page:
    return found[place] if place < len(found) else Page()


def _draft(sheet: Sheet, setting: Setting, head: Block, main: Page, margin: Page) -> Draft:
    shapes = (*folio(sheet.folio, setting).shapes, *head.at(TOP), *margin.shapes, *main.shapes)
    return Draft(sheet, shapes, (sheet.heading if head.shapes else "", *margin.said, *main.said))


def numbered(drafted: Sequence[Draft], setting: Setting) -> tuple[Drawing, ...]:
    """Return finished drawings with their bands; more than one carry "1/2" in the margin of the band."""
    count = len(drafted)
    return tuple(
        _finished(draft, setting, f"{place}/{count}" if count > 1 else draft.sheet.band.aside)
        for place, draft in enumerate(drafted, start=1)
    )


def _finished(draft: Draft, setting: Setting, aside: str) -> Drawing:
    foot = draft.sheet.band._replace(aside=aside)
    begin = f"{draft.sheet.folio.number}. {draft.sheet.folio.title}"
    words = (begin, *draft.said, foot.label, foot.sentence, aside)
    said = tuple(printable(word).replace("\n", " ").strip() for word in words if word.strip())
    return Drawing(setting.frame.width, HEIGHT, (*draft.shapes, *band(foot, setting).shapes), said)

"""Puts a page together: folio, heading on the axis, what flows under it, the margin, and the band."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kompas.geometry.emblem import emblem
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing, Shape
from kompas.geometry.stage.band import Band, band
from kompas.geometry.stage.flow import Item, Page, flowed, spread
from kompas.geometry.stage.frame import AIR, HEIGHT, Setting
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
OPTICAL = 0.05
"""How far a heading begins left of the axis, as a share of its size."""
FOLIO_LINES = 2
MOST_OF_PAGE = 0.55
"""A heading that would take more of the page flows like other text."""


class Folio(NamedTuple):
    """Number and title of the step."""

    number: int
    title: str


class Corner(NamedTuple):
    """The folio in place: how low it reaches, and where the axis begins (below it, if it runs across the page)."""

    shapes: tuple[Shape, ...]
    low: float
    top: float


def folio(what: Folio, setting: Setting, room: float | None = None) -> Corner:
    """Return emblem (not on a narrow page), number and title in the margin, or in `room` from there.

    A title that needs more than two lines of the margin, or a broken word, runs across the page, and the page begins
    below it.
    """
    frame, palette = setting.frame, setting.palette
    x = frame.margin + (EMBLEM + 20 if frame.wide else 0)
    number = FIGURE.scaled(min(frame.scale, 1.2))
    top = FOLIO_BASELINE - CAP * LABEL.size
    figure = text(str(what.number), number, palette.ink, x, frame.width)
    begin = x + width(str(what.number), number.face, number.size) + 0.5 * number.size
    narrow = (room or frame.axis - frame.margin - AIR) - (begin - frame.margin)
    style = fitted(what.title, LABEL.scaled(min(frame.scale, 1.2)), narrow)
    longest = max(
        (width(word, style.face, style.size) for word in printable(what.title).split()), default=0.0
    )
    many = room is None and len(lines(what.title, style, "", 0, narrow)) > FOLIO_LINES
    across = longest > narrow or many
    title = text(what.title, style, palette.soft, begin, frame.right - begin if across else narrow)
    mark = emblem((frame.margin, 52), EMBLEM, palette) if frame.wide else ()
    low = top + max(figure.depth, title.depth)
    begins = low + UNDER_FOLIO / 2 if across else frame.top
    return Corner((*mark, *figure.at(top), *title.at(top)), low, begins)


def heading_style(words: str, setting: Setting, most: int = 2, style: Style = HEADING) -> Style:
    """Return the largest heading that keeps words whole and needs at most `most` lines; else the smallest."""
    smaller = {style.size * part for part in (0.9, 0.8, 0.7) if style.size * part > HEADING.size}
    usual = {style.size * setting.frame.scale, style.size, 80.0, 72.0, LEAST_HEADING}
    sizes = sorted(smaller | usual, reverse=True)
    for size in sizes:
        tried = style.sized(size)
        whole = fitted(words, tried, setting.frame.room, LEAST_HEADING) is tried
        if whole and len(_heading_lines(words, tried, setting)) <= most:
            return tried
    return style.sized(LEAST_HEADING)


def _heading_lines(words: str, style: Style, setting: Setting) -> tuple[Block, ...]:
    frame = setting.frame
    # Large letters carry white on their left: the heading begins optically on the axis.
    x = frame.axis - OPTICAL * style.size
    return lines(words, style, setting.palette.ink, x, frame.right - x)


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
    again: int = 1
    """A heading of so many lines at most stands on each page."""


class Draft(NamedTuple):
    """A page without its band: what is on it and what it says."""

    sheet: Sheet
    shapes: tuple[Shape, ...]
    said: tuple[str, ...]


def pages(sheet: Sheet, items: Sequence[Item], setting: Setting) -> tuple[Drawing, ...]:
    """Return the pages of a view: heading on each if it is short enough, items flowing on the axis below the heading.

    The margin begins level with the first item; what does not fit there goes on to the next page. Without a
    heading the first item begins at the top, beside the folio, and must leave the margin free.
    """
    return numbered(drafts(sheet, items, setting), setting)


def drafts(sheet: Sheet, items: Sequence[Item], setting: Setting) -> tuple[Draft, ...]:
    """Return the same pages before they are counted, for a view that adds others."""
    if not sheet.heading:
        return under(Block(), 0.0, sheet, items, setting)
    head = heading(sheet.heading, setting)
    if head.height > lowest(sheet.band, setting) * MOST_OF_PAGE:
        style = HEADING.sized(LEAST_HEADING)
        said = Item(spaced(_heading_lines(sheet.heading, style, setting), style), said=(sheet.heading,))
        rest = [items[0]._replace(gap=UNDER_HEADING), *items[1:]] if items else []
        return under(Block(), 0.0, sheet._replace(heading="", margin_high=True), (said, *rest), setting)
    return under(head, head.height + UNDER_HEADING, sheet, items, setting)


def under(
    head: Block, first: float, sheet: Sheet, items: Sequence[Item], setting: Setting
) -> tuple[Draft, ...]:
    """Return pages under a ready heading; the items begin `first` below the top of the axis."""
    bottom = lowest(sheet.band, setting)
    corner = folio(sheet.folio, setting)
    repeats = 0 < len(head.shapes) <= sheet.again
    high = corner.low + UNDER_FOLIO
    start = corner.top + first
    main = spread(items, start, start if repeats else max(high, corner.top), bottom)
    margin = flowed(sheet.margin, high if sheet.margin_high else max(start, high), high, bottom)
    count = max(len(main), len(margin))
    heads = [head if repeats or not place else Block() for place in range(count)]
    return tuple(
        _draft(sheet, corner, heads[place], _at(main, place), _at(margin, place)) for place in range(count)
    )


def lowest(what: Band, setting: Setting) -> float:
    """Return how far down a page may be used: above the band, also when it will carry a page number."""
    with_number = what._replace(aside="1/2")
    return min(band(what, setting).top, band(with_number, setting).top) - AIR


def _at(found: list[Page], place: int) -> Page:
    return found[place] if place < len(found) else Page()


def _draft(sheet: Sheet, corner: Corner, head: Block, main: Page, margin: Page) -> Draft:
    shapes = (*corner.shapes, *head.at(corner.top), *margin.shapes, *main.shapes)
    return Draft(sheet, shapes, (sheet.heading if head.shapes else "", *margin.said, *main.said))


def numbered(
    drafted: Sequence[Draft], setting: Setting, count_in: Callable[[int, int], str] = "{}/{}".format
) -> tuple[Drawing, ...]:
    """Return finished drawings with their bands; more than one carry "1/2" in the margin of the band.

    `count_in` says it in other words, where a mere number would count something else.
    """
    count = len(drafted)
    return tuple(
        _finished(draft, setting, count_in(place, count) if count > 1 else draft.sheet.band.aside)
        for place, draft in enumerate(drafted, start=1)
    )


def _finished(draft: Draft, setting: Setting, aside: str) -> Drawing:
    foot = draft.sheet.band._replace(aside=aside)
    begin = f"{draft.sheet.folio.number}. {draft.sheet.folio.title}"
    words = (begin, *draft.said, foot.label, foot.sentence, aside)
    said = tuple(printable(word).replace("\n", " ").strip() for word in words if word.strip())
    return Drawing(setting.frame.width, HEIGHT, (*draft.shapes, *band(foot, setting).shapes), said)

"""Spreads what a view says over pages: nothing shrinks, nothing is cut off."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kompas.geometry.shapes import Shape
from kompas.geometry.stage.writing import Block

_LESS = 24.0


class Item(NamedTuple):
    """Something that stays together if a page can hold it; else it breaks between its lines.

    `lines` carry the white above each; `gap` is the white above the item unless it is first on its page; `margin`
    stands beside its first line, and `again` does when the item goes on with something on another page.
    """

    lines: tuple[tuple[float, Block], ...]
    gap: float = 0.0
    said: tuple[str, ...] = ()
    margin: Block = Block()
    again: Block = Block()

    @property
    def height(self) -> float:
        """Height down to the last baseline, of text or margin."""
        return max(sum(gap + block.height for gap, block in self.lines), self.margin.height)

    @property
    def depth(self) -> float:
        """Height with what hangs below."""
        low = self.lines[-1][1].below if self.lines else 0.0
        return max(sum(gap + block.height for gap, block in self.lines) + low, self.margin.depth)


class Page(NamedTuple):
    """What came on one page, in place, and the sentences of what begins there."""

    shapes: tuple[Shape, ...] = ()
    said: tuple[str, ...] = ()
    low: float = 0.0
    """How far down the page is used."""


class _Pen:
    """Where the next thing goes; turns the page when it does not fit."""

    def __init__(self, first: float, later: float, bottom: float) -> None:
        self.later, self.bottom = later, bottom
        self.y, self.fresh = first, True
        self.pages: list[Page] = [Page()]

    def turn(self) -> None:
        self.pages.append(Page())
        self.y, self.fresh = self.later, True

    def put(self, block: Block, gap: float, said: tuple[str, ...] = ()) -> None:
        y = self.y if self.fresh else self.y + gap
        page = self.pages[-1]
        self.pages[-1] = Page(
            (*page.shapes, *block.at(y)), (*page.said, *said), max(page.low, y + block.depth)
        )
        self.y, self.fresh = y + block.height, False

    def fits(self, gap: float, depth: float) -> bool:
        return self.y + (0.0 if self.fresh else gap) + depth <= self.bottom


def flowed(items: Iterable[Item], first: float, later: float, bottom: float) -> list[Page]:
    """Return the pages: the first begins at `first`, the others at `later`, and none goes below `bottom`."""
    pen = _Pen(first, later, bottom)
    for item in items:
        _place(item, pen)
    return pen.pages


def spread(items: Sequence[Item], first: float, later: float, bottom: float) -> list[Page]:
    """Return as many pages as `flowed` needs, filled evenly, so that no single line is left for the last."""
    pages = flowed(items, first, later, bottom)
    tallest = max((item.depth for item in items), default=0.0)
    while len(pages) > 1 and bottom - _LESS - max(first, later) > tallest:
        bottom -= _LESS
        tried = flowed(items, first, later, bottom)
        if len(tried) > len(pages):
            break
        pages = tried
    return pages


def _place(item: Item, pen: _Pen) -> None:
    if not pen.fits(item.gap, item.depth) and not pen.fresh:
        whole = pen.later + item.depth <= pen.bottom
        if whole or not pen.fits(item.gap, _start(item)):
            pen.turn()
    if pen.fresh and len(pen.pages) > 1 and not item.margin.shapes:
        item = item._replace(margin=item.again)
    if pen.fits(item.gap, item.depth):
        top = pen.y if pen.fresh else pen.y + item.gap
        for place, (gap, block) in enumerate(item.lines):
            pen.put(
                _with_margin(block, item.margin) if not place else block,
                gap if place else item.gap,
                item.said if not place else (),
            )
        pen.y = max(pen.y, top + item.height)
        return
    _broken(item, pen)


def _start(item: Item) -> float:
    first = item.lines[0][1].depth if item.lines else 0.0
    return max(first, item.margin.depth)


def _broken(item: Item, pen: _Pen) -> None:
    """Place line by line, turning the page where it is full."""
    for place, (gap, block) in enumerate(item.lines):
        above = gap if place else item.gap
        if not pen.fits(above, block.depth) and not pen.fresh:
            pen.turn()
        pen.put(
            _with_margin(block, item.margin) if not place else block, above, item.said if not place else ()
        )


def _with_margin(block: Block, margin: Block) -> Block:
    return block._replace(shapes=(*block.shapes, *margin.shapes)) if margin.shapes else block

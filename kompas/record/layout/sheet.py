"""Paper cards on sheets: four on an A4 with marks to cut along, each round from a new sheet."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kompas.geometry.shapes import Line, Point, moved
from kompas.record.card_paper import CARD_HIGH, CARD_WIDE
from kompas.record.cards import SHEET, Card, Deck
from kompas.record.layout.card import card_runs, plan_of
from kompas.record.layout.paginate import Page, Spot
from kompas.record.layout.pieces import Place, Run
from kompas.record.paper import HEIGHT, MM, THIN, WIDTH, colours

CORNERS: tuple[Point, ...] = ((0.0, 0.0), (CARD_WIDE, 0.0), (0.0, CARD_HIGH), (CARD_WIDE, CARD_HIGH))
"""Where the cards of a sheet begin, in reading order."""
CUT, ARM = 5.5 * MM, 3.0 * MM
"""Length of a mark from the edge of the sheet inwards, and of the arms of the cross in the middle."""


def sheets(deck: Deck) -> tuple[Page, ...]:
    """Return the sheets of all rounds, in order; the first of a round is a place to jump to."""
    return tuple(page for cards in deck.rounds for page in _sheets_of(cards, deck))


def _sheets_of(cards: Sequence[Card], deck: Deck) -> Iterator[Page]:
    """Yield the sheets of one round. Its cards say the same but for seat and role, so one plan serves all."""
    plan = plan_of(cards[0], deck.words)
    for start in range(0, len(cards), SHEET):
        runs: list[Run] = [Run("artifact", tuple(cut_marks()))]
        for card, corner in zip(cards[start : start + SHEET], CORNERS, strict=False):
            runs += (_at(run, corner) for run in card_runs(card, deck.words, plan))
        spots = (Spot(Place(0, cards[0].round), 0.0),) if start == 0 else ()
        yield Page(tuple(runs), spots)


def cut_marks() -> Iterator[Line]:
    """Yield the marks along which a sheet is cut into four: at the edges, and a cross in the middle."""
    ink = colours().soft
    x, y = CARD_WIDE, CARD_HIGH
    for start, end in ((0.0, CUT), (HEIGHT - CUT, HEIGHT), (y - ARM, y + ARM)):
        yield Line(((x, start), (x, end)), ink, THIN)
    for start, end in ((0.0, CUT), (WIDTH - CUT, WIDTH), (x - ARM, x + ARM)):
        yield Line(((start, y), (end, y)), ink, THIN)


def _at(run: Run, corner: Point) -> Run:
    shapes = tuple(moved(shape, *corner) for shape in run.shapes)
    return replace(run, shapes=shapes)

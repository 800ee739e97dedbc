"""Packs pieces into pages: keeps together what belongs together, and notes level with their text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec.structs import replace

from kompas.geometry.shapes import Shape, box, moved
from kompas.record.layout.pieces import Opening, Piece, Place, Role, Run
from kompas.record.paper import BOTTOM, TOP, WIDTH

NOTE_GAP = 10.0
Ground = tuple[float, float, str]


class Spot(msgspec.Struct, frozen=True):
    """Where on a page a reader can jump to; `y` from the top."""

    place: Place
    y: float


class Page(msgspec.Struct, frozen=True):
    """One page: runs in reading order, in points from the top left corner; its text ends at `foot`."""

    runs: tuple[Run, ...]
    spots: tuple[Spot, ...] = ()
    foot: float = 0.0


class _Sheet:
    """The page that is being filled, and what of the margin flows over to the next."""

    def __init__(self, head: tuple[Run, ...], top: float, waiting: tuple[Piece, ...]) -> None:
        self.runs: list[Run] = list(head)
        self.grounds: list[Ground] = []
        self.spots: list[Spot] = []
        self.y = top
        self.margin_y = top - NOTE_GAP
        self.fresh = True
        self.waiting: tuple[Piece, ...] = ()
        self._flow(waiting)

    def put(self, piece: Piece) -> None:
        """Place a piece at the cursor, its note beside it."""
        if piece.loose and self.fresh and not piece.note:
            return
        top = self._top(piece, self.y, fresh=self.fresh)
        if piece.note:
            self.margin_y = top + piece.baseline - piece.note[0].baseline
            self._flow(piece.note)
        if piece.ground:
            self.grounds.append((top, top + piece.height, piece.ground))
        if piece.place:
            self.spots.append(Spot(piece.place, top))
        self.runs += (_at(run, top) for run in piece.runs)
        self.y = top + piece.height
        self.fresh = self.fresh and not piece.height

    def repeat(self, pieces: Sequence[Piece]) -> None:
        """Place pieces that the reader has seen before; to a screen reader they say nothing new."""
        beside = self.margin_y < self.y
        for piece in pieces:
            for line in piece.note if beside else ():
                self.margin_y = self.y + piece.baseline - line.baseline
                self.runs += (_at(run, self.margin_y, "artifact") for run in line.runs)
                self.margin_y += line.height
            self.runs += (_at(run, self.y, "artifact") for run in piece.runs)
            self.y += piece.height

    def holds(self, pieces: Sequence[Piece]) -> bool:
        """Tell whether the pieces fit under the cursor, with their notes if those fit on half a page."""
        y = lowest = self.y
        for at, piece in enumerate(pieces):
            top = self._top(piece, y, fresh=self.fresh and at == 0)
            note = sum(line.height for line in piece.note)
            lowest = max(lowest, top + min(note, (BOTTOM - TOP) / 2))
            y = top + piece.height
        return max(lowest, y) <= BOTTOM

    def blocked(self, piece: Piece) -> bool:
        """Tell whether notes of before leave no place for a piece that must not stand beside them."""
        top = self._top(piece, self.y, fresh=self.fresh)
        pushed = top > self.y + (0.0 if self.fresh else piece.space)
        return pushed and (bool(self.waiting) or top + piece.height > BOTTOM)

    def page(self) -> Page:
        """Return what is on the page."""
        runs = (*_backgrounds(self.grounds), *in_reading_order(self.runs))
        return Page(runs, tuple(self.spots), max(self.y, self.margin_y))

    def _top(self, piece: Piece, y: float, *, fresh: bool) -> float:
        top = y + (0.0 if fresh else piece.space)
        if piece.clear:
            return max(top, self.margin_y + NOTE_GAP)
        if not piece.note:
            return top
        return max(top, self.margin_y + NOTE_GAP - piece.baseline + piece.note[0].baseline)

    def _flow(self, note: tuple[Piece, ...]) -> None:
        """Set the lines of the margin that fit; the rest waits for the next page."""
        for at, line in enumerate(note):
            if self.margin_y + line.height > BOTTOM:
                self.waiting = (*self.waiting, *note[at:])
                return
            self.runs += (_at(run, self.margin_y) for run in line.runs)
            self.margin_y += line.height


class _Book:
    """The pages so far and the sheet in hand."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.opening = Opening((), (), TOP)
        self.sheet: _Sheet | None = None

    def turn(self, opening: Opening | None = None, again: Sequence[Piece] = ()) -> _Sheet:
        """Begin a page: of a new chapter, or going on with the same, with what the reader must see `again`."""
        waiting = self._finish()
        if opening:
            self.opening = opening
        head, top = (opening.first, opening.top) if opening else (self.opening.later, TOP)
        self.sheet = _Sheet(head, top, waiting)
        self.sheet.repeat(again)
        return self.sheet

    def done(self) -> tuple[Page, ...]:
        """Return all pages, once the margin has come to its end too."""
        while self.sheet is not None and self.sheet.waiting:
            self.turn()
        self._finish()
        return tuple(self.pages)

    def _finish(self) -> tuple[Piece, ...]:
        if self.sheet is None:
            return ()
        self.pages.append(self.sheet.page())
        return self.sheet.waiting


def paginate(pieces: Sequence[Piece]) -> tuple[Page, ...]:
    """Return the pages; every piece is on one of them, in order."""
    book = _Book()
    sheet: _Sheet | None = None
    for chunk in _chunks(pieces):
        sheet = _page_for(chunk, book, sheet)
        for piece in chunk:
            if not sheet.fresh and not sheet.holds([piece]):
                sheet = book.turn(again=piece.again)
            while sheet.blocked(piece):
                sheet = book.turn(again=piece.again)
            sheet.put(piece)
    return book.done()


def _page_for(chunk: Sequence[Piece], book: _Book, sheet: _Sheet | None) -> _Sheet:
    """Return the page on which a group of pieces begins."""
    first = chunk[0]
    if sheet is None or first.opens:
        return book.turn(first.opens)
    return sheet if sheet.fresh or sheet.holds(chunk) else book.turn(again=first.again)


def _chunks(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the pieces in groups that want to stay together."""
    start = 0
    for at, piece in enumerate(pieces, start=1):
        if not piece.keep or at == len(pieces) or pieces[at].opens:
            yield pieces[start:at]
            start = at


def _at(run: Run, y: float, role: Role | None = None) -> Run:
    shapes: tuple[Shape, ...] = tuple(moved(shape, 0.0, y) for shape in run.shapes)
    return replace(run, role=role or run.role, shapes=shapes)


def in_reading_order(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs of a page as one reads: each cell of a row as a whole, the lines of one text as one run."""
    read: list[Run] = []
    for (block, in_parts), group in groupby(runs, key=lambda run: (run.block, bool(run.part))):
        together = list(group)
        if in_parts and block >= 0:
            together.sort(key=lambda run: run.part)
        for run in together:
            if read and _same(read[-1], run):
                read[-1] = replace(read[-1], shapes=(*read[-1].shapes, *run.shapes))
            else:
                read.append(run)
    return tuple(read)


def _same(one: Run, other: Run) -> bool:
    return (
        (one.role, one.block, one.part) == (other.role, other.block, other.part)
        and not one.spoken
        and one.role != "figure"
    )


def _backgrounds(grounds: list[Ground]) -> Iterator[Run]:
    """Yield one area per stretch of the same colour, over the whole width of the page."""
    stretches: list[Ground] = []
    for top, bottom, colour in grounds:
        if stretches and stretches[-1][1:] == (top, colour):
            stretches[-1] = (stretches[-1][0], bottom, colour)
        else:
            stretches.append((top, bottom, colour))
    for top, bottom, colour in stretches:
        yield Run("artifact", (box(0.0, top, WIDTH, bottom - top, fill=colour),))

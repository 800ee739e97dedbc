"""Sets the contents: per chapter its name, what it comes to, and its page, known only when all pages are made."""

from collections.abc import Sequence

from msgspec.structs import replace

from kompas.geometry.shapes import Label, Shape
from kompas.record.blocks import Contents, Entry
from kompas.record.layout.paginate import Page
from kompas.record.layout.pieces import Piece, Run
from kompas.record.layout.text import baseline, broken, label
from kompas.record.paper import AXIS, FOLIO, LEFT, MM, QUESTION, QUIET, RIGHT

ROOM = RIGHT - AXIS - 14 * MM
BETWEEN = 9.0
PAGE = QUESTION
"""The page of a chapter is set like its name."""


def contents_pieces(contents: Contents, block: int) -> list[Piece]:
    """Return the lines of the contents, without their pages."""
    return [_entry(entry, at, block) for at, entry in enumerate(contents.entries)]


def _entry(entry: Entry, at: int, block: int) -> Piece:
    rest = baseline(QUESTION)
    lines = broken(entry.text, QUESTION, ROOM)
    notes = broken(entry.note, QUIET, ROOM) if entry.note else []
    high = len(lines) * QUESTION.leading
    shapes: list[Shape] = [label(str(entry.folio), FOLIO, LEFT, rest)]
    shapes += (label(line, QUESTION, AXIS, rest + n * QUESTION.leading) for n, line in enumerate(lines))
    shapes += (
        label(line, QUIET, AXIS, high + baseline(QUIET) + n * QUIET.leading) for n, line in enumerate(notes)
    )
    run = Run("link", tuple(shapes), block, (at,), target=entry.target)
    space = BETWEEN if at else 0.0
    return Piece(high + len(notes) * QUIET.leading, (run,), rest, space=space)


def with_pages(packed: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages with the page of its chapter after every line of the contents."""
    begins = {
        run.block: number
        for number, page in reversed(list(enumerate(packed, start=1)))
        for run in page.runs
        if run.role == "heading"
    }
    return tuple(
        replace(page, runs=tuple(_with_page(run, begins) for run in page.runs))
        if any(run.role == "link" for run in page.runs)
        else page
        for page in packed
    )


def _with_page(run: Run, begins: dict[int, int]) -> Run:
    if run.role != "link" or run.target not in begins:
        return run
    names = [shape for shape in run.shapes if isinstance(shape, Label) and shape.size == PAGE.size]
    number = label(str(begins[run.target]), PAGE, RIGHT, names[-1].at[1], "end")
    return replace(run, shapes=(*run.shapes, number))

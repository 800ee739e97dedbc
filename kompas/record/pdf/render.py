"""Writes a record as PDF: vectors, embedded fonts, the same bytes for the same outline.

One of the modules that import reportlab; the program loads it on first use.
"""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from kompas import __version__
from kompas.domain.text import Language
from kompas.geometry.typesetting import Face
from kompas.record.blocks import Block, Outline
from kompas.record.layout.pages import pages
from kompas.record.layout.paginate import Page
from kompas.record.layout.pieces import Run
from kompas.record.paper import HEIGHT, WIDTH
from kompas.record.pdf.fonts import registered
from kompas.record.pdf.metadata import metadata
from kompas.record.pdf.shapes import Brush
from kompas.record.pdf.tags import TaggedCanvas, Tagger
from kompas.record.tags import Tree
from kompas.whole import write_whole

Progress = Callable[[int, int], None]
"""Told the page that was drawn and the number of pages."""


class Titled(Protocol):
    """What a document says about itself to whoever opens it."""

    @property
    def title(self) -> str:
        """The title of the window."""

    @property
    def author(self) -> str:
        """Whose it is."""

    @property
    def subject(self) -> str:
        """What kind of document it is."""

    @property
    def language(self) -> Language:
        """Its language, "nl" or "en"."""


def write_pdf(outline: Outline, path: Path, progress: Progress | None = None) -> None:
    """Write the record to `path`, whole or not at all; raises Problem when that cannot be done."""
    write_whole(path, render_pdf(outline, progress))


def render_pdf(outline: Outline, progress: Progress | None = None) -> bytes:
    """Return the record as the bytes of a PDF."""
    return render_pages(outline, pages(outline), progress, outline.blocks)


def render_pages(
    about: Titled, packed: Sequence[Page], progress: Progress | None = None, blocks: Sequence[Block] = ()
) -> bytes:
    """Return pages that are laid out as the bytes of a PDF, tagged after the blocks they were made from."""
    target = io.BytesIO()
    canvas = _canvas(target, about)
    tagger = Tagger(canvas, Tree(blocks, about.language))
    for number, page in enumerate(packed, start=1):
        tagger.turn()
        _draw(canvas, page, f"page-{number}", tagger)
        if progress:
            progress(number, len(packed))
    tagger.finish()
    canvas.save()
    return target.getvalue()


def _canvas(target: io.BytesIO, about: Titled) -> TaggedCanvas:
    """Return an empty document; the first font is ours, so that no page ever names one that is not embedded."""
    # Streams as bytes, not as letters: a fifth smaller, and quicker to write.
    rl_config.useA85 = 0
    canvas = TaggedCanvas(
        target,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=registered(Face.REGULAR),  # type: ignore[arg-type]  # the stub takes it for a size
        lang=about.language,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator(f"Kompas {__version__}")
    canvas.setProducer(f"Kompas {__version__}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    catalog = canvas._doc.Catalog  # noqa: SLF001 - the library has no other door to it
    catalog.Metadata = metadata(
        about.title, about.author, about.subject, about.language, f"Kompas {__version__}"
    )
    return canvas


def _draw(canvas: Canvas, page: Page, name: str, tagger: Tagger) -> None:
    for at, spot in enumerate(page.spots):
        key = f"{name}-{at}"
        canvas.bookmarkHorizontalAbsolute(key, HEIGHT - spot.y + 14)
        canvas.addOutlineEntry(spot.place.text, key, spot.place.level, closed=spot.place.level == 0)
    brush = Brush(canvas)
    for at, run in enumerate(page.runs):
        tagger.begin(run)
        if run.spoken:
            brush.whisper(run.spoken, _under(run, page.runs[at:]))
        else:
            brush.paint(run.shapes, as_text=run.role != "figure")
        tagger.end()
    canvas.showPage()


def _under(head: Run, runs: Sequence[Run]) -> Run:
    """Return the first cell under a header cell that is not seen; another cell when there is none."""
    cells = [run for run in runs if run.part and run.shapes and run.role != "artifact"]
    return next((run for run in cells if run.part[1:] == head.part[1:]), cells[0] if cells else head)

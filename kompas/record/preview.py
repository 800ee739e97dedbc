"""The pages of a record as pictures for the screen: the shapes that the PDF has, without making one."""

from collections.abc import Iterator

from kompas.geometry.shapes import Drawing, Label, box
from kompas.record.blocks import Outline
from kompas.record.layout.figure import scaled
from kompas.record.layout.pages import pages
from kompas.record.layout.paginate import Page
from kompas.record.paper import HEIGHT, WIDTH, colours

FINE = 8.0
"""Units to a point: screens take letters in whole units, and paper has halves."""


def preview(outline: Outline) -> tuple[Drawing, ...]:
    """Return the pages as they would be written, in eighths of a point; each says what stands on it."""
    return tuple(_drawn(page) for page in pages(outline))


def _drawn(page: Page) -> Drawing:
    sheet = box(0.0, 0.0, WIDTH, HEIGHT, fill=colours().paper)
    shapes = (sheet, *(shape for run in page.runs for shape in run.shapes))
    fine = tuple(scaled(shape, FINE, (0.0, 0.0)) for shape in shapes)
    return Drawing(WIDTH * FINE, HEIGHT * FINE, fine, tuple(_said(page)))


def _said(page: Page) -> Iterator[str]:
    for run in page.runs:
        if run.role == "figure":
            yield run.alternative
        elif run.role != "artifact":
            yield run.spoken or " ".join(shape.text for shape in run.shapes if isinstance(shape, Label))

"""All other forms of a record, made together: tables, the page of lessons, drawings. Each obeys mode and k."""

from collections.abc import Iterator
from typing import NamedTuple

from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing
from kompas.language import Texts
from kompas.record import sheets
from kompas.record.blocks import Figure, Outline
from kompas.record.house import House
from kompas.record.lessons import lessons
from kompas.record.svg import svg


class Picture(NamedTuple):
    """A drawing under the name of its file, without an ending."""

    name: str
    drawing: Drawing
    said: str


def other_files(session: Session, texts: Texts, house: House | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every table and page; a table without rows is left out.

    With a `house` the page of lessons names institution, place, date and roles.
    """
    yield f"{texts('record.file_lessons')}.md", lessons(session, texts, house).encode("utf-8")
    for name, rows in (
        ("record.file_weighings", sheets.weighings(session, texts)),
        ("record.file_tasks", sheets.tasks(session, texts)),
        ("record.file_law", sheets.law(session, texts)),
    ):
        if len(rows) > 1:
            yield f"{texts(name)}.csv", sheets.sheet_bytes(rows)


def pictures(outline: Outline, texts: Texts) -> Iterator[Picture]:
    """Yield the figures of a record, as far as it has them."""
    figures = (block for block in outline.blocks if isinstance(block, Figure))
    for number, figure in enumerate(figures, start=1):
        yield Picture(f"{texts('record.file_figure')}-{number}", figure.drawing, figure.alternative)


def svg_file(picture: Picture) -> tuple[str, bytes]:
    """Return the name and the bytes of a picture as SVG."""
    return f"{picture.name}.svg", svg(picture.drawing, picture.said).encode("utf-8")

"""What tests read of a record: the words of the outline, and those of the PDF without its line breaks."""

import io

from pypdf import PdfReader

from kompas.geometry.breaking import SOFT_HYPHEN
from kompas.geometry.typesetting import printable
from kompas.record.blocks import Aside, Block, Outline, texts_of


def squeezed(text: str) -> str:
    """Return a text without white, hyphens and places to break: what breaking lines may add or take."""
    return "".join(text.replace(SOFT_HYPHEN, "").replace("-", "").split())


def printed(text: str) -> str:
    """Return a text as it must stand on paper, squeezed."""
    return squeezed(printable(text))


def pdf_text(content: bytes) -> str:
    """Return all text of a PDF, squeezed."""
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))


def section(outline: Outline, label: str) -> str:
    """Return the text of the blocks that stand beside the margin note with this label."""
    blocks: list[Block] = []
    inside = False
    for block in outline.blocks:
        if isinstance(block, Aside):
            inside = block.label == label
        if inside:
            blocks.append(block)
    return "\n".join(text for block in blocks for text in texts_of(block))

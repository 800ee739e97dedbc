"""The fonts of the PDF: the shipped faces, embedded as subsets, each read only when a page uses it."""

import functools
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from kompas.geometry.typesetting import Face
from kompas.paths import asset

LONGEST_BLOCK = 100
"""Entries a character map may have in one block (Adobe Technical Note 5014)."""


class EmbeddedFont(TTFont):
    """A TrueType font whose character map says only what it knows: no code means U+0000."""

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the font's objects, then put a true character map in the place of reportlab's."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            prefix = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            stream: Any = doc.idToObject[f"toUnicodeCMap:{prefix.decode('ascii')}"]
            stream.content = character_map(subset)


def character_map(subset: list[int]) -> str:
    """Return the ToUnicode map of a subset: the character of each code that has one."""
    known = [(code, char) for code, char in enumerate(subset) if char]
    blocks = [known[at : at + LONGEST_BLOCK] for at in range(0, len(known), LONGEST_BLOCK)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(line for block in blocks for line in _block(block)),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )


def _block(entries: list[tuple[int, int]]) -> list[str]:
    lines = [f"<{code:02X}> <{chr(char).encode('utf-16-be').hex().upper()}>" for code, char in entries]
    return [f"{len(entries)} beginbfchar", *lines, "endbfchar"]


@functools.cache
def registered(face: Face) -> str:
    """Return the name under which the canvas knows a face, read on first use."""
    name: str = face.value
    pdfmetrics.registerFont(EmbeddedFont(name, str(asset("fonts", f"{name}.ttf")), asciiReadable=0))
    return name

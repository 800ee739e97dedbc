"""Writes paper cards as PDF, with the pen and the fonts of the record.

One of the modules that load reportlab; the program loads it on first use.
"""

from pathlib import Path

from kompas.record.cards import Deck
from kompas.record.layout.sheet import sheets
from kompas.record.pdf.render import render_pages
from kompas.whole import write_whole


def write_cards(deck: Deck, path: Path) -> None:
    """Write the cards to `path`, whole or not at all; raises Problem when that cannot be done."""
    write_whole(path, render_cards(deck))


def render_cards(deck: Deck) -> bytes:
    """Return the cards as the bytes of a PDF: the same for the same deck."""
    return render_pages(deck, sheets(deck))

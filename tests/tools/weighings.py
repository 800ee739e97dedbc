"""Draws what the room sees of a weighing, to be looked at: `python -m tests.tools.weighings FOLDER [WORD ...]`.

Each room of `tests.geometry.rooms` hangs on one wall, another for each, in one language and theme, in colour or grey;
`--full` hangs it on all. Words choose the sheets whose names have them all. A sheet has the pages of all beats of one
round, with a timer on each; with `--pages` every page is written at full size as well. What can be measured is printed.
"""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kompas.domain.stage import Live
from kompas.geometry.collisions import overlaps
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.language import LANGUAGES, texts
from kompas.ui.painter import load_fonts
from tests.geometry.rooms import ROOMS, ROUNDS, Room, reveals
from tests.geometry.walls import WALLS, Wall
from tests.pictures.stage_scenes import drawn

THEMES = ("projector-light", "projector-dark")
CLOCKS: tuple[tuple[str, State], ...] = (("+12:10", "over"), ("12:40", "running"), ("01:12", "ending"))
COLUMNS, TILE, GAP = 2, 780, 10
"""Pages side by side on a sheet, the width of one and the white between them, in pixels."""
TURN = 7
"""A step through all places that meets walls, languages, themes and greys in turn."""


class Place(NamedTuple):
    """Where pages hang: wall, language, theme, and whether in grey."""

    wall: Wall
    language: str
    theme: str
    grey: bool

    def __str__(self) -> str:
        wall = f"{self.wall.width}x{self.wall.height}-{self.wall.size}"
        theme = self.theme.removeprefix("projector-")
        return f"{self.language}-{wall}-{theme}-{'grey' if self.grey else 'colour'}"


PLACES = tuple(Place(*parts) for parts in itertools.product(WALLS, LANGUAGES, THEMES, (False, True)))


def sheets(*, full: bool) -> Iterator[tuple[str, Room, int, Place]]:
    """Yield name, room, round and place of each sheet."""
    for at, (room, number) in enumerate(itertools.product(ROOMS, ROUNDS)):
        for place in PLACES if full else (PLACES[at * TURN % len(PLACES)],):
            yield f"{room}-round{number}-{place}", room, number, place


def pages(room: Room, number: int, place: Place) -> Iterator[Drawing]:
    """Yield the pages of all beats of a round as they hang there, each with a timer in another state."""
    aspect = place.wall.width / place.wall.height
    setting = Setting(texts(place.language), palette(place.theme), frame(aspect, place.wall.size))
    clocks = itertools.cycle(CLOCKS)
    for view in reveals(room, number):
        for page in compose(view, Live(), *setting[:2], aspect, place.wall.size):
            yield structs.replace(page, shapes=(*page.shapes, *clock_on(page, *next(clocks), setting)))


def picture(page: Drawing, place: Place) -> QImage:
    """Return a page in the size of its wall."""
    image = drawn(page, place.theme, place.wall.height)
    return image.convertToFormat(QImage.Format.Format_Grayscale8) if place.grey else image


def sheet(pictures: list[QImage]) -> QImage:
    """Return pictures side by side, scaled down as one sees them from the back."""
    small = [one.scaledToWidth(TILE, Qt.TransformationMode.SmoothTransformation) for one in pictures]
    high = small[0].height() + GAP
    rows = -(-len(small) // COLUMNS)
    whole = QImage(COLUMNS * (TILE + GAP), rows * high, QImage.Format.Format_RGB32)
    whole.fill(QColor("#7f7f7f"))
    painter = QPainter(whole)
    for at, one in enumerate(small):
        painter.drawImage(at % COLUMNS * (TILE + GAP), at // COLUMNS * high, one)
    painter.end()
    return whole


def draw(folder: Path, words: list[str], *, full: bool, single: bool) -> None:
    """Write the sheets whose names have all words, and print what is measured to be wrong with their pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, room, number, place in sheets(full=full):
        if not all(word in name for word in words):
            continue
        hung = list(pages(room, number, place))
        for at, page in enumerate(hung, start=1):
            for fault in overlaps(page):
                print(f"{name}, page {at}: {fault}")
        pictures = [picture(page, place) for page in hung]
        sheet(pictures).save(str(folder / f"{name}.png"))
        for at, one in enumerate(pictures if single else (), start=1):
            one.save(str(folder / f"{name}-page{at}.png"))


def main(arguments: list[str]) -> None:
    """Draw what is asked for."""
    folder, *words = [one for one in arguments if not one.startswith("--")]
    # Held until the end: without an application there are no fonts.
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    load_fonts()
    draw(Path(folder), words, full="--full" in arguments, single="--pages" in arguments)
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])

"""The same drawing gives the same picture, whatever was painted before it."""

import random

import pytest
from PySide6.QtGui import QImage, QPainter

from kompas.geometry.shapes import Drawing, Label
from kompas.geometry.typesetting import Face
from kompas.ui.painter import font, load_fonts, paint

WORDS = "Wie doet wat op de kaart"


@pytest.fixture(autouse=True)
def fonts(qtbot: object) -> None:
    assert qtbot
    load_fonts()


def picture(drawing: Drawing) -> QImage:
    image = QImage(900, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint(painter, drawing)
    painter.end()
    return image


def paint_much(seed: int) -> None:
    """Paint words of many sizes, weights and places, as a session does."""
    chosen = random.Random(seed)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for _ in range(400):
        painter.resetTransform()
        scale = chosen.choice((0.3, 0.5, 0.7, 1.0, 1.4))
        painter.scale(scale, scale)
        painter.setFont(font(chosen.choice(list(Face)), chosen.randrange(8, 90), -0.02))
        painter.drawText(10, 100, "".join(chosen.sample(WORDS, 8)))
    painter.end()


@pytest.mark.parametrize("size", [24, 66, 120])
def test_letters_are_the_same_whatever_was_painted_before(size: int) -> None:
    drawing = Drawing(900, 200, tuple(Label((10.0, 150.0), WORDS, face, size, "#000000") for face in Face))
    before = picture(drawing)
    for seed in range(3):
        paint_much(seed)
        assert picture(drawing) == before

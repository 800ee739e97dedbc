"""The yellow band of the ballot: whose it is, what is left to divide, and Confirm."""

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.ui.widgets import Button, Title, Words, ground

HIGH = 92


def on_band(palette: Palette) -> Palette:
    """Return the colours for a button on the band, which is yellow in every theme."""
    dark = palette.on_marker
    return replace(palette, ink=dark, soft=dark, line=dark, paper=palette.marker)


class Band(QWidget):
    """A band over the full width; `margin` is where the page's text begins."""

    def __init__(self, label: str, button: Button, margin: int) -> None:
        super().__init__()
        ground(self, "marker")
        self.setFixedHeight(HIGH)
        self.sentence = Title(size=30)
        self.sentence.setProperty("voice", "on_marker")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margin, 0, margin - 6, 0)
        layout.setSpacing(32)
        layout.addWidget(Words(label, "on_marker", wrap=False))
        layout.addWidget(self.sentence, 1)
        layout.addWidget(button)

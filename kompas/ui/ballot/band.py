"""The yellow band of the ballot: whose it is, what is left to divide, and Confirm."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.ui.widgets import Button, Title, Words

HIGH = 92


def on_band(palette: Palette) -> Palette:
    """Return the colours for a button on the band, which is yellow in every theme."""
    dark = palette.on_marker
    return replace(palette, ink=dark, soft=dark, line=dark, paper=palette.marker)


class Band(QWidget):
    """A band over the full width; `margin` is where the page's text begins."""

    def __init__(self, label: str, button: Button, palette: Palette, margin: int) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            f"QWidget#band {{ background: {palette.marker}; }} QLabel {{ color: {palette.on_marker}; }}"
        )
        self.setFixedHeight(HIGH)
        self.sentence = Title(size=30)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margin, 0, margin - 6, 0)
        layout.setSpacing(32)
        layout.addWidget(Words(label, wrap=False))
        layout.addWidget(self.sentence, 1)
        layout.addWidget(button)

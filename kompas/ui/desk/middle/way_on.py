"""What can be done about a problem, right above the sentence that says it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.ui.widgets import Button, ground


def _nothing() -> None:
    pass


class WayOn(QWidget):
    """One button, on the ground of a message; hidden until there is something to offer."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        ground(self, "field")
        self._act: Callable[[], None] = _nothing
        self.button = Button("", palette)
        self.button.clicked.connect(self._take)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.button)
        layout.addStretch(1)
        self.hide()

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Offer to do something."""
        self._act = act
        self.button.set_words(words)
        self.show()
        self.button.setFocus()

    def _take(self) -> None:
        act, self._act = self._act, _nothing
        self.hide()
        act()

"""The line at the bottom of the first screen: no internet, the beamer, what to try beforehand, language and colours."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.hints import first_cap
from kompas.ui.icons import IconLabel
from kompas.ui.widgets import Button, KeyCap, Words, ground, row


class LibraryStatus(QWidget):
    """What is true of this computer now, and the few things that one can do about it."""

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        screens: int,
        acts: tuple[Callable[[], None], Callable[[], None], Callable[[], None]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        ground(self, "field")
        self.setFixedHeight(40)
        self.ready = Button(texts("library.preflight"), palette, "quiet")
        theme = Button(texts("library.other_theme"), palette, "quiet")
        language = Button(texts("library.other_language"), palette, "quiet")
        for button, act in zip((self.ready, theme, language), acts, strict=True):
            button.clicked.connect(act)
            # Used with the mouse they leave the keyboard to the list, where Enter begins.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cap = KeyCap(first_cap(texts, "preflight"), palette)
        self._cap.hide()
        inner = row(
            IconLabel("wifi-off", palette.ink),
            Words(texts("library.offline"), wrap=False),
            16,
            IconLabel("monitor", palette.ink),
            Words(texts("library.beamer" if screens > 1 else "library.no_beamer"), wrap=False),
            16,
            self.ready,
            self._cap,
            -1,
            theme,
            language,
            gap=8,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 18, 0)
        layout.addWidget(inner)

    def set_wide(self, *, wide: bool) -> None:
        """Show the key as well, if there is room for it."""
        self._cap.setVisible(wide)

"""The line at the bottom: whether all is saved, that nothing leaves the machine, the screens, the first keys."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.hints import first_cap
from kompas.ui.icons import IconLabel
from kompas.ui.widgets import Button, KeyCap, Words, ground


class StatusLine(QWidget):
    """Says what a facilitator wants to be sure of, in one line."""

    def __init__(self, texts: Texts, palette: Palette) -> None:
        super().__init__()
        ground(self, "field")
        self.setFixedHeight(40)
        self._texts = texts
        self._palette = palette
        self._sign = IconLabel("check", palette.ink)
        self._saved = Words(wrap=False)
        self._screens = Words(wrap=False)
        self.menu = Button(texts("desk.menu"), palette, "quiet")
        self.menu.setFont(self._saved.font())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(8)
        for widget in (self._sign, self._saved):
            layout.addWidget(widget)
        layout.addSpacing(20)
        for widget in (IconLabel("wifi-off", palette.ink), Words(texts("desk.offline"), wrap=False)):
            layout.addWidget(widget)
        layout.addSpacing(20)
        for widget in (IconLabel("monitor", palette.ink), self._screens):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._add_keys(layout)
        layout.addWidget(self.menu)

    def _add_keys(self, layout: QHBoxLayout) -> None:
        texts = self._texts
        for key, words in (
            (first_cap(texts, "undo"), texts("desk.hint_undo")),
            (first_cap(texts, "swap"), texts("desk.hint_swap")),
            (first_cap(texts, "keys"), texts("desk.hint_keys")),
        ):
            layout.addWidget(KeyCap(key, self._palette))
            layout.addWidget(Words(words, wrap=False))
            layout.addSpacing(12)

    def show_saved(self, time: str) -> None:
        """Say that all is on disk since `time` (hours, minutes, seconds)."""
        self._sign.show_icon("check", self._palette.ink)
        self._saved.setProperty("voice", "")
        self._say(self._texts("desk.saved", time=time))

    def show_saving(self) -> None:
        """Say that the last change is on its way to disk."""
        self._say(self._texts("desk.saving"))

    def show_failed(self) -> None:
        """Say that saving failed; what to do stands in the alert above."""
        self._sign.show_icon("triangle-alert", self._palette.alert)
        self._say(self._texts("desk.save_failed"))

    def show_screens(self, count: int) -> None:
        """Say how many screens there are."""
        self._screens.setText(self._texts.many("desk.screens", count))

    def _say(self, text: str) -> None:
        if self._saved.text() != text:
            self._saved.setText(text)

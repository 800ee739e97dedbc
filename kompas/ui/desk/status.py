"""The line at the bottom: whether all is saved, no internet, the screens, first keys; and what was just told."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.desk.middle.column import Middle
from kompas.ui.hints import first_cap
from kompas.ui.icons import IconLabel
from kompas.ui.widgets import Button, KeyCap, Words, ground, row

_HINTS = {"undo": "desk.hint_undo", "swap": "desk.hint_swap", "keys": "desk.hint_keys"}
_HIGH = 42
"""Pixels: a quiet button with its focus ring."""


class KeyHint(QWidget):
    """A key and what it does; pressed with the mouse it does that, for it looks as if it would."""

    pressed = Signal()

    def __init__(self, key: str, words: str, palette: Palette) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(KeyCap(key, palette))
        line.addWidget(Words(words, wrap=False))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the key does."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class StatusLine(QWidget):
    """Says what a facilitator wants to be sure of, in one line.

    A sentence that is told stands between what was saved and the menu, for as long as it holds, instead of what never
    changes: so it has room, and moves nothing on the desk that a hand is about to click.
    """

    def __init__(self, texts: Texts, palette: Palette) -> None:
        super().__init__()
        ground(self, "field")
        self.setFixedHeight(_HIGH)
        self._texts = texts
        self._palette = palette
        self._sign = IconLabel("check", palette.ink)
        self.saved = Words(wrap=False)
        self._screens = Words(wrap=False)
        self.menu = Button(texts("desk.menu"), palette, "quiet")
        self.menu.setFont(self.saved.font())
        # A mouse in the menu leaves Space and Enter to what had them.
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(20)
        self._layout = layout
        offline = Words(texts("desk.offline"), wrap=False)
        saved = row(self._sign, self.saved, gap=8)
        away = row(IconLabel("wifi-off", palette.ink), offline, gap=8)
        screens = row(IconLabel("monitor", palette.ink), self._screens, gap=8)
        self.hints = {
            name: KeyHint(first_cap(texts, name), texts(said), palette) for name, said in _HINTS.items()
        }
        undo, swap, keys = self.hints.values()
        for widget in (saved, away, screens):
            layout.addWidget(widget)
        # None when a sentence is there: that takes all that is free.
        layout.addStretch(0)
        for widget in (undo, swap, keys, self.menu):
            layout.addWidget(widget)
        self._first, self._told = saved, tuple[QWidget, ...]()
        self._always = (saved, screens, self.menu)
        self._if_room = (keys, undo, swap, away)

    def lend(self, menu: QMenu, acts: Mapping[str, Callable[[], None]]) -> None:
        """Take the menu, and what the hints do by their names in the command table."""
        self.menu.setMenu(menu)
        for name, hint in self.hints.items():
            hint.pressed.connect(acts[name])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def hold(self, middle: Middle) -> None:
        """Give the sentences of the middle column their place."""
        self._told = (middle.message, middle.problem)
        for place, sentence in enumerate(self._told, start=1):
            self._layout.insertWidget(place, sentence, 1)
        middle.told.connect(self._fit)

    def _fit(self) -> None:
        told = next((each for each in self._told if not each.isHidden()), None)
        self._always[1].setVisible(told is None)
        if told is None:
            self.setFixedHeight(_HIGH)
            self._fit_parts()
            return
        for part in self._if_room:
            part.hide()
        gap, margins = self._layout.spacing(), self._layout.contentsMargins()
        taken = self._first.sizeHint().width() + self.menu.sizeHint().width() + 3 * gap
        high = told.heightForWidth(self.width() - margins.left() - margins.right() - taken)
        # Two lines fit; a longer sentence, such as one with a path, is never cut.
        told.setMinimumHeight(max(_HIGH, high))
        self.setFixedHeight(max(_HIGH, high))

    def _fit_parts(self) -> None:
        """Show what fits, the list of keys first and what never changes last."""
        gap, margins = self._layout.spacing(), self._layout.contentsMargins()
        used = margins.left() + margins.right() + sum(w.sizeHint().width() + gap for w in self._always)
        for part in self._if_room:
            used += part.sizeHint().width() + gap
            part.setVisible(used <= self.width())

    def show_saved(self, time: str) -> None:
        """Say that all is on disk since `time` (hours, minutes, seconds)."""
        self._sign.show_icon("check", self._palette.ink)
        self.saved.setProperty("voice", "")
        self._say(self._texts("desk.saved", time=time))

    def show_saving(self) -> None:
        """Say that the last change is on its way to disk."""
        self._say(self._texts("desk.saving"))

    def show_failed(self) -> None:
        """Say that saving failed; what to do stands in the alert above."""
        self._sign.show_icon("triangle-alert", self._palette.alert)
        self._say(self._texts("desk.save_failed"))

    def show_read_only(self) -> None:
        """Say that nothing can be saved, because the session is damaged."""
        self._sign.show_icon("triangle-alert", self._palette.alert)
        self._say(self._texts("desk.read_only"))

    def show_screens(self, count: int) -> None:
        """Say how many screens there are."""
        self._screens.setText(self._texts.many("desk.screens", count))
        self._fit()

    def _say(self, text: str) -> None:
        if self.saved.text() != text:
            self.saved.setText(text)
            self._fit()

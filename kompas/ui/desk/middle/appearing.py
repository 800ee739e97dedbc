"""What appears in a panel by an act is brought into sight: one rule for all, no part scrolls by itself."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_BELOW = 12
"""Pixels that stay free under what appeared, so that it does not look cut off."""

_LINE = 20
"""Pixels of what appeared that are enough to see that it did: a line of words."""


class Appearing(QObject):
    """Looks what became visible each time a panel was laid out anew, and scrolls its area just as far as needed.

    Only what belongs to the act counts: what has the keyboard now (a question that asks again), or what stands with
    it in one part of the panel. The widget that was acted upon never goes out of sight, and nothing scrolls before
    a double-click is over: its second press would land elsewhere. Where the first of what appeared can be seen, it
    says that there is more, and nothing scrolls at all: a hand is on its way to what it saw.
    """

    def __init__(self, area: QScrollArea, ground: QWidget) -> None:
        super().__init__(area)
        self._area, self._ground = area, ground
        self._panel: QWidget | None = None
        self._seen: tuple[QWidget, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)

    def begin(self, panel: QWidget | None) -> None:
        """Take another panel as it stands."""
        self._soon.stop()
        self._panel = panel
        self._seen = tuple(_visible(panel)) if panel is not None else ()

    def look(self) -> None:
        """Look once the hand that acted has finished."""
        if not self._soon.isActive():
            self._soon.start(QApplication.doubleClickInterval())

    def _look(self) -> None:
        panel, focus = self._panel, QApplication.focusWidget()
        if panel is None:
            return
        known = set(map(id, self._seen))
        self._seen = tuple(_visible(panel))
        new = {id(each) for each in self._seen} - known
        if new and focus is not None and panel.isAncestorOf(focus):
            self._bring([each for each in self._seen if id(each) in new], focus, new)

    def _bring(self, appeared: list[QWidget], focus: QWidget, new: set[int]) -> None:
        whole = [each for each in appeared if id(each.parentWidget()) not in new]
        own = [each for each in whole if each is focus or each.isAncestorOf(focus)]
        parts = own or [each for each in whole if self._belongs(each, focus)]
        if not parts:
            return
        ends = [
            each for each in _ends(appeared) if any(each is one or one.isAncestorOf(each) for one in parts)
        ]
        first = focus if own else min(ends, key=lambda each: self._place(each).top())
        if self._is_seen(first):
            return
        top = min(self._place(each).top() for each in (own or [focus]))
        bottom = max(self._place(each).bottom() for each in parts)
        bar, high = self._area.verticalScrollBar(), self._area.viewport().height()
        bar.setValue(min(max(bar.value(), bottom + _BELOW - high), max(bar.value(), top - _BELOW)))

    def _is_seen(self, widget: QWidget) -> bool:
        bar, here = self._area.verticalScrollBar(), self._place(widget)
        lower = bar.value() + self._area.viewport().height()
        return bar.value() <= here.top() and here.top() + min(here.height(), _LINE) <= lower

    def _belongs(self, part: QWidget, focus: QWidget) -> bool:
        around = part.parentWidget()
        return around is not None and around is not self._panel and around.isAncestorOf(focus)

    def _place(self, widget: QWidget) -> QRect:
        """Return where a widget is in what scrolls."""
        return QRect(widget.mapTo(self._ground, QPoint(0, 0)), widget.size())


def _ends(appeared: Sequence[QWidget]) -> Iterator[QWidget]:
    """Return what appeared and holds nothing else that did: words, fields and buttons, not what they lie in."""
    around = {id(each.parentWidget()) for each in appeared}
    return (each for each in appeared if id(each) not in around)


def _visible(panel: QWidget) -> Iterator[QWidget]:
    return (each for each in panel.findChildren(QWidget) if each.isVisible())

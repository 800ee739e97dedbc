"""Lines text up with buttons on one axis: a button keeps room for its focus ring, text does not."""

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.widgets import RING

EDGE = RING
"""Where all that is read begins: buttons and flat fields reach this far to the left, for ring and border."""

Shown = TypeVar("Shown", bound=QWidget)


def beside_buttons(widget: Shown) -> Shown:
    """Let what a widget holds begin where the box of a button begins, and return it."""
    return _with_margins(widget, RING, 0)


def between_buttons(widget: Shown) -> Shown:
    """Do the same on both sides."""
    return _with_margins(widget, RING, RING)


def _with_margins(widget: Shown, left: int, right: int) -> Shown:
    (widget.layout() or widget).setContentsMargins(left, 0, right, 0)
    return widget


def edged(widget: QWidget, *, above: int = 0) -> QWidget:
    """Return a widget on the left edge, inside something that reaches to the left of it."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(EDGE, above, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(widget)
    return whole

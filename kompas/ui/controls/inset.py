"""Puts what has no focus ring as far from the edge as the box of a button, which keeps room for its ring."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.widgets import RING


def inset(widget: QWidget, left: int = RING, right: int = RING) -> QWidget:
    """Return a widget with room at its sides."""
    whole = QWidget()
    whole.setSizePolicy(widget.sizePolicy())
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(left, 0, right, 0)
    layout.addWidget(widget)
    return whole

"""Lines text up with buttons on one axis: a button keeps room for its focus ring, text does not."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

RING = 6
"""Room that a button keeps around itself."""

Shown = TypeVar("Shown", bound=QWidget)


def beside_buttons(widget: Shown) -> Shown:
    """Move what a widget holds to the right by the room of a ring, and return it."""
    layout = widget.layout()
    if layout is None:
        widget.setContentsMargins(RING, 0, 0, 0)
    else:
        layout.setContentsMargins(RING, 0, 0, 0)
    return widget

"""The order in which Tab goes through widgets: that in which their layouts stand."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QWidget


def order_focus(whole: QWidget) -> None:
    """Let Tab go through a widget in the order in which its layouts stand.

    No item of a layout is asked for: `itemAt` makes a Python object that does not hear when Qt deletes its item, and
    deletes it once more when the garbage collector comes. A layout that is full when it is put into another gets the
    same objects.
    """
    for before, after in pairwise(in_order(whole)):
        QWidget.setTabOrder(before, after)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab comes to in a widget, in the order in which its layouts stand."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLabel):
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        inside = [one for one in widget.children() if isinstance(one, QWidget)]
        yield from _of_layout(layout, inside)


def _of_layout(layout: QLayout, inside: list[QWidget]) -> Iterator[QWidget]:
    """Go through a layout; `inside` are the widgets that it or another layout of the same widget may hold."""
    layouts = [one for one in layout.children() if isinstance(one, QLayout)]
    standing: list[QWidget | QLayout] = [*inside, *layouts]
    placed = [(layout.indexOf(one), one) for one in standing]
    for _, one in sorted((each for each in placed if each[0] >= 0), key=itemgetter(0)):
        if isinstance(one, QWidget):
            yield from in_order(one)
        else:
            yield from _of_layout(one, inside)

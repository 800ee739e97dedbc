"""Where a window stands: at its usual size, or told and put there again, filling its screen or not."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from kompas.preferences import DeskPlace
from kompas.ui.screens import Box, ScreenPlace, find_screen, holds, name_of, places

LOOK = QSize(1366, 768)
"""Pixels: the size of the look page."""


def show_at(window: QWidget, last: DeskPlace | None, stages: Sequence[str]) -> None:
    """Show a window where the desk stood last, if it may stand there; else as on the first day."""
    if last is not None and is_free(last, places(), stages):
        put(window, last)
    else:
        show_usual(window)


def show_usual(window: QWidget) -> None:
    """Show a window at the size of the look page, or as large as a small screen lets it be."""
    window.resize(LOOK)
    if should_fill(window.screen().availableSize(), window.minimumSize()):
        window.showMaximized()
    else:
        window.show()


def should_fill(free: QSize, least: QSize) -> bool:
    """Return whether a window should fill the part of a screen that is free.

    It should when the size of the look page, with its frame, would stick out and the window's least size does not.
    """
    sticks_out = free.width() <= LOOK.width() or free.height() <= LOOK.height()
    return sticks_out and least.boundedTo(free) == least


def place_of(window: QWidget) -> DeskPlace:
    """Tell where a window stands; of one that fills its screen, where it would stand otherwise, if that is there."""
    filled, screen = window.isMaximized(), window.screen()
    usual = _box(window.normalGeometry())
    stands = usual if filled and holds(_box(screen.geometry()), usual) else _box(window.geometry())
    return DeskPlace(name_of(screen), stands, filled=filled)


def put(window: QWidget, place: DeskPlace) -> None:
    """Put a window at a place, and show it."""
    screen = find_screen(place.screen)
    if screen is not None:
        window.setScreen(screen)
    window.setGeometry(*place.box)
    if place.filled:
        window.showMaximized()
    else:
        window.showNormal()


def is_free(place: DeskPlace, screens: Sequence[ScreenPlace], stages: Sequence[str]) -> bool:
    """Whether a desk may stand at a place: all of it lies on that screen, and the room does not look there.

    Its name counts as well: a beamer may stand where another screen stood. `stages` names the screens that were the
    stage, the last one first.
    """
    there = {screen.name: screen.geometry for screen in screens}
    stage = next((name for name in stages if name in there), None)
    seen = len(there) > 1 and stage == place.screen
    return place.screen in there and holds(there[place.screen], place.box) and not seen


def _box(area: QRect) -> Box:
    return (area.x(), area.y(), area.width(), area.height())

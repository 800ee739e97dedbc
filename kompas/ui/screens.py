"""Which screen is the stage, and whether the room can see the desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen

Box = tuple[int, int, int, int]
"""Left, top, width and height on the desktop that all screens share, in pixels."""


EDGE = 48
"""Pixels by which a maximised or dragged window may stand over the edge of a screen."""


@dataclass(frozen=True)
class ScreenPlace:
    """A screen by name and place, without Qt: what the choice depends on. `name` is like no other's."""

    name: str
    geometry: Box


def choose_stage(screens: Sequence[ScreenPlace], desk: str, remembered: Sequence[str]) -> str | None:
    """Return the name of the screen for the stage: the first remembered one, else the first that is not the desk's.

    None when there is one screen only, or all screens show the same place (a mirror): then the stage shares the
    desk's screen and the room sees everything.
    """
    others = candidates(screens, desk)
    return next((name for name in remembered if name in others), next(iter(others), None))


def candidates(screens: Sequence[ScreenPlace], desk: str) -> list[str]:
    """Return the screens that show another place than the desk's."""
    here = _find(screens, desk)
    return [s.name for s in screens if s.name != desk and (here is None or not overlap(s.geometry, here))]


def is_mirrored(screens: Sequence[ScreenPlace], desk: str) -> bool:
    """Whether another screen shows (part of) the same place as the desk's: a beamer of another shape too."""
    here = _find(screens, desk)
    return here is not None and any(s.name != desk and overlap(s.geometry, here) for s in screens)


def is_exposed(screens: Sequence[ScreenPlace], desk: str, stage: str) -> bool:
    """Whether the room may see the desk: its screen is unknown, the only one, mirrored, or that of the `stage`."""
    if _find(screens, desk) is None:
        return True
    return is_mirrored(screens, desk) or not candidates(screens, desk) or stage == desk


def overlap(one: Box, other: Box, least: int = 0) -> bool:
    """Whether two boxes share a place of more than `least` pixels both ways."""
    wide = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    high = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return wide > least and high > least


def holds(outer: Box, inner: Box) -> bool:
    """Whether all of a box lies in another: but for an edge at its sides and below, as of a window that was dragged."""
    left, top, wide, high = inner
    return (
        min(wide, high) > 0
        and left >= outer[0] - EDGE
        and top >= outer[1]
        and left + wide <= outer[0] + outer[2] + EDGE
        and top + high <= outer[1] + outer[3] + EDGE
    )


def places() -> list[ScreenPlace]:
    """Return the screens as they are now."""
    return [ScreenPlace(name, _place(screen)) for name, screen in _named()]


def find_screen(name: str | None) -> QScreen | None:
    """Return the screen with this name, if it is there."""
    return next((screen for each, screen in _named() if each == name), None)


def name_of(screen: QScreen | None) -> str:
    """Return the name by which a screen is remembered; empty for none."""
    return next((name for name, each in _named() if each is screen), "")


def _named() -> list[tuple[str, QScreen]]:
    """Give each screen a name of its own: two of one make have one name, so a serial or a number tells them apart."""
    found: list[tuple[str, QScreen]] = []
    for screen in QGuiApplication.screens():
        name = f"{screen.name()} {screen.serialNumber()}".strip()
        same = sum(each == name or each.startswith(f"{name} #") for each, _ in found)
        found.append((f"{name} #{same + 1}" if same else name, screen))
    return found


def _find(screens: Sequence[ScreenPlace], name: str) -> Box | None:
    return next((s.geometry for s in screens if s.name == name), None)


def _place(screen: QScreen) -> Box:
    area = screen.geometry()
    return (area.x(), area.y(), area.width(), area.height())

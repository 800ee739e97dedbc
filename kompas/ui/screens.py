"""Which screen is the stage, and whether the room can see the desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class ScreenPlace:
    """A screen by name and place, without Qt: what the choice depends on."""

    name: str
    geometry: tuple[int, int, int, int]


def choose_stage(screens: Sequence[ScreenPlace], desk: str, remembered: str) -> str | None:
    """Return the name of the screen for the stage: the remembered one, else the first that is not the desk's.

    None when there is one screen only, or all screens show the same place (a mirror): then the stage shares the
    desk's screen and the room sees everything.
    """
    here = next((s for s in screens if s.name == desk), None)
    others = [s for s in screens if s.name != desk and (here is None or s.geometry != here.geometry)]
    if not others:
        return None
    if remembered in {s.name for s in others}:
        return remembered
    return others[0].name


def places() -> list[ScreenPlace]:
    """Return the screens as they are now."""
    return [ScreenPlace(screen.name(), _place(screen)) for screen in QGuiApplication.screens()]


def find_screen(name: str | None) -> QScreen | None:
    """Return the screen with this name, if it is there."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def stage_screen(desk: QWidget, remembered: str) -> QScreen | None:
    """Return the screen for the stage beside this desk; None: the desk's own."""
    here = desk.screen()
    return find_screen(choose_stage(places(), here.name() if here else "", remembered))


def _place(screen: QScreen) -> tuple[int, int, int, int]:
    area = screen.geometry()
    return (area.x(), area.y(), area.width(), area.height())

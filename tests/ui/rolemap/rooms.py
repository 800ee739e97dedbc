"""A room with a real scenario's map, which remembers what was done and what was drafted."""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kompas.content.library import load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.actions import Action, PlaceDecision, PlaceRole, Relate, StartMap, StartSession
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Relation
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Point
from kompas.language import texts
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.painter import load_fonts
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.room import Room
from kompas.ui.theme import apply_theme
from tests.making import AT, LATER, make_steps

LEFT = Qt.MouseButton.LeftButton
_ADDING = (PlaceDecision, PlaceRole, Relate, StartMap)
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Memory:
    """A journal in memory: what was done, and the gestures in progress."""

    def __init__(self) -> None:
        self.actions: list[Action] = []
        self.drafts: dict[str, Action] = {}

    def append(self, action: Action) -> None:
        self.actions.append(action)

    def draft(self, key: str, action: Action | None) -> None:
        self.drafts.pop(key, None)
        if action is not None:
            self.drafts[key] = action


class Workshop:
    """A session on a scenario, its room, and what it remembers."""

    def __init__(self, scenario: str = "rood-oranje-groen", language: str = "nl") -> None:
        self.memory = Memory()
        self.told: list[Problem] = []
        store = Store(self.memory)
        store.dispatch(StartSession("s", AT, find_scenario(scenario), load_content(), make_steps(), 90))
        ids = iter(f"new{n}" for n in range(1000))
        self.room = Room(
            store,
            Bridge(store),
            texts(language),
            palette("light"),
            self.told.append,
            now=lambda: LATER,
            new_id=lambda: next(ids),
        )

    @property
    def done(self) -> list[Action]:
        """What was done after the start; where the map stood when something was added is looked at by itself."""
        done = self.memory.actions[1:]
        return [replace(each, places=()) if isinstance(each, _ADDING) else each for each in done]

    def related(self) -> set[Relation]:
        """The relations on the map."""
        return set(self.room.session.map.relations)

    def panel(self, qtbot: QtBot, width: int = 508, height: int = 560) -> RoleMapPanel:
        """The panel of the step, shown as wide as the desk gives it, and dressed as the program is."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        load_fonts()
        apply_theme(application, self.room.palette)
        panel = RoleMapPanel(self.room, "rolemap")
        qtbot.addWidget(panel)
        panel.refresh()
        panel.resize(width, height)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel


@contextmanager
def double_click_of(milliseconds: int) -> Iterator[None]:
    """Let whatever comes twice within this time be a double-click; 0 for hands that are never held up."""
    usual = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(milliseconds)
    yield
    QApplication.setDoubleClickInterval(usual)


def drag(widget: QWidget, start: Point, end: Point, *, release: bool = True) -> None:
    """Drag with the left button, in three steps."""
    QTest.mousePress(widget, LEFT, NONE, _at(start))
    for share in (0.3, 0.7, 1.0):
        way = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        QTest.mouseMove(widget, _at(way))
    if release:
        QTest.mouseRelease(widget, LEFT, NONE, _at(end))


def _at(point: Point) -> QPoint:
    return QPoint(round(point[0]), round(point[1]))


def menu_of(widget: QWidget) -> QMenu:
    """The menu that popped up last on a widget."""
    return [menu for menu in widget.findChildren(QMenu) if menu.isVisible()][-1]


def pick(menu: QMenu, words: str) -> None:
    """Choose the line of a menu that says this (its letter's mark left out)."""
    (action,) = (a for a in menu.actions() if a.text().replace("&", "") == words)
    action.trigger()
    menu.close()


def free() -> None:
    """Let Qt delete what waits to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()

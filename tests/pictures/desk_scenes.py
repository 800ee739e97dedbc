"""The desk as the pictures show it: seven of nine have weighed, the stage is open, and the clocks stand still."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kompas.domain.actions import Action, AddMinutes, PauseClock, ResumeClock
from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.desk.tools import DeskTools, Errands
from kompas.ui.desk.window import DeskWindow
from kompas.ui.room import Room
from kompas.ui.stage.pages import StagePages
from kompas.ui.theme import apply_theme
from tests.pictures.stage_scenes import journey

SIZE = (1366, 768)
DESKS = {"desk": "light", "desk-dark": "dark"}
PAUSED, NOW = "2026-11-22T14:32:45.100+01:00", "2026-11-22T14:33:05.100+01:00"
"""Far from where a second or minute on the desk changes."""
SAVED = "2026-11-22T14:32:58+01:00"


class Forgetful:
    """A journal that keeps nothing."""

    def append(self, action: Action) -> None:
        """Forget an action."""

    def draft(self, key: str, action: Action | None) -> None:
        """Forget what was typed."""


def desk(application: QApplication, theme: str) -> QImage:
    """Return the desk in a theme, on the screen of a laptop beside a beamer."""
    apply_theme(application, palette(theme))
    store = Store(Forgetful(), journey(half_weighed=True))
    room = Room(store, Bridge(store), texts("nl"), palette(theme), lambda _: None, lambda: NOW, lambda: "n1")
    errands = Errands(**dict.fromkeys(Errands.__dataclass_fields__, lambda: None))
    pages = StagePages(room.texts, "projector-light")
    window = DeskWindow(room, DeskTools(pages, (), lambda _: None, lambda: ("saved", SAVED), errands))
    room.do(AddMinutes(1))
    window.resize(*SIZE)
    window.move(0, 0)
    window.show()
    window.stage.open()
    settle()
    # The clock of the step begins again here, so that it shows the same second on a slow machine.
    room.do(PauseClock(PAUSED))
    room.do(ResumeClock(NOW))
    picture = window.grab().toImage()
    window.close()
    settle()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def settle() -> None:
    """Let everything that waits happen: deletions, layouts, paints."""
    for _ in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

"""Opens, closes and swaps the stage, and keeps it and the desk's copy equal to what was published."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing
from kompas.ui.awake import Awake
from kompas.ui.screens import choose_stage, find_screen, places, stage_screen
from kompas.ui.stage.pages import StagePages
from kompas.ui.stage.window import StageWindow

WIDE = 16 / 9


class StageControl(QObject):
    """The stage of one session, beside one desk.

    `remember` is told the name of the screen that was chosen. `changed` says that the stage opened, closed, or
    got another shape, so that the desk draws its copy anew.
    """

    changed = Signal()

    def __init__(
        self, desk: QWidget, pages: StagePages, remembered: str, remember: Callable[[str], None]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self.pages = pages
        self._remembered = remembered
        self._remember = remember
        self._on = ""
        self._lost = ""
        self.awake = Awake(self)
        self.window = StageWindow(pages.texts("desk.stage_window"))
        self.window.canvas.resized.connect(self.changed)
        self.window.left.connect(self.close)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._screen_removed)
            application.screenAdded.connect(self._screen_added)

    @property
    def is_open(self) -> bool:
        """Whether the room can see the stage."""
        return self.window.isVisible()

    def exposed(self) -> bool:
        """Whether the room sees whatever the desk's screen shows: one screen, or screens of equal geometry."""
        here = self._desk.screen()
        return choose_stage(places(), here.name() if here else "", "") is None

    def aspect(self) -> float:
        """Return width/height of the page: that of the stage, or of the screen where it would open."""
        if self.is_open:
            area = self.window.canvas.size()
            return area.width() / max(1, area.height())
        screen = stage_screen(self._desk, self._remembered)
        if screen is None:
            return WIDE
        return screen.geometry().width() / max(1, screen.geometry().height())

    def drawing(self, session: Session) -> Drawing | None:
        """Return what the stage shows; None is black."""
        return self.pages.drawing(session, self.aspect())

    def page_count(self, session: Session) -> int:
        """Return how many pages the published view has on this stage."""
        return len(self.pages.pages(session, self.aspect()))

    def show_session(self, session: Session) -> None:
        """Show what is published."""
        if self.is_open:
            self.window.canvas.show_drawing(self.drawing(session), self.pages.palette.paper)

    def toggle(self) -> None:
        """Open the stage, or close it."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Open the stage on the remembered or second screen; with one screen it fills that one."""
        screen = stage_screen(self._desk, self._remembered) or self._desk.screen()
        self._lost = ""
        self._open_on(screen)
        self.awake.keep()
        if screen is not self._desk.screen():
            self._desk.activateWindow()
        self.changed.emit()

    def close(self) -> None:
        """Close the stage; nothing is lost."""
        self.window.hide()
        self.awake.release()
        self._lost = ""
        self._desk.activateWindow()
        self.changed.emit()

    def swap(self) -> None:
        """Let stage and desk change screens."""
        here, there = self._desk.screen(), stage_screen(self._desk, self._remembered)
        if there is None or here is None:
            return
        was_open = self.is_open
        self.window.hide()
        _move_to(self._desk, there)
        self._remembered = here.name()
        self._remember(self._remembered)
        if was_open:
            self._open_on(here)
        self._desk.activateWindow()
        self.changed.emit()

    def _open_on(self, screen: QScreen) -> None:
        self._on = screen.name()
        self.window.open_on(screen)

    def end(self) -> None:
        """Take the stage away with its desk."""
        self.window.hide()
        self.awake.release()
        self.window.deleteLater()

    def _screen_removed(self, screen: QScreen) -> None:
        # The window must not follow to the desk's screen: it goes, and comes back when its screen does. Where it
        # was put counts, for the window system may have moved it already.
        stood_there = screen.name() == self._on or self.window.screen() is screen
        if self.is_open and stood_there and len(places()) > 0:
            self._lost = screen.name()
            self.window.hide()
        self.changed.emit()

    def _screen_added(self, screen: QScreen) -> None:
        if self._lost and screen.name() == self._lost:
            found = find_screen(self._lost)
            if found is not None:
                self._lost = ""
                self._open_on(found)
        self.changed.emit()


def _move_to(window: QWidget, screen: QScreen) -> None:
    state = window.windowState()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setScreen(screen)
    window.setGeometry(screen.availableGeometry())
    window.setWindowState(state)
    window.show()

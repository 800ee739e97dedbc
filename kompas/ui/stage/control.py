"""Opens, closes and swaps the stage, and keeps it and the desk's copy equal to what was published."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing, Shape
from kompas.geometry.stage.clock import State as Look
from kompas.ui.awake import Awake
from kompas.ui.screens import find_screen, name_of
from kompas.ui.stage.pages import StagePages
from kompas.ui.stage.rehearsal import Rehearsal
from kompas.ui.stage.standing import move_to
from kompas.ui.stage.whereabouts import Whereabouts
from kompas.ui.stage.window import StageWindow

State = Literal["closed", "open", "here", "lost", "rehearsal"]


class StageControl(QObject):
    """The stage of one session, beside one desk.

    `remembered` names the screens that were the stage before, the last one first; `remember` is told the name of
    one that was chosen. `changed` says that the stage opened, closed, moved or got another shape, or that screens
    came or went, so that the desk shows itself and its copy anew.
    """

    changed = Signal()

    def __init__(
        self, desk: QWidget, pages: StagePages, remembered: Sequence[str], remember: Callable[[str], None]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self.pages = pages
        self._remember = remember
        self.at = Whereabouts(desk, remembered)
        self._seen: tuple[str, State, bool] = ("", "closed", False)
        self.awake = Awake(self)
        self.window = StageWindow(pages.texts("desk.stage_window"))
        self.rehearsal = Rehearsal(desk, self.window)
        self.window.canvas.resized.connect(self.changed)
        self.window.left.connect(self.close)
        self.window.in_the_way.connect(desk.activateWindow)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_if_changed)
        self._listen()

    def _listen(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._screen_removed)
            application.screenAdded.connect(self._screen_added)
            for screen in application.screens():
                screen.geometryChanged.connect(self.look_again)

    @property
    def is_open(self) -> bool:
        """Whether the room can see the stage."""
        return self.window.isVisible()

    @property
    def is_rehearsal(self) -> bool:
        """Whether the stage stands beside the desk, for nobody but the facilitator."""
        return self.rehearsal.lasts

    @property
    def state(self) -> State:
        """How the stage stands: `here` fills the desk's own screen, `lost` waits for its screen to come back."""
        if self.is_rehearsal:
            return "rehearsal"
        if self.is_open:
            return "here" if self.at.stage == self.at.here() else "open"
        return "lost" if self.at.stage else "closed"

    def exposed(self) -> bool:
        """Whether the room may see the desk; in a rehearsal only a sure mirror counts."""
        return self.at.mirrored() if self.is_rehearsal else self.at.exposed(is_open=self.is_open)

    def secret(self) -> bool:
        """Whether the facilitator's notes must be hidden: the room may see the desk while there is a stage."""
        return self.at.mirrored() or (self.exposed() and self.state != "closed")

    def in_doubt(self) -> bool:
        """Whether the stage would open on one of several screens by chance."""
        return not self.is_open and self.at.in_doubt()

    def aspect(self) -> float:
        """Return width/height of the page: that of the stage, or of the screen where it would open."""
        if self.is_open:
            area = self.window.canvas.size()
            return area.width() / max(1, area.height())
        return self.at.aspect_there()

    def drawing(self, session: Session) -> Drawing | None:
        """Return what the stage shows; None is black."""
        return self.pages.drawing(session, self.aspect())

    def clock(self, session: Session, words: str, look: Look) -> tuple[Shape, ...]:
        """Return the timer as it lies over the page, or nothing when the room is not to see it."""
        return self.pages.clock(session, self.aspect(), words, look)

    def page_count(self, session: Session) -> int:
        """Return how many pages the published view has on this stage."""
        return len(self.pages.pages(session, self.aspect()))

    def show_session(self, session: Session) -> None:
        """Show what is published."""
        if self.is_open:
            way, paper = self.pages.way(session, self.aspect()), self.pages.palette.paper
            self.window.motion.show(session.stage.view, self.drawing(session), way, paper)

    def toggle(self) -> None:
        """Open the stage, or close it."""
        (self.close if self.is_open else self.open)()

    def open(self) -> None:
        """Open the stage on the remembered or second screen; with one screen it fills that one."""
        self.put_on(self.at.there() or self.at.here())
        self.take_keyboard()
        self.changed.emit()

    def take_keyboard(self) -> None:
        """Give the keyboard to the desk, or to a stage that covers it."""
        # Not every window system lets a window come without taking the keyboard.
        (self.window.come_forward if self.state == "here" else self.window.stay_aside)()

    def close(self) -> None:
        """Close the stage; nothing is lost."""
        self.rehearsal.end()
        self.window.hide()
        self.awake.release()
        self.at.stage = ""
        self._desk.activateWindow()
        self.changed.emit()

    def leave(self) -> bool:
        """Close the stage if it is there or waits for its screen; False when there was nothing to close."""
        was_there = self.state != "closed"
        if was_there:
            self.close()
        return was_there

    def choose(self, name: str) -> None:
        """Let this screen be the stage from now on; when it is the desk's, the desk goes to the other."""
        self.at.remember(name)
        self._remember(name)
        if name == self.at.here() and (other := self.at.beside(name)):
            self._move_desk(other)
        if self.at.stage and not self.is_rehearsal:
            self.put_on(name)
        self._desk.activateWindow()
        self.changed.emit()

    def swap(self) -> None:
        """Let stage and desk change screens; when both stand on one, the one that lost its screen goes back."""
        here, there = self.at.here(), self.at.there()
        if there is None or self.is_rehearsal:
            return
        if self.state != "here":
            self.choose(here)
        elif self.at.home():
            self._move_desk(self.at.home())
            self._desk.activateWindow()
            self.changed.emit()
        else:
            self.choose(there)

    def rehearse(self, least_desk: int, copy: QRect) -> None:
        """Put desk and stage side by side on the desk's screen, or end that. `copy` is the desk's copy in it."""
        if self.is_rehearsal:
            self.close()
            return
        self.window.hide()
        self.at.stage = self.at.here()
        self.rehearsal.begin(least_desk, copy, self.pages.texts("desk.rehearsal_stage"))
        self.awake.keep()
        self._desk.activateWindow()
        self.changed.emit()

    def end(self) -> None:
        """Take the stage away with its desk."""
        self.at.stage = ""
        self.window.hide()
        self.awake.release()
        self.window.deleteLater()

    def look_again(self) -> None:
        """See where desk and stage stand after a screen or the desk moved; the stage fills its screen again."""
        self.at.look()
        self._seen = (self.at.here(), self.state, self.secret())
        screen = find_screen(self.at.stage)
        if self.is_open and screen is not None and not self.is_rehearsal:
            self.window.fit(screen)
            if self.exposed():
                self.window.raise_()
        self.changed.emit()

    def desk_moved(self) -> None:
        """Look again, once the window system has told to which screen the desk came."""
        self._soon.start()

    def _look_if_changed(self) -> None:
        if (self.at.here(), self.state, self.secret()) != self._seen:
            self.look_again()

    def _screen_removed(self, screen: QScreen) -> None:
        # The window must not follow to the desk's screen: it goes, and comes back when its screen does. Where it
        # was put counts, for the window system may have moved it already.
        if self.is_open and find_screen(self.at.stage) in (None, screen) and not self.is_rehearsal:
            active = self.window.isActiveWindow()
            self.window.hide()
            if active:
                # Otherwise no window has the keyboard, and the clicker does nothing.
                self._desk.activateWindow()
        self.at.lose(screen)
        self.look_again()
        self._soon.start()

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.look_again)
        if self.at.stage and not self.is_open and find_screen(self.at.stage) is screen:
            typing = self._desk.isActiveWindow()
            self.put_on(self.at.stage)
            if typing:
                self.window.stay_aside()
        self.look_again()
        self._soon.start()

    def put_on(self, name: str) -> None:
        """Open the stage on a screen, or on that of the desk if it is not there."""
        self.rehearsal.end()
        screen = find_screen(name) or self._desk.screen()
        self.at.stage = name_of(screen)
        self.window.open_on(screen)
        self.awake.keep()

    def _move_desk(self, name: str) -> None:
        screen = find_screen(name)
        if screen is not None:
            move_to(self._desk, screen)
            self.at.desk_put()

"""Does long work apart from the window's thread: the window goes on, says how far it is, and can stop it."""

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kompas.domain.problems import Problem
from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.widgets import Button, Words, column, row

SHOWN_AFTER = 250
"""Milliseconds: work that is done sooner shows nothing."""
YIELDS = 0.001
"""Seconds after which the work lets the window go first, if it has something to do."""
Progress = Callable[[int, int], None]


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody stopped the work; nothing was written."""


class Work(QObject):
    """Work in a thread of its own; it hears of a stop when it tells how far it is."""

    told = Signal(int, int)
    ended = Signal()

    def __init__(self, act: Callable[[Progress], None]) -> None:
        super().__init__()
        self.trouble: BaseException | None = None
        self._act = act
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; until `join` the work lets the window go first, often."""
        self._usual = sys.getswitchinterval()
        sys.setswitchinterval(YIELDS)
        self._thread.start()

    def stop(self) -> None:
        """Stop at the next chance."""
        self._stopping.set()

    def join(self) -> None:
        """Wait until the thread has gone; after `ended` that is at once."""
        self._thread.join()
        sys.setswitchinterval(self._usual)

    def _run(self) -> None:
        try:
            self._act(self._hear)
        except BaseException as trouble:  # noqa: BLE001 - it is raised again where the work was asked for
            self.trouble = trouble
        self.ended.emit()

    def _hear(self, done: int, of: int) -> None:
        if self._stopping.is_set():
            raise Stopped
        self.told.emit(done, of)


class HowFar(QDialog):
    """Says how far the work is; closing it, Escape and the button stop the work."""

    def __init__(self, texts: Texts, palette: Palette, over: QWidget, work: Work) -> None:
        super().__init__(over)
        self._texts = texts
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(texts("desk.writing"))
        self.words = Words(texts("desk.writing"))
        self.stop = Button(texts("desk.writing_stop"), palette)
        self.stop.clicked.connect(self.reject)
        self.rejected.connect(work.stop)
        work.told.connect(self._tell)
        self.setLayout(column(self.words, row(self.stop, -1), margins=(32, 24, 32, 24)))

    def _tell(self, done: int, of: int) -> None:
        self.words.setText(self._texts("desk.writing_page", page=done, pages=of))


def _put_away(told: HowFar, over: QWidget) -> None:
    """Take the words away; the keyboard goes back to where it was, also where no window manager sees to that."""
    had_keyboard = told.isActiveWindow()
    told.hide()
    told.deleteLater()
    if had_keyboard:
        over.activateWindow()


def apart(texts: Texts, palette: Palette, over: QWidget, act: Callable[[Progress], None]) -> None:
    """Do `act` in a thread while the windows go on, and return when it has ended.

    Raises what `act` raised: Problem, or Stopped when somebody stopped it.
    """
    work, loop = Work(act), QEventLoop()
    told = HowFar(texts, palette, over, work)
    patience = QTimer()
    patience.setSingleShot(True)
    patience.timeout.connect(told.show)
    work.ended.connect(loop.quit)
    patience.start(SHOWN_AFTER)
    work.start()
    loop.exec()
    work.join()
    patience.stop()
    _put_away(told, over)
    if isinstance(work.trouble, Problem | Stopped):
        raise work.trouble
    if work.trouble is not None:
        raise RuntimeError("the work apart failed") from work.trouble

"""Makes pages apart from the window's thread, again whenever the session has changed meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing
from kompas.ui.apart import Progress, Work

Pages = tuple[Drawing, ...]
MakePages = Callable[[Session], Pages]


class Composing(QObject):
    """Makes the pages of the session that was asked for last; `ready` brings them."""

    ready = Signal(object)

    def __init__(self, make: MakePages, parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._pages: Pages = ()
        self._waiting: Session | None = None
        self._work: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether pages are still to come."""
        return self._work is not None

    def compose(self, session: Session) -> None:
        """Ask for the pages of a session; while others are being made only the last one asked for waits."""
        if self._work is not None:
            self._waiting = session
            return
        self._work = Work(lambda progress: self._act(session, progress))
        self._work.ended.connect(self._ended)
        self._work.start()

    def end(self) -> None:
        """Wait for what is being made, and bring nothing any more."""
        if self._work is not None:
            self._put_away(self._work)

    def _act(self, session: Session, _: Progress) -> None:
        self._pages = self._make(session)

    def _ended(self) -> None:
        work = self._work
        if work is None:
            # What was made for a window that is closed by now.
            return
        self._put_away(work)
        if work.trouble is not None:
            raise RuntimeError("the pages could not be made") from work.trouble
        if self._waiting is not None:
            session, self._waiting = self._waiting, None
            self.compose(session)
        else:
            self.ready.emit(self._pages)

    def _put_away(self, work: Work) -> None:
        work.join()
        self._work = None

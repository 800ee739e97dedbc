"""Work in pieces, one in each turn of the event loop: keys, clock and stage never wait for all of it."""

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer

from kompas.ui.bridge import Bridge


class Pieces(QObject):
    """Does the pieces of one work, each from `yield` to `yield`, until it is done or another work begins."""

    def __init__(self, parent: QObject, bridge: Bridge) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._work: Generator[None, None, None] | None = None
        self._at_work = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._next)

    def begin(self, work: Generator[None, None, None]) -> None:
        """Begin a work; what is left of the one before is not done any more."""
        self.drop()
        self._work = work
        self._soon.start()

    def drop(self) -> None:
        """Let go of the work; it hears of that as any generator does that is closed."""
        work, self._work = self._work, None
        self._soon.stop()
        if work is not None and not self._at_work:
            work.close()

    @property
    def left(self) -> bool:
        """Whether anything is left to do."""
        return self._work is not None

    def finish(self) -> None:
        """Do all that is left now; nothing while a piece is just being done."""
        while self._work is not None and not self._at_work:
            self._next()

    def _next(self) -> None:
        work = self._work
        if work is None or self._at_work:
            return
        self._at_work = True
        try:
            with self._bridge.deaf():
                next(work)
        except StopIteration:
            if self._work is work:
                self._work = None
        finally:
            self._at_work = False
        if self._work is None:
            self._soon.stop()
        else:
            self._soon.start()

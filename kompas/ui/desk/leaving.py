"""The cross of the desk's window while the room watches: the first click says what it would do, the second does it."""

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from kompas.ui.desk.middle.column import Middle
from kompas.ui.stage.control import StageControl


class Leaving(QObject):
    """Holds a cross back once, without a dialog: a slip of the hand must not take the room its screen.

    `watched` is the sentence that says so on the desk, and holds for as long as it is to be read there. Only a
    cross (or what the window system makes of one) waits: what the program closes itself goes at once, and so
    does all when the program is told to quit, as at the end of the computer's session: Qt calls none of that
    spontaneous.
    """

    def __init__(self, desk: QObject, stage: StageControl, middle: Middle, watched: str) -> None:
        super().__init__(desk)
        self._stage, self._middle, self._watched = stage, middle, watched
        self._since = QElapsedTimer()

    def holds(self, event: QCloseEvent) -> bool:
        """Hold the closing back if the room watches and this was not said yet; return whether it was held."""
        watched = self._stage.state in ("open", "here")
        if not watched or not event.spontaneous():
            return False
        # The second click of a double-click is no answer to a sentence that nobody can have read.
        quick = self._since.isValid() and self._since.elapsed() < QApplication.doubleClickInterval()
        if self._middle.says(self._watched) and not quick:
            return False
        self._since.start()
        self._middle.show_message(self._watched)
        event.ignore()
        return True

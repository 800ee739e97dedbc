"""The ballot covers the desk: give the laptop, weigh, say it in words, thank you.

Nothing of a seat stays behind. When the room comes to see this screen, the ballot is emptied and stays up as a cover:
whoever types on must not type into the desk.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QStackedLayout, QWidget

from kompas.domain.actions import Weigh
from kompas.domain.live import live
from kompas.domain.weighing import Round
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.pages import HandOver, InWords, Thanks
from kompas.ui.ballot.points_field import ENTER
from kompas.ui.ballot.seen import Seen
from kompas.ui.room import Room
from kompas.ui.widgets import ground

_USUAL = (1366, 768)
_LARGEST = 1.5


class BallotWindow(QWidget):
    """A full screen window over the desk `parent`, for one seat after the other.

    It is freed when it closes. No key reaches the desk: PageUp, PageDown, B and F5 do nothing here.
    """

    def __init__(self, room: Room, seat: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        ground(self, "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(room.texts("ballot.window"))
        self._room = room
        self._seat, self._passed = seat, False
        self._form: BallotForm | None = None
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.hand_over()

    @property
    def page(self) -> QWidget | None:
        """What is shown now."""
        return self._stack.currentWidget()

    def open_on(self, screen: QScreen | None) -> None:
        """Cover this screen (the desk's own)."""
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def hand_over(self) -> None:
        """Say whose turn it is; whatever was entered is forgotten."""
        page = HandOver(self._room, self._seat, passed=self._passed)
        page.begun.connect(self._begin)
        page.left.connect(self.close)
        self._replace(page)
        page.begin.setFocus()

    def cover(self) -> None:
        """Empty the ballot, for the room may see it from now on, and take all keys until somebody comes to the desk.

        A beamer that fell out looks the same as one that was set to show this screen, so that leaving the ballot as it
        is could show a weighing to the room; closing it would let the next letters be commands of the desk.
        """
        if not isinstance(self.page, Seen):
            page = Seen(self._room, emptied=self._form is not None)
            page.left.connect(self.close)
            self._replace(page)
            page.setFocus()
        # The stage may have been put over it, and would leave a window that cannot be seen and takes everything.
        self.raise_()
        self.activateWindow()

    def _begin(self) -> None:
        moment = self._moment()
        if moment is None:
            self.close()
            return
        with self._room.bridge.deaf():
            self._form = BallotForm(self._room, moment, self._seat, self._scale(), self)
            self._form.finished.connect(self._say_in_words)
            self._replace(self._form)
        self._form.setFocus()

    def _say_in_words(self) -> None:
        form = self._form
        weighing = form.weighing if form is not None else None
        if form is None or weighing is None:
            return
        page = InWords(self._room, weighing, form.order)
        page.agreed.connect(self._weigh)
        page.returned.connect(self._return)
        self._stack.setCurrentIndex(self._stack.addWidget(page))
        page.agree.setFocus()

    def _return(self) -> None:
        form = self._form
        if form is not None:
            words = self.page
            self._stack.setCurrentWidget(form)
            if words is not None and words is not form:
                self._drop(words)
            form.setFocus()

    def _weigh(self) -> None:
        page, form = self.page, self._form
        weighing = form.weighing if form is not None else None
        if weighing is None or not isinstance(page, InWords):
            return
        if self._room.do(Weigh(self._seat, weighing)):
            self._thank()
        else:
            page.problem.setText(self._room.texts("ballot.not_taken"))
            page.problem.show()

    def _thank(self) -> None:
        after = next(iter(live(self._room.session).next), None)
        page = Thanks(self._room, after)
        page.left.connect(self.close)
        page.next_seat.connect(self._go_on)
        self._replace(page)
        (page.go_on or page.leave).setFocus()

    def _go_on(self) -> None:
        after = next(iter(live(self._room.session).next), None)
        if after is None:
            self.close()
            return
        self._seat, self._passed = after, True
        self.hand_over()

    def _replace(self, page: QWidget) -> None:
        if self._form is not None and self._form is not page:
            self._form.forget()
            self._form = None
        while (old := self._stack.widget(0)) is not None:
            self._drop(old)
        self._stack.setCurrentIndex(self._stack.addWidget(page))

    def _drop(self, page: QWidget) -> None:
        # It leaves the window at once, also for who reads the screen aloud; it is freed when its signal is done.
        page.hide()
        self._stack.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def _scale(self) -> float:
        """Return how much larger this screen is than the smallest that a laptop has."""
        return min(self.width() / _USUAL[0], self.height() / _USUAL[1], _LARGEST)

    def _moment(self) -> Round | None:
        here = self._room.session.round
        return here if here is not None and here.state == "open" else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take each key that no field or button took: Escape goes one back, Enter goes on, all others do nothing."""
        event.accept()
        page = self.page
        if isinstance(page, Seen):
            page.press(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() in ENTER and not event.isAutoRepeat():
            self._enter()

    def _escape(self) -> None:
        page = self.page
        if isinstance(page, InWords):
            self._return()
        elif isinstance(page, BallotForm):
            if not page.cancel():
                self.hand_over()
        else:
            self.close()

    def _enter(self) -> None:
        page = self.page
        if isinstance(page, BallotForm | HandOver | InWords | Thanks):
            page.enter()

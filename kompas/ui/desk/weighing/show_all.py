"""Ends a round by showing all points; while seats are still waited for it asks once more, for there is no way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kompas.domain.stage import Live
from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.controls.axis import between_buttons
from kompas.ui.hints import first_cap
from kompas.ui.widgets import Button, Words, column, row


class ShowAll(QWidget):
    """The button, what stands beside it, and the question; `agreed` comes when the points may be shown."""

    agreed = Signal()

    def __init__(self, texts: Texts, palette: Palette) -> None:
        super().__init__()
        self._texts = texts
        self._waiting = 0
        self.button = Button(texts("ballot.show_all"), palette, "primary", first_cap(texts, "show_all"))
        self._aside = Words("", "soft")
        self._question = Words("")
        self.yes = Button(texts("ballot.show_now"), palette)
        self.no = Button(texts("ballot.show_later"), palette)
        self._first = row(self.button, self._aside)
        self._again = QWidget()
        self._again.setLayout(
            column(between_buttons(self._question), row(self.no, self.yes, -1, gap=4), gap=2)
        )
        self._again.hide()
        self.setLayout(column(self._first, self._again, gap=0))
        self.button.clicked.connect(self.press)
        self.no.clicked.connect(self._close)
        self.yes.clicked.connect(self._agree)

    def show_state(self, here: Live, *, beamer_is_off: bool) -> None:
        """Show who is waited for; a question about others than were meant is taken back."""
        waiting = len(here.seats) - len(here.done) - len(here.skipping)
        if waiting != self._waiting and self._again.isVisibleTo(self):
            self._close()
        self._waiting = waiting
        self.button.setEnabled(here.ready > 0)
        self._aside.setText(self._said(here, beamer_is_off=beamer_is_off))

    def press(self) -> None:
        """Agree to show all points, or ask first; nothing while nobody is ready or the question is open."""
        if not self.button.isEnabled() or self._again.isVisibleTo(self):
            return
        if not self._waiting:
            self.agreed.emit()
            return
        self._question.setText(self._texts.many("ballot.show_without", self._waiting))
        self._first.hide()
        self._again.show()
        self.no.setFocus()

    def _said(self, here: Live, *, beamer_is_off: bool) -> str:
        if not here.ready:
            return self._texts("ballot.nobody_yet")
        said = (
            self._texts.many("ballot.waiting", self._waiting)
            if self._waiting
            else self._texts("ballot.everybody")
        )
        return f"{said} {self._texts('ballot.beamer_on_first')}" if beamer_is_off else said

    def _close(self) -> None:
        had_keyboard = self._again.isAncestorOf(self.window().focusWidget() or self)
        self._again.hide()
        self._first.show()
        if had_keyboard:
            self.button.setFocus()

    def _agree(self) -> None:
        self._close()
        self.agreed.emit()

"""Tells the one letter that a clicker sends from the first letter of a hand that types, in a field of the desk."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from kompas.ui.focus import words_at

REST_MS = 3000
"""Whoever typed or clicked in a field within this time goes on with what is there."""
HELD_MS = 900
"""A typing hand goes on within this time; a clicker does not."""
_SENT = ("b", ".")
_DOT = "."
_HANDS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel)
_ONLY_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keyboard comes back to a field so when a window or list goes that was in front."""
_WITH_OTHERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class LoneKey(QObject):
    """Holds the first b after a rest back until it is known whose it is, and a dot where nothing was written yet.

    All other letters pass at once.

    Followed by anything (a key, a click, a turn of the wheel, a field that loses the keyboard) it is typed first,
    where it would have been. Followed by nothing it was the clicker: `strike` is told the letter, which is not typed.
    The same once more is somebody who wants the room dark: at once. Should a word come of it after all, `back` takes
    the black back and all is typed. Nothing is held unless the room sees the stage.
    """

    def __init__(
        self, parent: QObject, stage: QWidget, strike: Callable[[str], None], back: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._stage, self._strike, self._back = stage, strike, back
        self.rest = _timer(self, REST_MS)
        self.patience = _timer(self, HELD_MS)
        self.patience.timeout.connect(self._nothing_came)
        self.types = False
        self._field: QWidget | None = None
        self._held: list[QKeyEvent] = []
        self._struck, self._composing = False, False
        self._down = 0

    def takes(self, event: QKeyEvent, *, a_key: bool) -> bool:
        """Hear a key that comes to what has the focus; True when it is held. `a_key`: it is a key of the desk."""
        if event.isAutoRepeat() and event.key() == self._down:
            event.accept()
            return True
        asked = event.type() == QEvent.Type.ShortcutOverride
        again = bool(self._held) and _plain(event) == _plain(self._held[0])
        if not again and not (self._struck and event.key() in _WITH_OTHERS):
            self.let_go(writes=event.text().isprintable() and bool(event.text()))
        if again or self._may_be_lone(event):
            # Accepted, a key that was only asked about comes as a key press.
            event.accept()
            if not asked:
                self._hold(event)
            return True
        if not asked:
            self._down = 0
            if not a_key:
                self.rest.start()
        return False

    def look(self, watched: QWidget, event: QEvent) -> None:
        """See what is no key: a hand, the focus, and an input method at work."""
        kind = event.type()
        if isinstance(event, QFocusEvent):
            self._see_focus(watched, event)
        elif isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
            if self._composing or event.commitString():
                self.let_go()
                self.rest.start()
        elif kind in _HANDS:
            self.let_go()
            here = QApplication.focusWidget()
            if here is not None and (here is watched or here.isAncestorOf(watched)):
                self.rest.start()

    def let_go(self, *, writes: bool = False) -> None:
        """Type what is held, for something else comes; a black that was struck stays unless somebody `writes`."""
        held, self._held = self._held, []
        self.patience.stop()
        struck, self._struck = self._struck, False
        field = self._field
        if not held or field is None or not isValid(field) or (struck and not writes):
            return
        if struck:
            self._back()
        self.types = True
        for event in held:
            QApplication.sendEvent(field, event)
        self.types = False
        self.rest.start()

    def _see_focus(self, watched: QWidget, event: QFocusEvent) -> None:
        if event.type() != QEvent.Type.FocusIn:
            if watched is self._field:
                self.let_go()
        elif event.reason() not in _ONLY_BACK:
            self._composing = False
            self.rest.start()

    def _may_be_lone(self, event: QKeyEvent) -> bool:
        return (
            _plain(event) in _SENT
            and not event.isAutoRepeat()
            and not self.rest.isActive()
            and not self._composing
            and self._stage.isVisible()
            and (words := words_at(QApplication.focusWidget(), event.text())) is not None
            # A sentence ends with a dot, often after a moment of thought.
            and not (words and _plain(event) == _DOT)
        )

    def _hold(self, event: QKeyEvent) -> None:
        first = not self._held
        if first:
            self._field = QApplication.focusWidget()
        # What is struck changes the session, and whatever changes it lets go of what is held then.
        held, self._held = [*self._held, event.clone()], []
        if not first and not self._struck:
            self._strike(event.text())
        self._down, self._held, self._struck = event.key(), held, not first
        self.patience.start()

    def _nothing_came(self) -> None:
        held, self._held = self._held, []
        struck, self._struck = self._struck, False
        if held and not struck:
            self._strike(held[0].text())


def _timer(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer


def _plain(event: QKeyEvent) -> str:
    """Return the letter of a key press, without capitals; empty with any key that changes what a key is."""
    return "" if event.modifiers() else event.text().lower()

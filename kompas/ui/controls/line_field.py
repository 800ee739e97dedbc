"""One line to type in that tells its gesture when the focus goes and when Escape is pressed; undo takes Escape back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kompas.domain.actions import Action
from kompas.ui.controls.redo_keys import means_redo
from kompas.ui.controls.typing_gesture import TypingGesture
from kompas.ui.controls.word_ends import part_words
from kompas.ui.room import Room

_NEVER = -1
"""No state of a line."""


class GestureLine(QLineEdit):
    """A line whose maker gives it a `gesture`, which hears of what happens before the line acts on it.

    `escape` is asked first at Escape; True when that was all that Escape should do. What Escape takes away comes
    back with undo; `taken_back` says so where the words stood.
    """

    gesture: TypingGesture

    def __init__(
        self, name: str, hint: str = "", escape: Callable[[], bool] = bool, taken_back: str = ""
    ) -> None:
        super().__init__()
        self._escape = escape
        self._hint, self._said = hint, taken_back
        self._taking_back = False
        self._changes, self._taken_back = 0, _NEVER
        self.textChanged.connect(self._changed)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture, then let the line say that editing is finished."""
        self.gesture.focus_lost(event)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel the gesture on Escape, unless a list of names is open: Escape closes that first; redo letters."""
        ends = event.key() == Qt.Key.Key_Escape and not self._list_is_open()
        if ends and self._take_back():
            return
        if means_redo(event):
            self.redo()
            return
        part_words(self, event)
        super().keyPressEvent(event)

    @property
    def keeps_undo(self) -> bool:
        """Whether undo is about letters: while one types, and as long as nothing happened since Escape."""
        return self.gesture.lasts or (self._taken_back == self._changes and self.isUndoAvailable())

    def setText(self, text: str | None) -> None:
        """Show another text. On Escape it is a change like any other, so that it can be undone."""
        if self._taking_back:
            self.selectAll()
            self.insert(text or "")
            return
        self._taken_back = _NEVER
        super().setText(text)

    def _take_back(self) -> bool:
        """Cancel what is being typed in such a way that undo finds it; False when Escape means nothing here."""
        lasted, self._taking_back = self.gesture.lasts, True
        taken = self._escape() or self.gesture.escape()
        self._taking_back = False
        if lasted and not self.gesture.lasts:
            self._taken_back = self._changes
            self.setPlaceholderText(self._said or self._hint)
        return taken

    def _changed(self, text: str) -> None:
        self._changes += 1
        if text:
            self.setPlaceholderText(self._hint)

    def _list_is_open(self) -> bool:
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()


class LineField(GestureLine):
    """Text joined to the store by a typing gesture (see there); only Enter and loss of focus make it an action."""

    def __init__(
        self,
        room: Room,
        key: str,
        name: str,
        action: Callable[[str], Action | None],
        present: Callable[[], str],
        *,
        hint: str = "",
        escape: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(name, hint, escape, room.texts("desk.field_taken_back"))
        self.gesture = TypingGesture(room, self, key, action, present, ends_on_rest=False)

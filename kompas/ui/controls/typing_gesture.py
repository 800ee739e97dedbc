"""Typing as a gesture: kept safe as a draft while it lasts, one action when it ends.

It ends on focus loss, on Enter (single lines), or after a second of rest; Escape cancels it. Whatever happens to
the process, at most a quarter of a second of typing is lost.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kompas.domain.actions import Action
from kompas.domain.rules.lists import speakable
from kompas.ui.room import Room

REST_MS = 1000

Field = QLineEdit | QPlainTextEdit


def text_of(field: Field) -> str:
    """Return the plain text of a field, without characters that no file can hold."""
    return speakable(_raw(field))


def set_text(field: Field, text: str) -> None:
    """Fill a field without starting a gesture, and without moving the cursor when nothing changes."""
    if _raw(field) == text:
        return
    field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)
    field.blockSignals(False)  # noqa: FBT003


def _forget_letters(field: Field) -> None:
    """Let undo find no letters that are part of an action by now: that is for the session to take back."""
    if isinstance(field, QPlainTextEdit):
        field.document().clearUndoRedoStacks()


def _raw(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


class TypingGesture(QObject):
    """Joins a text field to the store. The field itself tells it `focus_lost` and `escape`.

    `key` names the field among drafts. `action` makes the action from the text, or None when the text is nothing
    to keep (an empty new line). `present` gives the text the session holds. With `ends_on_rest` False (a field for
    new items) only Enter or focus loss turns the text into an item, and the field is emptied. While `near` says
    that the focus went to something that belongs to the text, the typing goes on. With `waits` a single letter
    becomes an item only on Enter: it may well have been meant as a key of the desk. `draft`: what is kept safe
    meanwhile, where the action itself takes too long for each letter.
    """

    def __init__(
        self,
        room: Room,
        field: Field,
        key: str,
        action: Callable[[str], Action | None],
        present: Callable[[], str],
        *,
        ends_on_rest: bool = True,
        waits: bool = False,
        near: Callable[[], bool] = bool,
        draft: Callable[[str], Action | None] | None = None,
    ) -> None:
        super().__init__(field)
        self._room = room
        self._field = field
        self._key = key
        self._action, self._draft = action, draft or action
        self._present = present
        self._near = near
        self._dirty = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._ends_on_rest, self._waits = ends_on_rest, waits
        self._rest.timeout.connect(self.rest)
        field.textChanged.connect(self._typed)
        if isinstance(field, QLineEdit):
            field.returnPressed.connect(self.end)
        if key in room.waiting:
            self._come_again(room.waiting[key])

    def _come_again(self, text: str) -> None:
        set_text(self._field, text)
        self._typed()

    @property
    def lasts(self) -> bool:
        """Whether there is typing that is not an action yet."""
        return self._dirty

    @property
    def changed(self) -> bool:
        """Whether what stands in the field is something else than the session holds."""
        return text_of(self._field) != self._present()

    def rests_as_it_was(self) -> None:
        """End without a trace when all that was typed is taken back."""
        if self._dirty and not self.changed:
            self.cancel()

    def focus_lost(self, event: QFocusEvent) -> None:
        """End, because the field lost the focus (to a menu or a list of the field itself is no loss)."""
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self._near():
            self.leave()

    def leave(self) -> None:
        """End, because somebody goes elsewhere; a letter that waits stays in the field, and in the next one."""
        text = text_of(self._field)
        if self._waits and self._dirty and len(text.strip()) == 1:
            self._room.waiting[self._key] = text
        else:
            self.end()

    def escape(self) -> bool:
        """Cancel on Escape; False when there is nothing to cancel."""
        lasted = self._dirty
        if lasted:
            self.cancel()
        return lasted

    def renew(self) -> None:
        """Keep the draft safe after something that belongs to the text changed."""
        if self._dirty:
            self._room.store.draft(self._key, self._draft(text_of(self._field)))

    def refresh(self) -> None:
        """Show what the session holds, unless somebody is typing here."""
        if not self._dirty:
            set_text(self._field, self._present())

    def end(self) -> None:
        """Turn what was typed into one action."""
        self._rest.stop()
        if not self._dirty:
            return
        self._dirty = False
        self._room.waiting.pop(self._key, None)
        text = text_of(self._field)
        action = self._action(text)
        # The draft ends before its action begins: both reach the disk together, and a crash in between leaves one.
        self._room.store.draft(self._key, None)
        kept = text == self._present() or action is None or self._room.do(action)
        if not kept:
            self._dirty = True
            self._room.store.draft(self._key, action)
            return
        self.refresh()
        _forget_letters(self._field)

    def rest(self) -> None:
        """End after a second of rest, unless the field was emptied to type something else."""
        if self._action(text_of(self._field)) is not None:
            self.end()

    def cancel(self) -> None:
        """Forget what was typed since the gesture began."""
        self._rest.stop()
        self._dirty = False
        self._room.waiting.pop(self._key, None)
        self._room.store.draft(self._key, None)
        self.refresh()

    def _typed(self) -> None:
        self._dirty = True
        self._room.waiting.pop(self._key, None)
        self._room.store.draft(self._key, self._draft(text_of(self._field)))
        if self._ends_on_rest:
            self._rest.start()

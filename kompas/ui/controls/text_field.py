"""A place to type on the desk: it grows with its text, keeps a draft, and yields keys it has no use for."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from kompas.domain.actions import Action, Redo, Undo
from kompas.geometry.typesetting import Face
from kompas.ui.controls.redo_keys import means_redo
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.controls.typing_gesture import TypingGesture
from kompas.ui.controls.word_ends import part_words
from kompas.ui.painter import font
from kompas.ui.room import Room

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEVER = -1
"""No state of a document."""
_MOVES = {
    Qt.Key.Key_Up: (QTextCursor.MoveOperation.Up, -1),
    Qt.Key.Key_Down: (QTextCursor.MoveOperation.Down, 1),
}


class TextField(QPlainTextEdit):
    """Text joined to the store by a typing gesture (see there for `key`, `action`, `present`).

    `single`: Enter ends the gesture and line ends become spaces. `flat`: without a border until it has the focus, its
    text 6 pixels inside. `new`: for a thing that is not there yet; a single letter waits for Enter. `listed`: one of
    a list, so that Delete emits `emptied` when nothing would remain. `least`: lines shown at least. Emits
    `wandered(-1)` on Up in its first line and `wandered(1)` on Down in its last, and `came` with the focus.
    """

    wandered = Signal(int)
    emptied = Signal()
    came = Signal()

    def __init__(
        self,
        room: Room,
        key: str,
        name: str,
        action: Callable[[str], Action | None],
        present: Callable[[], str],
        *,
        hint: str = "",
        single: bool = False,
        flat: bool = False,
        new: bool = False,
        listed: bool = False,
        least: int = 1,
        size: int = 16,
        near: Callable[[], bool] = bool,
    ) -> None:
        super().__init__()
        self._room = room
        self._hint = hint
        self._taking_back = False
        self._taken_back = _NEVER
        self._single = single
        self._listed = listed
        self._least = least
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._dress(size, flat=flat)
        self.gesture = TypingGesture(
            room, self, key, action, present, ends_on_rest=not new, waits=new, near=near
        )
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _dress(self, size: int, *, flat: bool) -> None:
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setFont(font(Face.REGULAR, size))
        # A style sheet of its own would be measured anew in every widget that comes around it.
        self.setProperty("flat", flat)

    def refresh(self) -> None:
        """Show what the session holds, unless somebody is typing here."""
        self.gesture.refresh()

    def choose_all(self) -> None:
        """Take the focus with all text selected, as when one walks through a list."""
        self.setFocus()
        self.selectAll()
        bring_in_sight(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End on Enter (single), walk out at the edges, and leave undo to the session when nothing is typed.

        Escape cancels what is being typed; undo brings it back.
        """
        if event.key() == Qt.Key.Key_Escape and self._take_back():
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._single and event.key() in _ENTER:
            self.gesture.end()
        elif self._listed and event.key() == Qt.Key.Key_Delete and self._nothing_would_remain():
            self.emptied.emit()
        elif event.key() in _MOVES and not shift and not self._can_move(event.key()):
            self.wandered.emit(_MOVES[Qt.Key(event.key())][1])
        elif event.matches(QKeySequence.StandardKey.Undo) and not self._can_bring_back():
            self.gesture.rests_as_it_was()
            self._room.do(Undo())
        elif means_redo(event):
            self._redo()
        else:
            part_words(self, event)
            super().keyPressEvent(event)

    def _redo(self) -> None:
        """Bring letters again while one types, else what the session took back."""
        if self.gesture.lasts:
            self.redo()
        else:
            self._room.do(Redo())

    def _take_back(self) -> bool:
        """Cancel what is being typed in such a way that undo finds it; False when nothing is."""
        self._taking_back = True
        taken = self.gesture.escape()
        self._taking_back = False
        if taken:
            self._taken_back = self.document().revision()
            self.setPlaceholderText(self._room.texts("desk.field_taken_back"))
        return taken

    def _can_bring_back(self) -> bool:
        """Whether undo is about letters: while one types, and as long as nothing happened since Escape."""
        if self.gesture.lasts:
            return self.document().isUndoAvailable() or self.gesture.changed
        return self._taken_back == self.document().revision()

    def setPlainText(self, text: str) -> None:
        """Show another text. On Escape it is a change like any other, so that it can be undone."""
        if not self._taking_back:
            self._taken_back = _NEVER
            super().setPlainText(text)
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _nothing_would_remain(self) -> bool:
        cursor = self.textCursor()
        return cursor.selectionEnd() - cursor.selectionStart() == len(self.toPlainText())

    def _can_move(self, key: int) -> bool:
        return self.textCursor().movePosition(_MOVES[Qt.Key(key)][0])

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only; in a single line without line ends."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._single else text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what is being typed."""
        self.gesture.focus_lost(event)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height once the style is known."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another type size."""
        super().changeEvent(event)
        if self.isVisible() and event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self, *_: object) -> None:
        if self.toPlainText():
            self.setPlaceholderText(self._hint)
        line = self.fontMetrics().lineSpacing()
        around = self.height() - self.viewport().height()
        hint = 0 if self.toPlainText() else self._hint_height()
        text = max(self._text_height(), hint, self._least * line)
        # One pixel more than the lines, or Qt takes the last one for hidden and scrolls.
        self.setFixedHeight(math.ceil(text) + 1 + max(around, 0))

    def _text_height(self) -> float:
        layout, block, high = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            high += layout.blockBoundingRect(block).height()
            block = block.next()
        return high

    def _hint_height(self) -> int:
        room = QRect(0, 0, self.viewport().width(), 100_000)
        wrap = Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, wrap, self.placeholderText()).height()

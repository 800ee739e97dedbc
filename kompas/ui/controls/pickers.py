"""Choosing on the desk from what is known: one of a few states, or a role (in own words if need be)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from kompas.domain.actions import Action
from kompas.domain.names import role_name
from kompas.domain.rules.lists import speakable
from kompas.ui.controls.box import Box
from kompas.ui.controls.line_field import GestureLine
from kompas.ui.controls.redo_keys import means_redo
from kompas.ui.controls.role_names import RoleNames
from kompas.ui.controls.typing_gesture import TypingGesture
from kompas.ui.room import Room

_WIDEST = 460
_AROUND = 58
"""Pixels around a name: borders, padding, the arrow."""
_WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class StateBox(Box):
    """One of a few states by name; `choose(name)` is called when a person picks one."""

    def __init__(
        self,
        room: Room,
        name: str,
        states: Sequence[tuple[str, str]],
        choose: Callable[[str], None],
        *,
        hint: str = "",
    ) -> None:
        super().__init__(room.palette.ink, name)
        for state, words in states:
            self.addItem(words, state)
        self.setPlaceholderText(hint)
        self.setMinimumContentsLength(max(len(words) for words in (hint, *(s[1] for s in states))))
        self.activated.connect(lambda place: choose(str(self.itemData(place))))

    def show_state(self, state: str) -> None:
        """Show a state; "" none."""
        self.setCurrentIndex(self.findData(state) if state else -1)


class _TakesNames(QLineEdit):
    """What the lines of role fields have in common: Enter and Tab take the chosen row of the list of names.

    A click chooses all of a name, so that what is typed replaces it; while somebody types it places the cursor.
    """

    @property
    def _is_typed_in(self) -> bool:
        return self.isModified()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose all after a click, unless a part was chosen by it, or somebody is typing."""
        super().mouseReleaseEvent(event)
        if not self._is_typed_in and not self.hasSelectedText():
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row before Enter ends the typing; Escape closes the list first; other keys choose the first row."""
        names = self.completer()
        if event.key() == Qt.Key.Key_Escape and isinstance(names, RoleNames) and names.close():
            event.accept()
            return
        if means_redo(event):
            self.redo()
            return
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        took = enters and self._take()
        super().keyPressEvent(event)
        if took:
            # Else the list would complete what stands here after Enter has emptied it.
            event.accept()
        elif isinstance(names := self.completer(), RoleNames):  # which the key itself may have made
            names.choose_first()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a row before the typing ends because the keyboard goes on."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._take()
        super().focusOutEvent(event)

    def _take(self) -> bool:
        names = self.completer()
        words = names.take() if isinstance(names, RoleNames) else None
        if words is not None and words != self.text():
            self.setText(words)
        return words is not None


class _NameLine(_TakesNames, QLineEdit):
    """The line of a role box by itself."""


class _GestureNameLine(_TakesNames, GestureLine):
    """The line of a role box that is joined to the store."""

    @property
    def _is_typed_in(self) -> bool:
        return self.gesture.lasts


class RoleBox(Box):
    """A role of the catalogue, or own words; `line` is another field to type in than a plain one."""

    def __init__(self, room: Room, name: str, hint: str, line: QLineEdit | None = None) -> None:
        super().__init__(room.palette.ink, name)
        self._room = room
        # Held here: what only Qt holds, Python's collector may free in the middle of typing, and end the process.
        self.line: QLineEdit = line if line is not None else _NameLine()
        self._names: RoleNames | None = None
        self.setLineEdit(self.line)
        # Without words of its own, Qt would write the first name into the line as soon as the list is filled.
        self.setPlaceholderText(hint)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(12)
        self._ids = {words.casefold(): identifier for identifier, words in room.role_choices()}
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        # The box's own way of completing: it would write a whole name behind the cursor.
        self.line.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none
        self.line.textEdited.connect(self._offer)
        self.show_role("")

    def fill(self) -> None:
        """Make the names to choose from; most boxes of a panel are never asked for them."""
        if not self.count():
            for identifier, words in self._room.role_choices():
                self.addItem(words, identifier)

    def showPopup(self) -> None:
        """Open the list."""
        self.fill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Up and Down walk through the names."""
        if event.key() in _WALKS:
            self.fill()
        super().keyPressEvent(event)

    def _offer(self, typed: str) -> None:
        """Offer names for what is typed; the list is made when somebody begins to type, for most boxes need none."""
        names = self._names
        if names is None:
            known = [words for _, words in self._room.role_choices()]
            names = self._names = RoleNames(known, self._room.palette, self._new, self.line)
            # Not of the box: that would look for the words of a row among its own names, and empty the field.
            self.line.setCompleter(names)
            # The list stands under what it belongs to; the keyboard tells it so only when it comes again.
            names.setWidget(self)
            # Later: the line writes the words itself, after whoever was told before it.
            names.activated.connect(self._picked, Qt.ConnectionType.QueuedConnection)
        names.offer(typed)

    def _new(self, words: str) -> str:
        return self._room.texts("desk.role_new", words=words)

    def _picked(self, words: str) -> None:
        """Take a row that was clicked, as Enter would."""
        self.line.setText(words)
        self.line.returnPressed.emit()

    def role(self, words: str | None = None) -> str:
        """Return what stands in the field (or `words`) as a catalogue identifier, or as own words."""
        text = speakable(self.currentText() if words is None else words).strip()
        return self._ids.get(text.casefold(), text)

    def words(self, role: str) -> str:
        """Return how a role is written; "" for none."""
        return role_name(self._room.session, role).read(self._room.texts.language) if role else ""

    def show_role(self, role: str) -> None:
        """Show a role; "" none."""
        self.setCurrentIndex(-1)
        self.setEditText(self.words(role))
        self.show_begin()

    def show_begin(self) -> None:
        """Show the beginning of a long name, and all of it if there is room."""
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a width that takes the name, up to a line."""
        usual = super().sizeHint()
        words = self.currentText() or self.line.placeholderText()
        wide = self.fontMetrics().horizontalAdvance(words) + _AROUND
        return QSize(min(max(usual.width(), wide), _WIDEST), usual.height())


class RoleField(RoleBox):
    """A role joined to the store by a typing gesture; picking one from the list ends it."""

    def __init__(
        self,
        room: Room,
        key: str,
        name: str,
        hint: str,
        action: Callable[[str], Action | None],
        present: Callable[[], str],
        draft: Callable[[str], Action | None] | None = None,
    ) -> None:
        line = _GestureNameLine(name, hint)
        super().__init__(room, name, hint, line)
        # Only now: what the box itself writes into its line is no typing.
        line.gesture = self.gesture = TypingGesture(
            room,
            line,
            key,
            lambda text: action(self.role(text)),
            lambda: self.words(present()),
            ends_on_rest=False,
            draft=None if draft is None else lambda text: draft(self.role(text)),
        )
        self.activated.connect(self.gesture.end)

    def refresh(self) -> None:
        """Show what the session holds, unless somebody is typing here."""
        self.gesture.refresh()
        self.show_begin()

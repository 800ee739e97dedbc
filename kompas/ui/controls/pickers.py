"""Choosing on the desk from what is known: one of a few states, or a role (in own words if need be)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from kompas.domain.actions import Action
from kompas.domain.names import role_name
from kompas.domain.rules.lists import speakable
from kompas.ui.controls.line_field import GestureLine
from kompas.ui.controls.typing_gesture import TypingGesture
from kompas.ui.room import Room

BOX_HIGH = 40
"""Pixels: as high as the fields beside it."""
_WIDEST = 460
_AROUND = 58
"""Pixels around a name: borders, padding, the arrow."""


def draw_arrow(widget: QWidget, ink: str) -> None:
    """Draw a small arrow downwards at the right of a widget, in its paint event."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 2))
    x, y = widget.width() - 17.0, widget.height() / 2
    painter.drawPolyline([QPointF(x - 5, y - 2), QPointF(x, y + 3), QPointF(x + 5, y - 2)])


class _Box(QComboBox):
    """A combo box that the wheel cannot change and whose arrow has the colour of the text."""

    def __init__(self, ink: str, name: str) -> None:
        super().__init__()
        self._ink = ink
        self.setAccessibleName(name)
        self.setFixedHeight(BOX_HIGH)
        # Qt's own policy lets the wheel that scrolls a page bring the keyboard along.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the column."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and an arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._ink)


class StateBox(_Box):
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


class _NameLine(QLineEdit):
    """The line of a role box. Enter takes what it says, once, and closes the list of names."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the list, which would complete what stands here after Enter has emptied it."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            completer = self.completer()
            popup = completer.popup() if completer is not None else None
            if popup is not None and popup.isVisible():
                popup.hide()
                event.accept()


class RoleBox(_Box):
    """A role of the catalogue, or own words; `line` is another field to type in than a plain one."""

    def __init__(self, room: Room, name: str, hint: str, line: QLineEdit | None = None) -> None:
        super().__init__(room.palette.ink, name)
        self._room = room
        self.setEditable(True)
        self.setLineEdit(line if line is not None else _NameLine())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(12)
        self._ids = {words.casefold(): identifier for identifier, words in room.role_choices()}
        for identifier, words in room.role_choices():
            self.addItem(words, identifier)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(name)
        self._complete()
        self.show_role("")

    @property
    def line(self) -> QLineEdit:
        """The field in which one types."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - an editable combo box has one
        return line

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.textEdited.connect(self._dress_names)

    def _dress_names(self) -> None:
        """Give the list of names its look when somebody begins to type: most boxes never need one."""
        completer, palette = self.completer(), self._room.palette
        popup = completer.popup() if completer is not None else None
        if popup is not None and not popup.styleSheet():
            popup.setStyleSheet(
                f"background: {palette.sheet}; border: 2px solid {palette.ink}; padding: 0 6px;"
            )

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
    ) -> None:
        line = GestureLine(name, hint)
        super().__init__(room, name, hint, line)
        # Only now: what the box itself writes into its line is no typing.
        line.gesture = self.gesture = TypingGesture(
            room,
            line,
            key,
            lambda text: action(self.role(text)),
            lambda: self.words(present()),
            ends_on_rest=False,
        )
        self.activated.connect(self.gesture.end)

    def refresh(self) -> None:
        """Show what the session holds, unless somebody is typing here."""
        self.gesture.refresh()
        self.show_begin()

"""The place where arguments are caught while people talk."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kompas.domain.actions import WriteArgument
from kompas.domain.outcome import Argument
from kompas.domain.values import VALUES
from kompas.geometry.marks import value_name
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.flow import flow
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.arguments import side_choices, side_of, value_choices, value_of
from kompas.ui.room import Room
from kompas.ui.widgets import Words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Catch(QWidget):
    """Words and Enter; value, side and holder by key, mouse or Tab, before or after the words.

    What was caught has no value until somebody gives it one: a wrong one would be worse.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._id = room.new_id()
        self._value, self._side = "", ""
        texts = room.texts
        self.value = value_choices(room, self.choose_value)
        self.side = side_choices(room, self.choose_side)
        self.holder = RoleBox(room, texts("desk.discuss_holder"), texts("desk.discuss_holder"))
        self.write = Choice(texts("desk.discuss_write"), room.palette)
        self.text = TextField(
            room,
            "argument:new",
            texts("desk.discuss_new"),
            self._written,
            lambda: "",
            hint=texts("desk.discuss_hint"),
            single=True,
            new=True,
            near=self._is_near,
        )
        self._build()
        self._listen()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addWidget(self.value)
        layout.addWidget(flow(self.side, self.holder, self.write))
        layout.addWidget(Words(self._keys(), "soft"))

    def _keys(self) -> str:
        texts = self._room.texts
        values = [value_name(texts, value).letter for value in VALUES]
        sides = [texts("desk.discuss_key_for"), texts("desk.discuss_key_against")]
        acts = [partial(self.choose_value, value.value) for value in VALUES]
        acts += [partial(self.choose_side, side) for side in ("for", "against")]
        for key, act in zip(values + sides, acts, strict=True):
            QShortcut(QKeySequence(f"Alt+{key}"), self).activated.connect(act)
        said = [", ".join(f"Alt+{key}" for key in keys) for keys in (values, sides)]
        return texts("desk.discuss_keys", values=said[0], sides=said[1])

    def _listen(self) -> None:
        self.write.clicked.connect(self._finish)
        self.holder.line.textChanged.connect(self.text.gesture.renew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def refresh(self) -> None:
        """Start afresh when the argument has been written."""
        self.text.refresh()
        if any(argument.id == self._id for argument in self._room.session.arguments):
            self._id = self._room.new_id()
            self._value, self._side = "", ""
            self.holder.show_role("")
        self.value.show_chosen(self._value)
        self.side.show_chosen(self._side)

    def choose_value(self, value: str) -> None:
        """Give what is being caught a value, or take it away."""
        self._value = "" if self._value == value else value
        self.value.show_chosen(self._value)
        self.text.gesture.renew()

    def choose_side(self, side: str) -> None:
        """Say on which side it is, or take that away."""
        self._side = "" if self._side == side else side
        self.side.show_chosen(self._side)
        self.text.gesture.renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write the argument down on Enter, wherever the focus is in here."""
        if event.key() in _ENTER:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.text.gesture.end()
        self.text.setFocus()

    def _written(self, text: str) -> WriteArgument | None:
        if not text.strip():
            return None
        holder = self.holder.role()
        value, side = value_of(self._value), side_of(self._side)
        return WriteArgument(Argument(self._id, text.strip(), value, side, holder))

    def _is_near(self) -> bool:
        # Without a focus another window is in front: whoever comes back can go on.
        focus = QApplication.focusWidget()
        return focus is None or _within(focus, self)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and _within(old, self) and not _within(new, self):
            self.text.gesture.leave()


def _within(widget: QWidget | None, whole: QWidget) -> bool:
    """Whether a widget, or the owner of its popup, is in another."""
    while widget is not None and widget is not whole:
        widget = widget.parentWidget()
    return widget is whole

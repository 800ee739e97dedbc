"""One line to type in that tells its gesture when the focus goes and when Escape is pressed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kompas.domain.actions import Action
from kompas.ui.room import Room
from kompas.ui.typing_gesture import TypingGesture


class GestureLine(QLineEdit):
    """A line whose maker gives it a `gesture`, which hears of what happens before the line acts on it.

    `escape` is asked first at Escape; True when that was all that Escape should do.
    """

    gesture: TypingGesture

    def __init__(self, name: str, hint: str = "", escape: Callable[[], bool] = bool) -> None:
        super().__init__()
        self._escape = escape
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the gesture, then let the line say that editing is finished."""
        self.gesture.focus_lost(event)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel the gesture on Escape, unless a list of names is open: Escape closes that first."""
        ends = event.key() == Qt.Key.Key_Escape and not self._list_is_open()
        if ends and (self._escape() or self.gesture.escape()):
            return
        super().keyPressEvent(event)

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
        super().__init__(name, hint, escape)
        self.gesture = TypingGesture(room, self, key, action, present, ends_on_rest=False)

"""What every panel of the desk has in common: it shows a step and follows the session."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.bridge import Change
from kompas.ui.controls.typing_gesture import TypingGesture
from kompas.ui.room import Room


class Growing(QWidget):
    """A part of a panel that may hold any number of things, and can be filled piece by piece."""

    def pieces(self) -> Iterator[None]:
        """Fill it, one piece from `yield` to `yield`, whatever else fills it in between."""
        raise NotImplementedError


class Panel(QWidget):
    """The part of the desk that belongs to one kind of step.

    A subclass names the session `fields` it shows, builds its widgets in its constructor into `self.body`, and
    fills them in `refresh`. It changes nothing except through `self.room.do`. It knows no other panel.
    """

    fields: ClassVar[tuple[str, ...]] = ()

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room.place)
        self.room = room
        self.step = step
        self._follows = True
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        room.bridge.changed.connect(self._changed)

    def refresh(self) -> None:
        """Show the session as it is now."""

    def pieces(self) -> Iterator[None]:
        """Fill a new panel, one piece from `yield` to `yield`; then it shows the session as it is."""
        for part in self.findChildren(Growing):
            yield from part.pieces()
        self.refresh()

    def hear(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - a subclass may have keys
        """Take a key that nothing else on the desk took; return whether it meant something here."""
        return False

    def looked_at(self) -> int | None:
        """Return the view of this step that one looks at here, where that need not be what the stage has; else None."""
        return None

    def leave(self) -> None:
        """End typing in progress, because another panel comes."""
        for gesture in self.findChildren(TypingGesture):
            gesture.leave()

    def step_down(self) -> None:
        """Follow the session no longer, for the panel of another step comes."""
        self._follows = False

    def _changed(self, change: Change) -> None:
        if self._follows and change.touches(*self.fields):
            self.refresh()

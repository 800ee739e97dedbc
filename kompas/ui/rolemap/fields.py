"""Fields of the role map that leave undo to the session when there is nothing of their own to take back."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeyEvent

from kompas.domain.actions import Action
from kompas.ui.controls.line_field import LineField
from kompas.ui.controls.pickers import RoleField, StateBox
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.room import Room


class UndoBox(StateBox):
    """One of a few states."""

    def __init__(
        self,
        acts: MapActs,
        room: Room,
        name: str,
        states: Sequence[tuple[str, str]],
        choose: Callable[[str], None],
        *,
        hint: str = "",
    ) -> None:
        super().__init__(room, name, states, choose, hint=hint)
        self._acts = acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo; other keys walk through the states."""
        if not self._acts.took_back(event):
            super().keyPressEvent(event)


class UndoLine(LineField):
    """A line of text."""

    def __init__(
        self,
        acts: MapActs,
        room: Room,
        key: str,
        name: str,
        action: Callable[[str], Action | None],
        present: Callable[[], str],
    ) -> None:
        super().__init__(room, key, name, action, present)
        self._acts = acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo when nothing is being typed or was taken back."""
        if self.keeps_undo or not self._acts.took_back(event):
            super().keyPressEvent(event)


class UndoRole(RoleField):
    """A role to add, or own words."""

    def __init__(
        self, acts: MapActs, room: Room, key: str, name: str, hint: str, add: Callable[[str], Action | None]
    ) -> None:
        super().__init__(room, key, name, hint, add, lambda: "")
        self._acts = acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo when nothing is being typed or was taken back."""
        if self.keeps_undo or not self._acts.took_back(event):
            super().keyPressEvent(event)

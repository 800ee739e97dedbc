"""A quiet line beside a role that is named elsewhere on the desk: it is not on the map, and one act puts it there."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kompas.checks.attending import is_on_map
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class NotOnMap(QWidget):
    """Seen while a role is named that is not on the map; `named` tells which ("" for none).

    Once the role was put there from here, the line stays as long as the name does and says so: nothing moves up under
    the hand that pressed. `here`: whoever is named is in the room.
    """

    def __init__(self, room: Room, named: Callable[[], str], *, here: bool = False) -> None:
        super().__init__()
        texts = room.texts
        self._room, self._named, self._here = room, named, here
        self._put_words = ""
        self.said = Words(texts("rolemap.not_on_map"), "soft", wrap=False)
        self.add = QuietButton(
            texts("rolemap.put_on_map"), room.palette, self._put, texts("rolemap.put_on_map_said")
        )
        keeps = self.add.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.add.setSizePolicy(keeps)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.said)
        layout.addWidget(self.add)
        layout.addStretch(1)
        self.hide()

    def refresh(self) -> None:
        """Look again whether the role is on the map."""
        words, texts = self._named().strip(), self._room.texts
        is_missing = bool(words) and not is_on_map(self._room.session, words)
        if words != self._put_words:
            self._put_words = ""
        self.said.setText(texts("rolemap.not_on_map" if is_missing else "rolemap.now_on_map"))
        self.add.setVisible(is_missing)
        self.setVisible(is_missing or bool(self._put_words))

    def _put(self) -> None:
        action = MapActs(self._room).placing(self._room.new_id(), self._named())
        if action is None:
            return
        if self._here:
            action = replace(action, role=replace(action.role, in_room=True))
        before, self._put_words = self._put_words, self._named().strip()
        if not self._room.do(action):
            self._put_words = before
        self.refresh()

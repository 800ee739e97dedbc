"""The button that puts a decision on the map: one of the catalogue, or one in the room's own words."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint

from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.menus import add, popup
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.room import Room


class DecisionButton(QuietButton):
    """Offers the decisions that are not on the map yet. An own one comes with a name to write over: `name_it`."""

    def __init__(self, room: Room, acts: MapActs, name_it: Callable[[], None]) -> None:
        super().__init__(
            room.texts("rolemap.decide"), room.palette, self._offer, room.texts("rolemap.decide_said")
        )
        self._room, self._acts, self._name_it = room, acts, name_it

    def _offer(self) -> None:
        room = self._room
        if room.refuses():
            return
        menu = popup(room, self, room.texts("rolemap.decide_which"))
        here = {one.kind for one in room.session.map.decisions}
        for known in room.session.content.decisions.decisions:
            if known.id not in here:
                add(menu, known.name.read(room.texts.language), partial(self._acts.decide, known.id))
        menu.addSeparator()
        add(menu, room.texts("rolemap.decide_own"), self._own)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _own(self) -> None:
        if self._acts.decide(self._room.texts("rolemap.decide_new")):
            self._name_it()

"""Which roles and decisions on the desk's map are chosen: one, or several that are moved and taken away together."""

from functools import partial

from PySide6.QtCore import Signal

from kompas.geometry.shapes import Point
from kompas.ui.rolemap.canvas import MapCanvas
from kompas.ui.rolemap.gestures import Banding
from kompas.ui.room import Room


class ChoosingCanvas(MapCanvas):
    """One role is at the keys (`_role`); `_kept` are those that stay chosen when the keys go on to another.

    `_by_hand` is the role that was clicked last by itself: who goes on from there with keys means that one too.
    Emits `chosen(role)` with the role at the keys, whenever other roles are chosen.
    """

    chosen = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._by_hand = ""

    def _choose(self, role: str, kept: tuple[str, ...] = ()) -> None:
        """Choose a role ("" for none), and keep some with it."""
        if (role, kept) != (self._role, self._kept):
            self._role, self._kept = role, kept
            self.chosen.emit(role)
            self.look_at_chosen()
            self.update()

    def _choose_together(self, roles: tuple[str, ...]) -> None:
        self._choose(roles[-1] if roles else "", roles)

    def choose_all(self) -> None:
        """Choose everything on the map; the keys stay at the one where they are."""
        roles = tuple(one.id for one in self._room.session.map.things)
        if roles:
            self._choose(self._role or roles[-1], roles)

    def let_go(self) -> None:
        """Keep only the role at the keys chosen."""
        self._by_hand = ""
        self._choose(self._role)

    def _add(self, role: str) -> None:
        """Choose a role with the others, or no longer, as a hand does with Shift or Ctrl."""
        rest = tuple(one for one in self.chosen_roles if one != role)
        if len(rest) == len(self.chosen_roles):
            self._choose(role, (*rest, role))
        else:
            self._choose_together(rest)

    def _keep(self) -> None:
        """Keep the role at the keys chosen when they go on, or no longer; the first time with what the hand chose."""
        clicked, self._by_hand = self._room.session.map.thing(self._by_hand), ""
        if clicked is not None and clicked.id != self._role and not self._kept:
            self._choose(self._role, (clicked.id, self._role))
            return
        rest = tuple(one for one in self._kept if one != self._role)
        self._choose(self._role, rest if self._role in self._kept else (*rest, self._role))

    def _banding(self, at: Point, *, adding: bool) -> Banding:
        """Begin a band over empty ground, which chooses anew or (`adding`) besides what is chosen."""
        back = partial(self._choose, self._role, self._kept)
        base = self.chosen_roles if adding else ()
        if not adding:
            self._choose("")
        band = Banding(self.picture.within, self._choose_together, base, back)
        band.start(at)
        return band

"""The map as a picture in which one can point: it turns hand and keys into gestures."""

from weakref import WeakMethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent

from kompas.domain.rolemap import APPLICATION
from kompas.geometry.rolemap.parts import MapLayout
from kompas.geometry.shapes import Point
from kompas.ui.command_table import Where
from kompas.ui.controls.letters import hear_letters
from kompas.ui.keys import meant
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.gestures import DrawingRelation, MovingRoles
from kompas.ui.rolemap.holding import HoldingCanvas
from kompas.ui.rolemap.zoom import STEP as ZOOM_STEP
from kompas.ui.room import Room

STEP = 0.02
"""How far an arrow key moves a role, as a share of the map."""

_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_ZOOMS = {"map_nearer": ZOOM_STEP, "map_farther": 1 / ZOOM_STEP, "map_whole": 0.0}
"""What a command of the table does to how near one is; 0 is the whole map."""
_LEFT = Qt.MouseButton.LeftButton
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class MapView(HoldingCanvas):
    """Drag a name to move a role, a dot to relate it; Tab, Home and End walk the roles, arrows move the chosen one.

    A decision has no dot: it is dragged to move it, and lines are drawn to it.

    Several are chosen with Shift or Ctrl and a click, with a band over empty ground, or with Space and Ctrl+A.
    Emits `chosen(role)`, `drawn(source, target)` when a line was drawn between two things, `picked(relation)` when
    a line is clicked, and `renaming`, `relating`, `removing`, `detailing` for the chosen role, `following`
    for a complaint.
    """

    drawn = Signal(str, str)
    picked = Signal(str)
    renaming = Signal()
    relating = Signal()
    removing = Signal()
    detailing = Signal()
    following = Signal()
    keeping = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__(room)
        self._acts = acts
        # Held weakly: the acts outlive no view, and a ring of both would not be freed with its panel.
        seen, elsewhere = WeakMethod(self.laid), acts.layout
        acts.layout = lambda: here() if (here := seen()) is not None else elsewhere()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        hear_letters(self, "DRV")
        self.spoken.came.connect(self._come)
        self.keeping.connect(self._keep)

    def laid(self) -> MapLayout:
        """Return where everything stands, also while the table is shown instead."""
        return self.picture.layout

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture on what lies under the hand, and choose it."""
        self.end_gesture()
        if event.button() != _LEFT:
            return
        self._by_hand = ""
        picture, at = self.picture, self._point(event)
        dot, name = picture.dot_at(at), picture.name_at(at)
        adding, thing = bool(event.modifiers() & _ADDING), dot or name or ""
        if adding and thing not in ("", APPLICATION):
            self._add(thing)
        elif thing:
            self._take(dot, name, at)
        elif (relation := picture.relation_at(at)) is not None and not adding:
            self._choose("")
            self.picked.emit(relation.id)
        else:
            self._gesture = self._banding(at, adding=adding)

    def _take(self, dot: str | None, name: str | None, at: Point) -> None:
        """Begin a line at a dot, or take hold of a name: of all that are chosen, if it is one of them."""
        if dot is not None:
            self._choose("" if APPLICATION in (dot, name) else dot)
            self._gesture = DrawingRelation(dot, self.picture.thing_at, self.drawn.emit)
            self._gesture.start(self.picture.middle(dot))
        elif name is not None:
            together = self.chosen_roles
            self._choose(name, together if self.several and name in together else ())
            self._gesture = self._moving()
            self._gesture.start(at)
        self._by_hand = self._role

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture."""
        if self._gesture is not None:
            self._gesture.move(self._point(event))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if event.button() == _LEFT:
            gesture = self._gesture
            self.end_gesture()
            if isinstance(gesture, MovingRoles) and not gesture.carrying:
                # A click on one of several: who wants to move them all does not let go in the same place.
                self._choose(self._role)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename the role under the hand; elsewhere it is two presses."""
        thing = self.picture.thing_at(self._point(event))
        if thing and thing == self._role and not event.modifiers() & _ADDING:
            self.renaming.emit()
        else:
            self.mousePressEvent(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, relate, rename or remove the chosen role, or choose the first or last; Escape cancels the gesture."""
        key = event.key()
        if command := meant(Where.MAP, event):
            self.end_gesture()
            self.zoom(_ZOOMS[command])
        elif key == Qt.Key.Key_Escape and (self._gesture or self._kept):
            self._escape()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.end_gesture()
            self.choose_all()
        elif key in _ENDS and self._room.session.map.things:
            self.end_gesture()
            self._choose(self._room.session.map.things[_ENDS[Qt.Key(key)]].id, self._kept)
        elif key == Qt.Key.Key_V and not self._gesture:
            self.following.emit()
        elif not self._role or (self._gesture and not self._rest.isActive()):
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._nudge(*_ARROWS[key])
        elif not self._told(key):
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """Cancel the gesture, or else choose one role by itself again."""
        if self._gesture:
            self.cancel_gesture()
        else:
            self.let_go()

    def _told(self, key: int) -> bool:
        told = {
            Qt.Key.Key_R: self.relating,
            Qt.Key.Key_D: self.detailing,
            Qt.Key.Key_F2: self.renaming,
            Qt.Key.Key_Return: self.renaming,
            Qt.Key.Key_Enter: self.renaming,
            Qt.Key.Key_Delete: self.removing,
            Qt.Key.Key_Space: self.keeping,
        }.get(Qt.Key(key))
        if told is None:
            return False
        self.end_gesture()
        if told not in (self.keeping, self.removing):
            # Only one at a time can be renamed, related or looked at.
            self.let_go()
        told.emit()
        return True

    def _nudge(self, dx: float, dy: float) -> None:
        # Arrow keys are one gesture until they rest.
        gesture = self._gesture
        if not isinstance(gesture, MovingRoles):
            gesture = self._moving()
        gesture.nudge(dx, dy)
        self._gesture = gesture
        self._rest.start()
        self.update()

    def _moving(self) -> MovingRoles:
        picture, roles = self.picture, self.chosen_roles
        held, per = {role: picture.hold(role)[0] for role in roles}, picture.hold(self._role)[1]
        return MovingRoles(self._room, self._acts, held, per, picture.put_down)

    # Walking

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Walk through roles and decisions with Tab and Shift+Tab; after the last one the focus goes on."""
        self.end_gesture()
        roles = [one.id for one in self._room.session.map.things]
        following = roles.index(self._role) + (1 if forward else -1) if self._role in roles else -1
        if self._role not in roles and forward:
            # None is chosen yet, as after a click on empty ground: the map is not passed by.
            following = 0
        if not 0 <= following < len(roles):
            return super().focusNextPrevChild(forward)
        self._choose(roles[following], self._kept)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first role, or coming backwards the last, if none is chosen."""
        super().focusInEvent(event)
        roles = [one.id for one in self._room.session.map.things]
        ends = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}
        if roles and self._role not in roles and event.reason() in ends:
            self._choose(roles[ends[event.reason()]])
        self.spoken.say_focus()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what the keys were doing, and cancel what the hand did: it may be let go anywhere now."""
        self.lose_hold()
        super().focusOutEvent(event)
        self.update()

    def _come(self, role: str) -> None:
        """Choose the role at which a screen reader came."""
        self.end_gesture()
        self.setFocus()
        self._choose(role)

    def _point(self, event: QMouseEvent) -> Point:
        return self.zoomed.on_map((event.position().x(), event.position().y()))

"""The map as a picture in which one can point: it turns hand and keys into gestures."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent, QWindow

from kompas.domain.rolemap import APPLICATION
from kompas.geometry.shapes import Point
from kompas.ui.controls.typing_gesture import REST_MS
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.canvas import MapCanvas
from kompas.ui.rolemap.gestures import DrawingRelation, MovingRole
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
_ZOOMS: dict[int, float] = {
    Qt.Key.Key_Plus: ZOOM_STEP,
    Qt.Key.Key_Equal: ZOOM_STEP,
    Qt.Key.Key_Minus: 1 / ZOOM_STEP,
    Qt.Key.Key_0: 0.0,
}
"""What Ctrl with a key does to how near one is; 0 is the whole map."""
_LEFT = Qt.MouseButton.LeftButton


class MapView(MapCanvas):
    """Drag a name to move a role, a dot to relate it; Tab, Home and End walk the roles, arrows move the chosen one.

    Emits `chosen(role)`, `drawn(source, target)` when a line was drawn between two things, `picked(relation)` when
    a line is clicked, and `renaming`, `relating`, `removing`, `detailing` for the chosen role, `following`
    for a complaint.
    """

    chosen = Signal(str)
    drawn = Signal(str, str)
    picked = Signal(str)
    renaming = Signal()
    relating = Signal()
    removing = Signal()
    detailing = Signal()
    following = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__(room)
        self._acts = acts
        self._heard: QWindow | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.end_gesture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spoken.came.connect(self._come)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture on what lies under the hand, and choose it."""
        self.end_gesture()
        if event.button() != _LEFT:
            return
        picture, at = self.picture, self._point(event)
        dot, name = picture.dot_at(at), picture.name_at(at)
        self._choose("" if APPLICATION in (dot, name) else dot or name or "")
        if dot is not None:
            self._gesture = DrawingRelation(dot, picture.thing_at, self.drawn.emit)
            self._gesture.start(picture.middle(dot))
        elif name is not None:
            self._gesture = self._moving(name)
            self._gesture.start(at)
        else:
            relation = picture.relation_at(at)
            if relation is not None:
                self.picked.emit(relation.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture."""
        if self._gesture is not None:
            self._gesture.move(self._point(event))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if event.button() == _LEFT:
            self.end_gesture()

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        """Rename the role under the hand."""
        if self._role:
            self.renaming.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, relate, rename or remove the chosen role, or choose the first or last; Escape cancels the gesture."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _ZOOMS:
            self.end_gesture()
            self.zoom(_ZOOMS[key])
        elif key == Qt.Key.Key_Escape and self._gesture:
            self.cancel_gesture()
        elif key in _ENDS and self._room.session.map.roles:
            self.end_gesture()
            self._choose(self._room.session.map.roles[_ENDS[Qt.Key(key)]].id)
        elif key == Qt.Key.Key_V and not self._gesture:
            self.following.emit()
        elif not self._role or (self._gesture and not self._rest.isActive()):
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._nudge(*_ARROWS[key])
        elif not self._told(key):
            super().keyPressEvent(event)

    def _told(self, key: int) -> bool:
        told = {
            Qt.Key.Key_R: self.relating,
            Qt.Key.Key_D: self.detailing,
            Qt.Key.Key_F2: self.renaming,
            Qt.Key.Key_Return: self.renaming,
            Qt.Key.Key_Enter: self.renaming,
            Qt.Key.Key_Delete: self.removing,
        }.get(Qt.Key(key))
        if told is None:
            return False
        self.end_gesture()
        told.emit()
        return True

    def _nudge(self, dx: float, dy: float) -> None:
        # Arrow keys are one gesture until they rest.
        gesture = self._gesture
        if not isinstance(gesture, MovingRole):
            gesture = self._moving(self._role)
        gesture.nudge(dx, dy)
        self._gesture = gesture
        self._rest.start()
        self.update()

    def _moving(self, role: str) -> MovingRole:
        picture = self.picture
        return MovingRole(self._room, self._acts, role, *picture.hold(role), picture.put_down)

    def end_gesture(self) -> None:
        """End what hand or keys were doing, with its action."""
        self._rest.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end()
            self.update()

    def cancel_gesture(self) -> None:
        """End what hand or keys were doing, without a trace."""
        self._rest.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.update()

    # Losing the window

    def lose_hold(self) -> None:
        """Cancel a drag that lost its window: nobody let go on purpose. What keys did by then was meant."""
        if self._rest.isActive():
            self.end_gesture()
        else:
            self.cancel_gesture()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear from now on when the window comes on another screen."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and window is not self._heard:
            self._heard = window
            window.screenChanged.connect(self.lose_hold)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose what was in the hand."""
        self.lose_hold()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lose what was in the hand: the map under it has other places now."""
        self.lose_hold()
        super().resizeEvent(event)
        self.look(self.zoomed.within(self._sides()))

    # Walking

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Walk through the roles with Tab and Shift+Tab; after the last one the focus goes on."""
        self.end_gesture()
        roles = [role.id for role in self._room.session.map.roles]
        following = roles.index(self._role) + (1 if forward else -1) if self._role in roles else -1
        if not 0 <= following < len(roles):
            return super().focusNextPrevChild(forward)
        self._choose(roles[following])
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first role, or coming backwards the last, if none is chosen."""
        super().focusInEvent(event)
        roles = [role.id for role in self._room.session.map.roles]
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

    def _choose(self, role: str) -> None:
        if role != self._role:
            self._role = role
            self.chosen.emit(role)
            self.look_at_chosen()
            self.update()

    def _point(self, event: QMouseEvent) -> Point:
        return self.zoomed.on_map((event.position().x(), event.position().y()))

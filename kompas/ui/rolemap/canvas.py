"""The map as a picture on the desk: painted with the chosen role's frame and the gesture in progress."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.parts import MapLayout
from kompas.geometry.rolemap.sides import Sides
from kompas.geometry.shapes import Point
from kompas.ui.hints import first_cap, give_hint
from kompas.ui.painter import paint
from kompas.ui.rolemap.gestures import Banding, Gesture, MovingRoles
from kompas.ui.rolemap.gliding import Gliding
from kompas.ui.rolemap.picture import MapPicture, carried, laid_out
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.spoken import SpokenMap
from kompas.ui.rolemap.words import map_words, said_role
from kompas.ui.rolemap.zoom import STEP as ZOOM_STEP
from kompas.ui.rolemap.zoom import Zoom
from kompas.ui.room import Room

_LEAST_WIDE, _LEAST_HIGH = 360, 224
_NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree."""


class MapCanvas(QWidget):
    """Shows the map of the session. For who cannot see it, its description says the map in sentences."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._role = ""
        self._kept: tuple[str, ...] = ()
        self._lit: tuple[str, ...] = ()
        self._gesture: Gesture | None = None
        self._laid: tuple[object, ...] = ()
        self._layout: MapLayout | None = None
        self._asked: tuple[object, ...] = ()
        self._picture: MapPicture | None = None
        self._under: QPixmap | None = None
        self._under_of: tuple[object, ...] = ()
        self.zoomed = Zoom()
        self.glide = Gliding(self)
        self.glide.moved.connect(self.update)
        # How the map is divided on the stage: what the room sees and what a hand moves are one picture.
        self.on_stage: Callable[[], Sides | None] = lambda: None
        self._divided: Sides | None = None
        self.spoken = SpokenMap(self, room)
        said = room.texts("rolemap.fit_said", key=first_cap(room.texts, "map_whole"))
        self.fit = QuietButton(room.texts("rolemap.fit"), room.palette, self.fit_all, said)
        give_hint(room.texts, self.fit, "map_whole")
        self.fit.setParent(self)
        self.fit.hide()
        self._placed: object = None
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(0)
        self._placing.timeout.connect(self._place)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST_WIDE, _LEAST_HIGH)

    def show_map(self, chosen: str, lit: tuple[str, ...]) -> None:
        """Show the map of the session, with a role chosen ("" for none) and a part of it lit."""
        if chosen != self._role:
            self._kept = ()
        self._role = chosen
        self._kept = tuple(one for one in self._kept if self._room.session.map.thing(one))
        self._lit = lit
        self.setAccessibleName(self._said())
        self.setAccessibleDescription(map_words(self._room))
        others = (one for one in self.chosen_roles if one != chosen)
        self.spoken.show_map((*others, chosen) if self._room.session.map.thing(chosen) else (), lit)
        self.update()

    def _said(self) -> str:
        texts, role = self._room.texts, self._room.session.map.thing(self._role)
        parts = [texts("rolemap.map")]
        if role is not None:
            parts.append(said_role(self._room, role))
        if self.several:
            parts.append(texts.many("rolemap.several", self.several))
        return ", ".join(parts)

    @property
    def chosen_roles(self) -> tuple[str, ...]:
        """What keys and hand do something with: the chosen role or decision, and those that are kept with it."""
        chosen = {self._role, *self._kept}
        return tuple(one.id for one in self._room.session.map.things if one.id in chosen)

    @property
    def several(self) -> int:
        """How many roles are chosen together; 0 while one is chosen by itself."""
        return len(self.chosen_roles) if self._kept else 0

    # Zooming

    def _sides(self) -> Point:
        return (float(self.width()), float(self.height()))

    def zoom(self, by: float, at: Point | None = None) -> None:
        """Come nearer by a factor, or go back (below 1), around a point of the view or else the chosen role."""
        middle = (self.width() / 2, self.height() / 2)
        self.look(self.zoomed.nearer(by, at or middle, self._sides()))
        if at is None:
            self.look_at_chosen()

    def fit_all(self) -> None:
        """Show the whole map."""
        had = self.fit.hasFocus()
        self.look(Zoom())
        if had:
            self.setFocus()

    def look_at_chosen(self) -> None:
        """Bring the chosen role into view."""
        frame = None if self.zoomed.fits else self.picture.frame(self._role)
        if frame is not None:
            self.look(self.zoomed.showing(frame, self._sides()))

    def look(self, zoomed: Zoom) -> None:
        """Show another part of the map; not while something is in the hand."""
        if zoomed != self.zoomed and self._gesture is None:
            self.zoomed = zoomed
            self._placed = None
            self.update()
        self.fit.setVisible(not self.zoomed.fits)
        hint = self.fit.sizeHint()
        self.fit.setGeometry(
            self.width() - hint.width(), self.height() - hint.height(), hint.width(), hint.height()
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; without, go over a map that one is near to."""
        turned, at = event.angleDelta(), event.position()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (turned.y() / _NOTCH), (at.x(), at.y()))
        elif self.zoomed.fits:
            super().wheelEvent(event)
        else:
            self.look(self.zoomed.shifted(-turned.x() / 2, -turned.y() / 2, self._sides()))

    @property
    def picture(self) -> MapPicture:
        """The map as it is drawn now, gesture and all."""
        gesture, drawn = self._gesture, self._room.session.map
        shown = gesture.shown(drawn) if gesture else drawn
        wide, high = (side * self.zoomed.factor for side in self._sides())
        # The last layout and picture are kept: a point is asked about more often than the map changes.
        if gesture is None:
            self._divided = self.on_stage()
        laid = (drawn, self._divided, wide, high)
        if self._layout is None or self._laid != laid:
            alike = self._laid[2:] == (wide, high)
            self._layout, self._laid = laid_out(self._room, drawn, wide, high, self._divided), laid
            self.glide.begin(self._layout, alike=alike)
        asked = (shown, carried(self._layout, shown) if gesture else self._layout, self._lit, wide, high)
        if self._picture is None or self._asked != asked:
            self._picture, self._asked = MapPicture(self._room, *asked), asked
        return self._picture

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the map as it is now."""
        with QPainter(self) as painter:
            self.paint_on(painter)
            if not self.zoomed.fits:
                # The button stands on the map: it needs a ground of its own to be read.
                painter.resetTransform()
                self._paint_ground(painter, self.fit.geometry())
            if self._placed is not self._picture and self._gesture is None:
                # Only what was painted has places, and asking for them earlier would lay the map out once more.
                self._placing.start()

    def _place(self) -> None:
        if self._picture is not None and self._gesture is None:
            self._placed = self._picture
            self.spoken.place(self._picture, self._room.session.map, (self.zoomed.x, self.zoomed.y))

    def paint_on(self, painter: QPainter) -> None:
        """Paint the map, the chosen role's frame, and the line being drawn with what it would reach."""
        picture = self.picture
        if self._gesture is not None:
            self.glide.stop()
        # Where hands find things they are already where they come to stand.
        picture = picture.at(self.glide.shown(picture.layout))
        painter.translate(-self.zoomed.x, -self.zoomed.y)
        self._paint_map(painter, picture)
        for role in (*self._kept, self._role):
            at_keys = role == self._role and self.hasFocus()
            self._paint_frame(painter, picture.frame(role), 3 if at_keys else 1.5)
        if isinstance(self._gesture, Banding):
            self._paint_frame(painter, self._gesture.band(), 1)
        line = self._gesture.line() if self._gesture else None
        if line is not None:
            painter.setPen(QPen(QColor(self._room.palette.ink), 3))
            painter.drawLine(QPointF(*line[0]), QPointF(*line[1]))
            self._paint_frame(painter, picture.frame(picture.thing_at(line[1]) or ""), 1.5)

    def _paint_map(self, painter: QPainter, picture: MapPicture) -> None:
        """Paint the map; while a hand carries a role, what stands still is painted once and kept."""
        gesture = self._gesture
        if not isinstance(gesture, MovingRoles) or not gesture.carrying:
            self._under = None
            self._paint_ground(painter, QRectF(self.rect()).translated(self.zoomed.x, self.zoomed.y))
            paint(painter, picture.drawing)
            return
        sizes = (self.size(), self.zoomed, self.devicePixelRatioF())
        asked = (gesture.carrying, self._layout, self._lit, *sizes)
        if self._under is None or self._under_of != asked:
            self._under, self._under_of = self._still(picture, gesture.carrying), asked
        painter.drawPixmap(QPointF(self.zoomed.x, self.zoomed.y), self._under)
        paint(painter, picture.moving(gesture.carrying))

    def _paint_ground(self, painter: QPainter, where: QRect | QRectF) -> None:
        """Paint the panel's ground, the sheet: with a role in the hand it is the same as without."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._room.palette.sheet))
        painter.drawRect(where)

    def _still(self, picture: MapPicture, carried: tuple[str, ...]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._room.palette.sheet))
        with QPainter(pixmap) as painter:
            painter.translate(-self.zoomed.x, -self.zoomed.y)
            paint(painter, picture.still(carried))
        return pixmap

    def _paint_frame(self, painter: QPainter, frame: Box | None, width: float) -> None:
        if frame is not None:
            # A name may stand at the very edge of the map.
            frame = self.picture.inside(frame, width / 2)
            pen = QPen(QColor(self._room.palette.ink), width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(QPointF(frame.left, frame.top), QPointF(frame.right, frame.bottom)))

"""The map for who cannot see it: each role, decision and relation is a child of the picture, with name and state.

Real widgets that paint nothing and that no hand can hit. A factory of accessible objects would need none, but those
that Python makes are never freed: measured with PySide6 6.11, 60 more for each map of 60 roles that was opened.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from kompas.domain.rolemap import Relation, RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.picture import MapPicture
from kompas.ui.rolemap.words import relation_words, said_role
from kompas.ui.room import Room

_LEAST = 12
"""A screen reader points at least at so many pixels, also of a line that runs straight."""


class RoleMark(QWidget):
    """One role or decision as a screen reader meets it; given the focus, it is chosen and the focus is the picture's.

    No button: it would be one more stop on the way of Tab, which walks the roles in the picture itself.
    """

    came = Signal(str)

    def __init__(self, parent: QWidget, identifier: str) -> None:
        super().__init__(parent)
        self._identifier = identifier
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        _unseen(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a screen reader came here."""
        super().focusInEvent(event)
        self.came.emit(self._identifier)


class RelationMark(QLabel):
    """One relation as a screen reader meets it: words at a place. It is changed in the details of its roles."""

    def __init__(self, parent: QWidget, _: str) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        _unseen(self)

    def sizeHint(self) -> QSize:
        """Return that its words need no room: nobody sees them."""
        return QSize(0, 0)


Mark = RoleMark | RelationMark
M = TypeVar("M", RoleMark, RelationMark)


def _unseen(mark: QWidget) -> None:
    mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    # Nothing to paint: without this Qt would ask each of a hundred of them at every step of a drag.
    mark.setUpdatesEnabled(False)


class SpokenMap(QObject):
    """Keeps the marks equal with the map. Emits `came(role)` when a screen reader acts."""

    came = Signal(str)

    def __init__(self, picture: QWidget, room: Room) -> None:
        super().__init__(picture)
        self._on, self._room = picture, room
        self._roles: dict[str, RoleMark] = {}
        self._relations: dict[str, RelationMark] = {}
        self._chosen = ""

    def show_map(self, chosen: tuple[str, ...], lit: tuple[str, ...]) -> None:
        """Name what is on the map now; `chosen` are roles, the last of them with the focus of the map."""
        drawn = self._room.session.map
        for new in self._keep(self._roles, tuple(one.id for one in drawn.things), RoleMark):
            new.came.connect(self.came)
        self._keep(self._relations, tuple(relation.id for relation in drawn.relations), RelationMark)
        for role in drawn.things:
            states = (role.id in chosen and "rolemap.chosen_said", role.id in lit and "rolemap.lit_said")
            self._name(self._roles[role.id], said_role(self._room, role), states)
        for relation in drawn.relations:
            words = relation_words(self._room, relation)
            self._name(self._relations[relation.id], words, (relation.id in lit and "rolemap.lit_said",))
        self._give_focus(chosen[-1] if chosen else "")

    def _keep(
        self, marks: dict[str, M], wanted: tuple[str, ...], make: Callable[[QWidget, str], M]
    ) -> list[M]:
        """Make what is missing, and return that; let go of what is no longer wanted."""
        for gone in marks.keys() - set(wanted):
            mark = marks.pop(gone)
            mark.setParent(None)
            mark.deleteLater()
        new = {identifier: make(self._on, identifier) for identifier in wanted if identifier not in marks}
        marks.update(new)
        if self._on.isVisible():
            for mark in new.values():
                mark.show()
        return list(new.values())

    def _name(self, mark: Mark, words: str, states: tuple[str | bool, ...]) -> None:
        about = ", ".join(self._room.texts(str(state)) for state in states if state)
        # Each setting tells the screen reader something: only what is new.
        if mark.accessibleName() != words:
            mark.setAccessibleName(words)
        if mark.accessibleDescription() != about:
            mark.setAccessibleDescription(about)

    def _give_focus(self, role: str) -> None:
        """Let the chosen role have the focus that the picture has: keys stay with the picture."""
        mark, before = self._roles.get(role), self._roles.get(self._chosen)
        if role == self._chosen and (mark is None or mark.focusProxy() is self._on):
            return
        if before is not None and before is not mark:
            before.setFocusProxy(None)  # type: ignore[arg-type]
        if mark is not None:
            mark.setFocusProxy(self._on)
        self._chosen = role
        self.say_focus()

    def say_focus(self) -> None:
        """Tell screen readers that the focus is at the chosen role, if the picture has it."""
        mark = self._roles.get(self._chosen)
        if mark is not None and self._on.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(mark, QAccessible.Event.Focus))

    def place(self, picture: MapPicture, drawn: RoleMap, corner: Point) -> None:
        """Put each mark where its role or line is seen; `corner` is the point of the picture at the view's corner."""
        back = (-round(corner[0]), -round(corner[1]))
        for identifier, mark in self._roles.items():
            frame = picture.frame(identifier)
            if frame is not None:
                mark.setGeometry(_pixels(frame).translated(*back))
        for relation in drawn.relations:
            if relation.id in self._relations:
                self._relations[relation.id].setGeometry(
                    _pixels(_around(picture, relation)).translated(*back)
                )


def _around(picture: MapPicture, relation: Relation) -> Box:
    """Return the box from end to end of a relation."""
    (ax, ay), (bx, by) = picture.middle(relation.source), picture.middle(relation.target)
    return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(_LEAST / 2)


def _pixels(box: Box) -> QRect:
    left, top = round(box.left), round(box.top)
    return QRect(left, top, max(_LEAST, round(box.right) - left), max(_LEAST, round(box.bottom) - top))

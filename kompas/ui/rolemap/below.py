"""The parts of the role map's panel that are built when first wanted, for the step should be there within a frame."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.panel import Panel
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.details import RoleDetails
from kompas.ui.rolemap.legend import MapLegend
from kompas.ui.rolemap.relating import RelateForm
from kompas.ui.rolemap.table import RoleTable
from kompas.ui.rolemap.view import MapView
from kompas.ui.rolemap.walk import ComplaintWalk
from kompas.ui.room import Room


class LaterParts(Panel):
    """Two stacks, and what comes to lie on them: the table on the map, and what stands below instead of findings.

    The subclass puts the first page on each, and says what follows from a part: `_listen_to`, `_show`, `_back`.
    """

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        self._role = ""
        self._acts = MapActs(room)
        self._middle = QStackedLayout()
        self._below = QStackedLayout()

    @cached_property
    def table(self) -> RoleTable:
        """The map as a table."""
        table = RoleTable(self.room, self._acts)
        self._middle.addWidget(table)
        table.show_map(self._role)
        self._listen_to(table)
        self._order()
        return table

    @cached_property
    def form(self) -> RelateForm:
        """The fields of a new relation."""
        form = RelateForm(self.room, self._acts)
        form.left.connect(self._back)
        self._put_below(form)
        return form

    @cached_property
    def details(self) -> RoleDetails:
        """All that the map holds of one role."""
        details = RoleDetails(self.room, self._acts)
        details.left.connect(self._back)
        details.pointed.connect(self._show)
        self._put_below(details)
        return details

    @cached_property
    def legend(self) -> MapLegend:
        """What the lines mean."""
        legend = MapLegend(self.room)
        legend.left.connect(self._back)
        self._put_below(legend)
        return legend

    @cached_property
    def walk(self) -> ComplaintWalk:
        """The way of a complaint, step by step."""
        walk = ComplaintWalk(self.room, self.step)
        walk.left.connect(self._back)
        walk.turned.connect(self._show)
        self._put_below(walk)
        return walk

    def hear(self, event: QKeyEvent) -> bool:
        """Do what the letters beside the buttons say, wherever the keyboard is on the desk."""
        act = {
            Qt.Key.Key_V: self.follow,
            Qt.Key.Key_R: self.relate,
            Qt.Key.Key_D: self.open_details,
        }.get(Qt.Key(event.key()))
        if act is None or event.isAutoRepeat() or event.modifiers():
            return False
        act()
        return True

    def relate(self) -> None:
        """Ask below the map how the chosen role is related, and to what."""
        if self._role:
            self._below.setCurrentWidget(self.form)
            self.form.about(self._role)

    def open_details(self) -> None:
        """Show the details of the chosen role below the map."""
        if self.room.session.map.role(self._role) is not None:
            self._below.setCurrentWidget(self.details)
            self.details.about(self._role)
            self._show()
            bring_in_sight(self.details)

    def follow(self) -> None:
        """Follow a complaint below the map, of the chosen role if it is affected."""
        self._below.setCurrentWidget(self.walk)
        self.walk.about(self._role)
        bring_in_sight(self.walk)

    def open_legend(self) -> None:
        """Say below the map what its lines mean, or take that away."""
        if self._is_below(MapLegend):
            self._back()
            return
        self.legend.refresh()
        self._below.setCurrentWidget(self.legend)
        self.legend.done.setFocus()
        bring_in_sight(self.legend)

    def _stays_below(self) -> bool:
        """Whether what stands below the map is about the whole map, and stays when no role is chosen."""
        return self._is_below(ComplaintWalk, MapLegend)

    def _refresh_legend(self) -> None:
        if self._is_below(MapLegend):
            self.legend.refresh()

    def _order(self) -> None:
        """Let Tab go through all that there is now."""
        order_focus(self)

    def _put_below(self, part: QWidget) -> None:
        self._below.addWidget(part)
        self._order()

    def _is_below(self, *kinds: type[QWidget]) -> bool:
        """Whether a part of one of these kinds stands below the map now."""
        return isinstance(self._below.currentWidget(), kinds)

    def _listen_to(self, view: MapView | RoleTable) -> None:
        """Follow what hands do in a view of the map."""

    def _show(self) -> None:
        """Show the map as it is now, in each of its views."""

    def _back(self) -> None:
        """Show the findings again below the map."""

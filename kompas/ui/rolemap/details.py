"""The details of the chosen role, and how sure the room is of its relations: one step away from the map."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.actions import Action
from kompas.domain.rolemap import People, Relation
from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.flow import flow
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.line_field import LineField
from kompas.ui.controls.pickers import StateBox
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.menus import duties_menu
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.words import CERTAINTIES, certainty_words, end_words, relation_words
from kompas.ui.room import Room
from kompas.ui.widgets import Words

_PEOPLE: tuple[tuple[People, str, str], ...] = (
    ("none", "rolemap.people_none", "rolemap.nobody_yet"),
    ("one", "rolemap.people_one", "rolemap.one_person"),
    ("many", "rolemap.people_many", "rolemap.more_people"),
)
"""How many people have a role, in the word on its button and as a screen reader says it."""
_HIGH = 34


class RoleDetails(QWidget):
    """Name, body, people, place; each change is an action of its own. Escape leaves.

    Emits `left`, and `pointed` when another of its relations is chosen.
    """

    left = Signal()
    pointed = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self._room = room
        self._acts = acts
        self._role = ""
        self.done = QuietButton(texts("rolemap.done"), palette, self.left.emit, texts("rolemap.done_said"))
        self.name = LineField(
            room, "rolemap:own_name", texts("rolemap.name"), self._renamed, self._present_name
        )
        self.body = LineField(room, "rolemap:body", texts("rolemap.body"), self._embodied, self._present_body)
        people: list[tuple[str, Choice]] = []
        for state, word, said in _PEOPLE:
            button = Choice(texts(word), palette, high=_HIGH)
            button.set_words(texts(word), said=texts(said))
            people.append((state, button))
        self.people = Choices(people, self._set_people, texts("rolemap.people"))
        self.outside = self._turned(texts("rolemap.outside"), texts("rolemap.outside_long"))
        self.in_room = self._turned(texts("rolemap.at_the_table"), texts("rolemap.at_the_table_long"))
        self.duties = QuietButton(texts("rolemap.duties"), palette, self._show_duties)
        sure = [(c, certainty_words(room, c)) for c in CERTAINTIES]
        self.relation = StateBox(
            room, texts("rolemap.relations"), [], self._point, hint=texts("rolemap.choose_relation")
        )
        self.relation.setMinimumContentsLength(8)
        self.certainty = StateBox(room, texts("rolemap.how_sure"), sure, self._doubt)
        self.unrelate = QuietButton(
            texts("rolemap.remove"), palette, self._unrelate, texts("rolemap.remove_relation")
        )
        self._build()
        self.outside.clicked.connect(lambda: self._acts.turn_outside(self._role))
        self.in_room.clicked.connect(lambda: self._acts.turn_in_room(self._role))

    def _turned(self, words: str, said: str) -> Choice:
        button = Choice(words, self._room.palette, sign="check", high=_HIGH)
        button.setCheckable(True)
        button.set_words(words, said=said)
        return button

    def _build(self) -> None:
        texts, fields, sure = self._room.texts, QGridLayout(), QHBoxLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(2)
        for place, (key, field) in enumerate((("rolemap.name", self.name), ("rolemap.body", self.body))):
            label = Words(texts(key), "soft")
            label.setBuddy(field)
            fields.addWidget(label, 0, place)
            fields.addWidget(field, 1, place)
            fields.setColumnStretch(place, 1)
        fields.addWidget(self.duties, 1, 2)
        fields.addWidget(self.done, 1, 3)
        self._sure = QWidget()
        sure.setContentsMargins(0, 0, 0, 0)
        sure.addWidget(self.relation, 1)
        sure.addWidget(self.certainty)
        sure.addWidget(self.unrelate)
        self._sure.setLayout(sure)
        layout = QVBoxLayout()
        layout.setContentsMargins(EDGE, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(fields)
        layout.addWidget(flow(self.people, self.outside, self.in_room))
        layout.addWidget(self._sure)
        layout.addStretch(1)
        self.setLayout(layout)
        order_focus(self)

    def about(self, role: str) -> None:
        """Begin with a role."""
        self.show_role(role)
        chosen = next((b for b in self.people.buttons.values() if b.isChecked()), self.done)
        chosen.setFocus()

    def show_role(self, identifier: str, *, relations: bool = True) -> None:
        """Show a role as it is now, with its relations or (where the table has them) without."""
        if identifier != self._role:
            self.end()
            self._role = identifier
            self.relation.clear()
        role = self._room.session.map.role(identifier)
        if role is None:
            return
        name = end_words(self._room, identifier)
        self.setAccessibleName(self._room.texts("rolemap.details_of", role=name))
        for field in (self.name, self.body):
            field.gesture.refresh()
        self.people.show_chosen(role.people)
        self.duties.setAccessibleName(self._room.texts("rolemap.duties_of", role=name))
        self.outside.setChecked(role.outside)
        self.in_room.setChecked(role.in_room)
        self._show_relations(shown=relations)

    def end(self) -> None:
        """End typing in progress."""
        for field in (self.name, self.body):
            field.gesture.end()

    @property
    def chosen_relation(self) -> Relation | None:
        """The relation that was chosen here, if any."""
        here = str(self.relation.currentData() or "")
        return next((r for r in self._room.session.map.relations if r.id == here), None)

    def _show_relations(self, *, shown: bool) -> None:
        here = self.relation.currentData()
        drawn = self._room.session.map.relations
        mine = [relation for relation in drawn if self._role in (relation.source, relation.target)]
        self.relation.clear()
        for relation in mine:
            self.relation.addItem(relation_words(self._room, relation), relation.id)
        self.relation.show_state(str(here or ""))
        self._sure.setVisible(shown and bool(mine))
        relation_now = self.chosen_relation
        for widget in (self.certainty, self.unrelate):
            widget.setEnabled(relation_now is not None)
        self.certainty.show_state(relation_now.certainty if relation_now else "")

    # Acting

    def _renamed(self, name: str) -> Action | None:
        return self._acts.renaming(self._role, name)

    def _embodied(self, body: str) -> Action | None:
        return self._acts.embodying(self._role, body)

    def _present_name(self) -> str:
        return end_words(self._room, self._role) if self._room.session.map.role(self._role) else ""

    def _present_body(self) -> str:
        role = self._room.session.map.role(self._role)
        return role.body if role else ""

    def _set_people(self, wanted: str) -> None:
        people = next(state for state, _, _ in _PEOPLE if state == wanted)
        self._acts.people(self._role, people)

    def _show_duties(self) -> None:
        if self._room.refuses():
            return
        menu = duties_menu(self._room, self._acts, self._role, self)
        menu.popup(self.duties.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _point(self, _: str) -> None:
        self._show_relations(shown=True)
        self.pointed.emit()

    def _doubt(self, wanted: str) -> None:
        relation = self.chosen_relation
        certainty = next((c for c in CERTAINTIES if c == wanted), None)
        if relation is not None and certainty is not None:
            self._acts.doubt(relation, certainty)

    def _unrelate(self) -> None:
        relation = self.chosen_relation
        if relation is not None:
            self._acts.unrelate(relation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

"""Short lists that pop up on the map: how to relate two things, and what to do with a relation."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from kompas.domain.rolemap import APPLICATION, Duty, MapStart, Relation, Role
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.letters import letters_of, with_letter
from kompas.ui.rolemap.words import CERTAINTIES, DUTIES, certainty_words, end_words, relation_words, ways
from kompas.ui.room import Room


def popup(room: Room, parent: QWidget, title: str = "") -> QMenu:
    """Return an empty menu that is freed when it closes; `title` is a line that cannot be chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setStyleSheet(f"QMenu::item:disabled {{ color: {room.palette.soft}; }}")
    if title:
        menu.setAccessibleName(title)
        menu.addAction(_plain(title)).setEnabled(False)
    return menu


def add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    """Add a line that does something; `words` are shown as they are."""
    menu.addAction(_plain(words)).triggered.connect(lambda *_: act())


def relate_menu(room: Room, acts: MapActs, source: str, target: str, parent: QWidget) -> QMenu:
    """Return the menu of ways to relate what a line was drawn between, each with its letter.

    A line drawn from the application counts as one drawn to it.
    """
    if source == APPLICATION:
        source, target = target, source
    title = room.texts("rolemap.between", source=end_words(room, source), target=end_words(room, target))
    menu = popup(room, parent, title)
    choices = ways(room, target)
    letters = letters_of(room)
    for way in choices:
        action = menu.addAction(with_letter(way.words, letters[way.kind, way.turned]))
        action.triggered.connect(partial(_relate, acts, way.relation(source, target)))
    return menu


def relation_menu(room: Room, acts: MapActs, relation: Relation, parent: QWidget) -> QMenu:
    """Return the menu of a relation: how sure the room is of it, and taking it away."""
    menu = popup(room, parent, relation_words(room, relation))
    for certainty in CERTAINTIES:
        action = menu.addAction(certainty_words(room, certainty))
        action.setCheckable(True)
        action.setChecked(certainty == relation.certainty)
        action.triggered.connect(partial(_doubt, acts, relation, certainty))
    menu.addSeparator()
    add(menu, room.texts("rolemap.remove_relation"), lambda: acts.unrelate(relation))
    return menu


def ask_kind(room: Room, acts: MapActs, parent: QWidget, source: str, target: str) -> None:
    """Ask, where the hand is, how two things are related between which a line was drawn.

    Not from the application to a decision: that has no relation with it.
    """
    if source == APPLICATION and room.session.map.decision(target) is not None:
        return
    relate_menu(room, acts, source, target, parent).popup(QCursor.pos())


def ask_certainty(room: Room, acts: MapActs, parent: QWidget, identifier: str) -> None:
    """Ask, where the hand is, what to do with a relation."""
    relation = next((r for r in room.session.map.relations if r.id == identifier), None)
    if relation is not None:
        relation_menu(room, acts, relation, parent).popup(QCursor.pos())


def duties_menu(room: Room, acts: MapActs, identifier: str, parent: QWidget) -> QMenu:
    """Return the menu of what a role can and may do, and of who is the same person."""
    role = room.session.map.role(identifier)
    menu = popup(room, parent, room.texts("rolemap.duties_of", role=end_words(room, identifier)))
    for duty, words in DUTIES.items():
        _ticked(menu, room.texts(words), partial(acts.turn_duty, identifier, duty), role, duty)
    menu.addSeparator()
    for other in room.session.map.roles:
        if role is not None and other.id != identifier:
            here = role.person == other.id
            words = room.texts("rolemap.same_person", role=end_words(room, other.id))
            action = menu.addAction(_plain(words))
            action.setCheckable(True)
            action.setChecked(here)
            action.triggered.connect(partial(_same, acts, identifier, "" if here else other.id))
    return menu


_STARTS: tuple[tuple[MapStart, str], ...] = (
    ("preset", "rolemap.start_preset"),
    ("attendance", "rolemap.start_attendance"),
    ("empty", "rolemap.start_empty"),
)


def start_menu(room: Room, acts: MapActs, parent: QWidget) -> QMenu:
    """Return the menu of ways to begin the map; what would change nothing cannot be chosen."""
    menu = popup(room, parent, room.texts("rolemap.start_how"))
    for how, words in _STARTS:
        add(menu, room.texts(words), partial(acts.start, how))
        menu.actions()[-1].setEnabled(acts.would_change(how))
    return menu


def _ticked(menu: QMenu, words: str, act: Callable[[], object], role: Role | None, duty: Duty) -> None:
    action = menu.addAction(_plain(words))
    action.setCheckable(True)
    action.setChecked(role is not None and duty in role.duties)
    action.triggered.connect(lambda *_: act())


def _same(acts: MapActs, identifier: str, other: str, *_: object) -> None:
    acts.same_person(identifier, other)


def _plain(words: str) -> str:
    return words.replace("&", "&&")


def _relate(acts: MapActs, relation: Relation, *_: object) -> None:
    acts.relate(relation)


def _doubt(acts: MapActs, relation: Relation, certainty: str, *_: object) -> None:
    wanted = next(c for c in CERTAINTIES if c == certainty)
    acts.doubt(relation, wanted)

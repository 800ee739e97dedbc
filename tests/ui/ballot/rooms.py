"""A room to weigh in: a begun session, a store without a journal, and a list of what was told."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kompas.domain.actions import Action, OpenRound, SetMode
from kompas.domain.problems import Problem
from kompas.domain.values import VALUES
from kompas.domain.weighing import Mode, Round, Weighing
from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.room import Room
from tests.making import AT, LATER, seated, start


@dataclass
class Told:
    """The problems that the room was told."""

    problems: list[Problem] = field(default_factory=list)

    def __call__(self, problem: Problem) -> None:
        self.problems.append(problem)


def make_room(*actions: Action, language: str = "nl") -> Room:
    """A room in which a session has begun and these actions were done."""
    store = Store(NoJournal())
    for action in (start(), *actions):
        store.dispatch(action)
    return Room(store, Bridge(store), texts(language), palette("light"), Told(), now=lambda: LATER)


def open_room(seats: int, mode: Mode = "confidential", language: str = "nl", seed: int = 7) -> Room:
    """A room with an open round."""
    actions = (*seated(seats), SetMode(mode, 5), OpenRound("weigh", seed, AT))
    return make_room(*actions, language=language)


def the_round(room: Room) -> Round:
    """The round of a room that has one."""
    here = room.session.round
    assert here is not None
    return here


def cast(room: Room, seat: int) -> Weighing | None:
    """What a seat weighed."""
    return the_round(room).cast_of(seat)


def weighing(index: int) -> Weighing:
    """One of many different weighings."""
    a, m = index * 15 % 65, index * 10 % 35
    return Weighing(a, m, 100 - a - m)


def points_in(order: tuple[object, ...], whole: Weighing) -> list[int]:
    """The points of a weighing in the order of a ballot or card."""
    return [whole.of(value) for value in sorted(VALUES, key=order.index)]


def free() -> None:
    """Let Qt delete what waits to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def said(widget: QWidget) -> list[str]:
    """All words that a widget and what is in it show or tell a screen reader."""
    found = [widget.windowTitle()]
    for one in (widget, *widget.findChildren(QWidget)):
        words = (one.property(name) for name in ("text", "placeholderText", "accessibleName"))
        found += [str(word) for word in words if word]
        found += [one.accessibleDescription(), one.toolTip()]
    return [word for word in found if word]

"""Whole desks for tests: a rich session at one of its steps, in a window of some size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import QWidget

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.tools import DeskTools, Errands
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.desk.window import DeskWindow
from kompas.ui.stage.pages import StagePages
from tests.ui.desk.panel_rooms import AT, NOW, Scene, begin, rich, settle

SEATS = (
    *("student", "student", "teacher", "teacher", "adviser", "privacy_officer", "program_manager"),
    *("data_analyst", "board"),
)
"""Nine seats of seven roles."""
ROUND = "weigh-1"


@dataclass(frozen=True)
class Moment:
    """A step of the session, and how far it has come."""

    name: str
    kind: StepKind
    more: tuple[a.Action, ...] = ()
    way: str = ""


def _weighed(count: int) -> tuple[a.Action, ...]:
    casts = (Weighing(50, 10, 40, "no", "Ik wil het weten."), Weighing(20, 60, 20, "yes_if"))
    return (a.OpenRound(ROUND, 7, AT), *(a.Weigh(n, casts[n % 2]) for n in range(1, count + 1)))


# Each goes on where the one before it stopped.
MOMENTS = (
    *(Moment(kind.value, kind) for kind in StepKind),
    Moment("weigh-paper", StepKind.WEIGH, _weighed(7), "paper"),
    Moment("weigh-screen", StepKind.WEIGH, (), "screen"),
    Moment("weigh-closed", StepKind.WEIGH, (a.CloseRound(AT),)),
    Moment("weigh-revealed", StepKind.WEIGH, (a.RevealRound(),)),
)


def errands(act: Callable[[], None] = lambda: None) -> Errands:
    """Errands that nobody runs."""
    names = Errands.__dataclass_fields__
    return Errands(**dict.fromkeys(names, act))


@dataclass(frozen=True)
class Desk:
    """A desk that is shown, and its session."""

    window: DeskWindow
    scene: Scene

    def to(self, moment: Moment) -> None:
        """Go to a moment."""
        scene = self.scene
        scene.do(*moment.more)
        step = next(one for one in scene.room.session.steps if one.kind is moment.kind)
        scene.do(a.EnterStep(step.id, AT), a.Publish(step.id, 0))
        settle(self.window)
        if moment.way:
            _enter(self.window, moment.way)
        settle(self.window)


@contextmanager
def desk_of(size: tuple[int, int], language: str, *more: a.Action, theme: str = "light") -> Iterator[Desk]:
    """A desk of this size (the area inside its frame) with a rich session; closed and freed afterwards."""
    scene = begin(language=language, theme=theme)
    stage = StagePages(texts(language), "projector-light")
    desk = DeskWindow(scene.room, DeskTools(stage, (), lambda _: None, lambda: ("saved", NOW), errands()))
    seats = (a.AddSeat(number, role) for number, role in enumerate(SEATS, start=1))
    scene.do(*seats, *(one for one in rich() if not isinstance(one, a.AddSeat)), *more)
    desk.resize(*size)
    desk.show()
    settle(desk)
    try:
        yield Desk(desk, scene)
    finally:
        desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _enter(desk: DeskWindow, way: str) -> None:
    """Let weighings be entered along a way; the one screen of the tests is seen by the room until one says no."""
    part = during(desk)
    if part.way != way:
        part.other_way.click()
    part.beamer_off.setChecked(True)
    part.begin()


def during(desk: DeskWindow) -> DuringRound:
    """The open round on a desk."""
    panel = desk.middle.panel
    assert isinstance(panel, WeighPanel)
    assert isinstance(panel.part, DuringRound)
    return panel.part


def place(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def in_sight(widget: QWidget) -> bool:
    """Whether all of a widget can be seen: nothing around it cuts any of it off."""
    if not widget.isVisible() or widget.width() <= 0 or widget.height() <= 0:
        return False
    here, around = place(widget), widget.parentWidget()
    while around is not None:
        if not place(around).contains(here):
            return False
        around = around.parentWidget()
    return True

"""Which panel belongs to which kind of step."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kompas.domain.content import Step, StepKind
from kompas.ui.desk.panel import Panel
from kompas.ui.desk.panels.case import CasePanel
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.evaluate import EvaluatePanel
from kompas.ui.desk.panels.law import LawPanel
from kompas.ui.desk.panels.options import OptionsPanel
from kompas.ui.desk.panels.plan import PlanPanel
from kompas.ui.desk.panels.primer import PrimerPanel
from kompas.ui.desk.panels.twist import TwistPanel
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.panels.welcome import WelcomePanel
from kompas.ui.desk.tools import Errands
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.room import Room

_PLAIN: dict[StepKind, Callable[[Room, str], Panel]] = {
    StepKind.WELCOME: WelcomePanel,
    StepKind.PRIMER: PrimerPanel,
    StepKind.CASE: CasePanel,
    StepKind.DISCUSS: DiscussPanel,
    StepKind.TWIST: TwistPanel,
    StepKind.LAW: LawPanel,
    StepKind.ROLEMAP: RoleMapPanel,
    StepKind.OPTIONS: OptionsPanel,
    StepKind.DECIDE: DecidePanel,
    StepKind.PLAN: PlanPanel,
    StepKind.EVALUATE: EvaluatePanel,
}


@dataclass(frozen=True)
class PanelTools:
    """What some panels need from outside: whether the room sees the desk, and the desk's errands."""

    exposed: Callable[[], bool]
    errands: Errands


class PanelMaker:
    """Makes the panel of a step."""

    def __init__(self, room: Room, tools: PanelTools) -> None:
        self._room = room
        self._tools = tools

    def __call__(self, step: Step, place: QWidget) -> Panel:
        """Return a new panel for a step, built in its place and hidden."""
        room = replace(self._room, place=place)
        if step.kind is StepKind.WEIGH:
            return WeighPanel(room, step.id, self._tools.exposed, self._tools.errands.cards)
        if step.kind is StepKind.CLOSE:
            errands = self._tools.errands
            return ClosePanel(room, step.id, errands.record, errands.erase, errands.preview)
        return _PLAIN[step.kind](room, step.id)

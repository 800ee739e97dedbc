"""Which panel belongs to which kind of step."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from kompas.domain.content import Step, StepKind
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
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.desk.tools import Errands
from kompas.ui.panel import Panel
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.room import Room
from kompas.ui.stage.map_on_stage import MapOnStage

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
    """What panels need from outside: whether the room sees the desk, and a stage; errands; the map on the stage."""

    exposed: Callable[[], bool]
    watched: Callable[[], bool]
    errands: Errands
    map: MapOnStage


class PanelMaker:
    """Makes the panel of a step."""

    def __init__(self, room: Room, tools: PanelTools) -> None:
        self._room = room
        self._tools = tools

    def __call__(self, step: Step, place: QWidget) -> Panel:
        """Return a new panel for a step, built in its place and hidden."""
        panel = self._make(step, replace(self._room, place=place))
        if isinstance(panel, StepPanel):
            panel.watched = self._tools.watched
        return panel

    def _make(self, step: Step, room: Room) -> Panel:
        if step.kind is StepKind.WEIGH:
            return WeighPanel(room, step.id, self._tools.exposed, self._tools.errands.cards)
        if step.kind is StepKind.CLOSE:
            errands = self._tools.errands
            return ClosePanel(room, step.id, errands.record, errands.erase, errands.preview)
        panel = _PLAIN[step.kind](room, step.id)
        if isinstance(panel, RoleMapPanel):
            panel.map.glide.still, panel.map.on_stage = self._tools.map.still, self._tools.map.sides
        return panel

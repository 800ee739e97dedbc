"""Rooms and panels for the tests of the desk's panels: real content, a rich session, a journal that remembers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.domain.problems import Problem
from kompas.domain.values import Value
from kompas.geometry.palette import palette
from kompas.language import Texts, texts
from kompas.store.journal import Journal
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.desk.panels.case import CasePanel
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.law import LawPanel
from kompas.ui.desk.panels.options import OptionsPanel
from kompas.ui.desk.panels.plan import PlanPanel
from kompas.ui.desk.panels.primer import PrimerPanel
from kompas.ui.desk.panels.twist import TwistPanel
from kompas.ui.desk.panels.welcome import WelcomePanel
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.painter import load_fonts
from kompas.ui.room import Room
from kompas.ui.theme import apply_theme

AT = "2026-11-22T14:00:00+01:00"
NOW = "2026-11-22T14:52:00+01:00"
WIDTH = 520
"""Between the margins of the middle column at 1366 pixels, with the room for focus rings."""
MARKUP = '<b>vet</b> &amp; <img src="//x/y.png"> [a](b) & Co'


class Remembering(Journal):
    """A journal in memory: the actions in order, and the drafts that last."""

    def __init__(self) -> None:
        self.actions: list[a.Action] = []
        self.drafts: dict[str, a.Action] = {}

    def append(self, action: a.Action) -> None:
        """Remember an action."""
        self.actions.append(action)

    def draft(self, key: str, action: a.Action | None) -> None:
        """Remember a draft, or forget it."""
        self.drafts.pop(key, None)
        if action is not None:
            self.drafts[key] = action


class Stretched(Texts):
    """Texts that are 40 percent longer, as another language may be."""

    AS_THEY_ARE = ("desk.date_format", "desk.discuss_key", "stage.letter_", "common.month_")

    def __init__(self, inner: Texts) -> None:
        super().__init__(inner.language)
        self._inner = inner

    def __call__(self, key: str, /, **values: object) -> str:
        text = self._inner(key, **values)
        return text if key.startswith(self.AS_THEY_ARE) else stretch(text)

    def many(self, key: str, count: int, /, **values: object) -> str:
        return stretch(self._inner.many(key, count, **values))

    def has(self, key: str) -> bool:
        return self._inner.has(key)


def stretch(text: str) -> str:
    """A text with words of its own added until it is 40 percent longer, and its first word as well."""
    first, _, rest = text.partition(" ")
    longer = first + first[: math.ceil(len(first) * 0.4)].lower()
    more = math.ceil(len(text) * 1.4) - len(longer) - 1 - len(rest)
    return " ".join(part for part in (longer, rest, (text * 2)[: max(0, more)].strip()) if part)


@dataclass
class Scene:
    """A room with what the tests look at."""

    room: Room
    journal: Remembering
    told: list[Problem] = field(default_factory=list)

    @property
    def done(self) -> list[a.Action]:
        """What was done since the session began."""
        return self.journal.actions

    @property
    def last(self) -> a.Action:
        """What was done last."""
        return self.journal.actions[-1]

    def do(self, *actions: a.Action) -> None:
        """Do something elsewhere than in the panel."""
        for action in actions:
            self.room.store.dispatch(action)


@cache
def beginning() -> a.StartSession:
    """The action that begins a session of two hours about the first scenario."""
    agenda = next(agenda for agenda in load_agendas() if agenda.minutes == 120)
    scenario = find_scenario("rood-oranje-groen")
    return a.StartSession("s", AT, scenario, load_content(), agenda.steps, agenda.minutes)


def begin(*actions: a.Action, language: str = "nl", stretched: bool = False, theme: str = "light") -> Scene:
    """A session of two hours with the first scenario, after some actions."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_fonts()
    apply_theme(application, palette(theme))
    journal, told, ids = Remembering(), list[Problem](), count(1)
    store = Store(journal)
    store.dispatch(beginning())
    for action in actions:
        store.dispatch(action)
    journal.actions.clear()
    spoken = texts(language)
    room = Room(
        store,
        Bridge(store),
        Stretched(spoken) if stretched else spoken,
        palette(theme),
        told.append,
        now=lambda: NOW,
        new_id=lambda: f"n{next(ids)}",
    )
    return Scene(room, journal, told)


def step_of(scene: Scene, kind: StepKind) -> str:
    """The first step of a kind."""
    return next(step.id for step in scene.room.session.steps if step.kind is kind)


KINDS = (
    *(StepKind.WELCOME, StepKind.PRIMER, StepKind.CASE, StepKind.DISCUSS, StepKind.TWIST),
    *(StepKind.LAW, StepKind.OPTIONS, StepKind.DECIDE, StepKind.PLAN, StepKind.CLOSE),
)


def make(scene: Scene, kind: StepKind) -> StepPanel:
    """The panel of a step."""
    room, step = scene.room, step_of(scene, kind)
    if kind is StepKind.CLOSE:
        return ClosePanel(room, step, lambda: None, lambda: None, lambda: None)
    plain: dict[StepKind, type[StepPanel]] = {
        StepKind.WELCOME: WelcomePanel,
        StepKind.PRIMER: PrimerPanel,
        StepKind.CASE: CasePanel,
        StepKind.DISCUSS: DiscussPanel,
        StepKind.TWIST: TwistPanel,
        StepKind.LAW: LawPanel,
        StepKind.OPTIONS: OptionsPanel,
        StepKind.DECIDE: DecidePanel,
        StepKind.PLAN: PlanPanel,
    }
    return plain[kind](room, step)


def show(qtbot: QtBot, panel: StepPanel) -> QScrollArea:
    """Show a panel as the middle column does: this wide, scrolling when longer. Lives as long as qtbot."""
    inner, area = QWidget(), QScrollArea()
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(panel, 1)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.resize(WIDTH, 460)
    panel.refresh()
    qtbot.addWidget(area)
    qtbot.shown = area  # type: ignore[attr-defined]
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    settle(panel)
    return area


def settle(widget: QWidget) -> None:
    """Let layouts come to rest."""
    before = None
    while before != widget.size():
        before = widget.size()
        for _ in range(6):
            QApplication.processEvents()


def pick(box: RoleBox, role: str) -> None:
    """Pick a role from the list of a box, which is filled when it opens."""
    box.fill()
    place = box.findData(role)
    assert place >= 0, role
    box.setCurrentIndex(place)
    box.activated.emit(place)


def words_of(items: Sequence[o.Remark | o.Argument | o.Option | o.Task | o.Dissent]) -> list[str]:
    """The texts of a list."""
    return [item.text for item in items]


def rich() -> tuple[a.Action, ...]:
    """Everything a workshop can bring forth, some of it twice."""
    return (
        *(a.AddSeat(n, role) for n, role in enumerate(("student", "student", "teacher", "adviser"), start=1)),
        a.SetDetails(o.Details("Samen bepalen of we beginnen.", "advice", "College", "Zwolle", "ROC")),
        a.SetAbsent(("dpo", "een ouder")),
        a.MarkItem("lms", marked=True),
        a.WriteArgument(o.Argument("a1", "Ik wil het weten.", Value.AUTONOMY, "against", "student")),
        a.WriteArgument(o.Argument("a2", "Iemand belt op tijd.", Value.HUMANITY, "for", "een ouder")),
        a.WriteArgument(o.Argument("a3", "Geef iedereen een gesprek.", in_record=False)),
        a.Park(o.Remark("p1", "Wat doet de leverancier?")),
        a.PlayTwist("postcode", AT),
        a.DescribeTwist("postcode", "Twee mensen twijfelen nu."),
        a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN, "legal", "2026-12-20", "Vraag het na.")),
        a.AnswerLaw(o.LawAnswer("overseer", "nobody")),
        a.WriteOption(o.Option("o1", "Zet de postcode uit.", "technology")),
        a.WriteOption(o.Option("o2", "Vertel studenten hun kleur.", "agreements")),
        a.WriteOption(o.Option("o3", "Leer begeleiders wat een kleur zegt.", "people")),
        a.Decide("We adviseren om klein te beginnen."),
        a.WriteCondition(o.Remark("c1", "Per groep tellen we de fouten.")),
        a.WriteCondition(o.Remark("c2", "Er is iemand om te bellen.")),
        a.WriteDissent(o.Dissent("d1", "Wacht op de DPIA.", "privacy_officer")),
        a.SetFiveStep(o.FiveStepStatus("law", "busy", "Jurist is gevraagd.")),
        *(a.WriteTask(o.Task(f"t{n}", f"Actie {n}.", "legal", "2026-12-20")) for n in range(1, 5)),
        a.PlanEvaluation("In mei vragen we het studenten."),
        a.Evaluate(o.Remark("e1", "Fijn gesprek.")),
        a.SetKeep("totals", "2027-11-22"),
    )

"""A workshop twice: as the script of a journey, and in its windows; both must be the same at the end of each step."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.actions import Action, EnterStep, OpenRound, Weigh
from kompas.domain.session import Session
from kompas.language import Texts
from kompas.sitting import Sitting
from kompas.storage.script import read_copy
from kompas.store.store import replay
from kompas.ui.desk.window import DeskWindow
from kompas.ui.panel import Panel
from tests.alike import bare, differences
from tests.whole import go_to

JOURNEYS = Path(__file__).parent / "journeys"
P = TypeVar("P", bound=Panel)


@dataclass
class Script:
    """A journey as actions, cut at the steps that it enters."""

    actions: tuple[Action, ...]
    done: int = 0
    checked: list[str] = field(default_factory=list)

    def until_next_step(self) -> Session:
        """Return the session as it is when the script leaves the present step."""
        ahead = range(self.done + 1, len(self.actions))
        self.done = next((n for n in ahead if isinstance(self.actions[n], EnterStep)), len(self.actions))
        return replay(self.actions[: self.done]).session

    def weighings(self, number: int) -> list[Weigh]:
        """Return what was weighed in a round, in the order of the script."""
        rounds: list[list[Weigh]] = []
        for action in self.actions:
            if isinstance(action, OpenRound):
                rounds.append([])
            if isinstance(action, Weigh):
                rounds[-1].append(action)
        return rounds[number - 1]


@dataclass
class Workshop:
    """A script, and the same workshop in its windows."""

    script: Script
    sitting: Sitting
    said: Texts

    @property
    def desk(self) -> DeskWindow:
        return self.sitting.desk

    def panel(self, kind: type[P]) -> P:
        """The panel of the present step."""
        panel = self.desk.middle.panel
        assert isinstance(panel, kind)
        return panel

    def enter(self, step: str, kind: type[P]) -> P:
        """Go to a step in the agenda."""
        go_to(self.desk, step)
        return self.panel(kind)

    def must_be_alike(self) -> None:
        """The session is what the script says at the end of this step."""
        wanted = self.script.until_next_step()
        self.script.checked.append(wanted.step.id)
        found = differences(bare(self.sitting.session), bare(wanted))
        assert not found, "\n".join(found)


def read(name: str) -> Script:
    path = JOURNEYS / f"{name}.kompas"
    script = Script(read_copy(path, find_scenario, load_content(), load_agendas()))
    script.until_next_step()
    return script

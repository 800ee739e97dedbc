"""What hangs on the wall: every view of every shipped dilemma, bare as it begins and full as a workshop leaves it."""

from functools import lru_cache
from typing import NamedTuple

from msgspec import structs

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario, list_scenarios
from kompas.domain.actions import Action, StartSession
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, Live, OpenRoundView
from kompas.domain.views import views_of
from kompas.storage.script import read_copy
from kompas.store.history import fold
from kompas.store.store import replay
from tests.geometry.pages import live
from tests.workshops import JOURNEYS


class Wall(NamedTuple):
    """A screen for the room: its size in pixels, and that of the text in percent."""

    width: int
    height: int
    size: int = 100


SCREENS = ((1024, 768), (1920, 1080), (3840, 2160))
WALLS = tuple(Wall(*screen, size) for screen in SCREENS for size in (100, 140))


@lru_cache(maxsize=1)
def shipped() -> dict[str, tuple[AnyView, Live]]:
    """Every view of every shipped dilemma, by dilemma, state, step and place."""
    found: dict[str, tuple[AnyView, Live]] = {}
    for listed in list_scenarios():
        assert listed.scenario is not None
        for state, session in (
            ("bare", _told(listed.scenario, "")),
            *((name, _told(listed.scenario, name)) for name in ("five-seats", "negen-plekken")),
        ):
            for step in session.steps:
                for place, view in enumerate(views_of(session, step), start=1):
                    now = live(9, 7) if isinstance(view, OpenRoundView) else Live()
                    found[f"{listed.scenario.id} {state} {step.id} {place}"] = (view, now)
    return found


def _told(scenario: Scenario, journey: str) -> Session:
    """The workshop of a journey, held about this dilemma; what makes no sense there is left out."""
    agendas = load_agendas()
    path = JOURNEYS / f"{journey or 'five-seats'}.kompas"
    first, *rest = read_copy(path, find_scenario, load_content(), agendas)
    assert isinstance(first, StartSession)
    # The longest agenda: it has a step of each kind.
    begun: Action = structs.replace(
        first, scenario=scenario, steps=agendas[-1].steps, minutes=agendas[-1].minutes
    )
    history = replay([begun])
    for action in rest if journey else ():
        try:
            history = fold(history, action)
        except Problem:
            continue
    return history.session

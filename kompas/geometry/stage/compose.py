"""The whole stage in one function: from a published view to finished pages."""

from typing import assert_never

from kompas.domain.goodbye import GoodbyeView
from kompas.domain.stage import (
    AnyView,
    ArgumentsView,
    CaseView,
    CloseView,
    DecideView,
    EvaluateView,
    FactsView,
    FiveStepsView,
    LawView,
    Live,
    OpenRoundView,
    OptionsView,
    PrimerView,
    ProbesView,
    RevealView,
    RoleMapView,
    StakesView,
    TasksView,
    TwistView,
    WelcomeView,
)
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.blank import empty
from kompas.geometry.stage.case import case
from kompas.geometry.stage.evaluate import evaluate
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.goodbye import goodbye
from kompas.geometry.stage.law import law
from kompas.geometry.stage.map import role_map
from kompas.geometry.stage.open_round import open_round
from kompas.geometry.stage.outcome import decide, options
from kompas.geometry.stage.plan import five_steps, tasks
from kompas.geometry.stage.primer import primer
from kompas.geometry.stage.reveal import reveal
from kompas.geometry.stage.stakes import facts, stakes
from kompas.geometry.stage.summing import close
from kompas.geometry.stage.talk import arguments, probes, twist
from kompas.geometry.stage.welcome import welcome
from kompas.language import Texts


def compose(
    view: AnyView,
    live: Live,
    texts: Texts,
    palette: Palette,
    aspect: float,
    size: int = 100,
    progress: float = 1.0,
) -> tuple[Drawing, ...]:
    """Return the pages of a view, each 1080 high and `aspect` times as wide.

    `size` is the text size in percent, 100 to 140: text wraps and takes more pages, nothing is cut off. `progress`
    (0 to 1) is how far a motion is: dots on their way to where they stand now, the lit path drawing itself.
    """
    setting = Setting(texts, palette, frame(aspect, size))
    match view:
        case OpenRoundView():
            return open_round(view, live, setting)
        case RevealView():
            return reveal(view, setting, progress)
        case RoleMapView():
            return role_map(view, setting, progress)
        case _:
            return _written(view, setting)


_Written = (
    WelcomeView
    | PrimerView
    | CaseView
    | FactsView
    | StakesView
    | ProbesView
    | ArgumentsView
    | TwistView
    | LawView
    | OptionsView
    | DecideView
    | FiveStepsView
    | TasksView
    | EvaluateView
    | CloseView
    | GoodbyeView
)


def _written(view: _Written, setting: Setting) -> tuple[Drawing, ...]:  # noqa: C901, PLR0911, PLR0912 - one line a view
    """Return the pages of a view that is mostly text."""
    match view:
        case WelcomeView():
            return welcome(view, setting)
        case PrimerView():
            return primer(view, setting)
        case CaseView():
            return case(view, setting)
        case FactsView():
            return facts(view, setting)
        case StakesView():
            return stakes(view, setting)
        case ProbesView():
            return probes(view, setting)
        case ArgumentsView():
            return arguments(view, setting)
        case TwistView():
            return twist(view, setting)
        case LawView():
            return law(view, setting)
        case OptionsView():
            return options(view, setting)
        case DecideView():
            return decide(view, setting)
        case FiveStepsView():
            return five_steps(view, setting)
        case TasksView():
            return tasks(view, setting)
        case EvaluateView():
            return evaluate(view, setting)
        case CloseView():
            return close(view, setting)
        case GoodbyeView():
            return goodbye(view, setting)
    assert_never(view)


def blank(texts: Texts, palette: Palette, aspect: float, size: int = 100) -> Drawing:
    """Return what the room sees before anything was published."""
    return empty(Setting(texts, palette, frame(aspect, size)))

"""What the room sees: a view is a finished piece of data that cannot hold notes or hidden weighings.

A view is made once, when it is published, and does not change with the session; only `Live` does.
"""

import msgspec

from kompas.domain.content import FiveStep, LawQuestion, PrimerPage
from kompas.domain.goodbye import GoodbyeView
from kompas.domain.outcome import (
    Argument,
    ClosingWords,
    Details,
    Dissent,
    FiveStepStatus,
    LawAnswer,
    Option,
    Remark,
    Task,
)
from kompas.domain.privacy import ShownRound
from kompas.domain.rolemap import Role, RoleMap
from kompas.domain.scenario import CaseFigure, Stake
from kompas.domain.text import Text
from kompas.domain.values import Value
from kompas.domain.view import View
from kompas.domain.weighing import Mode, Way


class Attended(msgspec.Struct, frozen=True):
    """How many seats one role has; `name` in both languages (own words: the same twice)."""

    name: Text
    count: int


class WelcomeView(View, frozen=True, tag="welcome"):
    """Why we are here, who is here by role (`seats`: their numbers), who is not, what happens with the data."""

    scenario: Text
    details: Details
    attended: tuple[Attended, ...]
    absent: tuple[Text, ...]
    mode: Mode
    seats: tuple[tuple[int, ...], ...] = ()


class PrimerView(View, frozen=True, tag="primer"):
    """One page of the primer with what the group marked."""

    page: PrimerPage
    marked: tuple[str, ...]


class CaseView(View, frozen=True, tag="case"):
    """The dilemma."""

    name: Text
    case: Text
    question: Text
    figure: CaseFigure | None


class FactsView(View, frozen=True, tag="facts"):
    """The facts of the case."""

    facts: tuple[Text, ...]
    question: Text


class StakesView(View, frozen=True, tag="stakes"):
    """The best and the worst that can happen here, for one value at a time."""

    stake: Stake
    autonomy_of: tuple[str, ...]


class OpenRoundView(View, frozen=True, tag="open_round"):
    """The room weighs: the stakes in a few words; the counting is live."""

    round: int
    mode: Mode
    stakes: tuple[Stake, Stake, Stake]


class RevealView(View, frozen=True, tag="reveal"):
    """What the room weighed; `beat` 1 points, 2 centre and movements, 3 strips and sentences."""

    rounds: tuple[ShownRound, ...]
    beat: int


class ProbesView(View, frozen=True, tag="probes"):
    """Questions to start the talk with."""

    question: Text
    probes: tuple[Text, ...]
    absent: tuple[Text, ...] = ()


class ArgumentsView(View, frozen=True, tag="arguments"):
    """The arguments so far; `holders` names the holders in both languages."""

    question: Text
    arguments: tuple[Argument, ...]
    holders: tuple[Text, ...]


class TwistView(View, frozen=True, tag="twist"):
    """A new fact and the value it presses."""

    text: Text
    presses: Value


class NamedRole(msgspec.Struct, frozen=True):
    """A role of the map with its name in both languages."""

    role: Role
    name: Text


class RoleMapView(View, frozen=True, tag="rolemap"):
    """The role map; `lit` are on it, `finding` is a question (`asked`: which) or (`walk`) a step of a complaint."""

    application: Text
    application_note: Text
    map: RoleMap
    names: tuple[NamedRole, ...]
    lit: tuple[str, ...] = ()
    finding: Text | None = None
    walk: bool = False
    decisions: tuple[Text, ...] = ()
    asked: tuple[str, str] = ("", "")


class LawView(View, frozen=True, tag="law"):
    """One question of law and what the room answered; `finder` is named in both languages."""

    question: LawQuestion
    index: int
    total: int
    answer: LawAnswer | None
    finder: Text


class OptionsView(View, frozen=True, tag="options"):
    """What could be done, in three kinds."""

    options: tuple[Option, ...]


class DecideView(View, frozen=True, tag="decide"):
    """The decision, its conditions and who sees it differently; `dissenters` names their roles, if given."""

    question: Text
    decision: str
    conditions: tuple[Remark, ...]
    dissents: tuple[Dissent, ...]
    dissenters: tuple[Text, ...] = ()


class FiveStepsView(View, frozen=True, tag="five_steps"):
    """Where the institution stands in the five steps."""

    steps: tuple[FiveStep, ...]
    statuses: tuple[FiveStepStatus, ...]


class TasksView(View, frozen=True, tag="tasks"):
    """Who does what, and how we will know that it works."""

    tasks: tuple[Task, ...]
    owners: tuple[Text, ...]
    evaluation_plan: str


class EvaluateView(View, frozen=True, tag="evaluate"):
    """The room looks back; what it said so far."""

    reactions: tuple[Remark, ...]


class CloseView(View, frozen=True, tag="close"):
    """The summary that the room corrects. A view of an older Kompas has numbers only, and no `words`."""

    decision: str
    conditions: int
    dissents: int
    tasks: tuple[Task, ...]
    open_questions: int
    words: ClosingWords = ClosingWords()


AnyView = (
    WelcomeView
    | PrimerView
    | CaseView
    | FactsView
    | StakesView
    | OpenRoundView
    | RevealView
    | ProbesView
    | ArgumentsView
    | TwistView
    | RoleMapView
    | LawView
    | OptionsView
    | DecideView
    | FiveStepsView
    | TasksView
    | EvaluateView
    | CloseView
    | GoodbyeView
)


class Stage(msgspec.Struct, frozen=True):
    """The published view, which page of it, and how it is shown.

    `size` is text size in percent; `clock` says whether the room may see the timer.
    """

    view: AnyView | None = None
    step: str = ""
    index: int = 0
    page: int = 0
    black: bool = False
    frozen: bool = False
    size: int = 100
    clock: bool = True


class Live(msgspec.Struct, frozen=True):
    """What moves by itself on the stage during an open round: counts, seats, whose turn it is (`role`), nothing else.

    On paper all in `next` weigh at the same time, each on a card; it is nobody's turn. `over`: the round was closed.
    """

    ready: int = 0
    seats: tuple[int, ...] = ()
    done: tuple[int, ...] = ()
    skipping: tuple[int, ...] = ()
    next: tuple[int, ...] = ()
    way: Way = "screen"
    over: bool = False
    role: Text = Text("", "")

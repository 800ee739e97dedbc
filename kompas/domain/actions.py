"""Everything a facilitator or a participant can do: this file is the list of what Kompas can do.

Actions are plain frozen values. They carry all that `update` needs and cannot know: times (ISO 8601 with
offset), identifiers and seeds. In files an action is one JSON object; its field `do` is the class name in
kebab case. `undoable` says whether undo may take it back; an act that people saw or that is private is not.
"""

import re
from typing import ClassVar

import msgspec

from kompas.domain.content import Content, Step, StepMinutes
from kompas.domain.outcome import (
    Argument,
    Details,
    Dissent,
    FiveStepStatus,
    Keep,
    LawAnswer,
    Option,
    Remark,
    Task,
)
from kompas.domain.rolemap import Decision, FindingAnswer, MapStart, Relation, RelationKind, Role, RolePlace
from kompas.domain.scenario import Scenario
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.weighing import Mode, Way, Weighing


def _tag(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


class Action(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do", tag=_tag):
    """Something that was done."""

    undoable: ClassVar[bool] = True


class LastingAction(Action, frozen=True):
    """Something that undo never takes back."""

    undoable: ClassVar[bool] = False


# The session itself


class StartSession(LastingAction, frozen=True):
    """Begin a workshop with scenario, agenda and content as they are today."""

    id: str
    at: str
    scenario: Scenario
    content: Content
    steps: tuple[Step, ...]
    minutes: int


class Baseline(LastingAction, frozen=True):
    """Begin from a whole state: the first line of a copy, or of a rewritten journal."""

    state: Session


class Undo(LastingAction, frozen=True):
    """Take the last undoable action back."""


class Redo(LastingAction, frozen=True):
    """Do again what was undone last."""


class SetDetails(Action, frozen=True):
    """Say why the room is together, where, and what the status of the outcome is."""

    details: Details


class SetKeep(Action, frozen=True):
    """Choose what is kept afterwards, and until which date."""

    keep: Keep
    until: str = ""


class LeaveOut(Action, frozen=True):
    """Leave a line out of the record, or take it in again; `line` is its key (`domain/leaving_out.py`)."""

    line: str
    left_out: bool


class CloseSession(LastingAction, frozen=True):
    """End the workshop."""

    at: str


class ReopenSession(LastingAction, frozen=True):
    """Go on with a workshop that was ended."""

    at: str


# Who is here


class AddSeat(Action, frozen=True):
    """Give a new participant the next free seat number."""

    number: int
    role: str
    played: str = ""


class ChangeSeat(Action, frozen=True):
    """Change the role of a seat, own or played."""

    number: int
    role: str
    played: str = ""


class RemoveSeat(Action, frozen=True):
    """Take away a seat that has not weighed."""

    number: int


class SetAbsent(Action, frozen=True):
    """Name the voices that are not here (catalogue identifiers or own words)."""

    roles: tuple[str, ...]


class MarkItem(Action, frozen=True):
    """Mark an item of the primer as relevant here, or not."""

    item: str
    marked: bool


# Where we are


class EnterStep(LastingAction, frozen=True):
    """Go to a step."""

    step: str
    at: str


class PauseClock(LastingAction, frozen=True):
    """Stop the timer of this step."""

    at: str


class ResumeClock(LastingAction, frozen=True):
    """Let the timer run again."""

    at: str


class AddMinutes(LastingAction, frozen=True):
    """Give this step more minutes (or fewer)."""

    minutes: int


class SkipStep(Action, frozen=True):
    """Leave a step out, or take it in again."""

    step: str
    skipped: bool


class MoveStep(Action, frozen=True):
    """Put a step at another place, counted from zero."""

    step: str
    to: int


class AddStep(Action, frozen=True):
    """Add a step (new, or a repeat of another) after a step."""

    after: str
    new: Step


class ChangeStep(Action, frozen=True):
    """Change the planned minutes of a step, and its note and title in both languages if given."""

    step: str
    minutes: int
    note: str | None = None
    title: str | None = None


class RestoreStep(Action, frozen=True):
    """Give a step the title and the note back with which it began."""

    step: str


class RetimeSteps(Action, frozen=True):
    """Change the planned minutes of several steps at once, as when time is made up."""

    steps: tuple[StepMinutes, ...]


# What the room sees


class Publish(LastingAction, frozen=True):
    """Send a view of a step to the stage.

    `index` counts the views of the step, `page` the pages of that view, both from zero. `lit` and `question`
    are for the role map: what stands out (identifiers of roles and relations), and what the band asks;
    with `walk` it is a step of a complaint that the room follows. `asked` is the finding of the question, and
    how its part of the map was (`FindingAnswer.about`).
    """

    step: str
    index: int = 0
    page: int = 0
    lit: tuple[str, ...] = ()
    question: Text | None = None
    walk: bool = False
    asked: tuple[str, str] = ("", "")


class SetBlack(LastingAction, frozen=True):
    """Make the stage black, or show it again."""

    black: bool


class SetFrozen(LastingAction, frozen=True):
    """Keep the stage as it is while the desk goes on, or let it follow again."""

    frozen: bool


class SetSize(LastingAction, frozen=True):
    """Set the text size of the stage, 100 to 140 percent."""

    percent: int


class ShowClock(LastingAction, frozen=True):
    """Let the room see the timer of the step, or not."""

    shown: bool


# Weighing


class SetMode(LastingAction, frozen=True):
    """Choose how the next rounds are weighed, and from how many seats anonymous figures are shown."""

    mode: Mode
    k: int


class SetWay(LastingAction, frozen=True):
    """Choose how the room weighs: on paper cards, or on the screen one after the other."""

    way: Way


class OpenRound(LastingAction, frozen=True):
    """Let everybody weigh; `seed` is any number, for older files hold one (it says nothing any more)."""

    step: str
    seed: int
    at: str


class Weigh(LastingAction, frozen=True):
    """Confirm the weighing of one seat in the open round; again replaces it."""

    seat: int
    weighing: Weighing


class SkipSeat(LastingAction, frozen=True):
    """Let a seat skip the open round, or not after all."""

    seat: int
    skipping: bool


class CloseRound(LastingAction, frozen=True):
    """Stop weighing. In an anonymous round `batch` holds all weighings, shuffled, without seats."""

    at: str
    batch: tuple[Weighing, ...] = ()


class RevealRound(LastingAction, frozen=True):
    """Let the room see what it weighed."""


class VoidRound(LastingAction, frozen=True):
    """Declare the last round void; it stays on file without its weighings."""


# What is said


class WriteArgument(Action, frozen=True):
    """Write an argument down, or change it."""

    argument: Argument


class RemoveArgument(Action, frozen=True):
    """Take an argument away."""

    id: str


class Park(Action, frozen=True):
    """Put something on the list for later, or change it there."""

    remark: Remark


class Unpark(Action, frozen=True):
    """Take something from the list for later."""

    id: str


class WriteNote(Action, frozen=True):
    """Note something quickly, or change it."""

    remark: Remark


class RemoveNote(Action, frozen=True):
    """Take a quick note away."""

    id: str


class PlayTwist(Action, frozen=True):
    """Tell the room a new fact."""

    twist: str
    at: str


class DescribeTwist(Action, frozen=True):
    """Write what a twist did to the talk."""

    twist: str
    effect: str


# The law


class AnswerLaw(Action, frozen=True):
    """Answer a question of law, or change the answer, the finder-out or the date."""

    answer: LawAnswer


class ClearLaw(Action, frozen=True):
    """Take an answer back: the question is open again."""

    question: str


# The role map


class StartMap(Action, frozen=True):
    """Begin the map from the scenario's preset, from who is here (both keep what was entered), or empty.

    What was on it already and has no place of its own yet stays at `places`.
    """

    start: MapStart
    places: tuple[RolePlace, ...] = ()


class PlaceRole(Action, frozen=True):
    """Put a role on the map, or change it; what has no place of its own yet stays at `places` from now on."""

    role: Role
    places: tuple[RolePlace, ...] = ()


class PlaceDecision(Action, frozen=True):
    """Put a decision on the map, or change it; what has no place of its own yet stays at `places` from now on."""

    decision: Decision
    places: tuple[RolePlace, ...] = ()


class RemoveRole(Action, frozen=True):
    """Take a role or a decision off the map, with its relations."""

    id: str


class MoveRole(Action, frozen=True):
    """Put a role or a decision elsewhere on the map (shares of width and height)."""

    id: str
    x: float
    y: float


class RemoveRoles(Action, frozen=True):
    """Take several roles and decisions off the map at once, with their relations."""

    ids: tuple[str, ...]


class MoveRoles(Action, frozen=True):
    """Put several roles and decisions elsewhere on the map at once."""

    places: tuple[RolePlace, ...]


class Relate(Action, frozen=True):
    """Draw a relation, or change how sure it is; what has no place of its own yet stays at `places` from now on."""

    relation: Relation
    places: tuple[RolePlace, ...] = ()


class Unrelate(Action, frozen=True):
    """Take a relation away."""

    source: str
    kind: RelationKind
    target: str


class AnswerFinding(Action, frozen=True):
    """Say what the room thinks of a finding."""

    answer: FindingAnswer


class ClearFinding(Action, frozen=True):
    """Take the answer to a finding back."""

    finding: str


# What comes of it


class WriteOption(Action, frozen=True):
    """Write an option down, or change it."""

    option: Option


class RemoveOption(Action, frozen=True):
    """Take an option away."""

    id: str


class Decide(Action, frozen=True):
    """Write the decision in one paragraph."""

    text: str


class WriteCondition(Action, frozen=True):
    """Write down under which condition doubters can live with it."""

    remark: Remark


class RemoveCondition(Action, frozen=True):
    """Take a condition away."""

    id: str


class WriteDissent(Action, frozen=True):
    """Write down who sees it differently, and why."""

    dissent: Dissent


class RemoveDissent(Action, frozen=True):
    """Take a dissent away."""

    id: str


class SetFiveStep(Action, frozen=True):
    """Say where the institution stands in one of the five steps."""

    status: FiveStepStatus


class WriteTask(Action, frozen=True):
    """Write down who does what by when."""

    task: Task


class RemoveTask(Action, frozen=True):
    """Take a task away."""

    id: str


class PlanEvaluation(Action, frozen=True):
    """Write how we will know that it works."""

    text: str


class Evaluate(Action, frozen=True):
    """Write what the room thought of the workshop."""

    remark: Remark


class RemoveEvaluation(Action, frozen=True):
    """Take a line of the evaluation away."""

    id: str


AnyAction = (
    StartSession
    | Baseline
    | Undo
    | Redo
    | SetDetails
    | SetKeep
    | LeaveOut
    | CloseSession
    | ReopenSession
    | AddSeat
    | ChangeSeat
    | RemoveSeat
    | SetAbsent
    | MarkItem
    | EnterStep
    | PauseClock
    | ResumeClock
    | AddMinutes
    | SkipStep
    | MoveStep
    | AddStep
    | ChangeStep
    | RestoreStep
    | RetimeSteps
    | Publish
    | SetBlack
    | SetFrozen
    | SetSize
    | ShowClock
    | SetMode
    | SetWay
    | OpenRound
    | Weigh
    | SkipSeat
    | CloseRound
    | RevealRound
    | VoidRound
    | WriteArgument
    | RemoveArgument
    | Park
    | Unpark
    | WriteNote
    | RemoveNote
    | PlayTwist
    | DescribeTwist
    | AnswerLaw
    | ClearLaw
    | StartMap
    | PlaceRole
    | PlaceDecision
    | RemoveRole
    | MoveRole
    | RemoveRoles
    | MoveRoles
    | Relate
    | Unrelate
    | AnswerFinding
    | ClearFinding
    | WriteOption
    | RemoveOption
    | Decide
    | WriteCondition
    | RemoveCondition
    | WriteDissent
    | RemoveDissent
    | SetFiveStep
    | WriteTask
    | RemoveTask
    | PlanEvaluation
    | Evaluate
    | RemoveEvaluation
)
"""Any action; what a journal or a copy can hold."""

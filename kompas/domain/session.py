"""One workshop: everything it was started with and everything it has produced."""

import msgspec

from kompas.domain.content import Content, Step
from kompas.domain.outcome import (
    Argument,
    Clock,
    Details,
    Dissent,
    FiveStepStatus,
    Keep,
    LawAnswer,
    Option,
    PlayedTwist,
    Remark,
    Seat,
    Task,
    Visit,
)
from kompas.domain.rolemap import FindingAnswer, RoleMap
from kompas.domain.scenario import Scenario
from kompas.domain.stage import Stage
from kompas.domain.weighing import Mode, Round, Way


class Session(msgspec.Struct, frozen=True):
    """One workshop as one immutable value.

    `planned` are the steps as they first were, so that minutes can be compared and words given back; a copy made
    by an older Kompas has none. `way` is how the room weighs; None is as usual for so many seats.
    `left_out` are the keys of texts that stay out of the record (`leaving_out`). `changed_after`: something
    that the group had read was changed after the session was `closed` (`after_closing`).
    """

    id: str
    started: str
    scenario: Scenario
    content: Content
    steps: tuple[Step, ...]
    agenda_minutes: int
    details: Details = Details()
    mode: Mode = "confidential"
    k: int = 5
    seats: tuple[Seat, ...] = ()
    absent: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    arguments: tuple[Argument, ...] = ()
    parked: tuple[Remark, ...] = ()
    twists: tuple[PlayedTwist, ...] = ()
    law: tuple[LawAnswer, ...] = ()
    map: RoleMap = RoleMap()
    finding_answers: tuple[FindingAnswer, ...] = ()
    options: tuple[Option, ...] = ()
    decision: str = ""
    conditions: tuple[Remark, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    five_steps: tuple[FiveStepStatus, ...] = ()
    tasks: tuple[Task, ...] = ()
    evaluation_plan: str = ""
    evaluation: tuple[Remark, ...] = ()
    keep: Keep | None = None
    keep_until: str = ""
    notes: tuple[Remark, ...] = ()
    rounds: tuple[Round, ...] = ()
    visits: tuple[Visit, ...] = ()
    clock: Clock = Clock()
    stage: Stage = Stage()
    closed: str = ""
    planned: tuple[Step, ...] = ()
    way: Way | None = None
    left_out: tuple[str, ...] = ()
    changed_after: bool = False

    @property
    def step(self) -> Step:
        """The step the room is in; the first one before any was entered."""
        here = self.visits[-1].step if self.visits else self.steps[0].id
        return next((step for step in self.steps if step.id == here), self.steps[0])

    def first_of(self, step: Step) -> Step:
        """Return a step as it first was; as it is now when that is not known."""
        return next((first for first in self.planned if first.id == step.id), step)

    @property
    def round(self) -> Round | None:
        """The last round that was not declared void."""
        return next((r for r in reversed(self.rounds) if r.state != "void"), None)

"""How to end on time after all: which steps ahead become shorter, and by how much."""

from collections.abc import Mapping

from kompas.domain.content import Step, StepKind, StepMinutes
from kompas.domain.session import Session

SHORTEST: Mapping[StepKind, int] = {
    StepKind.WELCOME: 2,
    StepKind.PRIMER: 2,
    StepKind.CASE: 4,
    StepKind.WEIGH: 5,
    StepKind.DISCUSS: 10,
    StepKind.TWIST: 3,
    StepKind.LAW: 4,
    StepKind.ROLEMAP: 6,
    StepKind.OPTIONS: 3,
    StepKind.DECIDE: 4,
    StepKind.PLAN: 3,
    StepKind.EVALUATE: 2,
    StepKind.CLOSE: 2,
}
"""Minutes in which a step of each kind can still be done with care, for nine seats; from the 45-minute agenda."""


def steps_ahead(session: Session) -> tuple[Step, ...]:
    """Return the steps after the present one that are not skipped."""
    place = session.steps.index(session.step)
    return tuple(step for step in session.steps[place + 1 :] if not step.skipped)


def is_protected(session: Session, step: Step) -> bool:
    """Whether nobody should be asked to hurry here: weighing again after the talk, and the actions."""
    first = next((s for s in session.steps if s.kind is StepKind.WEIGH and not s.skipped), None)
    again = step.kind is StepKind.WEIGH and first is not None and step.id != first.id
    return again or step.kind is StepKind.PLAN


def spare(session: Session, step: Step) -> int:
    """Return how many minutes a step can do without; 0 when it is protected or at its shortest."""
    return 0 if is_protected(session, step) else max(0, step.minutes - SHORTEST[step.kind])


def shorter(session: Session, late: int) -> tuple[StepMinutes, ...]:
    """Propose shorter steps to win `late` minutes; only steps that change, in the order of the agenda.

    Minute by minute, from the step ahead that can then spare most (of equals the earliest), so that few steps
    change and long ones change first. No step goes below the shortest of its kind; weighing again and the plan are
    left alone. When the steps ahead cannot spare so much, they give all they can. Nothing for 0 or less.
    """
    ahead = steps_ahead(session)
    left = {step.id: spare(session, step) for step in ahead}
    for _ in range(min(max(late, 0), sum(left.values()))):
        richest = max(left, key=lambda step: left[step])
        left[richest] -= 1
    wins = {step.id: spare(session, step) - left[step.id] for step in ahead}
    return tuple(StepMinutes(step.id, step.minutes - wins[step.id]) for step in ahead if wins[step.id])

"""Agendas as files: one list of all steps, and per agenda which of them, in which order, for how long.

So a note for the facilitator stands in one place, and the agendas of 45, 60, 90 and 120 minutes stay
variations of one workshop.
"""

from collections.abc import Iterator, Mapping

import msgspec
from msgspec.structs import replace

from kompas.content.faults import Fault
from kompas.content.rules import Limit, Limits, number, once, several, whole
from kompas.content.walker import shortened
from kompas.domain.content import Agenda, Step, StepKind
from kompas.domain.text import Text

_STEP_LIMITS: Limits = {
    "steps.title": Limit(30),
    "steps.note": Limit(400, lines=True),
    "steps.reference": Limit(80),
}
_MOST_MINUTES = 480


class KnownStep(msgspec.Struct, frozen=True):
    """A step that agendas can take in; the fields are those of `Step`."""

    id: str
    kind: StepKind
    title: Text
    note: Text
    reference: Text


class KnownSteps(msgspec.Struct, frozen=True):
    """The file steps.toml."""

    version: int
    date: str
    steps: tuple[KnownStep, ...]


class Planned(msgspec.Struct, frozen=True):
    """A step in an agenda; `skipped` at first, with minutes for when it is taken in after all."""

    id: str
    minutes: int
    skipped: bool = False


class Plan(msgspec.Struct, frozen=True):
    """A file agenda-*.toml."""

    id: str
    version: int
    date: str
    minutes: int
    steps: tuple[Planned, ...]


def known_steps_faults(known: KnownSteps) -> Iterator[Fault]:
    """Look for everything that is wrong with the list of steps."""
    yield from whole(known, _STEP_LIMITS)
    yield from number(known.version, ("version",), 1, 9999)
    yield from several(len(known.steps), ("steps",), 1, 60)
    yield from once((step.id for step in known.steps), ("steps",), "id")


def plan_faults(plan: Plan, known: Mapping[str, KnownStep]) -> Iterator[Fault]:
    """Look for everything that is wrong with an agenda."""
    yield from whole(plan, {})
    yield from number(plan.version, ("version",), 1, 9999)
    yield from number(plan.minutes, ("minutes",), 1, _MOST_MINUTES)
    yield from several(len(plan.steps), ("steps",), 1, 60)
    yield from once((step.id for step in plan.steps), ("steps",), "id")
    for i, step in enumerate(plan.steps):
        yield from number(step.minutes, ("steps", i, "minutes"), 1, _MOST_MINUTES)
        if step.id not in known:
            yield Fault(("steps", i, "id"), "content_unknown_step", {"value": shortened(step.id)})
    total = sum(step.minutes for step in plan.steps if not step.skipped)
    if total != plan.minutes and all(step.minutes > 0 for step in plan.steps):
        values: dict[str, object] = {"total": shortened(total), "wanted": shortened(plan.minutes)}
        yield Fault(("minutes",), "content_minutes", values, needs=("steps",))


def agenda(plan: Plan, known: Mapping[str, KnownStep]) -> Agenda:
    """Return the agenda that a plan makes of the known steps."""
    steps = tuple(_step(known[step.id], step) for step in plan.steps)
    return Agenda(plan.id, plan.version, plan.date, plan.minutes, steps)


def _step(known: KnownStep, planned: Planned) -> Step:
    step = Step(known.id, known.kind, known.title, planned.minutes, known.note, known.reference)
    return replace(step, skipped=planned.skipped) if planned.skipped else step

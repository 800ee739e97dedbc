"""What the rest of Kompas asks of content beside scenarios: all of it, the agendas, and what is wrong with a file."""

from functools import partial
from pathlib import Path

from kompas.content.agendas import KnownStep, KnownSteps, Plan, agenda, known_steps_faults, plan_faults
from kompas.content.content_rules import (
    decision_faults,
    five_steps_faults,
    law_faults,
    primer_faults,
    role_faults,
)
from kompas.content.read import read
from kompas.content.refused import Refused
from kompas.content.scenarios import load_scenario
from kompas.domain.content import (
    Agenda,
    Content,
    DecisionCatalogue,
    FiveSteps,
    LawList,
    Primer,
    RoleCatalogue,
)
from kompas.domain.problems import Problem
from kompas.paths import asset


def load_content(folder: Path | None = None) -> Content:
    """Read roles, law, five steps, primer and decisions; raises Refused for the first file that is wrong."""
    home = folder or asset("content")
    roles = _roles(home)
    return Content(
        roles=roles,
        law=_law(home, roles),
        five_steps=read(home / "five_steps.toml", FiveSteps, five_steps_faults),
        primer=read(home / "primer.toml", Primer, primer_faults),
        decisions=read(home / "decisions.toml", DecisionCatalogue, decision_faults),
    )


def load_agendas(folder: Path | None = None) -> tuple[Agenda, ...]:
    """Read all agendas, the shortest first; raises Refused."""
    home = folder or asset("content")
    known = _steps(home)
    plans = (load_agenda(path, known) for path in home.glob("agenda-*.toml"))
    return tuple(sorted(plans, key=lambda plan: (plan.minutes, plan.id)))


def load_agenda(path: Path, known: dict[str, KnownStep]) -> Agenda:
    """Read one agenda made of known steps; raises Refused."""
    return agenda(read(path, Plan, partial(plan_faults, known=known)), known)


def problems_of(path: Path) -> tuple[Problem, ...]:
    """Return all that is wrong with a content file, known by its name, or else with a scenario."""
    try:
        _check(path)
    except Refused as refused:
        return refused.problems
    return ()


def _check(path: Path) -> None:
    match path.name:
        case "roles.toml":
            read(path, RoleCatalogue, role_faults)
        case "decisions.toml":
            read(path, DecisionCatalogue, decision_faults)
        case "law.toml":
            _law(path.parent, _roles(path.parent))
        case "five_steps.toml":
            read(path, FiveSteps, five_steps_faults)
        case "primer.toml":
            read(path, Primer, primer_faults)
        case "steps.toml":
            _steps(path.parent)
        case name if name.startswith("agenda-"):
            load_agenda(path, _steps(path.parent))
        case _:
            load_scenario(path)


def _roles(home: Path) -> RoleCatalogue:
    return read(home / "roles.toml", RoleCatalogue, role_faults)


def _law(home: Path, roles: RoleCatalogue) -> LawList:
    known = {role.id for role in roles.roles}
    return read(home / "law.toml", LawList, partial(law_faults, roles=known))


def _steps(home: Path) -> dict[str, KnownStep]:
    steps = read(home / "steps.toml", KnownSteps, known_steps_faults).steps
    return {step.id: step for step in steps}

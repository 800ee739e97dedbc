"""What the rest of Kompas asks of content: all of it, the agendas, one scenario, or a list of scenarios."""

import re
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kompas.content.agendas import KnownStep, KnownSteps, Plan, agenda, known_steps_faults, plan_faults
from kompas.content.content_rules import five_steps_faults, law_faults, primer_faults, role_faults
from kompas.content.lines import names
from kompas.content.read import read
from kompas.content.refused import Refused
from kompas.content.rules import is_identifier
from kompas.content.scenario_rules import Known, scenario_faults
from kompas.content.source import source
from kompas.domain.content import Agenda, Content, FiveSteps, LawList, Primer, RoleCatalogue
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.paths import asset, scenarios

DEFAULT_MINUTES = 90
"""The agenda for whoever does not choose one."""


class Listed(NamedTuple):
    """A file in a folder of scenarios: the scenario, or what is wrong with it."""

    path: Path
    scenario: Scenario | None
    problems: tuple[Problem, ...]


def load_content(folder: Path | None = None) -> Content:
    """Read roles, law, five steps and primer; raises Refused for the first file that is wrong."""
    home = folder or asset("content")
    roles = _roles(home)
    return Content(
        roles=roles,
        law=_law(home, roles),
        five_steps=read(home / "five_steps.toml", FiveSteps, five_steps_faults),
        primer=read(home / "primer.toml", Primer, primer_faults),
    )


def load_agendas(folder: Path | None = None) -> tuple[Agenda, ...]:
    """Read all agendas, the shortest first; raises Refused."""
    home = folder or asset("content")
    known = _steps(home)
    plans = (load_agenda(path, known) for path in home.glob("agenda-*.toml"))
    return tuple(sorted(plans, key=lambda plan: (plan.minutes, plan.id)))


def agenda_lengths(folder: Path | None = None) -> tuple[int, ...]:
    """Return the minutes of all agendas, the shortest first, from the names of their files (agenda-90.toml)."""
    found = (
        re.fullmatch(r"agenda-(\d+)\.toml", path.name) for path in (folder or asset("content")).iterdir()
    )
    return tuple(sorted(int(name[1]) for name in found if name))


def load_agenda(path: Path, known: dict[str, KnownStep]) -> Agenda:
    """Read one agenda made of known steps; raises Refused."""
    return agenda(read(path, Plan, partial(plan_faults, known=known)), known)


def load_scenario(path: Path, known: Known | None = None) -> Scenario:
    """Read one scenario; raises Refused with everything that is wrong with it."""
    return read(path, Scenario, partial(scenario_faults, known=known or known_names()))


def find_scenario(identifier: str, folder: Path | None = None) -> Scenario:
    """Return the scenario with this identifier; raises Problem if there is none, Refused if it is wrong."""
    path = (folder or scenarios()) / f"{identifier}.toml"
    if not is_identifier(identifier) or not path.is_file():
        raise Problem("no_scenario", id=identifier[:80])
    return load_scenario(path)


def list_scenarios(folder: Path | None = None) -> list[Listed]:
    """List a folder; a broken file is in it with its problems.

    By sector and title; those for calibration come after the others, broken ones last.
    """
    known = known_names()
    return sorted((_listed(path, known) for path in (folder or scenarios()).glob("*.toml")), key=_order)


def known_names(folder: Path | None = None) -> Known:
    """Return the identifiers of roles and law that a scenario may name; raises Refused.

    The first screen waits for this, so it reads no more than the names; `load_content` judges the rest.
    """
    home = folder or asset("content")
    return Known(names(source(home / "roles.toml"), "roles"), names(source(home / "law.toml"), "questions"))


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


def _listed(path: Path, known: Known) -> Listed:
    try:
        return Listed(path, load_scenario(path, known), ())
    except Refused as refused:
        return Listed(path, None, refused.problems)


_SECTORS = ("mbo", "hbo", "wo")


def _order(listed: Listed) -> tuple[bool, bool, int, str]:
    case = listed.scenario
    if case is None:
        return (True, False, 0, listed.path.name)
    return (False, case.calibration, _SECTORS.index(case.sectors[0]), case.title.nl)

"""Scenarios, one or all there are, and how long an agenda can be: what there is to choose from.

The first screen waits for this module, so nothing of the other content is loaded with it.
"""

import re
from functools import partial
from pathlib import Path
from typing import NamedTuple

from kompas.content.lines import names
from kompas.content.read import read
from kompas.content.refused import Refused
from kompas.content.rules import is_identifier
from kompas.content.scenario_rules import Known, scenario_faults
from kompas.content.source import source
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.paths import asset, scenarios


class Listed(NamedTuple):
    """A file in a folder of scenarios: the scenario, or what is wrong with it."""

    path: Path
    scenario: Scenario | None
    problems: tuple[Problem, ...]


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
    """Return the identifiers of roles, law and decisions that a scenario may name; raises Refused.

    The first screen waits for this, so it reads no more than the names; `load_content` judges the rest.
    """
    home = folder or asset("content")
    listed = {"roles": "roles", "law": "questions", "decisions": "decisions"}
    return Known(*(names(source(home / f"{file}.toml"), array) for file, array in listed.items()))


def agenda_lengths(folder: Path | None = None) -> tuple[int, ...]:
    """Return the minutes of all agendas, the shortest first, from the names of their files (agenda-90.toml)."""
    found = (
        re.fullmatch(r"agenda-(\d+)\.toml", path.name) for path in (folder or asset("content")).iterdir()
    )
    return tuple(sorted(int(name[1]) for name in found if name))


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

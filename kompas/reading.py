"""Reads a session from a file, with the content it names; no journal is needed for that."""

from pathlib import Path

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.content import Agenda
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.storage.script import read_copy
from kompas.store.store import replay


def read_session(path: Path) -> Session:
    """Return the session that a .kompas file comes to; a script may name its scenario. Raises Problem."""
    return replay(read_copy(path, find_scenario, load_content(), load_agendas())).session


def find_agenda(minutes: int) -> Agenda:
    """Return the agenda of this length; raises Problem `no_agenda`."""
    for agenda in load_agendas():
        if agenda.minutes == minutes:
            return agenda
    raise Problem("no_agenda", minutes=minutes)

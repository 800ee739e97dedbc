"""Begins a session, or opens one again: journal and store together."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from kompas.content.library import load_content
from kompas.domain.actions import Action, Baseline, SetBlack, StartSession
from kompas.domain.scenario import Scenario
from kompas.reading import find_agenda, read_session
from kompas.storage.journal import SqliteJournal, begin, go_on
from kompas.storage.places import journal_path, session_folders
from kompas.storage.recovery import open_journal
from kompas.storage.settling import settle
from kompas.store.store import Store


@dataclass(frozen=True)
class Opened:
    """A session that can be worked in: close the journal when done."""

    store: Store
    journal: SqliteJournal


def new_session(scenario: Scenario, minutes: int, at: str, home: Path) -> Opened:
    """Begin a session; raises Problem when its journal cannot be made."""
    identifier = uuid.uuid4().hex
    agenda = find_agenda(minutes)
    first = StartSession(identifier, at, scenario, load_content(), agenda.steps, agenda.minutes)
    return _begun([first], identifier, home)


def again(path: Path, home: Path) -> Opened:
    """Open a session of this machine again, exactly where it stopped; the stage starts black.

    What was being typed when the process ended becomes what it would have been. Raises Problem.
    """
    found = open_journal(path)
    journal = go_on(found, second=session_folders(home)[1])
    store = Store(journal, found.history)
    for settled in settle(found):
        store.draft(settled.key, None)
        for action in settled.actions:
            store.dispatch(action)
    if not store.session.stage.black:
        store.dispatch(SetBlack(black=True))
    return Opened(store, journal)


def from_copy(path: Path, home: Path) -> Opened:
    """Begin a session on this machine from a copy; one that is here already is not touched. Raises Problem."""
    session = read_session(path)
    identifier = session.id
    if journal_path(identifier, session_folders(home)[0]).exists():
        identifier = uuid.uuid4().hex
    return _begun([Baseline(replace(session, id=identifier))], identifier, home)


def _begun(actions: Sequence[Action], identifier: str, home: Path) -> Opened:
    journal = begin(identifier, session_folders(home)[0], second=session_folders(home)[1])
    store = Store(journal)
    for action in actions:
        store.dispatch(action)
    return Opened(store, journal)

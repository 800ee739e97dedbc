"""Begins a session, or opens one again: journal and store together."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from kompas.content.library import load_content
from kompas.domain.actions import Action, Baseline, PauseClock, SetBlack, StartSession
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.reading import find_agenda, read_session
from kompas.storage.journal import SqliteJournal, begin, go_on
from kompas.storage.places import journal_path, session_folders
from kompas.storage.read_only import ReadOnlyJournal
from kompas.storage.recovery import Opened as Left
from kompas.storage.salvage import open_best
from kompas.storage.settling import settle
from kompas.store.history import fold
from kompas.store.store import Store

AWAY = timedelta(hours=1)
"""Longer than any crash lasts, and than a break in a workshop."""


@dataclass(frozen=True)
class Opened:
    """A session in its store: close the journal when done.

    `left` is what a damaged journal still holds; then the session can only be read.
    """

    store: Store
    journal: SqliteJournal | ReadOnlyJournal
    left: Left | None = None


def new_session(scenario: Scenario, minutes: int, at: str, home: Path) -> Opened:
    """Begin a session; raises Problem when its journal cannot be made."""
    identifier = uuid.uuid4().hex
    agenda = find_agenda(minutes)
    first = StartSession(identifier, at, scenario, load_content(), agenda.steps, agenda.minutes)
    return _begun([first], identifier, home)


def again(path: Path, home: Path, now: str) -> Opened:
    """Open a session of this machine again, exactly where it stopped; the stage starts black.

    What was being typed when the process ended becomes what it would have been. After a crash the timer has run
    on; of a workshop that stopped long before `now` (ISO 8601) it stands where that stopped. A damaged session can
    only be read, as far as it is whole. Raises Problem.
    """
    found = open_best(path)
    if found.damage is not None:
        return _to_read(found)
    journal = go_on(found, second=session_folders(home)[1])
    store = Store(journal, found.history)
    for settled in settle(found):
        store.draft(settled.key, None)
        for action in settled.actions:
            store.dispatch(action)
    if not store.session.stage.black:
        store.dispatch(SetBlack(black=True))
    _let_rest(store, found.rows[-1].at, now)
    return Opened(store, journal)


def _let_rest(store: Store, stopped: str, now: str) -> None:
    """Stop the timer where the workshop stopped, when that is long ago."""
    session = store.session
    runs = session.visits and not (session.clock.paused_at or session.closed)
    if runs and datetime.fromisoformat(now) - datetime.fromisoformat(stopped) > AWAY:
        store.dispatch(PauseClock(stopped))


def go_on_anew(left: Left, home: Path) -> Opened:
    """Begin a session on this machine with what a damaged one still holds; its file stays as it is.

    Raises Problem when the new journal cannot be made.
    """
    identifier = uuid.uuid4().hex
    first = Baseline(replace(left.history.session, id=identifier))
    return _begun([first, *_to_settle(left)], identifier, home)


def from_copy(path: Path, home: Path, now: str) -> Opened:
    """Begin a session on this machine from a copy; one that is here already is not touched. Raises Problem."""
    session = read_session(path)
    identifier = session.id
    if journal_path(identifier, session_folders(home)[0]).exists():
        identifier = uuid.uuid4().hex
    opened = _begun([Baseline(replace(session, id=identifier))], identifier, home)
    if session.visits:
        _let_rest(opened.store, session.visits[-1].at, now)
    return opened


def _to_read(left: Left) -> Opened:
    history = left.history
    for action in _to_settle(left):
        history = fold(history, action)
    newer = left.damage is not None and left.damage.reason == "newer"
    refusal = Problem("session_newer" if newer else "session_damaged")
    journal = ReadOnlyJournal(left)
    return Opened(Store(journal, history, refusal=refusal), journal, left)


def _to_settle(left: Left) -> Iterator[Action]:
    """Yield what was being typed as actions, and what makes the stage black."""
    for settled in settle(left):
        yield from settled.actions
    if not left.history.session.stage.black:
        yield SetBlack(black=True)


def _begun(actions: Sequence[Action], identifier: str, home: Path) -> Opened:
    journal = begin(identifier, session_folders(home)[0], second=session_folders(home)[1])
    store = Store(journal)
    for action in actions:
        store.dispatch(action)
    return Opened(store, journal)

"""A `.kompas` file: a header line, then one action a line. A copy is one `baseline`, a script has many lines.

A script may begin with `{"do": "start", "scenario": "...", "agenda": 90, "id": "...", "at": "..."}`, which
names scenario and agenda by identifier instead of holding them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from kompas.domain.actions import Action, AnyAction, Baseline, StartSession
from kompas.domain.content import Agenda, Content
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.storage.codec import encode
from kompas.storage.lines import Line, read_lines
from kompas.storage.soundness import check_state
from kompas.store.history import History, fold

VERSION = 1
"""The version in the header; a newer file is refused and stays as it is."""

_PLACE = re.compile(r" - at `\$\.?(.*)`$")


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line: the version, when it was made and by which Kompas."""

    kompas: int
    made: str = ""
    program: str = ""


class _Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    do: str
    id: str
    at: str
    scenario: str
    agenda: int


class Shelf(NamedTuple):
    """Where a script finds what it names; `find_scenario` raises Problem for what is not there."""

    find_scenario: Callable[[str], Scenario]
    content: Content
    agendas: Sequence[Agenda]

    def agenda(self, minutes: int) -> Agenda:
        """Return the agenda of so many minutes; raises Problem `no_agenda`."""
        for agenda in self.agendas:
            if agenda.minutes == minutes:
                return agenda
        raise Problem("no_agenda", minutes=minutes)


def script(header: Header, actions: Iterable[Action]) -> bytes:
    """Return the text of a file with these actions."""
    lines = [msgspec.json.encode(header), *(encode(action) for action in actions)]
    return b"".join(line + b"\n" for line in lines)


def read_copy(
    path: Path, find_scenario: Callable[[str], Scenario], content: Content, agendas: Sequence[Agenda]
) -> tuple[Action, ...]:
    """Read a copy or a script: all actions, which fold. The file is never changed.

    What a script names by identifier comes from the other arguments. Raises Problem with line and reason.
    """
    return tuple(read_actions(path, Shelf(find_scenario, content, agendas)))


def read_actions(path: Path, shelf: Shelf | None) -> Iterator[Action]:
    """Yield the actions of a file; without a shelf it must hold its scenario itself.

    Every action folds, and a state that a file brings along is checked. Raises Problem with line and reason.
    """
    lines = read_lines(path)
    _check_header(next(lines, None))
    history = History()
    first = True
    for line in lines:
        action = _action(line, shelf)
        if first != isinstance(action, StartSession | Baseline):
            raise Problem("copy_begin", line=line.number)
        history = _folded(history, action, line.number)
        first = False
        yield action
    if first:
        raise Problem("copy_empty")


def _check_header(line: Line | None) -> None:
    if line is None:
        raise Problem("copy_empty")
    version = line.value.get("kompas")
    if not isinstance(version, int) or isinstance(version, bool):
        raise Problem("copy_no_header", line=line.number)
    if version > VERSION:
        raise Problem("copy_newer", version=version)
    if _converted(line, Header).kompas != VERSION:
        raise Problem("copy_no_header", line=line.number)


def _folded(history: History, action: Action, line: int) -> History:
    try:
        new = fold(history, action)
        if isinstance(action, StartSession | Baseline):
            check_state(new.session)
    except Problem as reason:
        raise Problem("copy_line", line=line, reason=reason.key) from reason
    return new


def _action(line: Line, shelf: Shelf | None) -> Action:
    if line.value.get("do") == "start":
        return _begun(line, shelf)
    action: Action = _converted(line, AnyAction)
    return action


def _begun(line: Line, shelf: Shelf | None) -> StartSession:
    named = _converted(line, _Start)
    if shelf is None:
        raise Problem("copy_begin", line=line.number)
    try:
        scenario, agenda = shelf.find_scenario(named.scenario), shelf.agenda(named.agenda)
    except Problem as reason:
        raise Problem("copy_line", line=line.number, reason=reason.key) from reason
    return StartSession(named.id, named.at, scenario, shelf.content, agenda.steps, agenda.minutes)


def _converted(line: Line, kind: Any) -> Any:
    try:
        found = msgspec.convert(line.value, kind)
    except msgspec.ValidationError as mistake:
        place = _PLACE.search(str(mistake))
        raise Problem("copy_value", line=line.number, field=place[1] if place else "do") from None
    unknown = next(_unknown(line.value, msgspec.to_builtins(found), ""), None)
    if unknown is not None:
        raise Problem("copy_unknown_field", line=line.number, field=unknown)
    return found


def _unknown(given: Any, known: Any, place: str) -> Iterator[str]:
    """Yield the places of fields that the reader passed over: it forgives them inside a structure."""
    if isinstance(given, dict) and isinstance(known, dict):
        for key, value in given.items():
            inner = f"{place}.{key}" if place else key
            if key in known:
                yield from _unknown(value, known[key], inner)
            else:
                yield inner
    elif isinstance(given, list):
        for number, (one, other) in enumerate(zip(given, known, strict=True)):
            yield from _unknown(one, other, f"{place}[{number}]")

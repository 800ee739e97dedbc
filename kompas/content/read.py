"""Reads one content file: the quick way when all is well, and with every problem at once when it is not."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kompas.content.faults import Fault, Place, outwards, spelled
from kompas.content.lines import outline, plain
from kompas.content.refused import Refused
from kompas.content.source import source
from kompas.content.tree import Lines, line_of, tidy, tree
from kompas.content.walker import walk
from kompas.domain.problems import Problem

T = TypeVar("T")
Rules = Callable[[T], Iterable[Fault]]


def read(path: Path, kind: type[T], rules: Rules[T]) -> T:
    """Return what a file holds; raises Refused with all that is wrong with it."""
    text = source(path)
    value = _quickly(text, kind) if plain(text) else None
    if value is None or any(True for _ in rules(value)):
        raise Refused(path.name, _problems(path.name, text, kind, rules))
    return value


def _quickly(text: str, kind: type[T]) -> T | None:
    """Return what a text holds, or None when something, whatever it is, does not fit."""
    try:
        raw = tidy(tomllib.loads(text))
        value = msgspec.convert(raw, kind)
        known = _covers(raw, msgspec.to_builtins(value))
    except (ValueError, OverflowError, RecursionError, msgspec.MsgspecError):
        return None
    return value if known else None


def _covers(raw: Any, built: Any) -> bool:
    """Tell whether nothing in `raw` was left out of what was built from it (a field we do not know)."""
    if isinstance(raw, dict):
        return all(key in built and _covers(part, built[key]) for key, part in raw.items())
    if isinstance(raw, list):
        return all(map(_covers, raw, built))
    return True


def _problems(file: str, text: str, kind: type[T], rules: Rules[T]) -> Iterator[Problem]:
    plan = outline(text)
    top, lines, unread = tree(plan)
    early = [*plan.faults, *unread]
    value, misfits = walk(top, kind, (fault.place for fault in early))
    early += misfits
    wrong = {fault.place for fault in early if fault.place}
    around = {outer for place in wrong for outer in outwards(place)}
    late = [fault for fault in rules(value) if not _excused(fault, wrong, around)]
    for fault in (early + late) or [_toml_fault(text)]:
        yield _problem(file, fault, lines)


def _toml_fault(text: str) -> Fault:
    """Return what TOML itself has against a text in which we find nothing wrong."""
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        return Fault((), "content_toml", {}, int(found[1]) if found else 1)
    return Fault((), "content_toml", {}, 1)


def _excused(fault: Fault, wrong: set[Place], around: set[Place]) -> bool:
    """Tell whether a fault only follows from what is wrong already, in it, around it or where it looked."""
    looked = ((need,) for need in fault.needs)
    return (
        fault.place in around
        or any(place in wrong for place in outwards(fault.place))
        or any(place in around for place in looked)
    )


def _problem(file: str, fault: Fault, lines: Lines) -> Problem:
    line = fault.line or line_of(lines, fault.place)
    return Problem(fault.key, file=file, line=line, field=spelled(fault.place), **fault.values)

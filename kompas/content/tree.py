"""From an outline to the values in it, key by key, so that one unreadable value does not hide the others."""

import tomllib
import unicodedata
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from kompas.content.faults import Fault, Place
from kompas.content.lines import Entry, Outline

Lines = Mapping[Place, int]


def tree(found: Outline) -> tuple[dict[str, Any], Lines, list[Fault]]:
    """Return the values as nested dictionaries and lists, the line of each place, and what cannot be read."""
    top: dict[str, Any] = {}
    lines: dict[Place, int] = {fault.place: fault.line for fault in found.faults if fault.place}
    faults: list[Fault] = []
    for entry in found.entries:
        fault = _set(top, entry)
        lines[entry.place] = entry.line
        if fault:
            faults.append(fault)
    return top, lines, faults


def line_of(lines: Lines, place: Place) -> int:
    """Return the line of a place, of the first thing in it, or of the nearest thing around it; else 1."""
    while place and place not in lines:
        if (*place, 0) in lines:
            return lines[*place, 0]
        place = place[:-1]
    return lines.get(place, 1)


def tidy(value: Any) -> Any:
    """Return a value with its texts trimmed and their accents in one piece (NFC)."""
    if isinstance(value, str):
        text = value.strip()
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    if isinstance(value, dict):
        return {key: tidy(part) for key, part in value.items()}
    if isinstance(value, list):
        return [tidy(part) for part in value]
    return value


def _set(top: dict[str, Any], entry: Entry) -> Fault | None:
    """Put an entry in its place; a fault when something else is there or the value cannot be read."""
    last = entry.place[-1]
    holder: Any = top
    for part, follows in pairwise(entry.place):
        holder = _inner(holder, part, follows)
    if not _fits(holder, last, header=entry.value is None):
        return Fault(entry.place, "content_clash", {}, entry.line)
    if entry.value is None:
        _inner(holder, last, "")
        return None
    try:
        holder[last] = tidy(tomllib.loads(f"value = {entry.value}")["value"])
    except (ValueError, RecursionError):
        return Fault(entry.place, "content_value", {}, entry.line)
    return None


def _fits(holder: Any, last: str | int, *, header: bool) -> bool:
    if isinstance(last, int):
        return isinstance(holder, list) and last == len(holder)
    return isinstance(holder, dict) and (last not in holder or (header and isinstance(holder[last], dict)))


def _inner(holder: Any, part: str | int, follows: str | int) -> Any:
    """Step one level inwards, making what is not there yet; None where something else stands in the way."""
    fresh: Any = [] if isinstance(follows, int) else {}
    if isinstance(holder, dict) and isinstance(part, str):
        return holder.setdefault(part, fresh)
    if isinstance(holder, list) and isinstance(part, int):
        if part == len(holder):
            holder.append(fresh)
        return holder[part] if part < len(holder) else None
    return None

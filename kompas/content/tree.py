"""From an outline to the values in it, key by key, so that one unreadable value does not hide the others."""

import tomllib
import unicodedata
from collections.abc import Mapping
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
    return tidy(top), lines, faults


def line_of(lines: Lines, place: Place) -> int:
    """Return the line of a place, or of the nearest thing around it; 1 if there is none."""
    while place and place not in lines:
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
    *outer, last = entry.place
    holder: Any = top
    for part, follows in zip(outer, (*outer[1:], last), strict=True):
        holder = _inner(holder, part, follows)
    empty = {} if entry.value is None else None
    if isinstance(last, int):
        fits = isinstance(holder, list) and last == len(holder)
    else:
        fits = isinstance(holder, dict) and (last not in holder or (empty is not None and holder[last] == {}))
    if not fits:
        return Fault(entry.place, "content_clash", {}, entry.line)
    if entry.value is None:
        _keep(holder, last, empty)
        return None
    try:
        _keep(holder, last, tomllib.loads(f"value = {entry.value}")["value"])
    except (ValueError, RecursionError):
        return Fault(entry.place, "content_value", {}, entry.line)
    return None


def _inner(holder: Any, part: str | int, follows: str | int) -> Any:
    """Step one level inwards, making what is not there yet."""
    fresh: Any = [] if isinstance(follows, int) else {}
    if isinstance(holder, dict) and isinstance(part, str):
        return holder.setdefault(part, fresh)
    if isinstance(holder, list) and isinstance(part, int) and part < len(holder):
        return holder[part]
    return None


def _keep(holder: Any, last: str | int, value: Any) -> None:
    if isinstance(last, int):
        holder.append(value)
    else:
        holder[last] = value

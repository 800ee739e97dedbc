"""What two sessions have in common when one came from a script and the other from clicks.

Left out, each for its reason: times (`started`, `at`, `opened`, `closed`, the clock) because clicking happens now;
seeds because a round draws its own; identifiers because the desk makes its own, though everything that refers to
one must refer to the same thing in both; where on the map things stand, because a hand aims at pixels and what it
draws keeps the rest where it was; and the mark of how the map was at an answer to a finding, which nobody writes by
hand.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from kompas.domain.session import Session

_LISTS = (*("arguments", "parked", "notes", "options", "conditions", "dissents", "tasks", "evaluation"),)
_TIMES = ("started", "at", "opened")
_PLACES = ("x", "y", "side", "middle")
_ENDED = ("closed",)
"""Only whether it is filled in."""


def bare(session: Session) -> dict[str, Any]:
    """Return a session as plain data, without times, seeds and the names that identifiers happen to have."""
    data: dict[str, Any] = msgspec.to_builtins(session)
    names = dict(_names(session))
    plain: dict[str, Any] = _bare(
        {k: v for k, v in data.items() if k not in ("id", "clock", "content")}, names
    )
    return plain


def _names(session: Session) -> Iterator[tuple[str, str]]:
    for place in _LISTS:
        for number, item in enumerate(getattr(session, place)):
            yield item.id, f"<{place} {number}>"
    shipped = {role.id for role in session.scenario.roles}
    for number, role in enumerate(session.map.roles):
        # A role from the catalogue keeps the catalogue's identifier; only an own role gets a made one.
        if role.id not in shipped and not role.kind:
            yield role.id, f"<role {number}>"


def _bare(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _field(key, one, names) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_bare(one, names) for one in value]
    return names.get(value, value) if isinstance(value, str) else value


def _field(key: str, value: Any, names: dict[str, str]) -> Any:
    if key in _TIMES and isinstance(value, str):
        return "<time>"
    if key in _PLACES:
        return "<place>"
    if key in _ENDED and isinstance(value, str):
        return bool(value)
    if key == "about":
        return "<mark>"
    return "<seed>" if key == "seed" else _bare(value, names)


def differences(one: Any, other: Any, place: str = "") -> list[str]:
    """Return where two plain values differ, one line each."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = sorted({*one, *other})
        return [d for k in keys for d in differences(one.get(k), other.get(k), f"{place}.{k}")]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [d for n, (a, b) in pairs for d in differences(a, b, f"{place}[{n}]")]
    return [] if one == other else [f"{place}: {one!r} is not {other!r}"]

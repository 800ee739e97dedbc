"""Builds a value from a tree field by field and collects everything that does not fit.

Where something is missing or wrong a stand-in takes its place, so that the rest can still be judged. The
quick way (msgspec) stops at the first mistake; this is for the moment when an author wants to see them all.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from kompas.content.faults import Fault, Place
from kompas.domain.text import Text

T = TypeVar("T")

_EXPECTED: tuple[tuple[type[inspect.Type], type, str], ...] = (
    (inspect.StrType, str, "content_expected_text"),
    (inspect.BoolType, bool, "content_expected_truth"),
    (inspect.IntType, int, "content_expected_number"),
    (inspect.FloatType, float, "content_expected_number"),
)
_MISSING: Any = object()


def walk(tree: dict[str, Any], kind: type[T], unread: Iterable[Place] = ()) -> tuple[T, list[Fault]]:
    """Return a value of `kind` and what is wrong with it. Nothing is said about the places in `unread`."""
    walker = _Walker(set(unread))
    return walker.build(inspect.type_info(kind), tree, ()), walker.faults


class _Walker:
    def __init__(self, unread: set[Place]) -> None:
        self.unread = unread
        self.faults: list[Fault] = []

    def build(self, kind: inspect.Type, raw: Any, place: Place) -> Any:
        """Return `raw` as `kind`, or a stand-in with a fault."""
        match kind:
            case inspect.StructType():
                return self._struct(kind, raw, place)
            case inspect.VarTupleType():
                return self._list(kind, raw, place)
            case inspect.TupleType():
                return self._exact_list(kind, raw, place)
            case inspect.UnionType():
                # Ours are all "something or nothing", and TOML has no nothing.
                return self.build(_first_real(kind), raw, place)
            case inspect.EnumType() | inspect.LiteralType():
                return self._choice(_choices(kind), raw, place)
        return self._plain(kind, raw, place)

    def _struct(self, kind: inspect.StructType, raw: Any, place: Place) -> Any:
        if not isinstance(raw, dict):
            self._fault(
                place, "content_both_languages" if kind.cls is Text else "content_expected_table", raw
            )
            return stand_in(kind)
        known = {field.encode_name: field for field in kind.fields}
        for name in raw:
            if name not in known:
                self.faults.append(
                    Fault((*place, name), "content_unknown_field", {"known": ", ".join(known)})
                )
        return kind.cls(**{f.name: self._field(kind, f, raw, (*place, f.encode_name)) for f in kind.fields})

    def _field(
        self, owner: inspect.StructType, field: inspect.Field, raw: dict[str, Any], place: Place
    ) -> Any:
        if field.encode_name in raw:
            return self.build(field.type, raw[field.encode_name], place)
        if not field.required:
            return field.default if field.default is not msgspec.NODEFAULT else stand_in(field.type)
        self._fault(place, _missing_key(owner, field), _MISSING)
        return stand_in(field.type)

    def _list(self, kind: inspect.VarTupleType, raw: Any, place: Place) -> Any:
        if not isinstance(raw, list):
            self._fault(place, "content_expected_list", raw)
            return ()
        return tuple(self.build(kind.item_type, part, (*place, i)) for i, part in enumerate(raw))

    def _exact_list(self, kind: inspect.TupleType, raw: Any, place: Place) -> Any:
        if not isinstance(raw, list):
            self._fault(place, "content_expected_list", raw)
            return stand_in(kind)
        wanted = len(kind.item_types)
        if len(raw) != wanted:
            self.faults.append(Fault(place, "content_count", {"count": len(raw), "wanted": wanted}))
        parts = [self.build(kind.item_types[0], part, (*place, i)) for i, part in enumerate(raw)]
        return tuple(parts) if len(parts) == wanted else stand_in(kind)

    def _choice(self, choices: dict[Any, Any], raw: Any, place: Place) -> Any:
        if isinstance(raw, str) and raw in choices:
            return choices[raw]
        if place not in self.unread:
            values = {"value": shortened(raw), "choices": ", ".join(map(str, choices))}
            self.faults.append(Fault(place, "content_choice", values))
        return next(iter(choices.values()))

    def _plain(self, kind: inspect.Type, raw: Any, place: Place) -> Any:
        for ours, theirs, key in _EXPECTED:
            if isinstance(kind, ours):
                if type(raw) is theirs or (theirs is float and type(raw) is int):
                    return raw
                self._fault(place, key, raw)
        return stand_in(kind)

    def _fault(self, place: Place, key: str, raw: Any) -> None:
        if place not in self.unread:
            values = {} if raw is _MISSING else {"value": shortened(raw)}
            self.faults.append(Fault(place, key, values))


def stand_in(kind: inspect.Type) -> Any:
    """Return the emptiest value of a kind."""
    match kind:
        case inspect.StructType():
            return kind.cls(**{field.name: stand_in(field.type) for field in kind.fields})
        case inspect.TupleType():
            return tuple(stand_in(part) for part in kind.item_types)
        case inspect.EnumType() | inspect.LiteralType():
            return next(iter(_choices(kind).values()))
        case inspect.UnionType():
            return None
        case inspect.VarTupleType():
            return ()
    empty: dict[type[inspect.Type], Any] = {inspect.StrType: "", inspect.IntType: 0, inspect.BoolType: False}
    return empty.get(type(kind))


def shortened(raw: object) -> str:
    """Return a value as it may stand in a sentence; a number too long to write is no help to anyone."""
    if not isinstance(raw, str | int | float | date) or (isinstance(raw, int) and abs(raw) > _LARGEST):
        return "…"
    joined = " ".join(str(raw).split())
    return joined if len(joined) <= _LONGEST else f"{joined[: _LONGEST - 1]}…"


_LONGEST = 40
_LARGEST = 10**_LONGEST


def _choices(kind: inspect.EnumType | inspect.LiteralType) -> dict[Any, Any]:
    if isinstance(kind, inspect.EnumType):
        return {member.value: member for member in kind.cls}
    return {value: value for value in kind.values}


def _first_real(kind: inspect.UnionType) -> inspect.Type:
    return next(part for part in kind.types if not isinstance(part, inspect.NoneType))


def _missing_key(owner: inspect.StructType, field: inspect.Field) -> str:
    if owner.cls is not Text:
        return "content_missing"
    return "content_no_dutch" if field.name == "nl" else "content_no_english"

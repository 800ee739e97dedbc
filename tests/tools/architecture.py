"""Writes the lists in ARCHITECTURE.md that come from the code: `python -m tests.tools.architecture`."""

import re
import typing
from pathlib import Path

import msgspec

from kompas.checks.findings import findings_of
from kompas.domain import actions
from kompas.paths import data_root
from kompas.reading import read_session
from kompas.storage.export import open_bytes

PAGE = data_root() / "ARCHITECTURE.md"
_SHORT = re.compile(r"(kompas\.[a-z_.]+\.|typing\.|builtins\.|enum\.)")


def _type_name(kind: object) -> str:
    if typing.get_origin(kind) is typing.Literal:
        return " or ".join(f"`{value}`" for value in typing.get_args(kind))
    plain = kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)
    names = re.sub(r"typing\.Literal\[([^\]]*)\]", lambda m: m[1].replace("'", "").replace(", ", "/"), plain)
    return f"`{_SHORT.sub('', names)}`"


def _fields(kind: type[msgspec.Struct]) -> str:
    hints = typing.get_type_hints(kind)
    parts = []
    for field in msgspec.structs.fields(kind):
        optional = "" if field.required else " (optional)"
        parts.append(f"{field.name}: {_type_name(hints[field.name])}{optional}")
    return ", ".join(parts) or "–"


def action_table() -> str:
    """Return the table of all actions, in the order of the code."""
    lines = ["| `do` | fields | what it does | undo |", "|---|---|---|---|"]
    for kind in typing.get_args(actions.AnyAction):
        said = (kind.__doc__ or "").splitlines()[0]
        undo = "yes" if kind.undoable else "no"
        fields = _fields(kind).replace("|", chr(92) + "|")
        lines.append(f"| `{kind.__struct_config__.tag}` | {fields} | {said} | {undo} |")
    return "\n".join(lines)


def value_table() -> str:
    """Return the table of the values that actions carry, without content and scenario."""
    kinds = ("Details", "Argument", "Remark", "Option", "Dissent", "Task", "LawAnswer", "FiveStepStatus")
    lines = ["| value | fields |", "|---|---|"]
    lines += [
        f"| `{name}` | {_fields(getattr(actions, name)).replace('|', chr(92) + '|')} |" for name in kinds
    ]
    for name in ("Role", "Relation", "FindingAnswer", "Weighing"):
        lines.append(f"| `{name}` | {_fields(getattr(actions, name)).replace('|', chr(92) + '|')} |")
    return "\n".join(lines)


def data_table() -> str:
    """Return the shape of the open data, read off the nine-seat journey (lists by their first thing)."""
    session = read_session(data_root() / "tests" / "journeys" / "negen-plekken.kompas")
    data = msgspec.json.decode(open_bytes(session, [finding.id for finding in findings_of(session)]))
    lines = ["| key | shape |", "|---|---|"]
    return "\n".join(lines + [f"| `{key}` | `{_shape(value)}` |" for key, value in data.items()])


def _shape(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shape(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{_shape(max(value, key=lambda one: len(str(one))))}]" if value else "[]"
    return {
        "str": "text",
        "float": "number",
        "int": "number",
        "bool": "yes/no",
        "NoneType": "number or null",
    }[type(value).__name__]


PARTS = {"actions": action_table, "values": value_table, "data": data_table}


def filled(page: str) -> str:
    """Return the page with each generated part as the code has it now."""
    for name, make in PARTS.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        page = pattern.sub(lambda m, made=make: f"{m[1]}{made()}\n{m[2]}", page)  # type: ignore[misc]
    return page


def main() -> None:
    """Fill in the page."""
    Path(PAGE).write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Reads JSON lines that come from elsewhere, strictly: what is not as expected is refused with its line.

Python's own reader is lenient (it keeps the last of two equal keys, it takes NaN), so its hooks refuse.
"""

import json
import math
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from kompas.domain.problems import Problem, reason_of

LARGEST = 16_000_000
"""Bytes in one file; the longest workshop we made has half a million."""
LARGEST_NUMBER = 2**63 - 1
"""What a seed can be; no other number comes near."""


class Line(NamedTuple):
    """One JSON object and the number of its line, from 1."""

    number: int
    value: dict[str, Any]


def read_lines(path: Path) -> Iterator[Line]:
    """Yield the objects of a file, one a line; empty lines are passed over.

    Raises Problem `copy_unreadable`, `copy_not_a_file`, `copy_too_large`, or one of those of `read_object`.
    """
    for number, raw in enumerate(_content(path).split(b"\n"), start=1):
        bare = raw.removesuffix(b"\r").strip(b" \t")
        if bare:
            yield Line(number, read_object(bare, number))


def read_object(raw: bytes, line: int) -> dict[str, Any]:
    """Return the JSON object in `raw`.

    Raises Problem `copy_not_utf8`, `copy_not_json`, `copy_duplicate_key`, `copy_number` or `copy_character`.
    """
    reader = _Reader(line)
    try:
        text = raw.decode("utf-8")
        value = json.loads(
            text,
            object_pairs_hook=reader.pairs,
            parse_constant=reader.number,
            parse_float=reader.float,
            parse_int=reader.int,
        )
    except UnicodeDecodeError:
        raise Problem("copy_not_utf8", line=line) from None
    except (ValueError, RecursionError):
        raise Problem("copy_not_json", line=line) from None
    if not isinstance(value, dict):
        raise Problem("copy_not_json", line=line)
    reader.check_texts(value)
    return value


def _content(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            # A pipe or a device could last for ever.
            raise Problem("copy_not_a_file", name=path.name)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as trouble:
        raise Problem("copy_unreadable", name=path.name, reason=reason_of(trouble)) from None
    if len(content) > LARGEST:
        raise Problem("copy_too_large", name=path.name, limit=LARGEST // 1_000_000)
    return content.removeprefix(b"\xef\xbb\xbf")


class _Reader:
    """The hooks of the JSON reader for one line."""

    def __init__(self, line: int) -> None:
        self._line = line

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) < len(pairs):
            seen: set[str] = set()
            twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
            raise Problem("copy_duplicate_key", line=self._line, field=twice)
        return value

    def number(self, spelled: str) -> NoReturn:
        raise Problem("copy_number", line=self._line, number=spelled[:20])

    def float(self, spelled: str) -> float:
        value = float(spelled)
        if not math.isfinite(value):
            self.number(spelled)
        return value

    def int(self, spelled: str) -> int:
        if len(spelled) > len(str(LARGEST_NUMBER)) + 1 or abs(int(spelled)) > LARGEST_NUMBER:
            self.number(spelled)
        return int(spelled)

    def check_texts(self, value: Any) -> None:
        if isinstance(value, str):
            if "\x00" in value or any("\ud800" <= char <= "\udfff" for char in value):
                raise Problem("copy_character", line=self._line)
        elif isinstance(value, dict):
            for key, one in value.items():
                self.check_texts(key)
                self.check_texts(one)
        elif isinstance(value, list):
            for one in value:
                self.check_texts(one)

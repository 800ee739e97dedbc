"""From a path to the text of a content file: everything that can be wrong before the first line is read."""

import re
import stat
from pathlib import Path

from kompas.content.refused import Refused
from kompas.domain.problems import Problem, reason_of

LARGEST = 2_000_000
"""The most bytes a content file may have; the largest we ship has 17 thousand."""

MOST_STRAYS = 20
"""A file that is no text at all has thousands; twenty lines say it as well."""

STRAY = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Characters that no text needs: control characters, line separators, direction marks, halves of a pair."""

_STRAY_BETWEEN_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


def source(path: Path) -> str:
    """Return the text of a file with plain line ends and without a byte order mark; raises Refused."""
    raw = _raw(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Refused(path.name, [Problem("content_not_utf8", file=path.name, line=line)]) from None
    text = text.replace("\r\n", "\n")
    strays = [_stray(path, text, found) for found in _STRAY_BETWEEN_LINES.finditer(text)]
    if strays:
        raise Refused(path.name, strays[:MOST_STRAYS])
    return text


def _stray(path: Path, text: str, found: re.Match[str]) -> Problem:
    line = text.count("\n", 0, found.start()) + 1
    return Problem("content_control", file=path.name, line=line, field="", code=f"U+{ord(found[0]):04X}")


def _raw(path: Path) -> bytes:
    """Read at most one byte too many, and only a regular file: a pipe or a device could last for ever."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _refused(path, "content_not_a_file")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refused(path, "content_not_found") from None
    except (OSError, ValueError) as error:
        problem = Problem("content_unreadable", file=path.name, reason=reason_of(error))
        raise Refused(path.name, [problem]) from None
    if len(raw) > LARGEST:
        problem = Problem("content_too_big", file=path.name, limit=LARGEST // 1_000_000)
        raise Refused(path.name, [problem])
    return raw


def _refused(path: Path, key: str) -> Refused:
    return Refused(path.name, [Problem(key, file=path.name)])

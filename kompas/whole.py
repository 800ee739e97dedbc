"""Writes a file whole or not at all, and gives it its name only after it was read back and found good."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kompas.domain.problems import Problem, reason_of

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})
_WINDOWS = {
    **dict.fromkeys((39, 112, 1295), errno.ENOSPC),
    **dict.fromkeys((19, 1314), errno.EROFS),
    **dict.fromkeys((3, 15, 21, 53, 55, 64, 67, 1167), errno.ENOENT),
    **dict.fromkeys((123, 161, 206), errno.ENAMETOOLONG),
}
"""What Windows says of a disk or quota that is full, one that is protected, a stick or share that is gone, and a name
that is too long or cannot be: of several of these Python only says "not allowed" or "not there"."""


def _any(_: Path) -> None:
    """Find nothing wrong."""


def write_whole(path: Path, content: bytes, verify: Callable[[Path], None] = _any) -> None:
    """Write `content` to `path`; what stood there stays until the new file is complete and verified.

    The new file is read back under another name; `verify` may look further and raise Problem. Raises that, or
    `file_no_room`, `file_read_only`, `file_no_folder`, `file_in_use`, `file_not_written`.
    """
    beside = path.with_name(f".kompas-{os.urandom(6).hex()}.tmp")
    try:
        _write(beside, content)
        verify(beside)
        _put(beside, path)
    except OSError as trouble:
        raise _problem(trouble, path) from trouble
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    # Network shares and sticks may refuse this; the file itself is complete.
    with suppress(OSError):
        sync_folder(path.parent)


def _write(beside: Path, content: bytes) -> None:
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if beside.read_bytes() != content:
        raise OSError(errno.EIO, "read back differently")


def _put(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except PermissionError as trouble:
        if path.is_dir():
            # Windows says of a folder with that name only that one may not.
            raise OSError(errno.EISDIR, "a folder") from trouble
        # The folder took the new file, so it is the old one that another program holds.
        raise Problem("file_in_use", name=path.name) from trouble


def _problem(trouble: OSError, path: Path) -> Problem:
    number = _WINDOWS.get(getattr(trouble, "winerror", None) or 0, trouble.errno)
    if number in _FULL:
        return Problem("file_no_room", name=path.name)
    if number in _CLOSED:
        return Problem("file_read_only", folder=str(path.parent))
    if number in _GONE:
        return Problem("file_no_folder", folder=str(path.parent))
    return Problem("file_not_written", name=path.name, reason=reason_of(OSError(number, "")))


def sync_folder(folder: Path) -> None:
    """Let new, renamed and removed names in a folder last. Windows does so by itself. Raises OSError."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

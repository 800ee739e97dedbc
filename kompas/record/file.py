"""Puts a finished file in its place: whole or not at all, and only after it has been read back."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from kompas.domain.problems import Problem

EDGE = 1024
"""Bytes at both ends that are read back before the file gets its name."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
GONE = frozenset({errno.ENOENT, errno.ENOTDIR})


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path`; what stood there stays until the new file is complete.

    Raises Problem `file_no_room`, `file_read_only`, `file_no_folder`, `file_in_use` or `file_not_written`.
    """
    beside = path.with_name(f".kompas-{secrets.token_hex(6)}.tmp")
    try:
        try:
            _write(beside, content)
        except OSError as trouble:
            raise _problem(trouble, path) from trouble
        _put(beside, path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _write(beside: Path, content: bytes) -> None:
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    with beside.open("rb") as file:
        start = file.read(EDGE)
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - EDGE))
        same = size == len(content) and start == content[:EDGE] and file.read() == content[-EDGE:]
    if not same:
        raise OSError(errno.EIO, "read back differently")


def _put(beside: Path, path: Path) -> None:
    """Give the file its name. Where that is refused now, another program has the old file open."""
    try:
        beside.replace(path)
    except PermissionError as trouble:
        raise Problem("file_in_use", name=path.name) from trouble
    except OSError as trouble:
        raise _problem(trouble, path) from trouble


def _problem(trouble: OSError, path: Path) -> Problem:
    if trouble.errno in FULL:
        return Problem("file_no_room", name=path.name)
    if trouble.errno in CLOSED:
        return Problem("file_read_only", folder=str(path.parent))
    if trouble.errno in GONE:
        return Problem("file_no_folder", folder=str(path.parent))
    return Problem("file_not_written", name=path.name, reason=trouble.strerror or type(trouble).__name__)


def _settle(folder: Path) -> None:
    """Let the folder remember the new name even when the power goes; not every system can."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""One writer per session: a lock of the operating system on a small file beside the journal.

The system itself lets go of the lock when its process ends, however it ends, so that no lock is ever stale.
The file stays where it is: taking it away would let two processes lock two files of the same name. It is
not the journal itself, because closing any handle of a file drops the locks that SQLite has on it.
"""

import os
import sys
from pathlib import Path

from kompas.domain.problems import Problem

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30

    def _take(handle: int) -> None:
        # A byte far behind the end: a lock on Windows also keeps others from reading.
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from making it until `release`, or until this process ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises Problem `session_in_use`, or OSError when the file cannot be made."""
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError:
            os.close(self._handle)
            raise Problem("session_in_use") from None
        os.lseek(self._handle, 0, os.SEEK_SET)
        # For a person who wonders which process it is; Kompas never reads it.
        os.write(self._handle, f"{os.getpid():<20}\n".encode())

    def release(self) -> None:
        """Let others write."""
        os.close(self._handle)

"""What can be tried before the room comes in: each check tries the thing itself and says what it found.

Knows no window: what only a window can find out (screens, sleep) comes in as plain values.
"""

import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kompas.domain.problems import Problem, reason_of
from kompas.storage.places import make_folder, session_folders
from kompas.whole import write_whole

LEAST_FREE = 200 * 1024 * 1024
"""Bytes. A session with its backups and record takes a tenth of that; a system with less begins to fail."""
_LEAST_RECORD = 10_000
"""Bytes; a record with its fonts is never smaller."""
_PROBE = b"Kompas\n" * 512
_MEGABYTE = 1024 * 1024
_MANY = 1000
"""Megabytes that are better said as gigabytes."""

Finding = Literal[
    "screen_good",
    "screen_one",
    "screen_mirrored",
    "awake_good",
    "awake_bad",
    "folder_good",
    "folder_bad",
    "room_good",
    "room_little",
    "room_unknown",
    "record_good",
    "record_bad",
]


@dataclass(frozen=True)
class Outcome:
    """What a check found; `problem` is the trouble behind it, `values` fill in its sentence."""

    finding: Finding
    values: dict[str, object] = field(default_factory=dict)
    problem: Problem | None = None

    @property
    def good(self) -> bool:
        """Whether there is nothing to do."""
        return self.finding.endswith("_good")


def check_screens(stage: str, *, mirrored: bool) -> Outcome:
    """Tell whether there is a screen for the stage (`stage` is its name, empty for none)."""
    if mirrored:
        return Outcome("screen_mirrored")
    return Outcome("screen_good", {"name": stage}) if stage else Outcome("screen_one")


def check_awake(*, held: bool) -> Outcome:
    """Tell whether the system agreed not to sleep, and keeps to it."""
    return Outcome("awake_good" if held else "awake_bad")


def check_folder(home: Path) -> Outcome:
    """Write where sessions are written, read it back, and take it away."""
    folder = session_folders(home)[0]
    probe = folder / f"kompas-{secrets.token_hex(4)}.probe"
    try:
        make_folder(folder)
        write_whole(probe, _PROBE)
    except Problem as problem:
        return Outcome("folder_bad", {"folder": str(folder)}, problem)
    except OSError as trouble:
        behind = Problem("file_not_written", name=folder.name, reason=reason_of(trouble))
        return Outcome("folder_bad", {"folder": str(folder)}, behind)
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return Outcome("folder_good", {"folder": str(folder)})


def check_room(home: Path, least: int = LEAST_FREE) -> Outcome:
    """Tell how much room is left where sessions are written (the nearest folder that is there)."""
    there = next((one for one in (home, *home.parents) if one.is_dir()), home)
    try:
        free = shutil.disk_usage(there).free
    except OSError:
        return Outcome("room_unknown")
    values: dict[str, object] = {"free": _amount(free), "least": _amount(least)}
    return Outcome("room_good" if free >= least else "room_little", values)


def check_record(write: Callable[[Path], None], home: Path) -> Outcome:
    """Make a record, look whether it is one, and take it away."""
    target = home / f"kompas-{secrets.token_hex(4)}.pdf"
    try:
        write(target)
        with target.open("rb") as file:
            begins = file.read(5)
        if begins != b"%PDF-" or target.stat().st_size < _LEAST_RECORD:
            return Outcome("record_bad")
    except Problem as problem:
        return Outcome("record_bad", problem=problem)
    except OSError as trouble:
        behind = Problem("file_not_written", name=target.name, reason=reason_of(trouble))
        return Outcome("record_bad", problem=behind)
    finally:
        with suppress(OSError):
            target.unlink(missing_ok=True)
    return Outcome("record_good")


def _amount(size: int) -> str:
    """Return bytes as people say them: 350 MB, 80 GB; the same in both languages."""
    whole = size // _MEGABYTE
    return f"{whole // _MANY} GB" if whole >= _MANY else f"{whole} MB"

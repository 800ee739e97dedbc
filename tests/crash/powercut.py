"""Simulated power cuts: what a disk may hold after each call of the system, and whether the journal survives it.

    python -m tests.crash.powercut --states 20000 [--seed N] [--control]

A small writer runs under strace. For each of its calls the disk is put together as a cut at that moment may leave it:
what was synced, a random part of the writes that were not (each perhaps torn at 512 bytes), and a beginning of the
changes to names that were not. Every such disk is opened; what was called saved by then must be there. With
`--control` syncs do nothing: then the status must be 1. The method is that of ALICE (Pillai et al., OSDI 2014), made
small; it does not know the order that each file system keeps, nor drives that lie.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kompas.domain.problems import Problem
from kompas.storage.recovery import open_journal

SECTOR = 512
PATIENCE = 300.0
TRACED = "openat,pwrite64,write,ftruncate,fdatasync,fsync,unlink"
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class Call(NamedTuple):
    """One call that succeeded: the path or file it is about, the bytes, and its last number (offset or size)."""

    name: str
    path: str
    content: bytes = b""
    number: int = 0


def record(folder: Path) -> list[Call]:
    """Run the writer in a folder, and return its calls on the journal and its words, in order."""
    log = folder / "trace"
    child = [sys.executable, "-m", "tests.crash.scribe", str(folder / "first"), str(folder / "second")]
    strace = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(log), "-e", f"trace={TRACED}"]
    subprocess.run([*strace, *child], check=True, capture_output=True, timeout=PATIENCE)
    calls = (_call(line) for line in _whole_lines(log.read_text(encoding="ascii", errors="replace")))
    first = str(folder / "first")
    return [
        call for call in calls if call and (call.path.startswith(first) or call.content.startswith(b"saved"))
    ]


def _whole_lines(trace: str) -> Iterator[str]:
    """Join calls that strace split because another thread spoke in between."""
    begun: dict[str, str] = {}
    for line in trace.splitlines():
        process = line.partition(" ")[0]
        if line.endswith(" <unfinished ...>"):
            begun[process] = line.removesuffix(" <unfinished ...>")
        elif " resumed>" in line:
            yield begun.pop(process, "") + line.partition(" resumed>")[2]
        else:
            yield line


def _call(line: str) -> Call | None:
    found = _CALL.match(line)
    if found is None:
        return None
    name, arguments, _ = found.groups()
    strings = [_bytes(text) for text in _STRING.findall(arguments)]
    opened = re.match(r"\d+<([^>]*)>", arguments)
    last = re.search(r"(\d+)$", arguments)
    number = int(last[1]) if last else 0
    if name in ("openat", "unlink"):
        if name == "openat" and "O_CREAT" not in arguments:
            return None
        return Call(name, strings[0].decode())
    path = _bytes(opened[1]).decode() if opened else ""
    return Call(name, path, strings[0] if strings else b"", number)


def _bytes(spelled: str) -> bytes:
    return bytes.fromhex(spelled.replace("\\x", ""))


@dataclass
class File:
    """What of a file is on disk, and what is only in memory."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        """Let all of it be on disk."""
        for call in self.waiting:
            _apply(self.synced, call, len(call.content))
        self.waiting = []

    def after_cut(self, chance: random.Random) -> bytes:
        """Return what may be left."""
        content = bytearray(self.synced)
        for call in self.waiting:
            sectors = chance.randrange(0, len(call.content) // SECTOR + 1) * SECTOR
            part = chance.choice((0, len(call.content), sectors))
            if part or (call.name == "ftruncate" and chance.random() < 1 / 2):
                _apply(content, call, part)
        return bytes(content)


def _apply(content: bytearray, call: Call, part: int) -> None:
    if call.name == "ftruncate":
        content[call.number :] = bytes(max(0, call.number - len(content)))
        return
    end = call.number + part
    content.extend(bytes(max(0, end - len(content))))
    content[call.number : end] = call.content[:part]


class Disk:
    """Names and files of one folder, as they are in memory and as they are on disk."""

    def __init__(self, *, control: bool) -> None:
        self._control = control
        self._names: dict[str, File] = {}
        self._synced_names: dict[str, File] = {}
        self._changes: list[tuple[str, File | None]] = []
        self.confirmed = 0

    def do(self, call: Call) -> None:
        """Follow one call."""
        match call.name:
            case "openat" if call.path not in self._names:
                self._rename(call.path, File())
            case "unlink":
                self._rename(call.path, None)
            case "write" if call.content.startswith(b"saved"):
                self.confirmed = int(call.content.split()[1])
            case "pwrite64" | "ftruncate":
                self._names[call.path].waiting.append(call)
            case "fdatasync" | "fsync" if not self._control:
                self._sync(call.path)

    def _rename(self, path: str, file: File | None) -> None:
        self._changes.append((path, file))
        _change(self._names, path, file)

    def _sync(self, path: str) -> None:
        if path in self._names:
            self._names[path].sync()
            return
        for name, file in self._changes:
            _change(self._synced_names, name, file)
        self._changes = []

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return what may be left, by name."""
        names = dict(self._synced_names)
        for name, file in self._changes[: chance.randint(0, len(self._changes))]:
            _change(names, name, file)
        return {Path(name).name: file.after_cut(chance) for name, file in names.items()}


def _change(names: dict[str, File], name: str, file: File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


@dataclass
class Tally:
    """How many disks were opened, and what was wrong with how many."""

    states: int = 0
    damaged: int = 0
    lost: int = 0


def judge(calls: list[Call], states: int, seed: int, folder: Path, *, control: bool = False) -> Tally:
    """Cut the power `states` times, spread over all calls, and open what is left in `folder`."""
    chance = random.Random(seed)
    disk = Disk(control=control)
    tally = Tally()
    each = max(1, states // len(calls))
    for call in calls:
        disk.do(call)
        for _ in range(each):
            _open(disk.after_cut(chance), disk.confirmed, folder, tally)
    return tally


def _open(left: dict[str, bytes], confirmed: int, folder: Path, tally: Tally) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in left.items():
        (folder / name).write_bytes(content)
    tally.states += 1
    try:
        found = open_journal(folder / "session.journal")
    except Problem:
        # Before the first commit is confirmed there need not be a journal at all.
        tally.lost += confirmed > 0
        return
    tally.damaged += found.damage is not None
    tally.lost += found.head.seq < confirmed


def main() -> int:
    """Record, cut, and print figures; returns 1 when something was damaged or lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--states", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    parser.add_argument("--control", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kompas-cut-") as name:
        folder = Path(name)
        calls = record(folder)
        tally = judge(calls, chosen.states, chosen.seed, folder / "left", control=chosen.control)
    sys.stdout.write(
        f"seed {chosen.seed}: {tally.states} cuts in {len(calls)} calls, {tally.damaged} damaged, "
        f"{tally.lost} with confirmed actions lost\n"
    )
    return 1 if tally.damaged or tally.lost else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Runs our own program while the system tells which calls it makes; for tests that must see what leaves the process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kompas.paths import data_root

SECONDS = 300


def need_strace() -> None:
    """Skip, saying why, where the calls of a process cannot be seen."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip(
            "strace is not here, so nobody can see which system calls are made (Debian: apt install strace)"
        )
    nothing = [strace, "-o", os.devnull, sys.executable, "-c", ""]
    tried = subprocess.run(nothing, capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        pytest.skip(f"strace may not watch a process here: {tried.stderr.strip()}")


def traced(
    arguments: list[str], calls: str, folder: Path
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run Python with these arguments; return how it ended, and the calls that it and its children made."""
    log = folder / "calls.txt"
    watch = ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={calls}", "-e", "signal=none", "-o", str(log)]
    done = run([*watch, sys.executable, *arguments], folder)
    return done, log.read_text(encoding="utf-8", errors="replace").splitlines()


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command without a display, in the checkout, with a home of its own."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KOMPAS_HOME": str(folder / "home")}
    return subprocess.run(
        command,
        cwd=data_root(),
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )

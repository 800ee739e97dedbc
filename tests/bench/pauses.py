"""The pauses of the event loop in a whole session of nine seats: the longest, and each above 33 ms."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.hands import Turn
from tests.screen_plug import screen

LAPTOP, BEAMER = (0, 0, 1366, 768), (1366, 0, 1920, 1080)
FRAME_MS = 33.0
RUNS = 3


def turns(folder: Path) -> list[Turn]:
    """Work through the session in processes of their own; of each turn the shortest, for what others do only adds."""
    config = folder / "screens.json"
    screens = [screen("laptop", LAPTOP), screen("beamer", BEAMER)]
    config.write_text(json.dumps({"screens": screens}))
    runs = [_run(config, folder / f"session-{number}") for number in range(RUNS)]
    return [min(same) for same in zip(*runs, strict=True)]


def _run(config: Path, home: Path) -> list[Turn]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.whole_session", str(home)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    return [Turn(*each) for each in json.loads(done.stdout.splitlines()[-1])]


def report(folder: Path) -> str:
    """Return the figures as lines of text."""
    every = turns(folder)
    over = sorted((turn for turn in every if turn.milliseconds > FRAME_MS), reverse=True)
    longest = max(every).milliseconds
    own = sum(turn.own > FRAME_MS for turn in every)
    head = (
        f"pauses in a session of nine seats: {len(every)} turns, longest {longest:.0f} ms,"
        f" {len(over)} above {FRAME_MS:.0f} ms (goal none; {own} by what the program itself used)"
    )
    lines = [
        f"  {turn.milliseconds:4.0f} ms ({turn.own:.0f} own)  {turn.step}: {turn.what}, {turn.touch}"
        for turn in over
    ]
    return "\n".join([head, *lines])

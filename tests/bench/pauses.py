"""The pauses of the event loop in a whole session of nine seats: the longest, and each above 33 ms.

What counts is what the window's thread itself used: on a machine that does other work a turn waits for others too,
which no change of ours makes shorter. Both are said.
"""

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
    """Work through the session in processes of their own; of each turn the least, for what others do only adds."""
    config = folder / "screens.json"
    screens = [screen("laptop", LAPTOP), screen("beamer", BEAMER)]
    config.write_text(json.dumps({"screens": screens}))
    runs = [_run(config, folder / f"session-{number}") for number in range(RUNS)]
    return [_least(same) for same in zip(*runs, strict=True)]


def _least(same: tuple[Turn, ...]) -> Turn:
    return same[0]._replace(
        milliseconds=min(turn.milliseconds for turn in same), own=min(turn.own for turn in same)
    )


def _run(config: Path, home: Path) -> list[Turn]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.whole_session", str(home)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    return [Turn(*each) for each in json.loads(done.stdout.splitlines()[-1])]


def _own(turn: Turn) -> float:
    return turn.own


def report(folder: Path) -> str:
    """Return the figures as lines of text."""
    every = turns(folder)
    over = sorted((turn for turn in every if turn.own > FRAME_MS), key=_own, reverse=True)
    heaviest = max(every, key=_own)
    waited = sum(turn.milliseconds > FRAME_MS for turn in every)
    head = (
        f"pauses in a session of nine seats: {len(every)} turns, {len(over)} used more than {FRAME_MS:.0f} ms"
        f" (goal none); the longest used {heaviest.own:.0f} ms ({heaviest.step}: {heaviest.what}, {heaviest.touch});"
        f" by the clock {waited} above, longest {max(every).milliseconds:.0f} ms"
    )
    lines = [
        f"  {turn.milliseconds:4.0f} ms ({turn.own:.0f} own)  {turn.step}: {turn.what}, {turn.touch}"
        for turn in over
    ]
    return "\n".join([head, *lines])

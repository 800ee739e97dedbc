"""Prints every ratio: `python -m tests.bench`. Each pair runs in turn, so that a busy machine hurts both."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kompas.content.scenarios import list_scenarios
from kompas.opening import new_session
from tests.bench import pauses, printed

RUNS = 11
JOURNEY = Path(__file__).parents[1] / "journeys" / "negen-plekken.kompas"


def once(command: list[str], home: Path) -> float:
    """Return the seconds a whole process takes, compiled beforehand as an installed program is."""
    environment = {
        **os.environ,
        "KOMPAS_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    begin = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def ratio(ours: list[str], floor: list[str], home: Path) -> tuple[float, float, float]:
    """Return the median ratio, and the two medians in milliseconds; the first pair compiles and does not count."""
    pairs = [(once(ours, home), once(floor, home)) for _ in range(RUNS + 1)][1:]
    share = statistics.median(one / other for one, other in pairs)
    return share, *(statistics.median(column) * 1000 for column in zip(*pairs, strict=True))


def fill(home: Path, count: int) -> None:
    """Make a home with that many sessions."""
    scenarios = [one.scenario for one in list_scenarios() if one.scenario]
    for number in range(count):
        at = f"2026-11-{1 + number % 28:02d}T14:00:00+01:00"
        scenario = scenarios[number % len(scenarios)]
        new_session(scenario, 90, at, home).journal.close()


def main() -> None:
    """Measure and print."""
    python = [sys.executable, "-m"]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(home, 20)
        share, ours, floor = ratio(
            [*python, "tests.bench.start_kompas"], [*python, "tests.bench.start_bare"], home
        )
        print(
            f"library with 20 sessions: {share:.2f} x a bare window (goal 1.8 or less; {ours:.0f}/{floor:.0f} ms)"
        )
        export = [*python, "kompas", "export", str(JOURNEY), "--to", str(home / "record.pdf")]
        share, ours, floor = ratio(export, [*python, "tests.bench.pdf_line", str(home / "line.pdf")], home)
        print(
            f"record of nine seats: {share:.2f} x one line of reportlab (goal 7 or less; {ours:.0f}/{floor:.0f} ms)"
        )
        print(printed.report(JOURNEY, home, once))
        parts = ("export_pauses", "round_results", "triangle_frame", "step_change", "map_drag")
        for part in (f"tests.bench.{name}" for name in parts):
            print(said([*python, part]))
        print(pauses.report(home))


def said(command: list[str]) -> str:
    """Return what a process without a screen prints."""
    done = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout.strip()


if __name__ == "__main__":
    main()

"""The pauses of the event loop while a record is written beside the window: the longest, and each above 33 ms."""

import gc
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kompas.domain.session import Session
from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.later import make_preview, write_record
from kompas.store.store import replay
from kompas.ui.apart import Progress, apart
from kompas.ui.painter import load_fonts
from tests.bench.pauses import FRAME_MS
from tests.record.hard import thousand_arguments
from tests.workshops import read

RUNS = 3


class Pulse:
    """Beats as often as the event loop lets it, and remembers how long it had to wait in between."""

    def __init__(self) -> None:
        self.waits: list[tuple[float, float]] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start(0)

    def _beat(self) -> None:
        now = (time.perf_counter(), time.thread_time())
        self.waits.append(((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now
        # So that the loop does not take from the work what no window would.
        time.sleep(0.002)

    def end(self) -> list[tuple[float, float]]:
        """Stop, and return every wait in milliseconds, by the clock and by what this thread used."""
        self._timer.stop()
        return self.waits


def waits(session: Session, folder: Path) -> list[tuple[float, float]]:
    """Write the record of a session beside a window; return the waits of its event loop."""
    window = QWidget()
    window.show()
    pulse = Pulse()

    def act(progress: Progress) -> None:
        write_record(session, "nl", folder / "record.pdf", progress)
        make_preview(session, "nl")

    apart(texts("nl"), palette("light"), window, act)
    return pulse.end()


def main() -> None:
    """Measure and print; of three runs the one with the shortest longest wait, for others only add."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    gc.freeze()
    sessions = {
        "nine seats": replay(read("negen-plekken").actions).session,
        "1,000 arguments": thousand_arguments(),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, session in sessions.items():
            runs = [waits(session, Path(folder)) for _ in range(RUNS)]
            best, first = min(runs, key=max), max(runs[0])[0]
            over = [wait for wait in best if wait[0] > FRAME_MS]
            own = sum(used > FRAME_MS for _, used in best)
            sys.stdout.write(
                f"pauses while the record of {name} is written: longest {max(best)[0]:.0f} ms of {len(best)} turns,"
                f" {len(over)} above {FRAME_MS:.0f} ms (goal none; {own} by what the window itself used;"
                f" {first:.0f} ms the first time)\n"
            )
    del application


if __name__ == "__main__":
    main()

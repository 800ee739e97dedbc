"""A desktop that is asked not to sleep: the service of that name on the session bus, and Kompas before it.

`python -m tests.sleepless service ANSWER` is the service: it says each request and each end on its standard output.
`python -m tests.sleepless walk HOME ANSWER` starts it and walks through pre-flight and a stage; prints JSON. Both
want a bus of their own: see `test_sleep`.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher
from PySide6.QtWidgets import QApplication

from kompas.app import Program
from kompas.language import texts
from kompas.ui.readiness import preflight
from tests.whole import Key, begin, library_of, press, program, settle

NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
COOKIE = 4_000_000_000
"""As large as a number of this kind may be: real services give such."""


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class Agrees(QObject):  # type: ignore[operator]
    """Agrees, and tells who is there and when that one is gone, as a desktop does that then may sleep again."""

    def __init__(self) -> None:
        super().__init__()
        self._watcher = QDBusServiceWatcher(self)
        self._watcher.setConnection(QDBusConnection.sessionBus())
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(lambda _: tell("ended"))

    @Slot(str, str, "QDBusMessage", result="uint")
    def Inhibit(self, who: str, why: str, message: QDBusMessage) -> int:
        """Agree."""
        self._watcher.addWatchedService(message.service())
        tell(f"asked by {who}: {why}")
        return COOKIE


@ClassInfo({"D-Bus Interface": NAME})  # type: ignore[call-arg]
class Refuses(QObject):  # type: ignore[operator]
    """Is there, and knows no such request."""


def tell(words: str) -> None:
    """Say a line to who started this."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def serve(answer: str) -> int:
    """Be the service until ended."""
    application = QCoreApplication([])
    made: QObject = Agrees() if answer == "agrees" else Refuses()
    bus = QDBusConnection.sessionBus()
    bus.registerObject(PATH, made, QDBusConnection.RegisterOption.ExportAllSlots)
    tell("ready" if bus.registerService(NAME) else "no bus")
    return application.exec()


class Service:
    """The service as a process, with what it said so far."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._said = b""
        assert process.stdout is not None
        self._out = process.stdout.fileno()
        os.set_blocking(self._out, False)

    def said(self, least: int = 0) -> list[str]:
        """Return its lines, once there are as many as `least`, or after ten seconds."""
        end = time.monotonic() + 10
        while True:
            try:
                self._said += os.read(self._out, 4096)
            except BlockingIOError:
                settle()
            lines = self._said.decode().splitlines()
            if len(lines) >= least or time.monotonic() > end:
                return lines


@contextmanager
def service(answer: str) -> Iterator[Service]:
    """Start the service, and end it."""
    command = [sys.executable, "-m", "tests.sleepless", "service", answer]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            started = Service(process)
            assert started.said(1) == ["ready"]
            yield started
        finally:
            process.terminate()


def asked_before(kompas: Program, home: Path) -> str:
    """Return what pre-flight says about sleep."""
    page = preflight(library_of(kompas), kompas.preferences, home, Path.touch)
    page.show()
    end = time.monotonic() + 30
    while page.busy:
        assert time.monotonic() < end
        settle()
    found = page.rows[1].found.text()
    page.close()
    page.deleteLater()
    settle()
    return found


def walk(home: Path, answer: str) -> dict[str, Any]:
    """Look at pre-flight, open the stage, walk, leave it, open it again, and end."""
    found: dict[str, Any] = {}
    with program(home) as kompas:
        if answer == "nobody":
            return {"preflight": asked_before(kompas, home)}
        with service(answer) as desktop:
            found["preflight"] = asked_before(kompas, home)
            if answer != "agrees":
                return found
            found["after preflight"] = desktop.said(3)[1:]
            desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
            press(Key.Key_F5)
            found["open"] = [desk.stage.is_open, desktop.said(4)[3:], desk.stage.awake.holds()]
            for _ in range(6):
                press(Key.Key_PageDown)
            press(Key.Key_B)
            press(Key.Key_B)
            found["while open"] = [desktop.said()[4:], desk.stage.awake.holds()]
            press(Key.Key_F5)
            found["left"] = [desk.stage.is_open, desktop.said(5)[4:], desk.stage.awake.holds()]
            press(Key.Key_F5)
            found["again"] = desktop.said(6)[5:]
            desk.close()
            found["closed"] = desktop.said(7)[6:]
    return found


if __name__ == "__main__":
    if sys.argv[1] == "service":
        sys.exit(serve(sys.argv[2]))
    application = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(walk(Path(sys.argv[2]), sys.argv[3])) + "\n")

"""Keeps the computer and its screens awake while the stage is open. Nothing here reaches beyond this machine."""

import ctypes
import os
import subprocess
import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002


class Awake(QObject):
    """Asks the system not to sleep; `works` is None until asked, then whether the system agreed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.works: bool | None = None
        self._cookie: int | None = None
        self._helper: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        """Stay awake from now on."""
        if sys.platform == "win32":
            self.works = _windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            self._keep_mac()
        else:
            self._keep_desktop()

    def holds(self) -> bool:
        """Whether it is really so: asked of the system again, not remembered."""
        if sys.platform == "win32":
            # The answer is what held before; all three bits are there when the first call was taken.
            asked = _CONTINUOUS | _SYSTEM | _DISPLAY
            return _windows_before(asked) & asked == asked
        if sys.platform == "darwin":
            return self._helper is not None and self._helper.poll() is None
        bus = QDBusConnection.sessionBus()
        there = bus.isConnected() and bus.interface().isServiceRegistered(_SERVICE).value()
        return self._cookie is not None and bool(there)

    def release(self) -> None:
        """Let the system decide again."""
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        if self._helper is not None:
            self._helper.terminate()
            self._helper.wait()
            self._helper = None
        if self._cookie is not None:
            _screen_saver().call("UnInhibit", self._cookie)
            self._cookie = None

    def _keep_mac(self) -> None:
        if self._helper is None:
            command = ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]
            try:
                self._helper = subprocess.Popen(command)  # noqa: S603 - a fixed program of the system
            except OSError:
                self.works = False
                return
        self.works = True

    def _keep_desktop(self) -> None:
        if self._cookie is not None or not QDBusConnection.sessionBus().isConnected():
            self.works = self._cookie is not None
            return
        answer = _screen_saver().call("Inhibit", "Kompas", "stage")
        given = answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []
        self._cookie = int(given[0]) if given else None
        self.works = self._cookie is not None


def _screen_saver() -> QDBusInterface:
    return QDBusInterface(_SERVICE, _PATH, _SERVICE, QDBusConnection.sessionBus())


def _windows(state: int) -> bool:
    return bool(_windows_before(state))


def _windows_before(state: int) -> int:
    """Ask Windows for a state; return the one before, 0 when it refused."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    kernel.SetThreadExecutionState.restype = ctypes.c_uint
    return int(kernel.SetThreadExecutionState(ctypes.c_uint(state)))

"""Keeps the computer and its screens awake while the stage is open. Nothing here reaches beyond this machine."""

import ctypes
import os
import secrets
import subprocess
import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

_SERVICE = "org.freedesktop.ScreenSaver"
_PATH = "/org/freedesktop/ScreenSaver"
_ANSWER_MS = 1000
"""How long a desktop may take to agree. A service that hangs must not hold up who opens the stage."""
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002


class Awake(QObject):
    """Asks the system not to sleep; `works` is None until asked, then whether the system agreed.

    On a Linux desktop the request lives on a connection to the bus of its own, and ends with it: the call that ends
    it by name wants an unsigned number, which cannot be sent from Python, and a service that restarts forgets it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.works: bool | None = None
        self._connection = ""
        """Name of the connection on which the desktop agreed."""
        self._keeper = ""
        """Who agreed: the service under the name that the bus gave it."""
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
        return bool(self._keeper) and _owner(QDBusConnection(self._connection)) == self._keeper

    def release(self) -> None:
        """Let the system decide again."""
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        if self._helper is not None:
            self._helper.terminate()
            self._helper.wait()
            self._helper = None
        self._leave_desktop()

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
        if not self.holds():
            self._leave_desktop()
            self._connection = f"kompas-awake-{secrets.token_hex(4)}"
            self._keeper = _agreed(self._connection)
        self.works = bool(self._keeper)
        if not self.works:
            self._leave_desktop()

    def _leave_desktop(self) -> None:
        if self._connection:
            QDBusConnection.disconnectFromBus(self._connection)
        self._connection = self._keeper = ""


def _agreed(connection: str) -> str:
    """Ask the desktop on a new connection to stay awake; return who agreed, empty when nobody did."""
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, connection)
    if not bus.isConnected():
        return ""
    service = QDBusInterface(_SERVICE, _PATH, _SERVICE, bus)
    service.setTimeout(_ANSWER_MS)
    answer = service.call("Inhibit", "Kompas", "stage")
    return _owner(bus) if answer.type() == QDBusMessage.MessageType.ReplyMessage else ""


def _owner(bus: QDBusConnection) -> str:
    """Return the name on the bus of the service that keeps awake; empty when it is not there."""
    return str(bus.interface().serviceOwner(_SERVICE).value() or "") if bus.isConnected() else ""


def _windows(state: int) -> bool:
    return bool(_windows_before(state))


def _windows_before(state: int) -> int:
    """Ask Windows for a state; return the one before, 0 when it refused."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    kernel.SetThreadExecutionState.restype = ctypes.c_uint
    return int(kernel.SetThreadExecutionState(ctypes.c_uint(state)))

"""Whether the system asks that nothing moves on its screens. Nothing here reaches beyond this machine."""

import ctypes
import subprocess
import sys

from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage
from PySide6.QtGui import QGuiApplication

_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_ANSWER_MS = 300
"""How long a desktop may take to answer: who opens the stage waits for it."""
_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows' SystemParametersInfo."""


def wants_stillness() -> bool:
    """Tell whether the system asks for reduced motion; one that cannot be asked does not. May take 0.3 seconds."""
    if QGuiApplication.platformName() == "offscreen":
        # Nobody sees it move.
        return True
    if sys.platform == "win32":
        return _windows()
    return _mac() if sys.platform == "darwin" else _desktop()


def _windows() -> bool:
    moves = ctypes.c_int(1)
    user = getattr(ctypes, "windll").user32  # noqa: B009 - exists on Windows only
    user.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _mac() -> bool:
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=1)  # noqa: S603 - a fixed program
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.stdout.strip() == b"1"


def _desktop() -> bool:
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    service = QDBusInterface(_PORTAL, _PATH, _SETTINGS, bus)
    service.setTimeout(_ANSWER_MS)
    answer = service.call("ReadOne", "org.gnome.desktop.interface", "enable-animations")
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return False
    return answer.arguments()[0] is False

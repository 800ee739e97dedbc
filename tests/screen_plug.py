"""Pulls and plugs screens while the program runs: the offscreen platform lets its tests do so, by its own door.

That door is a function of the platform that no Python module wraps, so it is called by its address. It is there on
64-bit Linux; elsewhere `works()` is False.
"""

import ctypes
import json
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QGuiApplication
from shiboken6 import getCppPointer

Place = tuple[int, int, int, int]
_RESOURCE_SLOT = 12
"""Where QPlatformNativeInterface::nativeResourceForIntegration stands, after the twelve of QObject."""


def works() -> bool:
    """Whether screens can be pulled here."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def screen(name: str, place: Place, dpr: float = 1.0) -> dict[str, Any]:
    """Return a screen as the platform wants it told."""
    x, y, width, height = place
    return {"name": name, "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96, "dpr": dpr}


def plug(screens: Sequence[dict[str, Any]]) -> None:
    """Let these be the screens of this process from now on; windows hear of it before this returns."""
    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    core, gui = (ctypes.CDLL(str(folder / f"libQt6{name}.so.6")) for name in ("Core", "Gui"))
    words = QJsonDocument.fromJson(QByteArray(json.dumps({"screens": list(screens)}).encode()))
    told = ctypes.create_string_buffer(16)
    give = core["_ZNK13QJsonDocument6objectEv"]
    give.argtypes, give.restype = [ctypes.c_void_p, ctypes.c_void_p], ctypes.c_void_p
    give(ctypes.addressof(told), getCppPointer(words)[0])
    native = _native(gui)
    _door(native)(ctypes.addressof(told), native)
    QGuiApplication.processEvents()


def _native(gui: ctypes.CDLL) -> int:
    find = gui["_ZN15QGuiApplication23platformNativeInterfaceEv"]
    find.argtypes, find.restype = [], ctypes.c_void_p
    native: int = find()
    return native


def _door(native: int) -> Callable[[int, int], None]:
    table = ctypes.cast(native, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[_RESOURCE_SLOT] or 0)
    name = QByteArray(b"setConfiguration")
    address = ask(native, getCppPointer(name)[0])
    assert address, "the platform has no such door"
    return ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(address)

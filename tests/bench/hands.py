"""The hands of the tests, timed: what each touch of mouse or keyboard and each pass of the event loop took."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests import desk_hands, whole


class Turn(NamedTuple):
    """One turn of the event loop in a step: a touch itself, or `what` follows from it.

    `milliseconds` by the clock; `own` is what the window's thread used of them, without what others had it wait.
    """

    milliseconds: float
    own: float
    step: str
    touch: str
    what: str


class Watch:
    """Stands where the helpers of the tests expect QTest and QCoreApplication, and passes everything on.

    Not a filter or another `notify`: those would cost time with each of the thousand events of a new panel.
    """

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self.step = ""
        self._touch = ""

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time what the helpers do in here."""
        with (
            patch.object(whole, "QTest", self),
            patch.object(desk_hands, "QTest", self),
            patch.object(whole, "QCoreApplication", self),
        ):
            yield

    def processEvents(self) -> None:
        """Let everything that waits happen."""
        self._timed("what follows", QCoreApplication.processEvents)

    def sendPostedEvents(self, *which: Any) -> None:
        """Let what was put away be freed."""
        self._timed("freeing", QCoreApplication.sendPostedEvents, *which)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a touch of QTest, timed."""
        touch: Callable[..., Any] = getattr(QTest, name)
        if name.startswith("qWait"):
            return touch

        def timed(*details: Any, **more: Any) -> Any:
            self._touch = f"{name} {_said(details)}"
            return self._timed("the act", touch, *details, **more)

        return timed

    def _timed(self, what: str, act: Callable[..., Any], *details: Any, **more: Any) -> Any:
        begin, used = time.perf_counter(), time.thread_time()
        try:
            return act(*details, **more)
        finally:
            long, own = time.perf_counter() - begin, time.thread_time() - used
            self.turns.append(Turn(long * 1000, own * 1000, self.step, self._touch, what))


def _said(details: tuple[Any, ...]) -> str:
    """Return on which widget, and with which key or letter."""
    widget, *rest = details or (None,)
    name = f"{type(widget).__name__} {widget.accessibleName()!r}" if isinstance(widget, QWidget) else ""
    keys = [each if isinstance(each, str) else getattr(each, "name", "") for each in rest[:1]]
    return " ".join((name, *keys)).strip()

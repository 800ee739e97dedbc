"""Roles that come to stand elsewhere go there in one motion, so that nobody loses sight of them."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from kompas.geometry.rolemap.between import between, moves
from kompas.geometry.rolemap.parts import MapLayout

LASTS_MS = 300
MOST = 40
"""Roles beyond which a map jumps: to draw more of them takes longer than a frame."""


def _always() -> bool:
    return True


class Gliding(QObject):
    """Knows what was seen last and what comes; emits `moved` for each frame on the way.

    `still` says whether the system asks that nothing moves; until it is known, nothing does.
    """

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.still: Callable[[], bool] = _always
        self._seen: MapLayout | None = None
        self._from: MapLayout | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(LASTS_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self.moved)

    def lasts(self) -> bool:
        """Whether roles are on their way now."""
        return self._animation.state() is QVariantAnimation.State.Running

    def begin(self, after: MapLayout, *, alike: bool) -> None:
        """Go from what was seen last to a layout; at once when that was of another size (`alike` is false)."""
        self.stop()
        seen = self._seen
        if seen is None or not alike or len(after.roles) > MOST or not moves(seen, after) or self.still():
            return
        self._from = seen
        self._animation.start()

    def stop(self) -> None:
        """Be there at once."""
        self._animation.stop()
        self._from = None

    def shown(self, layout: MapLayout) -> MapLayout:
        """Return what is to be seen now on the way to a layout, and remember it."""
        if self._from is not None and self.lasts():
            layout = between(self._from, layout, float(self._animation.currentValue()))
        self._seen = layout
        return layout

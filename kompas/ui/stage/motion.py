"""Motion on the stage: a page on its way to how it stands, in 300 ms, where moving explains what changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QVariantAnimation

from kompas.domain.stage import AnyView
from kompas.geometry.shapes import Drawing
from kompas.ui.stage.canvas import Canvas

LASTS_MS = 300
Way = Callable[[float], Drawing]
"""The page on its way: 0 is where it begins, 1 where it stands."""


class Motion(QObject):
    """Shows pages on a canvas, one that just came on its way; what lies over the page (the timer) stays.

    With `still` each page is there at once.
    """

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self.still = True
        self._canvas = canvas
        self._view: AnyView | None = None
        self._way: Way | None = None
        self._around = ""
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(LASTS_MS)
        self._animation.valueChanged.connect(self._step)

    def lasts(self) -> bool:
        """Whether something moves now."""
        return self._animation.state() is QVariantAnimation.State.Running

    def show(self, view: AnyView | None, page: Drawing | None, way: Way | None, around: str) -> None:
        """Show the page of a view (None: black), on its `way` when the view just came, `around` it that colour."""
        came, self._view = view is not self._view, view
        self._way, self._around = way, around
        if came or way is None:
            self._animation.stop()
        if came and way is not None and not self.still:
            self._animation.start()
        elif not self.lasts():
            self._canvas.show_drawing(page, around)

    def _step(self, progress: float) -> None:
        if self._way is not None:
            over = self._canvas.moving
            self._canvas.show_drawing(self._way(progress), self._around)
            self._canvas.show_moving(over)

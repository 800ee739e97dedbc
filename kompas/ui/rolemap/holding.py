"""What hand or keys are doing to the map on the desk: how it ends, and how it is lost with its window."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent, QWindow

from kompas.ui.controls.typing_gesture import REST_MS
from kompas.ui.rolemap.choosing import ChoosingCanvas
from kompas.ui.room import Room


class HoldingCanvas(ChoosingCanvas):
    """Ends or cancels the gesture in progress. `_rest` runs while keys do something that ends when they rest."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._heard: QWindow | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.end_gesture)

    def end_gesture(self) -> None:
        """End what hand or keys were doing, with its action."""
        self._rest.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end()
            self.update()

    def cancel_gesture(self) -> None:
        """End what hand or keys were doing, without a trace."""
        self._rest.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.update()

    # Losing the window

    def lose_hold(self) -> None:
        """Cancel a drag that lost its window: nobody let go on purpose. What keys did by then was meant."""
        if self._rest.isActive():
            self.end_gesture()
        else:
            self.cancel_gesture()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear from now on when the window comes on another screen."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not None and window is not self._heard:
            self._heard = window
            window.screenChanged.connect(self.lose_hold)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lose what was in the hand."""
        self.lose_hold()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lose what was in the hand: the map under it has other places now."""
        self.lose_hold()
        super().resizeEvent(event)
        self.look(self.zoomed.within(self._sides()))

"""Where the panel of a step stands: it scrolls inside itself, and its width is the same with and without the bar."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kompas.ui.desk.middle.appearing import Appearing

_ABOVE = 4


class Ground(QWidget):
    """What lies in the area: as high as the panel needs at the width it has, and no higher than that.

    Qt would ask for the height that the panel likes; a picture in it may well be lower before anything scrolls.
    `laid_out` tells that something in it was.
    """

    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.panel: QWidget | None = None

    def event(self, event: QEvent) -> bool:
        """Tell when the layout was asked to look again."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Return the size that the panel needs at the present width."""
        layout = self.panel.layout() if self.panel is not None else None
        if layout is None:
            return super().minimumSizeHint()
        return QSize(layout.totalMinimumSize().width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the panel needs at a width: this is what the area asks for."""
        whole = self.layout()
        layout = self.panel.layout() if self.panel is not None else None
        if layout is None or whole is None:
            return super().heightForWidth(width)
        least = layout.totalMinimumSize()
        if not layout.hasHeightForWidth():
            return least.height() + _ABOVE
        inside = max(width - whole.contentsMargins().right(), least.width())
        return layout.totalMinimumHeightForWidth(inside) + _ABOVE


class WorkArea(QScrollArea):
    """Holds one panel."""

    def __init__(self) -> None:
        super().__init__()
        inner = self.ground = Ground()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(0, _ABOVE, 0, 0)
        self._place.setSpacing(0)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._appearing = Appearing(self, inner)
        inner.laid_out.connect(self._appearing.look)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room()

    def put(self, panel: QWidget) -> None:
        """Show a panel, from its top."""
        self.ground.panel = panel
        self._place.addWidget(panel, 1)
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Give the panel its height now: left to Qt, the first thing to be seen of it is squeezed."""
        if self.ground.panel is not None and self.isVisible():
            self.ground.panel.show()
            # The area hears of the panel; a bar that comes takes width; lines that break anew take height.
            for _ in range(3):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._appearing.begin(self.ground.panel)

    def take(self, panel: QWidget) -> None:
        """Take a panel out."""
        self._appearing.begin(None)
        self.ground.panel = None
        self._place.removeWidget(panel)

    def bar_width(self) -> int:
        """Return the width that the bar takes, or would take."""
        return self.verticalScrollBar().sizeHint().width()

    def _make_room(self, *_: int) -> None:
        # What the bar does not take stays free: a panel that grows must not get another width.
        scrolls = self.verticalScrollBar().maximum() > 0
        self._place.setContentsMargins(0, _ABOVE, 0 if scrolls else self.bar_width(), 0)

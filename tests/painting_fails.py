"""A widget that cannot be painted, in a process of its own. See `test_painting`."""

import gc
import json
import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from kompas.ui.stage.canvas import Canvas

kept: list[tuple[type[BaseException], BaseException, TracebackType | None]] = []


class Unpaintable(Canvas):
    """Fails in the middle of its painting."""

    def paint_on(self, painter: QPainter) -> None:
        """Begin, and fail."""
        painter.drawLine(0, 0, 10, 10)
        raise ValueError("cannot be painted")


def keep(kind: type[BaseException], trouble: BaseException, where: TracebackType | None) -> None:
    """Keep what was raised, as Python itself does, and with it what stood in the frames."""
    kept.append((kind, trouble, where))


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    sys.excepthook = keep
    widget = Unpaintable("x")
    widget.show()
    application.processEvents()
    widget.deleteLater()
    del widget
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    failed = len(kept)
    kept.clear()
    gc.collect()
    sys.stdout.write(json.dumps({"failed": failed}) + "\n")

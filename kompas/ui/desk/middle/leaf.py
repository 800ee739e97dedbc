"""A leaf that lies over the step in the middle of the desk: what is needed now and then, one level away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Button, Rule, Sheet, Title, column, row

_MARGIN = 40


class Leaf(QWidget):
    """Title, a button that takes the leaf away (as Escape does), and its content.

    The content is a panel that belongs to no step; it follows the session by itself.
    """

    def __init__(self, room: Room, title: str, content: StepPanel, done: Callable[[], None]) -> None:
        super().__init__()
        self.content = content
        self._done = done
        self.done = Button(room.texts("agenda.done"), room.palette, "primary", "Esc")
        self.done.clicked.connect(done)
        inner = Sheet()
        layout = QVBoxLayout()
        layout.setContentsMargins(_MARGIN - RING, 16, _MARGIN - RING, 16)
        layout.setSpacing(6)
        head = row(Title(title, wrap=False), -1, self.done, gap=8)
        layout.addLayout(column(head, Rule(room.palette.ink), margins=(RING, 0, RING, 0), gap=8))
        layout.addWidget(content, 1)
        inner.setLayout(layout)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        content.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the step on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

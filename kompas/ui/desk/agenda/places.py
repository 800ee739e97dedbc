"""Where lines and fields of the agenda stand while it is changed: choosing a step moves no line under the hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_BESIDE = 520
"""Pixels of a window's height that stand around the lines: head, fields, what makes a new step, status."""
_BEYOND = 24
"""Pixels that are seen beyond a line that is brought in sight."""
_LEAST = 5.5
"""How many lines can be seen at least; the half one shows that there are more."""


class LineList(QScrollArea):
    """The lines, in a place whose height depends on the window and their number only, never on which is chosen."""

    def __init__(self, rows: QVBoxLayout) -> None:
        super().__init__()
        inner = QWidget()
        inner.setLayout(rows)
        self._rows = rows
        self._here: QWidget | None = None
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def bring(self, line: QWidget) -> None:
        """Let a line be seen."""
        self._here = line
        self.ensureWidgetVisible(line, 0, _BEYOND)

    def take(self, line: QWidget) -> None:
        """Take a line out, for good."""
        if line is self._here:
            self._here = None
        self._rows.removeWidget(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the line that was brought be seen in the new height; before the first one nothing could be seen."""
        super().resizeEvent(event)
        if self._here is not None:
            self.verticalScrollBar().setValue(0)
            self.bring(self._here)

    def fit(self, window: int) -> None:
        """Be as high as all lines, if a window of this height leaves so much room."""
        count = self._rows.count()
        if count:
            whole = self._rows.sizeHint().height()
            least = min(whole, round(_LEAST * whole / count))
            self.setFixedHeight(max(least, min(whole, window - _BESIDE)))


class FieldsPlace(QWidget):
    """The fields of one step. It never gets lower: what stands around it would come back under the hand."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def put(self, fields: QWidget) -> None:
        """Show these fields instead of those that are there."""
        self.setMinimumHeight(self.height() if self.isVisible() else 0)
        old, self._shown = self._shown, fields
        if old is not None:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._layout.addWidget(fields, 0, Qt.AlignmentFlag.AlignTop)

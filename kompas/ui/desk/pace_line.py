"""Ahead or behind, and when we are ready: the line under the agenda, in two lines when the column is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kompas.language import Texts
from kompas.ui.desk.pace import Pace
from kompas.ui.widgets import Title, Words, row


class PaceLine(QWidget):
    """How the time goes, in words."""

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._pace = Words(wrap=False)
        self._at = Title(size=20, wrap=False)
        self._ready = row(Words(texts("desk.ready_at"), wrap=False), self._at, gap=6)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in two lines, or in one."""
        for widget in (self._pace, self._ready):
            self._grid.removeWidget(widget)
        left = Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(self._pace, 0, 0, left)
        if narrow:
            self._grid.addWidget(self._ready, 1, 0, left)
        else:
            self._grid.addWidget(self._ready, 0, 1)

    def show_pace(self, pace: Pace) -> None:
        """Show ahead or behind, and when we are ready."""
        texts = self._texts
        minutes = round(pace.behind / 60)
        if minutes > 0:
            self._pace.setText(texts.many("desk.behind", minutes))
        elif minutes < 0:
            self._pace.setText(texts.many("desk.ahead", -minutes))
        else:
            self._pace.setText(texts("desk.on_time"))
        self._at.setText(pace.ready_at.astimezone().strftime("%H:%M"))

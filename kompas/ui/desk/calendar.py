"""A month to pick a day from, in the colours of the desk: no red days, and what is chosen is ink."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from kompas.geometry.palette import Palette
from kompas.ui.icons import icon

_ARROWS = {"qt_calendar_prevmonth": "arrow-left", "qt_calendar_nextmonth": "arrow-right"}


class Calendar(QCalendarWidget):
    """One month at a time."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setMinimumSize(QSize(340, 260))
        plain, soft = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(palette.ink))
        soft.setForeground(QColor(palette.soft))
        soft.setBackground(QColor(palette.sheet))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        self.setHeaderTextFormat(soft)
        for name, picture in _ARROWS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, palette.ink))
        self.setStyleSheet(
            f"QCalendarWidget {{ border: 2px solid {palette.ink}; }}"
            f"QCalendarWidget QWidget {{ background: {palette.sheet}; }}"
            f"QToolButton {{ border: 0; padding: 6px 10px; font-weight: 600; color: {palette.ink}; }}"
            f"QToolButton:focus {{ border: 2px solid {palette.ink}; }}"
            "QToolButton::menu-indicator { image: none; }"
            f"QAbstractItemView {{ background: {palette.sheet}; color: {palette.ink};"
            f" selection-background-color: {palette.ink}; selection-color: {palette.paper}; }}"
            f"QAbstractItemView:disabled {{ color: {palette.line}; }}"
        )

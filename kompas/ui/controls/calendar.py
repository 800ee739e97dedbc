"""A month to pick a day from, in the colours of the desk: no red days, and what is chosen is ink."""

from datetime import date
from functools import partial
from string import digits

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.ui.icons import icon

_ARROWS = {"qt_calendar_prevmonth": "arrow-left", "qt_calendar_nextmonth": "arrow-right"}

_FRAME = 2
"""Pixels of the line around it."""


class Calendar(QCalendarWidget):
    """One month at a time."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setMinimumSize(QSize(340, 260))
        # Its own small box for a typed date lies over the days, and forgets it when one clicks elsewhere.
        self.setDateEditEnabled(False)
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
            f"QCalendarWidget QWidget {{ background: {palette.sheet}; }}"
            f"QToolButton {{ border: 0; padding: 6px 10px; font-weight: 600; color: {palette.ink}; }}"
            f"QToolButton:focus {{ border: 2px solid {palette.ink}; }}"
            "QToolButton::menu-indicator { image: none; }"
            f"QAbstractItemView {{ background: {palette.sheet}; color: {palette.ink};"
            f" selection-background-color: {palette.ink}; selection-color: {palette.paper}; }}"
            f"QAbstractItemView:disabled {{ color: {palette.line}; }}"
        )


class CalendarPopup(QFrame):
    """A calendar over a field. Enter or a click takes a day; Escape or a click elsewhere takes none.

    Who begins to type a date means the field: the calendar goes, and tells the digit that was `typed`.
    """

    taken = Signal(object)
    """The date that was taken."""
    typed = Signal(str)

    def __init__(self, palette: Palette, language: str, name: str, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self.setStyleSheet(
            f"QFrame#calendar {{ border: {_FRAME}px solid {palette.ink}; background: {palette.sheet}; }}"
        )
        # The click that closes it must not press what lies under it: on its own button it would open again.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self.setAccessibleName(name)
        self.calendar = Calendar(palette)
        self.calendar.setAccessibleName(name)
        self.calendar.setLocale(QLocale(language))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)
        for digit in digits:
            QShortcut(QKeySequence(digit), self).activated.connect(partial(self._type, digit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        layout.addWidget(self.calendar)

    def open_at(self, day: date, under: QWidget) -> None:
        """Open under a widget, or over it when there is no room below, with a day chosen."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        # A style sheet is only known after polishing, and the size with it.
        for widget in (self, self.calendar):
            widget.ensurePolished()
        self.adjustSize()
        self.move(self._place(under))
        # Before it shows: the field must hear that it loses the focus to something of its own.
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        self.show()

    def _place(self, under: QWidget) -> QPoint:
        top, below = under.mapToGlobal(QPoint(0, 0)), under.mapToGlobal(QPoint(0, under.height()))
        screen = under.screen().availableGeometry()
        over = below.y() + self.height() > screen.bottom() and top.y() - self.height() >= screen.top()
        x = max(screen.left(), min(below.x(), screen.right() - self.width()))
        return QPoint(x, top.y() - self.height() if over else below.y())

    def _type(self, digit: str) -> None:
        self.close()
        self.typed.emit(digit)

    def _take(self, day: QDate) -> None:
        # A double click says it twice.
        if self.isVisible():
            self.close()
            self.taken.emit(date(day.year(), day.month(), day.day()))

"""A date on the desk: typed or picked from a calendar, or none."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kompas.domain.actions import Action
from kompas.geometry.palette import Palette
from kompas.ui.controls.arrow import draw_arrow
from kompas.ui.controls.box import BOX_HIGH
from kompas.ui.controls.calendar import CalendarPopup
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.date_line import DateLine
from kompas.ui.controls.date_words import kept_date
from kompas.ui.controls.flow import Flow
from kompas.ui.room import Room
from kompas.ui.widgets import Words, row

WEEKS = 4
"""How long somebody gets when nobody says otherwise."""
_WIDE = 36


def usual_date(started: str, weeks: int = WEEKS) -> str:
    """Return the ISO date some weeks after a session's start."""
    return (datetime.fromisoformat(started).date() + timedelta(weeks=weeks)).isoformat()


class _Opener(QPushButton):
    """The button with an arrow that opens the calendar; the mouse does not take the focus from the line."""

    def __init__(self, name: str, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a width that is easy to hit, as high as the line."""
        return QSize(_WIDE, BOX_HIGH)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw a frame that goes on where that of the line ends, and an arrow."""
        with QPainter(self) as painter:
            focus = self.hasFocus()
            wide = 3.0 if focus else 1.5
            pen = QPen(QColor(self._palette.ink if focus else self._palette.line), wide)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.setBrush(QColor(self._palette.sheet))
            half = wide / 2
            # Without the focus its left side is that of the line.
            painter.drawRect(self.rect().toRectF().adjusted(half if focus else -wide, half, -half, -half))
        draw_arrow(self, self._palette.ink)


class DateField(QWidget):
    """A date joined to the store: a draft while it changes, one action at rest, on Enter or when the focus goes.

    `action` makes the action from an ISO date or ""; `present` gives the date the session holds; `usual` is
    proposed when there is none. What is typed and is no date stays, with a sentence that says so.
    """

    def __init__(
        self,
        room: Room,
        key: str,
        name: str,
        action: Callable[[str], Action],
        present: Callable[[], str],
        usual: Callable[[], str],
    ) -> None:
        super().__init__()
        self._room, self._name = room, name
        self._action, self._present, self._usual = action, present, usual
        texts = room.texts
        self.edit = DateLine(room, key, name, action, present, usual)
        self.opener = _Opener(texts("desk.date_calendar", name=name), room.palette)
        self.none = Choice(texts("desk.date_none"), room.palette)
        self.none.set_words(self.none.words, said=texts("desk.date_none_said", name=name))
        self.unread = Words()
        self.unread.hide()
        self._popup: CalendarPopup | None = None
        layout = Flow(self)
        for widget in (row(self.edit, self.opener, gap=0), self.none, self.unread):
            layout.addWidget(widget)
        self._listen()
        self.refresh()

    def _listen(self) -> None:
        self.edit.asked.connect(self.open_calendar)
        self.edit.refused.connect(self._refuse)
        self.edit.textChanged.connect(self.unread.hide)
        self.edit.settled.connect(self._settle)
        self.opener.clicked.connect(self.open_calendar)
        self.none.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Show what the session holds, unless the date is just being changed."""
        self.edit.gesture.refresh()
        self.none.setVisible(bool(self._present()))

    @property
    def popup(self) -> CalendarPopup:
        """The calendar, made when it is first asked for."""
        if self._popup is None:
            room = self._room
            self._popup = CalendarPopup(room.palette, room.texts.language, self._name, self)
            self._popup.taken.connect(self._take)
            self._popup.typed.connect(self.edit.begin_with)
        return self._popup

    def open_calendar(self) -> None:
        """Open the calendar at the date in the line, or at the usual one."""
        self.edit.setFocus()
        self.popup.open_at(self.edit.day(), self.edit)

    def _take(self, day: date) -> None:
        self.edit.take(day)
        self.edit.gesture.end()
        self.edit.selectAll()

    def _refuse(self) -> None:
        texts = self._room.texts
        example = self.edit.words(self._usual())
        self.unread.setText(texts("desk.date_unread", typed=self.edit.text().strip(), example=example))
        self.unread.show()
        self.edit.setAccessibleDescription(self.unread.text())

    def _settle(self) -> None:
        iso = self._present()
        self.unread.hide()
        self.edit.setAccessibleDescription(self._room.texts.date(iso) if kept_date(iso) else "")

    def _remove(self) -> None:
        self.edit.gesture.cancel()
        self._room.do(self._action(""))
        self.edit.setFocus()

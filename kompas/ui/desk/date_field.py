"""A date on the desk: typed or picked from a calendar, or none."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from kompas.domain.actions import Action
from kompas.ui.desk.calendar import Calendar
from kompas.ui.desk.choice import Choice
from kompas.ui.desk.flow import Flow
from kompas.ui.desk.pickers import BOX_HIGH, draw_arrow
from kompas.ui.room import Room
from kompas.ui.typing_gesture import REST_MS

WEEKS = 4
"""How long somebody gets when nobody says otherwise."""

_ISO = Qt.DateFormat.ISODate


def usual_date(started: str, weeks: int = WEEKS) -> str:
    """Return the ISO date some weeks after a session's start."""
    return (datetime.fromisoformat(started).date() + timedelta(weeks=weeks)).isoformat()


class _DateEdit(QDateEdit):
    """A date edit that the wheel cannot change and whose arrow has the colour of the text."""

    def __init__(self, room: Room, name: str) -> None:
        super().__init__()
        self._palette = room.palette
        self._calendar: Calendar | None = None
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.lineEdit().setAccessibleName(name)
        self.setStyleSheet(
            "QDateEdit { padding: 5px 10px; } QDateEdit:focus { padding: 3px 8px; }"
            "QDateEdit::drop-down { border: 0; width: 28px; } QDateEdit::down-arrow { image: none; }"
        )
        self.setFixedHeight(BOX_HIGH)
        self.setLocale(QLocale(room.texts.language))
        self.setDisplayFormat(room.texts("desk.date_format"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the calendar when it is first asked for."""
        if self._calendar is None:
            self._calendar = Calendar(self._palette)
            self.setCalendarWidget(self._calendar)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the column."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and an arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._palette.ink)


class DateField(QWidget):
    """A date joined to the store: a draft while it changes, one action at rest, on Enter or when the focus goes.

    `action` makes the action from an ISO date or ""; `present` gives the date the session holds; `usual` is
    proposed when there is none.
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
        self._room, self._key = room, key
        self._action, self._present, self._usual = action, present, usual
        self._changing = False
        texts = room.texts
        self.edit = _DateEdit(room, name)
        self.none = Choice(texts("desk.date_none"), room.palette)
        self.none.set_words(self.none.words, said=texts("desk.date_none_said", name=name))
        self.add = Choice(texts("desk.date_add"), room.palette)
        self.add.set_words(self.add.words, said=texts("desk.date_add_said", name=name))
        layout = Flow()
        self.setLayout(layout)
        for widget in (self.edit, self.none, self.add):
            layout.addWidget(widget)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.end)
        self.edit.dateChanged.connect(self._changed)
        self.edit.editingFinished.connect(self.end)
        self.add.clicked.connect(self._add)
        self.none.clicked.connect(self._remove)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session holds, unless the date is just being changed."""
        if self._changing:
            return
        iso = self._present()
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.edit.setDate(QDate.fromString(iso or self._usual(), _ISO))
        self.edit.blockSignals(False)  # noqa: FBT003
        self.edit.setVisible(bool(iso))
        self.none.setVisible(bool(iso))
        self.add.setVisible(not iso)

    def end(self) -> None:
        """Turn what was chosen into one action."""
        self._rest.stop()
        if not self._changing:
            return
        self._changing = False
        iso = self.edit.date().toString(_ISO)
        if iso != self._present():
            self._room.do(self._action(iso))
        self._room.store.draft(self._key, None)
        self.refresh()

    def _changed(self, day: QDate) -> None:
        self._changing = True
        self._room.store.draft(self._key, self._action(day.toString(_ISO)))
        self._rest.start()

    def _add(self) -> None:
        self._room.do(self._action(self._usual()))
        self.edit.setFocus()

    def _remove(self) -> None:
        self._changing = False
        self._rest.stop()
        self._room.store.draft(self._key, None)
        self._room.do(self._action(""))
        self.add.setFocus()

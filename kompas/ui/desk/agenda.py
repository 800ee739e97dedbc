"""The agenda column: every step with its time, where we are, and how the pace is."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kompas.domain.content import Step
from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.desk.choice import Choice
from kompas.ui.desk.flow import flow
from kompas.ui.desk.pace import Pace, step_times
from kompas.ui.desk.proposal import Proposal
from kompas.ui.icons import pixmap
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Title, Words, column, ground

WIDTH = 316
_NOW_HEIGHT, _HEIGHT = 46, 38


class StepRow(QAbstractButton):
    """One step: time, number or sign, name, minutes. Pressing it goes there."""

    def __init__(self, palette: Palette, texts: Texts) -> None:
        super().__init__()
        self._palette = palette
        self._texts = texts
        self._parts = ("", "", "", "")
        self._state = "later"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, number: int, step: Step, time: str, state: str) -> None:
        """Show a step as done, now, later or skipped."""
        name = step.title.read(self._texts.language)
        self._parts = (time, str(number), name, str(step.minutes))
        self._state = state
        status = {
            "done": self._texts("desk.step_done"),
            "now": self._texts("desk.step_now"),
            "later": self._texts("desk.step_later"),
            "skipped": self._texts("desk.step_skipped"),
        }[state]
        self.setAccessibleName(
            self._texts("desk.step_said", number=number, name=name, minutes=step.minutes, status=status)
        )
        self.setFixedHeight(_NOW_HEIGHT if state == "now" else _HEIGHT)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the full width of the column."""
        return QSize(WIDTH, _NOW_HEIGHT if self._state == "now" else _HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._state == "now"
        if now:
            painter.fillRect(self.rect(), QColor(self._palette.marker))
        ink = self._palette.on_marker if now else self._palette.ink
        soft = ink if now else self._palette.soft
        face = Face.SEMIBOLD if now else Face.REGULAR
        time, number, name, minutes = self._parts
        self._write(painter, QRect(24, 0, 50, self.height()), time, soft, face)
        self._sign(painter, number, soft if self._state != "now" else ink, face)
        self._write(
            painter,
            QRect(110, 0, 148, self.height()),
            name,
            soft if self._state in ("done", "skipped") else ink,
            face,
        )
        right = Qt.AlignmentFlag.AlignRight
        self._write(painter, QRect(252, 0, WIDTH - 24 - 252, self.height()), minutes, soft, face, right)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(ink), 3))
            painter.drawRect(self.rect().adjusted(6, 2, -7, -3))

    def _sign(self, painter: QPainter, number: str, ink: str, face: Face) -> None:
        middle = self.height() // 2
        if self._state == "done":
            painter.drawPixmap(80, middle - 8, pixmap("check", ink, 17))
        elif self._state == "skipped":
            painter.setPen(QPen(QColor(ink), 2))
            painter.drawLine(81, middle, 93, middle)
        else:
            self._write(painter, QRect(80, 0, 28, self.height()), number, ink, face)

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        ink: str,
        face: Face,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        made = font(face, 16, 0.0, tabular=True)
        painter.setFont(made)
        painter.setPen(QColor(ink))
        short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, short)
        if self._state == "skipped" and area.left() == 110:  # noqa: PLR2004 - the name's own place
            width = painter.fontMetrics().horizontalAdvance(short)
            painter.drawLine(110, self.height() // 2, 110 + width, self.height() // 2)


class AgendaColumn(QWidget):
    """Title, steps, pace; when late a proposal. `change` opens the agenda to change it."""

    def __init__(self, room: Room, go_to: Callable[[str], None], change: Callable[[], None]) -> None:
        super().__init__()
        ground(self, "paper")
        self.setFixedWidth(WIDTH)
        self._room = room
        self._go_to = go_to
        self._rows: list[StepRow] = []
        self._here = -1
        self._title = Title(size=20)
        self._about = Words(voice="soft")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.pace = Words(voice="strong")
        self.proposal = Proposal(room)
        self.change = Choice(room.texts("agenda.change"), room.palette)
        self.change.set_words(self.change.words, said=room.texts("agenda.change_said"))
        self.change.clicked.connect(change)
        self._area = QScrollArea()
        self._build()

    def _build(self) -> None:
        holder = QWidget()
        holder.setLayout(self._list)
        area = self._area
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head, foot = QWidget(), QWidget()
        head.setLayout(column(self._title, self._about, margins=(24, 24, 24, 16), gap=4))
        acts = flow(self.proposal.take, self.change)
        ink = self._room.palette.ink
        foot.setLayout(column(Rule(ink), 4, self.pace, self.proposal, acts, margins=(24, 8, 24, 12), gap=6))
        layout = column(head, gap=0)
        layout.addWidget(area, 1)
        layout.addWidget(foot)
        self.setLayout(layout)

    def show_agenda(self, now: datetime, run: float) -> None:
        """Show all steps as they are."""
        session = self._room.session
        texts = self._room.texts
        self._title.setText(session.scenario.title.read(texts.language))
        seats = texts.many("desk.seats", len(session.seats))
        self._about.setText(texts("desk.about", minutes=session.agenda_minutes, seats=seats))
        self._make_rows(len(session.steps))
        times = step_times(session, now, run)
        here = session.steps.index(session.step)
        visited = {visit.step for visit in session.visits}
        for place, (shown, step) in enumerate(zip(self._rows, session.steps, strict=True)):
            state = _state(step, place, here, visited)
            time = times.get(step.id)
            said = time.astimezone().strftime("%H:%M") if time and not step.skipped else "–"
            shown.show_step(place + 1, step, said, state)
        if here != self._here:
            self._here = here
            self._area.ensureWidgetVisible(self._rows[here], 0, _NOW_HEIGHT)

    def show_pace(self, pace: Pace) -> None:
        """Show ahead or behind, and when we are ready."""
        texts, minutes = self._room.texts, pace.minutes_behind
        ready = pace.ready_at.astimezone().strftime("%H:%M")
        if minutes > 0:
            said = texts.many("agenda.behind", minutes, time=ready)
        elif minutes < 0:
            said = texts.many("agenda.ahead", -minutes, time=ready)
        else:
            said = texts("agenda.on_time", time=ready)
        self.pace.setText(said)
        self.proposal.show_pace(pace)

    def focus_now(self) -> None:
        """Put the keyboard on the present step, to choose another."""
        here = self._room.session.steps.index(self._room.session.step)
        self._rows[here].setFocus()

    def _make_rows(self, count: int) -> None:
        while len(self._rows) > count:
            old = self._rows.pop()
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self._rows) < count:
            new = StepRow(self._room.palette, self._room.texts)
            new.clicked.connect(self._pressed)
            self._list.insertWidget(len(self._rows), new)
            self._rows.append(new)

    def _pressed(self) -> None:
        place = next(i for i, shown in enumerate(self._rows) if shown is self.sender())
        self._go_to(self._room.session.steps[place].id)


def _state(step: Step, place: int, here: int, visited: set[str]) -> str:
    if place == here:
        return "now"
    if step.skipped:
        return "skipped"
    return "done" if place < here and step.id in visited else "later"

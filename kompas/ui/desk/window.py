"""The desk: agenda, the present step, and what stands beside it; it assembles and decides nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from kompas.domain.problems import Problem
from kompas.preferences import DeskPlace
from kompas.ui.bridge import Change
from kompas.ui.desk.acts import Acts
from kompas.ui.desk.agenda.column import AgendaColumn
from kompas.ui.desk.agenda.pace import Pace
from kompas.ui.desk.beside.column import Beside
from kompas.ui.desk.clock import StepClock
from kompas.ui.desk.escaping import Escaping
from kompas.ui.desk.hidden_notes import why_hidden
from kompas.ui.desk.leaving import Leaving
from kompas.ui.desk.middle.column import Middle
from kompas.ui.desk.new_screen import NewScreen
from kompas.ui.desk.one_level_away import AgendaActs
from kompas.ui.desk.panel_table import PanelMaker, PanelTools
from kompas.ui.desk.panels.twist import TwistPanel
from kompas.ui.desk.shares import LEAST_HIGH, LEAST_WIDE, shares
from kompas.ui.desk.status import StatusLine
from kompas.ui.desk.telling import tell
from kompas.ui.desk.tools import DeskTools
from kompas.ui.desk.undone import undo_said
from kompas.ui.desk.walker import Walker
from kompas.ui.hints import first_cap
from kompas.ui.keys import Keys
from kompas.ui.placing import show_at
from kompas.ui.room import Room
from kompas.ui.screens import places
from kompas.ui.stage.control import StageControl
from kompas.ui.stage.map_on_stage import MapOnStage
from kompas.ui.widgets import column

TICK_MS = 250


class DeskWindow(QMainWindow):
    """One session on the facilitator's screen."""

    def __init__(self, room: Room, tools: DeskTools) -> None:
        super().__init__()
        # Closed is gone: a session that was left must not stay in memory.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._room = room
        self._tools = tools
        self.stage = StageControl(self, tools.pages, tools.stage_screens, tools.remember_screen)
        self.status = StatusLine(room.texts, room.palette)
        shown = MapOnStage(room, self.stage)
        lent = PanelTools(self.stage.exposed, self._watched, tools.errands, shown)
        self.middle = Middle(room, PanelMaker(room, lent))
        pages, twist = self.stage.page_count, self._chosen_twist
        self.walker = Walker(room, lambda: pages(room.session), twist, self.middle.looked_at)
        self.acts = Acts(room, self.walker, self.stage, self.middle, tools.errands)
        self.leaves = AgendaActs(room, self.middle, self._notes_shown)
        self.agenda = AgendaColumn(room, self._go_to, self.leaves.agenda)
        self.acts.table.update(self.leaves.table)
        self.beside = Beside(room, self.acts.table, self.walker.ahead)
        self.acts.go_to_now = self.agenda.focus_now
        self.acts.focus_note = self.beside.note.setFocus
        self.acts.rehearse = self._rehearse
        again = {**self.leaves.table, **self.acts.again}
        self._keys = Keys(
            self.acts.table, self, self.stage.window, self._typed_beside, again, self.acts.black_by_clicker
        )
        self._escaping = Escaping(self, room, self.stage, self.middle, self.leaves, self._keys.escape)
        self._new_screen = NewScreen(self.stage, self.middle, room.texts)
        self.clock = StepClock(room)
        self._leaving = Leaving(self, self.stage, self.middle, room.texts("desk.watched"))
        self._build()
        self._listen()
        self.status.lend(self.acts.menu(self), self.acts.table)
        self.refresh()
        self.setFocus()

    def _name_window(self) -> None:
        texts = self._room.texts
        title = self._room.session.scenario.title.read(texts.language)
        named = "desk.window_rehearsal" if self.stage.is_rehearsal else "desk.window"
        self.setWindowTitle(texts(named, title=title))

    def _build(self) -> None:
        self._name_window()
        self.setMinimumSize(LEAST_WIDE, LEAST_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.agenda)
        columns.addWidget(self.middle, 1)
        columns.addWidget(self.beside)
        layout = column(gap=0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.status)
        self.status.hold(self.middle)
        whole = QWidget()
        whole.setLayout(layout)
        self.setCentralWidget(whole)
        self._share()

    def show_first(self, last: DeskPlace | None) -> None:
        """Show the desk where it stood last, or at its usual size, or as large as a small screen lets it be."""
        show_at(self, last, self._tools.stage_screens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the window anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        parts = shares(self.width(), self.height())
        self.agenda.set_measure(parts.agenda, narrow=parts.narrow)
        self.beside.set_measure(parts.beside, stacked=parts.stacked)
        self.middle.set_measure(parts.margin, low=parts.low)

    def _listen(self) -> None:
        self._room.bridge.changed.connect(self._changed)
        self._room.bridge.deaf = self._keys.deaf
        self.stage.changed.connect(self._stage_changed)
        self._keys.listen()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()

    def refresh(self) -> None:
        """Show everything as it is now."""
        self.middle.show_step(hidden=why_hidden(self.stage, self._room.texts))
        session = self._room.session
        self.stage.show_session(session)
        self.beside.show_stage(self.stage.drawing(session), self.stage.pages.palette.paper, self.stage)
        self.beside.show_next()
        self.status.show_screens(len(places()))
        self._show_time()

    def _notes_shown(self) -> bool:
        return not self.stage.secret()

    def _chosen_twist(self) -> str:
        panel = self.middle.panel
        return panel.chosen if isinstance(panel, TwistPanel) else ""

    def _go_to(self, step: str) -> None:
        self.leaves.back()
        self.acts.go_to(step)

    def tell(self, problem: Problem) -> None:
        """Say a problem in one sentence."""
        tell(self.middle, problem, self._room.texts)

    def _changed(self, change: Change) -> None:
        self.middle.show_message(undo_said(change, self._room))
        if change.touches("visits", "clock", "closed"):
            self.clock.restart()
        if change.touches("notes"):
            self.beside.renew_note()
        self.refresh()

    def _stage_changed(self) -> None:
        # A room that sees the desk from now on changes what a panel may show and take.
        if self.middle.panel is not None:
            self.middle.panel.refresh()
        self._escaping.look()
        self._new_screen.look()
        self._name_window()
        self.refresh()

    def _watched(self) -> bool:
        return self.stage.state in ("open", "here")

    def _rehearse(self) -> None:
        if self._watched():
            # One key would take the room its screen.
            self.say(self._room.texts("desk.rehearse_later", key=first_cap(self._room.texts, "stage")))
        else:
            self.stage.rehearse(self.minimumWidth(), self.beside.copy_place(self))

    def _show_time(self) -> None:
        now, run, here = self.clock.now(), self.clock.run(), self.clock.pace()
        self.agenda.show_pace(here)
        self.agenda.show_agenda(now, run)
        self.beside.timer.show_pace(here)
        self._show_clock(here)
        self._show_saving()

    def _show_clock(self, here: Pace) -> None:
        """Lay the timer over what the room sees, and over its copy here."""
        shapes = self.stage.clock(self._room.session, here.clock, here.look)
        self.stage.window.canvas.show_moving(shapes)
        self.beside.copy.canvas.show_moving(shapes)

    def _show_saving(self) -> None:
        state, since = self._tools.saving()
        if state == "failed":
            self.status.show_failed()
        elif state == "saving":
            self.status.show_saving()
        elif state == "read-only":
            self.status.show_read_only()
        else:
            self.status.show_saved(self._room.texts.time(since, seconds=True) if since else "")

    def say(self, sentence: str) -> None:
        """Say that something went well, in one sentence."""
        self.middle.show_message(sentence)

    def _typed_beside(self) -> None:
        self.middle.show_passing(self._room.texts("desk.typed_beside"))

    def give_way(self) -> None:
        """Make room for another desk of the same session (another language or theme)."""
        self._end()
        self.hide()
        self.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear from now on when the window system puts the desk on another screen."""
        super().showEvent(event)
        self.windowHandle().screenChanged.connect(self.stage.desk_moved, Qt.ConnectionType.UniqueConnection)

    def moveEvent(self, event: QMoveEvent) -> None:
        """See whether the room sees the desk from here."""
        super().moveEvent(event)
        self.stage.desk_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that ended no gesture leaves a field or a leaf, else the stage: clickers send it by turns with F5."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._escaping.press()
        elif not self.middle.hear(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End typing, take the stage away, and let the program close what it opened; while watched only when sure."""
        if self._leaving.holds(event):
            return
        self._end()
        self._tools.errands.closed()
        super().closeEvent(event)

    def _end(self) -> None:
        # First: it may hold a letter back that belongs to what is typed.
        self._keys.end()
        self.middle.end()
        self._tick.stop()
        self.stage.end()
        self._room.bridge.end()

"""The right column: the live copy of the stage, the timer, what comes next, and a place for a quick note."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.actions import WriteNote
from kompas.domain.outcome import Remark
from kompas.geometry.shapes import Drawing
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.inset import inset
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.beside.about_stage import about_stage
from kompas.ui.desk.beside.following import Following
from kompas.ui.desk.beside.stage_copy import StageCopy
from kompas.ui.desk.beside.timer import Timer
from kompas.ui.desk.walker import Ahead
from kompas.ui.hints import first_cap, give_hint
from kompas.ui.room import Room
from kompas.ui.stage.control import StageControl
from kompas.ui.widgets import RING, Button, KeyCap, Rule, Words, column, ground, row

_MARGIN, _MARGIN_STACKED = 24, 16
_GAP, _GAP_STACKED = 8, 4


class Beside(QWidget):
    """Everything beside the step itself."""

    def __init__(
        self, room: Room, act: dict[str, Callable[[], None]], ahead: Callable[[], Ahead | None]
    ) -> None:
        super().__init__()
        ground(self, "paper")
        self._room = room
        texts, palette = room.texts, room.palette
        self._about_stage = Words(texts("desk.on_stage"), "soft")
        self._black = Button(texts("desk.black"), palette, "quiet")
        self._freeze = Button(texts("desk.freeze"), palette, "quiet")
        self._stage = Button(texts("desk.open_stage"), palette, key=first_cap(texts, "stage"))
        self._caps = [KeyCap(first_cap(texts, name), palette) for name in ("freeze", "black")]
        self._standing = Words(voice="soft")
        self._strong = Words(voice="glance")
        self.catch_up = Button(texts("desk.catch_up"), palette, key=first_cap(texts, "catch_up"))
        for button, name in (
            (self._black, "black"),
            (self._freeze, "freeze"),
            (self._stage, "stage"),
            (self.catch_up, "catch_up"),
        ):
            button.clicked.connect(act[name])
            give_hint(texts, button, name)
            # A click leaves the keyboard elsewhere: the space bar would do the same again, or close the stage.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.copy = StageCopy(texts("desk.copy"), palette.ink)
        self.timer = Timer(room, act["pause"], act["minute"], act["stage_clock"])
        self.following = Following(room, act["forward"], ahead)
        self.notes = Choice("", palette, high=30)
        self.notes.clicked.connect(act["notes"])
        self._note_id = room.new_id()
        self.note = self._field()
        self._note_about = Words(texts("desk.note"), "soft")
        self._open_now, self._lost, self._stacked = False, False, False
        self._layout = self._build()

    def _field(self) -> TextField:
        """Return the place for a quick note."""
        texts = self._room.texts
        name, hint = texts("desk.note"), texts("desk.note_hint")
        return TextField(
            self._room, "desk:note", name, self._write, lambda: "", hint=hint, single=True, new=True
        )

    def _build(self) -> QVBoxLayout:
        ink = self._room.palette.ink
        freeze, black = self._caps
        acts = (self._freeze, freeze, 6, self._black, black)
        for words in (self._about_stage, self._strong):
            # What is said there takes one line or two: the copy must not move for it.
            words.ensurePolished()
            words.setMinimumHeight(2 * words.fontMetrics().lineSpacing())
        # A button brings the room for its ring; what has none stands as far from the edge.
        layout = column(
            inset(row(self._about_stage, self._strong, -1, *acts, gap=4)),
            inset(self.copy),
            inset(self._below_copy(), left=0, right=0),
            inset(Rule(ink)),
            self.timer,
            inset(Rule(ink)),
            self.following,
            -1,
            inset(Rule(ink)),
            inset(row(self._note_about, -1, self.notes, gap=8)),
            inset(self.note),
        )
        self.setLayout(layout)
        return layout

    def set_measure(self, width: int, *, stacked: bool) -> None:
        """Take a width; with `stacked` there is no room for two things side by side."""
        self.setFixedWidth(width)
        side = (_MARGIN_STACKED if stacked else _MARGIN) - RING
        self._layout.setContentsMargins(side, 12 if stacked else 16, side, 12 if stacked else 16)
        self._layout.setSpacing(_GAP_STACKED if stacked else _GAP)
        self.timer.set_stacked(stacked=stacked)
        self.following.set_stacked(stacked=stacked)
        for each in self._caps:
            each.setHidden(stacked)
        # What to type there is said in the field itself.
        self._note_about.setHidden(stacked)
        self._stacked = stacked
        aside = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._layout.setAlignment(self._stage, aside)
        self._name_stage_button()

    def _below_copy(self) -> QWidget:
        """Return the line under the copy: what lets the room catch up takes the place of a hint, so nothing moves."""
        self._standing.setContentsMargins(RING, 0, 8, 0)
        return row(self._standing, self.catch_up, -1, self._stage, gap=0)

    def show_stage(self, drawing: Drawing | None, paper: str, stage: StageControl) -> None:
        """Show the live copy, the state of the stage, and what can be done about it."""
        session, texts = self._room.session, self._room.texts
        self.copy.show_drawing(drawing, paper)
        self._black.set_words(texts("desk.black_off") if session.stage.black else texts("desk.black"))
        self._freeze.set_words(texts("desk.freeze_off") if session.stage.frozen else texts("desk.freeze"))
        self._open_now, self._lost = stage.is_open, stage.state == "lost" and not stage.at.other()
        self._name_stage_button()
        about = about_stage(session, stage, texts, short=self._stacked)
        # A session that can only be read shows the room nothing anew.
        behind = about.behind and self._room.store.refusal is None
        for words, shown in ((self._strong, about.strong), (self._about_stage, not about.strong)):
            words.setText(about.words if shown else "")
            words.setVisible(shown)
        self._standing.setText("" if behind else about.hint)
        self._standing.setVisible(not behind)
        if not behind:
            # The keyboard of a button that goes would go to the next one: what closes the stage.
            self.catch_up.clearFocus()
        self.catch_up.setVisible(behind)

    def says(self) -> tuple[str, str]:
        """Return what is said above and below the copy."""
        return (self._strong.text() or self._about_stage.text(), self._standing.text())

    def copy_place(self, desk: QWidget) -> QRect:
        """Return where the live copy stands in the desk."""
        return QRect(self.copy.mapTo(desk, self.copy.rect().topLeft()), self.copy.size())

    def _name_stage_button(self) -> None:
        said = "desk.show_here" if self._lost else "desk.close_stage" if self._open_now else "desk.open_stage"
        if self._stacked and not self._lost:
            said = "desk.close_stage_short" if self._open_now else "desk.open_stage_short"
        cap = "" if self._stacked else first_cap(self._room.texts, "stage")
        self._stage.set_words(self._room.texts(said), cap)
        self.catch_up.set_words(
            self._room.texts("desk.catch_up"),
            "" if self._stacked else first_cap(self._room.texts, "catch_up"),
        )

    def show_next(self) -> None:
        """Say which step comes next."""
        session, texts = self._room.session, self._room.texts
        self.notes.set_words(texts.many("agenda.notes", len(session.notes) + len(session.parked)))
        self.following.refresh()

    def _write(self, text: str) -> WriteNote | None:
        return WriteNote(Remark(self._note_id, text)) if text.strip() else None

    def renew_note(self) -> None:
        """Give the next quick note an identifier of its own."""
        self._note_id = self._room.new_id()

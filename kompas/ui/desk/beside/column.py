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
_STANDING: dict[str, tuple[str, str]] = {
    "lost": ("desk.about_lost", "desk.stage_lost"),
    "here": ("desk.about_here", "desk.stage_here"),
    "here beside": ("desk.about_here", "desk.stage_here_other"),
    "mirrored": ("desk.about_mirrored", "desk.stage_mirrored"),
    "rehearsal": ("desk.about_rehearsal", "desk.stage_rehearsal"),
}
"""What is said above and below the copy when the stage does not stand as one expects."""


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
        for button, name in ((self._black, "black"), (self._freeze, "freeze"), (self._stage, "stage")):
            button.clicked.connect(act[name])
            give_hint(texts, button, name)
        self.copy = StageCopy(texts("desk.copy"), palette.ink)
        self.timer = Timer(room, act["pause"], act["minute"], act["stage_clock"])
        self.following = Following(room, act["forward"], ahead)
        self.notes = Choice("", palette, high=30)
        self.notes.clicked.connect(act["notes"])
        self.note = TextField(
            room,
            "desk:note",
            texts("desk.note"),
            self._write,
            lambda: "",
            hint=texts("desk.note_hint"),
            single=True,
            new=True,
        )
        self._note_about = Words(texts("desk.note"), "soft")
        self._note_id = room.new_id()
        self._open_now, self._stacked = False, False
        self._layout = self._build()

    def _build(self) -> QVBoxLayout:
        ink = self._room.palette.ink
        freeze, black = self._caps
        acts = (self._freeze, freeze, 6, self._black, black)
        # A button brings the room for its ring; what has none stands as far from the edge.
        layout = column(
            inset(row(self._about_stage, -1, *acts, gap=4)),
            inset(self.copy),
            inset(row(self._standing, self._stage, gap=8), right=0),
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

    def show_stage(self, drawing: Drawing | None, paper: str, *, open_now: bool) -> None:
        """Show the live copy and the state of the stage."""
        texts = self._room.texts
        stage = self._room.session.stage
        self.copy.show_drawing(drawing, paper)
        self._black.set_words(texts("desk.black_off") if stage.black else texts("desk.black"))
        self._freeze.set_words(texts("desk.freeze_off") if stage.frozen else texts("desk.freeze"))
        self._open_now = open_now
        self._name_stage_button()
        if not open_now:
            self._about_stage.setText(texts("desk.stage_closed"))
        elif stage.black:
            self._about_stage.setText(texts("desk.stage_black"))
        else:
            self._about_stage.setText(texts("desk.stage_frozen") if stage.frozen else texts("desk.on_stage"))

    def show_standing(self, stage: StageControl) -> None:
        """Say how the stage stands when that is not what one expects, and what can be done about it."""
        other = stage.at.other()
        state: str = stage.state
        if state in ("open", "here") and stage.at.mirrored():
            state = "mirrored"
        elif state == "here" and other:
            state = "here beside"
        about, hint = _STANDING.get(state, ("", ""))
        self._standing.setText(self._room.texts(hint, name=other) if hint else "")
        if about and not self._room.session.stage.black:
            self._about_stage.setText(self._room.texts(about))
        if state == "lost":
            self._stage.set_words(self._room.texts("desk.show_here"), self._stage_cap())

    def copy_place(self, desk: QWidget) -> QRect:
        """Return where the live copy stands in the desk."""
        return QRect(self.copy.mapTo(desk, self.copy.rect().topLeft()), self.copy.size())

    def _name_stage_button(self) -> None:
        words = self._room.texts("desk.close_stage" if self._open_now else "desk.open_stage")
        self._stage.set_words(words, self._stage_cap())

    def _stage_cap(self) -> str:
        return "" if self._stacked else first_cap(self._room.texts, "stage")

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

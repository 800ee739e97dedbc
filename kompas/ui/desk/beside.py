"""The right column: the live copy of the stage, the timer, what comes next, and a place for a quick note."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from kompas.domain.actions import WriteNote
from kompas.domain.outcome import Remark
from kompas.geometry.shapes import Drawing
from kompas.ui.desk.choice import Choice
from kompas.ui.desk.timer import Timer
from kompas.ui.hints import first_cap, give_hint
from kompas.ui.room import Room
from kompas.ui.stage.canvas import Canvas
from kompas.ui.stage.control import StageControl
from kompas.ui.typing_gesture import TypingGesture
from kompas.ui.widgets import Button, Rule, Title, Words, column, ground, row

WIDTH = 462
_COPY = WIDTH - 48
_COPY_HIGH = round(_COPY * 9 / 16)
_FRAME = 2
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

    def __init__(self, room: Room, act: dict[str, Callable[[], None]]) -> None:
        super().__init__()
        ground(self, "paper")
        self.setFixedWidth(WIDTH)
        self._room = room
        texts, palette = room.texts, room.palette
        self._about_stage = Words(texts("desk.on_stage"), "soft")
        self._black = Button(texts("desk.black"), palette, "quiet")
        self._freeze = Button(texts("desk.freeze"), palette, "quiet")
        self._stage = Button(texts("desk.open_stage"), palette, key=first_cap(texts, "stage"))
        self._standing = Words(voice="soft")
        for button, name in ((self._black, "black"), (self._freeze, "freeze"), (self._stage, "stage")):
            button.clicked.connect(act[name])
            give_hint(texts, button, name)
        self.copy = Canvas(texts("desk.copy"))
        self.copy.setFixedSize(_COPY, _COPY_HIGH)
        self.timer = Timer(room, act["pause"], act["minute"], act["stage_clock"])
        self.notes = Choice("", palette, high=30)
        self.notes.clicked.connect(act["notes"])
        self._next_about = Words(voice="soft")
        self._next = Title(size=24)
        self._forward = Button(texts("desk.forward"), palette, key=first_cap(texts, "forward"))
        self._forward.clicked.connect(act["forward"])
        give_hint(texts, self._forward, "forward")
        self.note = QLineEdit()
        self.note.setPlaceholderText(texts("desk.note_hint"))
        self.note.setAccessibleName(texts("desk.note"))
        self.note.setMinimumHeight(46)
        self._typing = TypingGesture(
            room, self.note, "desk:note", self._write, lambda: "", ends_on_rest=False
        )
        self._note_id = room.new_id()
        self._build()

    def _build(self) -> None:
        texts, ink = self._room.texts, self._room.palette.ink
        following = QWidget()
        following.setLayout(column(self._next_about, self._next, gap=2))
        following.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        frame = QFrame()
        frame.setObjectName("copy")
        frame.setStyleSheet(f"QFrame#copy {{ border: {_FRAME}px solid {ink}; }}")
        frame.setLayout(column(self.copy, margins=(_FRAME, _FRAME, _FRAME, _FRAME), gap=0))
        frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayout(
            column(
                row(self._about_stage, -1, self._freeze, self._black, gap=8),
                frame,
                row(self._standing, self._stage, gap=8),
                Rule(ink),
                self.timer,
                Rule(ink),
                row(following, self._forward, gap=8),
                -1,
                Rule(ink),
                row(Words(texts("desk.note"), "soft"), -1, self.notes, gap=8),
                self.note,
                margins=(24, 16, 24, 16),
                gap=8,
            )
        )

    def show_stage(self, drawing: Drawing | None, paper: str, *, open_now: bool) -> None:
        """Show the live copy and the state of the stage."""
        texts = self._room.texts
        stage = self._room.session.stage
        if drawing is not None:
            inside = _COPY_HIGH - 2 * _FRAME
            wide = min(_COPY - 2 * _FRAME, round(inside * drawing.width / drawing.height))
            self.copy.setFixedSize(wide, inside)
        self.copy.show_drawing(drawing, paper)
        self._black.set_words(texts("desk.black_off") if stage.black else texts("desk.black"))
        self._freeze.set_words(texts("desk.freeze_off") if stage.frozen else texts("desk.freeze"))
        self._stage.set_words(texts("desk.close_stage") if open_now else texts("desk.open_stage"))
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
            self._stage.set_words(self._room.texts("desk.show_here"))

    def copy_place(self, desk: QWidget) -> QRect:
        """Return where the live copy stands in the desk."""
        return QRect(self.copy.mapTo(desk, self.copy.rect().topLeft()), self.copy.size())

    def show_next(self) -> None:
        """Say which step comes next."""
        session, texts = self._room.session, self._room.texts
        self.notes.set_words(texts.many("agenda.notes", len(session.notes) + len(session.parked)))
        place = session.steps.index(session.step)
        following = next((s for s in session.steps[place + 1 :] if not s.skipped), None)
        if following is None:
            self._next_about.setText(texts("desk.last_step"))
            self._next.setText("")
            return
        self._next_about.setText(texts.many("desk.after_this", following.minutes))
        self._next.setText(following.title.read(texts.language))

    def _write(self, text: str) -> WriteNote | None:
        return WriteNote(Remark(self._note_id, text)) if text.strip() else None

    def renew_note(self) -> None:
        """Give the next quick note an identifier of its own."""
        self._note_id = self._room.new_id()

"""The right column: the live copy of the stage, the timer, what comes next, and a place for a quick note."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from kompas.domain.actions import WriteNote
from kompas.domain.outcome import Remark
from kompas.geometry.shapes import Drawing
from kompas.ui.desk.choice import Choice
from kompas.ui.desk.timer import Timer
from kompas.ui.room import Room
from kompas.ui.stage.canvas import Canvas
from kompas.ui.typing_gesture import TypingGesture
from kompas.ui.widgets import Button, Rule, Title, Words, column, ground, row

WIDTH = 462
_COPY = WIDTH - 48
_COPY_HIGH = round(_COPY * 9 / 16)
_FRAME = 2


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
        self._stage = Button(texts("desk.open_stage"), palette, key="F5")
        self._black.clicked.connect(act["black"])
        self._freeze.clicked.connect(act["freeze"])
        self._stage.clicked.connect(act["stage"])
        self.copy = Canvas(texts("desk.copy"))
        self.copy.setFixedSize(_COPY, _COPY_HIGH)
        self.timer = Timer(room, act["pause"], act["minute"], act["stage_clock"])
        self.notes = Choice("", palette, high=30)
        self.notes.clicked.connect(act["notes"])
        self._next_about = Words(voice="soft")
        self._next = Title(size=24)
        self._forward = Button(texts("desk.forward"), palette, key=texts("desk.pgdn"))
        self._forward.clicked.connect(act["forward"])
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
                row(-1, self._stage, gap=0),
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

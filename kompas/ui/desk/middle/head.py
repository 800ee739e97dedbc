"""The head of the middle column: which step this is and its note, in sight whatever the panel below scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kompas.geometry.typesetting import Face
from kompas.ui.painter import font
from kompas.ui.prose import Prose
from kompas.ui.room import Room
from kompas.ui.widgets import Rule, Title, Words

_SIZE, _LEADING, _LEADING_LOW = 21, 31, 27
_TITLE, _TITLE_LOW = 40, 30
_DROP = 5
_MOST = 0.42
"""Share of the column that the note may take; a longer one scrolls in its own place."""


class Note(Prose):
    """The facilitator's note, with a leading that can change."""

    def lead(self, leading: int) -> None:
        """Set the lines `leading` pixels apart."""
        if leading != self._leading:
            self._leading = leading
            self._laid = {}
            self.updateGeometry()
            self.update()


class NoteArea(QScrollArea):
    """Holds the note: as high as its lines, and no higher than `most`."""

    def __init__(self, note: Note) -> None:
        super().__init__()
        self._note = note
        self.setWidget(note)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, width: int, most: int) -> None:
        """Take the height that the lines need at a width, up to `most` pixels."""
        high = self._note.heightForWidth(width)
        over = high > most
        # Said, not left to the area: the bar itself takes width, and so could make itself needed.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        if over:
            high = self._note.heightForWidth(width - self.verticalScrollBar().sizeHint().width())
        self._note.setMinimumHeight(high)
        self.setFixedHeight(min(high, most))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if over else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self._note.text() if over else "")


class Head(QWidget):
    """Number, title, note, and the rule under them. In a low window the number stands beside the title."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.about = Words(voice="soft", wrap=False)
        self.title = Title(size=_TITLE)
        self.note = Note(room.palette.ink, _SIZE, _LEADING, mark="–")
        self.note_place = NoteArea(self.note)
        self.hidden = Words(voice="soft")
        self._low: bool | None = None
        self._room_high = (0, 0)
        self._top = QGridLayout()
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setHorizontalSpacing(12)
        self._top.setVerticalSpacing(2)
        self._top.setColumnStretch(0, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.addLayout(self._top)
        self._whole.addSpacing(4)
        self._whole.addWidget(self.note_place)
        self._whole.addWidget(self.hidden)
        self._whole.addSpacing(8)
        self._whole.addWidget(Rule(room.palette.ink))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_step(self, about: str, title: str, note: str, hidden: str = "") -> None:
        """Show a step; an empty note takes no room, and one that is `hidden` leaves that sentence in its place."""
        self.about.setText(about)
        self.title.setText(title)
        self.note.setText("" if hidden else note)
        self.note_place.setVisible(bool(self.note.text()))
        self.hidden.setText(hidden)
        self.hidden.setVisible(bool(hidden and note))
        self._fit_note()

    def set_measure(self, margin: int, *, low: bool) -> None:
        """Set the margins left and right, and whether there is little height."""
        self._whole.setContentsMargins(margin, 8 if low else 16, margin, 0)
        if low == self._low:
            return
        self._low = low
        self.note.lead(_LEADING_LOW if low else _LEADING)
        self.title.setFont(font(Face.DISPLAY_SEMIBOLD, _TITLE_LOW if low else _TITLE, -0.02))
        for widget in (self.about, self.title):
            self._top.removeWidget(widget)
        # Beside the title it stands on the same line.
        self.about.setContentsMargins(0, 0, 0, _DROP if low else 0)
        bottom = Qt.AlignmentFlag.AlignBottom
        if low:
            self._top.addWidget(self.title, 0, 0)
            self._top.addWidget(self.about, 0, 1, bottom)
        else:
            self._top.addWidget(self.about, 0, 0)
            self._top.addWidget(self.title, 1, 0)

    def fit(self, width: int, high: int) -> None:
        """Let the note fit a column of this width and height, margins included."""
        self._room_high = (width, high)
        self._fit_note()

    def _fit_note(self) -> None:
        width, high = self._room_high
        margins = self._whole.contentsMargins()
        if width and self.note.text():
            self.note_place.fit(width - margins.left() - margins.right(), round(high * _MOST))

"""The middle column: the present step, its note, and the panel that belongs to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kompas.domain.content import Step
from kompas.ui.desk.leaf import Leaf
from kompas.ui.desk.panel import Panel
from kompas.ui.prose import Prose
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Rule, Sheet, Title, Words, column, ground

MakePanel = Callable[[Step], Panel]

_MARGIN = 40
"""From the edge of the column to the axis; buttons stand in it with the room for their focus ring."""


class Middle(QWidget):
    """Shows one panel at a time; the panel of another step replaces it and is freed."""

    def __init__(self, room: Room, make_panel: MakePanel) -> None:
        super().__init__()
        ground(self, "sheet")
        self._room = room
        self._make_panel = make_panel
        self.panel: Panel | None = None
        self.leaf: Leaf | None = None
        self._about = Words(voice="soft")
        self._title = Title(size=40)
        self._note = Prose(room.palette.ink, 21, 31, mark="–")
        self._problem = Words(voice="alert")
        self._problem.hide()
        self._message = Words(voice="message")
        self._message.hide()
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._build()

    def _build(self) -> None:
        inner = Sheet()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(_MARGIN - RING, 20, _MARGIN - RING, 16)
        layout.setSpacing(6)
        head = column(
            self._about,
            self._title,
            4,
            self._note,
            8,
            Rule(self._room.palette.ink),
            margins=(RING, 0, RING, 0),
            gap=6,
        )
        layout.addLayout(head)
        layout.addLayout(self._place, 1)
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._message)
        outer.addWidget(self._problem)

    def show_step(self, *, notes: bool) -> None:
        """Show the present step; `notes` False keeps the facilitator's note from a screen that the room sees."""
        session, texts = self._room.session, self._room.texts
        step = session.step
        number = session.steps.index(step) + 1
        self._about.setText(texts("desk.step_of", number=number, total=len(session.steps)))
        self._title.setText(step.title.read(texts.language))
        lines = step.note.read(texts.language).strip().splitlines()
        self._note.setText("\n".join(line.strip() for line in lines if line.strip()))
        self._note.setVisible(notes and bool(lines))
        if self.panel is None or self.panel.step != step.id:
            self._replace(step)
        if self.leaf is not None:
            self.leaf.content.refresh()

    def show_leaf(self, leaf: Leaf | None) -> None:
        """Lay a leaf over the step, or take it away and show the step again."""
        old, self.leaf = self.leaf, leaf
        if old is None and leaf is None:
            return
        if old is not None:
            old.content.leave()
            self._outer.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.area.setVisible(leaf is None)
        if leaf is not None:
            self._outer.insertWidget(0, leaf, 1)
        else:
            self.window().setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong, in one sentence; an empty one takes it away, and any message with it."""
        self._message.hide()
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def show_message(self, sentence: str) -> None:
        """Say that something went well."""
        self.show_problem("")
        self._message.setText(sentence)
        self._message.show()

    def end_typing(self) -> None:
        """End typing in progress in the panel."""
        if self.panel is not None:
            self.panel.leave()
        if self.leaf is not None:
            self.leaf.content.leave()

    def _replace(self, step: Step) -> None:
        old = self.panel
        if old is not None:
            old.leave()
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.panel = self._make_panel(step)
        self._place.addWidget(self.panel, 1)
        self.panel.refresh()
        self.area.verticalScrollBar().setValue(0)

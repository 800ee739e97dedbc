"""The middle column: the present step, its note, and the panel that belongs to it."""

from collections.abc import Callable, Generator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.content import Step
from kompas.domain.notes import note_now
from kompas.ui.desk.middle.head import Head
from kompas.ui.desk.middle.leaf import Leaf
from kompas.ui.desk.middle.pieces import Pieces
from kompas.ui.desk.middle.way_on import WayOn
from kompas.ui.desk.middle.work_area import WorkArea
from kompas.ui.desk.read_only import hold_still
from kompas.ui.panel import Panel
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Words, ground

MakePanel = Callable[[Step, QWidget], Panel]
PASSING_MS = 15_000
"""How long a sentence stays that says why a key did nothing: long enough to read it twice."""


class Middle(QWidget):
    """Shows one panel at a time; the panel of another step replaces it and is freed.

    Emits `told` when its sentence (`message` or `problem`) came, changed or went.
    """

    told = Signal()

    def __init__(self, room: Room, make_panel: MakePanel) -> None:
        super().__init__()
        ground(self, "sheet")
        self._room = room
        self._make_panel = make_panel
        self._panel: Panel | None = None
        self.coming = Pieces(self, room.bridge)
        self._step = ""
        self.leaf: Leaf | None = None
        self.head = Head(room)
        self.area = WorkArea()
        # Both stand in the line at the bottom: here they would lift what a hand is about to click.
        self.problem = Words(voice="told_alert")
        self.problem.hide()
        self.way_on = WayOn(room.palette)
        self.message = Words(voice="told")
        self.message.hide()
        self.passing = QTimer(self)
        self.passing.setSingleShot(True)
        self.passing.setInterval(PASSING_MS)
        self.passing.timeout.connect(lambda: self.show_message(""))
        self._sides = QVBoxLayout()
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        # Filled after it got its place: see `order_focus`.
        outer.addLayout(self._sides, 1)
        self._sides.addWidget(self.area)
        outer.addWidget(self.way_on)

    def set_measure(self, margin: int, *, low: bool) -> None:
        """Set how far from the edge the axis is, and whether there is little height."""
        self.head.set_measure(margin, low=low)
        # Buttons stand in the margin with the room for their focus ring, the bar with its width.
        beside = margin - RING
        self._sides.setContentsMargins(beside, 0, max(0, beside - self.area.bar_width()), 0)
        self.head.fit(self.width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head fit."""
        super().resizeEvent(event)
        self.head.fit(self.width(), self.height())

    def show_step(self, *, hidden: str = "") -> None:
        """Show the present step; `hidden` is said in place of a note that the room may not see."""
        session, texts = self._room.session, self._room.texts
        step = session.step
        number = session.steps.index(step) + 1
        self.head.show_step(
            texts("desk.step_of", number=number, total=len(session.steps)),
            step.title.read(texts.language),
            "\n".join(note_now(session, step, texts.language)),
            hidden,
        )
        if step.id != self._step:
            self._step = step.id
            self._replace(step)
            if not self.isVisible():
                self.coming.finish()
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
        for part in (self.head, self.area):
            part.setVisible(leaf is None)
        if leaf is not None:
            self._outer.insertWidget(0, leaf, 1)
        else:
            self.window().setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong, in one sentence; an empty one takes it away, and any message with it."""
        self.passing.stop()
        self.message.hide()
        self.way_on.hide()
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.told.emit()

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Offer a way on above the problem that is shown; it has the keyboard, so that Enter takes it."""
        self.way_on.offer(words, act)

    def show_message(self, sentence: str) -> None:
        """Say what happened; an empty sentence takes it away, and any problem with it."""
        self.show_problem("")
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        self.told.emit()

    def show_passing(self, sentence: str) -> None:
        """Say what soon nobody needs to know any longer, such as why a key did nothing."""
        self.show_message(sentence)
        self.passing.start()

    def says(self, sentence: str) -> bool:
        """Whether this message is to be read now."""
        return self.message.isVisible() and self.message.text() == sentence

    def was_said(self, sentence: str) -> bool:
        """Whether this can be read now; if not it is said, and whoever does the same again means it."""
        if self.says(sentence):
            return True
        self.show_passing(sentence)
        return False

    def hear(self, event: QKeyEvent) -> bool:
        """Let the panel take a key that nothing else took, unless a leaf lies over it."""
        panel = self.panel if self.leaf is None else None
        return panel is not None and panel.hear(event)

    def end_typing(self) -> None:
        """End typing in progress in the panel."""
        if self._panel is not None:
            self._panel.leave()
        if self.leaf is not None:
            self.leaf.content.leave()

    def end(self) -> None:
        """End typing, and let go of a panel that is still coming."""
        self.end_typing()
        self.coming.drop()

    @property
    def panel(self) -> Panel | None:
        """The panel of the present step, whole: for who asks, one that is still coming is there at once."""
        self.coming.finish()
        return self._panel

    def looked_at(self) -> int | None:
        """Return the view that one looks at on the panel; None where the stage leads, or while the panel is coming."""
        return None if self.coming.left or self._panel is None else self._panel.looked_at()

    def _replace(self, step: Step) -> None:
        if self._panel is not None:
            self._let_go(self._panel)
        self.coming.begin(self._comes(step))

    def _comes(self, step: Step) -> Generator[None, None, None]:
        """Make the panel, fill it, and put it in the place of the one before, which stands there until then."""
        # What the room sees comes first.
        yield
        panel = self._make_panel(step, self.area.ground)
        try:
            yield
            yield from panel.pieces()
            if self._room.store.refusal is not None:
                hold_still(panel)
            yield
            for part in panel.findChildren(QWidget):
                part.ensurePolished()
            yield
            self._put(panel)
        finally:
            if panel is not self._panel:
                panel.deleteLater()

    def _put(self, panel: Panel) -> None:
        old, self._panel = self._panel, panel
        if old is not None:
            self._let_go(old)
            self.area.take(old)
            old.hide()
            old.deleteLater()
        self.area.put(panel)
        self.area.settle()

    def _let_go(self, old: Panel) -> None:
        """End what is typed in a panel, and let neither hand nor session reach it any more."""
        old.leave()
        old.step_down()
        old.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if old.isAncestorOf(self.window().focusWidget() or self):
            # Otherwise the first step of the agenda gets it, and Enter would go there.
            self.window().setFocus()

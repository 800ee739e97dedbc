"""Step "law": one question at a time; "we don't know" is an answer, and somebody finds it out by a date."""

from typing import ClassVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kompas.domain.actions import Redo, Undo
from kompas.domain.asking import law_questions, open_law
from kompas.domain.session import Session
from kompas.ui.bridge import Change
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.desk.law.answer import LawQuestionBox
from kompas.ui.desk.law.overview import LawOverview
from kompas.ui.desk.step_panel import ShowRow, StepPanel, heading
from kompas.ui.room import Room
from kompas.ui.widgets import Words


class LawPanel(StepPanel):
    """The question that the stage has, or another that somebody looks at here."""

    fields: ClassVar[tuple[str, ...]] = ("law", "map", "stage")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts = room.texts
        self._index, self._left_stage = 0, False
        self._questions = law_questions(room.session)
        self._made: dict[int, LawQuestionBox] = {}
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._number = Words(voice="soft")
        self.before = Choice(texts("desk.law_before"), room.palette)
        self.after = Choice(texts("desk.law_after"), room.palette)
        self.before.clicked.connect(lambda: self.go_to(self._index - 1))
        self.after.clicked.connect(lambda: self.go_to(self._index + 1))
        self.show_row = ShowRow(self, texts("desk.law_show"), lambda: self._index, self.before, self.after)
        self.overview = LawOverview(room, self.go_to)
        self._open = heading("")
        self.put(self.show_row, left=0)
        self.put(self._number, above=4)
        self.put(self._place_of_boxes(), above=2)
        self.put(self._open, above=14)
        self.put(self.overview, above=8, left=0, right=0)
        self.body.addStretch(1)

    def _place_of_boxes(self) -> QWidget:
        whole = QWidget()
        whole.setLayout(self._place)
        return whole

    @property
    def boxes(self) -> list[LawQuestionBox]:
        """The box of every question."""
        return [self._box(place) for place in range(len(self._questions))]

    def _box(self, place: int) -> LawQuestionBox:
        """Return the box of a question, made when it is first looked at: all at once would take long to come."""
        if place not in self._made:
            box = self._made[place] = LawQuestionBox(self.room, self._questions[place])
            box.hide()
            self._place.addWidget(box)
            box.refresh()
        return self._made[place]

    def go_to(self, index: int) -> None:
        """Look at another question; the stage keeps what it has."""
        self.leave()
        self._left_stage = True
        self._turn_to(index)
        self.refresh()

    def looked_at(self) -> int | None:
        """Return the question that is shown here, once somebody went to it; before that the stage leads."""
        return self._index if self._left_stage else None

    def _turn_to(self, index: int) -> None:
        """Let this be the question that is shown, from its top."""
        focus = QApplication.focusWidget()
        left = self._made.get(self._index)
        if index != self._index and left is not None and left.isAncestorOf(focus or self):
            # Else Qt gives the keyboard to what comes next, and scrolls the panel there.
            self.window().setFocus()
        self._index = index
        if self.isVisible():
            bring_in_sight(self.show_row)

    def _changed(self, change: Change) -> None:
        """Follow the session; what undo or redo changes out of sight comes into sight."""
        if isinstance(change.action, Undo | Redo) and change.before is not None:
            changed = {answer.question for answer in {*change.before.law} ^ {*change.after.law}}
            places = (place for place, each in enumerate(self._questions) if each.id in changed)
            self._turn_to(next(places, self._index))
        super()._changed(change)

    def fill(self, session: Session) -> None:
        """Show one question, and all of them at a glance."""
        texts = self.room.texts
        came_to = self.came_to(session)
        if came_to is not None:
            self._left_stage = False
            self._turn_to(came_to)
        total = len(self._questions)
        self._number.setText(texts("desk.law_number", number=self._index + 1, total=total))
        self.before.setEnabled(self._index > 0)
        self.after.setEnabled(self._index + 1 < total)
        self._box(self._index)
        for place, box in self._made.items():
            box.setVisible(place == self._index)
            box.refresh()
        self._open.setText(texts("desk.law_open", **open_law(session)._asdict()))
        self.overview.refresh()
        self.show_row.refresh()

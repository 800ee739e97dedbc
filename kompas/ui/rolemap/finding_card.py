"""The card of one finding: its question, and what the room can say to it."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kompas.checks.finding import Finding
from kompas.domain.actions import AnswerFinding
from kompas.domain.rolemap import FindingAnswer
from kompas.ui.controls.line_field import LineField
from kompas.ui.rolemap.small import SmallButton
from kompas.ui.room import Room
from kompas.ui.twice import Once
from kompas.ui.widgets import Title, Words

_BAR = 10
"""Width of the marker bar beside the question."""
_SIDE = 18
_TWO_LINES, _TWO_SMALL_LINES, _NARROW = 50, 38, 520
"""Heights of lines, and the width below which what a question stands on may take two."""


class FindingCard(QWidget):
    """A frame with a question. `show_finding` puts another finding on it.

    "Klopt" and "Aanpassen" are answers at once, "Bewust zo, omdat" asks for its reason first. Emits
    `changing(finding)` after "Aanpassen", so that the map can be ready for it. The next question stands under the
    hand at once: what was hit twice by one movement answers one.
    """

    changing = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self._room = room
        self._finding: Finding | None = None
        self.ground = Words(voice="soft")
        self.ground.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more = Words(voice="soft", wrap=False)
        self.more.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.question = Title(size=20)
        once = Once()
        right = once.guarded("right", lambda: self._answer("right"))
        change = once.guarded("change", self._change)
        self.right = SmallButton(texts("rolemap.right"), palette, right, texts("rolemap.right_is"))
        self.change = SmallButton(texts("rolemap.change"), palette, change, texts("rolemap.change_is"))
        self.deliberate = SmallButton(
            texts("rolemap.deliberate"), palette, self._ask_why, texts("rolemap.deliberate_is")
        )
        for button, told in (
            (self.right, "rolemap.right_told"),
            (self.change, "rolemap.change_told"),
            (self.deliberate, "rolemap.deliberate_told"),
        ):
            button.setToolTip(texts(told))
        why = texts("rolemap.because")
        self.because = LineField(
            room, "rolemap:because", why, self._deliberate, lambda: "", hint=why, escape=self._leave
        )
        self._answers = QStackedLayout()
        self._build()

    def _build(self) -> None:
        buttons, why = QWidget(), QWidget()
        inner = QHBoxLayout(buttons)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for button in (self.right, self.change, self.deliberate):
            inner.addWidget(button)
        inner.addStretch(1)
        reason = QHBoxLayout(why)
        reason.setContentsMargins(6, 0, 6, 0)
        reason.addWidget(self.because)
        # Room for two lines: a short question must not make the map larger, and so another map.
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.question.setMinimumHeight(_TWO_LINES)
        texts = QVBoxLayout()
        texts.setContentsMargins(6, 0, 6, 0)
        texts.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE - 6, 7, _SIDE - 6, 5)
        layout.setSpacing(2)
        # Filled after it got its place: see `order_focus`.
        layout.addLayout(texts)
        head = QHBoxLayout()
        texts.addLayout(head)
        head.addWidget(self.ground, 1)
        head.addWidget(self.more)
        texts.addWidget(self.question)
        layout.addLayout(self._answers)
        # Only now: a stacked layout that belongs to no widget shows its first page as a window of its own.
        for answers in (buttons, why):
            self._answers.addWidget(answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the lines that any question needs at this width, so that the next one moves nothing."""
        super().resizeEvent(event)
        self.ground.setMinimumHeight(_TWO_SMALL_LINES if self.width() < _NARROW else 0)

    @property
    def finding(self) -> Finding | None:
        """What is on the card."""
        return self._finding

    def show_finding(self, finding: Finding, place: int, count: int) -> None:
        """Put a finding on the card, the `place`-th of `count`; a reason being typed goes on only for the same one."""
        texts, language = self._room.texts, self._room.texts.language
        if self._finding is None or self._finding.id != finding.id:
            # A reason belongs to one question only.
            self.because.gesture.cancel()
            self.because.setText("")
            self._answers.setCurrentIndex(0)
        self._finding = finding
        self.question.setText(finding.question.read(language))
        ground = finding.ground.read(language)
        if any(answer.finding == finding.id for answer in self._room.session.finding_answers):
            # It was answered, and is back because what it is about changed.
            ground = texts("rolemap.finding_again", ground=ground)
        self.ground.setText(texts("rolemap.finding_of", place=place, count=count, ground=ground))
        self.setAccessibleName(finding.question.read(language))
        self.update()

    def _answer(self, said: Literal["right", "change"]) -> None:
        if self._finding is not None:
            self._room.do(AnswerFinding(FindingAnswer(self._finding.id, said, about=self._finding.mark)))

    def _change(self) -> None:
        finding = self._finding
        self._answer("change")
        self.changing.emit(finding)

    def _ask_why(self) -> None:
        self._answers.setCurrentIndex(1)
        self.because.setFocus()

    def _deliberate(self, because: str) -> AnswerFinding | None:
        if self._finding is None or not because.strip():
            return None
        here = self._finding
        return AnswerFinding(FindingAnswer(here.id, "deliberate", because.strip(), here.mark))

    def _leave(self) -> bool:
        """Go back to the answers, unless a reason was begun: Escape empties that first."""
        if self.because.gesture.lasts:
            return False
        self._answers.setCurrentIndex(0)
        self.deliberate.setFocus()
        return True

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the frame and the marker bar beside the question."""
        with QPainter(self) as painter:
            pen = QPen(QColor(self._room.palette.ink), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            question = self.question.geometry()
            words = self.question.fontMetrics().boundingRect(
                question, Qt.TextFlag.TextWordWrap, self.question.text()
            )
            bar = QRectF(2, question.top() + 1, _BAR, words.height() - 2)
            painter.fillRect(bar, QColor(self._room.palette.marker))

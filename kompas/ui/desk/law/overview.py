"""All questions of law at a glance, what is open first; pressing one goes there."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.asking import law_questions
from kompas.domain.content import LawQuestion
from kompas.domain.names import role_name
from kompas.domain.outcome import UNKNOWN
from kompas.domain.session import Session
from kompas.ui.controls.choice import Choice
from kompas.ui.desk.law.answer import SIGNALS, answer_of
from kompas.ui.room import Room


def is_open(session: Session, question: str) -> bool:
    """Whether a question has no answer yet, or one that must be found out."""
    answer = answer_of(session, question)
    return answer is None or answer.answer == UNKNOWN


class LawOverview(QWidget):
    """One line per question."""

    def __init__(self, room: Room, go_to: Callable[[int], None]) -> None:
        super().__init__()
        self._room = room
        self._questions = law_questions(room.session)
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        self.lines: list[Choice] = []
        for index in range(len(self._questions)):
            line = Choice("", room.palette, flat=True)
            line.clicked.connect(lambda _on=False, index=index: go_to(index))
            self._place.addWidget(line)
            self.lines.append(line)

    def refresh(self) -> None:
        """Show what is open, then the rest."""
        session = self._room.session
        order = sorted(range(len(self.lines)), key=lambda n: not is_open(session, self._questions[n].id))
        for place, index in enumerate(order):
            line = self.lines[index]
            question = self._questions[index]
            ask = question.ask.read(self._room.texts.language)
            line.set_words(f"{index + 1}. {ask}", self._status(question))
            if self._place.indexOf(line) != place:
                self._place.insertWidget(place, line)

    def _status(self, question: LawQuestion) -> str:
        texts, session = self._room.texts, self._room.session
        answer = answer_of(session, question.id)
        if answer is None:
            return texts("desk.law_not_asked")
        option = question.option(answer.answer)
        said = texts("desk.law_unknown")
        if option is not None:
            said = f"{texts(SIGNALS[option.signal])}: {option.label.read(texts.language)}"
        finder = role_name(session, answer.finder).read(texts.language) if answer.finder else ""
        due = texts("desk.law_by", date=texts.date(answer.due)) if answer.due else ""
        return ", ".join(part for part in (said, finder, due) if part)

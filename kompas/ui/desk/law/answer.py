"""One question of law on the desk: its answers, what follows from the one given, and who finds out what is open."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.actions import AnswerLaw, ClearLaw
from kompas.domain.content import LawOption, LawQuestion, Signal
from kompas.domain.names import role_name
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.domain.session import Session
from kompas.geometry.palette import Palette
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.date_field import DateField, usual_date
from kompas.ui.controls.pickers import RoleField
from kompas.ui.controls.text_field import TextField
from kompas.ui.rolemap.missing import NotOnMap
from kompas.ui.room import Room
from kompas.ui.widgets import Title, Words, row

SIGNALS: dict[Signal, str] = {
    "halt": "desk.law_halt",
    "attention": "desk.law_attention",
    "noted": "desk.law_noted",
}
"""What an answer asks for, in a word. None of them says that something is allowed."""


def answer_of(session: Session, question: str) -> LawAnswer | None:
    """Return what the room answered, if it did."""
    return next((answer for answer in session.law if answer.question == question), None)


class SignalWord(Words):
    """What an answer asks for: a word in an ink block, in a frame, or bare; never colour."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(wrap=False)
        box = "padding: 3px 10px; font-weight: 600;"
        self._looks: dict[Signal, str] = {
            "halt": f"{box} background: {palette.ink}; color: {palette.paper}; border: 2px solid {palette.ink};",
            "attention": f"{box} border: 2px solid {palette.ink};",
            "noted": "padding: 5px 0; font-weight: 600; border: 0;",
        }

    def show_signal(self, words: str, signal: Signal) -> None:
        """Show a signal."""
        self.setText(words)
        self.setStyleSheet(self._looks[signal])


class LawQuestionBox(QWidget):
    """A question with all that can be entered about it."""

    def __init__(self, room: Room, question: LawQuestion) -> None:
        super().__init__()
        self._room, self._question = room, question
        texts, palette, language = room.texts, room.palette, room.texts.language
        labels = [(option.id, option.label.read(language)) for option in question.options]
        labels.append((UNKNOWN, texts("desk.law_unknown")))
        buttons = [(name, Choice(words, palette, high=42, size=16)) for name, words in labels]
        self.answers = Choices(buttons, self._choose, question.ask.read(language))
        self._signal = SignalWord(palette)
        self._follows = Words()
        self.finder = RoleField(
            room,
            f"law-finder:{question.id}",
            texts("desk.law_finder"),
            # Only an example: nobody finds anything out, and by no date, because Kompas says so.
            texts("desk.law_finder_hint", role=role_name(room.session, question.finder).read(language)),
            lambda role: AnswerLaw(replace(self._answer(), finder=role)) if self._answered() else None,
            lambda: self._answer().finder,
        )
        self.due = DateField(
            room,
            f"law-due:{question.id}",
            texts("desk.law_due"),
            lambda iso: AnswerLaw(replace(self._answer(), due=iso)),
            lambda: self._answer().due,
            lambda: usual_date(room.session.started),
        )
        self.note = TextField(
            room,
            f"law-note:{question.id}",
            texts("desk.law_note"),
            lambda note: AnswerLaw(replace(self._answer(), note=note)) if self._answered() else None,
            lambda: self._answer().note,
            hint=texts("desk.law_note"),
            single=True,
        )
        self._build()

    def _build(self) -> None:
        texts, question = self._room.texts, self._question
        language = texts.language
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Title(question.ask.read(language), 24))
        why, basis = question.why.read(language).strip(), question.basis.read(language)
        layout.addSpacing(2)
        layout.addWidget(Words(f"{why} ({basis})", "soft"))
        layout.addSpacing(10)
        layout.addWidget(self.answers)
        self._after = self._make_after()
        self._find = self._make_find()
        for widget in (self._after, self._find, self.note):
            layout.addWidget(widget)

    def _make_after(self) -> QWidget:
        after = QWidget()
        layout = QHBoxLayout(after)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._signal, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._follows, 1)
        return after

    def _make_find(self) -> QWidget:
        find = QWidget()
        layout = QVBoxLayout(find)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(Words(self._room.texts("desk.law_who"), "soft"))
        # Each on a line of its own: a shorter name would draw the date to the left, under the hand that goes there.
        layout.addWidget(row(self.finder, -1))
        layout.addWidget(self.due)
        self.missing = NotOnMap(self._room, lambda: self._answer().finder)
        keeps = self.missing.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.missing.setSizePolicy(keeps)
        layout.addWidget(self.missing)
        return find

    def refresh(self) -> None:
        """Show the answer as the session holds it."""
        answer = self._answer()
        option = self._question.option(answer.answer)
        self.answers.show_chosen(answer.answer)
        self._after.setVisible(option is not None)
        if option is not None:
            self._show_signal(option)
        unclear = answer.answer == UNKNOWN or (option is not None and option.signal != "noted")
        self._find.setVisible(unclear)
        self.note.setVisible(self._answered())
        for field in (self.finder, self.due, self.note, self.missing):
            field.refresh()

    def _show_signal(self, option: LawOption) -> None:
        texts = self._room.texts
        self._signal.show_signal(texts(SIGNALS[option.signal]), option.signal)
        self._follows.setText(option.follows.read(texts.language).strip())

    def _answered(self) -> bool:
        return answer_of(self._room.session, self._question.id) is not None

    def _answer(self) -> LawAnswer:
        return answer_of(self._room.session, self._question.id) or LawAnswer(self._question.id, "")

    def _choose(self, name: str) -> None:
        old = self._answer()
        if name == old.answer:
            self._room.do(ClearLaw(self._question.id))
            return
        new = LawAnswer(self._question.id, name, note=old.note)
        if old.answer != UNKNOWN:
            new = replace(new, finder=old.finder, due=old.due)
        self._room.do(AnswerLaw(new))

"""The law list: each question with answer, signal in words, what follows, finder-out and date. Never "allowed"."""

from collections.abc import Iterator, Sequence

from kompas.domain.asking import law_questions
from kompas.domain.content import LawQuestion, Signal
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.record.blocks import Aside, Block, Bullets, Paragraph
from kompas.record.words import Part, Words

SIGNALS: dict[Signal, str] = {
    "halt": "record.signal_halt",
    "attention": "record.signal_attention",
    "noted": "record.signal_noted",
}


def law(words: Words) -> Part | None:
    """Return the chapter about the law; None when no question was answered."""
    if not words.session.law:
        return None
    questions = _asked(words)
    answers, out = {answer.question: answer for answer in words.session.law}, words.session.left_out
    spoken = [q for q in questions if q.id in answers or f"law_answer:{q.id}" in out]
    blocks = (
        *_status(words, questions, answers),
        *(block for question in spoken for block in _question(words, question, answers.get(question.id))),
        *_unasked(words, [question for question in questions if question not in spoken]),
    )
    texts = words.texts
    note = " ".join(_open_told(words, questions, answers))
    return Part(texts("record.law_label"), texts("record.law_title"), blocks, note)


def _asked(words: Words) -> tuple[LawQuestion, ...]:
    """Return the questions of the scenario, and after them others that were answered."""
    asked = {question.id: question for question in law_questions(words.session)}
    for answer in words.session.law:
        question = words.session.content.law.find(answer.question)
        if question is not None:
            asked.setdefault(question.id, question)
    return tuple(asked.values())


def _status(
    words: Words, questions: tuple[LawQuestion, ...], answers: dict[str, LawAnswer]
) -> Iterator[Block]:
    texts, listed = words.texts, words.session.content.law
    version = texts("record.law_list", version=listed.version, day=words.day(listed.date))
    yield Aside(texts("record.law_stand"), (version, words.reference(listed.reference)))
    for told in _open_told(words, questions, answers):
        yield Paragraph(told, "statement")
    yield Paragraph(texts("record.law_no_verdict"))


def _open_told(
    words: Words, questions: tuple[LawQuestion, ...], answers: dict[str, LawAnswer]
) -> Iterator[str]:
    """Yield how much the room did not know and how much it did not come to, as far as that is not left out."""
    texts, out = words.texts, words.session.left_out
    unknown = sum(1 for q in questions if q.id in answers and answers[q.id].answer == UNKNOWN)
    asked = [q for q in questions if f"law_answer:{q.id}" not in out]
    unasked = sum(q.id not in answers for q in asked)
    if unknown:
        yield texts.many("record.law_open", unknown)
    elif len(asked) == len(questions):
        yield texts("record.law_none_open")
    if unasked:
        yield texts.many("record.law_unasked", unasked)


def _question(words: Words, question: LawQuestion, answer: LawAnswer | None) -> Iterator[Block]:
    texts = words.texts
    chosen = question.option(answer.answer) if answer else None
    yield Aside(_signal(words, question, answer), (words.reference(question.basis),))
    yield Paragraph(words.read(question.ask), "strong")
    if answer is None:
        return
    label = words.read(chosen.label) if chosen else texts("record.law_unknown")
    note = words.plain(answer.note)
    lines = (
        texts("record.law_answer", answer=label),
        words.read(chosen.follows) if chosen else "",
        _finder(words, answer),
        texts("record.law_note", note=note) if note else "",
    )
    yield Paragraph("\n".join(words.lines(*lines)))


def _unasked(words: Words, questions: Sequence[LawQuestion]) -> Iterator[Block]:
    """Yield the questions that the room did not come to, together, each with where it is found."""
    if questions:
        yield Aside(words.texts("record.signal_unanswered"))
        told = (
            words.texts("record.law_asked", ask=words.read(q.ask), basis=words.reference(q.basis))
            for q in questions
        )
        yield Bullets(tuple(told))


def _signal(words: Words, question: LawQuestion, answer: LawAnswer | None) -> str:
    chosen = question.option(answer.answer) if answer else None
    if chosen:
        return words.texts(SIGNALS[chosen.signal])
    told = words.texts("record.signal_unknown" if answer else "record.signal_unanswered")
    return words.unless_out(f"law_answer:{question.id}", told)


def _finder(words: Words, answer: LawAnswer) -> str:
    """Say who finds it out and by when, as far as that has been agreed."""
    texts = words.texts
    finder = words.role(answer.finder) if answer.finder.strip() else ""
    due = words.day(answer.due) if answer.due else ""
    if finder and due:
        return texts("record.finder_by", finder=finder, due=due)
    if finder:
        return texts("record.finder", finder=finder)
    if due:
        return texts("record.finder_due", due=due)
    asked = f"finder:{answer.question}" in words.session.left_out
    return texts("record.no_finder") if answer.answer == UNKNOWN and not asked else ""

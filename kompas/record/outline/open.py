"""Which questions of law somebody will find out, and by when: the short list of page one."""

from collections.abc import Iterator

from kompas.domain.asking import law_questions
from kompas.domain.content import LawQuestion
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.record.blocks import Aside, Block, Bullets, Paragraph
from kompas.record.shortened import Short
from kompas.record.words import Words, sentence


def to_find_out(words: Words, short: Short) -> Iterator[Block]:
    """Yield some questions that the room could not answer or gave to somebody; nothing when there are none."""
    texts, told, most = words.texts, _open(words), short.questions
    if not told:
        return
    yield Aside(texts("record.to_find_out"), level=2)
    if most:
        yield Bullets(tuple(short.begin(_line(words, question, answer)) for question, answer in told[:most]))
    more = len(told) - most
    if more > 0:
        key = "record.more_questions" if most else "record.all_questions"
        yield Paragraph(texts.many(key, more, title=texts("record.law_title")))


def _open(words: Words) -> list[tuple[LawQuestion, LawAnswer]]:
    """Return what is open, in the order of the chapter: the scenario's questions, then others."""
    asked = {question.id: place for place, question in enumerate(law_questions(words.session))}
    answers = sorted(words.session.law, key=lambda answer: asked.get(answer.question, len(asked)))
    found = ((words.session.content.law.find(answer.question), answer) for answer in answers)
    return [
        (question, answer)
        for question, answer in found
        if question is not None and (answer.answer == UNKNOWN or answer.finder.strip())
    ]


def _line(words: Words, question: LawQuestion, answer: LawAnswer) -> str:
    """Return the question with who finds it out and by when; that nobody does is said, unless it was left out."""
    texts, out = words.texts, words.session.left_out
    finder = words.role(answer.finder) if answer.finder.strip() else ""
    if not finder and f"finder:{question.id}" not in out:
        finder = texts("record.nobody_yet")
    due = texts("record.before_date", date=words.day(answer.due)) if answer.due else ""
    who = ", ".join(words.lines(finder, due))
    return f"{words.read(question.ask)} {sentence(who)}." if who else words.read(question.ask)

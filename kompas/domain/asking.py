"""The questions of law that a session asks, and how many are open: counted the same way everywhere."""

from collections.abc import Iterator
from typing import NamedTuple

from kompas.domain.content import LawQuestion
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.domain.session import Session
from kompas.domain.text import Text


class OpenLaw(NamedTuple):
    """Two things that are not the same: answered "we don't know", and not discussed."""

    unknown: int
    unasked: int


def law_questions(session: Session) -> tuple[LawQuestion, ...]:
    """Return the questions of law that this scenario asks, in its order."""
    found = (session.content.law.find(identifier) for identifier in session.scenario.law)
    return tuple(question for question in found if question is not None)


def open_law(session: Session) -> OpenLaw:
    """Return how many questions the room could not answer, and how many of the scenario's it did not discuss."""
    answered = {answer.question for answer in session.law}
    return OpenLaw(
        sum(answer.answer == UNKNOWN for answer in session.law),
        sum(question.id not in answered for question in law_questions(session)),
    )


def halting(session: Session) -> tuple[Text, ...]:
    """Return what follows from the answers after which something else has to be done first."""
    found = (question.option(answer.answer) for question, answer in _answered(session))
    return tuple(option.follows for option in found if option is not None and option.signal == "halt")


def _answered(session: Session) -> Iterator[tuple[LawQuestion, LawAnswer]]:
    for answer in session.law:
        question = session.content.law.find(answer.question)
        if question is not None:
            yield question, answer

"""Page one holds its promise on one page: what was decided, who does what, what is open and who finds that out."""

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import UNKNOWN, Dissent, LawAnswer, Task
from kompas.domain.session import Session
from kompas.language import Texts, texts
from kompas.record.layout import pages
from kompas.record.outline import outline
from tests.record import sample
from tests.record.reading import section

DUTCH, ENGLISH = texts("nl"), texts("en")


def open_ones(session: Session, count: int, finder: str = "privacy_officer") -> Session:
    """Return the session with so many questions of law that the room could not answer."""
    bare = replace(session, law=())
    questions = session.scenario.law[:count]
    return sample.after(bare, [a.AnswerLaw(LawAnswer(q, UNKNOWN, finder, "2026-12-20")) for q in questions])


def told(session: Session, language: Texts = DUTCH, label: str = "Nog uit te zoeken") -> str:
    return section(outline(session, (), language), label).replace("\u00a0", " ")


def test_page_one_says_what_is_open_who_finds_it_out_and_by_when() -> None:
    session = open_ones(sample.whole(), 1)
    (question,) = [q.ask for q in session.content.law.questions if q.id == session.scenario.law[0]]
    assert f"{question.nl} Privacy officer, vóór 20 december 2026." in told(session)
    english = told(session, ENGLISH, "Still to find out")
    assert f"{question.en} Privacy officer, by 20 December 2026." in english


def test_that_nobody_finds_it_out_is_said_unless_it_was_left_out() -> None:
    session = open_ones(sample.whole(), 1, finder="")
    assert "Nog niemand, vóór 20 december 2026." in told(session)
    given = open_ones(sample.whole(), 1)
    hidden = sample.after(given, [a.LeaveOut(f"finder:{given.scenario.law[0]}", left_out=True)])
    assert "og niemand" not in told(hidden)
    assert "rivacy officer" not in told(hidden)


def test_without_open_questions_there_is_no_empty_list() -> None:
    assert told(open_ones(sample.whole(), 0)) == ""


@pytest.mark.parametrize("language", [DUTCH, ENGLISH])
@pytest.mark.parametrize("questions", [0, 1, 2, 6])
@pytest.mark.parametrize("tasks", [0, 3, 8])
def test_page_one_is_one_page_and_says_how_much_more_there_is(
    questions: int, tasks: int, language: Texts
) -> None:
    session = replace(open_ones(sample.whole(), questions), tasks=())
    more = [a.WriteTask(Task(f"t{n}", f"Actie {n}", "program_manager", "2026-12-24")) for n in range(tasks)]
    session = sample.after(session, [*more, a.WriteDissent(Dissent("d2", "Ik wil geen kleuren.", "student"))])
    first = outline(session, (), language, page_one=True)
    assert len(pages(first)) == 1
    label = language("record.to_find_out")
    shown = section(first, label)
    listed = shown.count("20\u00a0")
    if listed < questions:
        key = "record.more_questions" if listed else "record.all_questions"
        title = language("record.law_title")
        assert language.many(key, questions - listed, title=title) in shown
    doing = section(first, language("record.tasks"))
    done = doing.count("Actie ")
    if done < tasks:
        title = language("record.plan_title")
        assert language.many("record.more_tasks", tasks - done, title=title) in doing

"""Page one holds its promise on one page: what was decided, who does what, what is open and who finds that out."""

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import UNKNOWN, Details, Dissent, LawAnswer, Remark, Task
from kompas.domain.session import Session
from kompas.language import Texts, texts
from kompas.record.blocks import Chapter, said, texts_of
from kompas.record.layout.pages import pages
from kompas.record.outline.record import outline
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


SENTENCE = "Wij willen dat iedereen die hier iets van vindt het in eigen woorden kan teruglezen"


def words(count: int, of: str = SENTENCE) -> str:
    """Return a text of so many numbered sentences."""
    return " ".join(f"{of}, {number}." for number in range(count))


def talkative(session: Session, sentences: int, things: int, break_lines: bool = False) -> Session:
    """Return the session with long texts in every place of page one."""
    long = words(sentences)
    decision = long.replace(". ", ".\n") if break_lines else long
    details = Details(f"Aim {long}", "advice", f"to {long}", f"Place {long}", f"House {long}")
    return sample.after(
        session,
        [
            a.SetDetails(details),
            a.Decide(decision),
            *(a.WriteCondition(Remark(f"x{n}", f"{long} Voorwaarde {n}.")) for n in range(things)),
            *(a.WriteDissent(Dissent(f"x{n}", f"{long} Mening {n}.", long)) for n in range(things)),
            *(a.WriteTask(Task(f"x{n}", f"{long} Werk {n}.", long, "2027-01-01")) for n in range(things)),
            *(a.AddSeat(20 + n, f"{long} Rol {n}") for n in range(things)),
        ],
    )


@pytest.mark.parametrize("language", [DUTCH, ENGLISH])
@pytest.mark.parametrize(
    ("sentences", "things", "lines"), [(1, 12, False), (3, 4, True), (40, 1, True), (20, 20, False)]
)
def test_page_one_stays_one_page_however_long_the_room_wrote_and_the_rest_stands_where_it_says(
    sentences: int, things: int, lines: bool, language: Texts
) -> None:
    session = talkative(sample.whole(), sentences, things, lines)
    record = outline(session, (), language)
    chapter = next(
        at for at, block in enumerate(record.blocks) if isinstance(block, Chapter) and block.folio == 1
    )
    first = "\n".join(text for block in record.blocks[:chapter] for text in texts_of(block))
    made = pages(record)
    assert len(pages(outline(session, (), language, page_one=True))) == 1
    contents = next(
        number for number, page in enumerate(made, start=1) if any(r.role == "link" for r in page.runs)
    )
    assert contents == 2
    begins = next(
        number for number, page in enumerate(made, start=1) for r in page.runs if r.block == chapter
    )
    assert language("record.goes_on", page=begins) in first
    then = "\n".join(text for block in record.blocks[chapter:] for text in texts_of(block))
    for entered in (
        session.decision,
        session.details.aim,
        session.details.place,
        session.details.organisation,
    ):
        assert entered in said(record)
    written = [*(c.text for c in session.conditions), *(d.text for d in session.dissents)]
    assert [text for text in (*written, *(t.text for t in session.tasks)) if text not in then] == []


def test_page_one_alone_says_that_the_rest_is_in_the_full_record() -> None:
    alone = outline(talkative(sample.whole(), 20, 4), (), DUTCH, page_one=True)
    told = "\n".join(text for block in alone.blocks for text in texts_of(block))
    assert DUTCH("record.goes_on_elsewhere") in told
    assert "pagina" not in told.lower()


def test_what_fits_is_not_cut_and_has_no_chapter_of_its_own() -> None:
    record = outline(sample.whole(), (), DUTCH)
    assert DUTCH("record.whole_title") not in said(record)
    assert "…" not in "".join(text for block in record.blocks[:12] for text in texts_of(block))


def test_a_session_that_is_not_closed_makes_a_draft_on_every_page() -> None:
    final, open_one = sample.whole(), replace(sample.whole(), closed="")
    assert DUTCH("record.draft") not in said(outline(final, (), DUTCH))
    draft = outline(open_one, (), DUTCH)
    assert DUTCH("record.draft") in said(draft)
    assert draft.footer.endswith(", concept")
    assert outline(final, (), DUTCH).footer == "Rood, oranje, groen, 22\u00a0november 2026"

"""The chapter of the law: what was answered one by one, what nobody came to together, references in one piece."""

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.domain.text import Text
from kompas.language import LANGUAGES, texts
from kompas.record.blocks import Aside, Bullets, said
from kompas.record.outline.record import outline
from kompas.record.words import Words
from tests.record import sample
from tests.record.reading import squeezed

NO_BREAK = "\u00a0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_that_nobody_came_to_stand_together_and_the_others_in_their_order(language: str) -> None:
    spoken = texts(language)
    session = replace(sample.whole(), law=())
    first, second, *others = session.scenario.law
    given = [a.AnswerLaw(LawAnswer(one, UNKNOWN)) for one in (second, first)]
    record = outline(sample.after(session, given), (), spoken)
    at = next(
        n
        for n, block in enumerate(record.blocks)
        if isinstance(block, Aside) and block.label == spoken("record.signal_unanswered")
    )
    listed = record.blocks[at + 1]
    assert isinstance(listed, Bullets)
    asked = [session.content.law.find(one) for one in others]
    assert len(listed.items) == len(asked)
    for item, question in zip(listed.items, asked, strict=True):
        assert question is not None
        assert item.startswith(question.ask.read(spoken.language))
        assert squeezed(question.basis.read(spoken.language)) in squeezed(item)
    told = said(record)
    found = [session.content.law.find(one) for one in (first, second)]
    places = [told.rindex(question.ask.read(spoken.language)) for question in found if question]
    assert places == sorted(places)


def test_a_question_whose_answer_was_left_out_is_not_said_to_be_one_that_nobody_came_to() -> None:
    session = sample.whole()
    one = session.law[0].question
    question = session.content.law.find(one)
    assert question is not None
    quiet = sample.after(session, [a.LeaveOut(f"law_answer:{one}", left_out=True)])
    lists = [block for block in outline(quiet, (), texts("nl")).blocks if isinstance(block, Bullets)]
    assert not any(question.ask.nl in item for block in lists for item in block.items)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("AI Act, artikel 14 en artikel 26, lid 2", "AI_Act, artikel_14 en artikel_26, lid_2"),
        ("AVG 12-21, AI Act 86", "AVG_12-21, AI_Act_86"),
        (
            "UAVG, artikel 22 tot en met 30; EU-Hof, C-184/20",
            "UAVG, artikel_22 tot en met 30; EU-Hof,_C-184/20",
        ),
        ("Praatplaat: wie kun je aanspreken?", "Praatplaat: wie kun je aanspreken?"),
    ],
)
def test_a_reference_keeps_its_numbers(written: str, kept: str) -> None:
    words = Words(sample.started(), texts("nl"))
    assert words.reference(Text(written, written)).replace(NO_BREAK, "_") == kept


def test_a_long_source_stands_in_the_margin_only_beside_a_figure() -> None:
    session = sample.whole()
    long = Text("Een bron van meer dan een paar regels. " * 6, "A source of more than a few lines. " * 6)
    figured = replace(session, scenario=replace(session.scenario, source=long))
    bare = replace(figured, scenario=replace(figured.scenario, figure=None))
    label = texts("nl")("record.source")

    def margin(one: object) -> bool:
        return isinstance(one, Aside) and one.label == label and bool(one.lines)

    assert any(margin(block) for block in outline(figured, (), texts("nl")).blocks)
    assert not any(margin(block) for block in outline(bare, (), texts("nl")).blocks)
    assert long.nl.strip() in said(outline(bare, (), texts("nl")))

"""The outline by value: what a whole workshop says, and what an empty one says."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Dissent, FiveStepStatus, Option, Remark, Task
from kompas.domain.rolemap import FindingAnswer
from kompas.domain.session import Session
from kompas.domain.values import Value
from kompas.language import Texts, texts
from kompas.record.blocks import Band, Chapter, Figure, Table, Title, heading_levels, said
from kompas.record.outline.record import outline
from tests.record import sample
from tests.record.reading import section

DUTCH = texts("nl")
ENGLISH = texts("en")


def test_page_one_says_what_was_decided_by_whom_and_when() -> None:
    first = outline(sample.whole(), (), DUTCH)
    assert first.title == "Rood, oranje, groen"
    assert section(first, "22\u00a0november 2026").splitlines()[1:4] == [
        "14:00 tot 15:37",
        "Lokaal 2.14",
        "ROC Voorbeeldstad",
    ]
    assert "Besluit van het opleidingsteam" in section(first, "Status")
    (band,) = [block for block in first.blocks if isinstance(block, Band)]
    assert band.label == "Besluit"
    assert band.note == "met 3 voorwaarden"
    assert band.items[1] == "De postcode telt niet mee."


def test_attendance_is_told_by_role_in_lower_case_and_absent_voices_after_it() -> None:
    told = section(outline(sample.whole(), (), DUTCH), "Wie erbij was")
    here = "9 plekken: 2 studenten, 3 docenten, 2 begeleiders, 1 privacy officer en 1 opleidingsmanager."
    assert here in told.replace("\u00a0", " ")
    assert "Niet aan tafel: leverancier en ouders." in told


def test_a_session_without_a_decision_says_so() -> None:
    (band,) = [block for block in outline(sample.started(), (), DUTCH).blocks if isinstance(block, Band)]
    assert (band.label, band.note, band.text, band.items) == (
        "Besluit",
        "",
        "Er is nog geen uitkomst opgeschreven.",
        (),
    )


@pytest.mark.parametrize("language", [DUTCH, ENGLISH])
@pytest.mark.parametrize("make", [sample.started, sample.whole])
def test_heading_levels_begin_at_one_and_never_jump(language: Texts, make: Callable[[], Session]) -> None:
    levels = heading_levels(outline(make(), (), language))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_chapters_are_numbered_without_a_gap_and_empty_ones_are_left_out() -> None:
    whole = [block for block in outline(sample.whole(), (), DUTCH).blocks if isinstance(block, Chapter)]
    empty = [block for block in outline(sample.started(), (), DUTCH).blocks if isinstance(block, Chapter)]
    assert [chapter.folio for chapter in whole] == list(range(10))
    assert [chapter.text for chapter in whole][2:4] == ["Zo woog de groep", "Zo woog de groep daarna"]
    assert [chapter.folio for chapter in empty] == list(range(len(empty)))
    assert "Zo woog de groep" not in [chapter.text for chapter in empty]


def test_what_an_empty_session_has_nothing_for_is_said_in_one_line() -> None:
    told = said(outline(sample.started(), (), DUTCH))
    assert "Niets opgeschreven over: wegen, argumenten, nieuwe feiten," in told


def test_every_table_has_a_header_cell_per_column_and_every_figure_says_something() -> None:
    blocks = outline(sample.whole(), (), DUTCH).blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(tables) > 5
    for table in tables:
        assert all(column.head for column in table.columns)
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}
    figures = [block for block in blocks if isinstance(block, Figure)]
    assert len(figures) >= 6
    assert all(figure.alternative for figure in figures)


def test_the_numbers_of_both_rounds_stand_side_by_side() -> None:
    tables = [block for block in outline(sample.whole(), (), DUTCH).blocks if isinstance(block, Table)]
    numbers = [table for table in tables if table.columns[-1].head == "van–tot"]
    assert [column.head for column in numbers[1].columns][1:] == [
        "ronde\u00a01",
        "van–tot",
        "ronde\u00a02",
        "van–tot",
    ]
    assert numbers[1].rows[0].cells == ("Autonomie", "29", "10–50", "26", "15–40")
    assert numbers[1].rows[1].cells == ("Menselijkheid", "36", "10–70", "42", "20–65")
    assert numbers[1].rows[2].cells == ("Rechtvaardigheid", "35", "15–70", "32", "20–45")


def test_the_sentences_say_the_difference_and_the_camps() -> None:
    told = section(outline(sample.whole(), (), DUTCH), "Wat we zien")
    assert "Gemiddeld 21 van de 100 punten verschil." in told
    assert "In ronde\u00a01 was het verschil 30\u00a0punten." in told


def test_the_other_mean_is_a_line_in_the_appendix() -> None:
    told = section(outline(sample.whole(), (), DUTCH), "Rekenen")
    assert "Ronde\u00a02 met een ander gemiddelde (meetkundig, minimaal 1 punt): autonomie 26" in told
    assert told.count("De volgorde van de waarden blijft dan gelijk.") + told.count("wordt dan anders.") == 2


def test_the_law_never_says_allowed_and_names_finder_out_and_date() -> None:
    told = said(outline(sample.whole(), (), DUTCH))
    assert "Op 2 vragen is het antwoord ‘weten we niet’." in told
    assert "Eén vraag is niet besproken." in told
    assert "Uitzoeker: privacy officer, vóór 6\u00a0december 2026." in told
    assert "toegestaan" not in told.lower()
    assert "allowed." not in said(outline(sample.whole(), (), ENGLISH)).replace(
        "whether something is allowed.", ""
    ).replace("that something is allowed.", "")


def test_an_answered_question_that_the_map_no_longer_raises_keeps_its_reason() -> None:
    told = said(outline(sample.whole(), (), DUTCH))
    assert "Bewust zo, omdat het bestuur dit vorig jaar zo heeft vastgelegd." in told


def test_skipped_steps_and_hidden_lines_are_told_by_number_only() -> None:
    told = section(outline(sample.whole(), (), DUTCH), "Wat hier niet staat")
    assert "Eén regel staat op verzoek niet in dit verslag." in told
    assert "Overgeslagen in het draaiboek: Praatplaat." in told


def test_what_must_stay_out_stays_out_everywhere_and_counts() -> None:
    hidden = "GEHEIM 😀"
    session = sample.after(
        sample.whole(),
        [
            a.WriteArgument(Argument("x", hidden, Value.JUSTICE, in_record=False)),
            a.Park(Remark("x", hidden, in_record=False)),
            a.WriteNote(Remark("x", hidden, in_record=False)),
            a.WriteCondition(Remark("x", hidden, in_record=False)),
            a.WriteOption(Option("x", hidden, "people", in_record=False)),
            a.WriteDissent(Dissent("x", hidden, in_record=False)),
            a.WriteTask(Task("x", hidden, "student", in_record=False)),
            a.Evaluate(Remark("x", hidden, in_record=False)),
        ],
    )
    told = said(outline(session, (), DUTCH))
    assert "GEHEIM" not in told
    assert "9 regels staan op verzoek niet in dit verslag." in told
    assert "met 3 voorwaarden" in told


def test_a_dissenter_is_named_by_role_only_when_asked_and_never_counted() -> None:
    session = sample.after(
        sample.started(),
        [a.WriteDissent(Dissent("1", "Liever niet.", "student")), a.WriteDissent(Dissent("2", "Te duur."))],
    )
    told = section(outline(session, (), DUTCH), "Wie het anders ziet")
    assert told.splitlines()[1:] == ["Student: Liever niet.", "Te duur."]


def test_more_tasks_than_page_one_holds_are_all_in_the_plan() -> None:
    tasks = [a.WriteTask(Task(str(n), f"Taak {n}.")) for n in range(9)]
    record = outline(sample.after(sample.started(), tasks), (), DUTCH)
    first, plan = [
        block for block in record.blocks if isinstance(block, Table) and block.columns[0].head == "Actie"
    ]
    assert len(first.rows) == 5
    assert [row.cells[0] for row in plan.rows] == [f"Taak {n}." for n in range(9)]
    assert "En nog 4 acties: zie ‘Wat we gaan doen’." in said(record)


def test_a_step_of_the_five_without_an_answer_is_not_told_as_an_answer() -> None:
    session = sample.whole()
    unknown = session.content.five_steps.steps[3]
    told = section(outline(session, (), DUTCH), "De vijf stappen")
    assert (told.count("niet besproken"), told.count("niet bekend")) == (2, 0)
    session = sample.after(session, [a.SetFiveStep(FiveStepStatus(unknown.id, "unknown"))])
    told = section(outline(session, (), DUTCH), "De vijf stappen")
    assert (told.count("niet besproken"), told.count("niet bekend")) == (1, 1)


def test_a_reason_that_is_a_sentence_of_its_own_does_not_follow_because() -> None:
    given = FindingAnswer("gone", "deliberate", "Docenten willen dit.")
    told = said(outline(sample.after(sample.whole(), [a.AnswerFinding(given)]), (), DUTCH))
    assert "Bewust zo. Docenten willen dit." in told
    assert "omdat Docenten" not in told


def test_english_content_and_words_for_the_same_session() -> None:
    record = outline(sample.whole(), (), ENGLISH)
    assert record.language == "en"
    assert record.title == "Red, amber, green"
    told = said(record)
    assert "This record does not say whether something is allowed." in told
    assert "2\u00a0students, 3\u00a0teachers" in told
    assert "Ja, mits de student de eigen kleur mag zien" in told


def test_the_outline_changes_nothing_and_reads_no_clock() -> None:
    session = sample.whole()
    assert outline(session, (), DUTCH) == outline(replace(session), (), DUTCH)


def test_a_title_is_one_heading_and_the_first() -> None:
    titles = [block for block in outline(sample.whole(), (), DUTCH).blocks if isinstance(block, Title)]
    assert [title.text for title in titles] == ["Rood, oranje, groen"]

"""The agendas, the roles, the law, the primer and the five steps hold what a workshop needs."""

import pytest

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import agenda_lengths, known_names
from kompas.domain.content import Content, Step, StepKind
from kompas.domain.values import Value


def test_the_agendas_are_variations_of_one_workshop() -> None:
    agendas = {agenda.minutes: agenda for agenda in load_agendas()}
    assert agenda_lengths() == tuple(agendas)
    assert list(agendas) == [45, 60, 90, 120]
    for minutes, agenda in agendas.items():
        assert sum(step.minutes for step in agenda.steps if not step.skipped) == minutes
        kept = [step.kind for step in agenda.steps if not step.skipped]
        assert kept[0] is StepKind.WELCOME
        assert kept[-1] is StepKind.CLOSE
        assert kept.count(StepKind.WEIGH) == 2
        assert StepKind.DECIDE in kept
    assert {step.kind for step in agendas[120].steps} == set(StepKind)
    assert [step.id for step in agendas[45].steps] == [step.id for step in agendas[90].steps]


def test_the_ninety_minutes_are_spent_as_planned() -> None:
    agenda = next(agenda for agenda in load_agendas() if agenda.minutes == 90)
    assert [(step.id, step.title.nl, step.minutes) for step in agenda.steps] == [
        ("welcome", "Welkom", 4),
        ("primer", "Praatplaat", 4),
        ("case", "Het dilemma", 7),
        ("weigh-1", "Wegen, ronde 1", 8),
        ("discuss", "Gesprek", 20),
        ("weigh-2", "Opnieuw wegen", 8),
        ("rolemap", "Rollenkaart", 12),
        ("law", "Wet, wie zoekt uit", 8),
        ("options", "Opties", 4),
        ("decide", "Uitkomst", 6),
        ("plan", "Plan en afspraken", 5),
        ("close", "Afsluiten", 4),
    ]
    assert not any(step.skipped for step in agenda.steps)


def parts_of(step: Step) -> list[str]:
    """The parts of a note; only a weigh step has two of them."""
    notes = (step.note.nl, step.note.en)
    parts = [part for note in notes for part in note.split("\n---\n")]
    assert len(parts) == (4 if step.kind is StepKind.WEIGH else 2)
    return parts


def test_a_note_or_each_of_its_parts_is_two_to_four_short_lines() -> None:
    for agenda in load_agendas():
        for part in (part for step in agenda.steps for part in parts_of(step)):
            lines = part.split("\n")
            assert 2 <= len(lines) <= 4
            assert all(line and len(line) <= 90 and line[0] not in "-–* " for line in lines)


@pytest.fixture(name="content")
def fixture_content() -> Content:
    return load_content()


def test_the_catalogue_has_the_roles_of_an_institution(content: Content) -> None:
    assert 22 <= len(content.roles.roles) <= 28
    assert {role.id for role in content.roles.roles if role.outside} == {"supplier", "regulator"}
    assert len({role.name.nl for role in content.roles.roles}) == len(content.roles.roles)
    assert content.roles.find("educationalist") is not None


def test_each_question_of_law_can_stop_the_room_or_at_least_make_it_look(content: Content) -> None:
    assert len(content.law.questions) >= 9
    for question in content.law.questions:
        signals = [option.signal for option in question.options]
        assert {"halt", "attention"} & set(signals)
        assert question.ask.nl.endswith("?")
        assert question.ask.en.endswith("?")
    emotions = content.law.find("emotions")
    assert emotions is not None
    assert emotions.options[0].signal == "halt"


def test_the_primer_says_what_it_must_in_few_words(content: Content) -> None:
    pages = {page.id: page for page in content.primer.pages}
    assert list(pages) == ["data", "sources", "ai", "chances", "risks", "values", "law", "today"]
    assert len(pages["sources"].items) == 8
    assert tuple(one.value for one in pages["values"].values) == tuple(Value)
    for page in content.primer.pages:
        for language in ("nl", "en"):
            assert len(page.body.read(language).split()) <= 45
            assert len(page.band.read(language)) <= 70
    assert "niet altijd" in pages["law"].band.nl


def test_the_five_steps_are_those_of_the_framework(content: Content) -> None:
    assert [step.id for step in content.five_steps.steps] == [
        "business-case",
        "law",
        "team",
        "policy",
        "literacy",
    ]


def test_the_names_read_quickly_are_those_of_the_files(content: Content) -> None:
    assert known_names() == (
        {role.id for role in content.roles.roles},
        {question.id for question in content.law.questions},
        {decision.id for decision in content.decisions.decisions},
    )

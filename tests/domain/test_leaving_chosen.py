"""What was chosen and not written stays out too, one by one: relations and answers of the map, value and side."""

import json

import pytest

from kompas.checks.findings import findings_of, findings_told, ids_told
from kompas.domain import actions as a
from kompas.domain.leaving_out import hidden_lines, record_lines
from kompas.domain.outcome import Argument
from kompas.domain.rolemap import APPLICATION, FindingAnswer, Relation, RelationKind, Role
from kompas.domain.session import Session
from kompas.domain.values import Value
from kompas.language import LANGUAGES, Texts, texts
from kompas.record.blocks import Figure, said
from kompas.record.lessons import lessons
from kompas.record.others import pictures, svg_file
from kompas.record.outline.record import outline
from kompas.storage.export import open_data
from tests.record import sample

DUTCH = texts("nl")
LED = Relation("boss", RelationKind.APPOINTS, "guard")
WATCHES = Relation("guard", RelationKind.SUPERVISES, APPLICATION)
DECIDES = Relation("boss", RelationKind.DECIDES, APPLICATION)
TOUCHED = Relation("learner", RelationKind.AFFECTED, APPLICATION)
HELPS = Relation("guard", RelationKind.ADDRESSABLE, "learner")


def mapped() -> Session:
    """Return a small map of own roles on which a question is about a relation."""
    start = sample.seated(sample.started())
    gone = [a.RemoveRole(role.id) for role in start.map.roles]
    roles = [a.PlaceRole(Role(one, name=f"Rol {one}")) for one in ("boss", "guard", "learner")]
    drawn = [a.Relate(one) for one in (LED, WATCHES, DECIDES, TOUCHED, HELPS)]
    return sample.after(start, [*gone, *roles, *drawn])


def out(session: Session, *keys: str) -> Session:
    """Return the session with lines left out."""
    return sample.after(session, [a.LeaveOut(key, left_out=True) for key in keys])


def record(session: Session, spoken: Texts = DUTCH) -> str:
    """Return all words of the record."""
    return said(outline(session, findings_told(session), spoken))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_relation_that_is_left_out_stands_in_no_form_and_is_counted(language: str) -> None:
    session, spoken = mapped(), texts(language)
    line = spoken(
        "record.relation_sentence", source="Rol boss", kind=spoken("record.relation_appoints"), target=""
    )
    told = line.rstrip(". ")
    assert told in record(session, spoken)
    quiet = out(session, f"relation:{LED.id}")
    assert hidden_lines(quiet) == hidden_lines(session) + 1
    assert told not in record(quiet, spoken)
    drawn = outline(quiet, findings_told(quiet), spoken)
    verb = spoken("record.relation_appoints")
    assert verb not in said(drawn)
    assert not any(verb in svg_file(one)[1].decode() for one in pictures(drawn, spoken))
    data = json.dumps(open_data(quiet, ids_told(quiet)))
    assert RelationKind.APPOINTS.value not in data
    assert sample.after(quiet, [a.LeaveOut(f"relation:{LED.id}", left_out=False)]) == session


def test_no_question_and_no_answer_speaks_of_a_relation_that_was_left_out() -> None:
    asked = next(one for one in findings_of(mapped()) if LED.id in one.relations)
    answer = a.AnswerFinding(FindingAnswer(asked.id, "right", about=asked.mark))
    quiet = out(sample.after(mapped(), [answer]), f"relation:{LED.id}")
    told = record(quiet)
    assert asked.question.nl not in told
    assert "Deze vraag gaat over een relatie die op verzoek niet in dit verslag staat." in told
    assert DUTCH("record.finding_gone") not in told
    data = open_data(quiet, ids_told(quiet))
    assert asked.id not in data["findings"]
    assert not data["finding_answers"]


def test_the_map_in_short_never_says_that_nobody_is_there_when_a_relation_was_left_out() -> None:
    quiet = out(mapped(), f"relation:{HELPS.id}", f"relation:{DECIDES.id}")
    told = record(quiet)
    short = told[told.index(DUTCH("record.map_short")) : told.index(DUTCH("record.relations"))]
    assert DUTCH("record.nobody_on_map") not in short
    assert short.count(DUTCH("record.relation_left_out")) >= 2


def test_an_answer_to_a_question_of_the_map_can_be_left_out_with_its_reason() -> None:
    asked = findings_of(mapped())[0]
    answer = FindingAnswer(asked.id, "deliberate", "dat weet de kanarie.", asked.mark)
    session = sample.after(mapped(), [a.AnswerFinding(answer)])
    keys = [line.key for line in record_lines(session)]
    assert keys.index(f"finding:{asked.id}") == keys.index(f"finding_answer:{asked.id}") + 1
    quiet = out(session, f"finding_answer:{asked.id}")
    told = record(quiet)
    assert asked.question.nl in told
    assert "kanarie" not in told
    assert DUTCH("record.finding_left_out") in told
    assert f"finding:{asked.id}" not in [line.key for line in record_lines(quiet)]
    assert hidden_lines(quiet) == hidden_lines(session) + 1
    # Somebody did answer it: it does not count as a question that is still open, and is not said to be one.
    count = len(findings_of(session)) - 1
    assert DUTCH.many("record.findings_open", count) in told
    assert told.count(DUTCH("record.finding_unanswered")) == count
    assert not open_data(quiet, ids_told(quiet))["finding_answers"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_value_and_side_of_an_argument_stay_out_one_by_one_and_nothing_else_is_said_of_them(
    language: str,
) -> None:
    spoken = texts(language)
    written = Argument("1", "Dit gaat over de kanarie.", Value.JUSTICE, "against")
    session = sample.after(sample.started(), [a.WriteArgument(written)])
    without_value, without_side = out(session, "value:1"), out(session, "side:1")
    assert spoken("record.value_left_out") in record(without_value, spoken)
    assert spoken("record.no_value") not in record(without_value, spoken)
    assert spoken("record.side_against") in record(without_value, spoken).splitlines()
    assert spoken("record.side_against") not in record(without_side, spoken).splitlines()
    assert spoken("record.cell_left_out") in record(without_side, spoken).splitlines()
    assert open_data(without_value, ())["arguments"][0]["value"] is None
    assert open_data(without_side, ())["arguments"][0]["side"] is None
    page = lessons(without_value, spoken)
    assert f"## {spoken('record.value_left_out')}" in page
    assert f"## {spoken('record.no_value')}" not in page
    for quiet in (without_value, without_side):
        assert hidden_lines(quiet) == 1
        assert "kanarie" in record(quiet, spoken)


def test_the_picture_of_the_map_has_no_line_that_was_left_out() -> None:
    session = mapped()
    quiet = out(session, f"relation:{HELPS.id}")

    def told(one: Session) -> str:
        return next(b.alternative for b in outline(one, (), DUTCH).blocks if isinstance(b, Figure) and b.wide)

    verb = DUTCH("record.relation_addressable")
    assert verb in told(session)
    assert verb not in told(quiet)

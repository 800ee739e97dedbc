"""Every text that an action can carry is told in the record, or the record says that it is left out and why.

A new field of an action fails here until somebody has decided which of the two it is.
"""

import enum
import types
import typing
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from kompas.domain import actions as a
from kompas.domain.content import Content, Step, StepKind
from kompas.domain.outcome import UNKNOWN, LawAnswer, Task
from kompas.domain.scenario import Scenario
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.language import LANGUAGES, texts
from kompas.record.blocks import said
from kompas.record.outline.record import outline
from tests.record import sample
from tests.record.test_everything_appears import HIDEABLE, LASTING

STARTS = (a.StartSession, a.Baseline)
WHOLE = (Scenario, Content, Session)
"""What a session starts with, or all of it: its texts come in by other actions or from files."""
TOLD = {
    "SetDetails.details.aim": "aim",
    "SetDetails.details.to": "to",
    "SetDetails.details.place": "place",
    "SetDetails.details.organisation": "organisation",
    "SetKeep.until": "kept until",
    "AddSeat.role": "seat role",
    "AddSeat.played": "played role",
    "ChangeSeat.role": "seat role",
    "ChangeSeat.played": "played role",
    "SetAbsent.roles": "absent voice",
    "AddStep.new.title": "added step",
    "ChangeStep.title": "step title",
    "Weigh.weighing.why": "reason with a weighing",
    "CloseRound.batch.why": "reason in an anonymous round",
    "WriteArgument.argument.text": "argument",
    "WriteArgument.argument.holder": "holder",
    "Park.remark.text": "parked",
    "WriteNote.remark.text": "note",
    "DescribeTwist.effect": "twist",
    "AnswerLaw.answer.finder": "finder-out",
    "AnswerLaw.answer.due": "law date",
    "AnswerLaw.answer.note": "law note",
    "PlaceRole.role.name": "role on the map",
    "PlaceRole.role.body": "body on the map",
    "PlaceDecision.decision.name": "decision on the map",
    "AnswerFinding.answer.because": "reason",
    "WriteOption.option.text": "option",
    "Decide.text": "decision",
    "WriteCondition.remark.text": "condition",
    "WriteDissent.dissent.text": "dissent",
    "WriteDissent.dissent.role": "dissenter",
    "SetFiveStep.status.note": "status note",
    "WriteTask.task.text": "task",
    "WriteTask.task.owner": "owner",
    "WriteTask.task.due": "task date",
    "PlanEvaluation.text": "evaluation plan",
    "Evaluate.remark.text": "evaluation",
}
"""Fields that hold words of the room, each with the case that shows it in the record."""
DATED: dict[str, a.Action] = {
    "law date": a.AnswerLaw(LawAnswer("high_risk", UNKNOWN, due="2027-02-28")),
    "task date": a.WriteTask(Task("1", "Iets.", due="2027-02-28")),
}
"""The cases that only take a date."""
LEFT_OUT = {"AddStep.new.note": "record.left_notes", "ChangeStep.note": "record.left_notes"}
"""Fields that no record tells, each with the sentence that says so."""
NO_WORDS = frozenset(
    {
        *("SetDetails.details.status", "LeaveOut.line", "Publish.question", "Publish.asked"),
        *("PlaceRole.role.kind", "PlaceRole.role.person", "PlaceDecision.decision.kind"),
        "AnswerFinding.answer.about",
        *("AddStep.new.id", "AddStep.new.reference", "AddStep.after", "SkipStep.step", "MoveStep.step"),
    }
)
"""Fields that name something of the program or its content, or that the program wrote itself."""
NAMES = frozenset(
    {
        "id",
        "ids",
        "at",
        "step",
        "steps",
        "twist",
        "item",
        "lit",
        "source",
        "target",
        "question",
        "finding",
        "answer",
    }
    | {"places"}
)
"""Last parts of fields that are identifiers or times; steps of the map and of the agenda are named by theirs."""


def paths(kind: Any, path: str) -> Iterator[str]:
    """Yield the fields under a type that can hold any text."""
    if kind is str or kind is Text:
        yield path
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind not in WHOLE:
        for field in msgspec.structs.fields(kind):
            yield from paths(field.type, f"{path}.{field.name}")
    elif isinstance(kind, types.UnionType) or typing.get_origin(kind) in (typing.Union, tuple):
        for part in typing.get_args(kind):
            yield from paths(part, path)
    else:
        assert kind in (*WHOLE, int, float, bool, type(None), ...) or _is_closed(kind), f"{path}: {kind}"


def _is_closed(kind: Any) -> bool:
    return typing.get_origin(kind) is typing.Literal or (
        isinstance(kind, type) and issubclass(kind, enum.Enum)
    )


FIELDS = sorted(
    {
        path
        for action in typing.get_args(a.AnyAction)
        if action not in STARTS
        for path in paths(action, action.__name__)
    }
)


def test_each_text_of_each_action_is_told_or_said_to_be_left_out() -> None:
    open_ones = [
        path
        for path in FIELDS
        if path not in TOLD
        and path not in LEFT_OUT
        and path not in NO_WORDS
        and path.rpartition(".")[2] not in NAMES
    ]
    assert open_ones == []
    assert (set(TOLD) | set(LEFT_OUT)) - set(FIELDS) == set()
    assert set(TOLD.values()) - set(LASTING) - set(HIDEABLE) - set(DATED) == set()


@pytest.mark.parametrize("case", DATED)
@pytest.mark.parametrize(("language", "day"), [("nl", "28 februari 2027"), ("en", "28 February 2027")])
def test_a_date_stands_in_the_record_in_its_language(case: str, language: str, day: str) -> None:
    told = said(outline(sample.after(sample.started(), [DATED[case]]), (), texts(language)))
    assert day in told.replace("\u00a0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_record_tells_is_said_to_be_left_out(language: str) -> None:
    told = said(outline(sample.started(), (), texts(language)))
    for sentence in set(LEFT_OUT.values()):
        assert texts(language)(sentence) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_that_are_too_few_are_said_to_be_left_out(language: str) -> None:
    session = sample.weighed(sample.seated(sample.started()), sample.FIRST, reasons=("kanarie",))
    told = said(outline(session, (), texts(language)))
    assert "kanarie" not in told
    assert texts(language)("record.no_reasons", count=3) in told


def test_an_own_title_is_told_also_when_no_step_was_ever_entered() -> None:
    start = sample.started()
    new = Step("own", StepKind.DISCUSS, Text("Kanarie", "Canary"), 5, Text("", ""), Text("", ""))
    session = sample.after(
        start, [a.AddStep(start.steps[0].id, new), a.ChangeStep(start.steps[1].id, 5, title="Merel")]
    )
    assert session.visits == ()
    told = said(outline(session, (), texts("nl")))
    assert "Kanarie" in told
    assert "‘Praatplaat’ heet hier ‘Merel’." in told

"""By property: whatever is entered stands in the outline, and on paper, unless somebody asked to leave it out."""

from collections.abc import Callable, Sequence
from typing import Protocol

from hypothesis import given, settings
from hypothesis import strategies as st

from kompas.domain import actions as a
from kompas.domain.content import Step, StepKind
from kompas.domain.outcome import (
    UNKNOWN,
    Argument,
    Details,
    Dissent,
    FiveStepStatus,
    LawAnswer,
    Option,
    Remark,
    Task,
)
from kompas.domain.rolemap import Decision, FindingAnswer, Role
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.values import Value
from kompas.domain.weighing import Mode, Weighing
from kompas.geometry.typesetting import printable
from kompas.language import texts
from kompas.record.blocks import said
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from tests.record import sample
from tests.record.reading import pdf_text, printed

START = sample.seated(sample.started())
TWIST = START.scenario.twists[0].id
LAW = START.scenario.law[0]
STEP = START.content.five_steps.steps[0].id
NO_TEXT = Text("", "")


class Writes(Protocol):
    """Makes the action that writes a line down, to be told in the record or not."""

    def __call__(self, identifier: str, text: str, *, in_record: bool) -> a.Action:
        """Return the action."""


HIDEABLE: dict[str, Writes] = {
    "argument": lambda identifier, text, *, in_record: a.WriteArgument(
        Argument(identifier, text, Value.AUTONOMY, "for", "ouders", in_record)
    ),
    "parked": lambda identifier, text, *, in_record: a.Park(Remark(identifier, text, in_record)),
    "note": lambda identifier, text, *, in_record: a.WriteNote(Remark(identifier, text, in_record)),
    "condition": lambda identifier, text, *, in_record: a.WriteCondition(Remark(identifier, text, in_record)),
    "option": lambda identifier, text, *, in_record: a.WriteOption(
        Option(identifier, text, "people", in_record)
    ),
    "dissent": lambda identifier, text, *, in_record: a.WriteDissent(
        Dissent(identifier, text, "", in_record)
    ),
    "task": lambda identifier, text, *, in_record: a.WriteTask(
        Task(identifier, text, "iemand", "2026-12-01", in_record)
    ),
    "evaluation": lambda identifier, text, *, in_record: a.Evaluate(Remark(identifier, text, in_record)),
}


def round_of(step: str, mode: Mode, why: str) -> list[a.Action]:
    """Return a whole round in which three people gave a reason."""
    reasons = (why, "Andere reden.", "Derde reden.", *("" for _ in sample.FIRST[3:]))
    cast = [Weighing(*points, why=reason) for points, reason in zip(sample.FIRST, reasons, strict=True)]
    return [
        a.SetMode(mode, 5),
        a.OpenRound(step, 7, sample.at("14:20")),
        *(a.Weigh(number, one) for number, one in enumerate(cast, start=1)),
        a.CloseRound(sample.at("14:26"), tuple(cast[::-1]) if mode == "anonymous" else ()),
        a.RevealRound(),
    ]


LASTING: dict[str, Callable[[str], list[a.Action]]] = {
    "aim": lambda t: [a.SetDetails(Details(aim=t))],
    "to": lambda t: [a.SetDetails(Details(status="advice", to=t))],
    "place": lambda t: [a.SetDetails(Details(place=t))],
    "organisation": lambda t: [a.SetDetails(Details(organisation=t))],
    "seat role": lambda t: [a.ChangeSeat(1, t)],
    "played role": lambda t: [a.ChangeSeat(1, "student", t)],
    "absent voice": lambda t: [a.SetAbsent((t, "ouders"))],
    "holder": lambda t: [a.WriteArgument(Argument("1", "Iets.", holder=t))],
    "twist": lambda t: [a.PlayTwist(TWIST, sample.at("14:40")), a.DescribeTwist(TWIST, t)],
    "law note": lambda t: [a.AnswerLaw(LawAnswer(LAW, UNKNOWN, note=t))],
    "finder-out": lambda t: [a.AnswerLaw(LawAnswer(LAW, UNKNOWN, finder=t))],
    "role on the map": lambda t: [a.PlaceRole(Role("own", name=t))],
    "body on the map": lambda t: [a.PlaceRole(Role("own", name="Eigen", body=t))],
    "decision on the map": lambda t: [a.PlaceDecision(Decision("choice", name=t))],
    "reason": lambda t: [a.AnswerFinding(FindingAnswer("some", "deliberate", t))],
    "decision": lambda t: [a.Decide(t)],
    "dissenter": lambda t: [a.WriteDissent(Dissent("1", "Nee.", t))],
    "status note": lambda t: [a.SetFiveStep(FiveStepStatus(STEP, "busy", t))],
    "owner": lambda t: [a.WriteTask(Task("1", "Iets.", t))],
    "evaluation plan": lambda t: [a.PlanEvaluation(t)],
    "kept until": lambda t: [a.SetKeep("record", t)],
    "added step": lambda t: [
        a.AddStep(START.steps[0].id, Step("own", StepKind.DISCUSS, Text(t, t), 5, NO_TEXT, NO_TEXT))
    ],
    "step title": lambda t: [a.ChangeStep(START.steps[1].id, 5, title=t)],
    "reason with a weighing": lambda t: round_of("weigh-1", "confidential", t),
    "reason in an anonymous round": lambda t: round_of("weigh-2", "anonymous", t),
}
TYPED = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""What the domain accepts: no NUL, no half of a pair."""
WRITTEN = st.text(TYPED, min_size=1, max_size=200).filter(lambda text: bool(printable(text).strip()))
# A mark that no other text holds, so that finding it means that this text was told.
MARKED = st.builds(
    lambda before, after: f"{before}§{after}", st.text(TYPED, max_size=80), st.text(TYPED, max_size=80)
)


def record_says(actions: Sequence[a.Action]) -> str:
    """Return all words of the Dutch record of a session after these actions."""
    return said(outline(sample.after(START, actions), (), texts("nl")))


@given(kind=st.sampled_from(sorted(LASTING)), text=WRITTEN)
@settings(deadline=None, max_examples=60)
def test_every_text_stands_in_the_record(kind: str, text: str) -> None:
    assert printable(text).strip() in record_says(LASTING[kind](text))


@given(kind=st.sampled_from(sorted(HIDEABLE)), text=WRITTEN)
@settings(deadline=None, max_examples=40)
def test_every_line_stands_in_the_record(kind: str, text: str) -> None:
    assert printable(text).strip() in record_says([HIDEABLE[kind]("1", text, in_record=True)])


@given(kind=st.sampled_from(sorted(HIDEABLE)), text=MARKED)
@settings(deadline=None, max_examples=40)
def test_a_line_that_stays_out_leaves_only_its_number(kind: str, text: str) -> None:
    told = record_says([HIDEABLE[kind]("1", text, in_record=False)])
    assert "§" not in told
    assert "Eén regel staat op verzoek niet in dit verslag." in told


def everything(text: Callable[[str], str]) -> tuple[Session, list[str]]:
    """Return a session with one text of each kind, and those texts."""
    names = [
        name
        for name in (*LASTING, *HIDEABLE)
        if name not in ("to", "place", "organisation", "holder", "dissenter")
    ]
    entered = {name: text(name) for name in names}
    session = sample.after(START, [a.ChangeSeat(2, "student", "x")])
    for name in names:
        if name in HIDEABLE:
            session = sample.after(session, [HIDEABLE[name](f"id {name}", entered[name], in_record=True)])
        elif name == "played role":
            session = sample.after(session, [a.ChangeSeat(3, "student", entered[name])])
        elif name == "finder-out":
            other = START.scenario.law[1]
            session = sample.after(session, [a.AnswerLaw(LawAnswer(other, UNKNOWN, finder=entered[name]))])
        elif name == "body on the map":
            session = sample.after(session, [a.PlaceRole(Role("second", name="Eigen", body=entered[name]))])
        else:
            session = sample.after(session, LASTING[name](entered[name]))
    return session, list(entered.values())


def test_every_text_stands_on_paper() -> None:
    session, entered = everything(
        lambda name: f"Hier staat {name}: Donau\u00addampf 👩‍👩‍👧 – ‘ja’ <b>mits</b> ({name})."
    )
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    assert [text for text in entered if printed(text) not in paper] == []

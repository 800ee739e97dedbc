"""The role map: the picture, the questions it raises with their answers, and the same as tables."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from kompas.domain.names import map_name
from kompas.domain.rolemap import (
    APPLICATION,
    Duty,
    FindingAnswer,
    People,
    Relation,
    RelationKind,
    Role,
)
from kompas.domain.text import Text
from kompas.record.blocks import Aside, Block, Column, Paragraph, Row, Table
from kompas.record.figure_map import rolemap_figure
from kompas.record.outline.answers import CERTAINTIES, answers
from kompas.record.outline.decisions import decisions
from kompas.record.words import Part, Words

KINDS: dict[RelationKind, str] = {
    RelationKind.DECIDES: "record.relation_decides",
    RelationKind.SUPERVISES: "record.relation_supervises",
    RelationKind.ADVISES: "record.relation_advises",
    RelationKind.CARRIES_OUT: "record.relation_carries_out",
    RelationKind.ADDRESSABLE: "record.relation_addressable",
    RelationKind.ESCALATES: "record.relation_escalates",
    RelationKind.APPOINTS: "record.relation_appoints",
    RelationKind.SUPPLIES: "record.relation_supplies",
    RelationKind.PROCESSES: "record.relation_processes",
    RelationKind.AFFECTED: "record.relation_affected",
}
PEOPLE: dict[People, str] = {
    "none": "record.people_none",
    "many": "record.people_many",
}
DUTIES: dict[Duty, str] = {
    "stops": "record.duty_stops",
    "explains": "record.duty_explains",
    "oversees": "record.duty_oversees",
    "receives": "record.duty_receives",
    "built": "record.duty_built",
    "evaluates": "record.duty_evaluates",
    "money": "record.duty_money",
    "independent": "record.duty_independent",
}


class Finding(Protocol):
    """A question that a check raises about the role map."""

    @property
    def id(self) -> str:
        """What an answer names."""

    @property
    def mark(self) -> str:
        """How its part of the map is now; an answer from before a change no longer holds."""

    @property
    def question(self) -> Text:
        """The question in both languages."""

    @property
    def ground(self) -> Text:
        """Where the question comes from, in both languages."""


def rolemap(words: Words, findings: Sequence[Finding]) -> Part | None:
    """Return the chapter about the role map; None when it is empty."""
    if not words.session.map.things:
        return None
    texts = words.texts
    blocks = (
        *_picture(words),
        *answers(words),
        *_findings(words, findings),
        *decisions(words),
        *_relations(words),
        *_roles(words),
    )
    drawn, open_ones = words.session.map, open_findings(words, findings)
    counted = words.counted(
        ("record.count_roles", len(drawn.roles)), ("record.count_relations", len(drawn.relations))
    )
    asked = texts.many("record.findings_open", open_ones) if open_ones else ""
    note = " ".join(words.lines(counted, asked))
    return Part(texts("record.map_label"), texts("record.map_title"), blocks, note)


def open_findings(words: Words, findings: Sequence[Finding]) -> int:
    """Return how many questions that the map raises have no answer that holds."""
    given, out = {answer.finding: answer for answer in words.session.finding_answers}, words.session.left_out
    asked = (finding for finding in findings if f"finding_answer:{finding.id}" not in out)
    return sum(1 for finding in asked if not _holds(given.get(finding.id), finding))


def _picture(words: Words) -> Iterator[Block]:
    """Yield the map, and where groups stand on it, who is in each of them."""
    picture = rolemap_figure(words, _told(words))
    yield picture.figure
    if picture.groups:
        texts = words.texts
        columns = (Column(texts("record.group"), "name"), Column(texts("record.group_roles")))
        yield Aside(texts("record.groups"), level=3)
        yield Table(columns, tuple(Row(one) for one in picture.groups))


def _told(words: Words) -> str:
    """Return the map in words: how much is on it, and every relation as a sentence."""
    texts, drawn = words.texts, words.session.map
    sentences = []
    for relation in drawn.relations:
        source, kind, target = _relation(words, relation)
        if drawn.decision(relation.target) is not None:
            target = texts("record.named_decision", name=target)
        sentences.append(texts("record.relation_sentence", source=source, kind=kind, target=target))
    about = [texts.many("record.map_pictured", len(drawn.roles))]
    if drawn.decisions:
        named = texts.joined(
            texts("record.named_decision", name=_end(words, one.id)) for one in drawn.decisions
        )
        about.append(texts.many("record.decisions_pictured", len(drawn.decisions), named=named))
    return " ".join((*about, *sentences))


def _findings(words: Words, findings: Sequence[Finding]) -> Iterator[Block]:
    texts = words.texts
    given = {answer.finding: answer for answer in words.session.finding_answers}
    open_ones = open_findings(words, findings)
    if open_ones:
        yield Paragraph(texts.many("record.findings_open", open_ones), "statement")
    for number, finding in enumerate(findings, start=1):
        yield Aside(texts("record.finding", number=number), words.lines(words.reference(finding.ground)))
        yield Paragraph(words.read(finding.question), "strong")
        answer = given.get(finding.id)
        told = _answer(words, answer, finding)
        stale = answer is not None and not _holds(answer, finding)
        yield Paragraph(texts("record.finding_changed", answer=told) if stale else told)
    raised = {finding.id for finding in findings}
    for answer in given.values():
        if answer.finding not in raised:
            yield Aside(texts("record.finding_gone"))
            yield Paragraph(_answer(words, answer))


def _holds(answer: FindingAnswer | None, finding: Finding) -> bool:
    return answer is not None and answer.holds(finding.id, finding.mark)


def _answer(words: Words, answer: FindingAnswer | None, finding: Finding | None = None) -> str:
    texts = words.texts
    if answer is None:
        hidden = finding is not None and f"finding_answer:{finding.id}" in words.session.left_out
        return texts("record.finding_left_out" if hidden else "record.finding_unanswered")
    because = words.plain(answer.because)
    if answer.answer == "deliberate" and not because:
        return texts("record.finding_deliberate_left_out")
    if answer.answer == "deliberate" and because[:1].isupper():
        # A sentence of its own: the room's words stay as they are, and no capital follows "because".
        told = texts("record.finding_deliberately")
        return texts("record.finding_with_reason", answer=told, because=because)
    if answer.answer == "deliberate":
        return texts("record.finding_deliberate", because=because)
    told = texts("record.finding_right" if answer.answer == "right" else "record.finding_change")
    return texts("record.finding_with_reason", answer=told, because=because) if because else told


def _relations(words: Words) -> Iterator[Block]:
    texts = words.texts
    rows = tuple(Row(_relation(words, relation)) for relation in words.session.map.relations)
    if not rows:
        return
    columns = (
        Column(texts("record.relation_source"), "name"),
        Column(texts("record.relation_kind")),
        Column(texts("record.relation_target"), "name"),
    )
    yield Aside(texts("record.relations"), level=3)
    yield Table(columns, rows, row_heads=False)


def _relation(words: Words, relation: Relation) -> tuple[str, str, str]:
    """Return a relation as source, what it is and how sure that is, and target."""
    texts = words.texts
    kind = texts(KINDS[relation.kind])
    if relation.certainty != "sure":
        kind = texts("record.relation_unsure", kind=kind, certainty=texts(CERTAINTIES[relation.certainty]))
    return (_end(words, relation.source), kind, _end(words, relation.target))


def _end(words: Words, identifier: str) -> str:
    thing = words.session.map.thing(identifier)
    if identifier == APPLICATION or thing is None:
        return words.read(words.session.scenario.application)
    return words.read(map_name(words.session, thing))


def _roles(words: Words) -> Iterator[Block]:
    """Yield all roles on the map, with what is special about them."""
    texts = words.texts
    told: list[str] = []
    for role in words.session.map.roles:
        name, details = words.read(map_name(words.session, role)), _details(words, role)
        told.append(texts("record.role_with", role=name, details=details) if details else name)
    if told:
        yield Aside(texts("record.roles"), (texts("record.roles_note"),), level=3)
        yield Paragraph("; ".join(told) + ".")


def _details(words: Words, role: Role) -> str:
    texts = words.texts
    known = words.session.content.roles.find(role.kind)
    parts = (
        words.read(known.name) if known and role.name else "",
        words.plain(role.body),
        texts(PEOPLE[role.people]) if role.people != "one" else "",
        texts("record.outside") if role.outside else "",
        texts("record.in_room") if role.in_room else "",
        *(texts(DUTIES[duty]) for duty in role.duties),
        texts("record.same_person", role=_end(words, role.person)) if role.person else "",
    )
    return ", ".join(words.lines(*parts))

"""Parts of a line of the record that can stay out by themselves: who does it, by when, whose interest, which role.

A role is named by a digest of its words, so that they are not written twice: it may be somebody's name.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Literal

from msgspec.structs import replace

from kompas.domain.names import map_name, role_name
from kompas.domain.outcome import UNKNOWN, Argument, Dissent, LawAnswer, Option, Remark, Task
from kompas.domain.rolemap import Decision, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.values import Value

FieldKind = Literal[
    "to",
    "present",
    "played",
    "absent",
    "marked",
    "dissenter",
    "owner",
    "due",
    "value",
    "side",
    "holder",
    "law_answer",
    "finder",
    "law_due",
    "role_name",
    "body",
    "relation",
    "finding_answer",
    "decision_name",
    "five_status",
]
Item = Argument | Remark | Option | Dissent | Task
Told = tuple[str, FieldKind, str, Text | None, str]
"""Key, kind, the room's words, the same from the content if it knows them, and the words it stands beside.

Of what was chosen and has no words of the room (a value, a side, a relation, an answer) the words are those of files.
"""
FIELDS: dict[type, tuple[tuple[FieldKind, str], ...]] = {
    Dissent: (("dissenter", "role"),),
    Task: (("owner", "owner"), ("due", "due")),
    Argument: (("value", "value"), ("side", "side"), ("holder", "holder")),
}
"""Which fields of the things of a list can stay out by themselves."""
CHOSEN: frozenset[FieldKind] = frozenset({"value", "side", "relation", "finding_answer"})
"""Fields that were chosen, not written: whoever shows them says them in a language."""
UNNAMED = "…"
"""What stands on the map for a role or a decision in own words that was left out."""


def word_key(kind: FieldKind, words: str) -> str:
    """Return the key of a role that is known by its words alone."""
    return f"{kind}:{sha256(words.strip().encode()).hexdigest()[:16]}"


def item_fields(session: Session, item: Item) -> Iterator[Told]:
    """Yield the fields of a thing of a list that say something."""
    for kind, field in FIELDS.get(type(item), ()):
        found = getattr(item, field)
        words: str = found.value if isinstance(found, Value) else found or ""
        if words.strip():
            named = None if kind == "due" or kind in CHOSEN else role_name(session, words)
            yield f"{kind}:{item.id}", kind, words, named, item.text


def without_fields(item: Item, out: frozenset[str]) -> Item:
    """Return a thing of a list without the fields that were left out."""
    gone = {
        field: None if kind in CHOSEN else ""
        for kind, field in FIELDS.get(type(item), ())
        if f"{kind}:{item.id}" in out
    }
    return replace(item, **gone) if gone else item


def people(session: Session) -> Iterator[Told]:
    """Yield each role that was there, was played or was absent, once."""
    groups: tuple[tuple[FieldKind, Sequence[str]], ...] = (
        ("present", [seat.role for seat in session.seats]),
        ("played", [seat.played for seat in session.seats]),
        ("absent", session.absent),
    )
    for kind, roles in groups:
        for role in dict.fromkeys(role for role in roles if role.strip()):
            yield word_key(kind, role), kind, role, role_name(session, role), ""


def without_people(session: Session, out: frozenset[str]) -> Session:
    """Return the session without these roles; how many were there stays."""
    seats = tuple(
        replace(
            seat,
            role="" if word_key("present", seat.role) in out else seat.role,
            played="" if word_key("played", seat.played) in out else seat.played,
        )
        for seat in session.seats
    )
    absent = tuple(role for role in session.absent if word_key("absent", role) not in out)
    return replace(session, seats=seats, absent=absent)


def marks(session: Session) -> Iterator[Told]:
    """Yield what the group marked on the primer."""
    for page in session.content.primer.pages:
        for item in page.items:
            if item.id in session.marked:
                yield f"marked:{item.id}", "marked", item.label.nl, item.label, ""


def law_fields(session: Session, answer: LawAnswer) -> Iterator[Told]:
    """Yield an answer to a question of law, who finds it out, and by when."""
    question = session.content.law.find(answer.question)
    if question is None:
        return
    chosen = question.option(answer.answer) if answer.answer != UNKNOWN else None
    # "We don't know" is no text of the content: whoever shows the line adds it.
    label = chosen.label if chosen else Text("", "")
    both = Text(f"{question.ask.nl} {label.nl}".strip(), f"{question.ask.en} {label.en}".strip())
    yield f"law_answer:{answer.question}", "law_answer", both.nl, both, question.ask.nl
    if answer.finder.strip():
        named = role_name(session, answer.finder)
        yield f"finder:{answer.question}", "finder", answer.finder, named, question.ask.nl
    if answer.due.strip():
        yield f"law_due:{answer.question}", "law_due", answer.due, None, question.ask.nl


def map_fields(session: Session) -> Iterator[Told]:
    """Yield what roles on the map are called in own words, of which body they are, and what decisions are called."""
    for role in session.map.roles:
        if role.name.strip():
            yield f"role_name:{role.id}", "role_name", role.name, None, ""
        if role.body.strip():
            yield f"body:{role.id}", "body", role.body, None, ""
    for decision in session.map.decisions:
        if decision.name.strip():
            yield f"decision_name:{decision.id}", "decision_name", decision.name, None, ""


def relation_lines(session: Session) -> Iterator[Told]:
    """Yield each relation of the map: its kind, between the names of its ends."""
    for relation in session.map.relations:
        source, target = (_end(session, end) for end in (relation.source, relation.target))
        yield f"relation:{relation.id}", "relation", relation.kind.value, source, target.nl


def _end(session: Session, identifier: str) -> Text:
    thing = session.map.thing(identifier)
    return map_name(session, thing) if thing else session.scenario.application


def answer_lines(session: Session) -> Iterator[Told]:
    """Yield each answer to a question of the map; which question that is, the checks know."""
    for one in session.finding_answers:
        yield f"finding_answer:{one.finding}", "finding_answer", one.answer, None, ""


def quiet_map(drawn: RoleMap, out: frozenset[str]) -> RoleMap:
    """Return a map without the words and the relations that were left out."""
    return replace(
        drawn,
        roles=tuple(_quiet_role(role, out) for role in drawn.roles),
        relations=tuple(one for one in drawn.relations if f"relation:{one.id}" not in out),
        decisions=tuple(_quiet_decision(one, out) for one in drawn.decisions),
    )


def _quiet_decision(decision: Decision, out: frozenset[str]) -> Decision:
    if f"decision_name:{decision.id}" not in out:
        return decision
    return replace(decision, name="" if decision.kind else UNNAMED)


def _quiet_role(role: Role, out: frozenset[str]) -> Role:
    if f"role_name:{role.id}" in out:
        role = replace(role, name="" if role.kind else UNNAMED)
    return replace(role, body="") if f"body:{role.id}" in out else role

"""What stays out of the record because somebody asked for it: one place knows every line, for all forms alike.

A line is something that the room entered: a text, or a field beside it (`leaving_fields`). Things of a list carry the
mark themselves (`in_record`); of all other lines the session keeps the key. A reason is named by a digest, so that its
words are not written twice.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Literal

import msgspec
from msgspec.structs import replace

from kompas.domain.leaving_fields import (
    FieldKind,
    Item,
    Told,
    item_fields,
    law_fields,
    map_fields,
    marks,
    people,
    quiet_map,
    without_fields,
    without_people,
)
from kompas.domain.outcome import LawAnswer
from kompas.domain.privacy import shown
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.weighing import Cast, Round, Weighing

Kind = Literal[
    "aim",
    "place",
    "organisation",
    "decision",
    "condition",
    "dissent",
    "task",
    "reason",
    "argument",
    "twist",
    "finding",
    "law",
    "option",
    "five_step",
    "evaluation_plan",
    "parked",
    "note",
    "evaluation",
]
LISTS: dict[Kind, str] = {
    "condition": "conditions",
    "dissent": "dissents",
    "task": "tasks",
    "argument": "arguments",
    "option": "options",
    "parked": "parked",
    "note": "notes",
    "evaluation": "evaluation",
}
"""The kinds that carry the mark themselves, with the field of the session that holds them."""


class RecordLine(msgspec.Struct, frozen=True):
    """Something entered that the record tells, or leaves out; `key` names it in an action.

    `text` are the room's words, `name` the same as the content calls it; `beside` are the words it stands with.
    """

    key: str
    kind: Kind | FieldKind
    text: str
    in_record: bool
    name: Text | None = None
    beside: str = ""


def record_lines(session: Session) -> tuple[RecordLine, ...]:
    """Return every line that may be left out, as far as it says something, in about the order of the record.

    What belongs to a line that is left out is no line by itself.
    """
    return tuple(_lines(session))


def _lines(session: Session) -> Iterator[RecordLine]:
    yield from _texts(session, ("aim",))
    if session.details.to.strip():
        yield _field(session, ("to", "to", session.details.to, None, ""))
    yield from _texts(session, ("place", "organisation", "decision"))
    yield from _listed(session, ("condition", "dissent", "task"))
    yield from (_field(session, told) for told in (*people(session), *marks(session)))
    yield from _reasons(session)
    yield from _listed(session, ("argument",))
    yield from _texts(session, ("twist",))
    yield from (_field(session, told) for told in map_fields(session))
    yield from _texts(session, ("finding",))
    yield from _law(session)
    yield from _listed(session, ("option",))
    yield from _five_steps(session)
    yield from _texts(session, ("evaluation_plan",))
    yield from _listed(session, ("parked", "note", "evaluation"))


def hidden_lines(session: Session) -> int:
    """Return how many lines stay out of the record because somebody asked for it."""
    return sum(not line.in_record for line in record_lines(session))


def for_record(session: Session) -> Session:
    """Return the session without the texts that were left out; things of a list still carry their mark."""
    out = frozenset(session.left_out)
    if not out:
        return session
    details = {f: "" for f in ("aim", "to", "place", "organisation") if f in out}
    lists = {name: _quiet_items(list_of(session, kind), out) for kind, name in LISTS.items()}
    return replace(
        without_people(session, out),
        **lists,
        details=replace(session.details, **details),
        marked=tuple(item for item in session.marked if f"marked:{item}" not in out),
        map=quiet_map(session.map, out),
        decision=_unless("decision" in out, session.decision),
        evaluation_plan=_unless("evaluation_plan" in out, session.evaluation_plan),
        twists=tuple(replace(t, effect=_unless(f"twist:{t.twist}" in out, t.effect)) for t in session.twists),
        finding_answers=tuple(
            replace(a, because=_unless(f"finding:{a.finding}" in out, a.because))
            for a in session.finding_answers
        ),
        law=tuple(_quiet_law(a, out) for a in session.law if f"law_answer:{a.question}" not in out),
        five_steps=tuple(
            replace(s, note=_unless(f"five_step:{s.step}" in out, s.note))
            for s in session.five_steps
            if f"five_status:{s.step}" not in out
        ),
        rounds=tuple(_without_reasons(one, out) for one in session.rounds),
    )


def _quiet_items(items: Sequence[Item], out: frozenset[str]) -> tuple[Item, ...]:
    return tuple(without_fields(item, out) for item in items)


def _quiet_law(answer: LawAnswer, out: frozenset[str]) -> LawAnswer:
    return replace(
        answer,
        finder=_unless(f"finder:{answer.question}" in out, answer.finder),
        due=_unless(f"law_due:{answer.question}" in out, answer.due),
        note=_unless(f"law:{answer.question}" in out, answer.note),
    )


def list_of(session: Session, kind: Kind) -> Sequence[Item]:
    """Return the things of a kind that carries the mark itself."""
    found: Sequence[Item] = getattr(session, LISTS[kind])
    return found


def reason_key(number: int, why: str) -> str:
    """Return the key of a reason that was given in a round."""
    return f"reason:{number}:{sha256(why.strip().encode()).hexdigest()[:16]}"


def _unless(out: bool, text: str) -> str:  # noqa: FBT001 - reads as a sentence where it is used
    return "" if out else text


def _listed(session: Session, kinds: Sequence[Kind]) -> Iterator[RecordLine]:
    for kind in kinds:
        for item in list_of(session, kind):
            yield RecordLine(f"{kind}:{item.id}", kind, item.text, item.in_record)
            if item.in_record:
                yield from (_field(session, told) for told in item_fields(session, item))


def _field(session: Session, told: Told) -> RecordLine:
    key, kind, words, name, beside = told
    return RecordLine(key, kind, words, key not in session.left_out, name, beside)


def _law(session: Session) -> Iterator[RecordLine]:
    for answer in session.law:
        lines = tuple(_field(session, told) for told in law_fields(session, answer))
        if lines and not lines[0].in_record:
            yield lines[0]
            continue
        yield from lines
        yield from _text(session, f"law:{answer.question}", "law", answer.note)


def _five_steps(session: Session) -> Iterator[RecordLine]:
    titles = {step.id: step.title for step in session.content.five_steps.steps}
    for status in session.five_steps:
        key, title = f"five_status:{status.step}", titles.get(status.step)
        said = title.nl if title else status.step
        line = RecordLine(key, "five_status", said, key not in session.left_out, title)
        yield line
        if line.in_record:
            yield from _text(session, f"five_step:{status.step}", "five_step", status.note)


def _texts(session: Session, kinds: Sequence[Kind]) -> Iterator[RecordLine]:
    for kind in kinds:
        for key, text in _told(session, kind):
            yield from _text(session, key, kind, text)


def _text(session: Session, key: str, kind: Kind, text: str) -> Iterator[RecordLine]:
    if text.strip():
        yield RecordLine(key, kind, text, key not in session.left_out)


def _told(session: Session, kind: Kind) -> Iterator[tuple[str, str]]:
    match kind:
        case "decision" | "evaluation_plan":
            yield kind, getattr(session, kind)
        case "twist":
            yield from ((f"twist:{twist.twist}", twist.effect) for twist in session.twists)
        case "finding":
            yield from ((f"finding:{one.finding}", one.because) for one in session.finding_answers)
        case _:
            yield kind, getattr(session.details, kind)


def _reasons(session: Session) -> Iterator[RecordLine]:
    """Yield the reasons that the room has seen, and no others: what is hidden stays hidden here too."""
    for moment in session.rounds:
        picture = shown(moment)
        for why in dict.fromkeys(picture.reasons if picture else ()):
            key = reason_key(moment.number, why)
            yield RecordLine(key, "reason", why, key not in session.left_out)


def _without_reasons(moment: Round, out: frozenset[str]) -> Round:
    if not any(key.startswith(f"reason:{moment.number}:") for key in out):
        return moment

    def quiet(weighing: Weighing) -> Weighing:
        gone = bool(weighing.why) and reason_key(moment.number, weighing.why) in out
        return replace(weighing, why="") if gone else weighing

    casts = tuple(Cast(cast.seat, quiet(cast.weighing)) for cast in moment.casts)
    return replace(moment, casts=casts, batch=tuple(quiet(weighing) for weighing in moment.batch))

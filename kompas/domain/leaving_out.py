"""What stays out of the record because somebody asked for it: one place knows every line, for all forms alike.

A line is a text that the room wrote. Things of a list carry the mark themselves (`in_record`); of all other texts
the session keeps the key of the line. A reason is named by a digest, so that its words are not written twice.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Literal

import msgspec
from msgspec.structs import replace

from kompas.domain.outcome import Argument, Dissent, Option, Remark, Task
from kompas.domain.privacy import shown
from kompas.domain.session import Session
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
Item = Argument | Remark | Option | Dissent | Task
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
    """A text of the room that the record tells, or leaves out; `key` names it in an action."""

    key: str
    kind: Kind
    text: str
    in_record: bool


def record_lines(session: Session) -> tuple[RecordLine, ...]:
    """Return every line that may be left out, as far as it says something, in about the order of the record."""
    return (
        *_texts(session, ("aim", "place", "organisation")),
        *_texts(session, ("decision",)),
        *(line for kind in ("condition", "dissent", "task") for line in _listed(session, kind)),
        *_reasons(session),
        *_listed(session, "argument"),
        *_texts(session, ("twist", "finding", "law")),
        *_listed(session, "option"),
        *_texts(session, ("five_step", "evaluation_plan")),
        *(line for kind in ("parked", "note", "evaluation") for line in _listed(session, kind)),
    )


def hidden_lines(session: Session) -> int:
    """Return how many lines stay out of the record because somebody asked for it."""
    return sum(not line.in_record for line in record_lines(session))


def for_record(session: Session) -> Session:
    """Return the session without the texts that were left out; things of a list still carry their mark."""
    out = frozenset(session.left_out)
    if not out:
        return session
    details = session.details
    return replace(
        session,
        details=replace(
            details,
            aim=_unless("aim" in out, details.aim),
            place=_unless("place" in out, details.place),
            organisation=_unless("organisation" in out, details.organisation),
        ),
        decision=_unless("decision" in out, session.decision),
        evaluation_plan=_unless("evaluation_plan" in out, session.evaluation_plan),
        twists=tuple(replace(t, effect=_unless(f"twist:{t.twist}" in out, t.effect)) for t in session.twists),
        finding_answers=tuple(
            replace(a, because=_unless(f"finding:{a.finding}" in out, a.because))
            for a in session.finding_answers
        ),
        law=tuple(replace(a, note=_unless(f"law:{a.question}" in out, a.note)) for a in session.law),
        five_steps=tuple(
            replace(s, note=_unless(f"five_step:{s.step}" in out, s.note)) for s in session.five_steps
        ),
        rounds=tuple(_without_reasons(one, out) for one in session.rounds),
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


def _listed(session: Session, kind: Kind) -> Iterator[RecordLine]:
    for item in list_of(session, kind):
        yield RecordLine(f"{kind}:{item.id}", kind, item.text, item.in_record)


def _texts(session: Session, kinds: Sequence[Kind]) -> Iterator[RecordLine]:
    for kind in kinds:
        for key, text in _told(session, kind):
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
        case "law":
            yield from ((f"law:{answer.question}", answer.note) for answer in session.law)
        case "five_step":
            yield from ((f"five_step:{status.step}", status.note) for status in session.five_steps)
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

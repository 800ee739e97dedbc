"""How this record came to stand: what the group read, who agrees or answers, where to ask, and what is kept."""

from collections.abc import Iterator

from kompas.domain.content import StepKind
from kompas.domain.outcome import Keep, OutcomeStatus
from kompas.domain.rolemap import RelationKind
from kompas.record.blocks import Aside, Block, Column, Paragraph, Row, Table
from kompas.record.house import House
from kompas.record.words import Words, sentence

KEEPS: dict[Keep, str] = {
    "record": "record.keep_record",
    "totals": "record.keep_totals",
    "everything": "record.keep_everything",
}
SIGNED: dict[OutcomeStatus, tuple[str, str, str]] = {
    "decision": ("record.sign_decision", "record.sign_decision_who", "record.sign_decision_what"),
    "advice": ("record.sign_advice", "record.sign_advice_who", "record.sign_advice_what"),
}
"""Label and head cells of the room to sign or to answer; an exploration asks for neither."""


def end(words: Words, house: House) -> Iterator[Block]:
    """Yield what makes a record something to stand behind; no names, for whoever signs writes by hand."""
    yield from _adopted(words)
    yield from _answer(words)
    yield from _questions(words, house)
    yield from _kept(words)


def _adopted(words: Words) -> Iterator[Block]:
    """Say whether the group went to its summary, when the session was closed, and whether it was changed after."""
    texts, session = words.texts, words.session
    closing = {step.id for step in session.steps if step.kind is StepKind.CLOSE}
    read = any(visit.step in closing for visit in session.visits)
    closed = session.closed
    told = (
        texts("record.adopted_read" if read else "record.adopted_unread"),
        texts("record.adopted_closed", day=words.day(closed), time=texts.time(closed))
        if closed
        else texts("record.adopted_draft"),
        *([texts("record.adopted_changed")] if session.changed_after else []),
    )
    yield Aside(texts("record.adopted"), level=3)
    yield Paragraph(" ".join(told))


def _answer(words: Words) -> Iterator[Block]:
    """Leave room to sign a decision or to answer an advice."""
    texts, details = words.texts, words.session.details
    if details.status not in SIGNED or not words.session.decision.strip():
        return
    label, to, what = SIGNED[details.status]
    columns = (Column(texts(to), "name"), Column(texts(what)), Column(texts("record.sign_date"), "short"))
    who = sentence(words.plain(details.to)) or texts("record.sign_whoever")
    yield Aside(texts(label), (texts("record.sign_note"),), level=3)
    yield Table(columns, (Row((who, "", "")),), by_hand=True)


def _questions(words: Words, house: House) -> Iterator[Block]:
    """Say where questions about this record go, and where whoever is affected finds whom to turn to."""
    texts = words.texts
    place = ", ".join(words.lines(words.plain(house.name), words.plain(house.contact)))
    affected = any(r.kind is RelationKind.AFFECTED for r in words.session.map.relations)
    told = (
        texts("record.ask_house", house=place) if place else texts("record.ask_leader"),
        texts("record.ask_map", title=texts("record.map_title")) if affected else "",
    )
    yield Aside(texts("record.ask"), level=3)
    yield Paragraph(" ".join(words.lines(*told)))


def _kept(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    if session.keep is None:
        return
    yield Aside(texts("record.keep"), level=3)
    until = words.day(session.keep_until) if session.keep_until.strip() else ""
    told = texts(KEEPS[session.keep])
    yield Paragraph(texts("record.keep_until", keep=told, until=until) if until else told)

"""What remains: the list for later, quick notes, how the room found it, what stays out and why, and who agrees."""

from collections.abc import Iterator, Sequence

from kompas.domain.leaving_out import hidden_lines
from kompas.domain.outcome import Remark
from kompas.domain.privacy import REASONS_FROM
from kompas.domain.session import Session
from kompas.language import Texts
from kompas.record.blocks import Aside, Block, Bullets
from kompas.record.house import House
from kompas.record.outline.end import end
from kompas.record.outline.map import Finding
from kompas.record.outline.weigh import rounds_told, rounds_untold
from kompas.record.words import Part, Words


def rest(words: Words, findings: Sequence[Finding], whole: Session, house: House) -> Part:
    """Return the chapter with what remains; of the `whole` session it always says what is left out."""
    session, texts = words.session, words.texts
    blocks = (
        *_remarks(words, texts("record.parked"), session.parked),
        *_remarks(words, texts("record.notes"), session.notes),
        *_remarks(words, texts("record.evaluation"), session.evaluation),
        *_left_out(words, findings, whole),
        *end(words, house),
    )
    return Part(texts("record.rest_label"), texts("record.rest_title"), blocks, texts("record.rest_note"))


def _remarks(words: Words, label: str, remarks: Sequence[Remark]) -> Iterator[Block]:
    told = tuple(words.plain(remark.text) for remark in remarks if remark.in_record)
    if told:
        yield Aside(label, level=3)
        yield Bullets(told)


def _left_out(words: Words, findings: Sequence[Finding], whole: Session) -> Iterator[Block]:
    texts, session = words.texts, words.session
    hidden = hidden_lines(whole)
    skipped = [words.read(step.title) for step in session.steps if step.skipped]
    visited = {visit.step for visit in session.visits}
    unvisited = [
        words.read(step.title) for step in session.steps if not step.skipped and step.id not in visited
    ]
    reasonless = any(not picture.reasons for _, picture in rounds_told(session))
    empty = list(_empty(words.texts, whole, findings))
    lines = (
        texts.many("record.hidden", hidden) if hidden else "",
        *rounds_untold(words),
        texts("record.no_reasons", count=REASONS_FROM) if reasonless else "",
        texts("record.skipped", steps=texts.joined(skipped)) if skipped else "",
        texts("record.unvisited", steps=texts.joined(unvisited)) if visited and unvisited else "",
        texts("record.empty", parts=texts.joined(empty)) if empty else "",
        texts("record.left_notes"),
        texts("record.left_seats"),
    )
    yield Aside(texts("record.left_out"), level=3)
    yield Bullets(words.lines(*lines))


def _empty(texts: Texts, session: Session, findings: Sequence[Finding]) -> Iterator[str]:
    """Name the parts of a record that this session has nothing for."""
    parts = (
        (session.rounds, "record.part_weighing"),
        (session.arguments, "record.part_arguments"),
        (session.twists, "record.part_twists"),
        (session.map.things, "record.part_map"),
        (findings or session.finding_answers, "record.part_findings"),
        (session.law, "record.part_law"),
        (session.options, "record.part_options"),
        (session.five_steps, "record.part_five_steps"),
        (session.tasks, "record.part_tasks"),
        (session.evaluation_plan.strip(), "record.part_evaluation_plan"),
        (session.parked, "record.part_parked"),
        (session.evaluation, "record.part_evaluation"),
    )
    yield from (texts(key) for items, key in parts if not items)

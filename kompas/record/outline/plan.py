"""What comes of it: options in three kinds, the five steps, tasks, and how we will know that it works."""

from collections.abc import Iterator

from kompas.domain.outcome import OptionKind, StepStatus
from kompas.record.blocks import Aside, Block, Bullets, Column, Paragraph, Row, Table
from kompas.record.outline.tasks import tasks_table, tasks_told
from kompas.record.words import Part, Words

KINDS: dict[OptionKind, str] = {
    "technology": "record.option_technology",
    "agreements": "record.option_agreements",
    "people": "record.option_people",
}
STATUSES: dict[StepStatus, str] = {
    "unknown": "record.step_unknown",
    "open": "record.step_open",
    "busy": "record.step_busy",
    "done": "record.step_done",
}


def plan(words: Words) -> Part | None:
    """Return the chapter about what comes next; None when nothing was written down for it."""
    blocks = (*_options(words), *_five_steps(words), *_tasks(words), *_evaluation(words))
    if not blocks:
        return None
    texts, session = words.texts, words.session
    note = words.counted(
        ("record.count_options", sum(option.in_record for option in session.options)),
        ("record.count_tasks", len(tasks_told(words))),
    )
    return Part(texts("record.plan_label"), texts("record.plan_title"), blocks, note)


def _options(words: Words) -> Iterator[Block]:
    told = [option for option in words.session.options if option.in_record]
    note = words.texts("record.option")
    for kind, key in KINDS.items():
        items = tuple(words.plain(option.text) for option in told if option.kind == kind)
        if items:
            yield Aside(words.texts(key), words.lines(note), level=3)
            yield Bullets(items)
            note = ""


def _five_steps(words: Words) -> Iterator[Block]:
    session, texts = words.session, words.texts
    if not session.five_steps:
        return
    known = {status.step: status for status in session.five_steps}
    columns = (
        Column(texts("record.step")),
        Column(texts("record.step_status"), "short"),
        Column(texts("record.step_note")),
    )
    rows = []
    for step in session.content.five_steps.steps:
        status = known.get(step.id)
        known_as = texts(STATUSES[status.status] if status else "record.step_unasked")
        told = words.unless_out(f"five_status:{step.id}", known_as)
        rows.append(Row((words.read(step.title), told, words.plain(status.note) if status else "")))
    reference = words.reference(session.content.five_steps.reference)
    yield Aside(texts("record.five_steps"), words.lines(reference), level=3)
    yield Table(columns, tuple(rows))


def _tasks(words: Words) -> Iterator[Block]:
    told = tasks_told(words)
    if told:
        yield Aside(words.texts("record.tasks"), level=3)
        yield tasks_table(words, told, head_shown=True)


def _evaluation(words: Words) -> Iterator[Block]:
    text = words.plain(words.session.evaluation_plan)
    if text:
        yield Aside(words.texts("record.evaluation_plan"), level=3)
        yield Paragraph(text)

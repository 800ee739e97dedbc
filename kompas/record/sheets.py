"""Weighings, actions and law list as tables for a spreadsheet: what the record says, as far as mode and k allow.

CSV for Dutch Excel: semicolons, a byte order mark, CRLF. A text that a spreadsheet would take for a formula gets an
apostrophe before it; `read` takes that off again.
"""

import csv
import io
from collections.abc import Iterable

from kompas.domain.leaving_out import for_record
from kompas.domain.outcome import UNKNOWN
from kompas.domain.session import Session
from kompas.domain.values import VALUES
from kompas.language import Texts
from kompas.record.outline.tasks import tasks_told
from kompas.record.outline.weigh import rounds_told
from kompas.record.words import Words

LAW_HEAD = (
    "record.sheet_law_question",
    "record.sheet_law_given",
    "record.sheet_owner",
    "record.sheet_due",
    "record.sheet_note",
)
Rows = tuple[tuple[str, ...], ...]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet may take for something to work out (or for one that is guarded already)."""


def sheet_bytes(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows as the bytes of a CSV file."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def read(content: bytes) -> Rows:
    """Return the rows of such a file as they were."""
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    return tuple(tuple(cell.removeprefix("'") for cell in row) for row in lines)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def weighings(session: Session, texts: Texts) -> Rows:
    """Return the points of the rounds that the record shows, in an order that says nothing about seats."""
    words = Words(for_record(session), texts)
    head = (texts("record.sheet_round"), *(words.value(value) for value in VALUES))
    rows = (
        (str(picture.number), *(str(weighing.of(value)) for value in VALUES))
        for _, picture in rounds_told(words.session)
        for weighing in picture.weighings
    )
    return (head, *rows)


def tasks(session: Session, texts: Texts) -> Rows:
    """Return the actions with owner and date (ISO)."""
    words = Words(for_record(session), texts)
    head = (texts("record.task"), texts("record.owner"), texts("record.due"))
    told = tasks_told(words)
    return (head, *((task.text, words.role(task.owner) if task.owner else "", task.due) for task in told))


def law(session: Session, texts: Texts) -> Rows:
    """Return the answered questions of law, with who finds out what by when."""
    words = Words(for_record(session), texts)
    head = tuple(texts(key) for key in LAW_HEAD)
    rows = []
    for answer in words.session.law:
        question = session.content.law.find(answer.question)
        if question is None:
            continue
        chosen = None if answer.answer == UNKNOWN else question.option(answer.answer)
        given = words.read(chosen.label) if chosen else texts("record.law_unknown")
        finder = words.role(answer.finder) if answer.finder else ""
        rows.append((words.read(question.ask), given, finder, answer.due, answer.note))
    return (head, *rows)

"""Who does what by when: the same table on page one and in the plan."""

from collections.abc import Sequence

from kompas.domain.outcome import Task
from kompas.record.blocks import Column, Row, Table
from kompas.record.shortened import WHOLE, Short
from kompas.record.words import Words


def tasks_told(words: Words) -> tuple[Task, ...]:
    """Return the tasks that may stand in the record."""
    return tuple(task for task in words.session.tasks if task.in_record)


def tasks_table(words: Words, tasks: Sequence[Task], short: Short = WHOLE[0], *, head_shown: bool) -> Table:
    """Return the tasks with owner and date, in words as short as they must be."""
    texts = words.texts
    columns = (
        Column(texts("record.task")),
        Column(texts("record.owner"), "name"),
        Column(texts("record.due"), "date"),
    )
    rows = tuple(
        Row(
            (
                short.begin(words.plain(task.text)),
                words.unless_out(f"owner:{task.id}", _owner(words, task, short)),
                words.unless_out(f"due:{task.id}", words.day(task.due) if task.due else ""),
            )
        )
        for task in tasks
    )
    return Table(columns, rows, head_shown)


def _owner(words: Words, task: Task, short: Short) -> str:
    return short.begin(words.role(task.owner)) if task.owner.strip() else ""

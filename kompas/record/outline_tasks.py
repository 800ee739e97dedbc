"""Who does what by when: the same table on page one and in the plan."""

from collections.abc import Sequence

from kompas.domain.outcome import Task
from kompas.record.blocks import Column, Row, Table
from kompas.record.words import Words


def tasks_told(words: Words) -> tuple[Task, ...]:
    """Return the tasks that may stand in the record."""
    return tuple(task for task in words.session.tasks if task.in_record)


def tasks_table(words: Words, tasks: Sequence[Task], *, head_shown: bool) -> Table:
    """Return the tasks with owner and date."""
    texts = words.texts
    columns = (
        Column(texts("record.task")),
        Column(texts("record.owner"), "name"),
        Column(texts("record.due"), "date"),
    )
    rows = tuple(
        Row(
            (
                words.plain(task.text),
                words.unless_out(f"owner:{task.id}", words.role(task.owner) if task.owner.strip() else ""),
                words.unless_out(f"due:{task.id}", words.day(task.due) if task.due else ""),
            )
        )
        for task in tasks
    )
    return Table(columns, rows, head_shown)

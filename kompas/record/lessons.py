"""What others may learn from a session, as Markdown: nothing in it says who was there, where or when, unless asked.

The room's own words stay as they were written; the page says to read them through before it goes anywhere.
"""

import re
from collections.abc import Iterable, Iterator

from kompas.domain.leaving_out import for_record
from kompas.domain.outcome import Dissent, Task
from kompas.domain.session import Session
from kompas.domain.values import VALUES, Value
from kompas.language import Texts
from kompas.record.house import House
from kompas.record.outline.front import present_told, status_told
from kompas.record.outline.tasks import tasks_told
from kompas.record.words import Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$^=:/@\"])")


def plain(text: str) -> str:
    """Return a text of the room as Markdown that shows it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def lessons(session: Session, texts: Texts, house: House | None = None) -> str:
    """Return the page. With a `house` it names institution, place, date and roles: somebody ticked that."""
    words = Words(for_record(session), texts)
    check = "record.lessons_check" if house is None else "record.lessons_check_named"
    lines = [f"# {plain(words.read(session.scenario.title))}", plain(words.read(session.scenario.question))]
    lines.append(f"*{plain(texts(check))}*")
    for heading, items in (*_about(words, house), *_parts(words, named=house is not None)):
        told = [plain(words.plain(item)) for item in items if item.strip()]
        if told:
            lines.append(f"## {plain(heading)}")
            lines.append("\n".join(f"- {item}" for item in told))
    return "\n\n".join(lines) + "\n"


def _about(words: Words, house: House | None) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield what identifies the session and the institution, when that was asked for."""
    if house is None:
        return
    session = words.session
    began = session.visits[0].at if session.visits else session.started
    named = dict.fromkeys((session.details.organisation.strip(), house.name))
    yield (
        words.texts("record.lessons_session"),
        [*named, house.contact, session.details.place, words.day(began), status_told(words)],
    )
    yield words.texts("record.present"), present_told(words)


def _parts(words: Words, *, named: bool) -> Iterator[tuple[str, Iterable[str]]]:
    session, texts = words.session, words.texts
    yield texts("record.band_decision"), [session.decision]
    yield texts("record.lessons_conditions"), [c.text for c in session.conditions if c.in_record]
    yield texts("record.dissent"), [_dissent(words, d, named=named) for d in session.dissents if d.in_record]
    values: tuple[Value | None, ...] = (*VALUES, None)
    told = [argument for argument in session.arguments if argument.in_record]
    unsaid = [argument for argument in told if f"value:{argument.id}" in session.left_out]
    for value in values:
        name = words.value(value) if value else texts("record.no_value")
        yield name, [one.text for one in told if one.value is value and one not in unsaid]
    yield texts("record.value_left_out"), [one.text for one in unsaid]
    yield texts("record.lessons_options"), [o.text for o in session.options if o.in_record]
    if named:
        yield texts("record.tasks"), [_task(words, task) for task in tasks_told(words)]
    yield texts("record.evaluation"), [e.text for e in session.evaluation if e.in_record]


def _dissent(words: Words, dissent: Dissent, *, named: bool) -> str:
    role = words.first(dissent.role) if named and dissent.role.strip() else ""
    return words.texts("record.dissent_by", role=role, text=dissent.text) if role else dissent.text


def _task(words: Words, task: Task) -> str:
    owner = words.role(task.owner) if task.owner.strip() else ""
    due = words.day(task.due) if task.due else ""
    about = ", ".join(words.lines(owner, due))
    return f"{task.text} ({about})" if about else task.text

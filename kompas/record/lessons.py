"""What others may learn from a session, as Markdown: nothing in it says who was there, where or when.

The room's own words stay as they were written; the page says to read them through before it goes anywhere.
"""

import re
from collections.abc import Iterable, Iterator

from kompas.domain.leaving_out import for_record
from kompas.domain.session import Session
from kompas.domain.values import VALUES, Value
from kompas.language import Texts
from kompas.record.words import Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$^=:/@\"])")


def plain(text: str) -> str:
    """Return a text of the room as Markdown that shows it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def lessons(session: Session, texts: Texts) -> str:
    """Return the page."""
    words = Words(for_record(session), texts)
    lines = [f"# {plain(words.read(session.scenario.title))}", plain(words.read(session.scenario.question))]
    lines.append(f"*{plain(texts('record.lessons_check'))}*")
    for heading, items in _parts(words):
        told = [plain(words.plain(item)) for item in items]
        if told:
            lines.append(f"## {plain(heading)}")
            lines.append("\n".join(f"- {item}" for item in told))
    return "\n\n".join(lines) + "\n"


def _parts(words: Words) -> Iterator[tuple[str, Iterable[str]]]:
    session, texts = words.session, words.texts
    yield texts("record.band_decision"), [session.decision] if session.decision.strip() else []
    yield texts("record.lessons_conditions"), [c.text for c in session.conditions if c.in_record]
    yield texts("record.dissent"), [d.text for d in session.dissents if d.in_record]
    values: tuple[Value | None, ...] = (*VALUES, None)
    for value in values:
        name = words.value(value) if value else texts("record.no_value")
        yield name, [a.text for a in session.arguments if a.in_record and a.value is value]
    yield texts("record.lessons_options"), [o.text for o in session.options if o.in_record]
    yield texts("record.evaluation"), [e.text for e in session.evaluation if e.in_record]

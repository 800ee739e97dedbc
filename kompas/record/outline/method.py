"""The appendix: how the weighing and its sums work, in words, with what version of what, and how long it took."""

from collections.abc import Iterator

from kompas import __version__
from kompas.domain import sums
from kompas.domain.times import stays
from kompas.domain.weighing import Mode, Weighing
from kompas.record.blocks import Aside, Block, Bullets, Column, Paragraph, Row, Table
from kompas.record.outline.changes import changes
from kompas.record.outline.numbers import points_told
from kompas.record.outline.weigh import rounds_told
from kompas.record.words import Part, Words

MODES: dict[Mode, str] = {"confidential": "record.mode_confidential", "anonymous": "record.mode_anonymous"}


def method(words: Words) -> Part:
    """Return the appendix."""
    blocks = (*_weighing(words), *_sums(words), *_versions(words), *_times(words))
    texts = words.texts
    return Part(
        texts("record.method_label"), texts("record.method_title"), blocks, texts("record.method_note")
    )


def _weighing(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    modes = dict.fromkeys(moment.mode for moment in session.rounds) or {session.mode: None}
    smallest = dict.fromkeys(moment.k for moment in session.rounds) or {session.k: None}
    yield Aside(texts("record.method_weighing"), level=3)
    yield Paragraph(texts("record.method_weighing_text"))
    for mode in modes:
        yield Paragraph(texts(MODES[mode]))
    yield Paragraph(texts("record.method_k", k=texts.joined(str(k) for k in smallest)))


def _sums(words: Words) -> Iterator[Block]:
    texts = words.texts
    yield Aside(texts("record.method_sums"), level=3)
    yield Paragraph(texts("record.method_sums_text"))
    for _, picture in rounds_told(words.session):
        yield Paragraph(_sensitivity(words, picture.number, picture.weighings))
        yield Paragraph(_agreement(words, picture.number, picture.weighings))
    for sentence in changes(words):
        yield Paragraph(sentence)


def _sensitivity(words: Words, number: int, weighings: tuple[Weighing, ...]) -> str:
    """Say whether another mean, the geometric one with at least one point, puts the values in the same order."""
    plain, other = sums.centre(weighings), sums.geometric_centre(weighings)
    if plain is None or other is None:
        return ""
    texts = words.texts
    same = texts("record.same_order" if sums.same_order(plain, other) else "record.other_order")
    return texts("record.sensitivity", number=number, points=points_told(words, other), order=same)


def _agreement(words: Words, number: int, weighings: tuple[Weighing, ...]) -> str:
    """Say the agreement as a bare number: only here, where it stands beside what it means."""
    alike = sums.agreement(weighings)
    return (
        ""
        if alike is None
        else words.texts("record.agreement", number=number, agreement=words.decimal(alike))
    )


def _versions(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    content, scenario = session.content, session.scenario
    dated = (
        (texts("record.scenario"), scenario.version, scenario.date),
        (texts("record.law_name"), content.law.version, content.law.date),
        (texts("record.roles_name"), content.roles.version, content.roles.date),
        (texts("record.primer_name"), content.primer.version, content.primer.date),
        (texts("record.five_steps"), content.five_steps.version, content.five_steps.date),
    )
    rows = [Row((texts("record.program"), __version__, ""))]
    rows += [Row((name, str(version), words.day(date))) for name, version, date in dated]
    columns = (
        Column(texts("record.what")),
        Column(texts("record.version"), "short"),
        Column(texts("record.dated"), "date"),
    )
    yield Aside(texts("record.versions"), level=3)
    yield Table(columns, tuple(rows))


def _times(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    changed = words.lines(*_agenda_changes(words))
    if session.visits:
        yield from _took(words)
    elif changed:
        yield Aside(
            texts("record.agenda"), (texts("record.agenda_of", minutes=session.agenda_minutes),), level=3
        )
    if changed:
        yield Bullets(changed)


def _took(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    titles = {step.id: (words.read(step.title), session.first_of(step).minutes) for step in session.steps}
    columns = (
        Column(texts("record.step")),
        Column(texts("record.began"), "number"),
        Column(texts("record.planned"), "number"),
        Column(texts("record.took"), "number"),
    )
    rows = []
    for visit, took in stays(session):
        title, planned = titles.get(visit.step, (words.plain(visit.step), 0))
        rows.append(Row((title, texts.time(visit.at), str(planned), "" if took is None else str(took))))
    yield Aside(texts("record.times"), (texts("record.times_note", minutes=session.agenda_minutes),), level=3)
    yield Table(columns, tuple(rows))


def _agenda_changes(words: Words) -> Iterator[str]:
    """Say what became of the agenda on the way; what was skipped stands with what is left out."""
    texts, session = words.texts, words.session
    added = [words.read(step.title) for step in session.steps if step.added]
    if added:
        yield texts("record.steps_added", steps=texts.joined(added))
    for step in session.steps:
        first = words.read(session.first_of(step).title)
        if not step.added and first != words.read(step.title):
            yield texts("record.step_renamed", before=first, after=words.read(step.title))
        before = session.first_of(step).minutes
        if step.minutes != before:
            yield texts("record.step_retimed", step=words.read(step.title), before=before, after=step.minutes)

"""The case as it was shown, with its version and source, and what the group marked as relevant."""

from collections.abc import Iterator

from kompas.domain.scenario import Holder
from kompas.domain.values import VALUES
from kompas.record.blocks import Aside, Block, Bullets, Column, Paragraph, Row, Table
from kompas.record.figures import case_figure
from kompas.record.words import Part, Words

SHORT_SOURCE, BARE_SOURCE = 360, 170
"""Characters of a source note that fit in the margin beside the case, with its figure and without."""
HOLDERS: dict[Holder, str] = {
    "student": "record.holder_student",
    "professional": "record.holder_professional",
    "institution": "record.holder_institution",
}


def case(words: Words) -> Part:
    """Return the chapter about the case."""
    blocks = (*_told(words), *_facts(words), *_stakes(words), *_marked(words), *_source(words))
    texts = words.texts
    return Part(texts("record.case_label"), texts("record.case_title"), blocks, texts("record.case_note"))


def _told(words: Words) -> Iterator[Block]:
    texts, scenario = words.texts, words.session.scenario
    kind = texts("record.documented" if scenario.documented else "record.invented")
    version = texts("record.version_of", version=scenario.version, day=words.day(scenario.date))
    yield Aside(texts("record.scenario"), (version, kind))
    if 0 < len(words.read(scenario.source)) <= _source_room(words):
        yield Aside(texts("record.source"), (words.read(scenario.source),))
    yield Paragraph(words.read(scenario.question), "statement")
    yield Paragraph(words.read(scenario.case))
    if scenario.calibration:
        yield Paragraph(texts("record.calibration"))
    if scenario.figure:
        yield Paragraph(words.read(scenario.figure.title), "strong")
        yield case_figure(words, scenario.figure)


def _source_room(words: Words) -> int:
    return SHORT_SOURCE if words.session.scenario.figure else BARE_SOURCE


def _source(words: Words) -> Iterator[Block]:
    """Yield a source note that is too long for the margin."""
    source = words.read(words.session.scenario.source)
    if len(source) > _source_room(words):
        yield Aside(words.texts("record.source"), level=3)
        yield Paragraph(source)


def _facts(words: Words) -> Iterator[Block]:
    facts = tuple(words.read(fact) for fact in words.session.scenario.facts)
    if facts:
        yield Aside(words.texts("record.facts"), level=3)
        yield Bullets(facts)


def _stakes(words: Words) -> Iterator[Block]:
    texts, scenario = words.texts, words.session.scenario
    columns = (
        Column(texts("record.value"), "name"),
        Column(texts("record.best")),
        Column(texts("record.worst")),
    )
    stakes = [scenario.stake(value) for value in VALUES]
    rows = tuple(
        Row(
            (words.value(stake.value), words.read(stake.best), words.read(stake.worst)),
            words.sign(stake.value),
        )
        for stake in stakes
    )
    yield Table(columns, rows, margin_heads=True)
    if scenario.autonomy_of:
        holders = texts.joined(texts(HOLDERS[holder]) for holder in scenario.autonomy_of)
        yield Paragraph(texts("record.autonomy_of_text", holders=holders))


def _marked(words: Words) -> Iterator[Block]:
    session = words.session
    lines = []
    for page in session.content.primer.pages:
        marked = [words.read(item.label) for item in page.items if item.id in session.marked]
        if marked:
            lines.append(
                words.texts("record.marked_on", page=words.read(page.title), items=words.texts.joined(marked))
            )
    if lines:
        yield Aside(words.texts("record.marked"), level=3)
        yield Bullets(tuple(lines))

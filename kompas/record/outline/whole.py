"""What page one has no place for: the decision, its conditions and who sees it differently, in all their words."""

from collections.abc import Iterator

from msgspec.structs import replace

from kompas.record.blocks import Aside, Block, Bullets, Paragraph
from kompas.record.outline.front import decision_label, dissent, present_told, purpose
from kompas.record.shortened import WHOLE
from kompas.record.words import Part, Words


def whole(words: Words) -> Part:
    """Return the chapter that goes on where page one stops."""
    texts = words.texts
    blocks = tuple(replace(block, level=3) if isinstance(block, Aside) else block for block in _blocks(words))
    return Part(texts("record.whole_label"), texts("record.whole_title"), blocks, texts("record.whole_note"))


def _blocks(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    conditions = tuple(words.plain(condition.text) for condition in session.conditions if condition.in_record)
    yield Paragraph(words.read(session.scenario.question), "statement")
    if session.decision.strip():
        yield Aside(decision_label(words))
        yield Paragraph(words.plain(session.decision))
    if conditions:
        yield Aside(texts("record.conditions_label"))
        yield Bullets(conditions)
    yield from dissent(words, WHOLE[0])
    yield from purpose(words, WHOLE[0])
    yield Aside(texts("record.present"))
    yield Paragraph(" ".join(present_told(words)))

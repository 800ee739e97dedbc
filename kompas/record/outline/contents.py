"""The second page: the chapters with what each comes to, how to read this record, and the words it uses."""

from collections.abc import Iterator, Sequence

from kompas.record.blocks import Aside, Block, Bullets, Chapter, Contents, Entry, Paragraph
from kompas.record.outline.weigh import rounds_told
from kompas.record.words import Part, Words


def contents(words: Words, parts: Sequence[Part], before: int) -> tuple[Block, ...]:
    """Return the contents of chapters that follow it directly; so many blocks come `before` it."""
    guide = tuple(_guide(words))
    places, at = [], before + 2 + len(guide)
    for part in parts:
        places.append(at)
        at += 1 + len(part.blocks)
    entries = tuple(
        Entry(folio, part.title, place, part.note)
        for folio, (part, place) in enumerate(zip(parts, places, strict=True), start=1)
    )
    return (Chapter(0, "", words.texts("record.contents")), Contents(entries), *guide)


def _guide(words: Words) -> Iterator[Block]:
    texts, session = words.texts, words.session
    yield Aside(texts("record.guide"), level=3)
    yield Paragraph(texts("record.guide_text"))
    weighed = bool(rounds_told(session))
    used = (
        ("record.word_seat", bool(session.seats) or weighed),
        ("record.word_difference", weighed),
        ("record.word_twist", bool(session.twists)),
        ("record.word_finder", bool(session.law)),
    )
    told = tuple(texts(key) for key, occurs in used if occurs)
    if told:
        yield Aside(texts("record.glossary"), level=3)
        yield Bullets(told)

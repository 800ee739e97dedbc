"""What the record of a session says, once, whatever the form: page one, chapters, appendix.

Texts are in the language given; the room's words stand as they were written. What may be seen of a weighing is
decided by the domain (`privacy`, `views`) and nowhere here; so is what stays out on request (`leaving_out`).
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kompas.domain.leaving_out import for_record
from kompas.domain.session import Session
from kompas.domain.text import Language
from kompas.language import Texts
from kompas.record.blocks import Block, Chapter, Contents, Entry, Outline
from kompas.record.house import NOBODY, House
from kompas.record.layout import pages
from kompas.record.outline_case import case
from kompas.record.outline_front import SHORTER, front
from kompas.record.outline_law import law
from kompas.record.outline_map import Finding, rolemap
from kompas.record.outline_method import method
from kompas.record.outline_plan import plan
from kompas.record.outline_rest import rest
from kompas.record.outline_talk import talk
from kompas.record.outline_weigh import weigh
from kompas.record.words import Part, Words


def outline(
    session: Session,
    findings: Sequence[Finding],
    texts: Texts,
    *,
    page_one: bool = False,
    house: House | None = None,
) -> Outline:
    """Return what the record of this session says; `findings` are those of the checks on its role map.

    `page_one`: only that, for whoever has a minute. `house`: the institution, for page one.
    """
    words, house = Words(for_record(session), texts), house or NOBODY
    title = words.read(session.scenario.title)
    language: Language = "nl" if texts.language == "nl" else "en"
    whole = Outline(
        title=title,
        subject=texts("record.kind"),
        author=words.plain(words.session.details.organisation)
        or words.plain(house.name)
        or texts("record.program"),
        language=language,
        footer=texts("record.footer", title=title, version=session.scenario.version),
        page_of=texts("record.page_of", page="{page}", pages="{pages}"),
        blocks=(),
    )
    first = _on_one_page(whole, words, house)
    if page_one:
        return replace(whole, blocks=first)
    return replace(whole, blocks=with_contents((*first, *_chapters(words, findings, session)), texts))


def _on_one_page(whole: Outline, words: Words, house: House) -> tuple[Block, ...]:
    """Return page one with its lists as long as one page holds; long texts of the room may need more all the same."""
    first: tuple[Block, ...] = ()
    for short in SHORTER:
        first = tuple(front(words, house, short))
        if len(pages(replace(whole, blocks=first))) == 1:
            return first
    return tuple(front(words, house))


def _chapters(words: Words, findings: Sequence[Finding], whole: Session) -> tuple[Block, ...]:
    parts: tuple[Part | None, ...] = (
        case(words),
        *weigh(words),
        talk(words),
        rolemap(words, findings),
        law(words),
        plan(words),
        rest(words, findings, whole),
        method(words),
    )
    told = [part for part in parts if part is not None]
    return tuple(
        block
        for folio, part in enumerate(told, start=1)
        for block in (Chapter(folio, part.label, part.title), *part.blocks)
    )


def with_contents(blocks: tuple[Block, ...], texts: Texts) -> tuple[Block, ...]:
    """Return the blocks with the contents before the first chapter."""
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Chapter)), len(blocks))
    entries = tuple(
        Entry(block.folio, block.text, at + 2)
        for at, block in enumerate(blocks)
        if isinstance(block, Chapter)
    )
    heading = Chapter(0, "", texts("record.contents"))
    return (*blocks[:first], heading, Contents(entries), *blocks[first:])

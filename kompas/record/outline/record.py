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
from kompas.record.blocks import Block, Chapter, Outline
from kompas.record.house import NOBODY, House
from kompas.record.layout.pages import pages, pieces_of
from kompas.record.layout.paginate import paginate
from kompas.record.outline.case import case
from kompas.record.outline.contents import contents
from kompas.record.outline.front import began, front
from kompas.record.outline.law import law
from kompas.record.outline.map import Finding, rolemap
from kompas.record.outline.method import method
from kompas.record.outline.plan import plan
from kompas.record.outline.rest import rest
from kompas.record.outline.talk import talk
from kompas.record.outline.weigh import weigh
from kompas.record.outline.whole import whole as outline_whole
from kompas.record.shortened import CUT, WHOLE, Short
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
    whole = _bare(words, house)
    short = next((one for one in WHOLE if _fits(words, house, one)), None)
    parts = () if page_one else _parts(words, findings, session, house)
    if short is not None:
        return replace(whole, blocks=_bound(words, tuple(front(words, house, short)), parts))
    if not page_one:
        parts = (outline_whole(words), *parts)
    more = words.texts("record.goes_on_elsewhere") if page_one else _page_of_rest(whole, words, parts)
    cuts = [one._replace(more=more) for one in CUT]
    short = next((one for one in cuts if _fits(words, house, one)), cuts[-1])
    return replace(whole, blocks=_bound(words, tuple(front(words, house, short)), parts))


def _bare(words: Words, house: House) -> Outline:
    """Return a record that says nothing yet but what it is."""
    session, texts = words.session, words.texts
    title = words.read(session.scenario.title)
    language: Language = "nl" if texts.language == "nl" else "en"
    foot = "record.footer" if session.closed else "record.footer_draft"
    return Outline(
        title=title,
        subject=texts("record.kind"),
        author=words.plain(session.details.organisation)
        or words.plain(house.name)
        or texts("record.program"),
        language=language,
        footer=texts(foot, title=title, day=words.day(began(words))),
        page_of=texts("record.page_of", page="{page}", pages="{pages}"),
        blocks=(),
    )


def _fits(words: Words, house: House, short: Short) -> bool:
    """Tell whether page one is one page without standing closer than usual."""
    return len(paginate(pieces_of(front(words, house, short)))) == 1


def _page_of_rest(whole: Outline, words: Words, parts: Sequence[Part]) -> str:
    """Say on which page the first chapter begins: after page one and the contents."""
    listed = len(pages(replace(whole, blocks=contents(words, parts, 0))))
    return words.texts("record.goes_on", page=2 + listed)


def _parts(words: Words, findings: Sequence[Finding], whole: Session, house: House) -> tuple[Part, ...]:
    parts: tuple[Part | None, ...] = (
        case(words),
        *weigh(words),
        talk(words),
        rolemap(words, findings),
        law(words),
        plan(words),
        rest(words, findings, whole, house),
        method(words),
    )
    return tuple(part for part in parts if part is not None)


def _bound(words: Words, first: tuple[Block, ...], parts: Sequence[Part]) -> tuple[Block, ...]:
    """Return page one, the contents and the chapters as one row of blocks."""
    if not parts:
        return first
    chapters = (
        block
        for folio, part in enumerate(parts, start=1)
        for block in (Chapter(folio, part.label, part.title, part.note), *part.blocks)
    )
    return (*first, *contents(words, parts, len(first)), *chapters)

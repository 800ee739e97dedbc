"""The rounds: each that was shown as triangle, sentences, strips and numbers; of the others only that they were."""

from collections.abc import Iterator

from kompas.domain.privacy import REASONS_FROM, ShownRound, shown
from kompas.domain.views import shown_until
from kompas.domain.weighing import Round
from kompas.record.blocks import Aside, Block, Bullets, Key, Paragraph
from kompas.record.figures import strips_figure, triangle_figure
from kompas.record.outline_numbers import numbers, pictured, seen
from kompas.record.outline_stances import stances_told
from kompas.record.words import Part, Words

WITHHELD = {
    "few": "record.withheld_few",
    "under_k": "record.withheld_under_k",
    "one_possible": "record.withheld_one_possible",
}


def weigh(words: Words) -> tuple[Part, ...]:
    """Return a chapter per round with figures, and one for what is not shown if there is none of those."""
    told = [moment for moment in words.session.rounds if _figures(moment)]
    others = tuple(_others(words))
    texts = words.texts
    if not told:
        return (Part(texts("record.weigh_label"), texts("record.weigh_title"), others),) if others else ()
    parts = [_part(words, moment, first=at == 0) for at, moment in enumerate(told)]
    last = parts[-1]
    return (*parts[:-1], Part(last.label, last.title, (*last.blocks, *others)))


def _figures(moment: Round) -> bool:
    picture = shown(moment)
    return picture is not None and not picture.withheld


def _part(words: Words, moment: Round, *, first: bool) -> Part:
    texts = words.texts
    title = texts("record.weigh_title" if first else "record.weigh_again_title")
    label = texts("record.weigh_round_label", number=moment.number)
    return Part(label, title, tuple(_blocks(words, moment)))


def _blocks(words: Words, moment: Round) -> Iterator[Block]:
    pictures = tuple(p for p in shown_until(words.session, moment) if not p.withheld)
    last = pictures[-1]
    yield _legend(words, pictures, moment)
    yield triangle_figure(words, pictures, pictured(words, last))
    yield from seen(words, pictures)
    yield strips_figure(words, pictures, pictured(words, last))
    yield from numbers(words, pictures)
    yield from stances_told(words, moment, last)
    yield from _reasons(words, last)


def _legend(words: Words, pictures: tuple[ShownRound, ...], moment: Round) -> Aside:
    texts = words.texts
    times = {
        r.number: texts.time(r.closed or r.opened) for r in words.session.rounds if r.state == "revealed"
    }
    keys = [
        Key(
            "after" if picture is pictures[-1] else "before",
            texts("record.key_round", number=picture.number, time=times[picture.number]),
        )
        for picture in pictures
    ]
    lines = [texts("record.dots")]
    if pictures[-1].moves:
        first, last = pictures[0].number, pictures[-1].number
        lines.append(texts("record.arrows", before=first, after=last))
    lines.append(texts("record.nameless_anonymous" if moment.mode == "anonymous" else "record.nameless"))
    return Aside(lines=(" ".join(lines),), keys=(*keys, Key("centre", texts("record.mean"))))


def _reasons(words: Words, last: ShownRound) -> Iterator[Block]:
    yield Aside(words.texts("record.reasons"), level=3)
    if last.reasons:
        yield Bullets(tuple(words.plain(reason) for reason in last.reasons))
    else:
        yield Paragraph(words.texts("record.no_reasons", count=REASONS_FROM))


def _others(words: Words) -> Iterator[Block]:
    """Say which rounds stand here without figures, and why."""
    texts = words.texts
    lines = []
    for moment in words.session.rounds:
        picture = shown(moment)
        if picture is not None and picture.withheld:
            lines.append(texts(WITHHELD[picture.withheld], number=moment.number, k=moment.k))
        elif moment.state in ("open", "closed"):
            lines.append(texts("record.not_shown", number=moment.number))
    void = sum(1 for moment in words.session.rounds if moment.state == "void")
    if void:
        lines.append(texts.many("record.void_rounds", void))
    if lines:
        yield Aside(texts("record.other_rounds"), level=3)
        yield from (Paragraph(line) for line in lines)

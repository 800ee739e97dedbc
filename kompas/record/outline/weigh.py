"""The rounds: each that was shown as triangle, sentences, strips and numbers; of the others only that they were."""

from collections.abc import Iterator

from kompas.domain.privacy import ShownRound, Unmoved, shown, shown_until
from kompas.domain.session import Session
from kompas.domain.weighing import Round
from kompas.record.blocks import Aside, Block, Key
from kompas.record.figures import strips_figure, triangle_figure
from kompas.record.outline.numbers import difference_told, numbers, pictured, seen
from kompas.record.words import Part, Words

WITHHELD = {
    "few": "record.withheld_few",
    "under_k": "record.withheld_under_k",
    "one_possible": "record.withheld_one_possible",
    "narrow": "record.withheld_narrow",
}
UNMOVED: dict[Unmoved, str] = {
    "anonymous": "record.unmoved_anonymous",
    "few_changed": "record.unmoved_few",
}


def weigh(words: Words) -> tuple[Part, ...]:
    """Return a chapter per round of which figures may stand in the record."""
    told = rounds_told(words.session)
    return tuple(_part(words, moment, picture, first=at == 0) for at, (moment, picture) in enumerate(told))


def rounds_told(session: Session) -> tuple[tuple[Round, ShownRound], ...]:
    """Return the rounds of which figures may stand in the record, each with what may be seen of it."""
    pictures = ((moment, shown(moment)) for moment in session.rounds)
    return tuple((moment, seen) for moment, seen in pictures if seen is not None and not seen.withheld)


def rounds_untold(words: Words) -> Iterator[str]:
    """Say which rounds stand here without figures, and why."""
    texts = words.texts
    for moment in words.session.rounds:
        picture = shown(moment)
        if picture is not None and picture.withheld:
            yield texts(WITHHELD[picture.withheld], number=moment.number, k=moment.k)
        elif moment.state in ("open", "closed"):
            yield texts("record.not_shown", number=moment.number)
    void = sum(1 for moment in words.session.rounds if moment.state == "void")
    if void:
        yield texts.many("record.void_rounds", void)


def _part(words: Words, moment: Round, picture: ShownRound, *, first: bool) -> Part:
    texts = words.texts
    title = texts("record.weigh_title" if first else "record.weigh_again_title")
    label = texts("record.weigh_round_label", number=moment.number)
    return Part(label, title, tuple(_blocks(words, moment)), " ".join(difference_told(words, picture)))


def _blocks(words: Words, moment: Round) -> Iterator[Block]:
    pictures = tuple(p for p in shown_until(words.session.rounds, moment) if not p.withheld)
    last = pictures[-1]
    yield _legend(words, pictures, moment)
    yield triangle_figure(words, pictures, pictured(words, last))
    yield from seen(words, pictures)
    yield strips_figure(words, pictures, pictured(words, last))
    yield from numbers(words, pictures)


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
    elif pictures[-1].unmoved:
        lines += [texts(UNMOVED[pictures[-1].unmoved])] if moment.mode != "anonymous" else []
    lines.append(texts("record.nameless_anonymous" if moment.mode == "anonymous" else "record.nameless"))
    return Aside(lines=(" ".join(lines),), keys=(*keys, Key("centre", texts("record.mean"))))

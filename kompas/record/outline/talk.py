"""What was said: arguments per value with side and holder, and the twists with their effect."""

from collections.abc import Iterator, Sequence

from kompas.domain.outcome import Argument, PlayedTwist, Side
from kompas.domain.values import VALUES
from kompas.record.blocks import Aside, Block, Bullets, Column, Paragraph, Row, Table
from kompas.record.outline.stances import stances_told
from kompas.record.outline.weigh import rounds_told
from kompas.record.words import Part, Words

SIDES: dict[Side, str] = {"for": "record.side_for", "against": "record.side_against"}
ORDER: tuple[Side | None, ...] = ("for", "against", None)


def talk(words: Words) -> Part | None:
    """Return the chapter about the talk; None when nothing was said."""
    told = [argument for argument in words.session.arguments if argument.in_record]
    blocks = (*_arguments(words, told), *_twists(words), *_from_rounds(words))
    if not blocks:
        return None
    texts = words.texts
    reasons = sum(len(picture.reasons) for _, picture in rounds_told(words.session))
    note = words.counted(
        ("record.count_arguments", len(told)),
        ("record.count_twists", len(words.session.twists)),
        ("record.count_reasons", reasons),
    )
    return Part(texts("record.talk_label"), texts("record.talk_title"), blocks, note)


def _arguments(words: Words, told: Sequence[Argument]) -> Iterator[Block]:
    texts, out = words.texts, words.session.left_out
    unsaid = [a for a in told if f"value:{a.id}" in out]
    groups = [
        *(
            (Aside(words.value(v), level=3, sign=words.sign(v)), [a for a in told if a.value is v])
            for v in VALUES
        ),
        (Aside(texts("record.no_value"), level=3), [a for a in told if not a.value and a not in unsaid]),
        (Aside(texts("record.value_left_out"), level=3), unsaid),
    ]
    first = True
    for aside, arguments in groups:
        if not arguments:
            continue
        yield aside
        yield _table(words, arguments, head_shown=first)
        first = False


def _table(words: Words, arguments: Sequence[Argument], *, head_shown: bool) -> Table:
    texts = words.texts
    columns = (
        Column(texts("record.argument")),
        Column(texts("record.side"), "short"),
        Column(texts("record.holder"), "name"),
    )
    ordered = sorted(arguments, key=lambda argument: ORDER.index(argument.side))
    rows = tuple(
        Row(
            (
                words.plain(argument.text),
                words.unless_out(f"side:{argument.id}", texts(SIDES[argument.side]) if argument.side else ""),
                words.unless_out(
                    f"holder:{argument.id}", words.role(argument.holder) if argument.holder.strip() else ""
                ),
            )
        )
        for argument in ordered
    )
    return Table(columns, rows, head_shown, row_heads=False)


def _twists(words: Words) -> Iterator[Block]:
    known = {twist.id: twist for twist in words.session.scenario.twists}
    for played in words.session.twists:
        twist = known.get(played.twist)
        if twist is None:
            continue
        value = words.value(twist.presses).lower()
        yield Aside(
            words.texts("record.twist"),
            (_when(words, played), words.texts("record.presses", value=value)),
            level=3,
        )
        yield Paragraph(words.read(twist.text))
        effect = words.plain(played.effect)
        yield Paragraph(
            words.texts("record.effect", effect=effect) if effect else words.texts(_untold(words, played))
        )


def _untold(words: Words, played: PlayedTwist) -> str:
    """Return why nothing is said of what a twist did, as a key of the texts."""
    asked = f"twist:{played.twist}" in words.session.left_out
    return "record.effect_left_out" if asked else "record.no_effect"


def _when(words: Words, played: PlayedTwist) -> str:
    texts = words.texts
    time = texts.time(played.at)
    if not played.after_round:
        return texts("record.told_at", time=time)
    return texts("record.told_after", time=time, number=played.after_round)


def _from_rounds(words: Words) -> Iterator[Block]:
    """Yield the stances and reasons that were given with the weighings, apart from them."""
    rounds = rounds_told(words.session)
    yield from stances_told(words, rounds)
    for moment, picture in rounds:
        if picture.reasons:
            note = words.texts("record.with_round", number=moment.number)
            yield Aside(words.texts("record.reasons"), (note,), level=3)
            yield Bullets(tuple(words.plain(reason) for reason in picture.reasons))
